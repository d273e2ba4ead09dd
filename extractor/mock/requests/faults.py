"""Errors of openapi-core as faults: what is wrong, where, and what only a form makes look wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from openapi_core.casting.schemas.exceptions import CastError
from openapi_core.validation.request.exceptions import MissingRequiredParameter, MissingRequiredRequestBody
from openapi_core.validation.schemas.exceptions import InvalidSchemaValue

from extractor.mock.problems import Fault
from extractor.oas.document import mapping
from extractor.oas.schemas.flatten import named_types

LONGEST_REASON = 300


def faults(error: Exception, place: str, name: str, *, is_form: bool = False) -> Iterator[Fault]:
    """The faults of an error; ``is_form``: the body is a form, whose parts are all texts."""
    if isinstance(error, MissingRequiredParameter | MissingRequiredRequestBody):
        yield Fault(place, name, "is required and missing")
        return
    cause = error.__cause__
    if isinstance(cause, InvalidSchemaValue):
        for found in cause.schema_errors:
            if is_form and (_is_empty_list(found) or _is_written_so(found)):
                continue
            where = str(getattr(found, "json_path", "$"))
            yield Fault(place, where if place == "body" else name + where.removeprefix("$"), _reason(found))
    elif isinstance(cause, CastError):
        yield Fault(place, name, _cut(f"{cause.value!r} is not of type {cause.type!r}"))
    else:
        yield Fault(place, name, _cut(str(cause or error)))


def _is_empty_list(error: Any) -> bool:
    """Whether a member is missed that a form cannot show: a list without items."""
    if error.validator != "required":
        return False
    parts = mapping(error.schema.get("properties"))
    missed = [n for n in error.validator_value if str(error.message).startswith(repr(n))]
    return any("array" in named_types(mapping(parts.get(n))) for n in missed)


def _is_written_so(error: Any) -> bool:
    """Whether a member is a text only because a part of a form is: a number or a truth value, as JSON writes it; or
    bytes where the schema says text, as a file's are."""
    if error.validator != "type" or not isinstance(error.instance, str | bytes):
        return False
    kinds = set(named_types({"type": error.validator_value}))
    if isinstance(error.instance, bytes):
        return "string" in kinds
    try:
        value = json.loads(error.instance)
    except ValueError:
        return False
    if isinstance(value, bool):
        return "boolean" in kinds
    return (isinstance(value, int) and "integer" in kinds) or (isinstance(value, int | float) and "number" in kinds)


def _reason(error: Any) -> str:
    """What is wrong, in the words of JSON: the library writes the value as Python does."""
    message = str(getattr(error, "message", error))
    for python, shown in ((None, "null"), (True, "true"), (False, "false")):
        if getattr(error, "instance", "") is python:
            return _cut(message.replace(repr(python), shown, 1))
    return _cut(message)


def _cut(message: str) -> str:
    return message if len(message) <= LONGEST_REASON else message[:LONGEST_REASON] + "…"
