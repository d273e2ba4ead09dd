"""Tables of values: "Parameter | Value" for fields of the table before, and those inside a cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import replace

from extractor.api import Field
from extractor.dialects import Lexicon
from extractor.document import Origin, Table
from extractor.interpret.describe.sentences import clean_value
from extractor.interpret.describe.values import RawValue, typed
from extractor.interpret.link import Candidate
from extractor.interpret.row_field import RowField, split_name
from extractor.interpret.tables import TableInfo, column_roles, with_header

Listed = dict[str, list[tuple[RawValue, Origin]]]


def lists_values(info: TableInfo, before: Candidate, lexicon: Lexicon) -> bool:
    """Whether a table has names and values only, the names all of the table before."""
    if set(info.roles) - {""} not in ({"name", "range"}, {"name", "range", "description"}):
        return False
    listed = _listed(info, lexicon)
    return bool(listed) and listed.keys() <= _names(before, lexicon).keys()


def _names(candidate: Candidate, lexicon: Lexicon) -> Counter[str]:
    """How many rows of the candidate's table have each name, those nested in others too."""
    column = candidate.info.column("name") or 0
    rows = candidate.info.table.rows
    return Counter(split_name(r.cells[column].text, lexicon)[0] for r in rows if column < len(r.cells))


def _listed(info: TableInfo, lexicon: Lexicon) -> Listed:
    """The values of each name, with the origins of their rows."""
    found: Listed = {}
    for row in info.table.rows:
        cells = {role: c.text for role, c in zip(info.roles, row.cells, strict=False) if role}
        name, _, _ = split_name(cells.get("name", ""), lexicon)
        value = RawValue(clean_value(cells.get("range", "")), cells.get("description", ""))
        found.setdefault(name, []).append((value, info.table.origin.at_row(row.number, row.line)))
    return found


def with_values(candidate: Candidate, info: TableInfo, lexicon: Lexicon) -> Candidate:
    """The candidate with the values of the table in its fields, and the table's rows as their evidence."""
    listed, unclear = _listed(info, lexicon), ambiguous(info, candidate, lexicon)
    return replace(candidate, fields=tuple(_row(r, listed, unclear) for r in candidate.fields))


def ambiguous(info: TableInfo, before: Candidate, lexicon: Lexicon) -> dict[str, Origin]:
    """Names that several rows of the table before have, with different values listed: whose they are is not said."""
    fields = _names(before, lexicon)
    return {n: found[0][1] for n, found in _listed(info, lexicon).items() if not _repeats(found, fields[n])}


def _repeats(found: list[tuple[RawValue, Origin]], fields: int) -> bool:
    """Whether the values are one list, once for each of the fields that have the name."""
    values = [value.text for value, _ in found]
    return fields == 1 or (len(values) % fields == 0 and values == values[: len(values) // fields] * fields)


def _row(row: RowField, listed: Listed, unclear: Container[str]) -> RowField:
    found = listed.get(row.field.name)
    if not found:
        return row
    if row.field.name in unclear:
        return replace(row, field=replace(row.field, extra=(*row.field.extra, *(origin for _, origin in found))))
    return replace(row, field=_field(row.field, found))


def _field(f: Field, found: list[tuple[RawValue, Origin]]) -> Field:
    values = typed([value for value, _ in found], f.type.leaf()) or ()
    extra = (*f.extra, *(origin for _, origin in found))
    return replace(f, facts=replace(f.facts, enum=values or f.facts.enum, guesses=()), extra=extra)


def values_in(table: Table, lexicon: Lexicon) -> Iterator[RawValue]:
    """The rows of a table of values: one column of values, one of meanings, no names."""
    shown = with_header(table, lexicon)
    roles = column_roles(shown.header, lexicon)
    if "range" not in roles or "name" in roles:
        return
    for row in shown.rows:
        cells = {role: c.text for role, c in zip(roles, row.cells, strict=False)}
        if cells.get("range"):
            yield RawValue(clean_value(cells["range"]), cells.get("description", ""))
