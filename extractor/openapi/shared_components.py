"""Components of what belongs to no operation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from extractor.api import Field, Page
from extractor.openapi.context import Context
from extractor.openapi.names import Taken, schema_name
from extractor.openapi.operations import header, parameter

Node = dict[str, Any]


def shared_components(pages: Iterable[Page], context: Context) -> Node:
    """Components of what belongs to no operation: parameters, and headers of responses; equal ones are one."""
    parameters, headers = _Shared(context), _Shared(context)
    for page in pages:
        for p in page.parameters:
            parameters.add(p.field, parameter(p, context))
        for f in page.headers:
            headers.add(f, header(f, context))
    return {kind: s.made for kind, s in (("parameters", parameters), ("headers", headers)) if s.made}


class _Shared:
    """Components of a kind, under the names of their fields."""

    def __init__(self, context: Context) -> None:
        self.made: Node = {}
        self._context = context
        self._names: dict[tuple[str, str], str] = {}  # by name and content
        self._taken = Taken()

    def add(self, field: Field, node: Node) -> None:
        base = schema_name(field.name, ("Field",))
        key = (base, repr(node))
        if key not in self._names:
            self._names[key] = self._taken.unique(base)
            self.made[self._names[key]] = node
        self._context.ledger.mark(self.made, self._names[key], (field.origin, *field.extra))
