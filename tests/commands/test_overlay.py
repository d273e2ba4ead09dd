"""``spectable overlay`` and ``spectable build --overlay`` as a user types them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from extractor.cli import main
from tests.overlay.overlays import text_of
from tests.pages import ID_ROW, example, page, request, response

SPEC: dict[str, Any] = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {"/a": {}, "/b": {}}}
RETITLED = {"target": "$.info", "update": {"title": "New"}}
SIZE = ("size", "No", "Integer", "The size. Minimum: 1 Maximum: 10")
MAXIMUM = "/components/schemas/PostItemsRequestBody/properties/size/maximum"


def call(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


def overlay(folder: Path, *actions: dict[str, Any], name: str = "fix.yaml", **more: Any) -> Path:
    (folder / name).write_text(text_of(actions, **more), encoding="utf-8")
    return folder / name


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """An OpenAPI document that no build made."""
    (tmp_path / "api.yaml").write_text(yaml.safe_dump(SPEC, sort_keys=False), encoding="utf-8")
    return tmp_path / "api.yaml"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder with a page."""
    (tmp_path / "in").mkdir()
    text = page(request([SIZE]), response([ID_ROW], example('{"id": 1}')), line="POST /v1/items")
    (tmp_path / "in" / "a.html").write_text(text, encoding="utf-8")
    return tmp_path / "in"


@pytest.fixture
def built(tmp_path: Path, pages: Path) -> Path:
    """What a build of that page wrote."""
    assert call("build", pages, "-o", tmp_path / "o", "-q").exit_code == 0
    return tmp_path / "o" / "openapi.yaml"


# --- apply


def test_apply_writes_the_document_to_standard_output(tmp_path: Path, document: Path) -> None:
    result = call("overlay", "apply", overlay(tmp_path, RETITLED), document)
    assert result.exit_code == 0
    assert yaml.safe_load(result.stdout) == {**SPEC, "info": {"title": "New", "version": "1"}}
    assert result.stderr == "no findings\n"
    assert yaml.safe_load(document.read_text(encoding="utf-8")) == SPEC


@pytest.mark.parametrize("name", ["out.json", "out.yaml"])
def test_apply_writes_a_file_in_the_form_of_its_name(name: str, tmp_path: Path, document: Path) -> None:
    result = call("overlay", "apply", overlay(tmp_path, RETITLED), document, "-o", tmp_path / "new" / name)
    text = (tmp_path / "new" / name).read_text(encoding="utf-8")
    assert (result.exit_code, result.stdout) == (0, "")
    assert (json.loads if name.endswith("json") else yaml.safe_load)(text)["info"]["title"] == "New"


def test_apply_takes_json_on_both_sides(tmp_path: Path) -> None:
    (tmp_path / "api.json").write_text(json.dumps(SPEC), encoding="utf-8")
    (tmp_path / "fix.json").write_text(json.dumps(yaml.safe_load(text_of([RETITLED]))), encoding="utf-8")
    result = call("overlay", "apply", tmp_path / "fix.json", tmp_path / "api.json")
    assert json.loads(result.stdout)["info"]["title"] == "New"


def test_apply_takes_overlays_in_order(tmp_path: Path, document: Path) -> None:
    one = overlay(tmp_path, RETITLED, name="1.yaml")
    two = overlay(tmp_path, {"target": "$.info", "update": {"title": "Newer"}}, name="2.yaml")
    assert yaml.safe_load(call("overlay", "apply", one, two, document).stdout)["info"]["title"] == "Newer"
    assert yaml.safe_load(call("overlay", "apply", two, one, document).stdout)["info"]["title"] == "New"


def test_findings_of_apply_choose_the_exit_code(tmp_path: Path, document: Path) -> None:
    nothing = overlay(tmp_path, {"target": "$.paths['/none']", "remove": True})
    result = call("overlay", "apply", nothing, document)
    assert (result.exit_code, "fix.yaml:6: warning[overlay-no-match]" in result.stderr) == (0, True)
    assert call("overlay", "apply", nothing, document, "--strict").exit_code == 1
    assert json.loads(call("overlay", "apply", nothing, document, "--format", "json").stderr)["summary"]["warning"] == 1
    root = overlay(tmp_path, {"target": "$", "remove": True})
    assert call("overlay", "apply", root, document).exit_code == 1


def test_the_result_is_validated(tmp_path: Path, document: Path) -> None:
    broken = overlay(tmp_path, {"target": "$.info.version", "remove": True}, version="1.1.0")
    result = call("overlay", "apply", broken, document)
    assert (result.exit_code, "spec-invalid" in result.stderr) == (1, True)
    assert call("overlay", "apply", broken, document, "--no-validate").exit_code == 0


