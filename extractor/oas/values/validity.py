"""Whether a value is valid under a schema of the document, told by the JSON Schema dialect of its version.

The document is untrusted: patterns are matched in bounded time, and references are followed a bounded number of times.
"""

from __future__ import annotations

import re
from functools import cache, partial
from typing import Any, cast

from jsonschema import FormatChecker
from jsonschema.protocols import Validator
from openapi_schema_validator import (
    OAS30ReadValidator,
    OAS30Validator,
    OAS30WriteValidator,
    OAS31Validator,
    oas30_format_checker,
)

from extractor.oas.document import Document
from extractor.oas.offline import REGISTRY
from extractor.oas.values.guarded import guarded, start
from extractor.values import dataclass

_DIALECTS: dict[str, Any] = {"": OAS30Validator, "read": OAS30ReadValidator, "write": OAS30WriteValidator}
_URI = r"[^\s<>\"{}|\\^`\x00-\x20]*"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_FORMS = {
    "uri": rf"[A-Za-z][A-Za-z0-9+.-]*:{_URI}",
    "iri": rf"[A-Za-z][A-Za-z0-9+.-]*:{_URI}",
    "uri-reference": _URI,
    "hostname": rf"(?=.{{1,253}}\Z){_LABEL}(?:\.{_LABEL})*",
    "json-pointer": r"(?:/(?:[^/~]|~[01])*)*",
    # RFC 3339, section 5.6; many documents mean a time without an offset.
    "time": r"(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)?",
    "duration": r"P(?!\Z)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)",
}


def dialect_of(version: str, side: str = "") -> type[Validator]:
    """The guarded dialect of an OpenAPI version; ``side``: ``read`` for responses, ``write`` for requests (3.0)."""
    return guarded(_DIALECTS[side] if version.startswith("3.0") else OAS31Validator)


def _checked_formats() -> FormatChecker:
    """Those of 3.0, in 3.1 too where documents go on using them, and forms that the library leaves to others."""
    checker = FormatChecker(())
    checker.checkers = dict(oas30_format_checker.checkers)
    for name, form in _FORMS.items():
        checker.checks(name)(partial(_has_form, re.compile(form)))  # of "uuid", say
    return checker


def _has_form(form: re.Pattern[str], value: object) -> bool:
    return not isinstance(value, str) or form.fullmatch(value) is not None


formats = cache(_checked_formats)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at a place of a value (JSONPath): the keyword that is not kept, and the schema that has it."""

    place: str
    message: str
    keyword: str = ""
    schema: Any = None


class Validity:
    """Validates against schemas of one document, references included."""

    def __init__(self, document: Document, side: str = "") -> None:
        version = str(document.root.get("openapi", ""))
        # The document as root of all schemas, so that their references are resolved in it.
        root = cast("dict[str, Any]", document.root)
        self._root: Any = dialect_of(version, side)(root, format_checker=formats(), registry=REGISTRY)

    def errors(self, schema: Any, value: Any, most: int = 20) -> list[str]:
        """What is wrong, with its place in the value; the reason why that cannot be told counts as wrong."""
        return [f"{fault.place}: {fault.message}" for fault in self.faults(schema, value, most)]

    def faults(self, schema: Any, value: Any, most: int = 20) -> list[Fault]:
        """The same, with the keyword of the schema that is not kept."""
        start()
        found: list[Fault] = []
        try:
            for error in self._root.evolve(schema=schema).iter_errors(value):
                found.append(Fault(error.json_path, error.message[:300], str(error.validator), error.schema))
                if len(found) >= most:
                    break
        except Exception as error:
            found.append(Fault("$", f"cannot be checked: {type(error).__name__}: {str(error)[:300]}"))
        return found

    def holds(self, schema: Any, value: Any) -> bool:
        """Whether the value is valid."""
        return not self.errors(schema, value, 1)
