"""Type expressions as pages write them: scalars, generics, arrays of named structures, alternatives, to any depth."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.api import Kind, TypeExpr
from extractor.dialects.model import Lexicon
from extractor.dialects.template import NONE
from extractor.dialects.text import fold_width
from extractor.dialects.type_values import BOOLEAN, BOTH, LITERAL, bare_values, captured, listed_values, split_top
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

MAX_LENGTH = 300  # a longer text is prose
MAX_DEPTH = 12
_NAME = lazy_regex(r"[A-Za-z_@][\w.\-@]{0,100}", re.ASCII)  # "Boat", "harbour.Berth"
_STARRED = lazy_regex(r"\*\*\s?([^*\s][^*]{0,80}?)\s?\*\*")  # "** Boolean**", which CommonMark takes for text
# "String(255)", "varchar(1-64)", "Number (0–255)"
_SIZED = lazy_regex(r"(.{1,60}?)\s?\(\s?(\d{1,9})(?:\s?(-|–|~|\.{2,3}|…|,|to)\s?(\d{1,9}))?\s?\)")
# "integer(int32)", "string <date-time>", "integer(\$i64)"
_FORMATTED = lazy_regex(r"(\w{1,30})\s?[(<\[]\s?\\?\$?([a-z][a-z0-9-]{1,20})\s?[)>\]]", re.ASCII)
# "List<Boat>", "List[Dict[str, Boat]]"
_GENERIC = re.compile(r"([^<>\[\]\s]{1,30})\s?(?:<(.{1,290})>|\[(.{1,290})\])", re.DOTALL)
_INTEGER = re.compile(r"-?(?:0|[1-9]\d{0,17})", re.ASCII)  # "0", "-20"
FORMATS = frozenset("int32 int64 float double byte binary date date-time password uuid email uri ipv4 ipv6".split())
# Formats as Rust and others write them. Those of unsigned numbers bound them, and are no format that OpenAPI has.
_WRITTEN = {"i32": "int32", "i64": "int64", "f32": "float", "f64": "double"}
_UNSIGNED = frozenset("u8 u16 u32 u64 usize uint uint8 uint16 uint32 uint64".split())
UNKNOWN = TypeExpr("any", known=False)


def parse_type(text: str, lexicon: Lexicon) -> TypeExpr:
    """The type that the text names; ``known`` is false where it names none that can be told."""
    shown = " ".join(fold_width(text).split()).strip(" .;,")
    starred = _STARRED.fullmatch(shown)
    return _parse(starred.group(1) if starred else shown, lexicon, 0)


def parse_type_prefix(text: str, lexicon: Lexicon) -> tuple[TypeExpr, str]:
    """The longest prefix (in words) that is a type, and the words behind it; UNKNOWN where there is none."""
    words = text.split()
    for count in range(min(len(words), 7), 0, -1):
        found = parse_type(" ".join(words[:count]), lexicon)
        if found.known:
            return found, " ".join(words[count:])
    return UNKNOWN, text


def _parse(text: str, lexicon: Lexicon, depth: int) -> TypeExpr:
    if not text or len(text) > MAX_LENGTH or depth > MAX_DEPTH:
        return UNKNOWN
    return _parse_cached(text, lexicon, depth)


@lru_cache(maxsize=8192)
def _parse_cached(text: str, lexicon: Lexicon, depth: int) -> TypeExpr:
    for rule in (_scalar, _literal, _sized, _formatted, _generic, _array_of_several, _alternatives, _composed):
        found = rule(text, lexicon, depth)
        if found is not None:
            return found
    name = text if _NAME.fullmatch(text) else None
    return TypeExpr("any", name=name, known=False)


def _scalar(text: str, lexicon: Lexicon, depth: int) -> TypeExpr | None:
    lower = text.lower()
    for word in (text, lower, lower.removesuffix("s"), lower.removesuffix("es")):
        if word in lexicon.types:
            name, fmt = lexicon.types[word]
            return _of_kind(name, fmt)
    return None


def _literal(text: str, lexicon: Lexicon, depth: int) -> TypeExpr | None:
    """``"asc"`` as a type is the string that it shows, ``True`` the boolean."""
    if BOOLEAN.fullmatch(text) or BOTH.fullmatch(text):
        return TypeExpr("boolean")
    values = bare_values(text)
    words = bool(values) and not any(_parse(value, lexicon, depth + 1).known for value in values)
    return TypeExpr("string") if words or LITERAL.fullmatch(text) else None


def _of_kind(name: str, fmt: str | None) -> TypeExpr:
    kinds: dict[str, Kind] = {k: k for k in ("string", "integer", "number", "boolean", "null", "object", "any")}
    if name in {"array", "map"}:
        return TypeExpr("array" if name == "array" else "map")
    return TypeExpr(kinds[name], fmt)


def _sized(text: str, lexicon: Lexicon, depth: int) -> TypeExpr | None:
    """``String(255)``, ``varchar(1-64)``: the size bounds a string, two of them a number ("Number (0-255)"); one alone,
    or two behind a comma, are digits of a number ("decimal(10,2)"), and bound nothing."""
    found = _SIZED.fullmatch(text)
    if found is None or captured(lexicon.type_forms.get("enum", NONE), text, text.lower(), "type"):
        return None  # "enum (2, 4)" lists values
    base = _parse(found.group(1), lexicon, depth + 1)
    low, sign, high = found.group(2), found.group(3), found.group(4)
    if base.known and base.kind in {"integer", "number"}:
        ends = (("minimum", int(low)), ("maximum", int(high))) if high and sign != "," else ()
        return TypeExpr(base.kind, base.format, bounds=ends if not ends or int(low) < int(high) else ())
    if not base.known or base.kind != "string":
        return None
    bounds = (("minLength", int(low)), ("maxLength", int(high))) if high else (("maxLength", int(low)),)
    return TypeExpr("string", base.format, bounds=bounds)


def _formatted(text: str, lexicon: Lexicon, depth: int) -> TypeExpr | None:
    """``integer(int64)``, ``string<date-time>``, ``string($uuid)``, ``integer($u32)``."""
    found = _FORMATTED.fullmatch(text)
    base = _scalar(found.group(1), lexicon, depth) if found else None
    if found is None or base is None:
        return None
    told = _WRITTEN.get(found.group(2), found.group(2))
    if told in FORMATS:
        return TypeExpr(base.kind, told)
    if told in _UNSIGNED and base.kind == "integer":
        return TypeExpr("integer", bounds=(("minimum", 0),))
    return base if told == found.group(1).lower() else None  # "boolean (boolean)"


def _generic(text: str, lexicon: Lexicon, depth: int) -> TypeExpr | None:
    found = _GENERIC.fullmatch(text)
    kind = lexicon.generics.get(found.group(1).lower()) if found else None
    if found is None or kind is None:
        return None
    arguments = split_top(found.group(2) or found.group(3), ",")
    if kind == "map" and len(arguments) == 1:
        key, *values = split_top(arguments[0], "|")
        arguments = (
            [key, "|".join(values)] if values and _parse(key, lexicon, depth + 1).kind == "string" else arguments
        )
    if kind == "map" and found.group(3) and len(arguments) == 1:
        return None  # "object[5]"
    inner = _inner(arguments[-1].strip(), lexicon, depth)
    return TypeExpr("array" if kind == "array" else "map", items=inner)


def _inner(text: str, lexicon: Lexicon, depth: int) -> TypeExpr:
    """An item type, maybe in brackets; a bare name in this place is a structure's."""
    whole = text[:1] == "(" and text[-1:] == ")" and len(split_top(text, "|")) == 1
    bracketed = text[1:-1] if whole else text
    found = _parse(bracketed, lexicon, depth + 1)
    if not found.known and found.name:
        return TypeExpr("object", name=found.name)
    return found