@pytest.mark.parametrize("update", [{"paths": {"/c": 1}}, {"components": []}, {"paths": {"/c": {"get": [1]}}}])
def test_a_result_that_is_no_document_is_told(update: Any, tmp_path: Path, document: Path) -> None:
    result = call("overlay", "apply", overlay(tmp_path, {"target": "$", "update": update}), document)
    assert result.exit_code in {1, 2}
    assert "Traceback" not in result.output
    assert isinstance(result.exception, SystemExit)


@pytest.mark.parametrize(
    ("extends", "told"),
    [
        ("api.yaml", False),
        ("./api.yaml", False),
        ("sub/../api.yaml", False),
        ("https://example.com/specs/api.yaml", False),
        ("other.yaml", True),
        ("../api.yaml", True),
        ("https://example.com/specs/other.yaml", True),
        ("http://[", True),
        ("\x00", True),
    ],
)
def test_an_overlay_of_another_document_is_told(extends: str, told: bool, tmp_path: Path, document: Path) -> None:
    (tmp_path / "sub").mkdir()
    result = call("overlay", "apply", overlay(tmp_path, RETITLED, extends=extends), document)
    assert ("overlay-other-document" in result.stderr) is told
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("overlay: 1.0.0\n", "fix.yaml:1: 'info' is a required property"),
        ("a: [", "neither YAML nor JSON"),
        ("overlay: 3.0.0\ninfo: {}", "fix.yaml:1: overlay is '3.0.0'"),
        ("[" * 5000, "fix.yaml"),
    ],
)
@pytest.mark.parametrize("command", ["apply", "build", "new"])
def test_what_is_no_overlay_ends_the_command(command: str, text: str, told: str, document: Path, pages: Path) -> None:
    tmp_path = document.parent
    (tmp_path / "fix.yaml").write_text(text, encoding="utf-8")
    lines = {
        "apply": ("overlay", "apply", tmp_path / "fix.yaml", document, "-o", tmp_path / "out.yaml"),
        "build": ("build", pages, "-o", tmp_path / "out.yaml", "--overlay", tmp_path / "fix.yaml"),
        "new": ("overlay", "new", "/info/title", "--spec", document, "-o", tmp_path / "fix.yaml"),
    }
    result = call(*lines[command])
    assert result.exit_code == 2
    assert told in result.output
    assert not (tmp_path / "out.yaml").exists()
    assert (tmp_path / "fix.yaml").read_text(encoding="utf-8") == text


def test_files_that_cannot_be_read_or_written_are_told(tmp_path: Path, document: Path) -> None:
    (tmp_path / "binary.yaml").write_bytes(b"\xff\xfe\x00")
    assert "cannot be read" in call("overlay", "apply", tmp_path / "none.yaml", document).output
    assert "no text in UTF-8" in call("overlay", "apply", tmp_path / "binary.yaml", document).output
    fine = overlay(tmp_path, RETITLED)
    assert "cannot be read" in call("overlay", "apply", fine, tmp_path / "none.yaml").output
    result = call("overlay", "apply", fine, document, "-o", document / "x.yaml")
    assert (result.exit_code, "cannot be written" in result.output) == (2, True)


def test_a_document_that_nests_too_deep_is_told(tmp_path: Path) -> None:
    text = json.dumps({**SPEC, "x-deep": "here"}).replace('"here"', "[" * 400 + "]" * 400)
    (tmp_path / "api.json").write_text(text, encoding="utf-8")
    result = call("overlay", "apply", overlay(tmp_path, RETITLED), tmp_path / "api.json", "-o", tmp_path / "o.yaml")
    assert (result.exit_code, "nests too deep" in result.output) == (2, True)
    assert not (tmp_path / "o.yaml").exists()


# --- new, and build


def test_a_correction_from_pointer_to_build(tmp_path: Path, pages: Path, built: Path) -> None:
    fix = tmp_path / "fix.yaml"
    result = call("overlay", "new", f"#{MAXIMUM}", "--spec", built, "-o", fix)
    assert (result.exit_code, str(fix) in result.output) == (0, True)
    made = yaml.safe_load(fix.read_text(encoding="utf-8"))
    assert (made["overlay"], made["extends"], len(made["actions"])) == ("1.0.0", "o/openapi.yaml", 1)
    assert "The size. Minimum: 1 Maximum: 10" in made["actions"][0]["description"]
    fix.write_text(fix.read_text(encoding="utf-8").replace("maximum: 10", "maximum: 20"), encoding="utf-8")
    again = call("build", pages, "-o", tmp_path / "o", "--overlay", fix, "--level", "info", "-q")
    assert "overlay-" not in again.output
    shown = call("explain", built, MAXIMUM).output
    assert "corrected by overlay fix.yaml:7, action 1" in shown
    assert "the page says: a.html" in shown
    assert "size | No | Integer" in shown
    assert json.loads(call("explain", built, MAXIMUM, "--format", "json").output)[MAXIMUM][0]["kind"] == "overlay"
    assert call("validate", built).exit_code == 0


