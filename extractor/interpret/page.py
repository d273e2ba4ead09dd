"""One page to API facts: units, tables, then an operation for every request line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.api import ErrorCode, Page, Server, TableRows
from extractor.diagnostic import Diagnostic, from_note
from extractor.dialects import Lexicon
from extractor.document import Block, Document, flat
from extractor.interpret.balance.blocks import destinations
from extractor.interpret.balance.facts import origins_of
from extractor.interpret.binding.addresses.exemplified import with_variables_of_examples
from extractor.interpret.binding.addresses.of_page import with_own_server
from extractor.interpret.binding.addresses.prefix import below_prefix, path_prefix
from extractor.interpret.binding.addresses.server_parts import in_parts
from extractor.interpret.binding.addresses.servers import in_components, in_endpoints, labelled, servers_of_sentences
from extractor.interpret.binding.answers.entities import shown_entities
from extractor.interpret.binding.answers.envelope import with_told_envelope
from extractor.interpret.binding.answers.errors.codes import read_errors, read_statuses
from extractor.interpret.binding.answers.shown import with_shown
from extractor.interpret.binding.content.resources import with_resources
from extractor.interpret.described import Described, read_units
from extractor.interpret.digest import digest_of
from extractor.interpret.embedded import embedding_page, with_documents, without_documents
from extractor.interpret.examples.apart.labelled import with_labels_in_code
from extractor.interpret.examples.attributes import with_attributes
from extractor.interpret.examples.complete import completed, of_operations
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.fields.nested.composition import join_tables
from extractor.interpret.front_matter import below_title, servers_above, stated_above, with_fields, with_title
from extractor.interpret.link.pages import relinked, settled
from extractor.interpret.link.told_of_all import told_of_all
from extractor.interpret.link.value_lists import ValueIndex, value_lists
from extractor.interpret.operations.components import expanded
from extractor.interpret.operations.constructs.addressed.broken_paths import with_whole_paths
from extractor.interpret.operations.constructs.equivalents import equivalents_in, equivalents_of
from extractor.interpret.operations.constructs.lists.columns.unread import unread_columns
from extractor.interpret.operations.constructs.method_names import template_server
from extractor.interpret.operations.misses import near_misses
from extractor.interpret.operations.rules import with_stated
from extractor.interpret.outline.fragments import assign_fragments
from extractor.interpret.outline.units.model import Unit
from extractor.interpret.outline.units.split import split_units
from extractor.interpret.records.model import Group, Placeable
from extractor.interpret.records.recognise import last_number, with_groups, with_lists
from extractor.interpret.security.read import read_security
from extractor.interpret.source_text import texts_of
from extractor.interpret.structures import anchors_of, definition, objects_of, parameters_of, roots_apart
from extractor.values import replace


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
    shown = tuple(flat(document.blocks))
    units = _units(document, shown, lexicon, findings)
    security = read_security(document.title, shown, units, lexicon)
    read = read_units(units, security, document, lexicon)
    findings.extend(read.findings)
    tables = read.tables
    told = told_of_all(read.apart, read.tables.fields, lexicon)
    apart = [a for a in read.apart if a.candidate.key not in told]
    of_all = {key[:2] for key in told}
    findings = [d for d in findings if (d.origin.file, d.origin.element_key()) not in of_all]
    objects = [*read.objects, *objects_of(tables, read.objects, read.standing - told.keys(), findings)]
    definitions = [definition(a, tables, document.title) for a in apart]
    operations = with_resources(with_shown(read.operations, definitions), definitions)
    operations = with_told_envelope(operations, units, lexicon)
    definitions += shown_entities(units, lexicon)
    described = (*of_operations(operations), *roots_apart(apart, units))
    known = with_attributes(completed((*(d.object for d in definitions), *objects), described), operations)
    infos = [info for _, info in tables.infos]
    page = Page(
        document.file,
        document.title,
        tuple(operations),
        tuple(known[o.key] for o in objects),
        tuple(_errors(units, read)),
        tuple(_servers(document, shown, infos, lexicon)),
        tuple(_rows_of(i.group) for i in infos if i.kind == "parameters"),
        tuple(replace(d, object=known[d.object.key]) for d in definitions),
        tuple(findings),
        tuple(p for a in apart for p in parameters_of(a, tables)),
        tuple(f for a in apart if a.part == "response_header" for f in tables.fields[a.candidate.key] if f.name),
        anchors=anchors_of(tables, objects),
        bindings=tuple(read.bindings),
        equivalents=tuple(e for unit in units for e in equivalents_of(unit.lines)),
        credentials=security.stated,
        texts=texts_of(document),
        digest=digest_of(document),
        of_all=tuple(t for group in told.values() for t in group),
        misses=read.misses,
        answers=(*(r for told in read.errors for r in told.answers), *read.forms),
    )
    page = _with_values(with_own_server(page), shown, lexicon)
    shows = [(e, u.errors) for u, some in zip(units, read.examples, strict=True) for e in some]
    calls = (e for e, apart in shows if e.line or (not apart and (e.parsed or e.status or e.side == "request")))
    called = frozenset((*(e.origin.element_key() for e in calls), *(d.object.key[1] for d in definitions if d.shown)))
    return _balanced(page, document, infos, called, lexicon)


def _errors(units: Sequence[Unit], read: Described) -> Iterator[ErrorCode]:
    """The error codes that a page says outside its operations."""
    for number, unit in enumerate(units):
        infos = [] if unit.lines else read.tables.infos_of(number)
        yield from read_errors(infos)
    chapters = (read.tables.infos_of(number) for number, unit in enumerate(units) if unit.errors)
    for infos, told in zip(chapters, read.errors, strict=True):
        yield from () if told.answers else read_statuses(infos)
        yield from told.codes


def _with_values(page: Page, shown: Sequence[Block], lexicon: Lexicon) -> Page:
    """The page with the values that its fields link to, and the lists of values that none of them has used."""
    described = {origin.element_key() for origin in (*(t.origin for t in page.tables), *origins_of(page))}
    lists = [v for v in value_lists(shown, lexicon) if v.origin.element_key() not in described]
    if not lists:
        return page
    linked = relinked(page, ValueIndex(lists).with_values)
    used = {origin.element_key() for origin in origins_of(linked)}
    kept = tuple(v for v in lists if v.origin.element_key() not in used)
    return replace(linked, values=kept, diagnostics=settled(linked))


def _units(
    document: Document, shown: Sequence[Block], lexicon: Lexicon, findings: list[Diagnostic]
) -> tuple[Unit, ...]:
    """The parts of a page that describe an operation each, with the path that the page says is in front of all."""
    blocks = _blocks(document, lexicon, findings)
    if document.loose:
        units, more = assign_fragments(document, blocks, lexicon)
        findings.extend(more)
    else:
        units = split_units(document.title, blocks, lexicon)
    units = with_variables_of_examples(units, lexicon)
    prefix = path_prefix(shown, lexicon)
    return below_prefix(units, prefix, findings) if prefix else units


def _servers(
    document: Document, shown: Sequence[Block], infos: Sequence[GroupInfo], lexicon: Lexicon
) -> Iterator[Server]:
    """The servers that a page names, in tables, front matter and text."""
    for info in infos:
        yield from in_endpoints(info)
    yield from servers_above(document, lexicon)
    yield from in_components(shown, lexicon)
    yield from labelled(shown, lexicon)
    yield from servers_of_sentences(shown, lexicon)
    yield from in_parts(shown, lexicon)
    yield from template_server(shown, lexicon)


def _balanced(
    page: Page, document: Document, infos: Sequence[GroupInfo], shown: frozenset[str], lexicon: Lexicon
) -> Page:
    """The page with where its blocks ended; records that nothing was made of are read, and reported."""
    listed = {o.origin.element_key() for o in page.operations if o.listed}
    placed = destinations(document.blocks, page, [i.group for i in infos if i.kind == "parameters"], shown, lexicon)
    return replace(
        page,
        blocks=placed.blocks,
        equivalents=tuple(dict.fromkeys((*page.equivalents, *equivalents_in(document.blocks)))),
        misses=(*page.misses, *near_misses(document.blocks, page.operations, lexicon)),
        tables=(*page.tables, *(TableRows(origin, rows) for origin, rows in placed.lost)),
        diagnostics=(*page.diagnostics, *placed.findings, *unread_columns(flat(document.blocks), listed, lexicon)),
    )


def _blocks(document: Document, lexicon: Lexicon, findings: list[Diagnostic]) -> tuple[Placeable, ...]:
    """The blocks of a page with what states operations and what describes fields recognised."""
    joined = join_tables(expanded(document.blocks, lexicon, findings), lexicon)
    apart = with_labels_in_code(with_lists(tuple(with_whole_paths(joined)), lexicon), lexicon)
    titled = below_title(stated_above(document, lexicon), tuple(apart))
    return with_groups(with_stated(titled, lexicon), last_number(document.blocks), lexicon)


def _rows_of(group: Group) -> TableRows:
    """The rows, items or terms of a group that must be in the spec or in a finding."""
    apart = tuple(r.origin for r in group.records if r.origin is not None)
    return TableRows(group.origin, tuple(r.row or r.number for r in group.records if r.origin is None), apart)
