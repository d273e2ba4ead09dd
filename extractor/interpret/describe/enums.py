"""Enumerations: value lists behind a lead-in, in prose, in brackets, as bare words, with or without descriptions.

Rules are tried in order; the first that yields values wins. A rule that reads values where the page names no list
(``guess``) says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from extractor.api import TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.template import CLOSE, OPEN, Match, Template, first_match
from extractor.document import Line
from extractor.interpret.describe.sentences import Sentence, clean_value, matching_text, without_brackets
from extractor.interpret.describe.values import RawValue, pairs, parse_item, parse_list

_CAPS_TAIL = re.compile(r"(?:^|[.。:;)]\s{0,3})((?:[A-Z][A-Z0-9_]{1,40})(?:\s[A-Z][A-Z0-9_]{1,40}){1,30})\s?[.。]?$")
_BOOL_PROSE = re.compile(r"(?:^|[\s.。])(true|false)\s([^:：]{1,40}?)\s(true|false)\s(.{1,40})$", re.IGNORECASE)
_CAPS_CJK = re.compile(r"^([A-Z][A-Z0-9_]{1,30}|[a-z][a-z0-9_]{1,30})(?=[\u4e00-\u9fff])([\u4e00-\u9fff]{1,12})$")
MAX_PROSE_DESCRIPTION = 200
MAX_BARE = 60  # words of a list without separators


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


def find_enum(lines: tuple[Line, ...], sentences: tuple[Sentence, ...], type_: TypeExpr, lexicon: Lexicon) -> Found:
    """The values that a description lists, as shown; empty where it lists none."""
    text = Text(lines, tuple(matching_text(ln) for ln in lines), sentences, type_, lexicon)
    for rule in RULES:
        found = rule(text)
        if found.values or found.conditional:
            return found
    return Found()


def _lead_in_at_end(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether the sentence ends with a lead-in such as "The options are as follows:"."""
    text = sentence.text.rstrip(" :.。")
    return any(
        (m := t.search(text, text.lower())) and _last_end(t, text, m) == len(text) for t in lexicon.enum_lead_ins
    )


def _last_end(template: Template, text: str, found: Match) -> int:
    """The end of the template's last match."""
    end = found.end
    while (again := template.search(text, text.lower(), end)) is not None:
        end = again.end
    return end


def _listed(t: Text) -> Found:
    """Items or lines of their own behind a lead-in."""
    for position, sentence in enumerate(t.sentences):
        last_of_line = position + 1 == len(t.sentences) or t.sentences[position + 1].line != sentence.line
        if last_of_line and sentence.line + 1 < len(t.lines) and _lead_in_at_end(sentence, t.lexicon):
            values = _items_after(t, sentence.line)
            if values and sentence.conditional:
                return Found(rule="listed", conditional=True)
            if values:
                return Found(tuple(values), "listed")
    return Found()


def _items_after(t: Text, index: int) -> list[RawValue]:
    """The values of the lines behind line ``index``: list items deeper than it, or lines that open with a value."""
    first = t.lines[index + 1]
    if first.kind == "item":
        return _item_values(t, index + 1, first.depth)
    values = []
    for text in t.matching[index + 1 :]:
        value = parse_item(text, loose=False)
        if value is None:
            break
        values.append(value)
    return values


def _item_values(t: Text, start: int, depth: int) -> list[RawValue]:
    """Values of all items of one list; none where an item opens with no value. Further lines describe their item."""
    values: list[RawValue] = []
    for line, text in zip(t.lines[start:], t.matching[start:], strict=True):
        if line.kind == "item" and line.depth == depth:
            value = parse_item(text, loose=True)
            if value is None:
                return []
            values.append(value)
        elif (line.kind == "item" and line.depth < depth) or (line.kind == "text" and line.depth < depth):
            break
    return values


def _inline(t: Text) -> Found:
    """Values behind a lead-in in the same line, as flattened text has them."""
    for text in t.matching:
        for template in t.lexicon.enum_lead_ins:
            found = template.search(text, text.lower())
            if found is None or not text[found.end :].lstrip().startswith(":"):
                continue
            rest = text[found.end :].lstrip(" :")
            values = _pairs_at_start(rest) or _bare_words(rest, telling=found.ascii)
            if values:
                return Found(tuple(values), "inline")
    return Found()


def _pairs_at_start(text: str) -> list[RawValue]:
    found = pairs(text)
    if not found:
        return []
    head = without_brackets(text).lstrip()
    return found if head.startswith(found[0].text) else []


def _bare_words(text: str, *, telling: bool) -> list[RawValue]:
    """Words alone; behind an English lead-in (``telling``) only such as look like literals, for prose has words too."""
    words = text.strip().rstrip(".。").split()
    good = bool(words) and all(re.fullmatch(rf"[{OPEN}]?[\w.+\-]{{1,60}}[{CLOSE}]?", w, re.ASCII) for w in words)
    if not good or len(words) > MAX_BARE or (telling and not all(OPEN in w or _is_symbol(w) for w in words)):
        return []
    return [RawValue(clean_value(w)) for w in words]


