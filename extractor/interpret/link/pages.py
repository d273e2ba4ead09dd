"""Across pages: structures that one page names and another describes.

Evidence in order of strength: a link to the table, a link to the page that describes one structure, a name that
exactly one page gives a table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from extractor.api import Body, Definition, Field, Object, Operation, Page, Parameter, Response, TypeExpr
from extractor.cache.codec import Codec
from extractor.diagnostic import Diagnostic
from extractor.document import Origin
from extractor.interpret.link.definitions import DefinitionIndex, Index
from extractor.interpret.link.linker import STRUCTURED
from extractor.interpret.link.shown import Entities
from extractor.interpret.link.tables import aliased
from extractor.interpret.link.value_lists import ValueIndex
from extractor.spill import MEMORY, Series, Storage, filled
from extractor.values import replace

UNKNOWN_TYPES = frozenset({"type-unknown", "object-undefined"})
MAX_ALIASES = 8  # structures that stand for structures, in a row
PAGES = Codec(Page)
Relink = Callable[[Field], Field]


def link_pages(pages: Series[Page], storage: Storage = MEMORY) -> Series[Page]:
    """The pages with their fields linked to the definitions of all pages, and those that are used made objects; first
    to lists of values."""
    values = ValueIndex((v for page in pages for v in page.values), storage)
    if values:
        pages = filled(storage.log(PAGES), (_with_values(page, values) for page in pages))
    index, definitions = Index(storage), DefinitionIndex(storage)
    entities = Entities()
    late: list[Definition] = []  # what only examples show: where nothing else has its anchors
    for d in (d for page in pages for d in page.definitions):
        if d.shown:
            late.append(replace(d, object=replace(d.object, shown=())))
        else:
            index.add(d)
        definitions.add(d)
        entities.add(d)
    anchored = bool(late)
    for anchor, key in (pair for page in pages for pair in page.anchors):
        index.add_anchor(anchor, key)
        anchored = True
    for d in late:
        index.add(d)
    if not definitions and not anchored:
        return pages
    relink = _relinking(index, definitions)
    linked = filled(storage.log(PAGES), (relinked(entities.linked(p), relink) for p in pages))
    for page in linked:
        for f in _fields(page):
            definitions.point(f)
        for d in page.definitions:
            definitions.follow(d)
        entities.follow(page)
    definitions.spread()
    entities.complete()
    return filled(storage.log(PAGES), (_settled(entities.settled(p), definitions) for p in linked))


def _with_values(page: Page, values: ValueIndex) -> Page:
    """The page with the values that its fields link to on other pages, and the findings that remain."""
    linked = relinked(page, values.with_values)
    return replace(linked, diagnostics=settled(linked))


def settled(page: Page) -> tuple[Diagnostic, ...]:
    """The findings of a page without those on types of fields whose values are told elsewhere."""
    told = {_row(f.origin) for f in _fields(page) if f.extra and f.facts.enum}
    return tuple(d for d in page.diagnostics if d.code not in UNKNOWN_TYPES or _row(d.origin) not in told)


def _relinking(index: Index, definitions: DefinitionIndex) -> Relink:
    def relink(f: Field, depth: int = 0) -> Field:
        choices = index.choices(f)
        if f.object is None and choices:
            return replace(f, object=choices[0], alternatives=tuple(choices[1:]), links=())
        if f.combined and not f.alternatives and (other := index.find(f)):
            return replace(f, alternatives=(other,), links=())
        if f.object is not None or f.type.leaf().kind not in STRUCTURED:
            return f
        key = index.find(f)
        if key is None:
            return f
        alias = definitions.alias(key)
        if alias is None:
            several = f.type.kind == "object" and key == index.of_plural(f)
            return replace(f, object=key, links=(), type=TypeExpr("array", items=f.type) if several else f.type)
        return relink(aliased(f, alias), depth + 1) if depth < MAX_ALIASES else f

    return relink


def relinked(page: Page, relink: Relink) -> Page:
    """The page with each of its fields as ``relink`` gives it."""
    return replace(
        page,
        operations=tuple(_operation(o, relink) for o in page.operations),
        objects=tuple(_object(o, relink) for o in page.objects),
        definitions=tuple(replace(d, object=_object(d.object, relink)) for d in page.definitions),
        answers=tuple(_response(r, relink) for r in page.answers),
    )


def _object(o: Object, relink: Relink) -> Object:
    return replace(o, fields=tuple(relink(f) for f in o.fields))


def _operation(o: Operation, relink: Relink) -> Operation:
    return replace(
        o,
        parameters=tuple(Parameter(p.location, relink(p.field)) for p in o.parameters),
        body=_body(o.body, relink),
        responses=tuple(_response(r, relink) for r in o.responses),
    )


def _response(r: Response, relink: Relink) -> Response:
    return replace(r, headers=tuple(relink(f) for f in r.headers), body=_body(r.body, relink))


def _body(body: Body | None, relink: Relink) -> Body | None:
    if body is None or body.whole is None:
        return body
    return replace(body, whole=relink(body.whole))


def _fields(page: Page) -> Iterator[Field]:
    """Every field that may hold a structure."""
    for o in page.objects:
        yield from o.fields
    for operation in page.operations:
        yield from (p.field for p in operation.parameters)
        bodies = [operation.body, *(r.body for r in operation.responses)]
        yield from (b.whole for b in bodies if b is not None and b.whole is not None)
    yield from (r.body.whole for r in page.answers if r.body is not None and r.body.whole is not None)


def _settled(page: Page, definitions: DefinitionIndex) -> Page:
    """The page with those of its definitions that are wanted, and without the findings that linking has settled."""
    have = {o.key for o in page.objects}
    adopted = [d.object for d in page.definitions if definitions.wanted(d.object.key)]
    objects = _held(page, (*page.objects, *(o for o in adopted if o.key not in have)))
    resolved = {_row(f.origin) for f in _fields(replace(page, objects=objects)) if f.object is not None}
    tables = {
        (o.origin.file, o.origin.element_key()) for o in objects if o.key[2] <= 0 and not definitions.alone(o.key)
    }
    kept = tuple(
        d
        for d in page.diagnostics
        if not (d.code == "object-undefined" and _row(d.origin) in resolved)
        and not (
            d.code == "table-without-operation"
            and ((d.origin.file, d.origin.element_key()) in tables or definitions.has_spoken(d.origin))
        )
    )
    return replace(page, objects=objects, diagnostics=kept)


def _held(page: Page, objects: Sequence[Object]) -> tuple[Object, ...]:
    """The objects without those nested in tables that are none themselves."""
    bodies = [b for o in page.operations for b in (o.body, *(r.body for r in o.responses)) if b is not None]
    bodies.extend(r.body for r in page.answers if r.body is not None)
    roots = {b.object for body in bodies for b in (body, *body.alternatives)}
    while True:
        fields = _fields(replace(page, objects=tuple(objects)))
        held = roots | {key for f in fields for key in (f.object, *f.alternatives)}
        kept = tuple(o for o in objects if o.key[2] <= 0 or o.key in held)
        if len(kept) == len(objects):
            return kept
        objects = kept


def _row(origin: Origin) -> tuple[str, str, int | None]:
    return (origin.file, origin.element_key(), origin.row)
