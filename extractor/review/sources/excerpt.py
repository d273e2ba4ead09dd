"""Which blocks of a page belong to an operation: all of a page that has no other one, else its sections."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.document import Block, Document, Heading
from extractor.review.build import Build


def blocks_for(build: Build, file: str, number: int, used: set[int]) -> list[tuple[int, Block]]:
    """The blocks to show, with their indexes. ``used`` are those that facts of the operation were read from."""
    document = build.places[file].document
    readers = build.readers.get(file, {})
    if {n for found in readers.values() for n in found} == {number}:
        return list(enumerate(document.blocks))
    return [pair for section in _kept(document, readers, number, used) for pair in section]


def _kept(
    document: Document, readers: dict[int, set[int]], number: int, used: set[int]
) -> Iterator[list[tuple[int, Block]]]:
    """Sections that the operation was read from, and behind each those that nothing was read from."""
    going = False
    for section in _sections(document):
        indexes = {index for index, _ in section}
        mine = bool(indexes & used) or any(number in readers.get(i, ()) for i in indexes)
        others = any(readers.get(i) for i in indexes)
        going = mine or (going and not others)
        if going:
            yield section


def _sections(document: Document) -> Iterator[list[tuple[int, Block]]]:
    section: list[tuple[int, Block]] = []
    for index, block in enumerate(document.blocks):
        if isinstance(block, Heading) and section:
            yield section
            section = []
        section.append((index, block))
    if section:
        yield section
