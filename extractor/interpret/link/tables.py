"""Linking: which table describes the structure that a field holds.

Evidence in order of strength: a link to the table, "see Table 5", the name of the type, the name of the field.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.api import Field, ObjectKey, TypeExpr
from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.interpret.binding.weights import Reason
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.fields.row_field import RowField
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass, replace

STRUCTURED = frozenset({"object", "array", "map", "any", "union"})


_SIGNS = lazy_regex(r"[\W_]+")  # what parts the words of "boat_list-2"
STATUS_PART = -1  # the rows of a status table, whose schema column points to structures


@dataclass(frozen=True, slots=True)
class Candidate:
    """A table that may be an object's, with its fields."""

    info: GroupInfo
    fields: tuple[RowField, ...]
    part: int = 0  # 0 for the table itself, 1 and up for structures nested in its rows
    reasons: tuple[Reason, ...] = ()  # why the group is on the side that it is
    outermost: frozenset[str] = frozenset()  # sides whose examples have more of its names outermost than deeper

    @property
    def key(self) -> ObjectKey:
        """The object key of the table, or of the structure nested in it; of a part of a list, with its first item."""
        group = self.info.group
        first = group.records[0].row if group.kind == "items" and group.records else None
        element = group.origin.element_key()
        return (group.origin.file, f"{element} from {first}" if first and first > 1 else element, self.part)


def status_key(info: GroupInfo) -> ObjectKey:
    """The key under which the rows of a table without names (statuses, a bare schema) are kept."""
    return Candidate(info, (), STATUS_PART).key


def normal_name(name: str) -> str:
    """A structure name for comparison: letters and digits only, lower case."""
    return name.lower() if name.isalnum() else _SIGNS.sub("", name).lower()


def normal_anchor(anchor: str) -> str:
    """An anchor for comparison: generators differ in case, and in what they make of signs between words."""
    return _SIGNS.sub("-", anchor).strip("-").lower() or anchor


class Linker:
    """Finds the table for a field among the parameter tables of one page."""

    def __init__(self, candidates: Sequence[Candidate], lexicon: Lexicon) -> None:
        self.candidates = [c for c in candidates if not c.part]
        self.lexicon = lexicon
        self.by_anchor: dict[str, list[Candidate]] = {}
        self.by_name: dict[str, list[Candidate]] = {}
        for c in self.candidates:
            for anchor in c.info.group.anchors:
                self.by_anchor.setdefault(normal_anchor(anchor), []).append(c)
            if c.info.name:
                self.by_name.setdefault(normal_name(c.info.name), []).append(c)

    def find(self, row: RowField, holder: Candidate) -> Candidate | None:
        """The table that describes what the row holds, or None."""
        field = row.field
        if row.field.object is not None and not row.field.combined:
            return None  # its structure is nested in the table itself
        if row.nested:
            return next((c for c in self.candidates if c.info.index in row.nested), None)
        if field.type.leaf().kind not in STRUCTURED:
            # A string that the page describes by a table holds that structure as JSON text.
            return self._numbered(field, holder) if field.type.kind == "string" and not field.facts.enum else None
        return (
            self._linked(row, holder)
            or (None if self._leads_elsewhere(row) else self._numbered(field, holder))
            or self._named(field.type.leaf().name or "", holder)
            or self._named_like_field(row, holder)
        )

    def choice(self, field: Field, holder: Candidate) -> Field:
        """The field; where its type leaves the choice among structures ("Cat or Dog"), pointing to their tables."""
        if field.object is not None and field.object[2] > 0:
            return field  # the table itself has its rows
        found = [self._named(o.name or "", holder) for o in field.type.leaf().options]
        keys = [c.key for c in found if c is not None]
        return replace(field, object=keys[0], alternatives=tuple(keys[1:])) if keys else field

    def _linked(self, row: RowField, holder: Candidate) -> Candidate | None:
        for href in row.links:
            page, _, anchor = href.partition("#")
            found = self.by_anchor.get(normal_anchor(anchor), ()) if anchor and _same_page(page, holder) else ()
            others = [c for c in found if c.key != holder.key]
            if others:
                return self._nearest(others, holder)  # some pages use an anchor twice
        return None

    def _leads_elsewhere(self, row: RowField) -> bool:
        """Whether "Table 3" is a link to an anchor that this page does not have: the third table of another page."""
        anchors = [anchor for href in row.links if (anchor := href.partition("#")[2])]
        return (
            bool(anchors)
            and bool(row.field.facts.tables)
            and not any(normal_anchor(a) in self.by_anchor for a in anchors)
        )

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

    def _named_like_field(self, row: RowField, holder: Candidate) -> Candidate | None:
        """A field that is some object, and a table named as the field is."""
        field, leaf = row.field, row.field.type.leaf()
        if leaf.name and row.type_links and normal_name(leaf.name) != normal_name(field.name):
            return None  # the structure has a name of its own, and a link leads to it on another page
        if leaf.name and field.type.known:
            return self._by_field_name(field, holder)
        return self._by_field_name(field, holder) if leaf.kind in {"object", "array", "any"} else None

    def _by_field_name(self, field: Field, holder: Candidate) -> Candidate | None:
        if field.type.leaf().kind == "any" and field.type.kind == "any" and field.facts.enum:
            return None
        for name in (field.name, field.name.removesuffix("s"), f"{field.name}s"):
            # A table of parameters below a heading is of what that describes, no structure.
            found = [c for c in self.by_name.get(normal_name(name), []) if c is not holder and not _is_of_call(c.info)]
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


def _is_of_call(info: GroupInfo) -> bool:
    """Whether a table without a caption is headed by a word for parameters."""
    return info.asks and not info.caption


