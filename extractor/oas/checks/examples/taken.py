"""What examples show and no table says, taken where it is safe: null, and whole numbers of more bits than the type has.

Each is marked in the document, and told.

{"type": "string"} and an example with null: {"type": ["string", "null"], "x-guess": "an example shows null"}
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from jsonschema.exceptions import ValidationError

from extractor.diagnostic import Diagnostic, finding
from extractor.oas.members import change
from extractor.oas.pointer import escape, exists, node_at
from extractor.origin import Origin

Node = dict[str, Any]
Place = Callable[[ValidationError], str]  # the pointer of the keyword that a value breaks, "" where it cannot be told
INT32 = range(-(2**31), 2**31)
INT64 = range(-(2**63), 2**63)
MAX_DEPTH = 60
NULL, LARGE = "an example shows null", "an example shows a number of more than 32 bits"


class Taken:
    """The places of schemas that examples widen, each with the first example that shows it."""

    def __init__(self) -> None:
        self._null: dict[str, tuple[str, Origin]] = {}
        self._large: dict[str, tuple[str, Origin]] = {}

    def nulls(
        self, errors: Iterable[ValidationError], place: Callable[[ValidationError], str], origin: Origin
    ) -> list[ValidationError]:
        """The errors without those that are null where a place of a schema can be told, which are remembered."""
        rest = []
        for error in errors:
            at = place(error).rpartition("/")[0] if error.instance is None and error.validator == "type" else ""
            if at and at.count("/") > 3:  # a component itself stays as it is: what refers to it may be null
                self._null.setdefault(at, (error.json_path, origin))
            else:
                rest.append(error)
        return rest

    def large(self, value: Any, spec: Node, pointer: str, origin: Origin) -> None:
        """Remember the schemas of 32 bits that a value goes beyond."""
        for at, path in _large(value, spec, pointer, "$", 0):
            self._large.setdefault(at, (path, origin))

    def apply(self, spec: Node) -> Iterator[Diagnostic]:
        """Widen the schemas, with a finding for each."""
        modern = str(spec.get("openapi", "")).startswith("3.1")
        for at, (path, origin) in sorted(self._null.items()):
            change(spec, at, lambda node: _nullable(node, modern=modern))
            yield finding("null-taken", origin, pointer=at, path=path)
        for at, (path, origin) in sorted(self._large.items()):
            change(spec, at, lambda node: _marked({**node, "format": "int64"}, LARGE))
            yield finding("int64-taken", origin, pointer=at, path=path)


def _nullable(node: Node, *, modern: bool) -> Node:
    values = {"enum": [*node["enum"], None]} if "enum" in node and None not in node["enum"] else {}
    if not modern:
        return _marked({**node, **values, "nullable": True}, NULL)
    kinds = node["type"] if isinstance(node["type"], list) else [node["type"]]
    return _marked({**node, **values, "type": [*kinds, *([] if "null" in kinds else ["null"])]}, NULL)


def _marked(node: Node, why: str) -> Node:
    said = node.get("x-guess")
    return {**node, "x-guess": f"{said}, {why}" if said and why not in said else said or why}


def _large(value: Any, spec: Node, pointer: str, path: str, depth: int) -> Iterator[tuple[str, str]]:
    """Pointers of schemas of 32 bits below ``pointer``, with the path of the value that goes beyond them."""
    node = node_at(spec, pointer) if exists(spec, pointer) else None
    if not isinstance(node, Mapping) or depth > MAX_DEPTH:
        return
    ref = node.get("$ref")
    if isinstance(ref, str) and ref.startswith("#/"):
        yield from _large(value, spec, ref[1:], path, depth + 1)
    elif isinstance(value, int) and not isinstance(value, bool):
        if node.get("format") == "int32" and value not in INT32 and value in INT64:
            yield pointer, path
    elif isinstance(value, list) and "items" in node:
        for item in value:
            yield from _large(item, spec, f"{pointer}/items", f"{path}[]", depth + 1)
    elif isinstance(value, dict):
        for name in value.keys() & (node.get("properties") or {}).keys():
            yield from _large(value[name], spec, f"{pointer}/properties/{escape(name)}", f"{path}.{name}", depth + 1)
