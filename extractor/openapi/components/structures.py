"""The objects of all pages: in their log, and in memory what naming compares of them, by number."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, MutableMapping, Sequence

from extractor.api import Field, Object, ObjectKey, Page
from extractor.cache.codec import Codec
from extractor.openapi.components.sharing import NOWHERE, Targets, shape_of
from extractor.spill import AppendLog, ReorderedView, Series, Storage
from extractor.spill.texts import Texts
from extractor.values import dataclass

OBJECTS = Codec(Object)
Numbers = dict[tuple[str, int], int]  # of the objects of a file, by table and part


class Structures:
    """The objects that have fields, numbered in the order of pages. A documentation may have a million of them, so
    what is in memory are a few whole numbers of each."""

    def __init__(self, pages: Series[Page], storage: Storage) -> None:
        self.shapes = array("l")  # equal fields (what they point to aside) have equal numbers
        self.names = array("l")
        self.texts = Texts(storage)
        self._by_file: MutableMapping[str, Numbers] = storage.index()
        self._recent: tuple[str, Numbers] = ("", {})
        self._places = array("l")  # in the log
        self._log: AppendLog[Object] = storage.log(OBJECTS)
        self._number_all(pages)
        self._of_type, self._of_field = (array("l", [NOWHERE]) * len(self.names) for _ in range(2))
        self.targets = Pointing(self._places, array("l", [0]), array("l"))
        for o in self._log:
            self.targets.add(n for at, f in enumerate(o.fields) for number in self.hold(f) for n in (at, number))

    def _number_all(self, pages: Series[Page]) -> None:
        shapes: dict[bytes, int] = {}
        for o in (o for p in pages for o in p.objects if o.fields or o.shown):
            number = self._numbered(o.key)
            if number == len(self.names):
                for numbers in (self.names, self.shapes, self._places):
                    numbers.append(0)
            self.names[number] = self.texts.number(o.name)
            self.shapes[number] = shapes.setdefault(shape_of(o), len(shapes))
            self._places[number] = len(self._log)
            self._log.append(o)
        self._leave()

    def _numbered(self, key: ObjectKey) -> int:
        """The number of an object, the next one if it has none."""
        file, element, part = key
        if file != self._recent[0]:
            self._leave()
        return self._of(file).setdefault((element, part), len(self.names))

    def _leave(self) -> None:
        """Write the numbers of a file that may have changed."""
        file, numbers = self._recent
        if numbers:
            self._by_file[file] = numbers

    def _of(self, file: str) -> Numbers:
        if file != self._recent[0]:
            self._recent = (file, self._by_file.get(file) or {})
        return self._recent[1]

    def hold(self, f: Field) -> list[int]:
        """Remember the first field that points to each object: the name of its type, and its own. The numbers of these
        objects; NOWHERE for those that no page describes."""
        found = [NOWHERE if (n := self.number(key)) is None else n for key in keys_of(f)]
        for number in found:
            if number != NOWHERE and self._of_type[number] == NOWHERE:
                self._of_type[number] = self.texts.number(f.type.leaf().name or "")
                self._of_field[number] = self.texts.number(f.name)
        return found

    def holder(self, number: int) -> tuple[int, int]:
        """The names of the type and of the field that points to an object first; 0 (of the empty text) where none
        does."""
        return max(0, self._of_type[number]), max(0, self._of_field[number])

    def number(self, key: ObjectKey | None) -> int | None:
        """The number of an object; None where there is none that has fields."""
        return self._of(key[0]).get((key[1], key[2])) if key is not None else None

    def __getitem__(self, number: int) -> Object:
        """The object, read anew."""
        return self._log[self._places[number]]

    def members(self, key: ObjectKey) -> frozenset[str]:
        """The names of the fields of an object; none where no page describes it."""
        number = self.number(key)
        if number is None:
            return frozenset()
        found = self[number]
        return frozenset(f.name for f in found.fields or found.shown)

    def every(self, numbers: Sequence[int]) -> Series[Object]:
        """Objects, each read when it is asked for."""
        return ReorderedView(self._log, [self._places[number] for number in numbers])

    def below(self, number: int) -> Iterator[int]:
        """The objects that the fields of one point to."""
        return (n for n in self.targets[number][1::2] if n != NOWHERE)


@dataclass(frozen=True, slots=True)
class Pointing:
    """What the fields of each object point to, those of all in one row of numbers: for the object that is n-th on the
    log, those before the n-th end."""

    places: Sequence[int]
    ends: array[int]
    held: array[int]

    def add(self, targets: Iterable[int]) -> None:
        """Add those of the next object of the log."""
        self.held.extend(targets)
        self.ends.append(len(self.held))

    def __getitem__(self, number: int, /) -> Targets:
        """Those of an object."""
        place = self.places[number]
        return self.held[self.ends[place] : self.ends[place + 1]]

    def __len__(self) -> int:
        """Of how many objects."""
        return len(self.places)

    def __iter__(self) -> Iterator[Targets]:
        """Those of all objects, from the first."""
        return (self[number] for number in range(len(self)))


def keys_of(f: Field) -> tuple[ObjectKey, ...]:
    """The structures that a field may hold."""
    return tuple(key for key in (f.object, *f.alternatives) if key)
