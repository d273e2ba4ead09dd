"""Blanks of other kinds, with which text that was copied from a page is indented: no JSON has them outside of texts."""

from __future__ import annotations

import re

from extractor.lazy_regex import lazy_regex

# "\u00a0\u00a0" in front of a member, in a line of its own
_INDENT = lazy_regex(
    "^[ \t]{0,200}[\u00a0\u2007\u202f\u200b\ufeff][ \t\u00a0\u2007\u202f\u200b\ufeff]{0,200}", re.MULTILINE
)


def with_plain_blanks(text: str) -> str:
    """The text with lines indented by spaces alone; of the same length."""
    return _INDENT.sub(lambda found: " " * len(found.group()), text) if not text.isascii() else text
