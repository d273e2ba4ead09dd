"""A document to the code model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from extractor.codegen.model.directions import with_directions, with_texts
from extractor.codegen.model.naming import Scope
from extractor.codegen.model.package import Form, Operation, Package, Service
from extractor.codegen.model.types import Declaration
from extractor.codegen.model.walk import reached
from extractor.codegen.reading import security
from extractor.codegen.reading.content import Reader
from extractor.codegen.reading.findings.unclear import report_unclear
from extractor.codegen.reading.findings.unread import report_unread
from extractor.codegen.reading.operations import Context, operations
from extractor.codegen.reading.paging import paging
from extractor.codegen.reading.schemas import Types
from extractor.codegen.reading.servers import servers
from extractor.codegen.reading.streams import switch
from extractor.diagnostic import Diagnostic
from extractor.oas.document import Document, listing, mapping, text
from extractor.values import replace


def build(root: dict[str, Any], file: str, *, answers: bool = True) -> tuple[Package, list[Diagnostic]]:
    """The code model of an OpenAPI 3.0 or 3.1 document, and what could not be read of it.

    ``answers``: whether samples of answers are made, which only tests need.
    """
    document = Document(root, file)
    types = Types(document, Scope(digit_prefix="N", separator=""))
    schemes = security.schemes(document)
    context = Context(document, Reader(document, types), frozenset(s.name for s in schemes), answers)
    found = list(operations(context))
    sent = reached((o.body.content.type for o in found if o.body), types.declarations)
    received = reached((t for o in found for t in o.answers()), types.declarations)
    declarations = with_directions(with_texts(types.declarations, _in_parts(found, types)), sent, received)
    found = [_completed(o, declarations) for o in found]
    info = mapping(root.get("info"))
    package = Package(
        title=text(info.get("title")) or "API",
        version=str(info.get("version") or "0"),
        description=text(info.get("description")),
        license=text(mapping(info.get("license")).get("identifier")) or text(mapping(info.get("license")).get("name")),
        servers=tuple(servers(root)),
        schemes=schemes,
        services=tuple(_services(root, found)),
        declarations=declarations,
    )
    report_unread(document)
    report_unclear(document, found, declarations)
    return package, document.findings


def _completed(operation: Operation, declarations: Mapping[str, Declaration]) -> Operation:
    """The operation with what can only be told when all declarations are known."""
    stream = operation.stream and replace(operation.stream, switch=switch(operation, declarations))
    return replace(operation, paging=paging(operation, declarations), stream=stream)


def _in_parts(found: list[Operation], types: Types) -> set[str]:
    """The structures that forms of parts need."""
    bodies = (o.body.content for o in found if o.body)
    return reached((c.type for c in bodies if c.form is Form.MULTIPART), types.declarations)


def _services(root: dict[str, Any], found: list[Operation]) -> Iterator[Service]:
    """Operations by their first tag, in the order of the document's tags, then of first use."""
    described = {text(mapping(t).get("name")): text(mapping(t).get("description")) for t in listing(root.get("tags"))}
    grouped: dict[str, list[Operation]] = {name: [] for name in described}
    for operation in found:
        grouped.setdefault(operation.service, []).append(operation)
    for name, members in grouped.items():
        if members:
            yield Service(name, described.get(name, ""), tuple(members))
