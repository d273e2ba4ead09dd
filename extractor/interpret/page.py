"""One page to API facts: units, tables, then an operation for every request line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import get_args

from extractor.api import Binding, Definition, Field, Location, Object, ObjectKey, Operation, Page, Parameter, TableRows
from extractor.diagnostic import Diagnostic, finding, from_note
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Document, flat
from extractor.interpret.balance import destinations
from extractor.interpret.binding.addresses.prefix import below_prefix, path_prefix
from extractor.interpret.binding.addresses.server_parts import in_parts
from extractor.interpret.binding.addresses.servers import in_endpoints, labelled, told
from extractor.interpret.binding.answers.entities import shown_entities
from extractor.interpret.binding.answers.envelope import shows_envelope
from extractor.interpret.binding.answers.error_codes import read_errors
from extractor.interpret.binding.answers.shown import with_shown
from extractor.interpret.binding.assign import Assigned, assign_tables
from extractor.interpret.binding.content.media import listed_media
from extractor.interpret.binding.example_sides import by_names, titled
from extractor.interpret.binding.operation import OperationBuilder, UnitFacts
from extractor.interpret.digest import digest_of
from extractor.interpret.embedded import embedding_page, with_documents, without_documents
from extractor.interpret.example_findings import of_examples
from extractor.interpret.examples.attributes import with_attributes
from extractor.interpret.examples.blocks import find_examples
from extractor.interpret.examples.complete import Root, completed, of_definitions, of_operations
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.fields.nested.composition import join_tables
from extractor.interpret.fields.page_tables import PageTables, read_tables
from extractor.interpret.front_matter import below_title, servers_above, stated_above, with_fields, with_title
from extractor.interpret.link.tables import alias_of, normal_name
from extractor.interpret.operations.components import expanded
from extractor.interpret.operations.constructs.equivalents import equivalents_in, equivalents_of, without_equivalents
from extractor.interpret.operations.constructs.method_names import template_server
from extractor.interpret.operations.misses import near_misses
from extractor.interpret.operations.paths import variables
from extractor.interpret.operations.rules import with_stated
from extractor.interpret.outline.fragments import assign_fragments
from extractor.interpret.outline.units import Unit, split_units
from extractor.interpret.records.model import Group, Placeable
from extractor.interpret.records.recognise import last_number, with_groups, with_lists
from extractor.interpret.security.read import read_security
from extractor.interpret.source_text import texts_of

MAX_REASONS = 3  # of where a group went


def interpret_page(document: Document, lexicon: Lexicon) -> Page:
    """Read one page. Pure: the same document and words give the same page."""
    embedding = embedding_page(document)
    if embedding is None:
        return _read_page(document, lexicon)
    others = without_documents(document, lexicon)
    return embedding if others is None else with_documents(_read_page(others, lexicon), embedding)


def _read_page(document: Document, lexicon: Lexicon) -> Page:
    document = with_fields(with_title(document, lexicon), lexicon)
    findings = [from_note(n.code, n.origin, n.details) for n in document.notes]
    blocks = _blocks(document, lexicon, findings)
    shown = tuple(flat(document.blocks))
    if document.loose:
        units, more = assign_fragments(document, blocks, lexicon)
        findings.extend(more)
    else:
        units = split_units(document.title, blocks, lexicon)
    if prefix := path_prefix(shown, lexicon):
        units = below_prefix(units, prefix, findings)
    examples = [tuple(find_examples(unit.placed, lexicon, unit.lines)) for unit in units]
    tables = read_tables(units, examples, lexicon, findings)
    operations: list[Operation] = []
    objects: list[Object] = []
    standing: set[ObjectKey] = set()
    outside: list[Assigned] = []
    bindings: list[Binding] = []
    inside: set[ObjectKey] = set()  # tables that say something of an operation, whatever else repeats them
    described = not document.loose and any(unit.lines for unit in units)
    security = read_security(document.title, shown, units, lexicon)
    overview = units[0].placed if units and not units[0].lines else ()
    media = listed_media(overview, lexicon)
    named = (
        frozenset() if shows_envelope(examples) else frozenset(normal_name(i.name) for _, i in tables.infos if i.name)
    )
    for number, unit in enumerate(units):
        assigned = tuple(assign_tables(tables.candidates_of(number), tables.referenced, _named(unit), _asked(unit)))
        standing.update(a.candidate.key for a in assigned if _stands(a, unit, described))
        outside.extend(a for a in assigned if not unit.lines)
        inside.update(a.candidate.key for a in assigned if unit.lines)
        bindings.extend(_binding(a) for a in assigned if unit.lines)
        shows = by_names(examples[number], unit.lines, assigned, tables.fields)
        shows = examples[number] = (
            titled(unit.placed, shows, unit.lines, assigned, tables.fields) if unit.lines else shows
        )
        facts = UnitFacts(
            unit,
            assigned,
            tuple(tables.infos_of(number)),
            shows,
            tables.fields,
            security.units.get(number),
            media,
            named,
        )
        made, roots, more = _unit_operations(facts, document, lexicon, described)
        operations.extend(made)
        objects.extend(roots)
        findings.extend(more)
    objects.extend(_distinct(o, findings) for o in _objects(tables, objects, standing))
    apart = [a for a in outside if a.candidate.key not in inside]
    definitions = [_definition(a, tables, document.title, lexicon) for a in apart]
    operations = with_shown(operations, definitions)
    definitions += shown_entities(units, lexicon)
    known = completed(
        (*(d.object for d in definitions), *objects), (*of_operations(operations), *_described(apart, units))
    )
    known = with_attributes(known, operations)
    infos = [info for _, info in tables.infos]
    errors = read_errors(infos)
    page = Page(
        document.file,
        document.title,
        tuple(operations),
        tuple(known[o.key] for o in objects),
        () if operations else errors,
        (
            *(s for info in infos for s in in_endpoints(info)),
            *servers_above(document, lexicon),
            *labelled(shown, lexicon),
            *told(shown, lexicon),
            *in_parts(shown, lexicon),
            *template_server(shown, lexicon),
        ),
        tuple(_rows_of(i.group) for i in infos if i.kind == "parameters"),
        tuple(replace(d, object=known[d.object.key]) for d in definitions),
        tuple(findings),
        tuple(p for a in apart for p in _parameters(a, tables)),
        tuple(f for a in apart if a.part == "response_header" for f in tables.fields[a.candidate.key] if f.name),
        anchors=_anchors(tables, objects),
        bindings=tuple(bindings),
        equivalents=tuple(e for unit in units for e in equivalents_of(unit.lines)),
        credentials=security.stated,
        texts=texts_of(document),
        digest=digest_of(document),
    )
    calls = (e for unit in examples for e in unit if e.line or e.parsed or e.status or e.side == "request")
    called = frozenset((*(e.origin.element_key() for e in calls), *(d.object.key[1] for d in definitions if d.shown)))
    return _balanced(page, document, infos, called, lexicon)


def _described(apart: Sequence[Assigned], units: Sequence[Unit]) -> Iterator[Root]:
    """What examples beside them show of structures outside operations."""
    sections = [(a.candidate.key, a.candidate.info.section) for a in apart]
    for unit in units if sections else ():
        if not unit.lines:
            yield from of_definitions(sections, unit.placed)


def _balanced(
    page: Page, document: Document, infos: Sequence[GroupInfo], shown: frozenset[str], lexicon: Lexicon
) -> Page:
    """The page with where its blocks ended; records that nothing was made of are read, and reported."""
    placed = destinations(document.blocks, page, [i.group for i in infos if i.kind == "parameters"], shown, lexicon)
    return replace(
        page,
        blocks=placed.blocks,
        equivalents=tuple(dict.fromkeys((*page.equivalents, *equivalents_in(document.blocks)))),
        misses=tuple(near_misses(document.blocks, page.operations, lexicon)),
        tables=(*page.tables, *(TableRows(origin, rows) for origin, rows in placed.lost)),
        diagnostics=(*page.diagnostics, *placed.findings),
    )


def _blocks(document: Document, lexicon: Lexicon, findings: list[Diagnostic]) -> tuple[Placeable, ...]:
    """The blocks of a page with what states operations and what describes fields recognised."""
    joined = join_tables(expanded(document.blocks, lexicon, findings), lexicon)
    titled = below_title(stated_above(document, lexicon), tuple(with_lists(joined, lexicon)))
    return with_groups(with_stated(titled, lexicon), last_number(document.blocks), lexicon)


def _rows_of(group: Group) -> TableRows:
    """The rows, items or terms of a group that must be in the spec or in a finding."""
    apart = tuple(r.origin for r in group.records if r.origin is not None)
    return TableRows(group.origin, tuple(r.row or r.number for r in group.records if r.origin is None), apart)


def _asked(unit: Unit) -> frozenset[str]:
    """The names in the query of a unit's request lines."""
    return frozenset(name for line in unit.lines for name in line.query)


