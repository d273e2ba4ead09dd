"""Marks around rows: what stands between the rows "<list>" and "</list>" are the fields of "list"; so are the rows
from "[{id" to "name}]" behind a row "list".
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from extractor.diagnostic import Diagnostic, finding
from extractor.interpret.binding.content.bodies import ARRAY
from extractor.interpret.fields.row_field import RowField
from extractor.interpret.operations.model import RequestLine
from extractor.interpret.operations.paths import variables
from extractor.values import replace

_OPENED = re.compile(r"(\[?)\s?\{\s?(?=\S)")  # "{ name", "[{name"
_CLOSED = re.compile(r"\s?(?:\}\s?\]|\})$")  # "}", "} ]"
_REST = re.compile(r"[.…,\s]*")  # "...", ", …"
_MARKER = re.compile(r"\\?<\s?(/?)\s?([^<>/\\\s]{1,100})\s?\\?>")  # "<crew>", "</crew>"


def without_marks_of_paths(rows: Sequence[RowField], lines: Sequence[RequestLine]) -> list[RowField]:
    """The rows, each name that stands in marks as a variable of a path does ("<boat>") without them."""
    names = {name for line in lines for name in variables(line.path)}
    closed = {mark.group(2) for row in rows if (mark := _MARKER.fullmatch(row.field.name)) and mark.group(1)}
    return [_unmarked(row, names - closed) for row in rows]


def _unmarked(row: RowField, names: Set[str]) -> RowField:
    mark = _MARKER.fullmatch(row.field.name)
    named = mark is not None and mark.group(2) in names
    return replace(row, field=replace(row.field, name=mark.group(2))) if mark is not None and named else row


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


def nest_by_brackets(rows: Sequence[RowField]) -> list[RowField]:
    """The rows with the depths of brackets written into their names; a "…}]" without a name only closes.

    Rows of which one closes what none opened, or opens what none closes, stay as they are: the names have brackets
    of another meaning.
    """
    if not any(_OPENED.match(r.field.name) for r in rows):
        return list(rows)
    made: list[RowField] = []
    holders: list[int] = []  # rows whose structure is open
    for row in rows:
        name, opened = _OPENED.subn("", row.field.name, count=1) if _OPENED.match(row.field.name) else ("", 0)
        name = name if opened else row.field.name
        if opened and not made:
            return list(rows)
        if opened:
            holders.append(len(made) - 1)
            made[-1] = _holding(made[-1], array=row.field.name.startswith("["))
        bare, closed = _CLOSED.subn("", name) if holders else (name, 0)
        if _REST.fullmatch(bare):
            _closed_by(row, holders[-1] if holders else len(made) - 1, made)
        else:
            field = replace(row.field, name=bare.strip())
            made.append(replace(row, field=field, depth=row.depth + len(holders)))
        if closed:
            holders.pop()
    return list(rows) if holders else made


def _holding(row: RowField, *, array: bool) -> RowField:
    """A row before an opening bracket, which tells its type where no cell does."""
    untyped = array and not row.field.shown_type
    return replace(row, field=replace(row.field, type=ARRAY)) if untyped else row
