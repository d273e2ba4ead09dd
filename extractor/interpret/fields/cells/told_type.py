"""The type that a sentence says a value must be of, or that closes it in brackets: "Must be an integer.", "The value
must be a boolean", "Bytes that came in (Integer)"."""

from __future__ import annotations

from extractor.api import TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.template import NONE, first_match
from extractor.dialects.type_grammar import parse_type
from extractor.document import Line
from extractor.interpret.describe.sentences import sentences
from extractor.lazy_regex import lazy_regex

_CLOSING = lazy_regex(r"\(([A-Za-z][A-Za-z ]{2,20})\)[.。]?$")  # "Bytes that came in (Integer)"
_NAMELESS = lazy_regex(r"[*_`]{0,3}\(([A-Za-z][\w ]{1,20})\)[*_`]{0,3}\s?[:–—-]")  # "(int): Its kind"
_PLAIN = frozenset({"string", "integer", "number", "boolean", "object"})


def told_structure(lines: tuple[Line, ...], lexicon: Lexicon) -> TypeExpr | None:
    """The array or map that a text says to tell of, so that the values that it lists are those of items, or keys: "List
    of the woods. Possible values are …", "The berths as a map of a name to …"."""
    for sentence in sentences(lines, lexicon)[:1]:
        whole = first_match(lexicon.told_structures.get("map", NONE), sentence.plain, sentence.plain_lower)
        if whole is not None:
            return TypeExpr("map")
        several = first_match(lexicon.told_structures.get("array", NONE), sentence.plain, sentence.plain_lower)
        if several is not None and not several.start:
            return TypeExpr("array")
    return None


def with_items(type_: TypeExpr, lines: tuple[Line, ...], lexicon: Lexicon) -> TypeExpr:
    """A type with what a list below it says of its items: those of "(list)" above the item "(int): Its kind" are
    integers, and a "(string)" that is told to be an "Array of" is one where an item says its type."""
    items = next((item for line in lines if (item := _of_item(line, lexicon)) is not None), None)
    if items is None or (type_.kind == "array" and type_.items is not None):
        return type_
    told = type_.kind == "string" and (told_structure(lines, lexicon) or type_).kind == "array"
    return TypeExpr("array", items=items) if type_.kind == "array" or told else type_


def _of_item(line: Line, lexicon: Lexicon) -> TypeExpr | None:
    """The type in brackets that an item opens with in the place of a name."""
    found = _NAMELESS.match(line.text) if line.kind == "item" else None
    read = parse_type(found.group(1), lexicon) if found is not None else None
    return read if read is not None and read.known and read.kind in _PLAIN else None


def told_type(lines: tuple[Line, ...], lexicon: Lexicon) -> TypeExpr | None:
    """The type of the first sentence without a condition that names one and no more; None where none does."""
    for sentence in sentences(lines, lexicon):
        found = None if sentence.conditional else first_match(lexicon.told_types, sentence.plain, sentence.plain_lower)
        if found is not None and found.end >= len(sentence.plain.rstrip(" .。")):
            read = parse_type(found.captures["type"].strip(" .。"), lexicon)
            if read.known and (read.kind in _PLAIN or read.kind == "array"):
                return read
    closing = _CLOSING.search(lines[0].text.rstrip()) if lines else None
    named = parse_type(closing.group(1), lexicon) if closing else None
    return named if named is not None and named.known and named.kind in _PLAIN else None
