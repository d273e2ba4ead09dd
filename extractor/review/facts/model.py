"""What was made of an operation: facts, each with its pointer, its facets and the facts inside it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from extractor.values import dataclass

Node = Mapping[str, Any]
WHOLE = frozenset({"description", "summary", "title", "value", "example", "said"})


@dataclass(frozen=True, slots=True)
class Facet:
    """One statement about a fact. ``words`` are those of it that can be found on the page as they are; of texts, they
    tell which block is meant, and are not marked in it: what they say would be hidden."""

    kind: str
    pointer: str
    text: str
    words: tuple[str, ...] = ()

    @property
    def marked(self) -> tuple[str, ...]:
        """The words to mark in the cell."""
        return () if self.kind in WHOLE else self.words


@dataclass(frozen=True, slots=True)
class Fact:
    """A parameter, field, body, response, example, error code, or what holds them. ``same`` is the component that is
    shown elsewhere on the page already."""

    kind: str
    pointer: str
    name: str
    facets: tuple[Facet, ...] = ()
    inside: tuple[Fact, ...] = ()
    words: tuple[str, ...] = ()
    same: str = ""

    @property
    def marked(self) -> tuple[str, ...]:
        """The words to mark in the row."""
        return self.words


def value_text(value: Any) -> str:
    """A value as JSON has it, text without its quotes."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def formatted(value: Any) -> str:
    """An object or a list as JSON with a line for each member; any other value as ``value_text`` has it."""
    return json.dumps(value, ensure_ascii=False, indent=2) if isinstance(value, dict | list) else value_text(value)


def pointers_of(facts: Sequence[Fact]) -> set[str]:
    """All pointers that facts and their facets speak of."""
    found: set[str] = set()
    todo = list(facts)
    while todo:
        fact = todo.pop()
        found.add(fact.pointer)
        found.update(facet.pointer for facet in fact.facets)
        todo.extend(fact.inside)
    return found
