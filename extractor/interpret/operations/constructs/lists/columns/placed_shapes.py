"""Structures in a cell, each behind a word for where it goes.

"Path `{ id: Uuid }`, Query `Paging { page: int }`"     path, query
"Body JSON `NewBoat { name: String }`"                   body
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.dialects import Lexicon
from extractor.interpret.outline.words import said_parts
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass

# "Body JSON `NewBoat { name: String }`", "Path `{ id: Uuid }`": words, and a structure with up to one more level inside
_SHAPE = lazy_regex(r"([^{}();,]{0,60})(\{(?:[^{}]|\{[^{}]{0,200}\}){1,400}\})")
_MEMBER = lazy_regex(r"[{,;]\s?[\"'`]?([A-Za-z_$@][\w.$@-]{0,60})[\"'`]?\??\s?(?=[:,;}])")  # "{ id:", ", page }"
# "Vec<Boat>" and "Vec<{ id: int }>" of "boats: Vec<Boat>", "json::Value" of "more: json::Value"
_GENERIC = lazy_regex(r"(:\s?[A-Za-z_]\w{0,60})(?:(?:::\w{1,60}){1,4}|<(?:[^<>]|<[^<>]{0,100}>){0,200}>)")
_PLACES = ("body", "query", "path", "header")  # of two that a text names, the first of these


@dataclass(frozen=True, slots=True)
class Shape:
    """A structure as a cell shows it: where it goes ("" where no word says so), its text, the names of its members."""

    place: str
    text: str
    names: tuple[str, ...]


def placed_shapes(text: str, lexicon: Lexicon) -> Iterator[Shape]:
    """The structures that a text shows, with words in front."""
    for found in _SHAPE.finditer(text):
        said = said_parts(found.group(1), lexicon)
        place = next((p for p in _PLACES if p in said), "")
        yield Shape(place, without_generics(found.group(2)), tuple(_MEMBER.findall(found.group(2))))


def without_generics(text: str) -> str:
    """A structure with each composed type as its first word, which leaves the member open: "boats: Vec"."""
    return _GENERIC.sub(r"\1", text)
