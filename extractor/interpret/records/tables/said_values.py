"""Tables of two columns, names and "Value", where the second says in words what each is.

| GET parameter | Value                |
| ------------- | -------------------- |
| name*         | Name of the boat     |
"""

from __future__ import annotations

import re

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Table

_COLUMNS = 2
_NAMING = frozenset({"", "name", "header"})  # roles of the first column
_WORD = re.compile(r"[^\W\d_]{2,}")  # "boat"
MIN_WORDS = 2


def with_said_values(roles: tuple[str, ...], table: Table, lexicon: Lexicon) -> tuple[str, ...]:
    """The roles, where the column of values has words for most rows: it describes."""
    if len(roles) != _COLUMNS or roles[1] != "range" or roles[0] not in _NAMING:
        return roles
    texts = [row.cells[1].text.strip() for row in table.rows if len(row.cells) == _COLUMNS]
    said = [text for text in texts if _says(text, lexicon)]
    return (roles[0], "description") if 2 * len(said) > len(texts) else roles


def _says(text: str, lexicon: Lexicon) -> bool:
    """Whether a text is words, and no list of values: "Name of the boat", not "oak or elm"."""
    words = [fold_word(word) for word in _WORD.findall(text)]
    listed = "," in text or not lexicon.alternatives.isdisjoint(words)
    return len(words) >= MIN_WORDS and not listed and not text[:1].isdigit()
