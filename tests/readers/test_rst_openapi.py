"""Directives of sphinxcontrib-openapi: the document that they name is read, as much of it as they show."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from extractor import BuildResult, Cache, build
from extractor.readers.sources.openapi_part import MAX_NODES, UnreadError, document_of

HARBOUR: Mapping[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Harbour", "version": "2"},
    "servers": [{"url": "/api/v1"}],
    "paths": {
        "/boats": {
            "get": {"operationId": "boats", "responses": {200: {"$ref": "#/components/responses/Boats"}}},
            "post": {"operationId": "launch", "responses": {201: {"description": "It floats."}}},
        },
        "/boats/{id}": {
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
            "get": {"operationId": "boat", "responses": {200: {"description": "It."}}},
        },
        "/crew": {"get": {"operationId": "crew", "responses": {200: {"description": "They."}}}},
    },
    "components": {
        "responses": {
            "Boats": {
                "description": "All.",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Boats"}}},
            }
        },
        "schemas": {
            "Boats": {"type": "array", "items": {"$ref": "#/components/schemas/Boat"}},
            "Boat": {"type": "object", "properties": {"built": {"type": "string", "examples": ["2001-02-03"]}}},
            "Crew": {"type": "object"},
        },
    },
}
PAGE = "Harbour\n=======\n\nWhat it has.\n\n.. openapi:: {}\n"
AS_YAML = yaml.safe_dump(HARBOUR, sort_keys=False).replace("'2001-02-03'", "2001-02-03")


def built(folder: Path, files: Mapping[str, str], **more: Any) -> BuildResult:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return build([folder], **more)


def operations(result: BuildResult) -> list[str]:
    return [f"{method} {path}" for path, item in result.spec["paths"].items() for method in item if len(method) < 7]


@pytest.mark.parametrize(
    ("name", "text", "target"),
    [
        ("boats.yaml", AS_YAML, "boats.yaml"),
        ("boats.json", json.dumps(HARBOUR), "boats.json"),
        ("specs/boats.yml", AS_YAML, "specs/boats.yml"),
        ("specs/boats.yml", AS_YAML, "/specs/boats.yml"),
    ],
)
@pytest.mark.parametrize("directive", ["openapi", "openapi:httpdomain"])
def test_the_document_that_a_directive_names(tmp_path: Path, name: str, text: str, target: str, directive: str) -> None:
    page = PAGE.replace("openapi", directive).format(target)
    result = built(tmp_path, {"a.rst": page, name: text})
    assert operations(result) == ["get /boats", "post /boats", "get /boats/{id}", "get /crew"]
    assert [s["url"] for s in result.spec["servers"]] == ["/api/v1"]
    assert result.spec["info"]["title"] == "Harbour"
    boat = result.spec["components"]["schemas"]["Boat"]
    assert boat["properties"]["built"]["examples"] == ["2001-02-03"]
    assert [d.code for d in result.diagnostics] == ["document-embedded"]
    (origin,) = result.sources["/paths/~1boats/get"]
    assert (origin.file, origin.line, origin.element) == ("a.rst", 6, "code")
    assert result.evidence[origin.text_key()] == '"get": {'


@pytest.mark.parametrize(
    ("options", "shown", "schemas"),
    [
        (":paths: /boats", ["get /boats", "post /boats"], ["Boats", "Boat"]),
        (":paths:\n      /boats/{id}\n      /crew\n   :examples:", ["get /boats/{id}", "get /crew"], []),
        (":include: /boats.*", ["get /boats", "post /boats", "get /boats/{id}"], ["Boats", "Boat"]),
        (":include: ^/boats$", ["get /boats", "post /boats"], ["Boats", "Boat"]),
        (":exclude: /boats", ["get /crew"], []),
        (":methods: get", ["get /boats", "get /boats/{id}", "get /crew"], ["Boats", "Boat"]),
        (":definitions: Crew", [], ["Crew"]),
    ],
)
def test_a_part_of_a_document(tmp_path: Path, options: str, shown: list[str], schemas: list[str]) -> None:
    page = PAGE.format("boats.yaml") + f"   {options}\n"
    result = built(tmp_path, {"a.rst": page, "boats.yaml": AS_YAML})
    assert operations(result) == shown
    assert list(result.spec.get("components", {}).get("schemas", {})) == schemas


def test_parts_of_several_pages_are_one_document_again(tmp_path: Path) -> None:
    pages = {f"{n}.rst": PAGE.format("boats.yaml") + f"   :paths: {p}\n" for n, p in enumerate(["/boats", "/crew"])}
    result = built(tmp_path, {**pages, "boats.yaml": AS_YAML})
    assert operations(result) == ["get /boats", "post /boats", "get /crew"]
    assert list(result.spec["components"]["schemas"]) == ["Boats", "Boat"]


def test_operations_of_other_directives_of_the_page(tmp_path: Path) -> None:
    page = PAGE.format("boats.yaml") + "   :paths: /crew\n\n.. http:get:: /docks\n\n   Lists docks.\n"
    result = built(tmp_path, {"a.rst": page, "boats.yaml": AS_YAML})
    assert sorted(operations(result)) == ["get /crew", "get /docks"]
    assert result.spec["paths"]["/crew"]["get"]["servers"] == [{"url": "/api/v1"}]


@pytest.mark.parametrize(
    ("target", "text", "options", "reason"),
    [
        ("none.yaml", "", "", "no such file"),
        ("../out.yaml", "", "", "out of the folder"),
        ("https://boats.example/openapi.json", "", "", "another site"),
        ("boats.yaml", "a: 1\n", "", "no OpenAPI document"),
        ("boats.yaml", "{a: [", "", "neither JSON nor YAML"),
        ("boats.yaml", AS_YAML, "   :include: /(boats|crew)\n", "chosen by an expression"),
    ],
)
def test_what_is_not_read_is_said(tmp_path: Path, target: str, text: str, options: str, reason: str) -> None:
    result = built(tmp_path, {"a.rst": PAGE.format(target) + options, "boats.yaml": text or AS_YAML})
    assert [reason in d.message for d in result.diagnostics if d.code == "include-not-followed"] == [True]
    assert not operations(result)


def test_a_document_of_many_aliases_costs_no_more_than_its_size() -> None:
    levels = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 12))
    with pytest.raises(UnreadError, match="too large"):
        document_of(f"openapi: 3.1.0\npaths: {{}}\nl0: &l0 [x, x]\n{levels}", {})
    assert MAX_NODES < 9**11


def test_a_changed_document_makes_the_page_anew(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    folder = tmp_path / "docs"
    assert len(operations(built(folder, {"a.rst": PAGE.format("b.yaml"), "b.yaml": AS_YAML}, cache=cache))) == 4
    less = yaml.safe_dump({**HARBOUR, "paths": {"/crew": HARBOUR["paths"]["/crew"]}})
    assert operations(built(folder, {"b.yaml": less}, cache=cache)) == ["get /crew"]
