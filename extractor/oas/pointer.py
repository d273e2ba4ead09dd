"""JSON pointers (RFC 6901): tokens, and the node that a pointer names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_MAPPINGS = (dict, Mapping)  # most are dicts, which is told sooner


def escape(token: str) -> str:
    """A key as a pointer token (section 3)."""
    return token.replace("~", "~0").replace("/", "~1")


def tokens(pointer: str) -> list[str]:
    """The keys of a pointer, unescaped; the empty pointer has none."""
    return [t.replace("~1", "/").replace("~0", "~") for t in pointer.split("/")[1:]]


def node_at(document: Any, pointer: str) -> Any:
    """The node that a pointer names.

    Raises LookupError with the token that leads nowhere.
    """
    node = document
    for token in tokens(pointer):
        if isinstance(node, _MAPPINGS) and token in node:
            node = node[token]
        elif isinstance(node, list) and token.isdecimal() and int(token) < len(node):
            node = node[int(token)]
        else:
            raise LookupError(token)
    return node


def exists(document: Any, pointer: str) -> bool:
    """Whether a pointer names a node."""
    try:
        node_at(document, pointer)
    except LookupError:
        return False
    return True


def fragment(pointer: str) -> str:
    """A pointer as the fragment of a URI (section 6)."""
    return pointer.replace("%", "%25").replace("{", "%7B").replace("}", "%7D").replace(" ", "%20")
