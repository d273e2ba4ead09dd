"""Component names: classes of equal objects, and what each is called."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence
from itertools import groupby

from extractor.api import Body, Object, ObjectKey
from extractor.diagnostic import Diagnostic, finding
from extractor.openapi.components.sharing import equal_classes
from extractor.openapi.components.structures import Structures
from extractor.openapi.merging.model import Merged
from extractor.openapi.names import UNNAMED, Taken, schema_name
from extractor.spill import MEMORY, AppendLog, Series, Storage, by_name
from extractor.spill.texts import Texts


class Naming:
    """Classes of equal objects and their component names."""

    def __init__(
        self,
        structures: Structures,
        merged: Series[Merged],
        ids: Mapping[str, str],
        findings: AppendLog[Diagnostic],
        storage: Storage = MEMORY,
    ) -> None:
        self.objects, self.ids = structures, ids
        self._texts, self._storage = structures.texts, storage
        self._roots = array("l", [0]) * len(structures.names)  # the names of bodies
        self._owners = array("l", [0]) * len(structures.names)  # the first operation whose bodies reach an object
        self._sent = bytearray(len(structures.names))  # 1 where a request body reaches an object
        self._first_of_page: MutableMapping[str, str] = storage.index()
        for m in merged:
            self._name_bodies(m)
        labels = array("l", self._labels())
        self._members = Classes(equal_classes(structures.shapes, structures.targets, labels))
        self._names = Texts(storage)
        self._named = self._chosen(labels, findings)

    def _name_bodies(self, m: Merged) -> None:
        """Names that an operation gives: to its bodies, and to all that these reach."""
        base = self.ids[m.key]
        base = base[0].upper() + base[1:]
        for page in m.pages:
            self._first_of_page.setdefault(page.page, base)
        success = [s[0].status for s in m.responses if s[0].status.startswith("2")]
        responses = [r for same in m.responses for r in same]
        for body in m.bodies:
            self._root(body, f"{base}RequestBody")
        for response in responses:
            self._root(response.body, _response_name(base, response.status, success))
        for p in m.parameters:
            self.objects.hold(p.field)
        self._send(m.bodies)
        self._own(base, [*m.bodies, *(r.body for r in responses)])

    def _root(self, body: Body | None, name: str) -> None:
        """Name what a body holds: its own table, or a structure without a name that its row spells out."""
        number = self.objects.number(body.object) if body is not None else None
        if body is not None and body.object:
            self._name_root(number, name)
            return
        whole = body.whole if body is not None else None
        spelled = self.objects.number(whole.object) if whole is not None else None
        if whole is not None and spelled is not None and not self.objects.names[spelled]:
            self._name_root(spelled, f"{name}Item" if whole.type.items else name)

    def _name_root(self, number: int | None, name: str) -> None:
        if number is not None and not self._roots[number]:
            self._roots[number] = self._texts.number(name)

    def _send(self, bodies: Iterable[Body]) -> None:
        """Mark what request bodies reach."""
        waiting = [n for b in bodies for n in map(self.objects.number, _held_by(b)) if n is not None]
        while waiting:
            number = waiting.pop()
            if not self._sent[number]:
                self._sent[number] = 1
                waiting.extend(self.objects.below(number))

    def is_sent(self, key: ObjectKey) -> bool:
        """Whether a request body reaches an object."""
        number = self.objects.number(key)
        return number is not None and bool(self._sent[number])

    def _own(self, base: str, bodies: Sequence[Body | None]) -> None:
        waiting = [n for b in bodies if b for n in map(self.objects.number, _held_by(b)) if n is not None]
        owner = self._texts.number(base)
        while waiting:
            number = waiting.pop()
            if not self._owners[number]:
                self._owners[number] = owner
                waiting.extend(self.objects.below(number))

    def _labels(self) -> Iterator[int]:
        """What keeps objects apart: the name of a body, the documented name, or that of what holds them."""
        for number, name in enumerate(self.objects.names):
            of_type, of_field = self.objects.holder(number)
            yield self._roots[number] or name or of_type or of_field

    def _chosen(self, labels: Sequence[int], findings: AppendLog[Diagnostic]) -> Sequence[int]:
        """The number of its component name for each class."""
        wanted = array("l", (self._names.number(self._wanted(numbers[0], labels)) for numbers in self._members))
        taken = Taken(self._storage.index())
        for number in range(len(self._names)):
            taken.add(self._names[number])
        named = array("l", wanted)
        for _, same in groupby(sorted(range(len(wanted)), key=wanted.__getitem__), wanted.__getitem__):
            classes = list(same)
            ranked = sorted(classes, key=lambda c: (-len(self._members[c]), c))
            for class_ in ranked[1:]:
                first = self.objects[self._members[class_][0]]
                name = self._names[wanted[class_]]
                schema = taken.unique(self._qualified(name, self._members[class_][0], first.key[0]))
                named[class_] = self._names.number(schema)
                if self._is_documented(self._members[class_][0], name):
                    findings.append(
                        finding("schema-name-conflict", first.origin, name=name, count=len(classes), schema=schema)
                    )
        return named

    def _is_documented(self, number: int, name: str) -> bool:
        """Whether a page gives a structure its component name: as its own, or as the type of what holds it."""
        of_type, _ = self.objects.holder(number)
        documented = self._texts[self._roots[number] or self.objects.names[number] or of_type]
        return bool(documented) and (name != UNNAMED or documented == UNNAMED)

    def _wanted(self, number: int, labels: Sequence[int]) -> str:
        """The name that a class would have alone, by its first object."""
        _, of_field = self.objects.holder(number)
        return schema_name(self._texts[labels[number]], [self._texts[of_field]])

    def _qualified(self, name: str, number: int, file: str) -> str:
        """The name with its operation's in front."""
        base = self._texts[self._owners[number]] or self._first_of_page.get(file)
        if not base:
            return f"{name}2"
        return name if name.startswith(base) else f"{base}{name}"

    def name(self, key: ObjectKey) -> str | None:
        """The component name of an object; None where no page describes it."""
        number = self.objects.number(key)
        return None if number is None else self._names[self._named[self._members.of(number)]]

    def by_name(self) -> Iterator[tuple[str, Series[Object]]]:
        """Component names in their order, each with the equal objects behind it."""
        classes: MutableMapping[str, int] = self._storage.index()
        for class_, number in enumerate(self._named):
            classes[self._names[number]] = class_
        for name, class_ in by_name(classes).items():
            yield name, self.objects.every(self._members[class_])


