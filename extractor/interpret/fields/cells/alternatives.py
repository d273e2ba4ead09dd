"""Rows that name several fields at once, as a row each: "`bow` or `stern`", "bow, stern".

Of those with "or" between, one is meant: what is said of being mandatory holds for none of them alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from extractor.dialects import Lexicon
from extractor.document import Cell, Line
from extractor.interpret.records.leads.model import NAME
from extractor.interpret.records.model import Record
from extractor.values import replace

_PLAIN = re.compile(r"[a-z_$@][\w.$@-]{0,60}", re.ASCII)  # "bow", "tide_id": a name that no mark shows
MOST = 120  # characters of a cell of names


def parted(row: Record, column: int | None, lexicon: Lexicon) -> Iterator[tuple[Record, bool]]:
    """The row for each of the fields that it names, with whether it is one of several of which one is meant."""
    cell = row.cells[column] if column is not None and column < len(row.cells) else Cell()
    names, chosen = _names(cell.lines[0], lexicon) if len(cell.lines) == 1 else ((), False)
    if column is None or not names:
        yield row, False
        return
    for name in names:
        links = tuple(link for link in cell.links if link.text == name)
        own = Cell(name, (Line(name, marks=((0, len(name)),)),), links)
        yield replace(row, cells=(*row.cells[:column], own, *row.cells[column + 1 :])), chosen


@lru_cache(maxsize=4096)
def _names(line: Line, lexicon: Lexicon) -> tuple[tuple[str, ...], bool]:
    """The several names that all of a line is, and whether a word between says that one of them is meant; else ()."""
    text = line.text.strip()
    if len(text) > MOST or not any(sign in text for sign in (",", " ", "/")):
        return (), False
    shown, gaps = _by_marks(line) if line.marks and not line.fully_marked() else _by_words(text, lexicon)
    words = {gap.strip(" ,/") for gap in gaps}
    joined = all(gap.strip() for gap in gaps) and words <= {"", *lexicon.separators}
    named = len(shown) > 1 and len(set(shown)) == len(shown) and all(NAME.fullmatch(name) for name in shown)
    return (tuple(shown), not words.isdisjoint(lexicon.alternatives)) if named and joined else ((), False)


def _by_marks(line: Line) -> tuple[list[str], list[str]]:
    """What a line shows in code or bold, and what stands between; none where words stand around."""
    around = line.text[: line.marks[0][0]] + line.text[line.marks[-1][1] :]
    shown = [line.text[start:end] for start, end in line.marks]
    return ([], []) if around.strip() else (shown, [line.text[a:b] for (_, a), (b, _) in pairwise(line.marks)])


def _by_words(text: str, lexicon: Lexicon) -> tuple[list[str], list[str]]:
    """The names of a text without marks, and what stands between: commas, or words for "or" or "and"."""
    pieces = _between(lexicon).split(text)
    shown, gaps = pieces[::2], pieces[1::2]
    return (shown, gaps) if all(map(_PLAIN.fullmatch, shown)) else ([], [])


@lru_cache(maxsize=8)
def _between(lexicon: Lexicon) -> re.Pattern[str]:
    words = "|".join(re.escape(w) for w in lexicon.separators if w.isascii())
    # ", ", " or ", ", or "
    return re.compile(rf"(\s{{0,3}},\s{{0,3}}(?:(?:{words})\s{{1,3}})?|\s{{1,3}}(?:{words})\s{{1,3}})")
