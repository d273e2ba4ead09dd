"""Actions on a document, one after the other (Overlay Specification 1.0 and 1.1, sections "Overlay Object" and
"Action Object"). The document that is given is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractor.diagnostic import Diagnostic, finding
from extractor.oas.pointer import escape
from extractor.overlay.jsonpath.limits import MAX_DEPTH, QueryError
from extractor.overlay.jsonpath.paths import Location, Selected, select
from extractor.overlay.merge import (
    A,
    IncompatibleError,
    append,
    check_mergeable,
    copied,
    kind_of,
    measure,
    merge_object,
    same,
)
from extractor.overlay.model import Action, Applied, Change, Feature, Overlay, Step

Node = dict[str, Any]
MAX_WRITTEN = 1_000_000  # nodes, by all actions of an overlay together


class _ActionError(ValueError):
    """An action that this document, or this version of the specification, does not allow."""


def apply_overlay(document: Node, overlay: Overlay) -> Applied:
    """Apply all actions of an overlay. Pure.

    An action that cannot be applied is a finding and changes nothing; the others go on. Raises RecursionError where
    the document nests deeper than Python can follow.
    """
    result: Node = copied(document)
    steps: list[Step] = []
    findings: list[Diagnostic] = []
    budget = _Budget()
    for action in overlay.actions:
        changes, found = _applied(result, action, overlay.feature, budget)
        steps.append(Step(action, changes))
        findings.extend(found)
    return Applied(result, tuple(steps), tuple(findings))


class _Budget:
    """What an overlay may write. A copy of the document into itself doubles it: a few would fill any memory."""

    def __init__(self) -> None:
        self.nodes = MAX_WRITTEN

    def take(self, selected: list[Selected], value: Any) -> None:
        """Count a value that is written into each of the nodes; raise _ActionError where it is too much."""
        nodes, nesting = measure(value)
        if max(len(node.location) for node in selected) + nesting > MAX_DEPTH:
            raise _ActionError(f"it would write deeper than {MAX_DEPTH} levels")
        if nodes * len(selected) > self.nodes:
            raise _ActionError(f"the overlay would write more than {MAX_WRITTEN} nodes")
        self.nodes -= nodes * len(selected)


def _applied(
    document: Node, action: Action, feature: Feature, budget: _Budget
) -> tuple[tuple[Change, ...], list[Diagnostic]]:
    number, origin = action.number, action.origin
    changes: list[Change] = []
    try:
        selected = select(action.target, document)
        if not selected:
            return (), [finding("overlay-no-match", origin, action=number, what=action.target)]
        changes.extend(_changes(document, selected, action, feature, budget))
    except QueryError as error:
        return (), [finding("overlay-target-invalid", origin, action=number, query=action.target, reason=error)]
    except (_ActionError, IncompatibleError) as error:
        return tuple(changes), [finding("overlay-action-invalid", origin, action=number, reason=error)]
    if not changes:
        return (), [finding("overlay-no-effect", origin, action=number, target=action.target)]
    return tuple(changes), []


def _changes(
    document: Node, selected: list[Selected], action: Action, feature: Feature, budget: _Budget
) -> Iterator[Change]:
    if feature == "1.0":
        _check_no_primitive(selected)
    if action.modifier == "remove":
        yield from _removed(document, selected)
        return
    if action.modifier == "none":
        return
    value = _source(document, action) if action.modifier == "copy" else action.value
    _check_kinds(selected, value, feature)
    budget.take(selected, value)
    for node in selected:
        yield from _updated(document, node, value, feature)


def _check_no_primitive(selected: list[Selected]) -> None:
    """1.0: the result of the target must be objects or arrays."""
    for node in selected:
        if kind_of(node.value) == "primitive":
            told = "is a primitive value; overlay 1.0 targets objects and arrays only: target what contains it"
            raise _ActionError(f"{node.pointer} {told}, or write overlay: 1.1.0")


def _source(document: Node, action: Action) -> Any:
    """What ``copy`` selects: a single node, as it is before this action."""
    try:
        found = select(action.value, document)
    except QueryError as error:
        raise _ActionError(f"copy is no query that can be followed: {error}") from None
    if len(found) != 1:
        raise _ActionError(f"copy must select a single node, and {action.value} selects {len(found) or 'none'}")
    return copied(found[0].value)


def _check_kinds(selected: list[Selected], value: Any, feature: Feature) -> None:
    """Refuse, before anything is changed, what no node could take."""
    kinds = {kind_of(node.value) for node in selected}
    if feature == "1.1" and len(kinds) > 1:
        raise _ActionError(f"the target selects {' and '.join(A[k] for k in sorted(kinds))}; nodes must be of one kind")
    given = kind_of(value)
    for kind in kinds - {"array"}:
        if given != kind:
            raise _ActionError(f"the target is {A[kind]} and the update {A[given]}")
    for node in selected:
        if isinstance(node.value, dict):
            check_mergeable(node.value, value, node.pointer)


def _updated(document: Node, node: Selected, value: Any, feature: Feature) -> Iterator[Change]:
    target = node.value
    if isinstance(target, dict):
        yield from merge_object(target, value, node.pointer)
    elif isinstance(target, list):
        # 1.0: the value is an entry; 1.1: an array is concatenated.
        entries = value if isinstance(value, list) and feature == "1.1" else [value]
        yield from append(target, entries, node.pointer)
    elif not same(target, value):
        _node(document, node.location[:-1])[node.location[-1]] = value
        yield Change("set", node.pointer)


def _removed(document: Node, selected: list[Selected]) -> Iterator[Change]:
    """Remove nodes, the deepest and last ones first, so that no location moves before it is used."""
    if any(not node.location for node in selected):
        raise _ActionError("the root of the document cannot be removed")
    for node in sorted(selected, key=lambda n: _order(n.location), reverse=True):
        holder, last = _node(document, node.location[:-1]), node.location[-1]
        del holder[last]
        yield Change("removed", node.pointer, item=isinstance(holder, list))


def _order(location: Location) -> tuple[tuple[int, int, str], ...]:
    """Indexes as numbers, beside names."""
    return tuple((1, part, "") if isinstance(part, int) else (0, 0, escape(part)) for part in location)


def _node(document: Node, location: Location) -> Any:
    node: Any = document
    for part in location:
        node = node[part]
    return node
