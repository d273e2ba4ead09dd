"""Examples that show no more than others of the same unit: a request line whose body follows, members of a whole."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.document import Json
from extractor.interpret.examples.model import ExampleBlock

MAX_NAMES = 8  # levels of an example that are searched for names


def without_bare(found: list[ExampleBlock]) -> list[ExampleBlock]:
    """Drop a lone request line where the block behind it carries the same line with a body."""
    lines = {id(b.line) for b in found if b.parsed is not None and b.line is not None}
    return [b for b in found if b.parsed is not None or b.line is None or id(b.line) not in lines]


def without_parts(found: list[ExampleBlock]) -> list[ExampleBlock]:
    """Drop members without brackets that a whole example of the same side has inside: they are a part of it."""
    parts = [e for e in found if e.parsed is not None and e.text.lstrip()[:1] == '"']
    inside: dict[str, set[str]] = {}
    for e in found if parts else ():
        if e.parsed is not None and e not in parts:
            inside.setdefault(e.side, set()).update(_names(e.parsed.value))
    return [e for e in found if e not in parts or not _is_part(e, inside.get(e.side, set()))]


def _is_part(e: ExampleBlock, inside: set[str]) -> bool:
    value = e.parsed.value if e.parsed is not None else None
    return isinstance(value, dict) and inside.issuperset(value)


def _names(value: Json, depth: int = MAX_NAMES) -> Iterator[str]:
    """The names of all members of a structure, at any depth that is looked at."""
    if isinstance(value, dict):
        yield from value
    held = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for inner in held if depth else ():
        yield from _names(inner, depth - 1)
