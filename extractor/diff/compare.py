"""Two documents to the changes between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from extractor.diff.cause import Evidence, cause_of
from extractor.diff.model import Change, Direction, Found
from extractor.diff.registry import rule_for
from extractor.diff.schemas.alike import Alike, reached
from extractor.diff.schemas.pair import Sides
from extractor.diff.schemas.pairs import Pairs
from extractor.diff.schemas.roots import Root
from extractor.diff.schemas.view import Schemas
from extractor.diff.subjects import requests, responses, security, whole
from extractor.diff.subjects.operations import Operation, existence, identity, match_operations
from extractor.oas.document import Document, mapping
from extractor.oas.pointer import escape
from extractor.values import dataclass, replace

_MIRRORED = {Direction.REQUEST: Direction.RESPONSE, Direction.RESPONSE: Direction.REQUEST}
_SECTIONS = (
    (requests.parameters, Direction.REQUEST),
    (requests.bodies, Direction.REQUEST),
    (responses.responses, Direction.RESPONSE),
)


@dataclass(frozen=True, slots=True)
class _Noted:
    """A difference with the operations that it reaches, as bits."""

    direction: Direction
    operations: int
    where: str
    found: Found


def diff_documents(
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    *,
    evidence_old: Evidence | None = None,
    evidence_new: Evidence | None = None,
) -> tuple[Change, ...]:
    """All changes from one OpenAPI document (3.0 or 3.1, loaded) to another: the gravest first, then by operation.

    Neither document is changed. With the evidence of both builds (``cause.evidence_beside``) each change names its
    cause and the cells it was read from. Broken parts of a document count as absent.
    """
    left, right = Document(old, "old"), Document(new, "new")
    labels: list[str] = []
    noted = list(_all(left, right, labels))
    changes = [_change(entry, labels) for entry in _merged(noted)]
    if evidence_old is not None and evidence_new is not None:
        changes = [cause_of(change, evidence_old, evidence_new) for change in changes]
    order = {label: number for number, label in enumerate(labels)}
    return tuple(sorted(changes, key=lambda c: (-c.level.rank, order.get(c.operation, -1))))


def _all(old: Document, new: Document, labels: list[str]) -> Iterator[_Noted]:
    for found in (*whole.info(old, new), *whole.servers(old, new), *security.schemes(old, new)):
        yield _Noted(Direction.NONE, 0, found.where, found)
    matched = match_operations(old, new)
    pairs = Pairs(Sides(Schemas(old), Schemas(new)), Alike(old, new))
    for left, right in matched.both:
        labels.append(right.label)
        yield from _operation(left, right, 1 << (len(labels) - 1), pairs)
    for operation, found in existence(matched):
        labels.append(operation.label)
        yield _Noted(Direction.NONE, 1 << (len(labels) - 1), "", found)
    yield from _unused(old, new, pairs)
    for direction, operations, where, found in pairs.differences():
        yield _Noted(direction, operations, where, found)


def _operation(old: Operation, new: Operation, bit: int, pairs: Pairs) -> Iterator[_Noted]:
    for found in (*identity(old, new), *security.requirements(old, new)):
        yield _Noted(Direction.NONE, bit, found.where, found)
    for section, direction in _SECTIONS:
        # Of a webhook, the caller is the API: what it requests is what receivers must take.
        way = _MIRRORED[direction] if old.webhook else direction
        for item in section(old, new):
            if isinstance(item, Root):
                pairs.add(bit, item.where, item.old, item.new, direction=way, loose=item.loose)
            else:
                yield _Noted(direction, bit, item.where, item)


def _unused(old: Document, new: Document, pairs: Pairs) -> Iterator[_Noted]:
    """Schemas of the components that no operation leads to: they may travel either way."""
    used = [_used(old), _used(new)]
    left, right = (
        {str(name): (f"/components/schemas/{escape(str(name))}", node) for name, node in _schemas(document).items()}
        for document in (old, new)
    )
    for name, part in left.items():
        where = f"schema {name}"
        if f"#{part[0]}" in used[0]:
            continue
        if name not in right:
            yield _Noted(Direction.NONE, 0, where, Found("schema-removed", part[0], None))
        elif f"#{right[name][0]}" not in used[1]:
            for direction in (Direction.REQUEST, Direction.RESPONSE):
                pairs.add(0, where, (part,), (right[name],), direction=direction, loose=False)
    for name, part in right.items():
        if name not in left and f"#{part[0]}" not in used[1]:
            yield _Noted(Direction.NONE, 0, f"schema {name}", Found("schema-added", None, part[0]))


def _used(document: Document) -> set[str]:
    """All that operations refer to, as fragments."""
    return {unquote(r) for r in reached(document, [document.root.get("paths"), document.root.get("webhooks")])}


def _schemas(document: Document) -> Mapping[str, Any]:
    return mapping(mapping(document.root.get("components")).get("schemas"))


def _merged(noted: list[_Noted]) -> Iterator[_Noted]:
    """One place that is come to in several ways is one change."""
    found: dict[tuple[Any, ...], _Noted] = {}
    for entry in noted:
        rule = rule_for(entry.found.kind, entry.direction)
        key = (rule.id, entry.found.old, entry.found.new, repr(entry.found.values))
        first = found.setdefault(key, entry)
        if first is not entry:
            found[key] = replace(first, operations=first.operations | entry.operations)
    yield from found.values()


def _change(entry: _Noted, labels: list[str]) -> Change:
    rule = rule_for(entry.found.kind, entry.direction)
    operations = tuple(labels[n] for n in _bits(entry.operations))
    where = entry.where
    return Change(
        rule.id, rule.level, rule.direction, operations, where, entry.found.old, entry.found.new, entry.found.values
    )


def _bits(number: int) -> Iterator[int]:
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest
