"""The review state: read with line numbers, written in order, and stale where a fact or its words changed."""

from __future__ import annotations

import copy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Origin
from extractor.review.marks.state import (
    Entry,
    Review,
    ReviewError,
    digest_of,
    parse_review,
    read_review,
    review_findings,
    stale,
    to_text,
    write_review,
)

HEX = "0" * 64
SPEC: dict[str, Any] = {
    "openapi": "3.1.0",
    "paths": {"/pets": {"get": {"parameters": [{"name": "limit", "in": "query", "schema": {"default": 10}}]}}},
    "components": {
        "schemas": {"Pet": {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/Pet"}}}}
    },
}
SPEC["paths"]["/pets"]["get"]["responses"] = {
    "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}}
}
GET = "/paths/~1pets/get"
LIMIT = f"{GET}/parameters/0"
PET = "/components/schemas/Pet"
SOURCES = {
    LIMIT: (Origin("a.html", element="table", number=1, row=1),),
    f"{LIMIT}/schema/default": (Origin("a.html", element="table", number=1, row=1, column="Description"),),
    PET: (Origin("a.html", element="table", number=2),),
}
TEXTS = {"a.html, table 1, row 1": "limit | How many. Default: 10", "a.html, table 2": "Pet"}
POINTERS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=12).map(lambda t: f"/{t}")
ENTRIES = st.builds(
    Entry,
    st.sampled_from(["reviewed", "wrong"]),
    st.text("0123456789abcdef", min_size=64, max_size=64),
    st.text(max_size=40),
)


def reviewed(*pointers: str, state: Any = "reviewed") -> Review:
    return Review({p: Entry(state, digest_of(SPEC, SOURCES, TEXTS, p)) for p in pointers})


@given(st.dictionaries(POINTERS, ENTRIES, max_size=6))
def test_what_is_written_is_read_again_in_any_order(entries: dict[str, Entry]) -> None:
    text = to_text(Review(entries))
    assert parse_review(text, "review.yaml").entries == entries
    assert to_text(Review(dict(reversed(entries.items())))) == text


@given(st.text(max_size=200) | st.binary(max_size=200).map(lambda b: b.decode("utf-8", "replace")))
def test_any_text_is_a_review_or_a_clear_error(text: str) -> None:
    told = "review.yaml"
    try:
        parse_review(text, "review.yaml")
    except ReviewError as error:
        told = str(error)
    assert told.startswith("review.yaml")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"version: 1\nfacts:\n  /a:\n    state: fine\n    digest: '{HEX}'\n",
            "review.yaml:4: [facts][/a][state]: 'fine'",
        ),
        ("version: 1\nfacts:\n  /a:\n    state: wrong\n    digest: abc\n", "review.yaml:5: [facts][/a][digest]"),
        ("version: 3\n", "review.yaml:1: [version]: 3 is not one of [1, 2]"),
        ("facts: {}\n", "'version' is a required property"),
        ("version: 1\nfacts:\n  a: {}\n", "review.yaml:3"),
        ("[", "neither YAML nor JSON"),
        ("", "review.yaml"),
    ],
)
def test_faults_are_told_with_their_line(text: str, told: str) -> None:
    with pytest.raises(ReviewError) as raised:
        parse_review(text, "review.yaml")
    assert told in str(raised.value)


def test_no_file_is_an_empty_review(tmp_path: Path) -> None:
    assert read_review(tmp_path / "review.yaml") == Review({}, "review.yaml")


def test_a_file_is_written_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "review.yaml"
    write_review(path, reviewed(LIMIT))
    assert read_review(path).entries == reviewed(LIMIT).entries
    assert [p.name for p in tmp_path.iterdir()] == ["review.yaml"]


def test_a_review_of_the_same_build_holds() -> None:
    assert stale(reviewed(LIMIT, GET, PET, f"{LIMIT}/schema/default"), SPEC, SOURCES, TEXTS) == []


def test_a_changed_fact_is_stale_and_so_is_all_that_holds_it() -> None:
    new = copy.deepcopy(SPEC)
    new["paths"]["/pets"]["get"]["parameters"][0]["schema"]["default"] = 20
    found = stale(reviewed(LIMIT, GET, PET, f"{LIMIT}/schema/default"), new, SOURCES, TEXTS)
    assert [(s.pointer, s.reason) for s in found] == [(p, "changed") for p in (LIMIT, GET, f"{LIMIT}/schema/default")]


def test_changed_words_of_the_page_make_a_fact_stale() -> None:
    texts = {**TEXTS, "a.html, table 1, row 1": "limit | How many at most. Default: 10"}
    assert [s.pointer for s in stale(reviewed(LIMIT, PET), SPEC, SOURCES, texts)] == [LIMIT]


def test_a_row_that_only_moved_changes_nothing() -> None:
    sources = {
        p: tuple(replace(o, row=7 if o.row else None, column=None) for o in found) for p, found in SOURCES.items()
    }
    texts = {"a.html, table 1, row 7": TEXTS["a.html, table 1, row 1"], "a.html, table 2": "Pet"}
    assert stale(reviewed(LIMIT, GET), SPEC, sources, texts) == []


def test_a_changed_component_makes_the_operations_stale_that_lead_to_it() -> None:
    new = copy.deepcopy(SPEC)
    new["components"]["schemas"]["Pet"]["required"] = ["next"]
    assert [s.pointer for s in stale(reviewed(LIMIT, GET), new, SOURCES, TEXTS)] == [GET]


def test_a_fact_that_is_gone_is_told() -> None:
    new = copy.deepcopy(SPEC)
    new["paths"]["/pets"]["get"]["parameters"] = []
    assert [(s.pointer, s.reason) for s in stale(reviewed(LIMIT), new, SOURCES, TEXTS)] == [(LIMIT, "gone")]


def test_findings_name_the_line_of_the_review() -> None:
    new = copy.deepcopy(SPEC)
    new["components"]["schemas"]["Pet"]["required"] = ["next"]
    new["paths"]["/pets"]["get"]["parameters"] = []
    text = to_text(reviewed(LIMIT, GET))
    found = review_findings(parse_review(text, "review.yaml"), new, SOURCES, TEXTS)
    assert [(d.code, d.origin.describe()) for d in found] == [
        ("review-changed", "review.yaml:4"),
        ("review-gone", "review.yaml:7"),
    ]


def test_what_is_wrong_is_told_until_it_is_corrected() -> None:
    wrong = reviewed(LIMIT, state="wrong")
    assert [d.code for d in review_findings(wrong, SPEC, SOURCES, TEXTS)] == ["review-wrong"]
    new = copy.deepcopy(SPEC)
    new["paths"]["/pets"]["get"]["parameters"][0]["schema"]["default"] = 20
    assert [d.code for d in review_findings(wrong, new, SOURCES, TEXTS)] == ["review-changed"]
    assert review_findings(reviewed(LIMIT), SPEC, SOURCES, TEXTS) == []
