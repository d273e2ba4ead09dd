"""Default values: stated in a sentence, marked behind a list item, or given in a column of their own."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.api import EnumValue, TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.template import NONE, Match, Template
from extractor.dialects.template_syntax import CLOSE, OPEN
from extractor.dialects.text import fold_word
from extractor.document import Json
from extractor.interpret.describe.absence import told_outright
from extractor.interpret.describe.literals import PLAIN, literal
from extractor.interpret.describe.sentences import GLUED, Sentence, clean_value, without_brackets
from extractor.interpret.describe.values import coerce, is_telling, parse_list
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_LISTED = lazy_regex(rf"{CLOSE}?\s{{0,3}}(?:[,、/]|\w{{1,4}}\s)\s{{0,3}}{OPEN}?\w")  # ", b" behind the first of several

_NEXT_WORD = lazy_regex(r"\s([A-Za-z]{2,30})\b(?!:)")  # "credentials" of "JSON credentials file"; no label
_FRAGMENT = lazy_regex(r"[(),;:.。]")  # "(" of "20 (at most 50)"
_LABEL = lazy_regex(f"{OPEN}([^{OPEN}{CLOSE}:]{{1,40}})(?:{CLOSE}:|:{CLOSE})")  # "`Default`:", "`Default:`"
_REMARK = lazy_regex(r"\s{0,3}\([^()]{1,40}\)\s{0,3}[.;。]?$")  # " (UTC)" behind a number, to the end
MAX_VALUE = 2  # words of a value that a bracket names: more tell something
_WORD_END = lazy_regex(r"\s{0,3}(?:[.,;:)。]|$)")  # "." behind a word, ")"


def find_defaults(
    sentences: tuple[Sentence, ...], enum: tuple[EnumValue, ...], type_: TypeExpr, lexicon: Lexicon
) -> list[Json]:
    """All different unconditional defaults that the sentences state, in the type's own form."""
    found: list[Json] = []
    for shown in sentences:
        if not may_state(shown.lower, lexicon):
            continue
        sentence = told_outright(shown, lexicon)
        if sentence.conditional or not may_state(sentence.lower, lexicon):
            continue
        value = _stated(sentence, enum, type_, lexicon) or _wrapped(_named_member(sentence, enum, lexicon), type_)
        if value is not None and not _is_torn(value[0]) and not any(_same(value[0], f) for f in found):
            found.append(value[0])
    return found


@lru_cache(maxsize=8192)
def may_state(lower: str, lexicon: Lexicon) -> bool:
    """Whether a sentence in lower case has a word for defaults, or the words of a phrase for them."""
    named = any(word in lower for word in lexicon.default_words)
    return named or bool(lexicon.default_values.among(lower) or lexicon.default_weak_values.among(lower))


def _is_torn(value: Json) -> bool:
    """Whether a text has a bracket without its counterpart: "UUID}" of "${32 characters with UUID} by default"."""
    return isinstance(value, str) and any(value.count(a) != value.count(b) for a, b in ("{}", "()", "[]"))


def _wrapped(value: tuple[Json] | None, type_: TypeExpr) -> tuple[Json] | None:
    """A value that is named, as the array that has it alone where the field is one."""
    return ([value[0]],) if value and type_.kind == "array" else value


def _unlabelled(sentence: Sentence) -> Sentence:
    """A label set in bold ("**Default**: 5") as plain text; marks of values stay."""
    text = _LABEL.sub(r"\1:", sentence.text) if ":" in sentence.text else sentence.text
    return sentence if text == sentence.text else replace(sentence, text=text, lower=text.lower())


def _opens_with_member(text: str, enum: tuple[EnumValue, ...]) -> bool:
    return any(text.startswith((f"{v.value}:", f"{v.value} :")) for v in enum)


def _opens_with_value(text: str, enum: tuple[EnumValue, ...]) -> bool:
    return any(text.startswith(f"{v.value} =") for v in enum)


