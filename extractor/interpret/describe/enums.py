"""Enumerations: value lists behind a lead-in, in prose, in brackets, as bare words, with or without descriptions.

Rules are tried in order; the first that yields values wins. A rule that reads values where the page names no list
(``guess``) says so.
"""

from __future__ import annotations

from collections.abc import Callable

from extractor.api import TypeExpr
from extractor.dialects import Lexicon
from extractor.document import Line
from extractor.interpret.describe import enum_guesses, enum_stated
from extractor.interpret.describe.enum_values import Found, Text, is_label
from extractor.interpret.describe.sentences import Sentence, matching_text

__all__ = ["RULES", "Found", "Text", "find_enum"]

RULES: tuple[Callable[[Text], Found], ...] = (
    enum_stated.listed,
    enum_stated.inline,
    enum_stated.prose,
    enum_guesses.colon,
    enum_guesses.marked,
    enum_guesses.itemised,
    enum_guesses.paired,
    enum_guesses.dashed,
    enum_guesses.meant,
    enum_guesses.glued,
    enum_guesses.bare,
)


def find_enum(lines: tuple[Line, ...], sentences: tuple[Sentence, ...], type_: TypeExpr, lexicon: Lexicon) -> Found:
    """The values that a description lists, as shown; empty where it lists none."""
    text = Text(lines, tuple(matching_text(ln) for ln in lines), sentences, type_, lexicon)
    for rule in RULES:
        found = rule(text)
        if len(found.values) == 1 and is_label(found.values[0], lexicon):
            continue
        if found.values or found.conditional:
            return found
    return Found()
