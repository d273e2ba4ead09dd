"""The generated tests find changes of the generated client."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.codegen.documents import SAMPLE
from tests.codegen.mutations import output_after
from tests.codegen.toolchains import required
from tests.codegen.typescript import node

SERVICE = "build/src/services/resource-management.js"
MUTATIONS = {
    "a path": (SERVICE, '/pools/{pool_name}/nodes"', '/pools/{pool_name}/node"'),
    "a method": (SERVICE, 'method: "GET"', 'method: "PUT"'),
    "a parameter": (SERVICE, 'name: "limit"', 'name: "limits"'),
    "a value left out": (SERVICE, "params.continue, params.limit]", "params.continue]"),
    "an answer": (SERVICE, '"200": "json"', '"200": "text"'),
    "a member of paging": (SERVICE, 'items: ["items"]', 'items: ["item"]'),
    "a status": ("build/src/errors.js", '"404": NotFoundError', '"418": NotFoundError'),
    "an encoding": ("build/src/runtime/encode.js", "encodeURIComponent(", "String("),
    "a retry": ("build/src/runtime/retry.js", "503", "505"),
    "a member that must be there": (
        "build/src/runtime/shapes.js",
        "!Object.hasOwn(held, name)",
        "Object.hasOwn(held, name)",
    ),
    "a tag of a union": ("build/src/runtime/shapes.js", "values.includes(", "!values.includes("),
    "a strict reading": ("build/src/runtime/answer.js", "this.reading.strict", "!this.reading.strict"),
    "a secret": ("build/src/runtime/auth.js", "`Bearer ${", "`Bearer x${"),
}
pytestmark = pytest.mark.xdist_group("typescript-hostile")


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's package, compiled."""
    out = tmp_path_factory.mktemp("mutated") / "modelarts"
    node.package(SAMPLE, out, "modelarts")
    node.compiled(out)
    return out


@pytest.mark.parametrize("change", MUTATIONS)
def test_a_change_makes_the_tests_of_the_package_fail(change: str, package: Path) -> None:
    command = [required("node"), "--test", "build/test/all.test.js"]
    assert "not ok" in output_after(MUTATIONS[change], package, command, 120)
