"""The structures of a page: those of its operations, those that its other tables define, and where both can be
pointed to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import get_args

from extractor.api import Definition, Location, Object, ObjectKey, Parameter
from extractor.diagnostic import Diagnostic
from extractor.interpret.binding.assign import Assigned
from extractor.interpret.binding.content.bodies import distinct
from extractor.interpret.examples.complete import Root, of_definitions
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.fields.page_tables import PageTables
from extractor.interpret.outline.units.model import Unit
from extractor.values import replace


def definition(a: Assigned, tables: PageTables, title: str) -> Definition:
    """A table outside any operation, for other pages to point to; one that describes no parameters of a request
    line or header stays a schema of its own, such as a message of a stream."""
    info, fields = a.candidate.info, tables.fields[a.candidate.key]
    kept = a.part not in {"path", "query", "header", "cookie", "uri", "response_header"}
    name = info.name or (_table_title(info, title) if kept else "")
    return Definition(Object(a.candidate.key, name, fields, info.group.origin), info.group.anchors, kept and bool(name))


def _table_title(info: GroupInfo, title: str) -> str:
    """What headings or a caption call a table; its file, side and number where that makes no component name."""
    subject, heading = info.section.subject or title, info.section.title
    heading = "" if info.section.labels.kind else heading
    parts = (subject, heading if heading != subject else "" if info.section.subject else info.caption)
    told = " ".join(p for p in parts if p)
    stem = info.group.origin.file.rpartition("/")[2].partition(".")[0]
    return told if told.isascii() else f"{stem} {info.section.side} body {info.index}"


def parameters_of(a: Assigned, tables: PageTables) -> list[Parameter]:
    """The parameters of a table that says where they go, outside any operation: headers of all requests, say."""
    location = next((p for p in get_args(Location) if p == a.part), None)
    return [Parameter(location, f) for f in tables.fields[a.candidate.key] if f.name] if location else []


def objects_of(
    tables: PageTables, roots: Sequence[Object], standing: Set[ObjectKey], findings: list[Diagnostic]
) -> list[Object]:
    """Objects of the page: linked and loose tables that are no body's root, and those nested in a table."""
    taken = {o.key for o in roots}
    found = [
        Object(c.key, c.info.name or tables.type_name(c.key), tables.fields[c.key], c.info.group.origin)
        for _, c in tables.candidates
        if c.key in standing and c.key not in taken
    ]
    return [replace(o, fields=distinct(o.fields, findings)) for o in (*found, *tables.nested)]


def anchors_of(tables: PageTables, objects: Sequence[Object]) -> tuple[tuple[str, ObjectKey], ...]:
    """The anchors at which other pages may point to structures of this page's operations."""
    have = {o.key for o in objects}
    anchored = (c for _, c in tables.candidates if c.key in have)
    return tuple((anchor, c.key) for c in anchored for anchor in c.info.group.anchors)


def roots_apart(apart: Sequence[Assigned], units: Sequence[Unit]) -> Iterator[Root]:
    """What examples beside them show of structures outside operations."""
    sections = [(a.candidate.key, a.candidate.info.section) for a in apart]
    for unit in units if sections else ():
        if not unit.lines:
            yield from of_definitions(sections, unit.placed)
