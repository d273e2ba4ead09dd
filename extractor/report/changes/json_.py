"""Changes as JSON, for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from extractor.diff.model import Change, Level
from extractor.diff.registry import text_of
from extractor.origin import Origin
from extractor.report.common import dump


def render(changes: Sequence[Change], name: str) -> str:
    """``changes`` with all that is known of each, and ``counts`` by level. The name of the document is not needed."""
    return dump(as_object(changes))


def as_object(changes: Sequence[Change]) -> dict[str, Any]:
    """The object, for what holds it as a part."""
    counts = {level.value: sum(c.level is level for c in changes) for level in reversed(Level)}
    return {"changes": [_change(change) for change in changes], "counts": counts}


def _change(change: Change) -> dict[str, Any]:
    return {
        "rule": change.rule,
        "level": change.level,
        "direction": change.direction,
        "operations": list(change.operations),
        "where": change.where,
        "text": text_of(change),
        "old": change.pointer_old,
        "new": change.pointer_new,
        "values": dict(change.values),
        "cause": change.cause,
        "origins": {"old": _origins(change.origins_old), "new": _origins(change.origins_new)},
    }


def _origins(origins: Sequence[Origin]) -> list[dict[str, Any]]:
    return [origin.as_json() for origin in origins]
