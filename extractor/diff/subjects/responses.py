"""Responses: statuses, media types, headers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extractor.diff.model import Found
from extractor.diff.schemas.checks.docs import prose_of
from extractor.diff.schemas.roots import Root
from extractor.diff.subjects.contents import contents, is_loose, schema_of
from extractor.diff.subjects.operations import Operation, deprecation, follow
from extractor.oas.document import Document, Node, mapping
from extractor.oas.pointer import escape

Side = tuple[str, Node]


def responses(old: Operation, new: Operation) -> Iterator[Found | Root]:
    """Statuses that went and came, and those that both have."""
    left, right = _by_status(old), _by_status(new)
    for status, side in left.items():
        if status in right:
            yield from _response(status, old.document, side, new.document, right[status])
        else:
            yield Found(f"{_sort(status)}-response-removed", side[0], new.pointer, (("old", status),))
    for status, side in right.items():
        if status not in left:
            yield Found(f"{_sort(status)}-response-added", old.pointer, side[0], (("new", status),))


def _by_status(operation: Operation) -> dict[str, Side]:
    pointer = f"{operation.pointer}/responses"
    return {
        str(status).upper().replace("DEFAULT", "default"): follow(
            operation.document, f"{pointer}/{escape(str(status))}", raw
        )
        for status, raw in mapping(operation.node.get("responses")).items()
        if not str(status).startswith("x-")
    }


def _sort(status: str) -> str:
    return "success" if status.startswith("2") else "error"


def _response(status: str, old: Document, left: Side, new: Document, right: Side) -> Iterator[Found | Root]:
    where = f"response {status}"
    for found in prose_of(left[1], right[1], lambda word: (f"{left[0]}/{word}", f"{right[0]}/{word}")):
        yield Found(found.kind, found.old, found.new, found.values, where)
    yield from _headers(where, old, left, new, right)
    was, is_ = contents(old, *left), contents(new, *right)
    for name in was:
        if name in is_:
            label = where if len(is_) == 1 else f"{where} ({name})"
            yield Root(label, schema_of(*was[name]), schema_of(*is_[name]), loose=is_loose(name))
        else:
            yield Found("response-media-type-removed", was[name][0], right[0], (("old", name),), where)
    for name in is_:
        if name not in was:
            yield Found("response-media-type-added", left[0], is_[name][0], (("new", name),), where)


def _headers(where: str, old: Document, left: Side, new: Document, right: Side) -> Iterator[Found | Root]:
    was, is_ = _headers_of(old, *left), _headers_of(new, *right)
    for name, (pointer, node, shown) in was.items():
        if name in is_:
            yield from _header(f"{where}, header {shown}", (pointer, node), is_[name][:2])
        else:
            kind = f"{'required' if node.get('required') is True else 'optional'}-response-header-removed"
            yield Found(kind, pointer, right[0], (("old", shown),), where)
    for name, (pointer, _, shown) in is_.items():
        if name not in was:
            yield Found("response-header-added", left[0], pointer, (("new", shown),), where)


def _headers_of(document: Document, pointer: str, node: Node) -> Mapping[str, tuple[str, Node, str]]:
    """Headers by name, in lower case; Content-Type is told by the media types (OpenAPI 3.1, section 4.8.17.1)."""
    return {
        str(name).lower(): (*follow(document, f"{pointer}/headers/{escape(str(name))}", raw), str(name))
        for name, raw in mapping(node.get("headers")).items()
        if str(name).lower() != "content-type"
    }


def _header(where: str, old: Side, new: Side) -> Iterator[Found | Root]:
    was, is_ = old[1].get("required") is True, new[1].get("required") is True
    if was != is_:
        yield Found(f"response-header-became-{'required' if is_ else 'optional'}", old[0], new[0], where=where)
    for found in _header_notes(old, new):
        yield Found(found.kind, found.old, found.new, found.values, where)
    yield Root(where, schema_of(*old), schema_of(*new), loose=True)


def _header_notes(old: Side, new: Side) -> Iterator[Found]:
    yield from deprecation(old[1], new[1], old[0], new[0])
    yield from prose_of(old[1], new[1], lambda word: (f"{old[0]}/{word}", f"{new[0]}/{word}"))
