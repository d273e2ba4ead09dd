"""Operations of embedded documents that have one method and path on different servers: each keeps a path of its own.

POST /messages on https://sms.boats.example, and on https://chat.boats.example
        /messages#sms.boats.example and /messages#chat.boats.example; what stands behind "#" never travels
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from extractor.diagnostic import Diagnostic, finding
from extractor.document import Origin
from extractor.lazy_regex import lazy_regex
from extractor.oas.document import METHODS, mapping
from extractor.openapi.merging.model import skeleton

Node = dict[str, Any]
Key = tuple[str, str]  # method, and path without the names of its variables
Places = dict[Key, tuple[str, list[Origin]]]  # a path as the first document has it, and where all have it
_SCHEME = lazy_regex(r"[a-z][a-z0-9+.-]{0,20}:(?=//)", re.IGNORECASE)  # "https:" of "https://"
_BRACES = lazy_regex(r"[{}#?&=\s]")  # "{"


def operations_in(document: Node) -> Iterator[tuple[str, str, Node]]:
    """Method, path and operation of all that a document describes."""
    for path, item in mapping(document.get("paths")).items():
        yield from ((method, path, operation) for method, operation in _methods_of(item))


def _methods_of(item: Any) -> Iterator[tuple[str, Node]]:
    """Method and operation of all that a path item describes."""
    for method in METHODS:
        if isinstance(operation := mapping(item).get(method), dict):
            yield method, operation


def server_of(document: Node, path: str, operation: Node) -> str:
    """The address of the first server of an operation, without scheme; "" where the document names none."""
    item = mapping(mapping(document.get("paths")).get(path))
    servers = operation.get("servers") or item.get("servers") or document.get("servers")
    first = servers[0] if isinstance(servers, list) and servers else None
    return _SCHEME.sub("", str(mapping(first).get("url", ""))).strip("/")


def on_servers(documents: Sequence[Node]) -> Mapping[Key, tuple[str, ...]]:
    """The servers of each method and path that documents have on more than one."""
    found: dict[Key, dict[str, None]] = {}
    for document in documents:
        for method, path, operation in operations_in(document):
            found.setdefault((method, skeleton(path)), {})[server_of(document, path, operation)] = None
    return {key: tuple(servers) for key, servers in found.items() if len(servers) > 1}


def server_names(document: Node, path: str, apart: Mapping[Key, Sequence[str]]) -> Mapping[str, str]:
    """The server of each method of a path that documents have on more than one."""
    methods = _methods_of(mapping(document.get("paths")).get(path))
    return {m: server_of(document, path, o) for m, o in methods if (m, skeleton(path)) in apart}


def path_apart(path: str, server: str) -> str:
    """The path of an operation with its server behind "#"; without one, the path itself."""
    name = _BRACES.sub("", server)
    return f"{path}#{name}" if name else path


def without_name(operation: Node) -> Node:
    """What an operation says but for the names that each page gives it."""
    return {k: v for k, v in operation.items() if k not in {"operationId", "tags", "summary"}}


def told_apart(apart: Mapping[Key, Sequence[str]], places: Places) -> list[Diagnostic]:
    """A finding for each method and path that is on several servers."""
    return [
        finding(
            "operation-on-servers", origins[0], related=tuple(origins[1:]), method=method.upper(), path=path,
            servers=", ".join(name or "-" for name in apart[method, key]),
        )
        for (method, key), (path, origins) in places.items()
    ]  # fmt: skip
