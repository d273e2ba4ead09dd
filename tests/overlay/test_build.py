"""Overlays in a build, end to end: pages, document, source map, findings, the balance of rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult, Overlay, build, read_overlays
from extractor.oas.writing.sources import sources_as_json, sources_from_json
from extractor.openapi.evidence.explain import explain_place, origin_lines
from extractor.overlay.drafts.start import actions_for, source_text
from extractor.overlay.evidence import check_evidence
from tests.overlay.overlays import Node, overlay_of, text_of
from tests.pages import ID_ROW, PATH, build_pages, example, page, request, response

SIZE = ("size", "No", "Integer", "The size. Minimum: 1 Maximum: 10")
KIND = ("kind", "Yes", "String", "The kind. The value can be: <b>a</b> or <b>b</b>")
SCHEMA = "/components/schemas/PostItemsRequestBody/properties"
TARGET = "$.components.schemas.PostItemsRequestBody.properties"
PAGE = page(request([SIZE, KIND]), response([ID_ROW]), line="POST /v1/items")


def built(folder: Path, *overlays: Overlay, text: str = PAGE) -> BuildResult:
    (folder / "a.html").write_text(text, encoding="utf-8")
    return build([folder / "a.html"], overlays=overlays)


def codes(result: BuildResult) -> list[str]:
    return [d.code for d in result.diagnostics]


def balanced(result: BuildResult) -> tuple[int, int, int]:
    b = result.balance
    assert b.rows == b.in_spec + b.reported
    return b.rows, b.in_spec, b.reported


def schema(result: BuildResult) -> Any:
    return result.spec["components"]["schemas"]["PostItemsRequestBody"]["properties"]


def test_what_an_overlay_sets_names_it_and_keeps_what_the_page_says(tmp_path: Path) -> None:
    overlay = overlay_of({"target": f"{TARGET}.size", "update": {"maximum": 20, "x-unit": "GB"}})
    result = built(tmp_path, overlay)
    assert schema(result)["size"]["maximum"] == 20
    corrected, added = result.sources[f"{SCHEMA}/size/maximum"], result.sources[f"{SCHEMA}/size/x-unit"]
    assert [(o.file, o.action, o.row, o.column) for o in corrected] == [
        ("fix.yaml", 1, None, None),
        ("a.html", None, 1, "Description"),
    ]
    assert [(o.file, o.action) for o in added] == [("fix.yaml", 1)]
    assert codes(result) == []
    assert balanced(result) == (3, 3, 0)


def test_the_source_map_says_that_it_is_an_overlay(tmp_path: Path) -> None:
    result = built(tmp_path, overlay_of({"target": f"{TARGET}.size", "update": {"maximum": 20}}))
    written = sources_as_json(result.sources)
    places = {part["at"] + rest: origins for part in written["parts"] for rest, origins in part["places"].items()}
    assert places[f"{SCHEMA}/size/maximum"][0] == {"kind": "overlay", "file": "fix.yaml", "line": 6, "action": 1}
    assert sources_from_json(written) == result.sources
    assert list(result.sources) == list(places)


def test_explain_tells_the_overlay_and_quotes_the_page(tmp_path: Path) -> None:
    result = built(tmp_path, overlay_of({"target": f"{TARGET}.size", "update": {"maximum": 20}}))
    [(_, origins)] = explain_place(result.spec, result.sources, f"{SCHEMA}/size/maximum")
    assert origin_lines(origins, result.evidence) == [
        "corrected by overlay fix.yaml:6, action 1",
        'the page says: a.html, table 1 "Request body parameters", row 1, column "Description": '
        "size | No | Integer | The size. Minimum: 1 Maximum: 10",
    ]


def test_a_list_of_values_that_is_written_anew_keeps_its_evidence(tmp_path: Path) -> None:
    actions: list[Node] = [
        {"target": f"{TARGET}.kind.enum", "remove": True},
        {"target": f"{TARGET}.kind", "update": {"enum": ["c"]}},
    ]
    result = built(tmp_path, overlay_of(*actions))
    assert schema(result)["kind"]["enum"] == ["c"]
    assert [o.file for o in result.sources[f"{SCHEMA}/kind/enum"]] == ["fix.yaml", "a.html"]


def test_removed_rows_are_in_a_finding_and_in_the_balance(tmp_path: Path) -> None:
    result = built(tmp_path, overlay_of({"target": f"{TARGET}.size", "remove": True}))
    assert codes(result) == ["overlay-rows-removed"]
    assert balanced(result) == (3, 2, 1)
    assert [(o.file, o.row) for o in result.diagnostics[0].related] == [("a.html", 1)]
    assert not any(pointer.startswith(f"{SCHEMA}/size") for pointer in result.sources)


def test_a_removal_that_leaves_the_rows_elsewhere_is_no_finding(tmp_path: Path) -> None:
    result = built(tmp_path, overlay_of({"target": f"{TARGET}.size.maximum", "remove": True}, version="1.1.0"))
    assert codes(result) == []
    assert balanced(result) == (3, 3, 0)


def test_an_overlay_comes_before_the_checks(tmp_path: Path) -> None:
    text = page(response([("id", "Integer", "The id.")], example('{"id": "x"}')))
    assert codes(built(tmp_path, text=text)) == ["example-mismatch"]
    target = "$.components.schemas.GetItemsResponseBody.properties.id"
    actions: list[Node] = [
        {"target": f"{target}", "update": {"type": "string"}},
        {"target": f"{target}.format", "remove": True},
    ]
    assert codes(built(tmp_path, overlay_of(*actions, version="1.1.0"), text=text)) == []
    invalid = built(tmp_path, overlay_of({"target": "$.info", "update": {"title": 1}}), text=PAGE)
    [found] = [d for d in invalid.diagnostics if d.code == "spec-invalid"]
    assert (found.origin.file, found.origin.action) == ("fix.yaml", 1)


def test_a_pattern_of_an_overlay_is_not_doubted(tmp_path: Path) -> None:
    """A pattern read from a sentence goes where an example breaks it; one that a person wrote stays."""
    text = page(response([("name", "String", "The name.")], example('{"name": "a.b"}')))
    target = "$.components.schemas.GetItemsResponseBody.properties.name"
    result = built(tmp_path, overlay_of({"target": target, "update": {"pattern": "^[a-z]+$"}}), text=text)
    assert codes(result) == ["example-mismatch"]
    assert "pattern" in result.spec["components"]["schemas"]["GetItemsResponseBody"]["properties"]["name"]


def test_overlays_are_applied_in_their_order(tmp_path: Path) -> None:
    one = overlay_of({"target": f"{TARGET}.size", "update": {"maximum": 20}}, file="one.yaml")
    two = overlay_of({"target": f"{TARGET}.size", "update": {"maximum": 30}}, file="two.yaml")
    result = built(tmp_path, one, two)
    assert schema(result)["size"]["maximum"] == 30
    assert [o.file for o in result.sources[f"{SCHEMA}/size/maximum"]] == ["two.yaml", "one.yaml", "a.html"]
    assert schema(built(tmp_path, two, one))["size"]["maximum"] == 20


def correction(folder: Path, pointer: str, text: str = PAGE) -> Overlay:
    """A correction as `spectable overlay new` starts it."""
    result = built(folder, text=text)
    actions = actions_for(result.spec, pointer, source_text(result.sources, result.evidence, pointer))
    (folder / "new.yaml").write_text(text_of(actions), encoding="utf-8")
    return read_overlays([folder / "new.yaml"])[0]


@pytest.mark.parametrize(
    ("edited", "found"),
    [
        (PAGE, ["overlay-no-effect"]),
        (PAGE.replace("The kind.", "The type."), ["overlay-no-effect"]),  # another row of the table
        (PAGE.replace("<tr><td>size", "<tr><td>new</td><td>No</td><td>String</td><td>New.</td></tr><tr><td>size"),
         ["overlay-no-effect"]),  # the row moves
        (PAGE.replace("Maximum: 10", "Maximum: 12"), ["overlay-obsolete"]),
        (PAGE.replace("The size.", "Its size."), ["overlay-no-effect", "overlay-obsolete"]),
        (PAGE.replace(" Maximum: 10", ""), ["overlay-obsolete"]),
        (PAGE.replace("<td>size<", "<td>length<"), ["overlay-no-match", "overlay-no-match"]),
    ],
)  # fmt: skip
def test_a_correction_is_flagged_when_its_row_changes(edited: str, found: list[str], tmp_path: Path) -> None:
    overlay = correction(tmp_path, f"{SCHEMA}/size/maximum")
    assert sorted(codes(built(tmp_path, overlay, text=edited))) == found


def test_an_obsolete_correction_names_both_texts_and_the_page(tmp_path: Path) -> None:
    overlay = correction(tmp_path, f"{SCHEMA}/size/maximum")
    result = built(tmp_path, overlay, text=PAGE.replace("Maximum: 10", "Maximum: 12"))
    [found] = [d for d in result.diagnostics if d.code == "overlay-obsolete"]
    assert (found.origin.file, found.origin.line, found.related[0].file) == ("new.yaml", 6, "a.html")
    assert "Maximum: 10" in found.message
    assert "Maximum: 12" in found.message
    assert schema(result)["size"]["maximum"] == 10, "it is still applied"


def test_an_operation_has_evidence_too(tmp_path: Path) -> None:
    overlay = correction(tmp_path, "/paths/~1v1~1items/post/summary")
    assert overlay.actions[0].evidence is not None
    assert codes(built(tmp_path, overlay)) == ["overlay-no-effect"]


MARKDOWN = """# Get

