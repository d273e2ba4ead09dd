"""Linking: each field of a page with the table that describes what it holds, and what references are doubtful."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extractor.api import Field, ObjectKey, TypeExpr
from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.interpret.link.candidates import Candidate, normal_name
from extractor.interpret.link.linker import Linker
from extractor.values import replace

MIN_NAME = 3  # letters of a structure's name in a description
Targets = dict[tuple[ObjectKey, int], Candidate | None]  # candidate's key and the field's position -> its table


def link_all(
    candidates: Sequence[Candidate], lexicon: Lexicon
) -> tuple[dict[ObjectKey, tuple[Field, ...]], set[ObjectKey], list[Diagnostic]]:
    """Fields of every candidate with their objects linked, the keys that something points to, and findings."""
    linker = Linker(candidates, lexicon)
    targets: Targets = {(c.key, i): linker.find(r, c) for c in candidates for i, r in enumerate(c.fields)}
    findings = _relink(candidates, targets)
    _link_by_descriptions(candidates, targets)
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


def _link_by_descriptions(candidates: Sequence[Candidate], targets: Targets) -> None:
    """Link the tables that nothing points to with the one row in front that may hold them and has their name in its
    description: "An array of boat objects" in front of "Fields of the boat object"."""
    open_: dict[tuple[str, str], list[tuple[Candidate, int, Field]]] = {}
    for c in (c for c in candidates if not c.part):
        held = open_.setdefault((c.info.section.subject, c.info.section.side), [])
        held.extend((c, n, r.field) for n, r in enumerate(c.fields) if _may_hold(r.field))
    for lost in (c for c in _lost(candidates, targets) if c.info.name and not c.info.location):
        rows = open_.get((lost.info.section.subject, lost.info.section.side), ())
        free = ((c, n, f) for c, n, f in rows if c.info.index < lost.info.index and targets[(c.key, n)] is None)
        found = [(c.key, n) for c, n, f in free if _speaks_of(f, lost.info.name)]
        if len(found) == 1:
            targets[found[0]] = lost


def _may_hold(field: Field) -> bool:
    """Whether a field holds a structure that has no name."""
    leaf = field.type.leaf()
    return field.object is None and not leaf.name and leaf.kind in {"object", "array"} and not field.facts.enum


def _speaks_of(field: Field, name: str) -> bool:
    """Whether the description of a field has a name."""
    said, word = field.description.lower(), name.lower()
    if not word.isascii():
        return word in said
    return len(word) >= MIN_NAME and re.search(rf"(?<![a-z]){re.escape(word)}s?(?![a-z])", said) is not None


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
