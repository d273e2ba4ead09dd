"""Which structure of a union reads a value: by its tags, then by the members that must be there, then by those it knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

_RAW, _OTHER = "raw", "other"
# A boolean is a number for Python, so it stands in front.
_KINDS: Mapping[str, type | tuple[type, ...]] = {
    "boolean": bool, "number": (int, float), "string": str, "array": list, "object": dict,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choice:
    """A structure: its place among the types of the union, values of members that only it may have, the members that
    must be there, and all that it knows; the kinds of JSON of those that others have in another kind.
    """

    number: int
    tags: Mapping[str, tuple[str | int, ...]]
    required: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    kinds: Mapping[str, str] = field(default_factory=dict)

    def knows(self, name: str, value: Any) -> bool:
        """Whether a member is one of the structure, in the kind of its value."""
        told = self.kinds.get(name)
        found = next((kind for kind, types in _KINDS.items() if isinstance(value, types)), None)
        return told is None or found in {told, None}


class OneOf:
    """Reads a union. An object whose tag none of the structures has stays a ``dict``."""

    def __init__(self, *choices: Choice) -> None:
        self.choices = choices

    def chosen(self, value: Mapping[str, Any]) -> Choice | None:
        """The structure that reads an object. Where its tag is not that of some, one without a tag of its own reads what
        has all that must be there."""
        fit = [c for c in self.choices if all(value[n] in v for n, v in c.tags.items() if n in value)]
        whole = [c for c in fit if all(n in value for n in c.required)]
        rest = fit if len(fit) == len(self.choices) else [c for c in fit if any(n in value for n in c.tags)]
        return max(whole or rest, key=lambda c: _fitness(c, value), default=None)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        types = get_args(source)
        every = handler(source)
        chosen = {str(c.number): handler.generate_schema(types[c.number]) for c in self.choices}
        # A value that is not as its structure says is read by any that takes it.
        schemas: dict[str, CoreSchema] = {
            key: core_schema.union_schema([schema, every], mode="left_to_right") for key, schema in chosen.items()
        }
        schemas |= {_RAW: core_schema.any_schema(), _OTHER: every}
        return core_schema.tagged_union_schema(schemas, self._key)

    def _key(self, value: Any) -> str:
        if not isinstance(value, dict):
            return _OTHER
        choice = self.chosen(value)
        return _RAW if choice is None else str(choice.number)


def _fitness(choice: Choice, value: Mapping[str, Any]) -> tuple[int, int, int, int]:
    known = sum(n in value and choice.knows(n, value[n]) for n in choice.members)
    tags = sum(n in value for n in choice.tags)
    return known, tags, -len(choice.members), -choice.number
