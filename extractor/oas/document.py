"""A loaded OpenAPI document: references followed inside it, findings collected beside it."""

from __future__ import annotations

import marshal
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from extractor.diagnostic import Diagnostic, finding
from extractor.oas.pointer import escape, node_at
from extractor.origin import Origin

Node = Mapping[str, Any]
Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
MOST_HOPS = 32
_EMPTY: Node = {}
_HALF = re.compile(rb"\xed[\xa0-\xbf]")  # "\ud83d", a lone surrogate in the quickest form that Python writes
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
ALL_METHODS = (*METHODS, "query")  # with that of OpenAPI 3.2
SIGNED = "sdk-hmac-sha256"  # the scheme of HTTP authentication that signs each request


class UnresolvedError(Exception):
    """A reference that leads nowhere inside the document."""


class Document:
    """The document and what was noticed in it. ``file`` names it in findings."""

    def __init__(self, root: Node, file: str) -> None:
        self.root = root
        self.file = file
        self.findings: list[Diagnostic] = []
        self.joined: dict[str, dict[str, Any]] = {}  # schemas without parts, by the reference to them

    def report(self, code: str, pointer: str, **values: Any) -> None:
        """Note a finding about a place of the document."""
        origin = Origin(self.file, anchor=pointer or None)
        self.findings.append(finding(code, origin, pointer=pointer or None, **values))

    def at(self, pointer: str) -> Any:
        """What a fragment such as ``#/components/schemas/Pet`` points to (RFC 6901, section 6).

        Raises ``UnresolvedError`` where nothing is, and for references to other documents.
        """
        if not pointer.startswith("#/"):
            raise UnresolvedError(pointer)
        try:
            return node_at(self.root, unquote(pointer[1:]))
        except LookupError as error:
            raise UnresolvedError(pointer) from error

    def follow(self, node: Any) -> Node:
        """The node itself, or what its ``$ref`` leads to. Raises ``UnresolvedError``."""
        for _ in range(MOST_HOPS):
            if not isinstance(node, dict | Mapping):
                raise UnresolvedError(f"{type(node).__name__} in place of an object")
            if not isinstance(node.get("$ref"), str):
                return node
            node = self.at(node["$ref"])
        raise UnresolvedError("a reference that leads to itself")

    def operations(self) -> Iterator[tuple[str, str, Node, Node, str]]:
        """Path, method, operation, path item and pointer, in the order of the document."""
        for path, raw in mapping(self.root.get("paths")).items():
            pointer = f"/paths/{escape(str(path))}"
            try:
                item = self.follow(raw)
            except UnresolvedError as error:
                self.report("operation-skipped", pointer, name=path, reason=f"no such place: {error}")
                continue
            for method in ALL_METHODS:
                if isinstance(item.get(method), dict | Mapping):
                    yield str(path), method, item[method], item, f"{pointer}/{method}"


def well_formed(root: dict[str, Any]) -> dict[str, Any]:
    """The document with U+FFFD in place of lone surrogates, which JSON can escape and no encoding can carry."""
    try:
        held = marshal.dumps(root)
    except ValueError:  # a value that is no JSON
        held = b"\xed\xa0"
    return {_well_formed(k): _well_formed(v) for k, v in root.items()} if _HALF.search(held) else root


def _well_formed(node: Any) -> Any:
    match node:
        case str():
            return node if node.isascii() else node.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        case dict():
            return {_well_formed(k): _well_formed(v) for k, v in node.items()}
        case list():
            return [_well_formed(v) for v in node]
        case _:
            return node


def mapping(node: Any) -> Node:
    """The node if it is an object, else an empty one: broken parts cost only themselves."""
    return node if isinstance(node, dict | Mapping) else _EMPTY


def listing(node: Any) -> list[Any]:
    """The node if it is an array, else an empty one."""
    return node if isinstance(node, list) else []


def text(node: Any) -> str:
    """The node if it is text, else nothing."""
    return node if isinstance(node, str) else ""
