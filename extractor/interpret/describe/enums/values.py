"""What enum rules share: the description in the forms that they look at, and what they yield."""

from __future__ import annotations

import re

from extractor.api import TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Line
from extractor.interpret.describe.items import parse_item
from extractor.interpret.describe.sentences import Sentence
from extractor.interpret.describe.values import RawValue
from extractor.values import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """Values of one rule."""

    values: tuple[RawValue, ...] = ()
    rule: str = ""
    guess: bool = False
    conditional: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A description in the forms that the rules look at."""

    lines: tuple[Line, ...]
    matching: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    type: TypeExpr
    lexicon: Lexicon


def items_after(t: Text, index: int) -> list[RawValue]:
    """The values of the lines behind line ``index``: list items deeper than it, or lines that open with a value."""
    first = t.lines[index + 1]
    if first.kind == "item":
        return item_values(t, index + 1, first.depth, glossed=True)
    values = []
    for text in t.matching[index + 1 :]:
        value = parse_item(text, t.lexicon, loose=False)
        if value is None:
            break
        values.append(value)
    return values


def is_label(value: RawValue, lexicon: Lexicon) -> bool:
    """Whether a lone "Format: Unix timestamp" says what follows rather than being a value."""
    return not value.marked and bool(value.description) and fold_word(value.text) in lexicon.value_labels


def item_values(t: Text, start: int, depth: int, *, glossed: bool = False) -> list[RawValue]:
    """Values of all items of one list; none where an item opens with no value. Further lines describe their item."""
    values: list[RawValue] = []
    for line, text in zip(t.lines[start:], t.matching[start:], strict=True):
        if line.kind == "item" and line.depth == depth:
            value = parse_item(text, t.lexicon, loose=True, glossed=glossed)
            if value is None:
                return []
            values.append(value)
        elif (line.kind == "item" and line.depth < depth) or (line.kind == "text" and line.depth < depth):
            break
    return values


def is_constant(text: str) -> bool:
    """Whether a word is written like a constant: capitals and underscores, or true/false."""
    return bool(re.fullmatch(r"[A-Z][A-Z0-9_]{1,60}|true|false", text))
