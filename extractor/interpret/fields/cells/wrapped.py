"""Rows that only go on with the text of the row above, as tables of Markdown are wrapped by hand.

| `state` | string | What it does now, one of |
|         |        | `idle` or `sailing`.     |        the description of "state" goes on
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.document import Cell, Line
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.records.model import Record
from extractor.values import replace


def unwrapped(info: GroupInfo) -> Iterator[tuple[Record, tuple[Record, ...]]]:
    """The rows, each with the text of those behind it that only go on with its description, and these."""
    name, said = info.column("name"), info.column("description")
    held: list[Record] = []
    for row in info.group.records:
        filled = {n for n, cell in enumerate(row.cells) if cell.text.strip()}
        if held and said is not None and filled == {said} and name is not None and not row.continued and not row.merged:
            held.append(row)
            continue
        if held:
            yield _joined(held, said), tuple(held[1:])
        held = [row]
    if held:
        yield _joined(held, said), tuple(held[1:])


def _joined(rows: Sequence[Record], column: int | None) -> Record:
    """The first row with the text of that column of all."""
    first = rows[0]
    if column is None or len(rows) == 1 or column >= len(first.cells):
        return first
    shown = [row.cells[column] for row in rows]
    whole = Line(" ".join(cell.text for cell in shown)) if all(len(cell.lines) < 2 for cell in shown) else None
    lines = (_line_of(shown, whole),) if whole else tuple(line for cell in shown for line in cell.lines)
    links = tuple(link for cell in shown for link in cell.links)
    text = whole.text if whole else "\n".join(cell.text for cell in shown)
    cell = replace(shown[0], text=text, lines=lines, links=links)
    return replace(first, cells=(*first.cells[:column], cell, *first.cells[column + 1 :]))


def _line_of(cells: Sequence[Cell], whole: Line) -> Line:
    """A line of one line each of cells, with the marks of all at their new places."""
    marks, start = list[tuple[int, int]](), 0
    for cell in cells:
        marks.extend((a + start, b + start) for line in cell.lines for a, b in line.marks)
        start += len(cell.text) + 1
    return replace(whole, marks=tuple(marks))
