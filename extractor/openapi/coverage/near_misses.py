"""Near misses of all pages as findings: those that are no operation of any page, grouped by page and reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from extractor.api import Miss, Page
from extractor.diagnostic import Diagnostic, finding
from extractor.openapi.merging.model import skeleton
from extractor.spill import Series
from extractor.values import replace

CODES: Mapping[str, str] = {
    "stated": "request-line-unplaced",
    "label": "request-line-labelled",
    "columns": "request-line-columns",
    "listed": "request-line-listed",
    "sentence": "request-line-mentioned",
    "example": "request-line-in-example",
    "code": "request-line-in-code",
    "method": "method-unknown",
    "path": "request-path-alone",
}
ALONE = "stated"  # the page's own findings have each
LISTED = frozenset({"label", "columns", "listed"})  # reasons of what is a request line in a form of its own
LEAST = 3  # request lines of a page that are lost, and a share of all
SHARE = 0.25
NAMED = 3  # of them in the message
MOST_NAMED = 5  # near misses that a build without operations names
MOST_RELATED = 20


def missed(pages: Series[Page], *, any_operation: bool = True) -> Iterator[Diagnostic]:
    """A finding for each reason that a page has, but for what is an operation of any page; and, where there is
    ``any_operation``, one for a page with many."""
    wanted = {(m.method, skeleton(m.path)) for page in pages for m in page.misses}
    known = wanted & set(_calls(pages)) if wanted else wanted
    for page in pages:
        left = [m for m in page.misses if (m.method, skeleton(m.path)) not in known]
        for group in _grouped(m for m in left if m.reason != ALONE):
            yield _finding(CODES[group[0].reason], group)
        yield from _many(page, left) if any_operation else ()


def _many(page: Page, left: Iterable[Miss]) -> Iterator[Diagnostic]:
    """A finding that a page has lost many of its request lines."""
    lost = list({(m.method, skeleton(m.path)): m for m in left if m.opens or m.reason in LISTED}.values())
    total = len(lost) + len(page.operations)
    if len(lost) < LEAST or len(lost) < SHARE * total:
        return
    named = ", ".join(f"{m.method} {m.path}" for m in lost[:NAMED]) + (", …" if len(lost) > NAMED else "")
    places = tuple(dict.fromkeys(m.origin for m in lost[1:]))[:MOST_RELATED]
    yield finding("request-lines-lost", lost[0].origin, related=places, count=len(lost), total=total, lines=named)


def commonest(pages: Iterable[Page]) -> Iterator[Diagnostic]:
    """The near misses that a build without operations has most of, with what would take them."""
    every: dict[tuple[str, str], list[Miss]] = {}
    for miss in (m for page in pages for m in page.misses):
        every.setdefault((miss.reason, miss.words), []).append(miss)
    for group in sorted(every.values(), key=len, reverse=True)[:MOST_NAMED]:
        made = _finding(CODES[group[0].reason], group)
        yield replace(_finding("near-miss", group, why=made.message), remedy=made.remedy)


def _calls(pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """Method and path, without names of variables, of all operations."""
    return ((o.method, skeleton(o.path.partition("#")[0])) for page in pages for o in page.operations)


def _grouped(misses: Iterable[Miss]) -> Iterator[list[Miss]]:
    def cause(miss: Miss) -> tuple[str, str]:
        return miss.reason, miss.words

    yield from (list(group) for _, group in groupby(sorted(misses, key=cause), cause))


def _finding(code: str, group: list[Miss], **more: str) -> Diagnostic:
    first, *others = group
    related = tuple(dict.fromkeys(m.origin for m in others))[:MOST_RELATED]
    values = {"method": first.method, "path": first.path, "text": first.text, "words": first.words} | more
    return finding(code, first.origin, related=related, count=len(group), **values)
