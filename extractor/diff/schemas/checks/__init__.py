"""The checks of a pair of schemas, a module for each subject. A check is a pure function from a pair to differences."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from extractor.diff.model import Found
from extractor.diff.schemas.checks import bounds, choices, conditions, docs, enums, properties, types
from extractor.diff.schemas.matching import is_wrapping
from extractor.diff.schemas.pair import Pair

Check = Callable[[Pair], Iterator[Found]]

_CHECKS: tuple[Check, ...] = (
    types.types,
    types.formats,
    types.nullability,
    enums.enums,
    bounds.bounds,
    bounds.multiples,
    bounds.patterns,
    bounds.uniqueness,
    choices.alternatives,
    choices.discriminators,
    properties.properties,
    properties.access,
    properties.openness,
    conditions.conditions,
    docs.defaults,
    docs.deprecation,
    docs.prose,
)


def checks_of(pair: Pair) -> tuple[Check, ...]:
    """The checks that a pair needs. Where a schema became one of several alternatives, all it says went there with it,
    and only what came beside it counts: other types, or else other alternatives. What examples show binds nobody."""
    if pair.is_inferred:
        return (properties.inferred,)
    if not is_wrapping(pair):
        return _CHECKS
    return (types.types,) if pair.old.types != pair.new.types else (choices.alternatives,)
