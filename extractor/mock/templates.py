"""Path templates and the paths that fit them. Matching takes time linear in the path, whatever the template."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar
from urllib.parse import unquote

T = TypeVar("T")
_VARIABLE = re.compile(r"\{([^{}/]*)\}")


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

    def find(self, path: str) -> Iterator[tuple[T, dict[str, str]]]:
        """What stands at a path (still percent-encoded), with its variables; the more concrete template first."""
        yield from self._below(self._root, [unquote(s) for s in path.removeprefix("/").split("/")], {})

    def _below(self, node: _Node[T], rest: list[str], values: dict[str, str]) -> Iterator[tuple[T, dict[str, str]]]:
        if not rest:
            yield from ((end, values) for end in node.ends)
            return
        if rest[0] in node.literals:
            yield from self._below(node.literals[rest[0]], rest[1:], values)
        for segment in sorted(node.templates, key=lambda s: s.openness):
            found = segment.match(rest[0])
            if found is not None:
                yield from self._below(node.templates[segment], rest[1:], {**values, **found})
