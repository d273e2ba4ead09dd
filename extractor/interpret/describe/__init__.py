"""What a description says of a value: enum, default, bounds, pattern, format, flags."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.api import EnumValue, Facts, TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Json, Line
from extractor.interpret.describe import bounds as bounds_
from extractor.interpret.describe import defaults, enums, flags
from extractor.interpret.describe.formats import as_shown, conforms
from extractor.interpret.describe.house import labelled
from extractor.interpret.describe.sentences import Sentence, sentences
from extractor.interpret.describe.values import typed
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_GOES_ON = lazy_regex(r"\.{2,6}|…{1,2}")  # "...", "…"
_RANGE = lazy_regex(r"[-+]?\d{1,20}\s?[-~–—]\s?[-+]?\d{1,20}", re.ASCII)  # "1-20", "-5 ~ 5"
_NUMBER = lazy_regex(r"-?\d{1,20}", re.ASCII)  # "-20"
DIGITS = range(2, 21)  # how many digits a number may have
NULLS = frozenset({"null", "nil", "NULL"})


@lru_cache(maxsize=16384)
def describe(lines: tuple[Line, ...], type_: TypeExpr, lexicon: Lexicon) -> Facts:
    """Read a description. Equal descriptions of one type are read once: tables repeat themselves a lot."""
    lines = labelled(lines, lexicon)
    parts = sentences(lines, lexicon)
    value_type = type_.leaf() if type_.leaf().kind != "array" else TypeExpr("any")
    found = enums.find_enum(lines, parts, value_type, lexicon)
    found, null = _without_null(found, lexicon)
    values, problems = _enum(found, value_type if not _in_map(type_) else TypeExpr("map"))
    if len(values) > 1 and type_.kind == "string" and flags.is_joined(parts, lexicon):
        values = ()  # of a text that holds several of them, they are the parts
    own = tuple(s for s in parts if not s.member)
    limits, bound_problems = _bounds(own, type_, lexicon)
    if limits and type_.kind == "string" and _is_number(_default(own, values, {}, type_, lexicon)[0]):
        limits = {}  # "Default: 100. Maximum: 1000" of a text is the size of a number, and no length
    if len(values) == 1 and limits.get("minimum", 0) < limits.get("maximum", 0):
        values = ()  # "Set to 1 for one. Valid values are 1 through 10000"
    if limits and {v.value for v in values} == {limits.get("minimum"), limits.get("maximum")}:
        values = ()  # "Range: `[1.0, 10.0]`"
    default, default_problems = _default(parts if values else own, values, limits, type_, lexicon)
    general = bounds_.of_all_cases(own, lexicon) if default_problems and limits else own
    if len(general) < len(own):  # the default lies outside of a range for one case
        limits, bound_problems = _bounds(general, type_, lexicon)
        default, default_problems = _default(parts if values else own, values, limits, type_, lexicon)
    if found.guess and values and (default_problems or (limits and value_type.kind in {"integer", "number"})):
        values = ()  # the page says more than the words that were taken for all values
        default, default_problems = _default(own, values, limits, type_, lexicon)
    return Facts(
        enum=values,
        default=default,
        bounds=tuple(sorted(limits.items())),
        pattern=_pattern(lines, own, lexicon) if value_type.kind == "string" and not values else None,
        format=_format(own, default, lexicon) if value_type.kind == "string" and not values else None,
        deprecated=flags.is_deprecated(parts, lexicon),
        read_only=flags.is_called(own, lexicon.read_only),
        write_only=flags.is_called(own, lexicon.write_only),
        nullable=null or flags.is_nullable(own, lexicon),
        required=flags.stated_required(parts, lexicon),
        answered=flags.is_answered(own, lexicon),
        tables=flags.table_references(parts, lexicon),
        guesses=(found.rule,) if found.guess and values else (),
        joined=flags.is_joined(own, lexicon) if type_.kind in {"array", "union"} else None,
        problems=(*problems, *default_problems, *bound_problems),
    )


def _is_number(default: tuple[Json, ...]) -> bool:
    return any(isinstance(value, str) and _NUMBER.fullmatch(value) for value in default)


def _without_null(found: enums.Found, lexicon: Lexicon) -> tuple[enums.Found, bool]:
    """The values without null, and whether it was among them; words for a text without characters as that text."""
    if not found.values:
        return found, False
    values = tuple(v for v in found.values if v.text not in NULLS)
    meant = tuple(replace(v, text="") if fold_word(v.text) in lexicon.empty_values else v for v in values)
    return replace(found, values=meant), len(values) < len(found.values)


def _pattern(lines: tuple[Line, ...], parts: tuple[Sentence, ...], lexicon: Lexicon) -> str | None:
    return flags.stated_pattern(lines, lexicon) or flags.find_pattern(parts, lexicon)


def _format(parts: tuple[Sentence, ...], default: tuple[Json, ...], lexicon: Lexicon) -> str | None:
    """The stated format, unless the default shows that not every value has it."""
    name = as_shown(flags.find_format(parts, lexicon), " ".join(s.plain for s in parts))
    fits = all(conforms(value, name) for value in default) if name else False
    return name if fits else None


def settled(facts: Facts) -> Facts:
    """Facts of several columns put together: a default that the values or bounds rule out is a problem instead."""
    if not facts.default or isinstance(facts.default[0], list | dict):
        return facts
    value = facts.default[0]
    if facts.enum and value not in [v.value for v in facts.enum]:
        return replace(facts, default=(), problems=(*facts.problems, ("default-outside-enum", str(value))))
    if bounds_.is_out_of_bounds(value, dict(facts.bounds)):
        return replace(facts, default=(), problems=(*facts.problems, ("default-outside-bounds", str(value))))
    return facts


def says_something(facts: Facts) -> bool:
    """Whether a text says anything of values."""
    return bool(facts.enum or facts.default or facts.bounds or facts.pattern or facts.format)


def _in_map(type_: TypeExpr) -> bool:
    """Whether the values are those of a map: what its text lists are keys."""
    return type_.kind == "map" or (type_.items is not None and _in_map(type_.items))


Problems = tuple[tuple[str, str], ...]


def _enum(found: enums.Found, type_: TypeExpr) -> tuple[tuple[EnumValue, ...], Problems]:
    if found.conditional:
        return (), (("enum-conditional", ""),)
    if not found.values or type_.kind in {"object", "map", "null"}:
        return (), ()
    if any(_GOES_ON.fullmatch(v.text) for v in found.values) or all(_RANGE.fullmatch(v.text) for v in found.values):
        return (), ()  # these are examples, or the numbers between two
    values = typed(list(found.values), type_)
    if values is None:
        shown = ", ".join(v.text for v in found.values)
        return (), () if found.guess or found.rule == "inline" else (
            ("enum-type-mismatch", f"{shown} as {type_.kind}"),
        )
    if type_.kind == "boolean" and len(values) == 2 and not any(v.description for v in values):
        return (), ()  # "true or false" says no more than the type does
    return values, ()


def _default(
    parts: tuple[Sentence, ...],
    values: tuple[EnumValue, ...],
    limits: bounds_.Bounds,
    type_: TypeExpr,
    lexicon: Lexicon,
) -> tuple[tuple[Json, ...], Problems]:
    """The default, in a one-tuple; none where the text contradicts itself, which is a finding."""
    marked = defaults.marked_default(values, lexicon) if type_.kind != "array" else []
    found = defaults.find_defaults(parts, values, type_, lexicon)
    every = [*marked, *(f for f in found if f not in marked)]
    if len(every) > 1:
        return (), (("default-conflict", ", ".join(str(v) for v in every)),)
    if every and values and type_.kind != "array" and every[0] not in [v.value for v in values]:
        return (), (("default-outside-enum", str(every[0])),)
    if every and bounds_.is_out_of_bounds(every[0], limits):
        return (), (("default-outside-bounds", str(every[0])),)
    return tuple(every), ()


def _bounds(parts: tuple[Sentence, ...], type_: TypeExpr, lexicon: Lexicon) -> tuple[bounds_.Bounds, Problems]:
    found, conflicts = bounds_.find_bounds(parts, type_, lexicon)
    for keyword, value in type_.bounds:
        found.setdefault(keyword, value)
    digits = found.get("minimum")
    told_at_once = (
        any(len(bounds_.find_bounds((s,), type_, lexicon)[0]) > 1 for s in parts) if digits in DIGITS else True
    )
    if type_.kind == "integer" and digits == found.get("maximum") and not told_at_once:
        return {}, (("bounds-digits", str(digits)),)  # "Minimum: 13 Maximum: 13" of a time in milliseconds
    wrong = bounds_.contradictory(found)
    if wrong:
        return {}, tuple(("bounds-contradictory", w) for w in wrong)
    for keyword in conflicts:  # two numbers for one bound: the text tells cases apart that a schema cannot
        found.pop(keyword, None)
    return found, tuple(("bounds-conflict", k) for k in dict.fromkeys(conflicts))
