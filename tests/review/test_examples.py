"""Examples as the review shows them: a line for each member, and the lines that findings are about."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.diagnostic import finding
from extractor.origin import Origin
from extractor.review.facts.model import formatted
from extractor.review.html.examples import example_html, lines_with_paths, paths_of

BOATS = {"boats": [{"id": 1, "tags": []}, {"id": 2, "crew": {"size": 3}}], "a b": None}
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


def test_each_line_has_the_path_of_what_begins_on_it() -> None:
    assert [path for _, path in lines_with_paths(formatted(BOATS)) if path] == [
        "$", "$.boats", "$.boats[]", "$.boats[].id", "$.boats[].tags",
        "$.boats[]", "$.boats[].id", "$.boats[].crew", "$.boats[].crew.size", "$.a b",
    ]  # fmt: skip


def test_the_lines_that_findings_name_are_marked() -> None:
    found = finding(
        "example-mismatch", Origin("a.html"), path="$.boats[].crew.size", reason="3 is not of type 'string'",
        side="table", why="the example shows a placeholder",
    )  # fmt: skip
    assert paths_of([found]) == {"$.boats[].crew.size"}
    shown = example_html(formatted(BOATS), paths_of([found]))
    assert shown.count("<mark") == 1
    assert '<mark class="line">        &quot;size&quot;: 3</mark>' in shown


@pytest.mark.parametrize("text", ["plain <b>", '{"a": 1} and more', "{\nno JSON", "]]]\n}"])
def test_what_is_no_json_is_shown_as_it_is(text: str) -> None:
    assert "<b>" not in example_html(text, {"$.a"})
    assert [line for line, _ in lines_with_paths(text)] == text.split("\n")


@given(VALUES)
def test_every_value_keeps_all_of_its_lines(value: object) -> None:
    text = formatted(value)
    assert [line for line, _ in lines_with_paths(text)] == text.split("\n")
    if isinstance(value, dict | list):
        assert json.loads(text) == value
