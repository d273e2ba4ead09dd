"""What a document lacks that its callers need, in the names of Redocly's rules where it has one.

{get: {responses: {200: …}}}  ->  security-defined, operation-4xx-response, operation-summary, media-example-missing
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from extractor.diagnostic import Diagnostic, finding
from extractor.oas.document import METHODS
from extractor.oas.pointer import escape, exists, node_at
from extractor.origin import Origin

Node = Mapping[str, Any]
Told = tuple[str, str, str]  # code, pointer, what it is told of


def lint(spec: Node, file: str, sources: Mapping[str, tuple[Origin, ...]] | None = None) -> list[Diagnostic]:
    """Findings of level info about security, servers, errors, descriptions and examples; ``spec`` is shaped."""
    known = sources or {}
    return [
        finding(code, (known.get(pointer) or (Origin(file),))[0], pointer=pointer or None, name=name)
        for code, pointer, name in _lacking(spec)
    ]


def _lacking(spec: Node) -> Iterator[Told]:
    if not spec.get("servers") and not _all_have_servers(spec):
        yield "no-empty-servers", "", "the document"
    for label, pointer, _, operation in _operations(spec):
        if "security" not in operation and not spec.get("security"):
            yield "security-defined", pointer, label
        if not any(str(status).startswith("4") or status == "default" for status in operation.get("responses", ())):
            yield "operation-4xx-response", pointer, label
        if not operation.get("summary") and not operation.get("description"):
            yield "operation-summary", pointer, label
        if not operation.get("operationId"):
            yield "operation-id-missing", pointer, label
        yield from _parameters(spec, pointer, operation, label)
        yield from _examples(spec, pointer, operation, label)


def _operations(spec: Node) -> Iterator[tuple[str, str, Node, Node]]:
    for path, item in spec.get("paths", {}).items():
        for method in METHODS:
            if method in item:
                yield f"{method.upper()} {path}", f"/paths/{escape(path)}/{method}", item, item[method]


def _all_have_servers(spec: Node) -> bool:
    found = [item.get("servers") or operation.get("servers") for _, _, item, operation in _operations(spec)]
    return bool(found) and all(found)


def _parameters(spec: Node, pointer: str, operation: Node, label: str) -> Iterator[Told]:
    for number, parameter in enumerate(operation.get("parameters", ())):
        _, found = _followed(spec, "", parameter)
        if not found.get("description"):
            name = f"{found.get('in', '')} parameter {found.get('name', '')} of {label}"
            yield "parameter-description", f"{pointer}/parameters/{number}", name


def _examples(spec: Node, pointer: str, operation: Node, label: str) -> Iterator[Told]:
    """Contents of bodies and of 2xx answers that show no example, neither themselves nor in their schema."""
    answers = operation.get("responses", {})
    good = [(f"responses/{escape(str(status))}", node) for status, node in answers.items() if str(status)[:1] == "2"]
    body = [("requestBody", operation["requestBody"])] if "requestBody" in operation else []
    for part, node in (*body, *good):
        at, found = _followed(spec, f"{pointer}/{part}", node)
        for media, content in found.get("content", {}).items():
            if not isinstance(content, Mapping):  # of a reference in place of media types
                continue
            schema = _followed(spec, "", content.get("schema", {}))[1]
            if not {"example", "examples"} & ({*content} | {*schema}):
                yield "media-example-missing", f"{at}/content/{escape(media)}", f"{media} of {label}"


def _followed(spec: Node, pointer: str, node: Node | bool) -> tuple[str, Node]:
    """What a reference leads to; a node without one, and one that leads nowhere, itself; of a schema that is true or
    false, nothing."""
    if isinstance(node, bool):
        return pointer, {}
    ref = node.get("$ref")
    if not isinstance(ref, str) or not ref.startswith("#/") or not exists(spec, ref[1:]):
        return pointer, node
    found = node_at(spec, ref[1:])
    return (ref[1:], found) if isinstance(found, Mapping) and "$ref" not in found else (pointer, node)
