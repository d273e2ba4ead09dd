"""The generated tests find changes of the generated client."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.codegen.documents import SAMPLE
from tests.codegen.mutations import output_after
from tests.codegen.rust import rustlang
from tests.codegen.toolchains import required

SERVICE = "src/services/resource_management.rs"
MUTATIONS = {
    "a path": (SERVICE, '/pools/{pool_name}/nodes"', '/pools/{pool_name}/node"'),
    "a method": (SERVICE, 'method: "GET"', 'method: "PUT"'),
    "a parameter": (SERVICE, 'Parameter::new("limit"', 'Parameter::new("limits"'),
    "a value left out": (SERVICE, "self.call().set(2, limit);", "let _ = limit;"),
    "an answer": (SERVICE, "answer.json()", 'answer.json().map_err(|_| unreachable!()).and_then(|_: ()| panic!("x"))'),
    "a member of paging": (SERVICE, 'items: &["items"]', 'items: &["item"]'),
    "a status": ("src/status_errors.rs", "404 =>", "418 =>"),
    "a member of a structure": ("src/models.rs", '= "items"', '= "item"'),
    "an encoding": ("src/runtime/encode.rs", ".remove(b'-')", ""),
    "a retry": ("src/runtime/retry.rs", "503", "505"),
    "a member that is missing": ("src/runtime/lenient.rs", 'tell("it is not there")', "()"),
    "a member that does not fit": ("src/runtime/lenient.rs", "tell(MISFIT);", ""),
    "a strict reading": ("src/runtime/lenient.rs", "Ok(raw) if !self.strict", "Ok(raw) if self.strict"),
    "a secret": ("src/runtime/auth.rs", '"Bearer {token}"', '"Bearer x{token}"'),
}
pytestmark = pytest.mark.xdist_group("rust")


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's package."""
    out = tmp_path_factory.mktemp("mutated") / "modelarts"
    rustlang.package(SAMPLE, out, "modelarts")
    return out


@pytest.mark.parametrize("change", MUTATIONS)
def test_a_change_makes_the_tests_of_the_package_fail(change: str, package: Path) -> None:
    environment = {**os.environ, **rustlang.ENVIRONMENT, "CARGO_INCREMENTAL": "1"}  # one package, built again and again
    shown = output_after(MUTATIONS[change], package, [required("cargo"), "test", "--test", "api"], 300, environment)
    assert "test result: FAILED" in shown, shown[-800:]