def _held_by(body: Body) -> Iterator[ObjectKey | None]:
    """The structures that a body holds itself."""
    yield body.object
    yield body.whole.object if body.whole else None


class Classes:
    """Equal objects: the numbers of each class, which lie together in one row."""

    def __init__(self, classes: Sequence[int]) -> None:
        self._classes = classes
        self._row = array("l", sorted(range(len(classes)), key=classes.__getitem__))
        self._starts = array("l", [0]) * (max(classes, default=-1) + 2)
        for class_ in classes:
            self._starts[class_ + 1] += 1
        for class_ in range(1, len(self._starts)):
            self._starts[class_] += self._starts[class_ - 1]

    def of(self, number: int) -> int:
        """The class of an object."""
        return self._classes[number]

    def __getitem__(self, class_: int) -> Sequence[int]:
        """The objects of a class, in their order."""
        return self._row[self._starts[class_] : self._starts[class_ + 1]]

    def __iter__(self) -> Iterator[Sequence[int]]:
        """Those of all classes."""
        return (self[class_] for class_ in range(len(self._starts) - 1))


def _response_name(base: str, status: str, success: Sequence[str]) -> str:
    if status.startswith(("4", "5")):
        return "ErrorResponse"
    return f"{base}ResponseBody" if not success or status == success[0] else f"{base}{status}ResponseBody"
