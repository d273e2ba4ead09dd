"""Generated Java packages: they compile without a warning, and their own tests run green and find changes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extractor.codegen.generate import Generated
from extractor.oas.loading.parse import parse_document
from tests.codegen.java.support import compiled, package, run, toolchain, verified
from tests.codegen.toolchains import mocked
from tests.support import ROOT

SPECS = ROOT.parent / "shared" / "specs"
DOCUMENTS = {
    "modelarts": ROOT / "spec" / "modelarts" / "openapi.yaml",
    **{name: ROOT / "tests" / "codegen" / f"{name}.yaml" for name in ("features", "wire", "shapes")},
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
    return out, package(parse_document(document.read_text("utf-8")), out, request.param)


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


_MOCKED = """package {home};

import static org.junit.jupiter.api.Assertions.assertEquals;

import {home}.models.*;
import {home}.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class MockedTest {{
    private static final List<String> FAILED = new ArrayList<>();

    private static void call(String file, String key, BiFunction<Client, JsonNode, Call<?>> made) {{
        Client client = {client}.baseUrl("{url}").build();
        try {{
            made.apply(client, Support.data(file).get("calls").get(key).get("given")).send();
        }} catch (CallException error) {{
            FAILED.add(key + ": " + error);
        }}
    }}

    @Test
    void theMockServerAnswersEveryCall() {{
{calls}
        assertEquals(List.of(), FAILED);
    }}
}}
"""


def test_the_client_talks_to_the_mock_server(made: tuple[Path, Generated], request: pytest.FixtureRequest) -> None:
    """The tests' own calls, made by a client of the mock server; headers beyond ASCII have none."""
    toolchain()
    name = request.node.callspec.params["made"]
    (support,) = made[0].rglob("Support.java")
    calls = []
    for path in sorted(support.parent.glob("*ServiceTest.java")):
        found = re.findall(
            r'Support\.sends\(DATA, ("\w+"), (\(client, in\) ->\s+.*)\);$', path.read_text("utf-8"), re.M
        )
        file = path.name.replace("Test.java", ".json")
        calls += [f'        call("{file}", {key}, {call});' for key, call in found if not key.endswith('_least"')]
    assert len(calls) >= 0.95 * made[1].operations
    client = re.search(r"return (bare\(\).*)\.build\(\);", support.read_text("utf-8"))
    assert client is not None
    with mocked(DOCUMENTS[name]) as url:
        text = _MOCKED.format(home=name, client=f"Support.{client[1]}", url=url, calls="\n".join(calls))
        (support.parent / "MockedTest.java").write_text(text, encoding="utf-8")
        run(made[0], "mvn", "-B", "-q", "test", "-Dtest=MockedTest")


MUTATIONS = {
    "a path": ("ListPoolNodesCall.java", "/nodes", "/node"),
    "a method": ("ListPoolNodesCall.java", '"GET"', '"DELETE"'),
    "a parameter": ("ListPoolNodesCall.java", 'parameter("limit"', 'parameter("limits"'),
    "a member": ("ListPoolNodesCall.java", 'List.of("items")', 'List.of("item")'),
    "a status": ("Errors.java", "case 404", "case 418"),
}


@pytest.mark.parametrize("change", MUTATIONS)
def test_the_tests_of_a_package_find_a_change(change: str, tmp_path: Path) -> None:
    toolchain()
    package(parse_document(DOCUMENTS["modelarts"].read_text("utf-8")), tmp_path, "modelarts")
    name, before, after = MUTATIONS[change]
    file = next(tmp_path.rglob(name))
    assert before in file.read_text("utf-8")
    file.write_text(file.read_text("utf-8").replace(before, after))
    ran, failed = verified(tmp_path)
    assert ran > 0
    assert failed > 0


def test_the_compiler_finds_nothing(tmp_path: Path) -> None:
    toolchain()
    package(parse_document(DOCUMENTS["modelarts"].read_text("utf-8")), tmp_path, "com.acme.modelarts")
    compiled(tmp_path)
    assert (tmp_path / "src/main/java/com/acme/modelarts/Client.java").is_file()
    assert "<groupId>com.acme</groupId>" in (tmp_path / "pom.xml").read_text("utf-8")
