"""Whether a JSON value fits a type: documented examples are held against it before generated tests rely on them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from extractor.codegen.model.types import (
    Anything,
    Declaration,
    Enum,
    Kind,
    ListOf,
    MapOf,
    Named,
    Nullable,
    Object,
    Scalar,
    Type,
    Union,
)
from extractor.oas.values.scalars import LARGEST

Declarations = Mapping[str, Declaration]


def fits(value: Any, type_: Type, declarations: Declarations) -> bool:
    """True where a strict reader of the type accepts the value. Unknown members and enum values are accepted."""
    match type_:
        case Anything():
            return True
        case Nullable(inner):
            return value is None or fits(value, inner, declarations)
        case Scalar(kind):
            return _scalar(value, kind)
        case ListOf(item):
            return isinstance(value, list) and all(fits(v, item, declarations) for v in value)
        case MapOf(item):
            return isinstance(value, dict) and all(fits(v, item, declarations) for v in value.values())
        case Union(variants):
            return any(fits(value, v, declarations) for v in variants)
        case Named(name):
            return _declared(value, declarations[name], declarations)


def _declared(value: Any, declaration: Declaration, declarations: Declarations) -> bool:
    match declaration:
        case Enum(kind=kind):
            return _scalar(value, kind)
        case Object(fields=fields):
            if not isinstance(value, dict):
                return False
            return all(fits(value[f.name], f.type, declarations) if f.name in value else not f.required for f in fields)


def _scalar(value: Any, kind: Kind) -> bool:
    match kind:
        case Kind.BOOLEAN:
            return isinstance(value, bool)
        case Kind.INTEGER:
            return isinstance(value, int) and not isinstance(value, bool) and -LARGEST <= value < LARGEST
        case Kind.NUMBER:
            return isinstance(value, int | float) and not isinstance(value, bool)
        case Kind.DATETIME:
            return isinstance(value, str) and _parses(datetime.fromisoformat, value) and "T" in value
        case Kind.DATE:
            return isinstance(value, str) and _parses(date.fromisoformat, value) and len(value) == 10
        case Kind.FILE:
            return isinstance(value, str)
        case Kind.STRING:
            return isinstance(value, str)


def _parses(parse: Any, value: str) -> bool:
    try:
        parse(value)
    except ValueError:
        return False
    return True
