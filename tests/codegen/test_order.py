"""Declarations in parts: what needs each other stays together, and a part needs only those before it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.codegen.generate import source_of
from extractor.codegen.model.types import Declaration, Field, ListOf, Named, Object
from extractor.codegen.model.walk import needed, reached
from extractor.codegen.writing.order import knots, parts, shelves
from tests.codegen.code_types import declarations


def made(**needs: str) -> dict[str, Declaration]:
    """Structures by name, each with the names that it needs."""
    return {n: Object(n, tuple(Field(o.lower(), ListOf(Named(o))) for o in others)) for n, others in needs.items()}


def one(_: Declaration) -> int:
    return 1


@pytest.mark.parametrize(
    ("needs", "groups"),
    [
        ({}, []),
        ({"A": "", "B": ""}, ["A", "B"]),
        ({"A": "B", "B": "C", "C": ""}, ["C", "B", "A"]),
        ({"A": "A"}, ["A"]),
        ({"A": "B", "B": "A", "C": "A"}, ["AB", "C"]),
        ({"A": "B", "B": "CD", "C": "A", "D": ""}, ["D", "ABC"]),
        ({"A": "BX", "B": ""}, ["B", "A"]),  # X is declared nowhere
    ],
)
def test_groups_that_need_each_other(needs: dict[str, str], groups: list[str]) -> None:
    assert ["".join(sorted(group)) for group in knots(made(**needs))] == groups


@pytest.mark.parametrize(
    ("needs", "most", "expected"),
    [
        ({"A": "", "B": "", "C": ""}, 9, ["ABC"]),
        ({"A": "", "B": "", "C": ""}, 2, ["AB", "C"]),
        ({"A": "B", "B": "C", "C": ""}, 2, ["BC", "A"]),
        ({"A": "B", "B": "C", "C": "A"}, 1, ["ABC"]),  # larger than it should be, but one
    ],
)
def test_parts(needs: dict[str, str], most: int, expected: list[str]) -> None:
    assert ["".join(part) for part in parts(made(**needs), one, most)] == expected


@pytest.mark.parametrize(
    ("shelf", "expected"),
    [
        ({}, ["ABC", "DE"]),
        ({"A": 0, "B": 0, "C": 1, "D": 2, "E": 2}, ["ABC", "DE"]),  # the second begins where it fits as a whole
        ({"A": 0, "B": 3, "C": 1, "D": 2, "E": 1}, ["ACE", "BD"]),
        ({"A": 2, "B": 1, "C": 1, "D": 1, "E": 1}, ["BCD", "AE"]),  # one that fits nowhere goes on in the next part
    ],
)
def test_what_is_needed_together_stands_together(shelf: dict[str, int], expected: list[str]) -> None:
    assert ["".join(part) for part in parts(made(**dict.fromkeys("ABCDE", "")), one, 3, shelf)] == expected


def test_shelves_by_who_needs_them() -> None:
    """Boats need a harbour, and crews too; nobody needs a signal."""
    answers = {"boats": "Boat", "crews": "Crew", "all": "Crew"}
    paths = {
        f"/{path}": {"get": {"operationId": path, "tags": [path[:5]], "responses": {"200": _answer(schema)}}}
        for path, schema in answers.items()
    }
    needs = {"Boat": ["Harbour", "Sail"], "Crew": ["Harbour"], "Harbour": [], "Sail": [], "Signal": []}
    schemas = {
        n: {"properties": {"id": {"type": "string"}, **{o: {"$ref": f"#/components/schemas/{o}"} for o in others}}}
        for n, others in needs.items()
    }
    document = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": paths}
    package = source_of({**document, "components": {"schemas": schemas}}, "x.yaml")[0].package
    assert [s.name for s in package.services] == ["boats", "crews", "all"]
    found = shelves(package)
    assert found == {"Boat": 1, "Sail": 1, "Crew": 0, "Harbour": 0, "Signal": 4}
    assert all(found[n] in {found[name], 0} for name in found for n in needed(package.declarations[name]))


def test_long_chains_need_no_deep_recursion() -> None:
    chain = {f"N{n}": Object(f"N{n}", (Field("next", Named(f"N{n + 1}")),)) for n in range(5_000)}
    assert len(list(knots(chain))) == 5_000


def _answer(schema: str) -> dict[str, Any]:
    return {"description": "", "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}}


def size(declaration: Declaration) -> int:
    return 1 + len(declaration.fields) if isinstance(declaration, Object) else 2


@given(declared=declarations(), most=st.integers(1, 12))
def test_each_part_needs_only_those_before_it(declared: dict[str, Declaration], most: int) -> None:
    found = parts(declared, size, most)
    assert sorted(n for part in found for n in part) == sorted(declared)
    rank = list(declared)
    before: set[str] = set()
    for part in found:
        before |= set(part)
        assert {n for name in part for n in needed(declared[name])} <= before
        assert list(part) == sorted(part, key=rank.index), "in the order of the document"
        assert sum(size(declared[n]) for n in part) <= most or is_knot(part, declared)


def is_knot(names: tuple[str, ...], declared: dict[str, Declaration]) -> bool:
    """Whether every one needs every other one, so that they cannot be parted."""
    return all(set(names) - {n} <= reached([Named(n)], declared) for n in names)
