"""Changes of pages and documents for tools/fuzz.py: pure, decided by the generator of random numbers alone."""

from __future__ import annotations

import copy
import random
from collections.abc import Sequence
from typing import Any

MOST_CHANGES = 6
MOST_REPEATS = 100


def changed_text(text: str, fragments: Sequence[str], chance: random.Random) -> bytes:
    """A page with a few changes: lines dropped, repeated, moved and cut, fragments put in, bytes replaced."""
    lines = text.split("\n")
    for _ in range(chance.randint(1, MOST_CHANGES)):
        at = chance.randrange(len(lines))
        match chance.randrange(8):
            case 0:
                del lines[at]
                lines = lines or [""]
            case 1:
                lines.insert(at, lines[at])
            case 2:
                lines.insert(chance.randrange(len(lines)), lines.pop(at))
            case 3:
                lines[at] = lines[at][: chance.randrange(len(lines[at]) + 1)]
            case 4:
                lines[at : at + 1] = [lines[at]] * chance.randint(2, MOST_REPEATS)
            case 5:
                lines[at] = _with(lines[at], chance.choice(fragments) * chance.choice((1, 1, 1, 100)), chance)
            case 6:
                lines[at] = _with(lines[at], chance.choice(lines), chance)
            case _:
                words = lines[at].split(" ")
                chance.shuffle(words)
                lines[at] = " ".join(words)
    return _damaged("\n".join(lines).encode("utf-8"), chance)


def changed_bytes(data: bytes, chance: random.Random) -> bytes:
    """Bytes with a few changes: some replaced, pieces dropped, repeated and moved."""
    held = bytearray(data)
    for _ in range(chance.randint(1, MOST_CHANGES)):
        at, size = chance.randrange(len(held) + 1), chance.choice((1, 1, 20, 200))
        piece = held[at : at + size]
        match chance.randrange(4):
            case 0:
                del held[at : at + size]
            case 1:
                held[at:at] = piece * chance.randint(1, MOST_REPEATS)
            case 2:
                held[at : at + size] = bytes(chance.randrange(256) for _ in piece)
            case _:
                del held[at : at + size]
                other = chance.randrange(len(held) + 1)
                held[other:other] = piece
    return _damaged(bytes(held), chance)


def _with(line: str, fragment: str, chance: random.Random) -> str:
    at = chance.randrange(len(line) + 1)
    return line[:at] + fragment + line[at:]


def _damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes, of one page in ten some of them replaced, and of some the end cut off."""
    held = bytearray(data)
    if held and chance.random() < 0.1:
        for _ in range(chance.randint(1, 20)):
            held[chance.randrange(len(held))] = chance.randrange(256)
    return bytes(held[: chance.randrange(len(held) + 1)] if chance.random() < 0.1 else held)


def changed_document(document: dict[str, Any], values: Sequence[Any], chance: random.Random) -> dict[str, Any]:
    """A document with a few changes: members replaced by a value or by another member, dropped, renamed, added."""
    made = copy.deepcopy(document)
    for _ in range(chance.randint(1, MOST_CHANGES)):
        places = [(holder, key) for holder in _holders(made) for key in _keys(holder)]
        if not places:
            break
        holder, key = chance.choice(places)
        match chance.randrange(5):
            case 0:
                holder[key] = copy.deepcopy(chance.choice(values))
            case 1:
                other, name = chance.choice(places)
                holder[key] = copy.deepcopy(other[name])
            case 2:
                del holder[key]
            case 3 if isinstance(holder, dict):
                holder[chance.choice([str(k) for _, k in places] + [v for v in values if isinstance(v, str)])] = (
                    holder.pop(key)
                )
            case _:
                holder[key] = [holder[key]] * 3 if isinstance(holder, list) else {"a": holder[key]}
    return {**made, "openapi": made.get("openapi", "3.1.0")} if "openapi" in document else made


def _holders(node: Any) -> list[Any]:
    """All objects and arrays that hold something, outermost first."""
    if isinstance(node, dict):
        return [*([node] if node else []), *(held for value in node.values() for held in _holders(value))]
    if isinstance(node, list):
        return [*([node] if node else []), *(held for value in node for held in _holders(value))]
    return []


def _keys(holder: Any) -> Sequence[Any]:
    return list(holder) if isinstance(holder, dict) else range(len(holder))
