"""Marks behind the titles of operations that say who may call them, and the table that says what each means.

| NONE  | Anybody may call it            |        ### Ping             open
| TRADE | Needs an API key and signature |        ### Sail (TRADE)     as the page says of all requests
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractor.dialects import Lexicon
from extractor.document import Block, Line, Origin, Table
from extractor.interpret.describe.sentences import sentences
from extractor.interpret.outline.units.model import Unit
from extractor.interpret.security.texts import no_credentials
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass

_MARK = lazy_regex(r"[A-Z][A-Z_]{2,30}")  # "MARKET_DATA"
_BEHIND = lazy_regex(r"[(\[]\s?([A-Z][A-Z_]{2,30})\s?[)\]]\s{0,3}$")  # "(TRADE)" of "Sail a boat (TRADE)"
_WORD = lazy_regex(r"[a-z]+")  # "key" of "an API-Key"
LEAST = 2  # marks of a table
OPEN = "NONE"


@dataclass(frozen=True, slots=True)
class Marks:
    """What the marks of a table mean: whether each needs credentials; where the table stands."""

    needed: Mapping[str, bool]
    origin: Origin


def _marks_in(blocks: Iterable[Block], lexicon: Lexicon) -> Marks | None:
    """The first table of nothing but marks and what each means, some of which speak of credentials."""
    for table in (b for b in blocks if isinstance(b, Table)):
        needed = dict(_rows(table, lexicon))
        if len(needed) == len(table.rows) >= LEAST and any(needed.values()) and not all(needed.values()):
            return Marks(needed, table.origin)
    return None


def _rows(table: Table, lexicon: Lexicon) -> Iterator[tuple[str, bool]]:
    for row in table.rows:
        mark = row.cells[0].text.strip(" `*") if row.cells else ""
        if _MARK.fullmatch(mark):
            said = " ".join(cell.text for cell in row.cells[1:])
            yield mark, mark != OPEN and _speaks_of_credentials(said, lexicon)


def _speaks_of_credentials(text: str, lexicon: Lexicon) -> bool:
    words = {*_WORD.findall(text.lower())}
    open_ = any(no_credentials(s, lexicon) for s in sentences((Line(text),), lexicon))
    return not open_ and not words.isdisjoint(lexicon.credential_parts)


def opened_by_marks(blocks: Iterable[Block], units: Sequence[Unit], lexicon: Lexicon) -> Iterator[tuple[int, Origin]]:
    """The numbers of the operations that need no credentials, and where the marks are told: those of such a mark, and
    those of none where others have one that needs some."""
    told = {n: found.group(1) for n, u in enumerate(units) if u.lines and (found := _BEHIND.search(u.title))}
    marks = _marks_in(blocks, lexicon) if told else None
    if marks is not None and any(marks.needed.get(mark, False) for mark in told.values()):
        open_ = (n for n, u in enumerate(units) if u.lines and not marks.needed.get(told.get(n, OPEN), False))
        yield from ((n, marks.origin) for n in open_)
