"""Across pages: structures that one page names and another describes.

Evidence in order of strength: a link to the table, a link to the page that describes one structure, a name that
exactly one page gives a table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from posixpath import join, normpath

from extractor.api import Body, Definition, Field, Object, ObjectKey, Operation, Page, Parameter, Response
from extractor.cache.codec import Codec
from extractor.document import Origin
from extractor.interpret.link import STRUCTURED, alias_of, aliased, normal_name
from extractor.shelves import MEMORY, Series, Shelves, filled

MAX_ALIASES = 8  # structures that stand for structures, in a row
PAGES = Codec(Page)
Relink = Callable[[Field], Field]
Table = tuple[str, int | None]  # file and number


@dataclass(frozen=True, slots=True)
class Index:
    """Where definitions can be found; a name or an anchor that several claim leads nowhere."""

    by_anchor: Mapping[tuple[str, str], ObjectKey]  # (page, anchor)
    by_label: Mapping[str, ObjectKey]  # anchor alone
    by_page: Mapping[str, ObjectKey]
    by_name: Mapping[str, ObjectKey]

    def choices(self, f: Field) -> list[ObjectKey]:
        """The definitions among which a field's type leaves the choice ("Cat or Dog")."""
        names = [o.name for o in f.type.leaf().options if o.name]
        return [key for name in names if (key := self.by_name.get(normal_name(name))) is not None]

    def find(self, f: Field) -> ObjectKey | None:
        """The definition that a field of another table means."""
        for href in f.links:
            found = self._linked(href, f.origin.file)
            if found is not None:
                return found
        leaf = f.type.leaf()
        if leaf.name:
            return self.by_name.get(normal_name(leaf.name))
        # "Description of the links field" on a page of common structures, for a field "links" that is some object.
        return self.by_name.get(normal_name(f.name)) if leaf.kind in {"object", "array"} else None

    def _linked(self, href: str, file: str) -> ObjectKey | None:
        target, _, anchor = href.partition("#")
        page = normpath(join(file.rpartition("/")[0], target)) if target else file
        if anchor:
            return self.by_anchor.get((page, anchor)) or (None if target else self.by_label.get(anchor))
        return self.by_page.get(page)


@dataclass(slots=True)
class _Known:
    """What is kept of the definitions of all pages while the pages themselves come and go."""

    aliases: dict[ObjectKey, Field]  # those that stand for another type
    kept: set[ObjectKey]
    held: dict[ObjectKey, tuple[ObjectKey, ...]]  # the structures that each points to
    elsewhere: dict[ObjectKey, tuple[Table, ...]]  # the tables that speak of its fields beside its own


def link_pages(pages: Series[Page], shelves: Shelves = MEMORY) -> Series[Page]:
    """The pages with their fields linked to the definitions of all pages, and those that are used made objects."""
    index, known = _defined(pages)
    if not known.held:
        return pages
    relink = _relinking(index, known)
    linked = filled(shelves.shelf(PAGES), (_linked(p, relink) for p in pages))
    waiting: set[ObjectKey] = set()
    aliases: set[Table] = set()
    for page in linked:
        for f in _fields(page):
            waiting.update(key for key in (f.object, *f.alternatives) if key in known.held)
            aliases.update(_elsewhere(f))
        for d in page.definitions:
            known.held[d.object.key] = tuple(k for f in d.object.fields for k in (f.object, *f.alternatives) if k)
            known.elsewhere[d.object.key] = tuple(at for f in d.object.fields for at in _elsewhere(f))
    used = _used(waiting, known)
    aliases.update(at for key in used for at in known.elsewhere[key])
    alone = known.kept - used
    return filled(shelves.shelf(PAGES), (_settled(p, used | alone, aliases, alone) for p in linked))


def _defined(pages: Iterable[Page]) -> tuple[Index, _Known]:
    """Where definitions are, and what they are."""
    known = _Known({}, set(), {}, {})
    places = _Places()
    for d in (d for p in pages for d in p.definitions):
        key = d.object.key
        known.held[key] = ()
        alias = alias_of(d.object.name, d.object.fields)
        if alias is not None:
            known.aliases[key] = alias
        elif d.kept:
            known.kept.add(key)
        places.add(d)
    return places.index(), known


