"""Corrections that are started from a pointer: they change nothing until they are written, and quote the evidence."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Origin
from extractor.oas.writing.write import to_json, to_yaml
from extractor.overlay.apply import apply_overlay
from extractor.overlay.drafts.add import with_actions
from extractor.overlay.drafts.start import QUOTED, SourceText, actions_for, source_text
from extractor.overlay.evidence import anchor_of, check_evidence, digest
from extractor.overlay.jsonpath.paths import pointer_of
from extractor.overlay.load import parse_overlay
from extractor.overlay.model import Read
from tests.overlay.overlays import VERSIONS, text_of
from tests.overlay.test_properties import DOCUMENTS, places

ROW = Origin("a.html", element="table", number=1, row=2)
DOCUMENT: dict[str, Any] = {
    "info": {"title": "T", "contact": {"name": "n"}, "x-list": [1]},
    "paths": {"/a/{b}": {"get": {"parameters": [{"name": "p", "required": True}, {"name": "q"}], "tags": ["x", "y"]}}},
    "x": {"nested": [[1, 2], [3]]},
}
GET = "$['paths']['/a/{b}']['get']"


@pytest.mark.parametrize(
    ("pointer", "actions"),
    [
        ("/info/title", [("$['info']", {"title": "T"})]),
        ("/info", [("$['info']", {"title": "T"})]),
        ("", [("$", {})]),
        ("/paths/~1a~1{b}/get/parameters/0/required", [(f"{GET}['parameters'][0]", {"required": True})]),
        ("/paths/~1a~1{b}/get/parameters/1", [(f"{GET}['parameters'][1]", {"name": "q"})]),
        ("/paths/~1a~1{b}/get/tags", [(f"{GET}['tags']", None), (GET, {"tags": ["x", "y"]})]),
        ("/paths/~1a~1{b}/get/tags/1", [(f"{GET}['tags']", None), (GET, {"tags": ["x", "y"]})]),
        ("/x/nested/0/1", [("$['x']['nested']", None), ("$['x']", {"nested": [[1, 2], [3]]})]),
    ],
)
def test_the_action_for_a_pointer(pointer: str, actions: list[tuple[str, Any]]) -> None:
    made = actions_for(DOCUMENT, pointer, SourceText())
    assert [(a["target"], a.get("update")) for a in made] == actions
    assert [a.get("remove", False) for a in made] == [update is None for _, update in actions]


@given(DOCUMENTS, st.data())
def test_a_correction_changes_nothing_until_it_is_written(document: Any, data: st.DataObject) -> None:
    pointer = pointer_of(data.draw(st.sampled_from(places(document))))
    actions = actions_for(document, pointer, SourceText(pointer, ((ROW, Read(digest("t"), "t")),)))
    for version in VERSIONS:
        applied = apply_overlay(document, parse_overlay(text_of(actions, version), "f"))
        assert applied.document == document
        assert {d.code for d in applied.findings} <= {"overlay-no-effect"}


def test_the_evidence_is_quoted_with_its_origin_and_digest() -> None:
    sources = {
        "/info": (ROW, Origin("fix.yaml", action=1)),
        "/info/x": (Origin("b.html", element="table", number=1, row=1),),
    }
    texts = {ROW.text_key(): "title | String | The title."}
    said = source_text(sources, texts, "/info/title")
    [action] = actions_for(DOCUMENT, "/info/title", said, "type-unknown: the type is unknown")
    assert action["description"].splitlines() == [
        "Corrects /info/title.",
        "type-unknown: the type is unknown",
        "a.html, table 1, row 2 says: title | String | The title.",
    ]
    assert action["x-spectable-evidence"] == {
        "pointer": "/info",
        "read": [
            {
                "origin": {"file": "a.html", "table": 1, "row": 2},
                "text": "title | String | The title.",
                "sha256": digest("title | String | The title."),
            }
        ],
    }


def test_the_anchor_is_the_highest_place_read_from_the_same_text() -> None:
    row, table = Origin("a", element="table", number=1, row=1), Origin("a", element="table", number=1)
    sources = {"/s": (table,), "/s/p/a": (row,), "/s/p/a/maximum": (row.at_column("D"),), "/s/p/b": (ROW,)}
    assert anchor_of(sources, "/s/p/a/maximum") == "/s/p/a"
    assert anchor_of(sources, "/s/p/a/items/format") == "/s/p/a"
    assert anchor_of(sources, "/s/p") == "/s"
    assert anchor_of(sources, "/t") == ""
    assert anchor_of({"/s": (Origin("fix.yaml", action=1),)}, "/s") == ""


def evidence_findings(old: str, now: dict[str, str], at: str = "/info") -> list[Any]:
    text = text_of(actions_for(DOCUMENT, "/info/title", SourceText("/info", ((ROW, Read(digest(old), old)),))))
    sources = {at: tuple(Origin(name, element="table", number=1, row=1) for name in now)}
    texts = {origin.text_key(): now[origin.file] for origin in sources[at]}
    return list(check_evidence(parse_overlay(text, "fix.yaml"), sources, texts))


@pytest.mark.parametrize(
    ("now", "at", "codes"),
    [
        ({"a": "as it was"}, "/info", []),
        ({"b": "another page", "a": "as it was"}, "/info", []),
        ({"a": "not as it was"}, "/info", ["overlay-obsolete"]),
        ({}, "/info", ["overlay-no-match"]),
        ({"a": "as it was"}, "/paths", ["overlay-no-match"]),
    ],
)
def test_evidence_is_held_against_the_pages(now: dict[str, str], at: str, codes: list[str]) -> None:
    assert [d.code for d in evidence_findings("as it was", now, at)] == codes


def test_an_obsolete_correction_shows_what_changed() -> None:
    common = "word " * 60
    [found] = evidence_findings(f"{common}maximum 1", {"a": f"{common}maximum 2"})
    assert 'it said "…word word word maximum 1"' in found.message or 'maximum 1" and says' in found.message
    assert 'maximum 2"' in found.message
    assert found.related[0].file == "a"


def test_a_long_text_is_cut_and_its_digest_is_that_of_the_whole() -> None:
    long = "x" * (QUOTED + 1)
    [action] = actions_for(DOCUMENT, "/info/title", SourceText("/info", ((ROW, Read(digest(long), long)),)))
    [read] = action["x-spectable-evidence"]["read"]
    assert (len(read["text"]), read["sha256"]) == (QUOTED, digest(long))


HEAD = "overlay: 1.0.0\ninfo: {title: T, version: '1'}\n"
NEW = {"target": "$.new", "remove": True}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            f"# why\n{HEAD}actions:\n- target: $.a  # keep\n  remove: true\n",
            f"# why\n{HEAD}actions:\n- target: $.a  # keep\n  remove: true\n- target: $.new\n  remove: true\n",
        ),
        (
            f"{HEAD}actions:\n  - target: $.a\n    remove: true",
            f"{HEAD}actions:\n  - target: $.a\n    remove: true\n  - target: $.new\n    remove: true\n",
        ),
        (
            f"actions:\n- target: $.a\n  remove: true\n\n{HEAD}",
            f"actions:\n- target: $.a\n  remove: true\n- target: $.new\n  remove: true\n\n{HEAD}",
        ),
    ],
)
def test_actions_are_added_and_the_text_stays(before: str, after: str) -> None:
    assert with_actions(before, [NEW]) == after


@pytest.mark.parametrize("form", [to_yaml, to_json, lambda whole: yaml.safe_dump(whole, default_flow_style=True)])
@pytest.mark.parametrize("text", ["plain", "two\nlines", "two\nlines\n\n", " # no comment", "- x", "actions:"])
def test_actions_are_added_to_any_form(form: Any, text: str) -> None:
    whole = yaml.safe_load(text_of([{"target": "$.a", "update": {"description": text}}]))
    grown = with_actions(form(whole), [NEW, {"target": "$.b", "update": text}])
    assert yaml.safe_load(grown) == {**whole, "actions": [*whole["actions"], NEW, {"target": "$.b", "update": text}]}
