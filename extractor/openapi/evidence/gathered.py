"""What the pages have, held against the source map: the texts that the document was read from, by the name of their
place, and the rows that nothing was read from.

The source map is in the order of the document, the pages in another, and neither need be in memory. So both are put
into groups by the file that they speak of, and each group is looked at alone.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence
from typing import Generic, TypeVar

from extractor.api import Page, TableRows
from extractor.cache.codec import Codec
from extractor.document import Origin, RowKey
from extractor.spill import MEMORY, AppendLog, Series, Storage, by_part
from extractor.values import dataclass

Sources = Mapping[str, tuple[Origin, ...]]
GROUP = 100  # files of a group
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that something was read from: the key of its text, where it comes among the others, and its row."""

    key: str
    order: tuple[str, int, str, int, int]  # file, line, element, its number, row
    row: RowKey | None

    @classmethod
    def of(cls, o: Origin) -> Spot:
        """The place of an origin."""
        return cls(o.text_key(), (o.file, o.line or 0, o.element or "", o.number or 0, o.row or 0), o.record_key())


@dataclass(frozen=True, slots=True)
class _FileEvidence:
    """What a page has that belongs to one file: its own, or one that it includes."""

    texts: Mapping[str, str]
    tables: tuple[TableRows, ...]


SPOTS, SHOWN = Codec(list[Spot]), Codec(_FileEvidence)
TEXTS: Codec[dict[str, str]] = Codec(dict[str, str])


@dataclass(frozen=True, slots=True)
class Gathered:
    """Texts by ``Origin.text_key``, sorted by file and place; the number of all rows of parameter tables, and those
    that nothing was read from."""

    texts: Mapping[str, str]
    rows: int
    missing: Mapping[RowKey, Origin]


def gather(pages: Series[Page], sources: Sources, storage: Storage = MEMORY) -> Gathered:
    """Hold the pages against the source map."""
    starts = sorted(page.file for page in pages)[::GROUP]
    shown: _Groups[_FileEvidence] = _Groups(starts, storage.log(SHOWN))
    for page in pages:
        for file, what in _by_file(page):
            shown.put(file, what)
    used: _Groups[list[Spot]] = _Groups(starts, storage.log(SPOTS))
    for part in by_part(sources):
        for group, spots in used.split(dict.fromkeys(o for origins in part.values() for o in origins)):
            used.put_in(group, spots)
    texts = storage.parts(TEXTS)
    count = 0
    missing: dict[RowKey, Origin] = {}
    for group in range(len(starts)):
        spots = [s for some in used.of(group) for s in some]
        pieces = list(shown.of(group))
        texts.add(str(group), _texts(spots, pieces))
        rows = _rows(pieces)
        placed = {s.row for s in spots}
        count += len(rows)
        missing.update((key, origin) for key, origin in rows.items() if key not in placed)
    return Gathered(texts.entries(), count, missing)


class _Groups(Generic[T]):
    """Values in a log, by the group of the file that they speak of."""

    def __init__(self, starts: Sequence[str], log: AppendLog[T]) -> None:
        self._starts, self._log = starts, log
        self._places = [array("L") for _ in starts]

    def number(self, file: str) -> int:
        """The group of a file: the last one that does not begin behind it."""
        return max(0, bisect_right(self._starts, file) - 1)

    def put(self, file: str, value: T) -> None:
        """Put a value to those of a file."""
        self.put_in(self.number(file), value)

    def put_in(self, group: int, value: T) -> None:
        """Put a value into a group."""
        self._places[group].append(len(self._log))
        self._log.append(value)

    def of(self, group: int) -> Iterator[T]:
        """The values of a group, in the order in which they came."""
        return (self._log[place] for place in self._places[group])

    def split(self, origins: Iterable[Origin]) -> Iterator[tuple[int, list[Spot]]]:
        """The places of origins by group. Overlays, which no page has, are left out."""
        found: dict[int, list[Spot]] = {}
        for origin in origins if self._starts else ():
            if origin.action is None:
                found.setdefault(self.number(origin.file), []).append(Spot.of(origin))
        return iter(found.items())


def bindings_of(pages: Series[Page], storage: Storage = MEMORY) -> Mapping[str, list[str]]:
    """Part and reasons of each group of fields, by its place."""
    found: MutableMapping[str, list[str]] = storage.index()
    for binding in (b for page in pages for b in page.bindings):
        found[binding.origin.text_key()] = [binding.part, *binding.reasons]
    return found


def _by_file(page: Page) -> Iterator[tuple[str, _FileEvidence]]:
    tables: dict[str, list[TableRows]] = {}
    for table in page.tables:
        tables.setdefault(table.origin.file, []).append(table)
    for file in dict.fromkeys((*page.texts, *tables)):
        yield file, _FileEvidence(page.texts.get(file, {}), tuple(tables.get(file, ())))


def _texts(spots: Iterable[Spot], shown: Iterable[_FileEvidence]) -> dict[str, str]:
    places: dict[str, tuple[str, int, str, int, int]] = {}
    for spot in spots:
        places[spot.key] = min(spot.order, places.get(spot.key, spot.order))
    found = {key: text for what in shown for key, text in what.texts.items() if key in places}
    return {key: found[key] for key in sorted(found, key=lambda k: (*places[k], k))}


def _rows(shown: Iterable[_FileEvidence]) -> dict[RowKey, Origin]:
    """Every row of every parameter table."""
    found: dict[RowKey, Origin] = {}
    for table in (t for what in shown for t in what.tables):
        for origin in table.origins():
            key = origin.record_key()
            if key is not None:
                found[key] = origin
    return found