def _relinking(index: Index, known: _Known) -> Relink:
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
        alias = known.aliases.get(key)
        if alias is None:
            return replace(f, object=key, links=())
        return relink(aliased(f, alias), depth + 1) if depth < MAX_ALIASES else f

    return relink


class _Places:
    """Collects what leads to definitions."""

    def __init__(self) -> None:
        self._anchors: dict[tuple[str, str], ObjectKey] = {}
        self._labels: dict[str, ObjectKey | None] = {}
        self._pages: dict[str, ObjectKey | None] = {}
        self._names: dict[str, ObjectKey | None] = {}

    def add(self, d: Definition) -> None:
        """Note where a definition is."""
        key = d.object.key
        for anchor in d.anchors:
            self._anchors.setdefault((key[0], anchor), key)
            _claim(self._labels, anchor, key)
        _claim(self._pages, key[0], key)
        if normal_name(d.object.name):
            _claim(self._names, normal_name(d.object.name), key)

    def index(self) -> Index:
        """Where they are."""
        labels, pages, names = (
            {name: key for name, key in places.items() if key} for places in (self._labels, self._pages, self._names)
        )
        return Index(self._anchors, labels, pages, names)


def _claim(places: dict[str, ObjectKey | None], name: str, key: ObjectKey) -> None:
    """A name that several claim leads nowhere."""
    places[name] = None if name in places else key


def _linked(page: Page, relink: Relink) -> Page:
    return replace(
        page,
        operations=tuple(_operation(o, relink) for o in page.operations),
        objects=tuple(_object(o, relink) for o in page.objects),
        definitions=tuple(replace(d, object=_object(d.object, relink)) for d in page.definitions),
    )


def _object(o: Object, relink: Relink) -> Object:
    return replace(o, fields=tuple(relink(f) for f in o.fields))


def _operation(o: Operation, relink: Relink) -> Operation:
    return replace(
        o,
        parameters=tuple(Parameter(p.place, relink(p.field)) for p in o.parameters),
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


def _used(waiting: Iterable[ObjectKey], known: _Known) -> set[ObjectKey]:
    """The definitions that something uses, by way of other definitions too."""
    pending = list(waiting)
    used: set[ObjectKey] = set()
    while pending:
        key = pending.pop()
        if key in known.held and key not in used:
            used.add(key)
            pending.extend(known.held[key])
    return used


def _settled(page: Page, wanted: Set[ObjectKey], aliases: Set[Table], alone: Set[ObjectKey]) -> Page:
    """The page with those of its definitions that are ``wanted`` (of these, ``alone`` are used by none), and without
    the findings that linking has settled."""
    have = {o.key for o in page.objects}
    adopted = [d.object for d in page.definitions if d.object.key in wanted]
    objects = _held(page, (*page.objects, *(o for o in adopted if o.key not in have)))
    resolved = {_row(f.origin) for f in _fields(replace(page, objects=objects)) if f.object is not None}
    tables = {(o.key[0], o.key[1]) for o in objects if o.key[2] <= 0 and o.key not in alone} | aliases
    kept = tuple(
        d
        for d in page.diagnostics
        if not (d.code == "object-undefined" and _row(d.origin) in resolved)
        and not (d.code == "table-without-operation" and (d.origin.file, d.origin.table) in tables)
    )
    return replace(page, objects=objects, diagnostics=kept)


def _elsewhere(f: Field) -> Iterator[Table]:
    """The other tables that speak of a field."""
    return ((o.file, o.table) for o in f.extra if (o.file, o.table) != (f.origin.file, f.origin.table))


def _held(page: Page, objects: Sequence[Object]) -> tuple[Object, ...]:
    """The objects without those nested in tables that are none themselves."""
    bodies = [b for o in page.operations for b in (o.body, *(r.body for r in o.responses)) if b is not None]
    roots = {b.object for body in bodies for b in (body, *body.alternatives)}
    while True:
        fields = _fields(replace(page, objects=tuple(objects)))
        held = roots | {key for f in fields for key in (f.object, *f.alternatives)}
        kept = tuple(o for o in objects if o.key[2] <= 0 or o.key in held)
        if len(kept) == len(objects):
            return kept
        objects = kept


def _row(origin: Origin) -> tuple[str, int | None, int | None]:
    return (origin.file, origin.table, origin.row)