def _named(unit: Unit) -> frozenset[str]:
    """The names that a unit's request lines have: variables of paths, and parameters that select a call."""
    selects = (name for line in unit.lines for name, _ in line.selector)
    return frozenset((*(name for line in unit.lines for name in variables(line.path)), *selects))


def _stands(a: Assigned, unit: Unit, described: bool) -> bool:
    """Whether a table is a structure of its own: one that rows point to, one of an operation's unit, or a
    definition under a heading of its own beside operations."""
    info = a.candidate.info
    if alias_of(info.name, [r.field for r in a.candidate.fields]):
        return False
    if unit.lines or not described:
        return bool(unit.lines) and a.part in {"object", "loose"}
    return a.part == "object" or bool(info.name and info.group.anchors)


def _definition(a: Assigned, tables: PageTables, title: str, lexicon: Lexicon) -> Definition:
    """A table outside any operation, for other pages to point to; one that describes no parameters of a request
    line or header stays a schema of its own, such as a message of a stream."""
    info, fields = a.candidate.info, tables.fields[a.candidate.key]
    kept = a.part not in {"path", "query", "header", "cookie", "uri", "response_header"}
    name = info.name or (_table_title(info, title, lexicon) if kept else "")
    return Definition(Object(a.candidate.key, name, fields, info.group.origin), info.group.anchors, kept and bool(name))


