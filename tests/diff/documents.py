"""Small documents around a schema or an operation."""

from __future__ import annotations

from typing import Any

Node = dict[str, Any]


def document(**members: Any) -> Node:
    """A document with these members."""
    return {"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": {}, **members}


def with_operation(operation: Node, **members: Any) -> Node:
    """A document with one operation, POST /a/{id}."""
    return document(paths={"/a/{id}": {"post": operation}}, **members)


def asking(schema: Any, **members: Any) -> Node:
    """A document whose request body has a field of this schema."""
    return with_operation({"requestBody": {"content": _field(schema)}}, **members)


def answering(schema: Any, **members: Any) -> Node:
    """A document whose response has a field of this schema."""
    return with_operation({"responses": {"200": {"description": "Fine", "content": _field(schema)}}}, **members)


def _field(schema: Any) -> Node:
    return {"application/json": {"schema": {"type": "object", "properties": {"field": schema}}}}
