"""Entries of a review whose fact stands somewhere else now: found again by what was read, the quoted text.

/components/schemas/GetPetResponse/properties/id   ->   /components/schemas/GetPetResponseBody/properties/id
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from extractor.oas.pointer import exists
from extractor.review.marks.state import Entry, Review, Sources, digest_of, evidence_of
from extractor.values import replace

MOST = 500  # places that are looked at for an entry


def rekeyed(review: Review, spec: Mapping[str, Any], sources: Sources, texts: Mapping[str, str]) -> Review:
    """The review, entries that name no place of the document any more at the only other place that was read from the
    same texts: with the same fact, or else, as changed, with the same last name. Others stay."""
    gone = [pointer for pointer in review.entries if not exists(spec, pointer)]
    if not gone:
        return review
    named: dict[str, list[str]] = {pointer.rpartition("/")[2]: [] for pointer in gone}
    for place in sources:
        if (name := place.rpartition("/")[2]) in named and place not in review.entries and exists(spec, place):
            named[name].append(place)
    moved: dict[str, str] = {}
    for pointer in gone:
        free = named[pointer.rpartition("/")[2]][:MOST]
        found = _places(review.entries[pointer], pointer, free, (spec, sources, texts))
        if len(found) == 1 and found[0] not in moved.values():
            moved[pointer] = found[0]
    entries = {
        moved.get(pointer, pointer): _at(entry, pointer, moved.get(pointer, ""), (spec, sources, texts))
        for pointer, entry in review.entries.items()
    }
    return replace(review, entries=entries)


Build = tuple[Mapping[str, Any], Sources, Mapping[str, str]]


def _places(entry: Entry, pointer: str, free: list[str], build: Build) -> list[str]:
    spec, sources, texts = build
    same = [p for p in free if digest_of(spec, sources, texts, p, named=pointer) == entry.digest]
    if same or not entry.evidence:
        return same
    return [p for p in free if evidence_of(spec, sources, texts, p) == entry.evidence]


def _at(entry: Entry, pointer: str, place: str, build: Build) -> Entry:
    """The entry with the digest of its new place, where its fact is the same."""
    spec, sources, texts = build
    if not place or digest_of(spec, sources, texts, place, named=pointer) != entry.digest:
        return entry
    return replace(entry, digest=digest_of(spec, sources, texts, place))
