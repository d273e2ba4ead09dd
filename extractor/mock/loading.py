"""The document as JSON would hold it: refused where it has no end, or is none that can be served."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

MOST_NODES = 5_000_000
VERSIONS = ("3.0", "3.1")


class SpecError(ValueError):
    """A document that cannot be served; the message says why."""


def plain(spec: Any) -> dict[str, Any]:
    """A copy with text keys and JSON values (YAML reads ``200:`` and dates as values of its own).

    Raises SpecError for a document of another version, one that holds itself, and one whose aliases
    unfold to more than ``MOST_NODES`` nodes.
    """
    if not isinstance(spec, Mapping) or not str(spec.get("openapi", "")).startswith(VERSIONS):
        named = spec.get("openapi", spec.get("swagger", "missing")) if isinstance(spec, Mapping) else "missing"
        raise SpecError(f"openapi is {named}; it must be 3.0.x or 3.1.x")
    try:
        copy, _ = _Copy().node(spec)
    except RecursionError as error:
        raise SpecError("it is nested too deeply") from error
    assert isinstance(copy, dict)  # it was a mapping
    copy["openapi"] = str(copy["openapi"])
    if not isinstance(copy.get("paths", {}), dict):
        raise SpecError("paths is not an object")
    return copy


class _Copy:
    """Copies shared nodes once, and counts them as often as they stand in the document."""

    def __init__(self) -> None:
        self._done: dict[int, tuple[Any, int]] = {}
        self._open: set[int] = set()

    def node(self, node: Any) -> tuple[Any, int]:
        if not isinstance(node, Mapping | list):
            return _scalar(node), 1
        known = self._done.get(id(node))
        if known is None:
            if id(node) in self._open:
                raise SpecError("a YAML alias makes it hold itself")
            self._open.add(id(node))
            known = self._done[id(node)] = self._whole(node)
            self._open.discard(id(node))
        return known

    def _whole(self, node: Mapping[Any, Any] | list[Any]) -> tuple[Any, int]:
        size, copy = 1, _like(node)
        for key, value in node.items() if isinstance(node, Mapping) else enumerate(node):
            part, parts = self.node(value)
            size += parts
            if size > MOST_NODES:
                raise SpecError(f"its YAML aliases unfold to more than {MOST_NODES:,} nodes")
            if isinstance(copy, dict):
                copy[_key(key)] = part
            else:
                copy.append(part)
        return copy, size


def _like(node: Mapping[Any, Any] | list[Any]) -> dict[str, Any] | list[Any]:
    return {} if isinstance(node, Mapping) else []


def _key(key: Any) -> str:
    return str(key).lower() if isinstance(key, bool) else str(key)


def _scalar(value: Any) -> Any:
    if isinstance(value, date):  # and datetime
        return value.isoformat()
    return value if value is None or isinstance(value, str | int | float) else str(value)