def _same(left: Json, right: Json) -> bool:
    return type(left) is type(right) and left == right


def _stated(sentence: Sentence, enum: tuple[EnumValue, ...], type_: TypeExpr, lexicon: Lexicon) -> tuple[Json] | None:
    sentence = _unlabelled(sentence)
    lower = sentence.lower
    for template in (*lexicon.default_values.among(lower), *lexicon.default_weak_values.among(lower)):
        found = template.search(sentence.text, lower)
        # "DEFAULT: the free flavor" describes a value named DEFAULT.
        told = found is not None and not _opens_with_member(sentence.text[found.start :], enum)
        told = told and found is not None and not GLUED.search(sentence.text[: found.start])
        if found is not None and told and not _is_one_of_cases(sentence.text[found.end :], lexicon):
            if type_.kind != "array" and _is_first_of_all(found, sentence, template, lexicon):
                continue
            value = _read(found, sentence, type_, lexicon, template=template, enum=enum)
            if value is not None and not (_is_loose(found, sentence, template) and _is_foreign(value[0], enum)):
                return value
    return None


def _is_one_of_cases(rest: str, lexicon: Lexicon) -> bool:
    """Whether a default holds for some cases, and another marked one for others: "`a` for boats and `b` for rafts"."""
    first = rest.strip().partition(" ")[0]
    return rest[:1] == " " and first in lexicon.list_ends and OPEN in rest


def _is_first_of_all(found: Match, sentence: Sentence, template: Template, lexicon: Lexicon) -> bool:
    """Whether a value opens a list whose words are joined by "and": "by default `a`, `b` and `c` are supported"."""
    if not template.source.rstrip().endswith("{value}"):
        return False
    begin = sentence.text.rindex(found.captures["value"], found.start, found.end)
    shown = sentence.text[begin - (sentence.text[begin - 1 : begin] == OPEN) :]
    values, after = parse_list(shown, lexicon, weak=False)
    listed = without_brackets(shown[: len(shown) - len(after)]).replace(",", " ").split()
    joined = set(lexicon.separators) - lexicon.alternatives
    return len(values) > 1 and all(v.marked for v in values) and not joined.isdisjoint(listed)


def _is_loose(found: Match, sentence: Sentence, template: Template) -> bool:
    """Whether a value is only the plain word before "by default"."""
    shown = f"{OPEN}{found.captures['value']}{CLOSE}" in sentence.text[found.start : found.end]
    return template.source.startswith("{value}") and not shown


def _is_own(sentence: Sentence, found: Match, lexicon: Lexicon) -> bool:
    """Whether no word in front of a value makes it what the field's values are told in: "in WGS84 by default"."""
    words = sentence.lower[: found.start].split()
    return not words or words[-1].strip("(,") not in lexicon.default_forms


def _is_foreign(value: Json, enum: tuple[EnumValue, ...]) -> bool:
    return bool(enum) and value not in [v.value for v in enum]


def _read(
    found: Match,
    sentence: Sentence,
    type_: TypeExpr,
    lexicon: Lexicon,
    *,
    template: Template,
    enum: tuple[EnumValue, ...],
) -> tuple[Json] | None:
    raw = found.captures["value"]
    value = clean_value(raw)
    if f"{OPEN}{raw}{CLOSE}" not in sentence.text[found.start : found.end]:
        leading = not template.source.rstrip().endswith("{value}")  # "storage is used by default" names no value
        if template in lexicon.default_weak_values and type_.kind not in PLAIN:
            return None  # "the default region" names no value
        if leading and type_.kind not in PLAIN and not (is_telling(value) and _is_own(sentence, found, lexicon)):
            return None  # "an empty string by default"
        if not leading and not _closed(value, sentence.text[found.end :], type_, lexicon):
            return None
    if type_.kind == "array" and _LISTED.match(sentence.text, found.end):
        begin = sentence.text.rindex(raw, found.start, found.end)
        return _several(sentence.text[begin - (sentence.text[begin - 1] == OPEN) :], type_, lexicon)
    if value in [v.value for v in enum]:
        return _wrapped((value,), type_)  # "none" may be a value, where the list has it
    return literal(value, type_, lexicon)


