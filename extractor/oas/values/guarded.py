"""Dialects of JSON Schema for documents that anyone may have written: patterns and references need bounded time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from typing import Any, cast

from jsonschema.exceptions import ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend
from referencing.exceptions import Unresolvable

from extractor.oas.values.patterns import matches, searched

MOST_REFERENCES = 20_000
DEEPEST = 50  # below what the stack holds, on which a library gives up without an exception of Python
_extend: Any = extend  # its signature has no types
_left: ContextVar[int] = ContextVar("references_left", default=MOST_REFERENCES)
_depth: ContextVar[int] = ContextVar("references_open", default=0)
Errors = Iterator[ValidationError]


class TooDeepError(Exception):
    """A schema whose references do not come to an end soon."""


def start(most: int = MOST_REFERENCES) -> None:
    """Before a value is validated by a class that ``guarded`` made: references are counted anew."""
    _left.set(most)
    _depth.set(0)


def guarded(dialect: type[Validator]) -> type[Validator]:
    """A dialect whose patterns and references need bounded time. Raises ``TooDeepError`` while validating.

    ``unevaluatedProperties``, for which the library matches patterns of names by itself, refuses nothing beside such.
    """
    inner = dialect.VALIDATORS
    made = {
        "$ref": _following(inner["$ref"]),
        "pattern": _pattern,
        "patternProperties": _pattern_properties,
        "additionalProperties": _additional(inner["additionalProperties"]),
    }
    if "unevaluatedProperties" in inner:
        made["unevaluatedProperties"] = _unevaluated(inner["unevaluatedProperties"])
    return cast("type[Validator]", _extend(dialect, {k: v for k, v in made.items() if k in inner}))


def _following(follow: Any) -> Any:
    def reference(validator: Any, target: Any, instance: Any, schema: Any) -> Errors:
        _left.set(_left.get() - 1)
        if _left.get() < 0:
            raise TooDeepError(f"the schema follows more than {MOST_REFERENCES} references")
        depth = _depth.get()
        if depth >= DEEPEST:
            raise TooDeepError(f"references are nested more than {DEEPEST} deep")
        _depth.set(depth + 1)
        try:
            yield from follow(validator, target, instance, schema) or ()
        finally:
            _depth.set(depth)

    return reference


def _pattern(_: Any, wanted: Any, instance: Any, __: Any) -> Errors:
    if not isinstance(instance, str) or not isinstance(wanted, str):
        return
    found = searched(wanted, instance)
    if found is None:
        yield ValidationError(f"whether {instance!r} matches {wanted!r} takes too long to say")
    elif not found:
        yield ValidationError(f"{instance!r} does not match {wanted!r}")


def _pattern_properties(validator: Any, patterns: Any, instance: Any, _: Any) -> Errors:
    if not isinstance(instance, dict) or not isinstance(patterns, Mapping):
        return
    for pattern, schema in patterns.items():
        for name, value in instance.items():
            if matches(str(pattern), str(name)):
                yield from validator.descend(value, schema, path=name, schema_path=pattern)


def _additional(refuse: Any) -> Any:
    """The library's rule, about the properties that no pattern matches."""

    def additional(validator: Any, allowed: Any, instance: Any, schema: Any) -> Errors:
        patterns = schema.get("patternProperties")
        if patterns and isinstance(patterns, Mapping) and isinstance(instance, dict):
            rest = {k: v for k, v in instance.items() if not any(matches(str(p), str(k)) for p in patterns)}
            plain = {k: v for k, v in schema.items() if k != "patternProperties"}
            yield from refuse(validator, allowed, rest, plain) or ()
        else:
            yield from refuse(validator, allowed, instance, schema) or ()

    return additional


def _unevaluated(refuse: Any) -> Any:
    """The library's rule, where no pattern of names stands in the schema or in what it refers to."""

    def unevaluated(validator: Any, allowed: Any, instance: Any, schema: Any) -> Errors:
        if not _holds_patterns(schema, validator, set()):
            yield from refuse(validator, allowed, instance, schema) or ()

    return unevaluated


def _holds_patterns(node: Any, validator: Any, met: set[str], depth: int = 0) -> bool:
    """Whether patterns of names stand in a schema, or in what it refers to; so, too, where that cannot be said."""
    if depth > DEEPEST:
        return True
    if isinstance(node, list):
        return any(_holds_patterns(item, validator, met, depth + 1) for item in node)
    if not isinstance(node, Mapping):
        return False
    reference = node.get("$ref")
    if isinstance(reference, str) and reference not in met:
        met.add(reference)
        try:
            target = validator._resolver.lookup(reference).contents
        except Unresolvable:
            return True
        if _holds_patterns(target, validator, met, depth + 1):
            return True
    return any(k == "patternProperties" or _holds_patterns(v, validator, met, depth + 1) for k, v in node.items())
