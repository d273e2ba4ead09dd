"""Samples made from types alone: they fit, they end, and they hold every member that they can."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.codegen.model.fits import fits
from extractor.codegen.model.types import (
    Anything,
    Declaration,
    Field,
    Kind,
    ListOf,
    MapOf,
    Named,
    Nullable,
    Object,
    Scalar,
    Type,
    Union,
)
from extractor.codegen.testing.typed_samples import sample
from tests.codegen.code_types import ENUMS, NAMES, declarations

TEXT = Scalar(Kind.STRING)
A = Named("A")


def of(type_: Type, *, required: bool = True, **others: Declaration) -> Any:
    """The sample of a structure A with one member."""
    return sample("A", {"A": Object("A", (Field("x", type_, required),)), **ENUMS, **others})


@pytest.mark.parametrize(
    ("type_", "expected"),
    [
        (TEXT, "text"),
        (Scalar(Kind.INTEGER), 7),
        (Scalar(Kind.DATETIME), "2024-05-06T07:08:09Z"),
        (Scalar(Kind.DATE), "2024-05-06"),
        (Nullable(TEXT), "text"),
        (Union((Scalar(Kind.BOOLEAN), TEXT)), True),
        (ListOf(TEXT), ["text"]),
        (MapOf(TEXT), {"key": "text"}),
        (Named("On"), "on"),
        (Named("No"), 1),
        (Anything(), {"any": ["value", None]}),
        (ListOf(A), []),  # it leads back
        (MapOf(A), {}),
        (Nullable(A), None),
        (Union((A, TEXT)), "text"),
    ],
)
def test_values_of_types(type_: Type, expected: Any) -> None:
    assert of(type_) == {"x": expected}


def test_a_member_that_leads_back_is_left_out_where_it_may_be() -> None:
    assert of(A, required=False) == {}
    assert of(A) is None
    assert of(Union((A, ListOf(Named("B")))), B=Object("B", (Field("a", A, required=True),))) == {"x": []}


def test_optional_members_are_there_at_the_top_only() -> None:
    inner = Object("B", (Field("must", TEXT, required=True), Field("may", TEXT)))
    assert of(Named("B"), required=False, B=inner) == {"x": {"must": "text"}}


def test_an_enum_is_no_structure() -> None:
    assert sample("On", ENUMS) is None


def test_what_doubles_at_every_level_ends_without_a_sample_or_with_a_small_one() -> None:
    doubled: dict[str, Declaration] = {
        f"L{n}": Object(f"L{n}", tuple(Field(m, Named(f"L{n + 1}"), required=True) for m in "ab")) for n in range(40)
    }
    doubled["L40"] = Object("L40", ())
    assert sample("L0", doubled) is None
    assert sample("L38", doubled) == {"a": {"a": {}, "b": {}}, "b": {"a": {}, "b": {}}}


@given(declared=declarations(), name=st.sampled_from(NAMES[:5]))
def test_a_sample_fits_and_holds_all_members_that_can_end(declared: dict[str, Declaration], name: str) -> None:
    made = sample(name, declared)
    declaration = declared[name]
    assert isinstance(declaration, Object)
    if made is None:
        assert any(f.required for f in declaration.fields), "what needs nothing has a value"
    else:
        assert fits(made, Named(name), declared)
        endless = {f.name for f in declaration.fields} - made.keys()
        assert not endless & {f.name for f in declaration.fields if f.required or isinstance(f.type, Scalar)}
