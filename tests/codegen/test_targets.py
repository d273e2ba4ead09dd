"""What holds for every target alike: the same bytes each time, untouched files, nothing outside the folder."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest

from extractor.codegen.generate import generate
from extractor.codegen.target import GenerateError, TargetOptions
from extractor.codegen.targets import TARGETS
from extractor.codegen.writing.render import template_root
from extractor.oas.loading.parse import parse_document
from tests.support import ROOT

SAMPLE = ROOT / "spec" / "modelarts" / "openapi.yaml"
EMPTY = {
    "openapi": "3.1.0",
    "info": {"title": "", "version": ""},
    "paths": {"/": {"get": {"responses": {"204": {"description": ""}}}}},
}


def sample() -> dict[str, Any]:
    return parse_document(SAMPLE.read_text("utf-8"))


def stamps(folder: Path) -> dict[str, int]:
    return {p.relative_to(folder).as_posix(): p.stat().st_mtime_ns for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize("target", TARGETS)
def test_a_second_run_touches_nothing(target: str, tmp_path: Path) -> None:
    first = generate(sample(), "sample.yaml", target, tmp_path, TargetOptions(package="modelarts"))
    before = stamps(tmp_path)
    second = generate(sample(), "sample.yaml", target, tmp_path, TargetOptions(package="modelarts"))
    assert first.files == second.files
    assert second.changes.fresh
    assert stamps(tmp_path) == before


@pytest.mark.parametrize("target", TARGETS)
def test_the_smallest_document_makes_a_package(target: str, tmp_path: Path) -> None:
    made = generate(EMPTY, "empty.yaml", target, tmp_path, TargetOptions())
    assert "README.md" in made.files
    assert not [d for d in made.diagnostics if d.code.endswith("skipped")]


@pytest.mark.parametrize("target", TARGETS)
def test_every_language_reads_the_same_signatures(target: str, tmp_path: Path) -> None:
    shared = (template_root() / "shared" / "signing.json").read_bytes()
    made = generate(sample(), "sample.yaml", target, tmp_path, TargetOptions())
    assert [p for p, data in made.files.items() if p.endswith("signing.json") and data == shared]


@pytest.mark.parametrize(("target", "code"), [("typescript", ["part-not-generated"]), ("python", []), ("go", [])])
def test_a_body_that_the_transport_cannot_send_is_told(target: str, code: list[str], tmp_path: Path) -> None:
    """The Fetch Standard refuses a GET with a body."""
    content = {"application/json": {"schema": {"type": "object"}}}
    find = {"operationId": "find", "requestBody": {"content": content}, "responses": {"204": {"description": ""}}}
    document = {**EMPTY, "paths": {"/boats": {"get": find, "post": {**find, "operationId": "add"}}}}
    made = generate(document, "boats.yaml", target, tmp_path, TargetOptions())
    assert [(d.code, d.pointer) for d in made.diagnostics] == [(c, "/paths/~1boats/get/requestBody") for c in code]
    assert made.operations == 2


@pytest.mark.parametrize(("target", "told"), [("typescript", ["/paths/~1boats/trace"]), ("python", []), ("java", [])])
def test_a_method_that_the_transport_refuses_is_told(target: str, told: list[str], tmp_path: Path) -> None:
    """The Fetch Standard forbids TRACE."""
    methods = {m: {"operationId": f"{m}Boats", "responses": {"204": {"description": ""}}} for m in ("get", "trace")}
    document = {**EMPTY, "paths": {"/boats": methods}}
    made = generate(document, "boats.yaml", target, tmp_path, TargetOptions())
    assert [d.pointer for d in made.diagnostics if d.code == "part-not-generated"] == told
    assert made.operations == 2 - len(told)


def test_nothing_but_what_the_transport_refuses_is_an_error(tmp_path: Path) -> None:
    paths = {"/boats": {"trace": {"responses": {"204": {"description": ""}}}}}
    with pytest.raises(GenerateError, match="no operation that typescript can send"):
        generate({**EMPTY, "paths": paths}, "boats.yaml", "typescript", tmp_path, TargetOptions())


@pytest.mark.parametrize("target", TARGETS)
def test_tests_can_be_left_out(target: str, tmp_path: Path) -> None:
    whole = generate(sample(), "sample.yaml", target, tmp_path / "a", TargetOptions()).files
    bare = generate(sample(), "sample.yaml", target, tmp_path / "b", TargetOptions(tests=False)).files
    assert bare.keys() < whole.keys()
    assert all(whole[path] == bare[path] for path in bare if not path.endswith(("unions.go", ".json", ".md")))


def test_no_code_outside_a_targets_folder_knows_its_name() -> None:
    found = []
    for path in (ROOT / "extractor").rglob("*.py"):
        if "targets" in path.parts:
            continue
        words = {n.value for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Constant)}
        found += [(path.name, name) for name in TARGETS if name in words]
    assert not found


def test_manifests_name_their_target(tmp_path: Path) -> None:
    for target in TARGETS:
        generate(EMPTY, "empty.yaml", target, tmp_path / target, TargetOptions())
        assert json.loads((tmp_path / target / ".spectable.json").read_text("utf-8"))["target"] == target


@pytest.mark.parametrize("target", TARGETS)
def test_the_name_of_a_key_reaches_code_whole(target: str, tmp_path: Path) -> None:
    """Also one that a template of our own might take for a place to fill."""
    document = sample()
    key = {"type": "apiKey", "in": "header", "name": "a{}b"}
    document["components"]["securitySchemes"] = dict.fromkeys(document["components"]["securitySchemes"], key)
    made = generate(document, "sample.yaml", target, tmp_path / "out", TargetOptions(tests=False))
    assert any(b'"a{}b"' in data for data in made.files.values())
