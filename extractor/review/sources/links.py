"""Facts to places: which cells of which pages a page of the review marks for each pointer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from extractor.document import Origin
from extractor.oas.pointer import exists, node_at, tokens
from extractor.review.build import Build, Origins
from extractor.review.facts.model import Facet, Fact, pointers_of, value_text
from extractor.values import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Link:
    """Where a pointer was read: keys on the pages (``d0.t3r2``), the origins behind them, and whether they are those
    of the fact above it."""

    keys: tuple[str, ...] = ()
    origins: Origins = ()
    inherited: bool = False


@dataclass(slots=True)
class Links:
    """The links of one page. ``files`` are the pages of documentation that it shows, numbered in this order;
    ``words`` what to look for at a key."""

    build: Build
    own: frozenset[str]
    files: dict[str, int] = field(default_factory=dict)
    words: dict[str, set[str]] = field(default_factory=dict)
    used: dict[str, set[str]] = field(default_factory=dict)
    _known: dict[str, Link] = field(default_factory=dict)

    def of(self, said: Fact | Facet) -> Link:
        """The link of a fact or facet, or that of the nearest place above it that has one."""
        pointer = said.pointer
        known = self._known.get(pointer)
        if known is None:
            known = self._known[pointer] = self._link(pointer, said.words, said.marked)
        return known

    def _link(self, pointer: str, words: Sequence[str], marked: Sequence[str]) -> Link:
        at = pointer
        while at and at not in self.build.sources:
            at = at.rpartition("/")[0]
        origins = self.build.origins_on(at, self.own)
        keys: dict[str, None] = {}
        for origin in origins:
            for key in self._keys(origin, words):
                keys[key] = None
                self.words.setdefault(key, set()).update(marked)
        return Link(tuple(keys), origins, inherited=at != pointer and not _is_item(pointer, at))

    def _keys(self, origin: Origin, words: Sequence[str]) -> list[str]:
        place = self.build.places.get(origin.file)
        found = place.keys(origin, words) if place is not None else ()
        if not found:
            return []
        number = self.files.setdefault(origin.file, len(self.files))
        self.used.setdefault(origin.file, set()).update(found)
        return [f"d{number}.{key}" for key in found]


def _is_item(pointer: str, above: str) -> bool:
    """Whether a pointer is an item of the list above it, whose cell lists them all."""
    rest = pointer[len(above) + 1 :]
    return rest.isdecimal() and above.endswith(("/enum", "/required", "/examples"))


def completed(facts: Sequence[Fact], build: Build, groups: Iterable[str]) -> list[Fact]:
    """The facts, with a facet for each further pointer that the source map knows in these groups: nothing that was
    read is left out."""
    known = pointers_of(facts)
    left: dict[str, list[str]] = {}
    for group in groups:
        for pointer in build.groups.get(group, ()):
            if pointer not in known:
                left.setdefault(_nearest(pointer, known, facts[0].pointer), []).append(pointer)
    return [_with(fact, left, build) for fact in facts] if left else list(facts)


def _nearest(pointer: str, known: set[str], top: str) -> str:
    at = pointer
    while at and at not in known:
        at = at.rpartition("/")[0]
    return at or top


def _with(fact: Fact, left: Mapping[str, list[str]], build: Build) -> Fact:
    mine = [p for holder in (fact.pointer, *(f.pointer for f in fact.facets)) for p in left.get(holder, ())]
    facets = (*fact.facets, *(_rest(p, build) for p in dict.fromkeys(mine))) if fact.kind != "same" else fact.facets
    return replace(fact, facets=facets, inside=tuple(_with(inner, left, build) for inner in fact.inside))


def _rest(pointer: str, build: Build) -> Facet:
    value = node_at(build.spec, pointer) if exists(build.spec, pointer) else ""
    said = "" if isinstance(value, dict | list) else f" {value_text(value)}"
    return Facet("rest", pointer, f"{tokens(pointer)[-1]}{said}")


def own_files(build: Build, pointer: str) -> frozenset[str]:
    """The pages that an operation itself was read from."""
    found: Iterable[Origin] = (o for p in build.groups.get(pointer, ()) for o in build.sources[p])
    return frozenset(o.file for o in found if o.action is None)
