"""One page to API facts: tables, fields, links, then an operation for every request line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from extractor.api import (
    Body,
    Example,
    Field,
    Object,
    ObjectKey,
    Operation,
    Page,
    Server,
    TableRows,
)
from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.document import Document, Items, Origin, Paragraph, Table, collect_tables
from extractor.interpret.example_blocks import ExampleBlock, find_examples
from extractor.interpret.fragments import assign_fragments
from extractor.interpret.link import Candidate, link_all, nest_rows
from extractor.interpret.parameters import NO_BODY, Request, read_request
from extractor.interpret.places import Assigned, assign_tables
from extractor.interpret.request_lines import RequestLine
from extractor.interpret.responses import Responses, read_errors, root_key
from extractor.interpret.rows import read_fields
from extractor.interpret.sections import Placed
from extractor.interpret.tables import TableInfo, look_at
from extractor.interpret.units import Unit, split_units

_TITLE_NAME = re.compile(r"^(.*?)\s{0,3}[-–—]\s{0,3}([A-Z][A-Za-z0-9]{2,80})$")
_FILE_NAME = re.compile(r"[A-Z][a-z]+(?:[A-Z][A-Za-z0-9]*)+")


@dataclass(frozen=True, slots=True)
class _Tables:
    """The tables of a page: what each is, and the fields of the parameter tables."""

    infos: tuple[tuple[int, TableInfo], ...]  # (unit, table)
    candidates: tuple[tuple[int, Candidate], ...]
    fields: Mapping[ObjectKey, tuple[Field, ...]]
    referenced: set[ObjectKey]
    nested: tuple[Object, ...]


def interpret_page(document: Document, lexicon: Lexicon) -> Page:
    """Read one page. Pure: the same document and words give the same page."""
    findings = [finding(n.code, n.origin, **dict(n.details)) for n in document.notes]
    if document.loose:
        units, more = assign_fragments(document, lexicon)
        findings.extend(more)
    else:
        units = split_units(document, lexicon)
    tables = _read_tables(units, lexicon, findings)
    operations: list[Operation] = []
    objects: list[Object] = []
    standing: set[ObjectKey] = set()
    for number, unit in enumerate(units):
        assigned = assign_tables([c for n, c in tables.candidates if n == number], tables.referenced)
        standing.update(a.candidate.key for a in assigned if a.part in {"object", "loose"} and unit.lines)
        made, roots, more = _unit_operations(number, unit, assigned, tables, document, lexicon)
        operations.extend(made)
        objects.extend(roots)
        findings.extend(more)
    objects.extend(_objects(tables, objects, standing))
    infos = [info for _, info in tables.infos]
    errors = read_errors(infos)
    return Page(
        document.file,
        document.title,
        tuple(operations),
        tuple(objects),
        () if operations else errors,
        tuple(s for info in infos for s in _servers(info)),
        tuple(TableRows(i.table.origin, len(i.table.rows)) for i in infos if i.kind == "parameters"),
        tuple(findings),
    )


def _read_tables(units: Sequence[Unit], lexicon: Lexicon, findings: list[Diagnostic]) -> _Tables:
    infos: list[tuple[int, TableInfo]] = []
    for number, unit in enumerate(units):
        for placed in unit.placed:
            if isinstance(placed.block, Table):
                infos.extend((number, info) for info in _with_nested(placed, lexicon))
    candidates: list[tuple[int, Candidate]] = []
    nested: list[Object] = []
    for number, info in infos:
        if info.kind == "parameters":
            rows, more = read_fields(info, lexicon)
            findings.extend(more)
            key = (info.table.origin.file, info.index, 0)
            top, inside = nest_rows(rows, key)
            nested.extend(inside)
            candidates.append((number, Candidate(info, tuple(top))))
    fields, referenced, more = link_all([c for _, c in candidates], lexicon)
    findings.extend(more)
    return _Tables(tuple(infos), tuple(candidates), fields, referenced, tuple(nested))


def _with_nested(placed: Placed, lexicon: Lexicon) -> list[TableInfo]:
    """A table and those nested in its cells; a nested one is an object of the row that holds it."""
    assert isinstance(placed.block, Table)  # the caller has told tables apart
    every: list[Table] = []
    collect_tables(placed.block, every)
    first = look_at(placed, lexicon)
    inner = [look_at(Placed(t, placed.section), lexicon) for t in every[1:]]
    return [_captioned(i) for i in (first, *(replace(i, place="", name="") for i in inner))]


def _captioned(info: TableInfo) -> TableInfo:
    """The caption becomes part of the origin, so that every message can name the table."""
    origin = replace(info.table.origin, caption=info.table.caption or info.caption or None)
    return replace(info, table=replace(info.table, origin=origin))


def _unit_operations(
    number: int, unit: Unit, assigned: list[Assigned], tables: _Tables, document: Document, lexicon: Lexicon
) -> tuple[list[Operation], list[Object], list[Diagnostic]]:
    infos = [info for n, info in tables.infos if n == number]
    findings = _loose(assigned, unit)
    examples = find_examples(unit.placed, lexicon)
    operations: list[Operation] = []
    objects: list[Object] = []
    for line in unit.lines:
        builder = _OperationBuilder(line, unit, assigned, infos, examples, tables, document, lexicon)
        operations.append(builder.build())
        objects.extend(builder.objects)
        findings.extend(builder.findings)
    findings.extend(_foreign(examples, unit))
    return operations, objects, list(dict.fromkeys(findings))


def _loose(assigned: Sequence[Assigned], unit: Unit) -> list[Diagnostic]:
    """Tables that belong to nothing: no operation on the page, or no row that points to them."""
    found = []
    for a in assigned:
        info = a.candidate.info
        if not unit.lines:
            found.append(finding("table-without-operation", info.table.origin, caption=info.caption))
        elif a.part == "loose":
            found.append(finding("object-unreferenced", info.table.origin, name=info.name or info.caption))
    return found


def _foreign(examples: Sequence[ExampleBlock], unit: Unit) -> list[Diagnostic]:
    """Examples whose request line is none of the page's."""
    return [
        finding("example-other-operation", e.origin, method=e.line.method, path=e.line.path)
        for e in examples
        if e.line is not None and unit.lines and not any(_fits(line, e.line) for line in unit.lines)
    ]


