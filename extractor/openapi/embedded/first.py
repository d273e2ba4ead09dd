"""What text says of operations that documents of other pages describe: the document is what counts.

A guide shows `curl -X POST https://api.boats.example/boats`, a page holds the document that describes POST /boats
        the operation of the document, and a finding at the guide
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from extractor.api import Operation, Page
from extractor.diagnostic import Diagnostic, finding
from extractor.openapi.embedded.paths import Key, Node, operations_in, path_apart, server_of
from extractor.openapi.merging.model import skeleton
from extractor.spill import Series

Hosts = Mapping[Key, frozenset[str]]  # of the first servers of operations that documents describe


@dataclass(frozen=True, slots=True)
class _Left(Series[Page]):
    """Pages without the operations that documents describe."""

    pages: Series[Page]
    hosts: Hosts

    def __getitem__(self, index: int, /) -> Page:
        return self._without(self.pages[index])

    def __len__(self) -> int:
        return len(self.pages)

    def __iter__(self) -> Iterator[Page]:
        return (self._without(page) for page in self.pages)

    def _without(self, page: Page) -> Page:
        kept = [o for operation in page.operations if (o := _kept(operation, self.hosts)) is not None]
        return page if kept == list(page.operations) else replace(page, operations=tuple(kept))


def without_embedded(pages: Series[Page], documents: Iterable[Node]) -> tuple[Series[Page], list[Diagnostic]]:
    """The pages without operations that ``documents`` of pages describe, and a finding for each of these. One that a
    page states on another server stays, under a path of its own."""
    hosts = _hosts(documents)
    if not hosts:
        return pages, []
    lost = [(o, page) for page in pages for o in page.operations if _kept(o, hosts) is None]
    return _Left(pages, hosts), [
        finding("operation-in-document", o.origin, method=o.method, path=o.path) for o, _ in lost
    ]


def _hosts(documents: Iterable[Node]) -> Hosts:
    found: dict[Key, set[str]] = {}
    for document in documents:
        for method, path, operation in operations_in(document):
            host = server_of(document, path, operation).partition("/")[0]
            found.setdefault((method, skeleton(path)), set()).add(host)
    return {key: frozenset(hosts) for key, hosts in found.items()}


def _kept(operation: Operation, hosts: Hosts) -> Operation | None:
    """The operation, where a page states it on another server with a path of its own; None where a document has it."""
    known = hosts.get((operation.method.lower(), skeleton(operation.path)))
    if known is None:
        return operation
    host = urlsplit(operation.server).hostname or ""
    if not host or host in known or known == {""} or operation.guess:
        return None
    return replace(operation, path=path_apart(operation.path, host))
