"""Values that are names of fields: "one of `serial` and `certificate`" tells how parameters belong together."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.diagnostic import Diagnostic, finding
from extractor.interpret.fields.row_field import RowField
from extractor.values import replace

MIN_NAMES = 2


def without_names(rows: Iterable[RowField]) -> tuple[list[RowField], list[Diagnostic]]:
    """The rows of a group without lists of values that are names of the group's fields, and a finding for each list."""
    held = list(rows)
    kept: list[RowField] = []
    findings: list[Diagnostic] = []
    for row in held:
        if not _are_names(row):
            kept.append(row)
            continue
        field = row.field
        shown = ", ".join(str(v.value) for v in field.facts.enum)
        findings.append(finding("enum-names-fields", field.origin, name=field.name, values=shown))
        kept.append(replace(row, field=replace(field, brief=None, facts=replace(field.facts, enum=(), guesses=()))))
    return kept, findings


def _are_names(row: RowField) -> bool:
    """Whether two values at least are listed, and the name of the field itself is one of them."""
    values = {v.value for v in row.field.facts.enum if isinstance(v.value, str)}
    if len(values) < MIN_NAMES or len(values) < len(row.field.facts.enum):
        return False
    return row.field.name in values