def _fits(line: RequestLine, other: RequestLine) -> bool:
    return line.method == other.method and line.matches(other)


def _objects(tables: _Tables, roots: Sequence[Object], standing: set[ObjectKey]) -> list[Object]:
    """Objects of the page: linked and loose tables that are no body's root, and those nested in a table."""
    taken = {o.key for o in roots}
    found = [
        Object(c.key, c.info.name or _type_name(c.key, tables), tables.fields[c.key], c.info.table.origin)
        for _, c in tables.candidates
        if c.key in standing and c.key not in taken
    ]
    return [*found, *tables.nested]


def _type_name(key: ObjectKey, tables: _Tables) -> str:
    """The type name by which a row points to a table without a name of its own."""
    for fields in tables.fields.values():
        for f in fields:
            if f.object == key and f.type.leaf().name:
                return f.type.leaf().name or ""
    return ""


def _servers(info: TableInfo) -> list[Server]:
    if info.kind != "endpoints":
        return []
    found = []
    for row in info.table.rows:
        cells = {r: c.text for r, c in zip(info.roles, row.cells, strict=False) if r}
        host = re.match(r"(?:https?://)?([A-Za-z0-9.-]{3,200}\.[A-Za-z]{2,20})", cells.get("endpoint", ""))
        if host:
            scheme = "https" if "https" in (cells.get("protocol") or "https").lower() else "http"
            name = cells.get("region_name") or cells.get("region") or ""
            found.append(Server(f"{scheme}://{host.group(1)}", name, info.table.origin.at_row(row.number)))
    return found


