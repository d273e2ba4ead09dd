"""Tables that do nothing but state the operations of a section: a column of methods and one of paths.

| Method | Path                |
| ------ | ------------------- |
| POST   | /auth/token/create  |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.dialects import Lexicon
from extractor.document import Block, Table
from extractor.interpret.operations.lines import whole_line
from extractor.interpret.operations.model import Stated
from extractor.interpret.records.tables import column_roles, with_header

MOST_ROWS = 12  # alternatives of one operation; a longer table is a list of operations


def stated_in_tables(blocks: Iterable[Block | Stated], lexicon: Lexicon) -> Iterator[Block | Stated]:
    """The blocks with each such table as the request lines that it states."""
    for block in blocks:
        stated = _stated(block, lexicon) if isinstance(block, Table) else None
        yield stated or block


def _stated(shown: Table, lexicon: Lexicon) -> Stated | None:
    table = with_header(shown, lexicon)
    roles = column_roles(table.header, lexicon)
    address = next((role for role in ("path", "endpoint") if role in roles), "")
    if len(roles) != 2 or set(roles) != {"method", address} or not 0 < len(table.rows) <= MOST_ROWS:
        return None
    method, path = roles.index("method"), roles.index(address)
    lines = [
        whole_line(
            f"{row.cells[method].text.upper()} {row.cells[path].text}", table.origin.at_row(row.number, row.line)
        )
        for row in table.rows
        if len(row.cells) == len(roles)
    ]
    known = tuple(line for line in lines if line is not None)
    return Stated(known, table.origin) if known and len(known) == len(lines) else None
