"""Addresses of a document: those of all operations, and those that an operation or a path has for itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from extractor.codegen.model.package import Server
from extractor.oas.document import Node, listing, mapping, text


def servers(holder: Node) -> Iterator[Server]:
    """The addresses of a document, a path or an operation."""
    for raw in listing(holder.get("servers")):
        variables = {
            str(name): (_default(str(name), mapping(v)), tuple(str(x) for x in listing(mapping(v).get("enum"))))
            for name, v in mapping(mapping(raw).get("variables")).items()
        }
        if url := text(mapping(raw).get("url")):
            yield Server(url, variables)


def _default(name: str, variable: Node) -> str:
    """The value of a variable that nobody gives; one that must be given stays in its braces, which clients refuse."""
    return f"{{{name}}}" if variable.get("x-required") is True else str(variable.get("default", ""))


def own_server(root: dict[str, Any] | Node, item: Node, node: Node) -> str:
    """The whole address that only this operation, or its path, has; nothing where that of the document serves it."""
    general = next((_filled(s) for s in servers(root)), "")
    own = next((_filled(s) for holder in (node, item) for s in servers(holder)), "")
    address = urljoin(general, own) if own else ""
    whole = address.startswith(("http://", "https://")) and "{" not in address
    return address.rstrip("/") if whole and address.rstrip("/") != general.rstrip("/") else ""


def _filled(server: Server) -> str:
    address = server.url
    for name, (default, _) in server.variables.items():
        address = address.replace("{" + name + "}", default)
    return address
