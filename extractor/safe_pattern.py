"""Patterns that pages state: which of them any engine ends in linear time with."""

from __future__ import annotations

import re

from extractor.lazy_regex import lazy_regex

# "(a+)*", a repeated group with a repetition inside; escapes are not told apart, so this errs on the safe side.
_NESTED = lazy_regex(r"\([^()]{0,200}[+*{][^()]{0,200}\)\s?[+*{]")


def is_safe_pattern(pattern: str) -> bool:
    """Whether a pattern compiles and repeats no group that repeats something itself (linear time in any engine)."""
    if _NESTED.search(pattern):
        return False
    try:
        re.compile(pattern)  # of a page: "^[a-z]+$"
    except (re.error, OverflowError):
        return False
    return True