def _prose(t: Text) -> Found:
    """Values in prose: "The value can be **A** or **B**"."""
    conditional = False
    for sentence in t.sentences:
        for templates, weak in ((t.lexicon.enum_lists, False), (t.lexicon.enum_weak_lists, True)):
            values = _first_list(templates, sentence, t.lexicon, weak=weak)
            if not values:
                continue
            if sentence.conditional:
                conditional = True
                break
            return Found(tuple(values), "prose")
    return Found(rule="prose", conditional=conditional)


def _first_list(templates: tuple[Template, ...], sentence: Sentence, lexicon: Lexicon, *, weak: bool) -> list[RawValue]:
    if first_match(lexicon.negations, sentence.text, sentence.lower) is not None:
        return []
    for template in templates:
        found = template.search(sentence.text, sentence.lower)
        if found is None:
            continue
        values, rest = parse_list(found.captures["list"].strip(" :"), lexicon, weak=weak)
        closed = not template.source.startswith("{list}") or not rest.strip()
        if values and closed:
            return values
    return []


def _itemised(t: Text) -> Found:
    """A list without a lead-in whose every item opens with ``value:``."""
    items = [i for i, line in enumerate(t.lines) if line.kind == "item"]
    if len(items) < 2 or items[0] == 0 or _has_condition_before(t, items[0]):
        return Found()
    values = _item_values(t, items[0], t.lines[items[0]].depth)
    told = all(
        (v.description and ":" in t.matching[i]) or v.marked or is_constant(v.text)
        for v, i in zip(values, items, strict=False)
    )
    return Found(tuple(values), "itemised", guess=True) if len(values) > 1 and told else Found()


def _is_symbol(word: str) -> bool:
    """Whether a word can be nothing but a literal: no capitalised word of prose ("Cluster ID")."""
    return is_constant(word) or bool(re.search(r"[0-9_]|[a-z][A-Z]", word))


def is_constant(text: str) -> bool:
    """Whether a word is written like a constant: capitals and underscores, or true/false."""
    return bool(re.fullmatch(r"[A-Z][A-Z0-9_]{1,60}|true|false", text))


def _has_condition_before(t: Text, line: int) -> bool:
    return any(s.conditional for s in t.sentences if s.line == line - 1)


def _paired(t: Text) -> Found:
    """``a:text;b:text`` or ``a:text b:text`` without a lead-in; two pairs at least, of constants or short words."""
    for text in t.matching:
        found = [p for p in pairs(text) if p.description]
        if len(found) > 1 and all(_pairs_like_values(p, t.type) for p in found):
            return Found(tuple(found), "paired", guess=True)
    return Found()


def _pairs_like_values(pair: RawValue, type_: TypeExpr) -> bool:
    if type_.leaf().kind == "boolean":
        return pair.text.lower() in {"true", "false"}
    if type_.leaf().kind in {"integer", "number"}:
        return bool(re.fullmatch(r"-?\d{1,9}", pair.text))
    told = not pair.description.isascii() or pair.marked or is_constant(pair.text)
    return told and bool(re.fullmatch(r"[A-Za-z][\w.-]{0,60}|\d{1,4}", pair.text))


def _meant(t: Text) -> Found:
    """Explained values: "**a** indicates …, **b** indicates …"; two at least."""
    values: dict[str, RawValue] = {}
    for sentence in t.sentences:
        for template in t.lexicon.enum_means:
            if sentence.conditional or template.keyword not in sentence.lower:
                continue
            for found in template.regex.finditer(sentence.text):
                value = clean_value(next(g for g in found.groups() if g))
                if found.group(0).startswith(OPEN) or is_constant(value):
                    values.setdefault(
                        value, RawValue(value, _explanation(sentence.text[found.end() :], template), True)
                    )
    return Found(tuple(values.values()), "meant", guess=True) if len(values) > 1 else Found()


def _explanation(rest: str, template: Template) -> str:
    again = template.regex.search(rest)
    text = without_brackets(rest[: again.start()] if again else rest)
    return re.split(r"[.。,;]", text, maxsplit=1)[0].strip()[:MAX_PROSE_DESCRIPTION]


def _bare(t: Text) -> Found:
    """Constants without a word between, at the end of flattened text; ``true … false …`` with short texts."""
    for text in t.matching:
        tail = _CAPS_TAIL.search(text)
        if tail is not None and tail.start() > 0:
            return Found(tuple(RawValue(w) for w in tail.group(1).split()), "bare", guess=True)
        found = _BOOL_PROSE.search(text)
        if found is not None and found.group(1).lower() != found.group(3).lower() and not found.group(2).isascii():
            values = (
                RawValue(found.group(1).lower(), found.group(2)),
                RawValue(found.group(3).lower(), found.group(4).rstrip(".。")),
            )
            return Found(values, "bare", guess=True)
    return Found()


def _glued(t: Text) -> Found:
    """Clauses that glue a constant to its Chinese description."""
    for sentence in t.sentences:
        clauses = re.split(r"[,、/]", sentence.plain.rstrip(".。;"))
        found = [RawValue(m.group(1), m.group(2)) for c in clauses if (m := _CAPS_CJK.match(c.strip()))]
        if len(found) > 1 and all(is_constant(v.text) for v in found):
            return Found(tuple(found), "glued", guess=True)
    return Found()


RULES: tuple[Callable[[Text], Found], ...] = (
    _listed,
    _inline,
    _prose,
    _itemised,
    _paired,
    _meant,
    _glued,
    _bare,
)
