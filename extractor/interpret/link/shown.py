"""Structures that the examples of other pages show: "The boat object" on one page, the answer of GET /boats/{id} on
another, which has its members. No sentence says so: each is a guess, and needs more than on one page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from extractor.api import Definition, Object, ObjectKey, Page
from extractor.interpret.binding.answers.shown import Structure, structure_of, with_answers
from extractor.interpret.examples.complete import Shown, completed, of_operations
from extractor.values import replace

_LEAST = 4  # members
_MOST = 0.8  # of the members of each side
MAX_SHOWN = 16  # examples of one structure that tell what its page leaves open
MAX_STRUCTURES = 10_000  # a documentation with more is no longer compared with each other's examples


class Entities:
    """The structures that are schemas of their own, found by the names of their members."""

    def __init__(self) -> None:
        self._all: list[Structure] = []
        self._by_member: dict[str, list[int]] = defaultdict(list)
        self._shown: dict[ObjectKey, list[Shown]] = defaultdict(list)
        self._linked: dict[ObjectKey, Object] = {}
        self._completed: dict[ObjectKey, Object] = {}

    def add(self, d: Definition) -> None:
        """Note a definition, if it is a schema of its own."""
        if not d.kept or len(d.object.fields) < _LEAST or len(self._all) > MAX_STRUCTURES:
            return
        found = structure_of(d)
        for name in found.members:
            self._by_member[name].append(len(self._all))
        self._all.append(found)

    def linked(self, page: Page) -> Page:
        """The page; each answer of its operations that only examples tell is the structure that they show."""
        if not self._all or len(self._all) > MAX_STRUCTURES:
            return page
        operations = tuple(with_answers(o, self.fitting) for o in page.operations)
        if operations == page.operations:
            return page
        changed = (o for o, before in zip(operations, page.operations, strict=True) if o is not before)
        own = {d.object.key for d in page.definitions} | {o.key for o in page.objects}
        for key, shown in of_operations(changed):
            if key not in own:  # its page has compared them
                self._shown[key] += shown[: MAX_SHOWN - len(self._shown[key])]
        return replace(page, operations=operations)

    def follow(self, page: Page) -> None:
        """Keep the structures of a page whose fields are linked, where answers of other pages show any."""
        if self._shown:
            self._linked.update((o.key, o) for o in (*(d.object for d in page.definitions), *page.objects))

    def complete(self) -> None:
        """Compare what answers of other pages show with all structures that they reach."""
        self._completed = completed(self._linked.values(), self._shown.items())
        self._linked = {}

    def settled(self, page: Page) -> Page:
        """The page; its structures have what the answers of other pages show of what they leave open."""
        if not self._completed:
            return page
        known = self._completed
        definitions = tuple(replace(d, object=known.get(d.object.key, d.object)) for d in page.definitions)
        return replace(page, definitions=definitions, objects=tuple(known.get(o.key, o) for o in page.objects))

    def fitting(self, shown: frozenset[str]) -> Sequence[Structure]:
        """The structures that have most of these members, and few others: those with all of them where there are any.
        Only what has one of the rarest members can be among them."""
        if len(shown) < _LEAST:
            return ()
        rarest = sorted(shown, key=lambda name: (len(self._by_member.get(name, ())), name))
        some = rarest[: len(shown) - int(_MOST * len(shown)) + 1]
        near = {n for name in some for n in self._by_member.get(name, ())}
        found = [self._all[n] for n in sorted(near) if _alike(shown, self._all[n].members)]
        return [s for s in found if s.members == shown] or found


def _alike(shown: frozenset[str], members: frozenset[str]) -> bool:
    return len(shown & members) >= max(_LEAST, _MOST * max(len(shown), len(members)))
