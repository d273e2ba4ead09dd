"""``spectable generate`` with wrong options, files, folders and documents: a clear word, and never a traceback."""

from __future__ import annotations

import copy
import json
import os
import tempfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.codegen.writing.publish import MANIFEST
from tests.codegen.fuzz_documents import DOCUMENT, documents
from tests.commands.generating import call, python, written

ENDS = {0, 1, 2}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--target", "cobol"), "'cobol' is not one of"),
        ((), "--out and --target are needed"),
        (("--target", "python", "--templates", "/nowhere/at/all"), "does not exist"),
        (("--target", "python", "--strict", "loud"), "'loud' is not one of"),
    ],
)
def test_wrong_options_end_with_2(spec: Path, arguments: tuple[str, ...], told: str) -> None:
    result = call(spec, "-o", spec.parent / "out", *arguments)
    assert result.exit_code == 2
    assert told in result.output
    assert not (spec.parent / "out").exists()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "it has no member openapi"),
        ("[1, 2]", "it has no member openapi"),
        ("swagger: '2.0'", "it is Swagger 2.0"),
        ("openapi: 3.1.0", "no operation that code could be generated for"),
        ("openapi: 3.1.0\npaths: {/a: {get: 1}}", "no operation that code could be generated for"),
        ("a: [", "not an OpenAPI document"),
        (b"\xff\xfe\x00", "not an OpenAPI document"),
        (b"\x7fELF\x00", "not an OpenAPI document"),
        ("openapi: &a [*a]", "an alias leads back to itself"),
        (f"openapi: {'9' * 5000}", "not an OpenAPI document"),
        ('{"openapi": ' + "[" * 100_000, "not an OpenAPI document"),
    ],
)
def test_a_wrong_file_ends_with_2(tmp_path: Path, text: str | bytes, told: str) -> None:
    (tmp_path / "x.yaml").write_bytes(text.encode() if isinstance(text, str) else text)
    result = python(tmp_path / "x.yaml")
    assert result.exit_code == 2
    assert result.output.startswith("spectable: ")
    assert told in result.output
    assert not (tmp_path / "out").exists()


def test_no_file_or_a_folder_ends_with_2(tmp_path: Path) -> None:
    for place in (tmp_path / "nowhere", tmp_path):
        result = call(place, "-t", "python", "-o", tmp_path / "out")
        assert (result.exit_code, "cannot be read" in result.output) == (2, True)


def test_an_output_that_is_a_file_is_left_alone(spec: Path) -> None:
    (spec.parent / "out").write_text("mine")
    assert python(spec).exit_code == 2
    assert (spec.parent / "out").read_text() == "mine"


def test_an_output_below_a_file_cannot_be_written(spec: Path) -> None:
    result = call(spec, "-t", "python", "-o", spec / "out")
    assert (result.exit_code, "Traceback" in result.output) == (2, False)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_read_only_cannot_be_written(spec: Path) -> None:
    (spec.parent / "out").mkdir(mode=0o500)
    result = python(spec)
    assert (result.exit_code, "cannot be written" in result.output) == (2, True)


def test_a_disk_that_refuses_is_told(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("extractor.codegen.writing.publish.tempfile.mkdtemp", refuse)
    result = python(spec)
    assert result.exit_code == 2
    assert "out: cannot be written: Permission denied" in result.output


def test_a_broken_manifest_is_told(spec: Path) -> None:
    (spec.parent / "out").mkdir()
    (spec.parent / "out" / MANIFEST).write_text("{")
    result = python(spec)
    assert (result.exit_code, "not a manifest of spectable" in result.output) == (2, True)


def deep(levels: int, **keywords: Any) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(levels):
        schema = {key: value(schema) for key, value in keywords.items()}
    return schema


@pytest.mark.parametrize(
    "schema",
    [
        pytest.param(deep(300, properties=lambda s: {"a": s}), id="objects"),
        pytest.param(deep(300, items=lambda s: s), id="arrays"),
        pytest.param(deep(300, allOf=lambda s: [s]), id="parts"),
        pytest.param(deep(300, anyOf=lambda s: [s, {"type": "integer"}]), id="alternatives"),
        pytest.param({"default": deep(300, a=lambda s: s)}, id="values"),
    ],
)
def test_deep_schemas_end_without_a_traceback(tmp_path: Path, schema: Any) -> None:
    document = copy.deepcopy(DOCUMENT)
    document["components"]["schemas"]["Deep"] = schema
    assert python(written(tmp_path, document), "-q").exit_code in {0, 2}


def members(inner: Any) -> dict[str, Any]:
    return {"type": "object", "required": ["a", "b"], "properties": {"a": inner, "b": inner}}


@pytest.mark.parametrize(
    "level",
    [members, lambda i: {"allOf": [i, i]}, lambda i: {"anyOf": [i, {"items": i}]}, lambda i: members({"items": i})],
)
def test_structures_that_double_at_every_level_end(tmp_path: Path, level: Any) -> None:
    document = copy.deepcopy(DOCUMENT)
    schemas = document["components"]["schemas"]
    for number in range(30):
        schemas[f"L{number}"] = level({"$ref": f"#/components/schemas/L{number + 1}"})
    schemas["L30"] = {"type": "object", "properties": {"x": {"type": "string"}}}
    body = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/L0"}}}}
    document["paths"]["/pets"]["post"]["requestBody"] = body
    assert python(written(tmp_path, document), "-q").exit_code == 0


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.data_too_large, HealthCheck.too_slow])
@given(document=documents(), form=st.sampled_from([json.dumps, yaml.safe_dump]))
def test_no_document_ends_in_a_traceback(document: Any, form: Any) -> None:
    with tempfile.TemporaryDirectory() as name:
        place = Path(name) / "x.yaml"
        place.write_bytes(form(document).encode("utf-8", "replace"))
        result = python(place, "-q", "--strict")
        assert result.exit_code in ENDS
        assert "please report" not in result.output
        assert (place.parent / "out" / MANIFEST).is_file() == (result.exit_code < 2)
