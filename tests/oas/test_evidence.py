"""The evidence as a file: what a page has twice is written once, and comes back whole."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.oas.writing.evidence import bindings_from_json, evidence_pieces, texts_from_json

LONG = "name | string | What the boat is called by those who sail it."


def written(texts: dict[str, str], bindings: dict[str, list[str]] | None = None) -> Any:
    return json.loads("".join(evidence_pieces(texts, {"b.html": "2", "a.html": "1"}, "1.0", bindings or {})))


def places(texts: dict[str, str]) -> Any:
    """The texts of the only page."""
    (part,) = written({f"a.html, {place}": text for place, text in texts.items()})["texts"]
    assert part["at"] == "a.html"
    return part["places"]


def test_texts_are_by_page_and_place() -> None:
    texts = {"a.html, table 2, row 3": "x", "a.html": "top", "a.html:7": "line", "b.html#uri": "y"}
    assert written(texts) == {
        "version": 2,
        "extractor": "1.0",
        "pages": {"a.html": "1", "b.html": "2"},
        "texts": [
            {"at": "a.html", "places": {"table 2, row 3": "x", "": "top", ":7": "line"}},
            {"at": "b.html", "places": {"#uri": "y"}},
        ],
        "bindings": [],
    }
    assert texts_from_json(written(texts)) == texts


def test_a_table_names_its_rows() -> None:
    assert places({"table 1": "Query\nName | Type\na | int\nb | int", "table 1, row 1": "a | int"}) == {
        "table 1": ["Query\nName | Type", 1, "b | int"],
        "table 1, row 1": "a | int",
    }


def test_a_list_and_a_definition_list_name_theirs() -> None:
    texts = {"list 1": "a\nb", "list 1, item 1": "a", "list 1, item 2": "b"}
    assert places(texts)["list 1"] == [1, 2]
    texts = {"definition list 4": "id\nIts number", "definition list 4, term 1": "id\nIts number"}
    assert places(texts)["definition list 4"] == [1]


def test_a_text_that_a_page_has_twice_is_written_once() -> None:
    assert places({"table 1, row 1": LONG, "table 2": f"Name | Type\n{LONG}", "table 2, row 1": LONG}) == {
        "table 1, row 1": LONG,
        "table 2": ["Name | Type", 1],
        "table 2, row 1": {"as": "table 1, row 1"},
    }


def test_groups_that_were_read_alike_share_their_reasons() -> None:
    query, body = ["query", "its caption says so"], ["request_body", "a field points to it"]
    bindings = {"a.html, table 1": query, "a.html, table 2": body, "a.html, table 3": query, "b.html, list 1": query}
    found = written({}, bindings)
    assert found["bindings"] == [
        {
            "at": "a.html",
            "groups": [
                {"read_as": query, "places": ["table 1", "table 3"]},
                {"read_as": body, "places": ["table 2"]},
            ],
        },
        {"at": "b.html", "groups": [{"read_as": query, "places": ["list 1"]}]},
    ]
    assert bindings_from_json(found) == bindings


def test_files_of_version_1_are_read() -> None:
    texts, bindings = {"a.html, table 1, row 1": "a | b"}, {"a.html, table 1": ["query", "why"]}
    old = {"extractor": "1", "pages": {}, "texts": texts, "bindings": bindings}
    assert (texts_from_json(old), bindings_from_json(old)) == (texts, bindings)
    assert (texts_from_json({}), bindings_from_json({})) == ({}, {})


@pytest.mark.parametrize(
    "raw",
    [
        {"texts": {"a": 1}},
        {"texts": [1]},
        {"version": 2},
        {"version": 3, "texts": [], "bindings": []},
        {"version": 2, "texts": [{"at": "a", "places": {"table 1": [4]}}]},
        {"version": 2, "texts": [{"at": "a", "places": {"table 1": {"as": "table 2"}}}]},
        {"version": 2, "texts": [{"at": "a", "places": {"table 1": {"as": "table 1"}}}]},
    ],
)
def test_what_is_no_evidence_is_refused(raw: Any) -> None:
    with pytest.raises((ValueError, TypeError, LookupError, AttributeError)):
        texts_from_json(raw)


PLACES = st.builds(
    "{}{}".format,
    st.sampled_from(["a.md", "b, table 1.md", "c:3", ""]),
    st.sampled_from(
        ["", ":7", "#x", ", table 1", ", table 1, row 1", ", table 1, row 2", ", table 2, row 1", ", list 1, item 1"]
    ),
)
TEXTS = st.one_of(st.text("ab\n", max_size=5), st.sampled_from([LONG, f"\n{LONG}", f"x\n{LONG}\n\n{LONG}"]))


@given(st.dictionaries(PLACES, TEXTS, max_size=9))
def test_any_texts_come_back(texts: dict[str, str]) -> None:
    assert texts_from_json(written(texts)) == texts


@given(st.dictionaries(PLACES, st.lists(st.text("ab", max_size=1), max_size=2), max_size=9))
def test_any_bindings_come_back(bindings: dict[str, list[str]]) -> None:
    assert bindings_from_json(written({}, bindings)) == bindings
