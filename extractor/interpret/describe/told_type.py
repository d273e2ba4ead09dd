"""The type that a sentence says a value must be of: "Must be an integer.", "The value must be a boolean"."""

from __future__ import annotations

from extractor.api import TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.template import first_match
from extractor.dialects.type_grammar import parse_type
from extractor.document import Line
from extractor.interpret.describe.sentences import sentences

_PLAIN = frozenset({"string", "integer", "number", "boolean", "object"})


def told_type(lines: tuple[Line, ...], lexicon: Lexicon) -> TypeExpr | None:
    """The type of the first sentence without a condition that names one and no more; None where none does."""
    for sentence in sentences(lines, lexicon):
        found = None if sentence.conditional else first_match(lexicon.told_types, sentence.plain, sentence.plain_lower)
        if found is not None and found.end >= len(sentence.plain.rstrip(" .。")):
            read = parse_type(found.captures["type"].strip(" .。"), lexicon)
            if read.known and (read.kind in _PLAIN or read.kind == "array"):
                return read
    return None
