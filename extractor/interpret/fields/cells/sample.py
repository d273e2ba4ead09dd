"""The value that a column of examples shows of a field whose row states no type.

| Parameter | Example | Description |
| sails     | 3       | How many    |
"""

from __future__ import annotations

import json
import re

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Cell, Json
from extractor.interpret.examples.parse import loads
from extractor.lazy_regex import lazy_regex

_NUMBER = lazy_regex(
    r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,17})?", re.ASCII
)  # "3", "-0.5"; "007" and "4917612345678901" are text
_QUOTED = lazy_regex(r"\"([^\"]{0,300})\"|'([^']{0,300})'|“([^“”]{0,300})”")  # "'blue'"
_LISTED = lazy_regex(r"\S{1,80}(?:\s{0,3}[,;|/]\s{1,3}\S{1,80}){1,40}")  # "red, blue": several values, or one of them
MAX_TEXT = 2000


def sample(cell: Cell, lexicon: Lexicon) -> tuple[Json, ...]:
    """The value of a cell, a string where it is no number, boolean, array or object; () where it shows none, or may
    show several."""
    text = cell.text.strip().strip("`").strip()
    if len(cell.lines) != 1 or not text or len(text) > MAX_TEXT or fold_word(text) in lexicon.nothing:
        return ()
    if text in {"true", "false"} or _NUMBER.fullmatch(text):
        return (json.loads(text),)
    if quoted := _QUOTED.fullmatch(text):
        return (next(part for part in quoted.groups() if part is not None),)
    if text[0] in "[{":
        return loads(text) or ()
    return () if _LISTED.fullmatch(text) else (text,)
