"""Default values in their type's own form: numbers, texts, arrays; none where words say that there is no value."""

from __future__ import annotations

import json
import re

from extractor.api import TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Json
from extractor.interpret.describe.values import coerce
from extractor.lazy_regex import lazy_regex

_ITEM = lazy_regex(r"[\w.*:/@+-]{1,100}", re.ASCII)  # "eu-west-1", "a@b"
_PLACEHOLDER = lazy_regex(r"<[A-Za-z][\w -]{0,40}>")  # "boat-<UUID>" is a form that values have
_EMPTY = lazy_regex(r"\{\s{0,3}\}")  # "{}", the one default of a structure that says nothing of its members
PLAIN = frozenset({"integer", "number", "boolean"})  # types of which few words are values
ANY, NUMBER = TypeExpr("any"), TypeExpr("number")


def literal(text: str, type_: TypeExpr, lexicon: Lexicon) -> tuple[Json] | None:
    """A default's text in the type's own form, in a one-tuple; None where it is no value of that type."""
    if type_.kind not in PLAIN and (_is_no_value(text, lexicon) or _PLACEHOLDER.search(text)):
        return None
    if type_.kind == "array":
        return _array(text, type_, lexicon)
    if type_.kind == "any" and text.startswith("["):
        return _array(text, type_, lexicon) or (text,)
    if type_.kind in {"map", "object"}:
        return ({},) if _EMPTY.fullmatch(text) else None
    value = coerce(text, type_)
    return None if value is None else (value[0],)


def _is_no_value(text: str, lexicon: Lexicon) -> bool:
    """Whether a word says that there is no value, or several that open with a "no" do: "unset", "no limit"."""
    first, _, more = fold_word(text).partition(" ")
    denied = bool(more) and first in lexicon.default_none and lexicon.required.get(first) is False
    return denied or "()" in text or fold_word(text) in lexicon.default_none  # "now()" is reckoned


def _array(text: str, type_: TypeExpr, lexicon: Lexicon) -> tuple[Json] | None:
    """A default of an array: written as JSON, or the only item that it has; words such as "required" are none."""
    items = type_.items or ANY
    if not text.startswith("[") and (not _ITEM.fullmatch(text) or fold_word(text) in _no_items(lexicon)):
        return None
    if text.startswith("["):
        try:
            shown: Json = json.loads(text)
        except (ValueError, RecursionError):
            return None
        return (shown,) if isinstance(shown, list) else None
    if items.kind == "any" and coerce(text, NUMBER) is not None:
        return None  # a number, or the text of one: the items have no type
    value = coerce(text, items) if items.kind not in {"object", "map", "array"} and not items.name else None
    return None if value is None else ([value[0]],)


def _no_items(lexicon: Lexicon) -> frozenset[str]:
    """Words that stand for no item of an array."""
    return frozenset({*lexicon.required, *lexicon.nothing, *lexicon.default_none, "true", "false"})
