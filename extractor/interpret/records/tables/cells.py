"""What the cells of a column hold: words for mandatory, types, places."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.dialects.type_grammar import parse_type
from extractor.document import Table
from extractor.lazy_regex import lazy_regex

MIN_ROWS = 2
_PARTS = lazy_regex(r"[,;]")  # "," of "required, string"
UNSAID = frozenset({"", "-", "–", "—", "/"})


def texts_of(table: Table, column: int) -> list[str]:
    """What the cells of a column say, but for those that say nothing."""
    texts = (row.cells[column].text.strip() for row in table.rows if column < len(row.cells))
    return [text for text in texts if text not in UNSAID]


def obliges(texts: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether all texts of a column are words for mandatory or optional, one of them plain: no signs, true or false."""
    words = [fold_word(text) for text in texts]
    plain = any(len(w) > 1 and w[0].isalpha() and w not in {"true", "false"} for w in words)
    return plain and all(w in lexicon.required and w not in lexicon.nothing for w in words)


def types(texts: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether all texts of a column of several rows are types."""
    return len(texts) >= MIN_ROWS and all(parse_type(text, lexicon).known for text in texts)


def states(texts: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether all texts of a column open with a type or a word for mandatory, and one has both side by side: "required,
    string", "optional, number, default 10"."""
    parts = [[part.strip(" `*_") for part in _PARTS.split(text)] for text in texts]
    obliged = [{n for n, p in enumerate(told[:2]) if obliges([p], lexicon)} for told in parts]
    typed = [{n for n, p in enumerate(told[:2]) if parse_type(p, lexicon).known} for told in parts]
    both = any(a and b - a for a, b in zip(obliged, typed, strict=True))
    return both and all(0 in a | b for a, b in zip(obliged, typed, strict=True))


def holds_places(table: Table, column: int, lexicon: Lexicon) -> bool:
    """Whether all that the cells of a column say is places: query, path."""
    shown = {fold_word(row.cells[column].text) for row in table.rows if column < len(row.cells)} - {""}
    return bool(shown) and shown <= set(lexicon.places)
