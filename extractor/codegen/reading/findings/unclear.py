"""Unions of answers whose structures nothing tells apart: a value that fits several is read as one of them.

oneOf: [{properties: {name}}, {properties: {name, age}}], {"name": "Ann"} -> the first, also where the second is meant
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from extractor.codegen.model.dispatch import unclear
from extractor.codegen.model.package import Operation
from extractor.codegen.model.types import Declaration, Type, Union
from extractor.codegen.model.walk import members, parts, reached
from extractor.oas.document import Document


def report_unclear(document: Document, found: Iterable[Operation], declarations: Mapping[str, Declaration]) -> None:
    """Note each pair once, at the first operation that answers with it."""
    met: set[Union] = set()
    seen: set[str] = set()
    told: set[tuple[str, str]] = set()
    for operation in found:
        answered = list(operation.answers())
        names = sorted(reached(answered, declarations) - seen)
        seen.update(names)
        types = (*answered, *(t for n in names for t in members(declarations[n])))
        for union in dict.fromkeys(u for t in types for u in _unions(t) if u not in met):
            met.add(union)
            for pair in dict.fromkeys(unclear(union, declarations)):
                if pair not in told:
                    told.add(pair)
                    document.report("union-unclear", operation.pointer, name=pair[0], other=pair[1])


def _unions(type_: Type) -> Iterator[Union]:
    if isinstance(type_, Union):
        yield type_
    for part in parts(type_):
        yield from _unions(part)
