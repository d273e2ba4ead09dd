"""Code and tables that items and terms hold: with the record that describes the field, or in the page's own order.

- `name` (string): Its name, such as
  ```json
  {"name": "Ada"}
  ```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from extractor.document import Block, Cell, Code, Definitions, Items, Line, Paragraph, Table
from extractor.interpret.records.model import Group, Record
from extractor.values import replace

Holder = Items | Definitions


def with_held(group: Group, block: Holder) -> Group:
    """The group of a list with what its items hold: code as lines of the description, tables as those of its cell."""
    column = group.column("description")
    if not block.held or column is None:
        return group
    rows = [record.row or record.number for record in group.records]
    ends = [*rows[1:], None]
    records: list[Record] = []
    for record, row, end in zip(group.records, rows, ends, strict=True):
        own = (h.blocks for h in block.held if row <= h.number and (end is None or h.number < end))
        records.append(_record(record, column, [b for blocks in own for b in blocks]))
    return replace(group, records=tuple(records))


def _record(record: Record, column: int, blocks: Sequence[Block]) -> Record:
    if not blocks:
        return record
    cell = record.cells[column]
    code = [Line(text, "code") for b in blocks if isinstance(b, Code) for text in b.text.splitlines()]
    tables = tuple(b for b in blocks if isinstance(b, Table))
    lines = (*cell.lines, *code)
    told = Cell("\n".join(line.text for line in lines), lines, cell.links, (*cell.tables, *tables))
    return replace(record, cells=(*record.cells[:column], told, *record.cells[column + 1 :]))


def laid_out(block: Items) -> Iterator[Block]:
    """A list; one whose items hold code or tables as the lines and the blocks that it shows, in their order."""
    if block.held:
        held = {h.number: h.blocks for h in block.held}
        yield from _laid_out(list(enumerate(block.lines, block.first)), held, block, 0)
    else:
        yield block


def _laid_out(
    lines: Sequence[tuple[int, Line]], held: Mapping[int, Sequence[Block]], items: Items, level: int
) -> Iterator[Block]:
    """An item that holds something as its lines and what it holds; those next to each other that hold nothing stay a
    list, as do those inside. ``level``: how many items the lines are inside, which is their depth."""
    top = min(line.depth for _, line in lines)
    for holds, run in groupby(items_of(lines, top), key=lambda item: any(n in held for n, _ in item)):
        every = [pair for item in run for pair in item]
        if not holds:
            yield list_of(every, items, level)
            continue
        for deeper, part in groupby(every, key=lambda pair: pair[1].depth > top):
            inner = list(part)
            if deeper:
                yield from _laid_out(inner, held, items, level + 1)
                continue
            for number, line in inner:
                links = tuple(link for link in items.links if link.text and link.text in line.text)
                yield Paragraph(replace(line, kind="text", depth=level), items.origin.at_row(number), links)
                yield from held.get(number, ())


def items_of(lines: Sequence[tuple[int, Line]], top: int) -> Iterator[list[tuple[int, Line]]]:
    """The outermost items, each with all its lines."""
    found: list[tuple[int, Line]] = []
    for number, line in lines:
        if found and line.depth == top and line.kind == "item":
            yield found
            found = []
        found.append((number, line))
    yield found


def list_of(lines: Sequence[tuple[int, Line]], items: Items, level: int = 0) -> Items:
    """Lines of a list as a list; outermost ones have the depth that they have in one that is inside so many items."""
    top = min(line.depth for _, line in lines)
    own = tuple(replace(line, depth=line.depth - top + 1 + level) for _, line in lines)
    return replace(items, lines=own, first=lines[0][0], held=())


def definitions_as_lines(block: Definitions) -> Iterator[Block]:
    """A definition list that describes no fields as the lines and the blocks that it shows."""
    inside = {h.number: h.blocks for h in block.held}
    for entry, _, origin in block.every():
        yield Paragraph(entry.term, origin, entry.links)
        held: list[Line] = []
        for line in entry.lines:
            if line.kind == "text" and not held:
                yield Paragraph(line, origin, entry.links)
            else:
                held.append(line)
        if held:
            yield Items(tuple(held), origin, entry.links)
        yield from inside.get(origin.row or 0, ())
