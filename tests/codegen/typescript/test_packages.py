"""Generated TypeScript packages as a team would judge them: they compile, the linter is silent, their tests pass."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.codegen.generate import Generated
from tests.codegen.documents import DOCUMENTS, document
from tests.codegen.toolchains import mocked, required, run
from tests.codegen.typescript import node

# One package stays on one worker: it is compiled once.
pytestmark = pytest.mark.xdist_group("typescript")


@pytest.fixture(scope="module", params=DOCUMENTS)
def package(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path, Generated]:
    """The name, the folder, and what was told of a compiled package."""
    name: str = request.param
    file = document(name)
    out = tmp_path_factory.mktemp("typescript") / name
    made = node.package(file, out, name)
    node.compiled(out)
    return name, out, made


def test_every_operation_is_generated(package: tuple[str, Path, Generated]) -> None:
    _, _, made = package
    assert not [d for d in made.diagnostics if d.code in ("operation-skipped", "schema-skipped")]


def test_eslint_finds_nothing(package: tuple[str, Path, Generated]) -> None:
    name, out, _ = package
    tests = [] if name == "github" else ["test"]  # made by the same templates, and a minute of work
    assert not run(out, required("node"), "node_modules/eslint/bin/eslint.js", "src", *tests)


def test_the_tests_of_the_package_pass(package: tuple[str, Path, Generated]) -> None:
    name, out, _ = package
    told = node.tested(out)
    assert "# fail 0" in told, name


def test_a_bundle_holds_one_service_only(package: tuple[str, Path, Generated]) -> None:
    name, out, _ = package
    if name == "github":
        pytest.skip("the same templates as the others, and a minute of compiling")
    run(out, required("node"), "node_modules/typescript/bin/tsc", "-p", "tsconfig.json")
    modules = sorted(p.stem for p in (out / "dist" / "services").glob("*.js"))
    cls = re.search(r"export class (\w+)", (out / "dist" / "services" / f"{modules[0]}.js").read_text("utf-8"))
    assert cls is not None
    entry = out / "entry.mjs"
    entry.write_text(
        f'import {{ createSession }} from "{name}/options";\n'
        f'import {{ {cls[1]} }} from "{name}/services/{modules[0]}";\n'
        f"console.log(new {cls[1]}(createSession()));\n"
    )
    run(out, "node_modules/esbuild/bin/esbuild", entry, "--bundle", "--outfile=bundle.js", "--metafile=meta.json")
    inside = set(re.findall(r"dist/services/([\w-]+)\.js", (out / "meta.json").read_text("utf-8")))
    assert inside == {modules[0]}


# Calls every operation of the package's tests; prints those that throw.
_CALLS = """
import { readdirSync } from "node:fs";
const count = { calls: 0 };
globalThis.onCall = async (name, call) => {
  count.calls += 1;
  try { await call(); } catch (error) { console.log(`${name}: ${error}`.slice(0, 400)); }
};
for (const file of readdirSync("build/calls")) { await import(`./build/calls/${file}`); }
console.log(`${count.calls} calls`);
process.exit(0);
"""


@pytest.fixture
def mock_url(package: tuple[str, Path, Generated]) -> Iterator[str]:
    """The address of a mock server for the package's document."""
    with mocked(document(package[0])) as address:
        yield address


def test_the_client_talks_to_the_mock_server(package: tuple[str, Path, Generated], mock_url: str) -> None:
    """The tests' own calls, made by a client of the mock server: each ``sends`` becomes a call that must not fail."""
    _, out, made = package
    calls = out / "build" / "calls"
    calls.mkdir()
    for path in sorted((out / "build" / "test" / "services").glob("*.js")):
        found = re.findall(r"^const call\d+ = (\(\) => .*);$", path.read_text("utf-8"), re.M)
        lines = [
            'import { client } from "../mocked.js";',
            *(f'await onCall("{path.stem}", {call});' for call in found),
        ]
        (calls / path.name).write_text("\n".join(lines))
    support = (out / "build" / "test" / "support.js").read_text("utf-8")
    options = re.search(r"new Client\(\{\s*baseUrl: url,(.*?)\}\);", support, re.S)
    assert options is not None
    (out / "build" / "mocked.js").write_text(
        'import { Client } from "./src/index.js";\n'
        f'export const client = new Client({{ baseUrl: "{mock_url}",{options[1]} }});'
    )
    (out / "run.mjs").write_text(_CALLS)
    told = run(out, required("node"), "run.mjs").splitlines()
    assert told == [f"{made.operations} calls"], "\n".join(told[:20])


def test_bodies_with_members_that_their_schema_does_not_list(tmp_path: Path) -> None:
    """The tests send such a member, as it is required, and force it into the type."""
    schema = {"type": "object", "required": ["keel", "sail"], "properties": {"sail": {"type": "string"}}}
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Boat"}}}
    post = {"operationId": "addBoat", "tags": ["models"], "requestBody": {"required": True, "content": content}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {"/boats": {"post": {**post, "responses": {"204": {"description": ""}}}}},
        "components": {"schemas": {"Boat": schema}},
    }
    file = tmp_path / "boats.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    node.package(file, tmp_path / "out", "boats")
    node.compiled(tmp_path / "out")
    run(tmp_path / "out", required("node"), "node_modules/eslint/bin/eslint.js", "src", "test")
    assert "# fail 0" in node.tested(tmp_path / "out")