def _table_title(info: GroupInfo, title: str, lexicon: Lexicon) -> str:
    """What headings or a caption call a table; its file, side and number where that makes no component name."""
    subject, heading = info.section.subject or title, info.section.title
    heading = "" if fold_word(heading) in lexicon.caption_suffixes else heading
    parts = (subject, heading if heading != subject else "" if info.section.subject else info.caption)
    told = " ".join(p for p in parts if p)
    stem = info.group.origin.file.rpartition("/")[2].partition(".")[0]
    return told if told.isascii() else f"{stem} {info.section.side} body {info.index}"


def _parameters(a: Assigned, tables: PageTables) -> list[Parameter]:
    """The parameters of a table that says where they go, outside any operation: headers of all requests, say."""
    location = next((p for p in get_args(Location) if p == a.part), None)
    return [Parameter(location, f) for f in tables.fields[a.candidate.key] if f.name] if location else []


def _unit_operations(
    facts: UnitFacts, document: Document, lexicon: Lexicon, described: bool
) -> tuple[list[Operation], list[Object], list[Diagnostic]]:
    findings = _loose(facts.assigned, facts.unit, described)
    findings.extend(_guessed(facts.unit))
    operations: list[Operation] = []
    objects: list[Object] = []
    for line in without_equivalents(facts.unit.lines):
        builder = OperationBuilder(line, facts, document, lexicon)
        operations.append(builder.build())
        objects.extend(builder.objects)
        findings.extend(builder.findings)
    findings.extend(of_examples(facts.examples, facts.unit))
    return operations, objects, list(dict.fromkeys(findings))


def _guessed(unit: Unit) -> Iterator[Diagnostic]:
    """What of its request lines no page states."""
    for line in unit.lines:
        if line.selector and line.guess == "method":
            yield finding(
                "request-line-from-selector", line.origin, method=line.method, path=line.key, name=line.selector[0][0]
            )
        elif unit.guessed or line.guess:
            yield finding("request-line-from-example", line.origin, method=line.method, path=line.key)


def _loose(assigned: Sequence[Assigned], unit: Unit, described: bool) -> list[Diagnostic]:
    """Tables that belong to nothing: no operation on the page, or no row that points to them."""
    found = []
    for a in assigned:
        info = a.candidate.info
        if not unit.lines and not _stands(a, unit, described) and not (described and a.part == "object"):
            found.append(finding("table-without-operation", info.group.origin, caption=info.caption))
        elif a.part == "loose" and not alias_of(info.name, [r.field for r in a.candidate.fields]):
            found.append(finding("object-unreferenced", info.group.origin, name=info.name or info.caption))
    return found


def _objects(tables: PageTables, roots: Sequence[Object], standing: set[ObjectKey]) -> list[Object]:
    """Objects of the page: linked and loose tables that are no body's root, and those nested in a table."""
    taken = {o.key for o in roots}
    found = [
        Object(c.key, c.info.name or tables.type_name(c.key), tables.fields[c.key], c.info.group.origin)
        for _, c in tables.candidates
        if c.key in standing and c.key not in taken
    ]
    return [*found, *tables.nested]


def _binding(a: Assigned) -> Binding:
    """Where a group went, with its weightiest reasons; of one that something points to, that is the reason."""
    pointed = ("a field points to it",) if a.part == "object" else ()
    stated = ("its caption or construct says so",) if a.candidate.info.location not in {"", "root"} else ()
    shown = () if pointed or stated else (r.describe() for r in a.candidate.reasons[:MAX_REASONS])
    return Binding(a.candidate.info.group.origin, a.part, (*pointed, *stated, *shown))


def _anchors(tables: PageTables, objects: Sequence[Object]) -> tuple[tuple[str, ObjectKey], ...]:
    """The anchors at which other pages may point to structures of this page's operations."""
    have = {o.key for o in objects}
    anchored = (c for _, c in tables.candidates if c.key in have)
    return tuple((anchor, c.key) for c in anchored for anchor in c.info.group.anchors)


def _distinct(o: Object, findings: list[Diagnostic]) -> Object:
    """The object without rows that describe a field again."""
    kept: dict[str, Field] = {}
    for f in o.fields:
        if f.name and f.name in kept:
            findings.append(finding("row-duplicate", f.origin, name=f.name))
        kept.setdefault(f.name or f.origin.describe(), f)
    return o if len(kept) == len(o.fields) else replace(o, fields=tuple(kept.values()))
