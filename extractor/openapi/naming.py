"""Component names: classes of equal objects, and what each is called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.api import Body, Field, Object, ObjectKey, Page
from extractor.diagnostic import Diagnostic, finding
from extractor.openapi.merge import Merged
from extractor.openapi.names import schema_name, unique
from extractor.openapi.sharing import equal_classes


class Naming:
    """Classes of equal objects and their component names."""

    def __init__(self, pages: Sequence[Page], merged: Sequence[Merged], ids: Mapping[tuple[str, str], str]) -> None:
        self.objects = {o.key: o for p in pages for o in p.objects if o.fields}
        self.merged = merged
        self.ids = ids
        self.findings: list[Diagnostic] = []
        self.roots = self._roots()
        self.first_of_page: dict[str, Merged] = {}
        for m in merged:
            for p in m.pages:
                self.first_of_page.setdefault(p.page, m)
        self.owners = self._owners()
        self.holders = self._holders()
        self.labels = {k: self.roots.get(k, "") or o.name or self._held_as(k) for k, o in self.objects.items()}
        self.classes = equal_classes(self.objects, self.labels)
        self.members: dict[int, list[ObjectKey]] = {}
        for key, number in self.classes.items():
            self.members.setdefault(number, []).append(key)
        self._names: dict[int, str] = {}

    def _roots(self) -> dict[ObjectKey, str]:
        """Root objects of bodies to their names: ``CreateXRequestBody``, ``ListXResponse``, ``ErrorResponse``."""
        roots: dict[ObjectKey, str] = {}
        for m in self.merged:
            base = self.ids[(m.method, m.path)]
            base = base[0].upper() + base[1:]
            success = [s[0].status for s in m.responses if s[0].status.startswith("2")]
            for body in m.bodies:
                self._root(body, f"{base}RequestBody", roots)
            for response in (r for same in m.responses for r in same):
                self._root(response.body, _response_name(base, response.status, success), roots)
        return roots

    def _root(self, body: Body | None, name: str, roots: dict[ObjectKey, str]) -> None:
        """Name what a body holds: its own table, or a structure without a name that its row spells out."""
        if body is not None and body.object:
            roots.setdefault(body.object, name)
            return
        whole = body.whole if body is not None else None
        spelled = self.objects.get(whole.object) if whole is not None and whole.object else None
        if whole is not None and spelled is not None and not spelled.name:
            roots.setdefault(spelled.key, f"{name}Item" if whole.type.items else name)

    def _owners(self) -> dict[ObjectKey, Merged]:
        """The first operation whose bodies reach each object."""
        owners: dict[ObjectKey, Merged] = {}
        for m in self.merged:
            bodies = [*m.bodies, *(r.body for same in m.responses for r in same)]
            waiting = [k for b in bodies if b for k in (b.object, b.whole.object if b.whole else None)]
            while waiting:
                key = waiting.pop()
                if key in self.objects and key not in owners:
                    owners[key] = m
                    waiting.extend(k for f in self.objects[key].fields for k in (f.object, *f.alternatives))
        return owners

    def _holders(self) -> dict[ObjectKey, Field]:
        """The first field that points to each object."""
        holders: dict[ObjectKey, Field] = {}
        for o in self.objects.values():
            for f in o.fields:
                for key in filter(None, (f.object, *f.alternatives)):
                    holders.setdefault(key, f)
        for p in (p for m in self.merged for p in m.parameters):
            if p.field.object:
                holders.setdefault(p.field.object, p.field)
        return holders

    def _held_as(self, key: ObjectKey) -> str:
        holder = self.holders.get(key)
        return (holder.type.leaf().name or holder.name) if holder else ""

    def names(self) -> dict[ObjectKey, str]:
        """Object key to component name."""
        wanted: dict[str, list[int]] = {}
        for number, keys in self.members.items():
            wanted.setdefault(self._wanted(keys[0]), []).append(number)
        taken = set(wanted)
        for name, numbers in wanted.items():
            ranked = sorted(numbers, key=lambda n: (-len(self.members[n]), n))
            self._names[ranked[0]] = name
            for number in ranked[1:]:
                chosen = unique(self._qualified(name, self.members[number][0]), taken)
                taken.add(chosen)
                self._names[number] = chosen
                origin = self.objects[self.members[number][0]].origin
                self.findings.append(
                    finding("schema-name-conflict", origin, name=name, count=len(numbers), schema=chosen)
                )
        return {key: self._names[number] for key, number in self.classes.items()}

    def _wanted(self, key: ObjectKey) -> str:
        label = self.labels[key]
        holder = self.holders.get(key)
        return schema_name(label, [holder.name] if holder else [])

    def _qualified(self, name: str, key: ObjectKey) -> str:
        """The name with its operation's in front."""
        owner = self.owners.get(key) or self.first_of_page.get(key[0])
        if owner is None:
            return f"{name}2"
        base = self.ids[(owner.method, owner.path)]
        base = base[0].upper() + base[1:]
        return name if name.startswith(base) else f"{base}{name}"

    def by_name(self) -> dict[str, list[Object]]:
        """Component name to the equal objects behind it."""
        return {self._names[n]: [self.objects[k] for k in keys] for n, keys in self.members.items()}


def _response_name(base: str, status: str, success: Sequence[str]) -> str:
    if status.startswith(("4", "5")):
        return "ErrorResponse"
    return f"{base}Response" if not success or status == success[0] else f"{base}{status}Response"
