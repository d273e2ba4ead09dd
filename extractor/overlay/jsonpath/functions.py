"""``match`` and ``search`` of JSONPath filters (RFC 9535, sections 2.4.6 and 2.4.7) with a time limit.

The library's own have none, and a pattern such as ``(a|a)*b`` takes time that doubles with each character.
"""

from __future__ import annotations

from functools import lru_cache

import regex
from iregexp_check import check
from jsonpath_rfc9535.function_extensions import ExpressionType, FilterFunction

from extractor.overlay.jsonpath.limits import PATTERN_SECONDS


class TimedMatch(FilterFunction):
    """Whether the whole of a text matches an I-Regexp (RFC 9485). Raises TimeoutError where that takes too long."""

    arg_types = [ExpressionType.VALUE, ExpressionType.VALUE]  # noqa: RUF012 - declared so by the library
    return_type = ExpressionType.LOGICAL

    def __call__(self, text: object, pattern: object) -> bool:
        """False where an argument is no text, or the pattern no I-Regexp."""
        found = _compiled(pattern) if isinstance(pattern, str) and isinstance(text, str) else None
        return found is not None and found.fullmatch(str(text), timeout=PATTERN_SECONDS) is not None


class TimedSearch(TimedMatch):
    """Whether a part of a text matches an I-Regexp. Raises TimeoutError where that takes too long."""

    def __call__(self, text: object, pattern: object) -> bool:
        """False where an argument is no text, or the pattern no I-Regexp."""
        found = _compiled(pattern) if isinstance(pattern, str) and isinstance(text, str) else None
        return found is not None and found.search(str(text), timeout=PATTERN_SECONDS) is not None


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> regex.Pattern[str] | None:
    if not check(pattern):
        return None
    try:
        return regex.compile(_translated(pattern))
    except regex.error:
        return None


def _translated(pattern: str) -> str:
    """A dot outside of classes is any character but line ends (RFC 9485, section 5.3)."""
    parts: list[str] = []
    escaped = in_class = False
    for c in pattern:
        dot = c == "." and not escaped and not in_class
        parts.append(r"[^\n\r]" if dot else c)
        if escaped:
            escaped = False
        elif c == "\\":
            escaped = True
        elif c in "[]":
            in_class = c == "["
    return "".join(parts)
