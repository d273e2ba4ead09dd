"""Why two builds differ in a place: their evidence, compared.

A build leaves a source map, which says where each place of the document was read, and ``evidence.json``, which holds
the texts that were read and the digest of each page. Where a page is the same in both builds and the document is not,
the page is not the cause.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from extractor.diff.model import Cause, Change
from extractor.document import Origin
from extractor.oas.writing.evidence import texts_from_json
from extractor.oas.writing.sources import spelled_out
from extractor.values import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Entry:
    """What a source map says of a place: the cells it was read from, and the corrections that were made there."""

    origins: tuple[Origin, ...] = ()
    corrections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a build was made of: ``pages`` are digests by page, ``texts`` what stands at a place, by
    ``Origin.text_key``, and ``words`` all of these with one space for any white space; empty where the build left none.
    """

    entries: Mapping[str, Entry] = field(default_factory=dict)
    pages: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    extractor: str = ""
    words: frozenset[str] = frozenset()

    def entry(self, pointer: str | None) -> Entry:
        """What was said of a place: the cells of the nearest one at or above it that has any, likewise corrections."""
        found = [self.entries[p] for p in _upwards(pointer or "") if p in self.entries]
        origins = next((entry.origins for entry in found if entry.origins), ())
        return Entry(origins, self.corrected(pointer).corrections)

    def corrected(self, pointer: str | None) -> Entry:
        """The nearest place at or above a place that was corrected."""
        found = (self.entries[p] for p in _upwards(pointer or "") if p in self.entries)
        return next((entry for entry in found if entry.corrections), Entry())


def _upwards(pointer: str) -> Iterator[str]:
    while pointer:
        yield pointer
        pointer = pointer.rpartition("/")[0]


def read_evidence(sources: Mapping[str, Any], evidence: Mapping[str, Any]) -> Evidence:
    """The evidence of a build from its source map and evidence, as loaded from their files.

    Entries that are no lists of origins are passed over; members of origins that are unknown here are ignored. Raises
    ValueError, TypeError, LookupError or AttributeError where a file is not of a build, or of a later version.
    """
    entries = {str(pointer): _entry(raw) for pointer, raw in spelled_out(sources) if isinstance(raw, list)}
    pages, texts = _texts(evidence.get("pages")), texts_from_json(evidence)
    return Evidence(entries, pages, texts, str(evidence.get("extractor", "")), frozenset(map(_words, texts.values())))


def _texts(raw: object) -> dict[str, str]:
    return {str(k): v for k, v in raw.items() if isinstance(v, str)} if isinstance(raw, dict) else {}


def _entry(raw: list[Any]) -> Entry:
    nodes = [node for node in raw if isinstance(node, dict)]
    corrections = [repr(sorted(node.items(), key=repr)) for node in nodes if _is_correction(node)]
    origins = (_origin(node) for node in nodes if isinstance(node.get("file"), str))
    return Entry(tuple(origins), tuple(corrections))


def _is_correction(node: Mapping[str, Any]) -> bool:
    return node.get("kind") == "overlay" or "overlay" in node


def _origin(node: Mapping[str, Any]) -> Origin:
    return Origin.from_json(node)


def cause_of(change: Change, old: Evidence, new: Evidence) -> Change:
    """The change with its cause and the cells of both sides."""
    left, right = old.entry(change.pointer_old), new.entry(change.pointer_new)
    cause = _cause(left, right, old, new)
    if cause is Cause.CORRECTION:
        left, right = old.corrected(change.pointer_old), new.corrected(change.pointer_new)
    return replace(change, cause=cause, origins_old=left.origins, origins_new=right.origins)


def _cause(left: Entry, right: Entry, old: Evidence, new: Evidence) -> Cause:
    if left.corrections != right.corrections:
        return Cause.CORRECTION
    if not (left.origins or right.origins) or not (old.pages and new.pages):
        return Cause.UNKNOWN
    if _same_pages((*left.origins, *right.origins), old, new):
        return Cause.EXTRACTOR
    if _gone(left.origins, old, new):
        return Cause.PAGE_DELETED
    if _gone(right.origins, new, old):
        return Cause.PAGE_ADDED
    if _moved(left.origins, old, new) or _moved(right.origins, new, old):
        return Cause.PAGE
    # The rows are the same and something else on their pages is not. One extractor reads the same rows in the same
    # way, so that then the rest of the page made the difference.
    return Cause.PAGE if old.extractor == new.extractor else Cause.EXTRACTOR


def _gone(origins: Sequence[Origin], here: Evidence, there: Evidence) -> bool:
    """Whether all pages that one build read a place from are none of the other, and neither are their words."""
    if any(origin.file in there.pages for origin in origins):
        return False
    return _moved(origins, here, there)


def _moved(origins: Iterable[Origin], here: Evidence, there: Evidence) -> bool:
    """Whether words that one build read were not read by the other, at any place."""
    found = (here.texts.get(origin.text_key()) for origin in origins)
    return any(text is not None and _words(text) not in there.words for text in found)


def _words(text: str) -> str:
    return " ".join(text.split())


def _same_pages(origins: Iterable[Origin], old: Evidence, new: Evidence) -> bool:
    files = {origin.file for origin in origins}
    return all(old.pages.get(f) == new.pages.get(f) for f in files)
