"""What a call looks like on the wire: the expectation of generated tests, made from the document alone.

Parameters by the styles of OpenAPI 3.1 (section 4.8.12.6) and of RFC 6570, on which they stand; text is percent-encoded
but for letters, digits and ``-._~`` (RFC 3986, section 2.3).
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from decimal import Decimal
from urllib.parse import quote

from extractor.codegen.model.package import Location, Operation, Parameter
from extractor.oas.document import Json

_SEPARATORS = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}


# Reserved characters (RFC 3986, section 2.2) that a query may hold and that mean nothing in a form.
_RESERVED = ":/?@!$'()*,;"


def encoded(text: str, *, reserved: bool = False) -> str:
    """Percent-encoded, so that no character means anything; with ``reserved``, those that a query may hold stay."""
    return quote(text.encode("utf-8", "replace"), safe=f"~{_RESERVED}" if reserved else "~")


def compact(value: Json) -> str:
    """JSON without spaces, with all characters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def word(value: Json) -> str:
    """A scalar as text: nothing for null; structures as JSON."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case dict() | list():
            return compact(value)
        case float() if math.isfinite(value):
            return number(value)
        case _:
            return str(value)


def number(value: float) -> str:
    """A number as all languages write it (ECMAScript, Number::toString): ``10`` for 10.0, ``0.00001`` for 1e-05."""
    if value.is_integer() and abs(value) < 1e21:
        return str(int(value))
    shortest = repr(value)
    return f"{Decimal(shortest):f}" if 1e-7 <= abs(value) < 1e21 else shortest.replace("e-0", "e-")


def _words(values: list[Json], *, reserved: bool = False) -> list[str]:
    return [encoded(word(v), reserved=reserved) for v in values]


def _members(value: dict[str, Json], joint: str, *, reserved: bool = False) -> list[str]:
    return [f"{encoded(k)}{joint}{encoded(word(v), reserved=reserved)}" for k, v in value.items()]


def path_text(parameter: Parameter, value: Json) -> str:
    """A path parameter in its style: ``simple``, ``label`` or ``matrix``."""
    name = encoded(parameter.name)
    match parameter.style, value:
        case _ if parameter.json:
            return encoded(compact(value))
        case "label", list() | dict():
            return "." + _joined(parameter, value, "." if parameter.explode else ",")
        case "matrix", list() if parameter.explode:
            return "".join(_matrix(name, w) for w in _words(value))
        case "matrix", dict() if parameter.explode:
            return "".join(_matrix(encoded(k), encoded(word(v))) for k, v in value.items())
        case "label", _:
            return "." + encoded(word(value))
        case "matrix", _:
            return _matrix(name, _joined(parameter, value, ","))
        case _:
            return _joined(parameter, value, ",")


def _matrix(name: str, text: str) -> str:
    """A name with its value; without one, the name alone (RFC 6570, section 3.2.7)."""
    return f";{name}={text}" if text else f";{name}"


def _joined(parameter: Parameter, value: Json, separator: str) -> str:
    match value:
        case list():
            return separator.join(_words(value))
        case dict():
            return separator.join(_members(value, "=" if parameter.explode else ","))
        case _:
            return encoded(word(value))


def path(operation: Operation, values: dict[str, Json]) -> str:
    """The path with the values of its variables."""
    made = operation.route
    for parameter in operation.parameters:
        if parameter.place is Location.PATH and parameter.name in values:
            made = made.replace("{" + parameter.name + "}", path_text(parameter, values[parameter.name]))
    return made


def query_pairs(parameter: Parameter, value: Json) -> Iterator[tuple[str, str]]:
    """The pairs of a query parameter, percent-encoded; none for a list or structure that is empty."""
    name, separator, reserved = encoded(parameter.name), _SEPARATORS.get(parameter.style, ","), parameter.reserved
    match value:
        case _ if parameter.json:
            yield name, encoded(compact(value), reserved=reserved)
        case dict() | list() if parameter.style == "deepObject":
            yield from _deep(parameter.name, value, reserved=reserved)
        case list() if parameter.explode:
            yield from ((name, w) for w in _words(value, reserved=reserved))
        case list():
            if value:
                yield name, separator.join(_words(value, reserved=reserved))
        case dict() if parameter.explode:
            yield from ((encoded(k), encoded(word(v), reserved=reserved)) for k, v in value.items())
        case dict():
            if value:
                yield name, separator.join(_members(value, separator, reserved=reserved))
        case _:
            yield name, encoded(word(value), reserved=reserved)


def _deep(name: str, value: Json, *, reserved: bool) -> Iterator[tuple[str, str]]:
    """``a[b]=1``; items of a list have no key (``a[]=1``), but for structures, whose members must stay together."""
    match value:
        case dict():
            for key, inner in value.items():
                yield from _deep(f"{name}[{key}]", inner, reserved=reserved)
        case list():
            keyed = any(isinstance(inner, dict | list) for inner in value)
            for number, inner in enumerate(value):
                yield from _deep(f"{name}[{number if keyed else ''}]", inner, reserved=reserved)
        case _:
            yield encoded(name), encoded(word(value), reserved=reserved)


def header(parameter: Parameter, value: Json) -> str:
    """A header or cookie as text, not encoded."""
    match value:
        case _ if parameter.json:
            return compact(value)
        case list():
            return ",".join(word(v) for v in value)
        case dict():
            joint = "=" if parameter.explode else ","
            return ",".join(f"{k}{joint}{word(v)}" for k, v in value.items())
        case _:
            return word(value)
