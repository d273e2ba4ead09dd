"""JSONPath whose steps are counted, so that a query ends soon whatever it asks for.

"$..*..*..*" selects each node of a document once, and comes to it by thousands of ways: its results are few, its work
is not. A step is a selector that looks at a node.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from jsonpath_rfc9535 import JSONPathEnvironment
from jsonpath_rfc9535.exceptions import JSONPathRecursionError
from jsonpath_rfc9535.node import JSONPathNode
from jsonpath_rfc9535.parse import Parser
from jsonpath_rfc9535.segments import JSONPathChildSegment, JSONPathRecursiveDescentSegment, JSONPathSegment
from jsonpath_rfc9535.selectors import FilterSelector

from extractor.overlay.jsonpath.functions import TimedMatch, TimedSearch
from extractor.overlay.jsonpath.limits import MAX_DEPTH, MAX_STEPS, QueryError

CHARACTERS = 8  # of a filter that are a step for each node that it is asked about


class _Parser(Parser):
    """Makes segments that count."""

    def parse_query(self, *arguments: Any, **options: Any) -> Iterator[JSONPathSegment]:
        """The segments of a query, and of queries in its filters."""
        for segment in super().parse_query(*arguments, **options):
            kind = _Descent if isinstance(segment, JSONPathRecursiveDescentSegment) else _Child
            made = kind(env=segment.env, token=segment.token, selectors=segment.selectors)
            filters = [selector for selector in made.selectors if isinstance(selector, FilterSelector)]
            made.each = len(made.selectors)
            made.inside = sum(len(str(selector)) for selector in filters) // CHARACTERS
            yield made


class Environment(JSONPathEnvironment):
    """JSONPath with counted steps, and with functions that have a time limit. ``left`` is set before each query."""

    parser_class = _Parser
    max_recursion_depth = MAX_DEPTH
    left = MAX_STEPS

    def setup_function_extensions(self) -> None:
        """The functions of filters."""
        super().setup_function_extensions()
        self.function_extensions["match"] = TimedMatch()
        self.function_extensions["search"] = TimedSearch()

    def spend(self, segment: _Child | _Descent, node: JSONPathNode) -> None:
        """Count the steps of a segment at a node. Raises QueryError where the query takes too many."""
        held = len(node.value) if segment.inside and isinstance(node.value, dict | list) else 0
        self.left -= segment.each + segment.inside * held
        if self.left < 0:
            raise QueryError(f"it takes more than {MAX_STEPS} steps in this document")


class _Child(JSONPathChildSegment):
    """``each``: the steps at a node; ``inside``: those of its filters at each member."""

    __slots__ = ("each", "inside")
    each: int
    inside: int

    def resolve(self, nodes: Iterable[JSONPathNode]) -> Iterable[JSONPathNode]:
        """Select children of nodes."""
        return super().resolve(_spending(self, nodes))


class _Descent(JSONPathRecursiveDescentSegment):
    """Likewise."""

    __slots__ = ("each", "inside")
    each: int
    inside: int

    def _visit(self, node: JSONPathNode, depth: int = 1) -> Iterable[JSONPathNode]:
        """A node and all objects and arrays below it, in order. The library's own takes time by the depth of each."""
        todo = [(node, depth)]
        while todo:
            node, depth = todo.pop()
            if depth > MAX_DEPTH:
                raise JSONPathRecursionError("recursion limit exceeded", token=self.token)
            _spend(self, node)
            yield node
            held = node.value
            members = held.items() if isinstance(held, dict) else enumerate(held) if isinstance(held, list) else ()
            inner = [(node.new_child(v, k, node), depth + 1) for k, v in members if isinstance(v, dict | list)]
            todo.extend(reversed(inner))


def _spending(segment: _Child, nodes: Iterable[JSONPathNode]) -> Iterator[JSONPathNode]:
    for node in nodes:
        _spend(segment, node)
        yield node


def _spend(segment: _Child | _Descent, node: JSONPathNode) -> None:
    assert isinstance(segment.env, Environment)  # the parser is only used there
    segment.env.spend(segment, node)
