"""Whether a whole document is plainly right, so that openapi-spec-validator, which takes a quarter of a second to load
and most of the time of a check, need not be asked.

A yes means that it finds nothing; a no means nothing. Beside the schema of OpenAPI, which is held against the document
as it is, the validator looks at names of operations and tags, at parameters and paths, and at schemas:

    /boats/{id} with a parameter "id" in its path       plainly right
    /boats/{id} without one                             for the validator, which finds a fault
    a path item that is a reference                     for the validator
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping
from typing import Any

from extractor.lazy_regex import lazy_regex
from extractor.oas.checks.plain.schemas import Judge, PlainSchemas
from extractor.oas.checks.structure import structure_of
from extractor.oas.document import METHODS

Node = dict[str, Any]
# A reference that needs no resolver: "#/components/parameters/Page".
_LOCAL = lazy_regex(r"#/components/(parameters|responses)/([\w.-]+)", re.ASCII)


class _DoubtfulError(Exception):
    """Only the validator can say."""


def is_plain(spec: Mapping[str, Any]) -> bool:
    """Whether what is plainly right here is so for the validator: of version 3.0 or 3.1, in no dialect of its own."""
    return str(spec.get("openapi")).startswith(("3.0", "3.1")) and "jsonSchemaDialect" not in spec


def is_plainly_right(spec: Node, judge: Judge) -> bool:
    """Whether the validator finds nothing in a document. ``judge``: what ``PlainSchemas`` asks."""
    if not is_plain(spec):
        return False
    try:
        if not structure_of(modern=str(spec["openapi"]).startswith("3.1")).is_valid(spec):
            return False
        schemas = PlainSchemas(spec, judge)
        return (
            _are_distinct([tag["name"] for tag in spec.get("tags", [])])
            and _are_distinct(list(_operation_ids(spec)))
            and schemas.right >= spec.get("components", {}).get("schemas", {}).keys()
            and all(_is_right_path(path, item, spec, schemas) for path, item in spec.get("paths", {}).items())
        )
    except (_DoubtfulError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return False  # a document of another form than ours: the validator words it


def _are_distinct(names: list[Any]) -> bool:
    return len(set(names)) == len(names)


def _operation_ids(spec: Node) -> Iterator[str]:
    for item in spec.get("paths", {}).values():
        yield from (item[m]["operationId"] for m in METHODS if m in item and "operationId" in item[m])


def _is_right_path(path: str, item: Node, spec: Node, schemas: PlainSchemas) -> bool:
    if "$ref" in item:
        return False
    shared = _parameters(item, spec)
    wanted = {name for _, name, _, _ in string.Formatter().parse(path) if name}
    operations = [item[method] for method in METHODS if method in item]
    return _are_right_parameters(shared, schemas) and all(
        _is_right(o, shared, wanted, spec, schemas) for o in operations
    )


def _is_right(operation: Node, shared: list[Node], wanted: set[str], spec: Node, schemas: PlainSchemas) -> bool:
    own = _parameters(operation, spec)
    in_path = {p["name"] for p in (*shared, *own) if p["in"] == "path"}
    responses = [_resolved(r, spec) for r in operation.get("responses", {}).values()]
    contents = [media for response in responses for media in response.get("content", {}).values()]
    return (
        in_path == wanted
        and _are_right_parameters(own, schemas)
        and all("$ref" not in media and _has_right_schema(media, schemas) for media in contents)
    )


def _parameters(holder: Node, spec: Node) -> list[Node]:
    return [_resolved(parameter, spec) for parameter in holder.get("parameters", [])]


def _are_right_parameters(parameters: list[Node], schemas: PlainSchemas) -> bool:
    names = [(p["name"], p["in"]) for p in parameters]
    return _are_distinct(names) and all(_has_right_schema(p, schemas) for p in parameters)


def _has_right_schema(holder: Node, schemas: PlainSchemas) -> bool:
    return "schema" not in holder or schemas.is_right(holder["schema"])


def _resolved(node: Node, spec: Node) -> Node:
    """A parameter or response, or the one that it refers to. Raises _DoubtfulError where that is no plain reference."""
    if "$ref" not in node:
        return node
    found = _LOCAL.fullmatch(node["$ref"])
    target = spec.get("components", {}).get(found[1], {}).get(found[2]) if found else None
    if not isinstance(target, dict) or "$ref" in target:
        raise _DoubtfulError
    return target
