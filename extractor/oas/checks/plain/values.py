"""Defaults that plainly fit their schemas, in any dialect of OpenAPI 3.

1 in {"type": "integer", "maximum": 9}     plainly fits
"a" in {"type": "string", "format": "f"}   is left to a validator, which knows formats
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Schema = Mapping[str, Any]
_TYPES: Mapping[type, frozenset[str]] = {
    str: frozenset({"string"}),
    bool: frozenset({"boolean"}),
    int: frozenset({"integer", "number"}),
    float: frozenset({"number"}),
}
_BOUNDS: Mapping[str, Callable[[Any, Any], bool]] = {
    "minimum": lambda value, bound: value >= bound,
    "maximum": lambda value, bound: value <= bound,
    "minLength": lambda value, bound: len(value) >= bound,
    "maxLength": lambda value, bound: len(value) <= bound,
}
_OF_NUMBERS = frozenset({"minimum", "maximum"})
# Keywords that no value of one text, number or flag breaks.
_HARMLESS = frozenset(
    "title description deprecated readOnly writeOnly nullable example examples default contentEncoding "
    "contentMediaType minItems maxItems uniqueItems minProperties maxProperties required".split()
)
_OF_LISTS = frozenset({"type", "items", "title", "description", "example", "default"})
_NUMBER_FORMATS = frozenset({"int32", "int64", "float", "double"})
_INT32 = range(-(2**31), 2**31)


def fits_plainly(value: object, schema: Schema) -> bool:
    """Whether a value fits a schema that says nothing but its type, bounds and values; of a list, all its items."""
    if type(value) is list:
        items = schema.get("items", {})
        fit = isinstance(items, dict) and all(type(item) is not list and fits_plainly(item, items) for item in value)
        return fit and all(keyword in _OF_LISTS or keyword.startswith("x-") for keyword in schema) and _is_array(schema)
    kinds = _TYPES.get(type(value))
    return kinds is not None and all(_keeps(value, kinds, k, said) for k, said in schema.items())


def _is_array(schema: Schema) -> bool:
    said = schema.get("type")
    return said == "array" or (isinstance(said, list) and "array" in said)


def _keeps(value: Any, kinds: frozenset[str], keyword: str, said: Any) -> bool:
    if keyword in _HARMLESS or keyword.startswith("x-"):
        return True
    if keyword == "type":
        return (said in kinds) if isinstance(said, str) else isinstance(said, list) and not kinds.isdisjoint(said)
    if keyword == "enum":
        return isinstance(said, list) and any(type(v) is type(value) and v == value for v in said)
    if keyword == "format":
        whole = type(value) is int and value in _INT32
        return said in _NUMBER_FORMATS and (whole or (type(value) is float and not said.startswith("int")))
    if keyword in _BOUNDS:
        concerned = ("number" in kinds) if keyword in _OF_NUMBERS else isinstance(value, str)
        return not concerned or _BOUNDS[keyword](value, said)
    return False
