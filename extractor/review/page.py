"""The page of an operation: its documentation on the left, what was made of it on the right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from extractor.diagnostic import Diagnostic
from extractor.diff.model import Change
from extractor.document import Block, Table, collect_tables
from extractor.review.build import Build
from extractor.review.facts.model import Fact, pointers_of
from extractor.review.facts.operations import Operation, facts_of
from extractor.review.html.blocks import PageMarks, blocks_html
from extractor.review.html.fact_html import Marked, facts_html
from extractor.review.html.markup import Markup
from extractor.review.sources.excerpt import blocks_for
from extractor.review.sources.links import Links, completed, own_files
from extractor.values import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be filled into its template. ``documents`` are file, title, HTML and whether parts were left out."""

    operation: Operation
    facts: Markup
    documents: tuple[tuple[str, str, Markup, bool], ...]
    findings: tuple[Diagnostic, ...]
    changes: tuple[Change, ...]
    names: tuple[str, ...]
    components: tuple[str, ...]


def page_of(build: Build, operation: Operation, lang: Mapping[str, str], changed: frozenset[str]) -> Page:
    """Make the page of an operation."""
    facts, components = facts_of(build.spec, operation)
    groups = (operation.pointer, operation.pointer.rpartition("/")[0], *components)
    whole = completed(facts, build, groups)
    links = Links(build, own_files(build, operation.pointer))
    _note(whole, links)
    for file in sorted(links.own & build.places.keys()):
        links.files.setdefault(file, len(links.files))
    shown = {file: _blocks(build, file, operation, links) for file in links.files}
    found = {file: _findings(build, file, blocks) for file, blocks in shown.items()}
    pointed = _pointed(build, whole, groups)
    rows = frozenset(f"d{links.files[f]}.{key}" for f, keys in found.items() for key in keys)
    documents = tuple(
        _document(build, f, b, PageMarks(links.files[f], lang, links.words, found[f], _unread(build, f, b)))
        for f, b in shown.items()
        if b
    )
    return Page(
        operation,
        facts_html(whole, links, Marked(pointed, rows, changed), lang),
        documents,
        _distinct(d for held in (pointed, *found.values()) for ds in held.values() for d in ds),
        tuple(build.changes_by_operation.get(operation.label, ())),
        tuple(dict.fromkeys(names_of(whole))),
        components,
    )


def _note(facts: Sequence[Fact], links: Links) -> None:
    """Ask for every link once: the words of all are known before a page of documentation is written."""
    for fact in facts:
        links.of(fact)
        for facet in fact.facets:
            links.of(facet)
        _note(fact.inside, links)


def _blocks(build: Build, file: str, operation: Operation, links: Links) -> list[tuple[int, Block]]:
    place = build.places[file]
    used = {place.block(key) for key in links.used.get(file, ())}
    return blocks_for(build, file, operation.number, used)


def _findings(build: Build, file: str, blocks: Iterable[tuple[int, Block]]) -> dict[str, list[Diagnostic]]:
    """The findings in these blocks, by the key of the row, table or block they lie in; one that names none, by that of
    the first block of a page that is shown whole."""
    place, shown = build.places[file], {index for index, _ in blocks}
    found: dict[str, list[Diagnostic]] = {}
    for diagnostic in build.findings_by_file.get(file, ()):
        keys = [key.partition("c")[0] for key in place.keys(diagnostic.origin)[:1]]
        whole = len(shown) == len(place.document.blocks)
        if keys and place.block(keys[0]) in shown:
            found.setdefault(keys[0], []).append(diagnostic)
        elif not keys and whole and shown:
            found.setdefault("b0", []).append(diagnostic)
    return found


def _pointed(build: Build, facts: Sequence[Fact], groups: Iterable[str]) -> dict[str, list[Diagnostic]]:
    """The findings that name a place of the document, by the pointer of the fact that it is in."""
    known = {f.pointer for f in _all(facts)}
    found: dict[str, list[Diagnostic]] = {}
    for diagnostic in (d for group in dict.fromkeys(groups) for d in build.findings_by_group.get(group, ())):
        at = diagnostic.pointer or ""
        while at and at not in known:
            at = at.rpartition("/")[0]
        found.setdefault(at or facts[0].pointer, []).append(diagnostic)
    return found


def _all(facts: Sequence[Fact]) -> Iterable[Fact]:
    for fact in facts:
        if fact.kind != "same":
            yield fact
        yield from _all(fact.inside)


def names_of(facts: Sequence[Fact]) -> Iterable[str]:
    """What can be searched for: the names of parameters, fields, schemas and codes."""
    return (f.name for f in _all(facts) if f.kind in {"parameter", "field", "header", "schema", "error-code"})


def _document(
    build: Build, file: str, blocks: Sequence[tuple[int, Block]], shown: PageMarks
) -> tuple[str, str, Markup, bool]:
    document = build.places[file].document
    return file, document.title, blocks_html(blocks, shown), len(blocks) < len(document.blocks)


def _unread(build: Build, file: str, blocks: Iterable[tuple[int, Block]]) -> frozenset[str]:
    """The rows that nothing was made of, in tables that something was made of; and those that findings report."""
    tables: list[Table] = []
    for _, block in blocks:
        if isinstance(block, Table):
            collect_tables(block, tables)
    keys = [(file, "table", t.origin.table or 0, row.number) for t in tables for row in t.rows]
    return frozenset(
        f"t{key[2]}r{key[3]}"
        for key in keys
        if key not in build.rows and (key in build.reported or key[:3] in build.elements)
    )


def _distinct(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(dict.fromkeys(findings), key=Diagnostic.sort_key))


def linked_pointers(build: Build, operation: Operation) -> set[str]:
    """All pointers that the page of an operation shows."""
    facts, components = facts_of(build.spec, operation)
    return pointers_of(completed(facts, build, (operation.pointer, operation.pointer.rpartition("/")[0], *components)))