class _OperationBuilder:
    """Puts one operation together from the tables and examples of its unit."""

    def __init__(
        self,
        line: RequestLine,
        unit: Unit,
        assigned: list[Assigned],
        infos: Sequence[TableInfo],
        examples: Sequence[ExampleBlock],
        tables: _Tables,
        document: Document,
        lexicon: Lexicon,
    ) -> None:
        self.line = line
        self.unit = unit
        self.assigned = assigned
        self.infos = infos
        self.examples = [e for e in examples if e.line is None or _fits(line, e.line)]
        self.tables = tables
        self.document = document
        self.lexicon = lexicon
        self.objects: list[Object] = []
        self.findings: list[Diagnostic] = []

    def build(self) -> Operation:
        bodies = [e for e in self.examples if e.side == "request" and e.parsed is not None]
        request = read_request(self.line, self.assigned, self.tables.fields, bool(bodies), self.lexicon)
        self.findings.extend(request.findings)
        responses = Responses(self.line.origin, self.lexicon)
        responses.add_statuses(self.unit.placed, self.infos)
        responses.add_tables(self.assigned, self.tables.fields, self.examples)
        responses.add_examples(self.examples)
        finished = responses.finish()
        self.objects.extend(responses.made)
        self.findings.extend(responses.findings)
        summary, name = title_and_name(self.unit.title, self.document.file)
        description = self.description()
        return Operation(
            method=self.line.method,
            path=self.line.path,
            origin=self.line.origin,
            page=self.document.file,
            name=name,
            summary=summary,
            description=description,
            parameters=tuple(request.parameters),
            body=self.body(request, bodies),
            responses=finished,
            credentials=tuple(request.credentials),
            errors=read_errors(self.infos),
            breadcrumb=tuple(link.text for link in self.document.breadcrumb),
        )

    def description(self) -> str:
        """The text of the function section."""
        lines: list[str] = []
        for p in self.unit.placed:
            if p.section.role == "function" and isinstance(p.block, Paragraph):
                lines.append(p.block.text)
            elif p.section.role == "function" and isinstance(p.block, Items):
                lines.extend(f"{'  ' * max(0, ln.depth - 1)}- {ln.text}" for ln in p.block.lines)
        return "\n".join(lines)

    def body(self, request: Request, blocks: Sequence[ExampleBlock]) -> Body | None:
        examples = tuple(Example(b.parsed.value, b.origin, b.summary) for b in blocks if b.parsed is not None)
        if not request.body:
            if request.line.method in NO_BODY:
                self.findings.extend(finding("example-misplaced", b.origin, method=self.line.method) for b in blocks)
                self._unused_media(request)
                return None
            return Body(examples[0].origin, _media(request), _media_origins(request), examples=examples) if examples else self._unused_media(request)
        fields = self._unique(request.body)
        made = Object(root_key(fields[0]), "", fields, fields[0].origin)
        self.objects.append(made)
        origin = replace(fields[0].origin, row=None)
        return Body(origin, _media(request), _media_origins(request), made.key, examples=examples)

    def _unique(self, fields: Sequence[Field]) -> tuple[Field, ...]:
        kept: dict[str, Field] = {}
        for f in fields:
            if f.name in kept:
                self.findings.append(finding("row-duplicate", f.origin, name=f.name))
            kept.setdefault(f.name, f)
        return tuple(kept.values())

    def _unused_media(self, request: Request) -> None:
        self.findings.extend(finding("header-ignored", o, name="Content-Type") for _, o in request.media)


def _media(request: Request) -> tuple[str, ...]:
    named = tuple(dict.fromkeys(m for m, _ in request.media if m))
    return named or (("multipart/form-data",) if request.form else ())


def _media_origins(request: Request) -> tuple[Origin, ...]:
    return tuple(dict.fromkeys(o for _, o in request.media))


def title_and_name(title: str, file: str) -> tuple[str, str]:
    """Summary and operation name: of a title "… - ListX", else the page's file name where it is one."""
    found = _TITLE_NAME.match(title.strip())
    if found:
        return found.group(1).strip() or found.group(2), found.group(2)
    stem = file.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return title.strip(), stem if _FILE_NAME.fullmatch(stem) else ""