def _alternatives(text: str, lexicon: Lexicon, depth: int) -> TypeExpr | None:
    for separator in ("/", "|", "¦", ","):
        parts = split_top(text, separator)
        if len(parts) > 1:
            return _union([_parse(p.strip(), lexicon, depth + 1) for p in parts], structures=separator in "|¦")
    for word in lexicon.separators:
        spaced = f" {word} " if word.isascii() else word
        if spaced in text:
            return _union([_parse(p.strip(), lexicon, depth + 1) for p in text.split(spaced)], structures=True)
    return None


def _union(options: list[TypeExpr], *, structures: bool) -> TypeExpr | None:
    """A choice of types. ``structures``: capitalised names in it are structures' ("Cat or Dog")."""
    if structures:
        options = [TypeExpr("object", name=o.name) if o.name and o.name[0].isupper() else o for o in options]
    if not all(o.known for o in options):
        return None
    null = any(o.kind == "null" or o.nullable for o in options)
    distinct = tuple(dict.fromkeys(replace(o, nullable=False) for o in options if o.kind != "null"))
    if len(distinct) < 2:
        return replace(distinct[0], nullable=null) if distinct else TypeExpr("null")
    return TypeExpr("union", options=distinct, nullable=null)


def _composed(text: str, lexicon: Lexicon, depth: int) -> TypeExpr | None:
    if _NAME.fullmatch(text):
        return None  # "WorkflowList" is one name, not a list of "Workflow"
    lower = text.lower()
    for form in ("array", "map"):
        for inner_text in captured(lexicon.type_forms.get(form, NONE), text, lower, "type"):
            inner = _inner(inner_text, lexicon, depth)
            if inner.known:
                return TypeExpr("array" if form == "array" else "map", items=inner)
    for name in captured(lexicon.type_forms.get("object", NONE), text, lower, "name"):
        if _NAME.fullmatch(name) and _scalar(name, lexicon, depth) is None:
            return TypeExpr("object", name=name)
    if captured(lexicon.type_forms.get("enum", NONE), text, lower, "type"):
        values = listed_values(text, lexicon)
        return TypeExpr("integer" if values and all(map(_INTEGER.fullmatch, values)) else "string")
    return _nullable(text, lexicon, depth) or _same(text, lexicon, depth) or _two_words(text, lexicon, depth)


