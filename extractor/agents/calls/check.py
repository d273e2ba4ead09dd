"""Arguments of a call held against the documentation: what is wrong and what to change.

{"limit": "ten"}  ->  limit: 'ten' is not of type 'integer'; give an integer
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from extractor.agents.operations.catalogue import BODY, Argument, Entry
from extractor.agents.operations.files import file_members
from extractor.agents.texts import line
from extractor.codegen.model.package import Form, Package
from extractor.oas.document import mapping
from extractor.oas.values.validity import Fault, Validity

MOST = 10  # faults that are told
_TOLD = 200


class Checks:
    """Holds arguments against the schemas of one document."""

    def __init__(self, validity: Validity, package: Package) -> None:
        self._validity = validity
        self._package = package

    def faults(self, entry: Entry, given: Mapping[str, Any]) -> list[str]:
        """What is wrong with the arguments of a call; nothing where they are as documented."""
        return [line(fault, 500) for fault, _ in zip(self._all(entry, given), range(MOST), strict=False)]

    def _all(self, entry: Entry, given: Mapping[str, Any]) -> Iterator[str]:
        known = {a.key: a for a in entry.arguments}
        body = entry.operation.body
        names = [*known, *([BODY] if body else [])]
        for name in given:
            if name not in names:
                yield _unknown(name, names)
        for key, argument in known.items():
            if key in given:
                yield from self._of(key, argument.schema, given[key])
            elif argument.parameter.required:
                yield f"{key}: is required and missing; give {_wanted(argument)}"
        if body is not None and BODY in given:
            yield from self._of_body(entry, given[BODY])
        elif body is not None and body.required:
            yield f"{BODY}: is required and missing; give the content as {body.content.media_type}"

    def _of(self, place: str, schema: Any, value: Any) -> Iterator[str]:
        for fault in self._validity.faults(schema, value, MOST):
            yield f"{place}{fault.place.removeprefix('$')}: {fault.message}{_remedy(fault)}"

    def _of_body(self, entry: Entry, value: Any) -> Iterator[str]:
        assert entry.operation.body is not None
        content = entry.operation.body.content
        if content.form is Form.BINARY:
            return
        if content.form is Form.MULTIPART and isinstance(value, dict):
            value = self._with_text(file_members(self._package, content.type), entry, value)
        yield from self._of(BODY, entry.media.get("schema", {}), value)

    def _with_text(self, files: set[str], entry: Entry, value: dict[str, Any]) -> dict[str, Any]:
        """The members with texts in place of files, as their schemas have it."""
        return {k: (["" for _ in v] if isinstance(v, list) else "") if k in files else v for k, v in value.items()}


def _unknown(name: str, names: list[str]) -> str:
    near = get_close_matches(name, names, 1)
    meant = f" (did you mean {near[0]!r}?)" if near else ""
    return f"{line(name, 80)}: there is no such argument{meant}; known are: {', '.join(names) or 'none'}"


def _wanted(argument: Argument) -> str:
    parameter = argument.parameter
    about = line(parameter.description, _TOLD)
    return f"a value for the {parameter.place.value} parameter {parameter.name!r}" + (f" ({about})" if about else "")


def _remedy(fault: Fault) -> str:
    """What to do, where the message does not say it."""
    schema = mapping(fault.schema)
    match fault.keyword:
        case "type":
            kinds = schema.get("type")
            named = " or ".join(map(str, kinds if isinstance(kinds, list) else [kinds]))
            return f"; give {'an' if named[:1] in 'aeiou' else 'a'} {named}"
        case "required":
            return "; add it"
        case "additionalProperties" | "unevaluatedProperties":
            return f"; known are: {', '.join(map(str, mapping(schema.get('properties')))) or 'none'}"
        case "oneOf" | "anyOf":
            return "; give a value that fits one of the documented alternatives"
        case "format":
            return f"; give a value in the format {schema.get('format')}"
        case _:
            return ""
