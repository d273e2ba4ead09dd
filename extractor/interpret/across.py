"""Across pages: structures that one page names and another describes.

Evidence in order of strength: a link to the table, a link to the page that describes one structure, a name that
exactly one page gives a table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from posixpath import join, normpath

from extractor.api import Body, Definition, Field, Object, ObjectKey, Operation, Page, Parameter, Response
from extractor.document import Origin
from extractor.interpret.link import STRUCTURED, alias_of, aliased, normal_name

MAX_ALIASES = 8  # structures that stand for structures, in a row
Relink = Callable[[Field], Field]


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


def link_pages(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages with their fields linked to the definitions of all pages, and those that are used made objects."""
    definitions = [d for p in pages for d in p.definitions]
    if not definitions:
        return tuple(pages)
    index = _index(definitions)
    known = {d.object.key: d.object for d in definitions}

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
        alias = alias_of(known[key].name, known[key].fields)
        if alias is None:
            return replace(f, object=key, links=())
        return relink(aliased(f, alias), depth + 1) if depth < MAX_ALIASES else f

    linked = [_linked(p, relink) for p in pages]
    whole = {key: _object(o, relink) for key, o in known.items()}
    used = _used(linked, whole)
    alone = {d.object.key for d in definitions if d.kept and alias_of(d.object.name, d.object.fields) is None} - used
    aliases = {at for p in linked for f in _fields(p) for at in _elsewhere(f)}
    aliases |= {at for key in used for f in whole[key].fields for at in _elsewhere(f)}
    return tuple(
        _settled(p, [whole[d.object.key] for d in p.definitions if d.object.key in used | alone], aliases, alone)
        for p in linked
    )


def _index(definitions: Iterable[Definition]) -> Index:
    anchors: dict[tuple[str, str], list[ObjectKey]] = {}
    labels: dict[str, list[ObjectKey]] = {}
    pages: dict[str, list[ObjectKey]] = {}
    names: dict[str, list[ObjectKey]] = {}
    for d in definitions:
        key = d.object.key
        for anchor in d.anchors:
            anchors.setdefault((key[0], anchor), []).append(key)
            labels.setdefault(anchor, []).append(key)
        pages.setdefault(key[0], []).append(key)
        if normal_name(d.object.name):
            names.setdefault(normal_name(d.object.name), []).append(key)
    firsts = {at: keys[0] for at, keys in anchors.items()}
    return Index(firsts, _unique(labels), _unique(pages), _unique(names))


def _unique(found: Mapping[str, list[ObjectKey]]) -> dict[str, ObjectKey]:
    return {name: keys[0] for name, keys in found.items() if len(keys) == 1}


def _linked(page: Page, relink: Relink) -> Page:
    return replace(
        page,
        operations=tuple(_operation(o, relink) for o in page.operations),
        objects=tuple(_object(o, relink) for o in page.objects),
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


def _used(pages: Iterable[Page], known: Mapping[ObjectKey, Object]) -> set[ObjectKey]:
    """The definitions that something uses, by way of other definitions too."""
    waiting = [key for p in pages for f in _fields(p) for key in (f.object, *f.alternatives) if key in known]
    used: set[ObjectKey] = set()
    while waiting:
        key = waiting.pop()
        if key is not None and key in known and key not in used:
            used.add(key)
            waiting.extend(k for f in known[key].fields for k in (f.object, *f.alternatives))
    return used


def _settled(
    page: Page, adopted: Sequence[Object], aliases: Set[tuple[str, int | None]], alone: Set[ObjectKey]
) -> Page:
    """The page with the definitions that are used or stand ``alone``, and without the findings that linking has
    settled."""
    have = {o.key for o in page.objects}
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


def _elsewhere(f: Field) -> Iterator[tuple[str, int | None]]:
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
