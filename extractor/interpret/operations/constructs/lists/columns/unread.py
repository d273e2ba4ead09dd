"""The columns of tables that list operations of which nothing was made.

| Method | Path   | Role          | Description |
| GET    | /boats | harbour staff | Lists them  |       nothing was made of "Role"
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Block, Cell, Table
from extractor.interpret.operations.constructs.lists.columns.told_statuses import status_columns
from extractor.interpret.operations.constructs.lists.row_sides import sides_of
from extractor.interpret.operations.constructs.lists.rows import rows_of_table
from extractor.interpret.operations.lines import METHODS
from extractor.interpret.operations.model import RequestLine
from extractor.interpret.records.tables.read import column_roles, with_header

_READ = frozenset({"path", "endpoint", "method", "description", "more"})


def unread_columns(blocks: Iterable[Block], listed: Set[str], lexicon: Lexicon) -> Iterator[Diagnostic]:
    """A finding for each table whose rows are operations and have no section of their own (``listed``, by element),
    with words in columns that are not read."""
    for block in blocks:
        if isinstance(block, Table) and block.origin.element_key() in listed:
            headers = [f'"{text}"' for text in _unread(block, lexicon)]
            if headers:
                yield finding("listing-columns-unread", block.origin, columns=", ".join(headers))


def _unread(shown: Table, lexicon: Lexicon) -> list[str]:
    table = with_header(shown, lexicon)
    roles = column_roles(table.header, lexicon)
    lines = [line for row in rows_of_table(shown, lexicon) for line in row.lines]
    told = any(line.sample or line.answer or line.statuses or line.query for line in lines)
    sides = {*sides_of(table.header, roles, lexicon), *status_columns(table.header, roles, lexicon)} if told else set()
    read = sides | {i for i, role in enumerate(roles) if role in _READ}
    others = ((i, cell) for i, cell in enumerate(table.header) if i not in read and _is_word(cell))
    return [cell.text.strip() for i, cell in others if _says_more(_cells(table, i), lines, lexicon)]


def _is_word(header: Cell) -> bool:
    text = header.text.strip()
    return any(c.isalpha() for c in text) and text.upper() not in METHODS


def _cells(table: Table, column: int) -> list[Cell]:
    return [row.cells[column] for row in table.rows if column < len(row.cells)]


def _says_more(cells: Sequence[Cell], lines: Sequence[RequestLine], lexicon: Lexicon) -> bool:
    """Whether half of the cells of a column or more have words, which are no summaries, no links and no names, each
    another."""
    texts = [text for c in cells if (text := c.text.strip(" `\n")) and fold_word(text) not in lexicon.nothing]
    worded = [text for text in texts if any(c.isalpha() for c in text)]
    known = {part for line in lines for part in (line.summary, line.path, line.method)}
    names = len(set(worded)) == len(worded) > 1 and all(" " not in text for text in worded)
    used = any(text.split("\n", 1)[0] in known for text in worded) or any(c.links for c in cells)
    return bool(worded) and 2 * len(worded) >= len(cells) and not names and not used
