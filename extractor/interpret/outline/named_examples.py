"""Headings of examples that name what is called, with a word for one side at their end.

Example add boat request          "request_example"
Add boat response example         "response_example"
Sample GET response               "": it is that of one of several methods
"""

from __future__ import annotations

from extractor.dialects import Lexicon
from extractor.lazy_regex import lazy_regex

_WORD = lazy_regex(r"[^\W\d_]+")  # "boat" of "boat_2"
_BRACKETS = lazy_regex(r"[(（][^()（）]{0,60}[)）]")  # "(optional)"
_SIDES = frozenset({"request", "response"})
_METHODS = frozenset({"get", "post", "put", "patch", "delete", "list", "head"})
MIN_WORDS = 3
MAX_WORDS = 8


def of_named_example(folded: str, lexicon: Lexicon) -> str:
    """The role of a heading that is an example of one side, of whatever the words between name; "" for others."""
    words = _WORD.findall(_BRACKETS.sub("", folded))
    if not MIN_WORDS <= len(words) <= MAX_WORDS or (len(words) == MIN_WORDS and words[1] in _METHODS):
        return ""
    parts = [lexicon.heading_parts.get(word, "") for word in words]
    ends = {*parts[-2:]} if "example" in parts[-2:] else {parts[0], parts[-1]}
    sides = _SIDES & {*parts}
    return f"{next(iter(sides))}_example" if len(sides) == 1 and ends == sides | {"example"} else ""
