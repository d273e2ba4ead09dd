"""HTML definition lists: ``<dl><dt>limit</dt><dd>At most so many.</dd></dl>`` as entries of a term and what is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from selectolax.lexbor import LexborNode

from extractor.document import Entry, Line
from extractor.readers.html.blocks.held import Holding
from extractor.readers.html.inline.gather import SKIPPED, GatheredLines, gather, gather_element, source_line

MAX_NESTING = 20


def read_entries(node: LexborNode, holding: Holding | None = None, level: int = 0) -> tuple[Entry, ...]:
    """The entries of a ``dl``; terms that share a definition are an entry each, and a definition without a term goes
    to the entry before. ``holding`` takes code and tables."""
    entries: list[Entry] = []
    waiting = 0  # terms at the end that no definition has followed
    for child in _terms_and_definitions(node):
        if child.tag == "dt":
            terms = list(_terms(child))
            entries.extend(terms)
            if holding is not None:
                holding.terms += len(terms)
            waiting += 1
            continue
        said = _entry_without_term(child, holding, level)
        for index in range(len(entries) - max(waiting, 1), len(entries)) if entries else ():
            entries[index] = _with(entries[index], said)
        waiting = 0
    return tuple(entries)


def _terms_and_definitions(node: LexborNode) -> Iterator[LexborNode]:
    """The ``dt`` and ``dd`` of a list, also in ``div`` (HTML, section 4.4.9)."""
    for child in node.iter():
        if child.tag in {"dt", "dd"}:
            yield child
        elif child.tag == "div":
            yield from _terms_and_definitions(child)


def _terms(node: LexborNode) -> Iterator[Entry]:
    """The term, its lines joined; nothing where it shows nothing."""
    gathered = GatheredLines()
    gather(node, gathered)
    gathered.flush()
    if gathered.lines:
        first, *others = gathered.lines
        yield Entry(first, tuple(others), tuple(gathered.links), line=source_line(node))


def _entry_without_term(node: LexborNode, holding: Holding | None, level: int) -> Entry:
    """What a ``dd`` says, as an entry without a term; lists inside are entries of their own."""
    gathered = GatheredLines(apart=holding)
    inner: list[Entry] = []
    for child in node.iter(include_text=True, skip_empty=False):
        tag = child.tag or ""
        if tag == "-text":
            gathered.pieces.append((child.text(deep=False) or "", False))
        elif tag == "dl" and level < MAX_NESTING:
            gathered.flush()
            inner.extend(read_entries(child, holding, level + 1))
        elif tag not in SKIPPED:
            gather_element(child, tag, gathered, False, 1)
    gathered.flush()
    return Entry(Line(""), tuple(gathered.lines), tuple(gathered.links), tuple(inner))


def _with(entry: Entry, said: Entry) -> Entry:
    lines, links, inner = (*entry.lines, *said.lines), (*entry.links, *said.links), (*entry.inner, *said.inner)
    return replace(entry, lines=lines, links=links, inner=inner)