def _several(text: str, type_: TypeExpr, lexicon: Lexicon) -> tuple[Json] | None:
    """The values that an array has by default: "a, b" is two; None where the list cannot be read to its end."""
    values, rest = parse_list(text, lexicon, weak=False)
    read = [coerce(v.text, type_.leaf()) for v in values]
    if not values or rest.strip(" .。;") or any(r is None for r in read):
        return None
    return ([r[0] for r in read if r],)


def _closed(value: str, rest: str, type_: TypeExpr, lexicon: Lexicon) -> bool:
    """Whether an unmarked word is a literal: prose goes on behind words that are none ("5 minutes" is a number)."""
    if fold_word(value) in lexicon.default_none:
        return False
    if type_.kind in PLAIN or _WORD_END.match(rest):
        return True
    if value.isdigit() and (_REMARK.match(rest) or _bounds_follow(rest, lexicon)):
        return True  # "0 (UTC)", "20 and the maximum is 50"
    word = _NEXT_WORD.match(rest)
    prose = word is not None and word.group(1) not in lexicon.list_ends | lexicon.alternatives
    counts = rest[:1] == " " and rest[1:2].isdigit()  # "Last" of "Last 24 hours"
    return is_telling(value) and not value.isdigit() and not rest[:1].isalpha() and not prose and not counts


def _bounds_follow(rest: str, lexicon: Lexicon) -> bool:
    """Whether a word that joins sentences and a bound stand behind a number: " and the maximum is 50"."""
    lower = rest.lower()
    joined = lower.split()[:1]
    groups = (lexicon.bounds.get(name, NONE) for name in ("minimum", "maximum"))
    bounded = any(t.search(rest, lower) is not None for group in groups for t in group.among(lower))
    return bool(joined) and joined[0] in lexicon.list_ends.union(lexicon.separators) and bounded


def _named_member(sentence: Sentence, enum: tuple[EnumValue, ...], lexicon: Lexicon) -> tuple[Json] | None:
    """The one enum value that a sentence with a default word names."""
    if _opens_with_value(sentence.plain, enum):
        return None  # "silence = … are hidden by default" says what it means
    candidates = [v for v in enum if str(v.value).lower() not in lexicon.default_words]
    named = [v.value for v in candidates if _is_named(str(v.value), sentence.plain)]
    text_values = [v for v in named if isinstance(v, str)]
    if len(named) != 1 or not text_values:
        return None
    beside = sentence.plain_lower.replace(text_values[0].lower(), " ")  # "standard" of `standard_rate` says nothing
    return (text_values[0],) if any(word in beside for word in lexicon.default_words) else None


def _is_named(value: str, text: str) -> bool:
    """Whether a value stands in a text as a word."""
    return value in text and re.search(rf"(?<![\w-]){re.escape(value)}(?![\w-])", text) is not None


def marked_default(enum: tuple[EnumValue, ...], lexicon: Lexicon) -> list[Json]:
    """Enum values whose description carries a default marker: ``a: … (default value)``."""
    return [v.value for v in enum if _has_marker(v.description, lexicon)]


def _has_marker(description: str, lexicon: Lexicon) -> bool:
    shown = description.replace("，", ",").replace("（", "(").replace("）", ")")
    parts, signs = _FRAGMENT.split(shown), [*_FRAGMENT.findall(shown), ""]
    named = zip(parts, signs, [*parts[1:], ""], strict=True)
    # "(default: 1)" names another value, "(default): if you can wait" tells of this one
    return any(
        fold_word(part) in lexicon.default_markers and not (sign == ":" and 0 < len(after.split()) <= MAX_VALUE)
        for part, sign, after in named
    )
