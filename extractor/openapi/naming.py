"""Component names: classes of equal objects, and what each is called."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence

from extractor.api import Body, Object, ObjectKey
from extractor.diagnostic import Diagnostic, finding
from extractor.openapi.merge import Merged
from extractor.openapi.names import Taken, schema_name
from extractor.openapi.sharing import equal_classes
from extractor.openapi.structures import Structures
from extractor.shelves import Series

Ids = Mapping[tuple[str, str], str]


class Naming:
    """Classes of equal objects and their component names."""

    def __init__(self, structures: Structures, merged: Series[Merged], ids: Ids) -> None:
        self.objects = structures
        self.ids = ids
        self.findings: list[Diagnostic] = []
        self.roots: dict[int, str] = {}
        self.owners: dict[int, str] = {}  # the name of the first operation whose bodies reach each object
        self.first_of_page: dict[str, str] = {}
        for m in merged:
            self._look_at(m)
        labels = list(self._labels())
        self.classes = equal_classes(structures.shapes, structures.targets, labels)
        self.members: dict[int, array[int]] = {}
        for number, class_ in enumerate(self.classes):
            self.members.setdefault(class_, array("l")).append(number)
        self._named = self._chosen(labels)

    def _look_at(self, m: Merged) -> None:
        """Names that an operation gives: to its bodies, and to all that these reach."""
        base = self.ids[(m.method, m.path)]
        base = base[0].upper() + base[1:]
        for page in m.pages:
            self.first_of_page.setdefault(page.page, base)
        success = [s[0].status for s in m.responses if s[0].status.startswith("2")]
        responses = [r for same in m.responses for r in same]
        for body in m.bodies:
            self._root(body, f"{base}RequestBody")
        for response in responses:
            self._root(response.body, _response_name(base, response.status, success))
        for p in m.parameters:
            self.objects.hold(p.field)
        self._own(base, [*m.bodies, *(r.body for r in responses)])

    def _root(self, body: Body | None, name: str) -> None:
        """Name what a body holds: its own table, or a structure without a name that its row spells out."""
        number = self.objects.number(body.object) if body is not None else None
        if body is not None and body.object:
            if number is not None:
                self.roots.setdefault(number, name)
            return
        whole = body.whole if body is not None else None
        spelled = self.objects.number(whole.object) if whole is not None else None
        if whole is not None and spelled is not None and not self.objects.names[spelled]:
            self.roots.setdefault(spelled, f"{name}Item" if whole.type.items else name)

    def _own(self, base: str, bodies: Sequence[Body | None]) -> None:
        keys = [k for b in bodies if b for k in (b.object, b.whole.object if b.whole else None)]
        waiting = [n for n in map(self.objects.number, keys) if n is not None]
        while waiting:
            number = waiting.pop()
            if number not in self.owners:
                self.owners[number] = base
                waiting.extend(self.objects.below(number))

    def _labels(self) -> Iterator[str]:
        """What keeps objects apart: the name of a body, the documented name, or that of what holds them."""
        for number, name in enumerate(self.objects.names):
            of_type, of_field = self.objects.holder(number)
            yield self.roots.get(number, "") or name or of_type or of_field

    def _chosen(self, labels: Sequence[str]) -> dict[int, str]:
        """Class number to component name."""
        wanted: dict[str, list[int]] = {}
        for class_, numbers in self.members.items():
            _, of_field = self.objects.holder(numbers[0])
            name = schema_name(labels[numbers[0]], [of_field])
            wanted.setdefault(name, []).append(class_)
        taken = Taken(wanted)
        named: dict[int, str] = {}
        for name, classes in wanted.items():
            ranked = sorted(classes, key=lambda c: (-len(self.members[c]), c))
            named[ranked[0]] = name
            for class_ in ranked[1:]:
                number = self.members[class_][0]
                first = self.objects[number]
                schema = named[class_] = taken.unique(self._qualified(name, number, first.key[0]))
                count = len(classes)
                self.findings.append(
                    finding("schema-name-conflict", first.origin, name=name, count=count, schema=schema)
                )
        return named

    def _qualified(self, name: str, number: int, file: str) -> str:
        """The name with its operation's in front."""
        base = self.owners.get(number) or self.first_of_page.get(file)
        if base is None:
            return f"{name}2"
        return name if name.startswith(base) else f"{base}{name}"

    def name(self, key: ObjectKey) -> str | None:
        """The component name of an object; None where no page describes it."""
        number = self.objects.number(key)
        return None if number is None else self._named[self.classes[number]]

    def by_name(self) -> Iterator[tuple[str, Series[Object]]]:
        """Component names in their order, each with the equal objects behind it."""
        for name, class_ in sorted((name, class_) for class_, name in self._named.items()):
            yield name, self.objects.every(self.members[class_])


def _response_name(base: str, status: str, success: Sequence[str]) -> str:
    if status.startswith(("4", "5")):
        return "ErrorResponse"
    return f"{base}Response" if not success or status == success[0] else f"{base}{status}Response"