def test_new_prints_where_no_file_is_named(built: Path) -> None:
    result = call("overlay", "new", "POST /v1/items", "--spec", built)
    assert result.exit_code == 0
    assert yaml.safe_load(result.output)["actions"][0]["target"] == "$['paths']['/v1/items']['post']"


def test_new_adds_to_an_overlay(tmp_path: Path, built: Path) -> None:
    fix = tmp_path / "fix.yaml"
    for pointer in ("/info/title", MAXIMUM):
        assert call("overlay", "new", pointer, "--spec", built, "-o", fix).exit_code == 0
    made = yaml.safe_load(fix.read_text(encoding="utf-8"))
    assert [sorted(a["update"]) for a in made["actions"]] == [["title"], ["maximum"]]


def test_new_quotes_a_finding(tmp_path: Path, pages: Path, built: Path) -> None:
    report = json.loads((built.parent / "diagnostics.json").read_text(encoding="utf-8"))
    [place] = [d["pointer"] for d in report["diagnostics"] if d["code"] == "example-mismatch"]
    found = call("overlay", "new", place, "--spec", built, "--finding", "example-mismatch")
    assert found.exit_code == 0
    assert "example-mismatch: " in yaml.safe_load(found.output)["actions"][0]["description"]
    none = call("overlay", "new", place, "--spec", built, "--finding", "type-unknown")
    assert none.exit_code == 2
    assert "no finding type-unknown at" in none.output
    assert "example-mismatch" in none.output


def test_new_works_without_a_source_map(document: Path) -> None:
    result = call("overlay", "new", "/info/title", "--spec", document)
    assert "x-spectable-evidence" not in yaml.safe_load(result.output)["actions"][0]


@pytest.mark.parametrize("place", ["/nothing", "Nothing", "/info/title/x", "#/paths/~1none"])
def test_new_says_what_is_not_there(place: str, document: Path) -> None:
    result = call("overlay", "new", place, "--spec", document)
    assert (result.exit_code, place in result.output) == (2, True)


@pytest.mark.parametrize("name", ["sources.json", "evidence.json", "diagnostics.json"])
@pytest.mark.parametrize("text", ["{", "[]", '{"/a": 1}', '{"diagnostics": [1, {"origin": 2}]}', "[" * 5000])
def test_new_copes_with_broken_files_of_a_build(name: str, text: str, built: Path) -> None:
    (built.parent / name).write_text(text, encoding="utf-8")
    result = call("overlay", "new", MAXIMUM, "--spec", built, "--finding", "x")
    assert result.exit_code == 2
    assert isinstance(result.exception, SystemExit)


def test_build_names_an_overlay_of_another_document(tmp_path: Path, pages: Path) -> None:
    other, same = (
        overlay(tmp_path, RETITLED, name=f"{i}.yaml", extends=e)
        for i, e in enumerate(["x/other.yaml", "x/openapi.json"])
    )
    assert "overlay-other-document" in call("build", pages, "-o", tmp_path / "o", "--overlay", other).output
    assert "overlay-other-document" not in call("build", pages, "-o", tmp_path / "o", "--overlay", same).output


def test_codes_of_overlays_are_in_the_report_of_a_build(tmp_path: Path, pages: Path) -> None:
    actions: list[dict[str, Any]] = [
        {"target": "$[", "remove": True},
        {"target": "$.none", "remove": True},
        {"target": "$.info", "update": {}},
    ]
    result = call("build", pages, "-o", tmp_path / "o", "--overlay", overlay(tmp_path, *actions), "-q")
    assert result.exit_code == 1
    found = json.loads((tmp_path / "o" / "diagnostics.json").read_text(encoding="utf-8"))["diagnostics"]
    assert [(d["code"], d["origin"]["action"]) for d in found if d["code"].startswith("overlay")] == [
        ("overlay-target-invalid", 1),
        ("overlay-no-match", 2),
        ("overlay-no-effect", 3),
    ]
