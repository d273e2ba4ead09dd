"""Marker rows: what stands between a row "<list>" and a row "</list>" are the fields of "list"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.diagnostic import Diagnostic, finding
from extractor.interpret.row_field import RowField

_MARKER = re.compile(r"\\?<\s?(/?)\s?([^<>/\\\s]{1,100})\s?\\?>")


def nest_by_markers(rows: Sequence[RowField]) -> tuple[list[RowField], list[Diagnostic]]:
    """The rows with the depths that markers give them; a closing row is evidence of the row that it closes.

    A marker without its partner is reported; one that nothing closes holds all rows down to the end of the table.
    """
    marked = [_MARKER.fullmatch(r.field.name) for r in rows]
    if not any(marked):
        return list(rows), []
    found: list[RowField] = []
    findings: list[Diagnostic] = []
    stack: list[tuple[str, int]] = []  # names of open markers and where their rows stand in ``found``
    for row, mark in zip(rows, marked, strict=True):
        if mark is None:
            found.append(replace(row, depth=row.depth + len(stack)))
        elif not mark.group(1):
            stack.append((mark.group(2), len(found)))
            field = replace(row.field, name=mark.group(2))
            found.append(replace(row, field=field, depth=row.depth + len(stack) - 1))
        elif any(name == mark.group(2) for name, _ in stack):
            findings.extend(_close(mark.group(2), stack, found))
            _closed_by(row, stack.pop()[1], found)
        else:
            findings.append(finding("marker-unmatched", row.field.origin, name=row.field.name))
    findings.extend(_unclosed(found[index]) for _, index in stack)
    return found, findings


def _close(name: str, stack: list[tuple[str, int]], found: Sequence[RowField]) -> list[Diagnostic]:
    """Take the markers inside ``name`` that nothing closes off the stack."""
    findings = []
    while stack[-1][0] != name:
        findings.append(_unclosed(found[stack.pop()[1]]))
    return findings


def _closed_by(row: RowField, index: int, found: list[RowField]) -> None:
    opened = found[index]
    field = replace(opened.field, extra=(*opened.field.extra, row.field.origin))
    found[index] = replace(opened, field=field)


def _unclosed(row: RowField) -> Diagnostic:
    return finding("marker-unmatched", row.field.origin, name=f"<{row.field.name}>")
