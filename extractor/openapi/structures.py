"""The objects of all pages: on their shelf, and in memory what naming compares of them, by number."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence

from extractor.api import Field, Object, ObjectKey, Page
from extractor.cache.codec import Codec
from extractor.openapi.sharing import NOWHERE, Targets, shape_of
from extractor.shelves import Arranged, Series, Shelf, Shelves

OBJECTS = Codec(Object)
PART_BITS = TABLE_BITS = 32


class Structures:
    """The objects that have fields, numbered in the order of pages. A documentation may have a million of them, so
    they are kept in a few bytes each: equal texts are one text, and keys are whole numbers."""

    def __init__(self, pages: Series[Page], shelves: Shelves) -> None:
        self.shapes = array("l")  # equal fields (what they point to aside) have equal numbers
        self.targets: list[Targets] = []
        self.names: list[str] = []
        self._texts: dict[str, str] = {}
        self._files: dict[str, int] = {}
        self._numbers: dict[int, int] = {}
        self._keys: list[int] = []
        self._holders: dict[int, tuple[str, str]] = {}
        self._pairs: dict[tuple[str, str], tuple[str, str]] = {}
        self._places = array("l")
        self._shelf: Shelf[Object] = shelves.shelf(OBJECTS)
        shapes: dict[bytes, int] = {}
        for o in (o for p in pages for o in p.objects if o.fields):
            self._add(o, shapes.setdefault(shape_of(o), len(shapes)))
        for number, targets in enumerate(self.targets):
            if targets:
                self.targets[number] = tuple(
                    (at, tuple(self._numbers.get(key, NOWHERE) for key in keys)) for at, keys in targets
                )

    def _add(self, o: Object, shape: int) -> None:
        """Add an object; its targets are keys until all numbers are known."""
        key = self._key(o.key)
        held = ((at, tuple(self._key(k) for k in keys_of(f))) for at, f in enumerate(o.fields))
        targets = tuple((at, keys) for at, keys in held if keys)
        number = self._numbers.setdefault(key, len(self.names))
        if number == len(self.names):
            self._keys.append(key)
            self.names.append("")
            self.targets.append(())
            self.shapes.append(0)
            self._places.append(0)
        self.names[number] = self._texts.setdefault(o.name, o.name)
        self.targets[number] = targets
        self.shapes[number] = shape
        self._places[number] = len(self._shelf)
        self._shelf.append(o)
        for f in o.fields:
            self.hold(f)

    def _key(self, key: ObjectKey) -> int:
        file, table, part = key
        number = self._files.setdefault(file, len(self._files))
        return ((number << TABLE_BITS) + table << PART_BITS) + part

    def hold(self, f: Field) -> None:
        """Remember the first field that points to each object: the name of its type, and its own."""
        keys = keys_of(f)
        if keys:
            pair = (f.type.leaf().name or "", f.name)
            pair = self._pairs.setdefault(pair, pair)
            for key in keys:
                self._holders.setdefault(self._key(key), pair)

    def holder(self, number: int) -> tuple[str, str]:
        """The names of the type and of the field that points to an object first; empty where none does."""
        return self._holders.get(self._keys[number], ("", ""))

    def number(self, key: ObjectKey | None) -> int | None:
        """The number of an object; None where there is none that has fields."""
        return self._numbers.get(self._key(key)) if key is not None else None

    def __getitem__(self, number: int) -> Object:
        """The object, read anew."""
        return self._shelf[self._places[number]]

    def every(self, numbers: Sequence[int]) -> Series[Object]:
        """Objects, each read when it is asked for."""
        return Arranged(self._shelf, [self._places[number] for number in numbers])

    def below(self, number: int) -> Iterator[int]:
        """The objects that the fields of one point to."""
        return (k for _, numbers in self.targets[number] for k in numbers if k != NOWHERE)


def keys_of(f: Field) -> tuple[ObjectKey, ...]:
    """The structures that a field may hold."""
    return tuple(key for key in (f.object, *f.alternatives) if key)
