"""Which operation a request means: paths with and without the base path of a server, methods, near misses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches

from extractor.mock.requests.templates import Tree
from extractor.oas.document import METHODS, Document, Node, listing, mapping, text
from extractor.oas.selected import selector_of
from extractor.oas.uri_templates import plain_path
from extractor.values import dataclass

Says = Callable[[str, str], bool]  # whether a request gives a name this value
_ORIGIN = re.compile(r"^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/]*")  # "https://boats.example", "//boats.example"
_LONGEST_COMPARED = 300


def _nothing(name: str, value: str) -> bool:
    """What a request says of which only the path is known."""
    return False


@dataclass(frozen=True, slots=True)
class Route:
    """An operation at its path template; ``base`` is a server's path in front of it."""

    path: str
    method: str
    operation: Node
    item: Node
    pointer: str
    base: str = ""
    selector: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return f"{self.method.upper()} {self.path}"


@dataclass(frozen=True, slots=True)
class Found:
    """A route with the variables of the path, or none: ``allowed`` are the methods that the path has, ``choices``
    its calls with this method, each of which a parameter or member selects."""

    route: Route | None
    variables: dict[str, str]
    allowed: tuple[str, ...]
    choices: tuple[str, ...] = ()


class Router:
    """The routes of a document."""

    def __init__(self, document: Document) -> None:
        self.routes: list[Route] = []
        self._tree: Tree[Route] = Tree()
        for path, method, operation, item, pointer in document.operations():
            bases = base_paths(document.root, item, operation)
            self.routes.append(Route(path, method, operation, item, pointer, bases[0], selector_of(path)))
            plain = plain_path(document, path, item, operation)
            for base in dict.fromkeys((*bases, "")):
                self._tree.add(base + _absolute(plain), self.routes[-1])

    def find(self, method: str, path: str, says: Says = _nothing) -> Found:
        """The most concrete route for a method (lower case) and a path as it was sent; of several, that whose selector
        the request ``says``."""
        every = self._tree.find(path)
        fitting = [(route, variables) for route, variables in every if route.method == method]
        chosen = [f for f in fitting if all(says(name, value) for name, value in f[0].selector)]
        if chosen:
            route, variables = max(chosen, key=lambda f: len(f[0].selector))
            return Found(route, variables, ())
        if fitting:
            calls = (route.path.partition("#")[2] for route, _ in fitting)
            return Found(None, {}, (), tuple(dict.fromkeys(calls)))
        allowed = {route.method: None for route, _ in every}
        if method == "head" and "get" in allowed:
            return self.find("get", path, says)
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
