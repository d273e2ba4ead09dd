"""Bytes that are small numbers: what OpenAPI calls a byte is a text in base64, what many pages call one is 0 to 255."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.api import Facts, Field, TypeExpr
from extractor.document import Json
from extractor.values import replace

_SMALL = re.compile(r"-?\d{1,3}", re.ASCII)  # "0", "-1", "255"
_NUMBER = TypeExpr("integer")


def as_numbers(type_: TypeExpr, facts: Facts) -> tuple[TypeExpr, Facts]:
    """A type and its facts, as those of a number where it is a byte and all values that are told are numbers."""
    told = [*(v.value for v in facts.enum), *facts.default]
    if not _is_byte(type_) or not told or not all(_is_small(value) for value in told):
        return type_, facts
    return _NUMBER, _of_numbers(facts)


def shown_as_number(f: Field, shown: Iterable[Json]) -> Field | None:
    """A byte of which examples show numbers as a number; None where it is none, or they show anything else."""
    values = list(shown)
    whole = all(isinstance(v, int) and not isinstance(v, bool) for v in values)
    told = [*(v.value for v in f.facts.enum), *f.facts.default]
    if not _is_byte(f.type) or not values or not whole or not all(_is_small(v) for v in told):
        return None
    return replace(f, type=_NUMBER, facts=_of_numbers(f.facts))


def _is_byte(type_: TypeExpr) -> bool:
    return type_.kind == "string" and type_.format == "byte"


def _is_small(value: Json) -> bool:
    return isinstance(value, str) and _SMALL.fullmatch(value) is not None


def _of_numbers(facts: Facts) -> Facts:
    enum = tuple(replace(v, value=int(str(v.value))) for v in facts.enum)
    return replace(facts, enum=enum, default=tuple(int(str(d)) for d in facts.default), bounds=())