`GET /v1/a`

## Request Parameters

| Parameter | Mandatory | Type | Description |
| --- | --- | --- | --- |
| id | No | String | The id. |
"""


@pytest.mark.parametrize(("text", "suffix"), [(PAGE, ".html"), (MARKDOWN, ".md")])
def test_every_origin_has_its_text(text: str, suffix: str, tmp_path: Path) -> None:
    result = build_pages(tmp_path, text, suffix=suffix)
    assert result.sources
    for origins in result.sources.values():
        for origin in origins:
            assert result.evidence[origin.text_key()]


def test_names_of_overlays_do_not_depend_on_where_they_lie(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "fix.yaml").write_text(text_of([{"target": "$", "update": {}}]), encoding="utf-8")
    [one] = read_overlays([tmp_path / "a" / "fix.yaml"])
    both = read_overlays([tmp_path / "a" / "fix.yaml", tmp_path / "b" / "fix.yaml"])
    assert one.file == "fix.yaml"
    assert len({o.file for o in both}) == 2


def test_rows_of_the_header_are_those_of_the_tests() -> None:
    assert len(SIZE) == len(KIND) == len(PATH)


def test_a_correction_of_what_stands_elsewhere_now_names_the_place(tmp_path: Path) -> None:
    overlay = correction(tmp_path, f"{SCHEMA}/size/maximum")
    result = built(tmp_path)
    there = "/components/schemas/Renamed/properties"
    moved = {pointer.replace(SCHEMA, there): origins for pointer, origins in result.sources.items()}
    (found,) = check_evidence(overlay, moved, result.evidence)
    assert found.code == "overlay-no-match"
    assert "is read at /components/schemas/Renamed/properties/size now" in found.message
