"""The generated tests find changes of the generated client."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.codegen.documents import SAMPLE
from tests.codegen.go import golang
from tests.codegen.mutations import output_after
from tests.codegen.toolchains import required

SERVICE = "service_resource_management.go"
MUTATIONS = {
    "a path": (SERVICE, '/pools/{pool_name}/nodes"', '/pools/{pool_name}/node"'),
    "a method": (SERVICE, 'method: "GET"', 'method: "PUT"'),
    "a parameter": (SERVICE, 'name: "limit"', 'name: "limits"'),
    "an answer": (SERVICE, '"200": "json"', '"200": "text"'),
    "a member of paging": (SERVICE, 'items: []string{"items"}', 'items: []string{"item"}'),
    "a status": ("status_errors.go", "case 404:", "case 418:"),
    "a member of a structure": ("models.go", '`json:"items', '`json:"item'),
    "an encoding": ("runtime_encode.go", "out.WriteByte('%')", "out.WriteByte('$')"),
    "a retry": ("runtime_retry.go", "503", "505"),
    "a member that is missing": ("runtime_values.go", "!ok && needed != optional", "ok && needed != optional"),
    "a strict reading": ("runtime_lenient.go", "if strict {\n\t\treturn wrong", "if !strict {\n\t\treturn wrong"),
    "a secret": ("runtime_auth.go", '"Bearer "+', '"Bearer x"+'),
}
pytestmark = pytest.mark.xdist_group("go-hostile")


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's package."""
    out = tmp_path_factory.mktemp("mutated") / "modelarts"
    golang.package(SAMPLE, out, "modelarts")
    return out


@pytest.mark.parametrize("change", MUTATIONS)
def test_a_change_makes_the_tests_of_the_package_fail(change: str, package: Path) -> None:
    shown = output_after(MUTATIONS[change], package, [required("go"), "test", "./..."], 240)
    assert "--- FAIL" in shown, shown[:500]
