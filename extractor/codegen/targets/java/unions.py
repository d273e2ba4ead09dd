"""What tells the structures of unions apart, as code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from extractor.codegen.model.dispatch import Choice, choices
from extractor.codegen.model.types import Declaration, Union
from extractor.codegen.targets.java.literals import string


def rules(union: Union, declarations: Mapping[str, Declaration], numbers: Mapping[int, int]) -> tuple[str, ...]:
    """A rule for each structure of a union; ``numbers`` are the places of its variants among those that are written."""
    return tuple(_rule(c, numbers[c.number]) for c in choices(union, declarations))


def _rule(choice: Choice, number: int) -> str:
    tags = ", ".join(f"Map.entry({string(name)}, {_texts(map(str, values))})" for name, values in choice.tags)
    kinds = ", ".join(f"Map.entry({string(name)}, {string(kind)})" for name, kind in choice.kinds)
    told = f"{number}, Map.ofEntries({tags}), {_texts(choice.required)}, {_texts(choice.members)}"
    return f"new UnionRule({told}, Map.ofEntries({kinds}))" if kinds else f"new UnionRule({told})"


def _texts(texts: Iterable[str]) -> str:
    return f"List.of({', '.join(map(string, texts))})"
