"""What sections of path parameters say of the parts of a request line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from extractor.document import Table
from extractor.interpret.operations.model import RequestLine
from extractor.interpret.outline.sections import Placed
from extractor.interpret.records.model import Group, Placeable


def with_described(line: RequestLine, placed: Iterable[Placed]) -> RequestLine:
    """The line with variables for the parts of its path that a section of path parameters names as they stand:
    "account_id" of "/accounts/account_id"."""
    names = {name for p in placed if p.section.role == "path" for name in _names_in(p.block)}
    parts = [f"{{{part}}}" if part in names else part for part in line.path.split("/")]
    return line if not names or any(f"{{{n}}}" in line.path for n in names) else replace(line, path="/".join(parts))


def _names_in(block: Placeable) -> Iterator[str]:
    """The names that the records of a group, or the rows of a table, are about."""
    if isinstance(block, Group):
        at = block.roles.index("name") if "name" in block.roles else 0
        yield from (record.cells[at].text.strip(" `*") for record in block.records if len(record.cells) > at)
    elif isinstance(block, Table):
        yield from (row.cells[0].text.strip(" `*") for row in block.rows if row.cells)


def documented_host(line: RequestLine, placed: Iterable[Placed]) -> frozenset[str]:
    """The name of the variable in front of a path, where it is one that a path's variables are described by."""
    name = line.host.strip("{}") if line.host.startswith("{") else ""
    tables = (p.block for p in placed if name and p.section.role == "path" and isinstance(p.block, Table))
    shown = (text.strip(" `{}<>:*") for table in tables for text in _names_in(table))
    return frozenset({name}) if name in shown else frozenset()
