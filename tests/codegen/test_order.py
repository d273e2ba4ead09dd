"""Declarations in parts: what needs each other stays together, and a part needs only those before it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.codegen.order import knots, parts
from extractor.codegen.types import Declaration, Field, ListOf, Named, Object
from extractor.codegen.walk import needed, reached
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


def test_long_chains_need_no_deep_recursion() -> None:
    chain = {f"N{n}": Object(f"N{n}", (Field("next", Named(f"N{n + 1}")),)) for n in range(5_000)}
    assert len(list(knots(chain))) == 5_000


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
