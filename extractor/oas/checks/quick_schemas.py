"""The schemas of an OpenAPI 3.1 document that are plainly right, which openapi-spec-validator need not look through.

In: each schema that its walk comes to; out: nothing where the schema, and all that it refers to, holds only keywords
whose values the metaschema takes, and a default that fits; else whatever the walk finds. Its walk asks the metaschema
about every schema and makes a path of every node, which takes ten times as long:

    {"type": "string", "default": "a"}      plainly right
    {"type": "string", "default": 1}        for the walk, which finds a fault
    {"not": {"type": "string"}}             for the walk, which finds none
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from jsonschema.exceptions import ValidationError
from openapi_spec_validator.validation.keywords import KeywordValidator, OpenAPIV31ValueValidator, SchemaValidator

from extractor.oas.values.guarded import guarded

if TYPE_CHECKING:
    from jsonschema_path.paths import SchemaPath

FORMATS = OpenAPIV31ValueValidator.value_validator_format_checker
VALUES = guarded(OpenAPIV31ValueValidator.value_validator_cls)
TYPES = frozenset("string integer number boolean null object array".split())
# A reference whose target and form need no resolver: "#/components/schemas/Node".
_LOCAL = re.compile(r"#/components/schemas/([\w.-]+)", re.ASCII)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_type(value: object) -> bool:
    if isinstance(value, list):
        return bool(value) and all(map(_is_type, value)) and _are_names(value)
    return isinstance(value, str) and value in TYPES


def _are_names(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_text, value)) and len(set(value)) == len(value)


def _is_pattern(value: object) -> bool:
    return isinstance(value, str) and FORMATS.conforms(value, "regex")


# Keywords that hold no schema, and what the metaschema takes for them.
_VALUES: Mapping[str, Callable[[object], bool]] = (
    dict.fromkeys(("title", "description", "format", "contentEncoding", "contentMediaType"), _is_text)
    | dict.fromkeys(("deprecated", "readOnly", "writeOnly", "uniqueItems"), _is_flag)
    | dict.fromkeys(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"), _is_number)
    | dict.fromkeys(("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"), _is_count)
    | dict.fromkeys(("enum", "examples"), _is_list)
    | {"type": _is_type, "required": _are_names, "pattern": _is_pattern}
)
_ANYTHING = frozenset({"const", "example", "default"})
_CHOICES = ("anyOf", "oneOf", "allOf")
_SCHEMAS = frozenset({"$ref", "properties", "items", "additionalProperties", *_CHOICES})


class QuickSchemas(KeywordValidator):
    """Stands for the validator's walk over schemas, and asks it only about those that are not plainly right."""

    def __init__(self, walk: SchemaValidator, spec: Mapping[str, Any]) -> None:
        super().__init__(walk.registry)
        self._walk = walk
        self._right = _plainly_right(spec)

    def __call__(self, schema: SchemaPath) -> Iterator[ValidationError]:
        """What is wrong with a schema."""
        references = _references(schema.read_value())
        if references is None or not references <= self._right:
            yield from self._walk(schema)


def is_quick(spec: Mapping[str, Any]) -> bool:
    """Whether what is plainly right here is so for the validator: version 3.1, in no dialect of the document's own."""
    return str(spec.get("openapi")).startswith("3.1") and "jsonSchemaDialect" not in spec


def _plainly_right(spec: Mapping[str, Any]) -> frozenset[str]:
    """The names of the component schemas that are plainly right, as are all that they refer to. One that is only a
    reference may lead back to itself: it is left to the walk."""
    components = spec.get("components")
    schemas = components.get("schemas") if isinstance(components, dict) else None
    if not isinstance(schemas, dict):
        return frozenset()
    found = {name: _references(schema) for name, schema in schemas.items()}
    right = {name: names for name, names in found.items() if names is not None and "$ref" not in schemas[name]}
    while wrong := [name for name, names in right.items() if not names <= right.keys()]:
        for name in wrong:
            del right[name]
    return frozenset(right)


def _references(schema: object) -> set[str] | None:
    """The names that a schema refers to, where all else in it is plainly right; None where it is not."""
    names: set[str] = set()
    try:
        return names if _is_right(schema, names) else None
    except RecursionError:
        return None


def _is_right(schema: object, names: set[str]) -> bool:
    """Whether everything in a schema is plainly right; what it refers to is added to ``names``."""
    if type(schema) is not dict:
        return False
    for keyword, value in schema.items():
        if not isinstance(keyword, str):
            return False
        if keyword in _VALUES:
            if not _VALUES[keyword](value):
                return False
        elif keyword in _SCHEMAS:
            if not _holds_right(keyword, value, names):
                return False
        elif keyword not in _ANYTHING and not keyword.startswith("x-"):
            return False
    return ("default" not in schema or _fits(schema)) and ("allOf" not in schema or _is_simple(schema))


def _holds_right(keyword: str, value: Any, names: set[str]) -> bool:
    """Whether the schemas below a keyword are plainly right."""
    if keyword == "$ref":
        found = _LOCAL.fullmatch(value) if isinstance(value, str) else None
        names.update(found.groups() if found else ())
        return found is not None
    if keyword == "properties":
        return type(value) is dict and not any(map(_is_special, value)) and _are_right(value.values(), names)
    if keyword in _CHOICES:
        return isinstance(value, list) and bool(value) and _are_right(value, names)
    return (keyword == "additionalProperties" and isinstance(value, bool)) or _is_right(value, names)


def _are_right(schemas: Iterable[object], names: set[str]) -> bool:
    return all(_is_right(schema, names) for schema in schemas)


def _is_special(name: object) -> bool:
    """Whether a property's name, as "$ref", means something to the paths of the walk."""
    return not isinstance(name, str) or name.startswith("$")


def _fits(schema: dict[str, Any]) -> bool:
    """Whether a default of one value fits a schema that holds no other ones."""
    default = schema["default"]
    if isinstance(default, dict | list) or not _SCHEMAS.isdisjoint(schema):
        return False
    validator = VALUES(schema, format_checker=FORMATS)
    return not any(validator.iter_errors(default))


def _is_simple(schema: dict[str, Any]) -> bool:
    """Whether the properties of ``allOf``, which the walk gathers, stand in its schemas themselves."""
    return "required" not in schema and all(_SCHEMAS & s.keys() <= {"properties"} for s in schema["allOf"])
