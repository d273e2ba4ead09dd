"""Answers cut to fields and to a size."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.agents.calls.answers import UnknownFieldsError, chosen, fitted, size

BOATS = {"boats": [{"id": 1, "crew": {"captain": "A", "cook": None}}, {"id": 2}], "total": 2}
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=200),
    lambda inner: st.lists(inner, max_size=30) | st.dictionaries(st.text(max_size=20), inner, max_size=30),
    max_leaves=60,
)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ([], BOATS),
        (["total"], {"total": 2}),
        (["boats.id"], {"boats": [{"id": 1}, {"id": 2}]}),
        (["boats.crew.captain", "boats.id"], {"boats": [{"id": 1, "crew": {"captain": "A"}}, {"id": 2}]}),
        (["boats.crew.cook"], {"boats": [{"crew": {"cook": None}}, {}]}),
    ],
)
def test_fields(fields: list[str], expected: Any) -> None:
    assert chosen(BOATS, fields) == expected


def test_a_field_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(UnknownFieldsError) as told:
        chosen(BOATS, ["boats.name"])
    assert str(told.value) == "the answer has no field 'boats.name'; it has: boats, boats.id, boats.crew, total"


def test_an_empty_list_has_every_field() -> None:
    assert chosen({"boats": []}, ["boats.name"]) == {"boats": []}


def test_what_is_cut_is_told() -> None:
    value, notes = fitted({"boats": [{"name": "x" * 900}] * 80, "deep": {"a": 1}}, 20_000)
    assert value["deep"] == {"a": 1}
    assert notes[0] == "answer.boats: 20 of 80 items"
    assert notes[1] == "answer.boats[0].name: 400 of 900 characters"
    assert notes[-1] == "and 11 more places"


@given(VALUES, st.integers(200, 3000))
def test_it_fits_whatever_it_is_and_nothing_is_cut_in_silence(value: Any, most: int) -> None:
    made, notes = fitted(value, most)
    assert size(made) <= most
    assert bool(notes) == (made != value)
    assert len(notes) <= 11


@given(VALUES)
def test_what_fits_is_as_it_is(value: Any) -> None:
    assert fitted(value, len(json.dumps(value, ensure_ascii=False)) + 1) == (value, [])
