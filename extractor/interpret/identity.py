"""Keys of caches for values that are made once: by which object it is, not by what it holds.

``1`` and ``True`` are equal, and lists have no hash: facts that hold such values cannot be keys themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class ByIdentity(Generic[T]):
    """A value that is equal to itself alone. Who has this has the value, so that no other one takes its place."""

    value: T

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ByIdentity) and self.value is other.value

    def __hash__(self) -> int:
        return id(self.value)
