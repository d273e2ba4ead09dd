"""Structures as API Blueprint writes them: what an item names, and headings that say that fields follow.

+ Attributes (array[Boat])          an array of boats
## Boat (object)                    the fields of a boat are the list below
"""

from __future__ import annotations

import re

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.dialects.type_grammar import parse_type
from extractor.document import Line

# "Attributes (array[Boat])", "Boat (object)"
_TYPED = re.compile(r"(\w[\w .-]{0,60}?)\s?\(([\w\[\], -]{1,80})\)")


def structure_in(line: Line, lexicon: Lexicon) -> str:
    """The structure that an item names behind a word for fields ("array[Boat]"), "" where it names none."""
    found = _TYPED.fullmatch(line.text.strip())
    if found is None or lexicon.heading_parts.get(fold_word(found.group(1))) != "fields":
        return ""
    shown = found.group(2).partition(",")[0].strip()
    return shown if parse_type(shown, lexicon).leaf().name or not parse_type(shown, lexicon).known else ""


def without_kind(title: str, lexicon: Lexicon) -> str:
    """A heading that says in brackets that it is of an object ("Boat (object)") without them; "" for other headings."""
    found = _TYPED.fullmatch(title.strip())
    said = parse_type(found.group(2), lexicon) if found is not None else None
    return found.group(1) if found is not None and said is not None and said.kind == "object" and not said.name else ""
