"""Where the first sentence of a text ends: at a stop that is part of no abbreviation, and in no brackets, and that no
small letter follows.

"Lists boats (by name, e.g. Ada). Needs no key."        "Lists boats (by name, e.g. Ada)"
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_STOP = re.compile(r"\. ")  # ". " of "It sails. It sinks."


def first_of(text: str, abbreviations: tuple[str, ...]) -> str:
    """The text up to the stop that ends its first sentence, without it; all of it where there is none."""
    if ". " not in text:
        return text
    spans = [found.span() for found in _forms(abbreviations).finditer(text)] if abbreviations else []
    for stop in _STOP.finditer(text):
        at = stop.start()
        if text[stop.end() : stop.end() + 1].islower():
            continue  # "Get add. parameters"
        inside = text.count("(", 0, at) > text.count(")", 0, at) and ")" in text[at:]
        if not inside and not any(start <= at < end for start, end in spans):
            return text[:at]
    return text


@lru_cache(maxsize=32)
def _forms(abbreviations: tuple[str, ...]) -> re.Pattern[str]:
    """What matches any of the abbreviations: "z.B.", "z. B."."""
    # "z.B.", "e.g."
    return re.compile(rf"(?<!\w)(?:{'|'.join(_form(word) for word in abbreviations)})\.", re.IGNORECASE)


def _form(word: str) -> str:
    parts: Iterable[str] = (re.escape(part.strip()) for part in word.split("."))
    return r"\.\s?".join(parts)