def _two_words(text: str, lexicon: Lexicon, depth: int) -> TypeExpr | None:
    """``array string``: a word for an array and a plain type."""
    first, space, second = text.partition(" ")
    if not space or " " in second:
        return None
    outer, inner = _scalar(first, lexicon, depth), _scalar(second, lexicon, depth)
    plain = outer is not None and outer.kind == "array" and inner is not None
    return TypeExpr("array", items=inner) if plain and inner is not None and inner.kind != "array" else None


def _nullable(text: str, lexicon: Lexicon, depth: int) -> TypeExpr | None:
    """``?string``, ``string (nullable)``: null may stand for the value."""
    for inner_text in captured(lexicon.type_forms.get("nullable", NONE), text, text.lower(), "type"):
        inner = _parse(inner_text, lexicon, depth + 1)
        if inner.known or inner.name:
            return replace(inner, nullable=True)
    return None


def _same(text: str, lexicon: Lexicon, depth: int) -> TypeExpr | None:
    for inner_text in captured(lexicon.type_forms.get("same", NONE), text, text.lower(), "type"):
        inner = _parse(inner_text, lexicon, depth + 1)
        if inner.known:
            return inner
    return None


def _array_of_several(text: str, lexicon: Lexicon, depth: int) -> TypeExpr | None:
    """``Array of Cat, Dog and Bird``: an array of any of these structures, not an array or a dog."""
    for inner in captured(lexicon.type_forms.get("array", NONE), text, text.lower(), "type"):
        choice = _named_choice(inner, lexicon)
        if choice is not None:
            return TypeExpr("array", items=choice)
    return None


def _named_choice(text: str, lexicon: Lexicon) -> TypeExpr | None:
    """Several structures as items: "Cat, Dog and Bird"."""
    words = "|".join(re.escape(w) for w in lexicon.separators if w.isascii())
    parts = re.split(rf",\s?(?:(?:{words})\s)?|\s(?:{words})\s", text)
    if len(parts) < 2 or not all(_NAME.fullmatch(p) and p not in lexicon.types for p in parts):
        return None
    options = tuple(dict.fromkeys(TypeExpr("object", name=p) for p in parts))
    return TypeExpr("union", options=options) if all(p[0].isupper() for p in parts) else None
