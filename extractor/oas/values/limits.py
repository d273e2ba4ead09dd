"""Numbers within the limits of a schema; limits that are none, such as texts, limit nothing."""

from __future__ import annotations

from typing import Any

from extractor.oas.document import Node

_GREATEST = 1e300  # above, sums of limits are no numbers any more


def bounds(schema: Node, step: float) -> tuple[float | None, float | None]:
    """Least and greatest value; exclusive ones are moved by a step (a flag in 3.0, a number in 3.1)."""
    low, high = limit(schema, "minimum"), limit(schema, "maximum")
    for key, sign in (("exclusiveMinimum", 1), ("exclusiveMaximum", -1)):
        flag = schema.get(key) is True or limit(schema, key)
        if isinstance(flag, bool) or flag is None:
            moved = step * sign if flag else 0
            low, high = (_add(low, moved), high) if sign > 0 else (low, _add(high, moved))
        elif sign > 0:
            low = flag + step if low is None else max(low, flag + step)
        else:
            high = flag - step if high is None else min(high, flag - step)
    return low, high


def _add(value: Any, step: float) -> Any:
    return value + step if isinstance(value, int | float) else value


def limit(schema: Node, key: str) -> float | None:
    """A limit of numbers; None where there is none, or something that limits nothing."""
    value = schema.get(key)
    told = isinstance(value, int | float) and not isinstance(value, bool) and -_GREATEST < value < _GREATEST
    return value if told else None


def count(schema: Node, key: str, otherwise: float) -> float:
    """A limit of lengths."""
    value = limit(schema, key)
    return otherwise if value is None or value < 0 else value
