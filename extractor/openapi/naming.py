"""Component names: classes of equal objects, and what each is called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extractor.api import Body, Field, Object, ObjectKey, Page
from extractor.cache.codec import Codec
from extractor.diagnostic import Diagnostic, finding
from extractor.openapi.merge import Merged
from extractor.openapi.names import Taken, schema_name
from extractor.openapi.sharing import Outline, equal_classes, outline
from extractor.shelves import Arranged, Series, Shelf, Shelves

OBJECTS = Codec(Object)
Ids = Mapping[tuple[str, str], str]


class Structures:
    """The objects with fields of all pages, by key: on their shelf, what is compared of them in memory."""

    def __init__(self, pages: Series[Page], shelves: Shelves) -> None:
        self.outlines: dict[ObjectKey, Outline] = {}
        self.holders: dict[ObjectKey, tuple[str, str]] = {}
        self._places: dict[ObjectKey, int] = {}
        self._shelf: Shelf[Object] = shelves.shelf(OBJECTS)
        for o in (o for p in pages for o in p.objects if o.fields):
            self.outlines[o.key] = outline(o)
            self._places[o.key] = len(self._shelf)
            self._shelf.append(o)
            for f in o.fields:
                self.hold(f)

    def hold(self, f: Field) -> None:
        """Remember the first field that points to each object: the name of its type, and its own."""
        for key in filter(None, (f.object, *f.alternatives)):
            self.holders.setdefault(key, (f.type.leaf().name or "", f.name))

    def __contains__(self, key: object) -> bool:
        return key in self.outlines

    def __getitem__(self, key: ObjectKey) -> Object:
        return self._shelf[self._places[key]]

    def every(self, keys: Sequence[ObjectKey]) -> Series[Object]:
        """Objects, each read when it is asked for."""
        return Arranged(self._shelf, [self._places[key] for key in keys])

    def below(self, key: ObjectKey) -> Iterator[ObjectKey]:
        """The objects that the fields of one point to."""
        return (k for _, keys in self.outlines[key].targets for k in keys)


class Naming:
    """Classes of equal objects and their component names."""

    def __init__(self, structures: Structures, merged: Series[Merged], ids: Ids) -> None:
        self.objects = structures
        self.ids = ids
        self.findings: list[Diagnostic] = []
        self.roots: dict[ObjectKey, str] = {}
        self.owners: dict[ObjectKey, str] = {}  # the name of the first operation whose bodies reach each object
        self.first_of_page: dict[str, str] = {}
        for m in merged:
            self._look_at(m)
        labels = {k: self.roots.get(k, "") or o.name or self._held_as(k) for k, o in structures.outlines.items()}
        self.classes = equal_classes(structures.outlines, labels)
        self.members: dict[int, list[ObjectKey]] = {}
        for key, number in self.classes.items():
            self.members.setdefault(number, []).append(key)
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
        if body is not None and body.object:
            self.roots.setdefault(body.object, name)
            return
        whole = body.whole if body is not None else None
        spelled = self.objects.outlines.get(whole.object) if whole is not None and whole.object else None
        if whole is not None and whole.object and spelled is not None and not spelled.name:
            self.roots.setdefault(whole.object, f"{name}Item" if whole.type.items else name)

    def _own(self, base: str, bodies: Sequence[Body | None]) -> None:
        waiting = [k for b in bodies if b for k in (b.object, b.whole.object if b.whole else None) if k]
        while waiting:
            key = waiting.pop()
            if key in self.objects and key not in self.owners:
                self.owners[key] = base
                waiting.extend(self.objects.below(key))

    def _held_as(self, key: ObjectKey) -> str:
        of_type, of_field = self.objects.holders.get(key, ("", ""))
        return of_type or of_field

    def _chosen(self, labels: Mapping[ObjectKey, str]) -> dict[int, str]:
        """Class number to component name."""
        wanted: dict[str, list[int]] = {}
        for number, keys in self.members.items():
            wanted.setdefault(self._wanted(keys[0], labels[keys[0]]), []).append(number)
        taken = Taken(wanted)
        named: dict[int, str] = {}
        for name, numbers in wanted.items():
            ranked = sorted(numbers, key=lambda n: (-len(self.members[n]), n))
            named[ranked[0]] = name
            for number in ranked[1:]:
                key = self.members[number][0]
                named[number] = taken.unique(self._qualified(name, key))
                origin, schema = self.objects[key].origin, named[number]
                self.findings.append(
                    finding("schema-name-conflict", origin, name=name, count=len(numbers), schema=schema)
                )
        return named

    def _wanted(self, key: ObjectKey, label: str) -> str:
        holder = self.objects.holders.get(key)
        return schema_name(label, [holder[1]] if holder else [])

    def _qualified(self, name: str, key: ObjectKey) -> str:
        """The name with its operation's in front."""
        base = self.owners.get(key) or self.first_of_page.get(key[0])
        if base is None:
            return f"{name}2"
        return name if name.startswith(base) else f"{base}{name}"

    def names(self) -> dict[ObjectKey, str]:
        """Object key to component name."""
        return {key: self._named[number] for key, number in self.classes.items()}

    def by_name(self) -> Iterator[tuple[str, Series[Object]]]:
        """Component names in their order, each with the equal objects behind it."""
        for name, number in sorted((name, number) for number, name in self._named.items()):
            yield name, self.objects.every(self.members[number])


def _response_name(base: str, status: str, success: Sequence[str]) -> str:
    if status.startswith(("4", "5")):
        return "ErrorResponse"
    return f"{base}Response" if not success or status == success[0] else f"{base}{status}Response"
