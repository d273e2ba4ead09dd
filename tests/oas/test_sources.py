"""The source map as a file: origins of one element share what they have in common, and come back whole."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Origin
from extractor.oas.writing.sources import LaterVersionError, sources_as_json, sources_from_json, sources_pieces

ROW = Origin("a.html", 4, "x", "table", 2, "Fields", 1, "Name")


WHOLE = {"file": "a.html", "line": 4, "anchor": "x", "table": 2, "caption": "Fields", "row": 1, "column": "Name"}


def places(sources: dict[str, tuple[Origin, ...]]) -> Any:
    """The only part of a source map."""
    (part,) = sources_as_json(sources)["parts"]
    assert part["at"] == "/paths/~1a/get"
    return part["places"]


def of_operation(**found: tuple[Origin, ...]) -> dict[str, tuple[Origin, ...]]:
    return {f"/paths/~1a/get/{name}": origins for name, origins in found.items()}


def test_a_row_costs_its_number_and_not_the_names_of_its_table_again() -> None:
    sources = of_operation(a=(ROW,), b=(ROW.at_row(2), ROW.at_row(2).at_column("Type")))
    assert places(sources) == {"/a": [WHOLE], "/b": [{"row": 2, "column": "Name"}, {"row": 2, "column": "Type"}]}


def test_an_element_that_was_named_is_referred_to_by_its_number() -> None:
    other = Origin("b.html", 9, None, "list", 1, None, 2)
    third = replace(ROW, number=3)
    assert places(of_operation(a=(ROW, other), b=(ROW.at_row(5), other.at_row(3)), c=(third, other))) == {
        "/a": [WHOLE, {"file": "b.html", "line": 9, "list": 1, "row": 2}],
        "/b": [{"in": 1, "row": 5, "column": "Name"}, {"in": 2, "row": 3}],
        "/c": [{**WHOLE, "table": 3}, {"in": 2, "row": 2}],
    }


def test_another_element_of_a_page_shares_what_is_the_same() -> None:
    code = Origin("a.html", 7, "x", "code", 1)
    found = places(of_operation(a=(ROW,), b=(code,), c=(ROW,)))
    assert found["/b"] == [{"code": 1, "line": 7, "caption": None}]
    assert found["/c"] == [{"in": 1, "row": 1, "column": "Name"}]


@pytest.mark.parametrize("change", [{"line": 5}, {"anchor": "y"}, {"caption": "Others"}, {"line": None}])
def test_what_differs_is_written(change: dict[str, Any]) -> None:
    sources = of_operation(a=(ROW,), b=(replace(ROW, **change),))
    assert places(sources)["/b"] == [{"row": 1, "column": "Name", **change}]
    assert sources_from_json(sources_as_json(sources)) == sources


def test_each_operation_is_a_part_that_needs_no_other() -> None:
    sources = {"/paths/~1a": (ROW,), "/paths/~1a/get": (ROW,), "/paths/~1a/get/tags/0": (ROW,), "/info/title": (ROW,)}
    assert sources_as_json(sources) == {
        "version": 2,
        "parts": [
            {"at": "/paths/~1a", "places": {"": [WHOLE]}},
            {"at": "/paths/~1a/get", "places": {"": [WHOLE], "/tags/0": [{"row": 1, "column": "Name"}]}},
            {"at": "/info/title", "places": {"": [WHOLE]}},
        ],
    }


def test_overlays_are_whole_and_between_them_the_pages_share() -> None:
    overlay = Origin("fix.yaml", 3, action=2)
    assert places(of_operation(a=(overlay, ROW), b=(overlay, ROW))) == {
        "/a": [{"kind": "overlay", "file": "fix.yaml", "line": 3, "action": 2}, WHOLE],
        "/b": [{"kind": "overlay", "file": "fix.yaml", "line": 3, "action": 2}, {"row": 1, "column": "Name"}],
    }


def test_maps_of_a_later_version_are_refused() -> None:
    with pytest.raises(LaterVersionError, match="version 3"):
        sources_from_json({"version": 3, "parts": []})


@pytest.mark.parametrize("number", [0, 2, "1", True])
def test_a_reference_to_no_element_is_that_before(number: Any) -> None:
    part = {"at": "/a", "places": {"": [WHOLE, {"in": number, "row": 2}]}}
    assert sources_from_json({"version": 2, "parts": [part]})["/a"][1] == replace(ROW, row=2, column=None)


def test_maps_of_earlier_versions_are_read() -> None:
    whole = {"/a": [ROW.as_json()], "/b": [ROW.at_row(2).as_json()]}
    assert sources_from_json(whole) == {"/a": (ROW,), "/b": (ROW.at_row(2),)}
    shared = {"/a": [WHOLE], "/b": [{"table": 2, "row": 2, "column": "Name"}], "/c": [{**WHOLE, "table": 3}]}
    assert sources_from_json(shared) == {"/a": (ROW,), "/b": (ROW.at_row(2),), "/c": (replace(ROW, number=3),)}


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
