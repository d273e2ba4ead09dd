"""The type of a field whose row states none, where its default or its values leave no doubt.

"How many are returned. The default value is 100, the value range is 1 to 100." is an integer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.api import Facts, TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.type_grammar import UNKNOWN, parse_type
from extractor.document import Json, Line
from extractor.interpret.describe import describe
from extractor.interpret.describe.sentences import clean_value
from extractor.values import replace

ANY, INTEGER, NUMBER, BOOLEAN, STRING = (TypeExpr(kind) for kind in ("any", "integer", "number", "boolean", "string"))
_WHOLE = re.compile(r"-?(?:0|[1-9]\d{0,17})", re.ASCII)  # "-5"; "007" is a text
_FRACTION = re.compile(r"-?\d{1,17}\.\d{1,17}", re.ASCII)  # "-2.5"
_INTERVAL = re.compile(r"(-?\d{1,12})\s?(?:-|–|~|to)\s?(\d{1,12})", re.ASCII)  # "1024-65535"
_TYPED = re.compile(r"(\w{1,20})\s?(?:[<>≥≤(=]|$)")  # "integer >= 1"
# "true = open", "`false`: closed", "true means", "FALSE - closed"
_MEANING = re.compile(
    r"(?<![\w.])[\"'`*]{0,3}(true|false)[\"'`*]{0,3}\s?(?:=|:(?!/)|\s[-–—]\s|→|=>)\s?\S", re.IGNORECASE
)
_WORDS = frozenset({"true", "false"})
_LENGTHS = ("minLength", "maxLength")


def type_of_values(lines: tuple[Line, ...], default: str, lexicon: Lexicon) -> TypeExpr | None:
    """The type that the values of a description and a column of defaults have; None where they have none in common."""
    facts = describe(lines, ANY, lexicon)
    values = [str(v.value) for v in facts.enum]
    shown = {*map(_value_text, facts.default), *([clean_value(default)] if default else [])}
    if any(k in _LENGTHS for k, _ in describe(lines, STRING, lexicon).bounds):
        return STRING if not values and not shown else None
    if not values and not shown and (describe(lines, BOOLEAN, lexicon).default or _tells_both(lines)):
        return BOOLEAN  # "Default false."
    if len(values) > 1 and all(map(_WHOLE.fullmatch, values)) and describe(lines, INTEGER, lexicon).default:
        return INTEGER  # "0, 1 or 2. Defaults to 0"
    if values and not shown and set(values) == _WORDS:
        return BOOLEAN
    if len(values) > 1 and not any(_is_literal(text) for text in (*values, *shown)):
        return STRING
    return _common({*values, *shown}) if shown or len(values) > 1 else None


def _is_literal(text: str) -> bool:
    """Whether a value may be something else than a text in JSON."""
    return text.lower() in {*_WORDS, "null"} or bool(_WHOLE.fullmatch(text) or _FRACTION.fullmatch(text))


def _tells_both(lines: Iterable[Line]) -> bool:
    """Whether one line says what true means and what false does: "(true = open, false = closed)"."""
    told = ({m.group(1).lower() for m in _MEANING.finditer(line.text)} for line in lines)
    return any(words >= _WORDS for words in told)


def ranged_type(shown: str, example: str, lexicon: Lexicon) -> TypeExpr:
    """The type that a column of values opens with, before a bound or a default ("integer >= 1"); an integer, too, where
    it is an interval that the numbers of an example lie in."""
    ends = _INTERVAL.fullmatch(shown.strip("` "))
    numbers = example.replace(",", " ").split()
    if ends and numbers and all(_WHOLE.fullmatch(n) and int(ends[1]) <= int(n) <= int(ends[2]) for n in numbers):
        return INTEGER
    found = _TYPED.match(shown.strip("` "))
    type_ = parse_type(found.group(1), lexicon) if found else UNKNOWN
    return type_ if type_.kind in {"integer", "number"} else UNKNOWN


def _value_text(value: Json) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _common(texts: set[str]) -> TypeExpr | None:
    if texts <= _WORDS:
        return BOOLEAN
    if all(_WHOLE.fullmatch(t) for t in texts):
        return INTEGER
    return NUMBER if all(_WHOLE.fullmatch(t) or _FRACTION.fullmatch(t) for t in texts) else None


def as_told(facts: Facts, type_: TypeExpr) -> Facts:
    """The facts, marked: the type is a guess. "true or false" says no more than a boolean does."""
    enum = () if type_.kind == "boolean" and len(facts.enum) > 1 else facts.enum
    return replace(facts, enum=enum, guesses=(*facts.guesses, "told"))


def is_boolean(facts: Facts) -> bool:
    """Whether the values of a column are true and false: "`true` (default), `false`"."""
    return {_value_text(v.value) for v in facts.enum} == _WORDS


def as_boolean(facts: Facts) -> Facts:
    """The facts of such a field, which is a boolean."""
    return as_told(replace(facts, default=tuple(_value_text(d) == "true" for d in facts.default)), BOOLEAN)
