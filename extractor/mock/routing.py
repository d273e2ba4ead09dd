"""Which operation a request means: paths with and without the base path of a server, methods, near misses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from extractor.mock.templates import Tree
from extractor.oas.document import METHODS, Document, Node, listing, mapping, text

_ORIGIN = re.compile(r"^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/]*")
_LONGEST_COMPARED = 300


@dataclass(frozen=True, slots=True)
class Route:
    """An operation at its path template; ``base`` is a server's path in front of it."""

    path: str
    method: str
    operation: Node
    item: Node
    pointer: str
    base: str = ""

    def __str__(self) -> str:
        return f"{self.method.upper()} {self.path}"


@dataclass(frozen=True, slots=True)
class Found:
    """A route with the variables of the path, or none: ``allowed`` are the methods that the path has."""

    route: Route | None
    variables: dict[str, str]
    allowed: tuple[str, ...]


class Router:
    """The routes of a document."""

    def __init__(self, document: Document) -> None:
        self.routes: list[Route] = []
        self._tree: Tree[Route] = Tree()
        for path, method, operation, item, pointer in document.operations():
            bases = base_paths(document.root, item, operation)
            self.routes.append(Route(path, method, operation, item, pointer, bases[0]))
            for base in dict.fromkeys((*bases, "")):
                self._tree.add(base + _absolute(path), self.routes[-1])

    def find(self, method: str, path: str) -> Found:
        """The most concrete route for a method (lower case) and a path as it was sent."""
        allowed: dict[str, None] = {}
        for route, variables in self._tree.find(path):
            allowed[route.method] = None
            if route.method == method:
                return Found(route, variables, ())
        if method == "head" and "get" in allowed:
            return self.find("get", path)
        return Found(None, {}, _allowed(allowed))

    def nearest(self, path: str) -> list[str]:
        """Up to three routes whose paths look most like one that is none."""
        known = {route.path: None for route in self.routes}
        near = get_close_matches(path[:_LONGEST_COMPARED], list(known), 3, 0.5)
        return [str(r) for n in near for r in self.routes if r.path == n]


def _allowed(methods: dict[str, None]) -> tuple[str, ...]:
    if not methods:
        return ()
    implied = ["head"] if "get" in methods else []
    return tuple(m.upper() for m in dict.fromkeys((*(m for m in METHODS if m in methods), *implied, "options")))


def _absolute(path: str) -> str:
    return path if path.startswith("/") else f"/{path}"


def base_paths(root: Node, item: Node, operation: Node) -> tuple[str, ...]:
    """The paths of the servers that hold for an operation: its own, else those of its path, else the document's."""
    for holder in (operation, item, root):
        servers = listing(holder.get("servers"))
        if servers:
            return tuple(dict.fromkeys(_base_path(text(mapping(server).get("url"))) for server in servers))
    return ("",)


def _base_path(url: str) -> str:
    path = re.split(r"[?#]", _ORIGIN.sub("", url), maxsplit=1)[0].strip("/")
    return f"/{path}" if path and path != "." else ""


def table(routes: list[Route]) -> Iterator[str]:
    """The routes as lines: method, path with base path, operationId."""
    width = max((len(r.base + r.path) for r in routes), default=0)
    for route in routes:
        name = text(route.operation.get("operationId"))
        yield f"{route.method.upper():<7} {route.base + route.path:<{min(width, 80)}} {name}".rstrip()
