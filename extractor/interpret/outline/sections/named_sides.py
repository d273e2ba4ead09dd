"""Labels of one of several answers or requests, by a word for the side and a name, above the JSON that they show.

**Response FULL:**        "response_example", where JSON is right below
The slowest one.
{"orderId": 28}
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Code, Paragraph
from extractor.interpret.outline.sections.labels import labels_of
from extractor.interpret.outline.words import SIDES
from extractor.interpret.records.model import Placeable

MAX_NAMED = 80  # characters of such a label
MAX_WORDS = 8
_WORD = re.compile(r"[^\W\d_]+")  # "ACK"
_JSON = re.compile(r"\s{0,20}[{\[]\s{0,20}[\"{}\[\]]")  # '{"a": 1}', "[{"
_COLONS = (":", "：")


def label_above_json(block: Paragraph, behind: Placeable | None, lexicon: Lexicon) -> tuple[str, int]:
    """The role of a label in bold that opens a paragraph, with a word for one side in front or at the end, and where it
    ends; "" and 0 where JSON is not right behind, or other words name a section."""
    start, end = block.line.marks[0] if block.line.marks else (0, 0)
    if start or not end or not isinstance(behind, Code) or not _JSON.match(behind.text):
        return "", 0
    text, rest = block.text[:end], block.text[end:].lstrip(" *")
    told = not rest or text.rstrip(" *").endswith(_COLONS) or rest.startswith(_COLONS)
    labels = labels_of(text, lexicon)
    if not told or len(text) > MAX_NAMED or labels.role or labels.status:  # "400 Bad Request" is no request
        return "", 0
    side = _side_of(text, lexicon)
    return (f"{side}_example", end) if side else ("", 0)


@lru_cache(maxsize=2048)
def _side_of(text: str, lexicon: Lexicon) -> str:
    """The side that the first or the last word of a label names, where no word names the other; in a script without
    blanks, what opens or closes it."""
    folded = fold_word(text)
    words = _WORD.findall(folded)
    said = {lexicon.heading_parts.get(words[at], "") for at in (0, -1)} if 1 < len(words) <= MAX_WORDS else set()
    every = {lexicon.heading_parts.get(word, "") for word in words}
    for word, part in lexicon.heading_parts.items():
        if part in SIDES and not word.isascii() and word.upper() == word and word in folded:
            every.add(part)
            said |= {part} if folded.startswith(word) or folded.endswith(word) else set()
    return (said & SIDES).pop() if len(every & SIDES) == 1 and said & SIDES and "code" not in every else ""
