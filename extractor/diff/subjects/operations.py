"""The operations of two documents, matched; names of path parameters do not count."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from extractor.diff.model import Found
from extractor.diff.schemas.checks.docs import prose_of
from extractor.diff.schemas.merging import key_of
from extractor.oas.document import METHODS, Document, Node, UnresolvedError, listing, mapping, text
from extractor.oas.pointer import escape
from extractor.values import dataclass, field

# What is told whole.
_WHOLE = (("x-error-codes", "error-codes-changed"), ("callbacks", "callbacks-changed"))
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")  # "{id}" of "/boats/{id}"


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation with its place. ``parameters`` holds those of its path item too, ``names`` the path's own."""

    path: str
    method: str
    node: Node
    pointer: str
    document: Document
    names: tuple[str, ...] = ()
    parameters: Mapping[tuple[str, str], tuple[str, Node]] = field(default_factory=dict)
    webhook: bool = False

    @property
    def label(self) -> str:
        """``GET /pets``."""
        return f"{'webhook ' if self.webhook else ''}{self.method.upper()} {self.path}"


@dataclass(frozen=True, slots=True)
class Matched:
    """Operations that are one, that went, that came."""

    both: tuple[tuple[Operation, Operation], ...]
    removed: tuple[Operation, ...]
    added: tuple[Operation, ...]


def follow(document: Document, pointer: str, node: Any) -> tuple[str, Node]:
    """Where a reference leads, and what is there; nothing where it leads nowhere."""
    seen: set[str] = set()
    while isinstance(node, Mapping) and isinstance(node.get("$ref"), str) and node["$ref"] not in seen:
        seen.add(node["$ref"])
        try:
            pointer, node = unquote(node["$ref"].lstrip("#")), document.at(node["$ref"])
        except UnresolvedError:
            return pointer, {}
    return pointer, mapping(node)


def match_operations(old: Document, new: Document) -> Matched:
    """Operations are one by method and path, then by method and the path without the names of its parameters."""
    left, right = list(operations(old)), list(operations(new))
    both: list[tuple[Operation, Operation]] = []
    for same in (_exact, _template):
        by_mark = {same(op): op for op in right}
        found = [(op, by_mark.pop(same(op))) for op in left if same(op) in by_mark]
        both += found
        taken = {id(op) for pair in found for op in pair}
        left, right = ([op for op in ops if id(op) not in taken] for ops in (left, right))
    order = {op.label: n for n, op in enumerate(operations(old))}
    return Matched(tuple(sorted(both, key=lambda p: order[p[0].label])), tuple(left), tuple(right))


def _exact(operation: Operation) -> tuple[str, ...]:
    return str(operation.webhook), operation.method, operation.path


def _template(operation: Operation) -> tuple[str, ...]:
    return str(operation.webhook), operation.method, _PLACEHOLDER.sub("{}", operation.path.rstrip("/"))


def operations(document: Document) -> Iterator[Operation]:
    """All operations of paths, then of webhooks."""
    for word in ("paths", "webhooks"):
        for path, raw in mapping(document.root.get(word)).items():
            pointer, item = follow(document, f"/{word}/{escape(str(path))}", raw)
            for method in METHODS:
                if isinstance(item.get(method), Mapping):
                    yield _operation(document, str(path), method, pointer, item, webhook=word == "webhooks")


def _operation(document: Document, path: str, method: str, pointer: str, item: Node, *, webhook: bool) -> Operation:
    names = tuple(_PLACEHOLDER.findall(path))
    parameters = {
        **_parameters(document, pointer, item, names),
        **_parameters(document, f"{pointer}/{method}", item[method], names),
    }
    return Operation(path, method, item[method], f"{pointer}/{method}", document, names, parameters, webhook)


def _parameters(
    document: Document, pointer: str, node: Node, names: tuple[str, ...]
) -> dict[tuple[str, str], tuple[str, Node]]:
    found = {}
    for number, raw in enumerate(listing(node.get("parameters"))):
        where, parameter = follow(document, f"{pointer}/parameters/{number}", raw)
        place, name = text(parameter.get("in")), str(parameter.get("name"))
        if place == "path" and name in names:
            name = str(names.index(name))  # parameters of a path are the same by their position
        if place:
            found[place, name.lower() if place == "header" else name] = (where, parameter)
    return found


def existence(matched: Matched) -> Iterator[tuple[Operation, Found]]:
    """Operations that went and came."""
    for operation in matched.removed:
        deprecated = operation.node.get("deprecated") is True and not operation.webhook
        name = "webhook" if operation.webhook else "operation"
        kind = f"{'deprecated-' if deprecated else ''}{name}-removed"
        yield operation, Found(kind, operation.pointer, None)
    for operation in matched.added:
        kind = "webhook-added" if operation.webhook else "operation-added"
        yield operation, Found(kind, None, operation.pointer)


def identity(old: Operation, new: Operation) -> Iterator[Found]:
    """What an operation is called: its id, tags, the names in its path, deprecation, words for people."""
    left, right = old.node.get("operationId"), new.node.get("operationId")
    if left != right:
        action = "added" if left is None else "removed" if right is None else "changed"
        yield Found(f"operation-id-{action}", *_at(old, new, "operationId"), (("old", left), ("new", right)))
    yield from _tags(old, new)
    for was, is_ in zip(old.names, new.names, strict=False):
        if was != is_:
            yield Found("path-parameter-renamed", old.pointer, new.pointer, (("old", was), ("new", is_)))
    yield from deprecation(old.node, new.node, old.pointer, new.pointer)
    yield from prose_of(old.node, new.node, lambda word: _at(old, new, word))
    for word, kind in _WHOLE:
        if key_of(old.node.get(word)) != key_of(new.node.get(word)):
            yield Found(kind, *_at(old, new, word))


def deprecation(old: Node, new: Node, pointer_old: str, pointer_new: str) -> Iterator[Found]:
    """Whether a node is deprecated."""
    was, is_ = old.get("deprecated") is True, new.get("deprecated") is True
    if was != is_:
        kind = "deprecated" if is_ else "reactivated"
        yield Found(kind, f"{pointer_old}/deprecated" if was else pointer_old, f"{pointer_new}/deprecated")


def _tags(old: Operation, new: Operation) -> Iterator[Found]:
    left, right = (_texts(op.node.get("tags")) for op in (old, new))
    places = _at(old, new, "tags")
    yield from (Found("tag-removed", *places, (("old", tag),)) for tag in left if tag not in right)
    yield from (Found("tag-added", *places, (("new", tag),)) for tag in right if tag not in left)


def _texts(values: Any) -> Iterable[str]:
    return dict.fromkeys(str(value) for value in listing(values))


def _at(old: Operation, new: Operation, word: str) -> tuple[str, str]:
    left, right = (f"{op.pointer}/{word}" if word in op.node else op.pointer for op in (old, new))
    return left, right
