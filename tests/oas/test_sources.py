"""The source map as a file: origins of one element share what they have in common, and come back whole."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Origin
from extractor.oas.writing.sources import sources_as_json, sources_from_json, sources_pieces

ROW = Origin("a.html", 4, "x", "table", 2, "Fields", 1, "Name")


def test_a_row_costs_its_number_and_not_the_names_of_its_table_again() -> None:
    sources = {"/a": (ROW,), "/b": (ROW.at_row(2), ROW.at_row(2).at_column("Type")), "/c": (replace(ROW, number=3),)}
    assert sources_as_json(sources) == {
        "/a": [
            {"file": "a.html", "line": 4, "anchor": "x", "table": 2, "caption": "Fields", "row": 1, "column": "Name"}
        ],
        "/b": [{"table": 2, "row": 2, "column": "Name"}, {"table": 2, "row": 2, "column": "Type"}],
        "/c": [
            {"file": "a.html", "line": 4, "anchor": "x", "table": 3, "caption": "Fields", "row": 1, "column": "Name"}
        ],
    }


@pytest.mark.parametrize("change", [{"line": 5}, {"anchor": "y"}, {"caption": "Others"}])
def test_what_differs_is_written(change: dict[str, str | int]) -> None:
    sources = {"/a": (ROW,), "/b": (replace(ROW, **change),)}  # type: ignore[arg-type]  # one member, of its own type
    (node,) = sources_as_json(sources)["/b"]
    assert node == {"table": 2, "row": 1, "column": "Name", **change}
    assert sources_from_json({"/a": sources_as_json(sources)["/a"], "/b": [node]}) == sources


def test_maps_of_earlier_versions_are_read() -> None:
    whole = {"/a": [ROW.as_json()], "/b": [ROW.at_row(2).as_json()]}
    assert sources_from_json(whole) == {"/a": (ROW,), "/b": (ROW.at_row(2),)}


def test_an_origin_without_a_file_follows_one() -> None:
    with pytest.raises(TypeError):
        sources_from_json({"/a": [{"table": 2, "row": 1}]})


def test_members_of_another_kind_are_ignored() -> None:
    odd = {"file": "a.md", "line": "4", "anchor": [1], "caption": {"a": 1}, "table": {}, "list": 2, "row": None}
    assert sources_from_json({"/a": [odd]}) == {"/a": (Origin("a.md", element="list", number=2),)}
    with pytest.raises(TypeError):
        sources_from_json({"/a": [{"file": 1}]})


ORIGINS = st.builds(
    Origin,
    st.sampled_from(["a.md", "b.md"]),
    st.sampled_from([None, 1, 2]),
    st.sampled_from([None, "x"]),
    st.sampled_from([None, "table", "list"]),
    st.sampled_from([1, 2]),
    st.sampled_from([None, "Fields"]),
    st.sampled_from([None, 1]),
    st.sampled_from([None, "Name"]),
    st.sampled_from([None, None, 3]),
).map(lambda o: o if o.element else replace(o, number=None))


@given(st.dictionaries(st.text("/ab", min_size=1), st.lists(ORIGINS, max_size=4).map(tuple), max_size=5))
def test_any_source_map_comes_back(sources: dict[str, tuple[Origin, ...]]) -> None:
    text = "".join(sources_pieces(sources))
    assert json.loads(text) == sources_as_json(sources)
    assert sources_from_json(json.loads(text)) == sources
