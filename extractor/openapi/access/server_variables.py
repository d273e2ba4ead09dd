"""Variables of a server's address: what stands in braces, without a documented value by its own name."""

from __future__ import annotations

from typing import Any

from extractor.lazy_regex import lazy_regex

Node = dict[str, Any]
_VARIABLE = lazy_regex(r"\{([^{}]{1,80})\}")  # "{key}" of "https://api.boats.example/v1/{key}"


def with_variables(server: Node) -> Node:
    """The server with a variable for each pair of braces; one without a value has its own name as default, and
    ``x-required``: a caller must say what it is."""
    known = server.get("variables", {})
    made = {name: known.get(name, {"default": name, "x-required": True}) for name in _VARIABLE.findall(server["url"])}
    return {**server, "variables": made} if made else server
