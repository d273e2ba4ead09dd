"""Path templates and the paths that fit them. Matching takes time linear in the path, whatever the template."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Generic, TypeVar
from urllib.parse import unquote

from extractor.values import dataclass, field

T = TypeVar("T")
_VARIABLE = re.compile(r"\{([^{}/]*)\}")  # "{id}"


@dataclass(frozen=True, slots=True)
class Segment:
    """A segment with variables: ``{name}.{form}`` has the pieces "", "." and "" around its names."""

    pieces: tuple[str, ...]
    names: tuple[str, ...]

    @classmethod
    def read(cls, template: str) -> Segment | None:
        """The segment, or nothing where it has no variables."""
        parts = _VARIABLE.split(template)
        return cls(tuple(map(unquote, parts[::2])), tuple(parts[1::2])) if len(parts) > 1 else None

    def match(self, segment: str) -> dict[str, str] | None:
        """The variables, each of at least one character; those further left are as short as can be."""
        if not segment.startswith(self.pieces[0]):
            return None
        values: dict[str, str] = {}
        position = len(self.pieces[0])
        for name, piece in zip(self.names[:-1], self.pieces[1:-1], strict=True):
            at = segment.find(piece, position + 1)
            if at < 0:
                return None
            values[name], position = segment[position:at], at + len(piece)
        end = len(segment) - len(self.pieces[-1])
        if end <= position or not segment.endswith(self.pieces[-1]):
            return None
        values[self.names[-1]] = segment[position:end]
        return values

    @property
    def openness(self) -> tuple[int, int]:
        """Sorts the more concrete before the more open."""
        return (-sum(map(len, self.pieces)), len(self.names))


@dataclass(slots=True)
class _Node(Generic[T]):
    literals: dict[str, _Node[T]] = field(default_factory=dict)
    templates: dict[Segment, _Node[T]] = field(default_factory=dict)
    ends: list[T] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Place(Generic[T]):
    """Where a path has led so far: the variables met, and how open each segment of the template is."""

    node: _Node[T]
    values: dict[str, str] = field(default_factory=dict)
    openness: tuple[tuple[int, int], ...] = ()

    def literally(self, segment: str) -> _Place[T]:
        return _Place(self.node.literals[segment], self.values, (*self.openness, (-len(segment), 0)))

    def by(self, segment: Segment, found: dict[str, str]) -> _Place[T]:
        return _Place(self.node.templates[segment], {**self.values, **found}, (*self.openness, segment.openness))


class Tree(Generic[T]):
    """All templates by their segments, so that finding does not depend on their number."""

    def __init__(self) -> None:
        self._root: _Node[T] = _Node()

    def add(self, template: str, end: T) -> None:
        """Add what stands at a template; a query or fragment in it plays no part."""
        node = self._root
        for part in re.split(r"[?#]", template, maxsplit=1)[0].removeprefix("/").split("/"):
            segment = Segment.read(part)
            if segment is None:
                node = node.literals.setdefault(unquote(part), _Node())
            else:
                node = node.templates.setdefault(segment, _Node())
        node.ends.append(end)

    def find(self, path: str) -> list[tuple[T, dict[str, str]]]:
        """What stands at a path (still percent-encoded) with its variables, at the most concrete template.

        Templates that differ in the names of their variables alone are equally concrete.
        """
        segments = [unquote(s) for s in path.removeprefix("/").split("/")]
        found = list(self._below(_Place(self._root), segments))
        return [
            (end, place.values) for place in found if place.openness == found[0].openness for end in place.node.ends
        ]

    def _below(self, place: _Place[T], rest: list[str]) -> Iterator[_Place[T]]:
        if not rest:
            if place.node.ends:
                yield place
            return
        if rest[0] in place.node.literals:
            yield from self._below(place.literally(rest[0]), rest[1:])
        for segment in sorted(place.node.templates, key=lambda s: s.openness):
            found = segment.match(rest[0])
            if found is not None:
                yield from self._below(place.by(segment, found), rest[1:])
