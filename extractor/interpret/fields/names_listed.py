"""Values that are names of fields: "one of `serial` and `certificate`" tells how parameters belong together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from extractor.diagnostic import Diagnostic, finding
from extractor.interpret.fields.row_field import RowField

MIN_NAMES = 2


def without_names(rows: Iterable[RowField]) -> tuple[list[RowField], list[Diagnostic]]:
    """The rows of a group without lists of values that are names of the group's fields, and a finding for each list."""
    held = list(rows)
    names = {row.field.name for row in held}
    kept: list[RowField] = []
    findings: list[Diagnostic] = []
    for row in held:
        if not _are_names(row, names):
            kept.append(row)
            continue
        field = row.field
        shown = ", ".join(str(v.value) for v in field.facts.enum)
        findings.append(finding("enum-names-fields", field.origin, name=field.name, values=shown))
        kept.append(replace(row, field=replace(field, brief=None, facts=replace(field.facts, enum=(), guesses=()))))
    return kept, findings


def _are_names(row: RowField, names: set[str]) -> bool:
    """Whether two values at least are listed, and they are names: all of them, or that of the field itself is one."""
    values = {v.value for v in row.field.facts.enum if isinstance(v.value, str)}
    if len(values) < MIN_NAMES or len(values) < len(row.field.facts.enum):
        return False
    return row.field.name in values or values <= names
