"""``spectable diff`` as a user types it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from extractor.cli import main
from extractor.report.changes import RENDERERS
from tests.pages import page, response

OLD = {"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": {"/a": {"get": {}}, "/b": {"get": {}}}}
BREAKING = OLD | {"paths": {"/a": {"get": {}}}}
ADDED = OLD | {"paths": {"/a": {"get": {}}, "/b": {"get": {}}, "/c": {"get": {}}}}
WORDS = OLD | {"info": {"title": "A", "version": "2"}}


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["diff", *map(str, arguments)])


@pytest.fixture
def specs(tmp_path: Path) -> dict[str, Path]:
    """A file for each document."""
    found = {}
    for name, document in (("old", OLD), ("breaking", BREAKING), ("added", ADDED), ("words", WORDS)):
        found[name] = tmp_path / f"{name}.json"
        found[name].write_text(json.dumps(document), encoding="utf-8")
    return found


@pytest.mark.parametrize(
    ("new", "fail_on", "code"),
    [
        ("old", "any", 0),
        ("breaking", "breaking", 1),
        ("breaking", "none", 0),
        ("added", "breaking", 0),
        ("added", "non-breaking", 1),
        ("words", "non-breaking", 0),
        ("words", "any", 1),
    ],
)
def test_exit_codes(specs: dict[str, Path], new: str, fail_on: str, code: int) -> None:
    assert call(specs["old"], specs[new], "--fail-on", fail_on).exit_code == code


def test_text_names_rule_operation_and_place(specs: dict[str, Path]) -> None:
    result = call(specs["old"], specs["breaking"])
    assert result.exit_code == 1
    assert "breaking[operation-removed] the operation was removed" in result.output
    assert "in: GET /b" in result.output
    assert "at: #/paths/~1b/get -> nothing" in result.output
    assert result.output.endswith("1 breaking\n")


def test_no_changes(specs: dict[str, Path]) -> None:
    assert call(specs["old"], specs["old"]).output == "no changes\n"


def test_level_hides_and_does_not_forgive(specs: dict[str, Path]) -> None:
    result = call(specs["old"], specs["words"], "--level", "breaking", "--fail-on", "any")
    assert (result.output, result.exit_code) == ("no changes\n", 1)


@pytest.mark.parametrize("form", RENDERERS)
def test_each_format_tells_the_change(specs: dict[str, Path], form: str) -> None:
    assert "operation-removed" in call(specs["old"], specs["breaking"], "--format", form).output


@pytest.mark.parametrize("text", ["", "[]", "a: b", "\x00", "openapi: [", "{" * 5000])
def test_what_is_no_document_is_told(specs: dict[str, Path], tmp_path: Path, text: str) -> None:
    odd = tmp_path / "odd.yaml"
    odd.write_text(text, encoding="utf-8")
    for pair in ((odd, specs["old"]), (specs["old"], odd)):
        result = call(*pair)
        assert result.exit_code == 2
        assert "odd.yaml: not an OpenAPI document" in result.output
        assert "Traceback" not in result.output


def test_a_missing_file_is_told(specs: dict[str, Path], tmp_path: Path) -> None:
    result = call(specs["old"], tmp_path / "none.yaml")
    assert result.exit_code == 2
    assert "none.yaml: cannot be read" in result.output


def test_causes_come_from_what_builds_left(tmp_path: Path) -> None:
    for name, kind in (("old", "String"), ("new", "Integer")):
        (tmp_path / name).mkdir()
        text = page(response([("id", kind, "The id.")]))
        (tmp_path / name / "items.html").write_text(text, encoding="utf-8")
        built = CliRunner().invoke(main, ["build", str(tmp_path / name), "-o", str(tmp_path / f"{name}-spec"), "-q"])
        assert built.exit_code == 0
    result = call(tmp_path / "old-spec" / "openapi.yaml", tmp_path / "new-spec" / "openapi.yaml")
    assert "the type changed from string to integer" in result.output
    assert 'cause: the page changed (items.html, table 1 "Response body parameters", row 1' in result.output


@pytest.mark.parametrize("text", ["[]", "{", "\ud800"])
def test_broken_evidence_is_told(specs: dict[str, Path], text: str) -> None:
    (specs["old"].parent / "sources.json").write_bytes(text.encode("utf-8", "surrogatepass"))
    result = call(specs["old"], specs["breaking"])
    assert result.exit_code == 2
    assert "sources.json" in result.output
    assert "build the documents anew" in result.output


def test_json_can_be_read_again(specs: dict[str, Path]) -> None:
    told: Any = json.loads(call(specs["old"], specs["breaking"], "--format", "json").output)
    assert told["counts"] == {"breaking": 1, "non-breaking": 0, "documentation": 0}
    (change,) = told["changes"]
    assert change["rule"] == "operation-removed"
    assert change["operations"] == ["GET /b"]
    assert (change["old"], change["new"]) == ("/paths/~1b/get", None)
    assert change["cause"] == "unknown"
