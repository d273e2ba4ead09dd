"""Generated Java packages: they compile without a warning, and their own tests run green and find changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.codegen.generate import Generated
from extractor.openapi.explain import load_spec
from tests.codegen.java.support import compiled, package, toolchain, verified
from tests.support import ROOT

SPECS = ROOT.parent / "shared" / "specs"
DOCUMENTS = {
    "modelarts": ROOT / "spec" / "modelarts" / "openapi.yaml",
    "petstore": SPECS / "petstore.yaml",
    "asana": SPECS / "asana.yaml",
}
pytestmark = pytest.mark.xdist_group("java")


@pytest.fixture(scope="module", params=DOCUMENTS)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Generated]:
    """The folder, and what was told of a generated package."""
    document = DOCUMENTS[request.param]
    if not document.is_file():
        pytest.skip(f"{document.name} is not beside the project")
    out = tmp_path_factory.mktemp("java") / request.param
    return out, package(load_spec(document.read_text("utf-8")), out, request.param)


def test_every_operation_is_generated(made: tuple[Path, Generated]) -> None:
    assert not [d for d in made[1].diagnostics if d.code in ("operation-skipped", "schema-skipped")]


def test_lines_have_no_tabs_and_no_space_at_their_end(made: tuple[Path, Generated]) -> None:
    for path, data in made[1].files.items():
        if path.endswith(".java"):
            lines = data.decode().split("\n")
            assert lines[-1] == ""
            assert not [ln for ln in lines if "\t" in ln or ln != ln.rstrip()], path


def test_it_is_built_and_its_tests_pass(made: tuple[Path, Generated]) -> None:
    toolchain()
    ran, failed = verified(made[0])
    assert ran > made[1].operations
    assert failed == 0


MUTATIONS = {
    "a path": ("ListPoolNodesCall.java", "/nodes", "/node"),
    "a method": ("ListPoolNodesCall.java", '"GET"', '"DELETE"'),
    "a parameter": ("ListPoolNodesCall.java", 'parameter("limit"', 'parameter("limits"'),
    "a member": ("ListPoolNodesCall.java", 'List.of("items")', 'List.of("item")'),
    "a status": ("Errors.java", "case 404", "case 405"),
}


@pytest.mark.parametrize("change", MUTATIONS)
def test_the_tests_of_a_package_find_a_change(change: str, tmp_path: Path) -> None:
    toolchain()
    package(load_spec(DOCUMENTS["modelarts"].read_text("utf-8")), tmp_path, "modelarts")
    name, before, after = MUTATIONS[change]
    file = next(tmp_path.rglob(name))
    assert before in file.read_text("utf-8")
    file.write_text(file.read_text("utf-8").replace(before, after))
    ran, failed = verified(tmp_path)
    assert ran > 0
    assert failed > 0


def test_the_compiler_finds_nothing(tmp_path: Path) -> None:
    toolchain()
    package(load_spec(DOCUMENTS["modelarts"].read_text("utf-8")), tmp_path, "com.acme.modelarts")
    compiled(tmp_path)
    assert (tmp_path / "src/main/java/com/acme/modelarts/Client.java").is_file()
    assert "<groupId>com.acme</groupId>" in (tmp_path / "pom.xml").read_text("utf-8")
