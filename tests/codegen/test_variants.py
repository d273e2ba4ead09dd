"""Answers beyond the document: unknown members and values, and lists on two pages."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from extractor.codegen.build import build
from extractor.codegen.model.fits import fits
from extractor.codegen.model.package import Location, Package
from extractor.codegen.model.portions import PagingStyle
from extractor.codegen.model.types import (
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
from extractor.codegen.testing.cases import cases
from extractor.codegen.testing.typed_samples import sample
from extractor.codegen.testing.variants import UNKNOWN_MEMBER, UNKNOWN_NUMBER, UNKNOWN_TEXT, Pages, pages, with_unknowns
from extractor.oas.document import Json
from tests.codegen.code_types import ENUMS, NAMES, declarations

TEXT = Scalar(Kind.STRING)
KEPT = {"kept": [1, None]}
DECLARED: dict[str, Declaration] = {
    "A": Object("A", (Field("x", TEXT), Field("inner", Named("A")), Field("state", Named("On")))),
    "Open": Object("Open", (Field("x", TEXT),), additional=TEXT),
    **ENUMS,
}


@pytest.mark.parametrize(
    ("value", "type_", "expected"),
    [
        ("a", TEXT, "a"),
        ("on", Named("On"), UNKNOWN_TEXT),
        (1, Named("No"), UNKNOWN_NUMBER),
        (None, Nullable(Named("On")), None),
        ("on", Nullable(Named("On")), UNKNOWN_TEXT),
        (["on"], ListOf(Named("On")), [UNKNOWN_TEXT]),
        ({"k": "on"}, MapOf(Named("On")), {"k": UNKNOWN_TEXT}),
        ({"x": "a"}, Named("A"), {"x": "a", UNKNOWN_MEMBER: KEPT}),
        ({"inner": {}}, Named("A"), {"inner": {UNKNOWN_MEMBER: KEPT}, UNKNOWN_MEMBER: KEPT}),
        ({"state": "on", "z": 1}, Named("A"), {"state": UNKNOWN_TEXT, "z": 1, UNKNOWN_MEMBER: KEPT}),
        ({"x": "a"}, Named("Open"), {"x": "a"}),  # all its other members are texts
        ("on", Union((Named("On"), Scalar(Kind.INTEGER))), UNKNOWN_TEXT),
        ("on", Union((Named("On"), TEXT)), "on"),  # which of both reads it is the language's choice
    ],
)
def test_unknown_members_and_values(value: Json, type_: Type, expected: Json) -> None:
    assert with_unknowns(value, type_, DECLARED) == expected


@given(declared=declarations(), name=st.sampled_from(NAMES[:5]))
def test_a_value_with_unknowns_still_fits(declared: dict[str, Declaration], name: str) -> None:
    value = sample(name, declared)
    assume(value is not None)
    before = copy.deepcopy(value)
    made = with_unknowns(value, Named(name), declared)
    assert value == before, "the value itself is not changed"
    assert fits(made, Named(name), declared)
    declaration = declared[name]
    assert isinstance(declaration, Object)
    assert isinstance(made, dict)
    assert (UNKNOWN_MEMBER in made) == (declaration.additional is None)


STRING, INTEGER = {"type": "string"}, {"type": "integer"}
ITEM = {"type": "object", "properties": {"id": STRING}}


def paged(query: dict[str, Any], answer: Any = None, **members: Any) -> tuple[Pages | None, Package]:
    listed = {"type": "object", "properties": {"pets": {"type": "array", "items": ITEM}, **members}}
    content = {"application/json": {"schema": answer or listed}}
    operation = {
        "operationId": "list",
        "parameters": [{"name": n, "in": "query", "schema": s} for n, s in query.items()],
        "responses": {"200": {"description": "", "content": content}},
    }
    document = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {"/pets": {"get": operation}}}
    package, _ = build(document, "x")
    return pages(cases(package)["list"], package.declarations), package


LIMITED = {"limit": INTEGER}


@pytest.mark.parametrize(
    ("query", "members", "style", "asked", "following"),
    [
        ({"offset": INTEGER, **LIMITED}, {}, PagingStyle.OFFSET, 1, 3),
        ({"offset": {"type": "integer", "default": 0}, **LIMITED}, {}, PagingStyle.OFFSET, 0, 2),
        ({"page": INTEGER, **LIMITED}, {}, PagingStyle.PAGE, 1, 2),
        ({"page": {"type": "integer", "default": 0}, **LIMITED}, {}, PagingStyle.PAGE, 0, 1),
        ({"marker": STRING, **LIMITED}, {}, PagingStyle.MARKER, "marker", "item-2"),
        ({"marker": STRING, **LIMITED}, {"next_marker": STRING}, PagingStyle.TOKEN, "marker", "page-2"),
        ({"marker": INTEGER}, {"next_marker": INTEGER}, PagingStyle.TOKEN, 1, 7),
        (
            {"marker": {"type": ["integer", "null"]}},
            {"next_marker": {"type": ["integer", "null"]}},
            PagingStyle.TOKEN,
            1,
            7,
        ),
    ],
)
def test_a_list_on_two_pages(query: Any, members: Any, style: PagingStyle, asked: Json, following: Json) -> None:
    found, package = paged(query, **members)
    (operation,) = package.operations
    assert found is not None
    assert operation.paging is not None
    assert operation.paging.style is style
    key = Location.QUERY, operation.paging.parameter
    assert (found.call.arguments[key], found.following.arguments[key]) == (asked, following)
    types = {(p.place, p.name): p.type for p in operation.parameters}
    for request in (found.call, found.following):
        assert all(fits(v, types[k], package.declarations) for k, v in request.arguments.items())
    if operation.paging.limit:
        assert found.call.arguments[Location.QUERY, operation.paging.limit] == 2


def test_the_last_page_says_that_it_is_the_last() -> None:
    """Its token is there, and nobody asks for it."""
    found, package = paged({"iterator": STRING, **LIMITED}, iterator=STRING, done={"type": "boolean"})
    paging = package.operations[0].paging
    assert paging is not None
    assert (paging.style, paging.token, paging.more, paging.done) == (PagingStyle.TOKEN, ("iterator",), ("done",), True)
    assert isinstance(found, Pages)
    told = [(page["iterator"], page["done"]) for page in (found.first, found.second) if isinstance(page, dict)]
    assert told == [("page-2", False), ("page-3", True)]


def test_what_says_that_more_follows_goes_before_what_says_that_nothing_does() -> None:
    _, package = paged({"cursor": STRING}, cursor=STRING, done={"type": "boolean"}, has_more={"type": "boolean"})
    paging = package.operations[0].paging
    assert paging is not None
    assert (paging.more, paging.done) == (("has_more",), False)


@pytest.mark.parametrize("member", ["next_marker", "page_info"])
@pytest.mark.parametrize("kind", [STRING, INTEGER])
def test_the_last_page_names_no_other(member: str, kind: Any) -> None:
    inner = (
        {member: kind} if member == "next_marker" else {member: {"type": "object", "properties": {"next_marker": kind}}}
    )
    found, package = paged({"marker": kind, **LIMITED}, **inner)
    assert found is not None
    paging = package.operations[0].paging
    assert paging is not None
    tokens = [token_of(page, paging.token) for page in (found.first, found.second)]
    assert tokens[0] in {"page-2", 7}
    assert tokens[1] in {"", None}
    assert [len(held(page)) for page in (found.first, found.second)] == [2, 1]
    assert found.items == 3


def held(page: Any) -> list[Json]:
    found: list[Json] = page["pets"] if isinstance(page, dict) else page
    return found


def token_of(page: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        page = page.get(step) if isinstance(page, dict) else None
    return page


@pytest.mark.parametrize("query", [{}, {"limit": INTEGER}, {"page": INTEGER}])
def test_what_does_not_page_has_no_pages(query: Any) -> None:
    assert paged(query)[0] is None


def test_an_answer_that_is_the_list_itself_has_pages() -> None:
    found, _ = paged({"offset": INTEGER, **LIMITED}, {"type": "array", "items": ITEM})
    assert found is not None
    assert (len(held(found.first)), len(held(found.second))) == (2, 1)


def test_a_last_page_that_must_name_another_has_no_test() -> None:
    """A token that is required and a number cannot be absent, so no last page of the document's kind exists."""
    listed = {
        "type": "object",
        "required": ["next_marker"],
        "properties": {"pets": {"type": "array", "items": ITEM}, "next_marker": INTEGER},
    }
    assert paged({"marker": INTEGER}, listed)[0] is None
