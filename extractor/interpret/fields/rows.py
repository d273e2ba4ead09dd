"""Rows of parameter tables to fields."""

from __future__ import annotations

from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.document import Origin
from extractor.interpret.fields.cells.alternatives import parted
from extractor.interpret.fields.cells.names_listed import without_names
from extractor.interpret.fields.cells.wrapped import unwrapped
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.fields.mandatory.obliged import others_required
from extractor.interpret.fields.row_cells import form_of
from extractor.interpret.fields.row_field import RowField, continued, no_field
from extractor.interpret.fields.row_reader import read_row
from extractor.values import replace


def read_fields(info: GroupInfo, lexicon: Lexicon) -> tuple[list[RowField], list[Diagnostic]]:
    """One field a row, or one for each that a row names; rows that are none (group titles, rows without a name) are
    reported."""
    fields: list[RowField] = []
    findings: list[Diagnostic] = []
    name_column, form = info.column("name"), form_of(info)
    for row, wrapped in unwrapped(info):
        origin = info.group.at(row)
        reason = no_field(row, name_column)
        if reason:
            findings.append(finding(reason, origin, text=row.cells[0].text if row.cells else ""))
        elif name_column in row.continued and fields:
            fields[-1] = continued(fields[-1], row, info.column("description"), origin)
        else:
            more = tuple(info.group.at(other) for other in wrapped)
            for own, chosen in parted(row, name_column, lexicon):
                field, found = read_row(form, own.cells, origin, lexicon)
                fields.append(_of_several(field, more, chosen=chosen))
                findings.extend(found)
    fields, named = without_names(fields)
    return others_required(fields, info, lexicon), [*findings, *named]


def _of_several(row: RowField, more: tuple[Origin, ...], *, chosen: bool) -> RowField:
    """The row with further evidence; where it is one of several of which one is meant, it need not be there."""
    field = replace(row.field, required=False) if chosen else row.field
    return replace(row, field=replace(field, extra=(*field.extra, *more))) if more or field is not row.field else row
