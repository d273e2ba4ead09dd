"""Linking: which table describes the structure that a field holds.

Evidence in order of strength: a link to the table, "see Table 5", the name of the type, the name of the field.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extractor.api import Field, Object, ObjectKey
from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.interpret.rows import RowField
from extractor.interpret.tables import TableInfo

STRUCTURED = frozenset({"object", "array", "map", "any", "union"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A table that may be an object's, with its fields."""

    info: TableInfo
    fields: tuple[RowField, ...]

    @property
    def key(self) -> ObjectKey:
        """The object key of the table."""
        return (self.info.table.origin.file, self.info.index, 0)


def normal_name(name: str) -> str:
    """A structure name for comparison: letters and digits only, lower case."""
    return re.sub(r"[\W_]+", "", name).lower()


class Linker:
    """Finds the table for a field among the parameter tables of one page."""

    def __init__(self, candidates: Sequence[Candidate], lexicon: Lexicon) -> None:
        self.candidates = candidates
        self.lexicon = lexicon
        self.by_anchor = {a: c for c in reversed(candidates) for a in c.info.table.anchors}
        self.by_name: dict[str, list[Candidate]] = {}
        for c in candidates:
            if c.info.name:
                self.by_name.setdefault(normal_name(c.info.name), []).append(c)

    def find(self, row: RowField, holder: Candidate) -> Candidate | None:
        """The table that describes what the row holds, or None."""
        field = row.field
        if row.nested:
            return next((c for c in self.candidates if c.info.index in row.nested), None)
        if field.type.leaf().kind not in STRUCTURED:
            return None
        return (
            self._linked(row, holder)
            or self._numbered(field, holder)
            or self._named(field.type.leaf().name or "", holder)
            or self._named_like_field(field, holder)
        )

    def _linked(self, row: RowField, holder: Candidate) -> Candidate | None:
        for href in row.links:
            page, _, anchor = href.partition("#")
            found = self.by_anchor.get(anchor) if anchor and _same_page(page, holder) else None
            if found is not None and found is not holder:
                return found
        return None

    def _numbered(self, field: Field, holder: Candidate) -> Candidate | None:
        for number in field.facts.tables:
            found = [c for c in self.candidates if c.info.number == number and c is not holder]
            if found:
                return self._nearest(found, holder)
        return None

    def _named(self, name: str, holder: Candidate) -> Candidate | None:
        """By name; a name that is also the holder's own means the structure holds itself."""
        found = self.by_name.get(normal_name(name), []) if name else []
        return self._nearest(found, holder) if found else None

    def _named_like_field(self, field: Field, holder: Candidate) -> Candidate | None:
        """A field that is some object, and a table named as the field is."""
        if field.type.leaf().name and field.type.known:
            return self._by_field_name(field, holder)
        return self._by_field_name(field, holder) if field.type.leaf().kind in {"object", "array", "any"} else None

    def _by_field_name(self, field: Field, holder: Candidate) -> Candidate | None:
        if field.type.leaf().kind == "any" and field.type.kind == "any" and field.facts.enum:
            return None
        for name in (field.name, field.name.removesuffix("s"), f"{field.name}s"):
            found = [c for c in self.by_name.get(normal_name(name), []) if c is not holder]
            if found:
                return self._nearest(found, holder)
        return None

    def _nearest(self, found: Sequence[Candidate], holder: Candidate) -> Candidate:
        """The candidate on the same side (request or response), then the next one below, then the nearest."""
        here = holder.info

        def distance(c: Candidate) -> tuple[bool, bool, int]:
            other_side = bool(here.section.side and c.info.section.side != here.section.side)
            return (other_side, c.info.index <= here.index, abs(c.info.index - here.index))

        return min(found, key=distance)


def _same_page(page: str, holder: Candidate) -> bool:
    return not page or holder.info.table.origin.file.endswith(page.rsplit("/", 1)[-1])


def link_all(candidates: Sequence[Candidate], lexicon: Lexicon) -> tuple[dict[ObjectKey, tuple[Field, ...]], set[ObjectKey], list[Diagnostic]]:
    """Fields of every candidate with their objects linked, the keys that something points to, and findings."""
    linker = Linker(candidates, lexicon)
    linked: dict[ObjectKey, tuple[Field, ...]] = {}
    referenced: set[ObjectKey] = set()
    findings: list[Diagnostic] = []
    for candidate in candidates:
        fields = []
        for row in candidate.fields:
            target = linker.find(row, candidate)
            if target is not None:
                referenced.add(target.key)
                fields.append(replace(row.field, object=target.key))
                continue
            findings.extend(_undefined(row.field, lexicon))
            fields.append(row.field)
        linked[candidate.key] = tuple(fields)
    return linked, referenced, findings


def _undefined(field: Field, lexicon: Lexicon) -> Iterable[Diagnostic]:
    """A structure that is named and described nowhere on the page."""
    leaf = field.type.leaf()
    if leaf.kind not in {"object", "any"} or not leaf.name or fold_word(leaf.name) in lexicon.types:
        return
    origin = field.origin.at_column(field.columns.header("type"))
    yield finding("object-undefined", origin, name=field.name, object=leaf.name)


def nest_rows(rows: Sequence[RowField], key: ObjectKey) -> tuple[list[RowField], list[Object]]:
    """Rows that nest inside one table (by marks, or ``a.b`` below ``a``) as objects of their own.

    Returns the rows at the top and the objects made from the others; keys count up from 1.
    """
    top: list[RowField] = []
    children: dict[int, list[RowField]] = {}
    parents: list[tuple[int, int]] = []  # (depth, index in ``flat``) of the rows that may hold the next one
    flat: list[RowField] = []
    names: dict[str, int] = {}
    for row in rows:
        parent, row_ = _parent(row, parents, flat, names)
        index = len(flat)
        flat.append(row_)
        names.setdefault(row.field.name, index)
        parents[:] = [p for p in parents if p[0] < row.depth]
        parents.append((row.depth, index))
        if parent is None:
            top.append(row_)
        else:
            children.setdefault(parent, []).append(row_)
    return _objects(flat, top, children, key)


def _parent(
    row: RowField, parents: list[tuple[int, int]], flat: list[RowField], names: dict[str, int]
) -> tuple[int | None, RowField]:
    if row.depth:
        holder = next((i for depth, i in reversed(parents) if depth < row.depth), None)
        return holder, row
    prefix, dot, last = row.field.name.rpartition(".")
    prefix = re.sub(r"\[\d?\]$", "", prefix)
    if dot and last and prefix in names and flat[names[prefix]].field.type.leaf().kind in STRUCTURED:
        return names[prefix], replace(row, field=replace(row.field, name=last))
    return None, row


def _objects(
    flat: list[RowField], top: list[RowField], children: dict[int, list[RowField]], key: ObjectKey
) -> tuple[list[RowField], list[Object]]:
    if not children:
        return top, []
    keys = {index: (key[0], key[1], number) for number, index in enumerate(sorted(children), 1)}
    linked = {id(flat[i]): replace(flat[i], field=replace(flat[i].field, object=k)) for i, k in keys.items()}
    objects = [
        Object(keys[i], "", tuple(linked.get(id(r), r).field for r in children[i]), flat[i].field.origin)
        for i in sorted(children)
    ]
    return [linked.get(id(r), r) for r in top], objects