def _same_page(page: str, holder: Candidate) -> bool:
    return not page or holder.info.group.origin.file.endswith(page.rsplit("/", 1)[-1])


Targets = dict[tuple[ObjectKey, int], Candidate | None]  # candidate's key and the field's position -> its table


def link_all(
    candidates: Sequence[Candidate], lexicon: Lexicon
) -> tuple[dict[ObjectKey, tuple[Field, ...]], set[ObjectKey], list[Diagnostic]]:
    """Fields of every candidate with their objects linked, the keys that something points to, and findings."""
    linker = Linker(candidates, lexicon)
    targets: Targets = {(c.key, i): linker.find(r, c) for c in candidates for i, r in enumerate(c.fields)}
    findings = _relink(candidates, targets)
    more = _alternatives(candidates, targets)
    linked: dict[ObjectKey, tuple[Field, ...]] = {}
    for c in candidates:
        linked[c.key] = tuple(
            linker.choice(_pointing(row.field, targets[(c.key, i)], more.get((c.key, i), ())), c)
            for i, row in enumerate(c.fields)
        )
        findings.extend(d for f in linked[c.key] if f.object is None for d in _undefined(f, lexicon))
    pointed = {f.object for fields in linked.values() for f in fields if f.object}
    pointed |= {key for fields in linked.values() for f in fields for key in f.alternatives}
    return linked, pointed, findings


def _pointing(field: Field, target: Candidate | None, others: tuple[ObjectKey, ...]) -> Field:
    if target is None:
        return field
    if field.combined and field.object is not None:
        return replace(field, alternatives=(target.key,), links=())
    alias = alias_of(target.info.name, [r.field for r in target.fields])
    if alias is not None and target.info.name:
        return aliased(field, alias)
    return replace(field, object=target.key, alternatives=others, links=())


def alias_of(name: str, fields: Sequence[Field]) -> Field | None:
    """The only row of a structure where it names the structure itself: it has no fields, it is another type."""
    first = fields[0] if len(fields) == 1 else None
    return first if first is not None and normal_name(first.name) == normal_name(name) and first.type.known else None


def aliased(field: Field, alias: Field) -> Field:
    """A field with the type, and the values, that its structure stands for."""
    type_ = _with_leaf(field.type, alias.type)
    facts = field.facts if field.facts.enum else replace(field.facts, enum=alias.facts.enum)
    told = replace(field, type=type_, object=alias.object, links=alias.links, facts=facts)
    return replace(told, extra=(*field.extra, alias.origin))


def _with_leaf(type_: TypeExpr, leaf: TypeExpr) -> TypeExpr:
    """The type with another type at its end: an array of X becomes an array of what X stands for."""
    return leaf if type_.items is None else replace(type_, items=_with_leaf(type_.items, leaf))


def _lost(candidates: Sequence[Candidate], targets: Targets) -> list[Candidate]:
    """Tables that no field points to."""
    pointed = {t.key for t in targets.values() if t is not None}
    return [c for c in candidates if c.key not in pointed and not c.part]


def _alternatives(
    candidates: Sequence[Candidate], targets: Targets
) -> dict[tuple[ObjectKey, int], tuple[ObjectKey, ...]]:
    """A field that points to several tables, one for each case: those that nothing else points to are its others."""
    found: dict[tuple[ObjectKey, int], tuple[ObjectKey, ...]] = {}
    for lost in (c for c in _lost(candidates, targets) if c.info.number):
        for candidate in candidates:
            for position, row in enumerate(candidate.fields):
                first = targets[(candidate.key, position)]
                if first is not None and first is not lost and lost.info.number in row.field.facts.tables:
                    at = (candidate.key, position)
                    found[at] = (*found.get(at, ()), lost.key)
    return found


def _relink(candidates: Sequence[Candidate], targets: Targets) -> list[Diagnostic]:
    """Mend references to a wrong table: a table named as the field that nothing points to is the one that is meant."""
    found: list[Diagnostic] = []
    linked = [c for c in candidates if any(targets[(c.key, n)] is not None for n in range(len(c.fields)))]
    for lost in (c for c in _lost(candidates, targets) if c.info.name):
        for candidate in linked:
            for position, row in enumerate(candidate.fields):
                target = targets[(candidate.key, position)]
                if target is None or candidate is lost or not _meant(lost, row.field, candidate, target):
                    continue
                targets[(candidate.key, position)] = lost
                shown = {"name": row.field.name, "table": target.info.caption, "other": lost.info.caption}
                related = (target.info.group.origin, lost.info.group.origin)
                found.append(finding("reference-doubtful", row.field.origin, related=related, **shown))
    return found


def _meant(lost: Candidate, field: Field, holder: Candidate, target: Candidate) -> bool:
    """Whether ``lost`` is named as the field is, on the field's own side, and its target is not."""
    name, side = normal_name(lost.info.name), holder.info.section.side
    if normal_name(field.type.leaf().name or "") == normal_name(target.info.name) not in {"", name}:
        return False  # the type names the target
    if lost.info.number in field.facts.tables or normal_name(field.name) != name or lost.info.section.side != side:
        return False
    return normal_name(target.info.name) != name or target.info.section.side != side


def _undefined(field: Field, lexicon: Lexicon) -> Iterable[Diagnostic]:
    """A structure that is named and described nowhere on the page."""
    leaf = field.type.leaf()
    if leaf.kind not in {"object", "any"} or not leaf.name or fold_word(leaf.name) in lexicon.types:
        return
    origin = field.origin.at_column(field.columns.header("type"))
    yield finding("object-undefined", origin, name=field.name, object=leaf.name)
