"""Types of texts with links in them: what a link shows is the name of a structure, or says what values are.

[Boat](#boat)                       the structure
list of [List](entities/list)       an array of that structure, whose name is a word for an array
array of [boat](#boat) object ids   an array of texts, each of which identifies one
array of [flag](#flags) strings     an array of texts
[ISO 8601](https://…) date          the type that all the words name
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.api import TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.type_grammar import parse_type
from extractor.document import Link
from extractor.values import replace

LINKED = "LinkedStructure"  # what stands for the name of a structure while its type is read
_NAME = re.compile(r"[A-Za-z_@][\w.\-@]{0,100}", re.ASCII)  # "Boat", "harbour.Berth"
_WORD = re.compile(r"[a-z0-9]{1,40}")  # "entities" and "list" of "../entities/list#Fields"
_PLAIN = frozenset({"string", "integer", "number", "boolean"})
_CONTAINERS = frozenset({"array", "map"})
_STRING = TypeExpr("string")


def parse_linked_type(text: str, links: Iterable[Link], lexicon: Lexicon) -> TypeExpr:
    """The type of a text with links in it: what a link shows is a structure's name, in whatever script, unless it is a
    word for a type, or a container of one ("List<Boat>")."""
    shown = [link for link in links if link.text and link.text in text]
    named = next((link.text for link in shown if _is_entity(link, lexicon)), "")
    whole = parse_type(text, lexicon)
    if not named and whole.known and whole.leaf().kind in _PLAIN:
        return whole
    for name in [named] if named else [link.text for link in shown]:
        if (values := _of_values(text, name, lexicon)) is not None:
            return values
        if named or (not _NAME.fullmatch(name) and parse_type(name, lexicon).items is None):
            return _as_structure(text, name, lexicon) or whole
    return whole


def _as_structure(text: str, shown: str, lexicon: Lexicon) -> TypeExpr | None:
    """The type of a text, what a link shows as the name of a structure: "label" of "label object"."""
    base, _, last = shown.rpartition(" ")
    kind = parse_type(last, lexicon) if base else None
    name = base if kind is not None and kind.known and kind.kind == "object" and not kind.name else shown
    found = parse_type(text.replace(name, LINKED, 1), lexicon)
    return _with_leaf(found, replace(found.leaf(), name=name)) if found.leaf().name == LINKED else None


def _of_values(text: str, name: str, lexicon: Lexicon) -> TypeExpr | None:
    """The type of values of which the words behind a link say what they are ("[boat](#boat) object ids"); None
    where these name no plain type."""
    before, _, behind = text.partition(name)
    words = [w.strip("`*.,;") for w in behind.split()]
    words = words[1:] if words and lexicon.object_words.get(words[0].lower()) == "noun" else words
    word = words[0].lower() if len(words) == 1 else ""
    identifies = word in lexicon.identifiers
    plain = _STRING if identifies else parse_type(word, lexicon)
    found = parse_type(f"{before} {LINKED}", lexicon) if word and plain.known and plain.kind in _PLAIN else None
    return _with_leaf(found, plain) if found is not None and found.leaf().name == LINKED else None


def _is_entity(link: Link, lexicon: Lexicon) -> bool:
    """Whether a word for a container is the name of a structure, as its link says: "List" of "entities/list"."""
    if not link.text[:1].isupper() or parse_type(link.text, lexicon).kind not in _CONTAINERS:
        return False
    words = _WORD.findall(link.href.lower())
    return link.text.lower() in words and any(lexicon.object_words.get(word) == "noun" for word in words)


def _with_leaf(type_: TypeExpr, leaf: TypeExpr) -> TypeExpr:
    """The type with another type as what it holds in the end."""
    return leaf if type_.items is None else replace(type_, items=_with_leaf(type_.items, leaf))
