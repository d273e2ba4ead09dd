"""The values of an overlay: its actions, and what applying them did."""

from __future__ import annotations

from typing import Any, Literal

from extractor.diagnostic import Diagnostic
from extractor.document import Origin
from extractor.values import dataclass

Feature = Literal["1.0", "1.1"]
Modifier = Literal["update", "copy", "remove", "none"]
ChangeKind = Literal["added", "set", "removed"]


class OverlayError(ValueError):
    """A file that is no overlay; the message says what is wrong and where, a line for each fault."""


@dataclass(frozen=True, slots=True)
class Read:
    """What a correction was made from: the digest of a documented text, and the text as quoted then."""

    sha256: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The evidence behind a correction (``x-spectable-evidence``): a pointer, and what was read for it."""

    pointer: str
    read: tuple[Read, ...]


@dataclass(frozen=True, slots=True)
class Action:
    """An action object. ``number`` counts from 1; ``origin`` is its place in the overlay file.

    ``value`` is what ``update`` holds, or the JSONPath of ``copy``.
    """

    number: int
    target: str
    modifier: Modifier
    value: Any
    origin: Origin
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Overlay:
    """An overlay document. ``feature`` is the major and minor version (section "Versions")."""

    file: str
    feature: Feature
    title: str
    actions: tuple[Action, ...]
    extends: str
    extends_origin: Origin


@dataclass(frozen=True, slots=True)
class Change:
    """One change: ``pointer`` as it is when the change is made. ``item``: an item of an array, whose later
    neighbours move up where it is removed."""

    kind: ChangeKind
    pointer: str
    item: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """An action and the changes that it made, in order."""

    action: Action
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Applied:
    """The corrected document, the steps that led to it, and what was found on the way."""

    document: dict[str, Any]
    steps: tuple[Step, ...]
    findings: tuple[Diagnostic, ...]

    def touched(self) -> tuple[tuple[str, ...], ...]:
        """The pointers that each action touched."""
        return tuple(tuple(c.pointer for c in step.changes) for step in self.steps)
