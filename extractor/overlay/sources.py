"""The source map of a corrected document: what an overlay set names the overlay, and keeps what the page says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from extractor.diagnostic import Diagnostic, finding
from extractor.document import Origin
from extractor.oas.pointer import escape
from extractor.overlay.model import Applied, Change, Step

Origins = tuple[Origin, ...]
Sources = dict[str, Origins]


def corrected_sources(sources: Mapping[str, Origins], applied: Applied) -> tuple[Sources, list[Diagnostic]]:
    """The source map after the steps, in document order, and a finding for each action that removed rows."""
    known: Sources = dict(sources)
    taken: Sources = {}
    findings: list[Diagnostic] = []
    for step in applied.steps:
        if any(c.kind == "removed" for c in step.changes):
            known, gone = _without(known, step.changes)
            taken |= gone
        for change in step.changes:
            if change.kind != "removed":
                known[change.pointer] = (step.action.origin, *_evidence_kept(known, taken, change))
    kept = {p: known[p] for p in _pointers(applied.document) if p in known}
    for step in applied.steps:
        findings.extend(_rows_removed(step, taken, kept))
    return kept, findings


def evidence_at(sources: Mapping[str, Origins], pointer: str) -> Origins:
    """What pages say at a pointer, or else at the nearest place above it; origins in overlays are left out."""
    while pointer:
        found = tuple(o for o in sources.get(pointer, ()) if o.action is None)
        if found:
            return found
        pointer = pointer.rpartition("/")[0]
    return ()


def _evidence_kept(known: Sources, taken: Sources, change: Change) -> Origins:
    """The evidence that stays: of what was corrected, or of what an earlier action took away to write it anew."""
    if change.pointer in known:
        return known[change.pointer]
    if change.kind == "set":
        return evidence_at(known, change.pointer)
    return () if change.item else taken.get(change.pointer, ())


def _without(sources: Sources, changes: tuple[Change, ...]) -> tuple[Sources, Sources]:
    """The source map without what was removed, later items of arrays moved up, and what was removed."""
    gone = {c.pointer for c in changes if c.kind == "removed"}
    items: dict[str, list[int]] = {}
    for change in changes:
        if change.kind == "removed" and change.item:
            holder, _, index = change.pointer.rpartition("/")
            items.setdefault(holder, []).append(int(index))
    kept: Sources = {}
    taken: Sources = {}
    for pointer, origins in sources.items():
        moved = _moved(pointer, gone, items)
        if moved is None:
            taken[pointer] = origins
        else:
            kept[moved] = origins
    return kept, taken


def _moved(pointer: str, gone: set[str], items: Mapping[str, list[int]]) -> str | None:
    """Where a pointer leads after removals; None where its node, or one above it, is gone."""
    old = new = ""
    for token in pointer.split("/")[1:]:
        before = items.get(old, ())
        old = f"{old}/{token}"
        if old in gone:
            return None
        new = f"{new}/{int(token) - sum(i < int(token) for i in before)}" if before else f"{new}/{token}"
    return new


def _pointers(document: Any) -> Iterator[str]:
    """Every pointer of a document, in its order."""
    stack: list[tuple[str, Any]] = [("", document)]
    while stack:
        pointer, node = stack.pop()
        yield pointer
        pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
        stack.extend(reversed([(f"{pointer}/{escape(str(k))}", v) for k, v in pairs]))


def _rows_removed(step: Step, taken: Sources, kept: Sources) -> list[Diagnostic]:
    """Rows that nothing in the document was read from any more: a finding keeps them in the balance."""
    removed = [c.pointer for c in step.changes if c.kind == "removed"]
    if not removed or not taken:
        return []
    placed = {o.row_key() for origins in kept.values() for o in origins}
    rows = {
        o.row_key(): o
        for pointer, origins in taken.items()
        if any(pointer == r or pointer.startswith(r + "/") for r in removed)
        for o in origins
        if o.row_key() is not None and o.row_key() not in placed
    }
    if not rows:
        return []
    action, related = step.action, tuple(rows.values())
    return [finding("overlay-rows-removed", action.origin, related=related, action=action.number, rows=len(rows))]
