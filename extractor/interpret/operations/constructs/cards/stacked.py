"""Tables that describe one operation in rows below each other: its path, its method, then labels and what they name.

| /boats/:id                                |        GET /boats/{id}
| Verb: `GET`      | Response code: 200     |        the status of the answer
| Query parameters                          |        a line
| - `mode` (optional): How.                 |        a list
| Response {"id": 7}                        |        a line, and code
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from extractor.dialects import Lexicon
from extractor.document import Cell, Code, Items, Line, Origin, Paragraph, Table
from extractor.interpret.operations.constructs.cards.rows import filled_rows
from extractor.interpret.operations.lines import METHODS, first_sentence, whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_PATH = lazy_regex(r"/[^\s?#]{0,300}")  # "/boats/:id"
# "Verb: GET", "GET", "Methode: `GET`"
_VERB = lazy_regex(rf"(?:[^\W\d_][\w ]{{0,30}}[:：]\s{{0,3}})?`?({'|'.join(METHODS)})`?")
LEAST = 3  # rows: a path, a method, what it does
FIRST = 2  # rows that hold path and method

_Placed = tuple[Sequence[Cell], Origin]  # the cells of a row, each once, and where it is


def stated_by_stacked_cards(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with each such table as the request line that it states, and its other cells as lines, lists, code."""
    for block in blocks:
        rows = _rows(block) if isinstance(block, Table) else []
        line = _line(rows) if len(rows) >= LEAST else None
        if line is None:
            yield block
            continue
        said = first_sentence(" ".join(cell.text for cell in rows[FIRST][0]), lexicon)
        yield Stated((replace(line, summary=said),), line.origin)
        for cells, at in (rows[FIRST], rows[1], *rows[FIRST + 1 :]):  # what it does, its status, and all else
            for cell in cells:
                yield from _shown(cell, at) if not _VERB.fullmatch(cell.text.strip()) else ()


def _rows(table: Table) -> list[_Placed]:
    """The rows of a table, the header with them, without empty cells; one that goes over several columns is once. []
    of one that does not open with a path."""
    rows = filled_rows(table)
    first = next(rows, None)
    opening = next((text for cell in first[0] if (text := cell.text.strip(" *`\n"))), "") if first is not None else ""
    if first is None or not _PATH.fullmatch(opening):
        return []
    return [([*{text: c for c in cells if (text := c.text.strip())}.values()], at) for cells, at in (first, *rows)]


def _line(rows: Sequence[_Placed]) -> RequestLine | None:
    """The request line of the path that is all of the first row, and the method in the second; None of other tables."""
    (first, at), (second, _) = rows[:FIRST]
    path = first[0].text.strip(" `*")
    methods = [found.group(1) for cell in second if (found := _VERB.fullmatch(cell.text.strip())) is not None]
    if len(first) > 1 or len(methods) != 1 or not _PATH.fullmatch(path):
        return None
    return whole_line(f"{methods[0]} {path}", at)


def _shown(cell: Cell, at: Origin) -> Iterator[PageBlock]:
    """What a cell shows: its lines, its items as a list, its code as one."""
    for kind, run in groupby(cell.lines or (Line(cell.text),), key=lambda line: line.kind):
        lines = tuple(run)
        if kind == "code":
            yield Code("\n".join(line.text for line in lines), at)
        elif kind == "item":
            yield Items(lines, at, cell.links)
        else:
            yield from (Paragraph(line, at, cell.links) for line in lines)
    yield from cell.tables
