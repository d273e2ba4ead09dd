"""Descriptions as sentences in matching form: folded width, marked and quoted words between private-use brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extractor.dialects import Lexicon
from extractor.dialects.template import Match, first_match
from extractor.dialects.template_syntax import CLOSE, OPEN
from extractor.dialects.text import fold_width, fold_word
from extractor.document import Line, LineKind
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass

MAX_TEXT = 20_000  # characters of a description that are matched; more is no description of a value
# “a”, "a", 'a', `a`, „a“, «a», ‹a›, 「a」, and ”a“, as some keyboards write it
_QUOTED = lazy_regex(
    r"[“”„\"‘‚'`«‹「『](?<![A-Za-z0-9].)([^“”„\"‘’‚'`«»‹›「」『』\n]{1,200})[”“\"’‘'`»›」』](?![A-Za-z0-9])"
)
_MARKED = lazy_regex(f"({OPEN}[^{CLOSE}]*{CLOSE})")  # a word in brackets, kept by ``split``
# "Content-" in front of "Length: 227", "posting:" in front of "default:quote": what follows is part of a name
GLUED = lazy_regex(r"\w[:._/-]$")
_STARRED = lazy_regex(r"\*\*([^*\n]{1,200})\*\*")  # "**open**"
# "." at the end of "It sails.", "。"; not the second one of "1 .. 100"
_END = lazy_regex(r"[。;!.](?:(?<!\.)(?![)\]])|(?<=\.)(?<!\s\.\.)(?=\s|$|[\u4e00-\u9fff]))")
_SPACED_COLON = lazy_regex(r"(?<=[^\s:]) :(?=\s|$)")  # "Default : 5", as French and some generators write it
MIN_MEMBERS = 2
MAX_MARKED = 4  # words of a value between stars
# "Delay – Time", "`delay`: Time", "delay (seconds): Time"
_MEMBER = lazy_regex(r"[\"'`“]?([A-Za-z_][\w.-]{0,60})[\"'`”]?(?:\s?\([^()]{1,80}\))?(?:\s?:|\s[-–—])\s", re.ASCII)
_IDENTIFIER = lazy_regex(r"[a-z0-9][_A-Z]")  # "owner_id", "ownerId"
_BULLET = lazy_regex(r"[*•-]\s{1,3}(?=\S)")  # "* " in front of a line of a cell
_ABOUT = frozenset({"description", "default", "example", "range", "length", "required", "type"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: ``text`` in matching form, ``plain`` without brackets, both folded; ``lower`` and
    ``plain_lower`` are their lower-case forms."""

    text: str
    plain: str
    lower: str
    condition: int | None  # where a condition begins; 0 where it may also stand behind what it governs
    line: int  # index of the line it stands in
    kind: LineKind
    depth: int
    plain_lower: str
    member: bool = False  # whether it stands in an item that opens with a name: it speaks of what has that name

    @property
    def conditional(self) -> bool:
        """Whether any part of the sentence holds under a condition only."""
        return self.condition is not None

    def governed(self, end: int) -> bool:
        """Whether what ends at ``end`` holds under a condition only."""
        return self.condition is not None and self.condition < end


@lru_cache(maxsize=4096)
def matching_text(line: Line) -> str:
    """A line in matching form: marks and quotes become one kind of bracket, width is folded.

    A mark that ends in a colon ("**Available values:**") is a label, and no value.
    """
    text = line.text[:MAX_TEXT].replace(OPEN, " ").replace(CLOSE, " ")
    for start, end in reversed(line.marks):
        if end <= MAX_TEXT and text[end - 1 : end] not in {":", "："}:
            text = f"{text[:start]}{OPEN}{text[start:end]}{CLOSE}{text[end:]}"
    if not line.marks:
        text = _STARRED.sub(_starred, text) if "**" in text else text
    folded = fold_width(_with_quotes_marked(text))
    return _SPACED_COLON.sub(":", folded) if " :" in folded else folded


def _with_quotes_marked(text: str) -> str:
    """Bracket quoted words that stand outside marks."""
    if OPEN not in text:
        return _QUOTED.sub(_bracketed, text)
    parts = _MARKED.split(text)
    return "".join(p if p.startswith(OPEN) else _QUOTED.sub(_bracketed, p) for p in parts)


def _bracketed(found: re.Match[str]) -> str:
    """Quoted words in brackets; a comma in front of the closing quote stands behind it: "“oak,” “elm,” or “ash”"."""
    said = found.group(1)
    inner = said.rstrip(",") or said
    return f"{OPEN}{inner}{CLOSE}{said[len(inner) :]}"


def _starred(found: re.Match[str]) -> str:
    """Words between stars as marked ones; a label or a whole sentence is no value."""
    said = found.group(1)
    return said if ":" in said or "：" in said or len(said.split()) > MAX_MARKED else _bracketed(found)


def without_brackets(text: str) -> str:
    """The text as it reads, without the matching brackets."""
    return text.replace(OPEN, "").replace(CLOSE, "")


def clean_value(text: str) -> str:
    """A literal value as meant: without brackets, quotes, emphasis and closing punctuation."""
    bare = without_brackets(text).strip().strip("\"'`“”‘’ ")
    stripped = bare.rstrip(",;:。").removesuffix(".") if len(bare) > 1 else bare
    return stripped.strip().strip("\"'`“”‘’")


@lru_cache(maxsize=16384)
def sentences(lines: tuple[Line, ...], lexicon: Lexicon) -> tuple[Sentence, ...]:
    """All sentences of a cell, in order."""
    found: list[Sentence] = []
    members = member_lines(lines, lexicon)
    for index, line in enumerate(lines):
        member = index in members
        governed = False  # an item that opens with a condition holds under it to its end
        for piece in _with_lists(split_sentences(matching_text(line)), lexicon):
            plain = without_brackets(piece)
            lower = piece.lower()
            condition = 0 if governed else condition_of(piece, lower, lexicon)
            governed = governed or (line.kind == "item" and condition == 0 and _opens(piece, lower, lexicon))
            found.append(Sentence(piece, plain, lower, condition, index, line.kind, line.depth, plain.lower(), member))
    return tuple(found)


def member_lines(lines: tuple[Line, ...], lexicon: Lexicon) -> frozenset[int]:
    """The lines of items that open with names ("Delay – Time between …"), and those below such an item; two at least.
    Items that open with words such as "Range: …" say something of the field itself."""
    if sum(line.kind == "item" or _BULLET.match(line.text) is not None for line in lines) < MIN_MEMBERS:
        return frozenset()
    found = {i: m.group(1) for i, line in enumerate(lines) if (m := _member(line)) is not None}
    depths = {lines[i].depth for i in found}
    spelt = {lines[i].depth for i, name in found.items() if _IDENTIFIER.search(name)}  # beside "type", "owner_id"
    own = {lines[i].depth for i, name in found.items() if fold_word(name) in _labels(lexicon)} - spelt
    named = {i for i in found if lines[i].depth not in own}
    few = {d for d in depths if sum(lines[i].depth == d for i in named) < MIN_MEMBERS}
    members: set[int] = set()
    inside: int | None = None  # the depth of the item with a name that the lines belong to
    for index, line in enumerate(lines):
        if inside is not None and (line.kind != "item" or line.depth <= inside):
            inside = None if line.kind == "item" or line.depth <= inside else inside
        if index in named and line.depth not in few and inside is None:
            inside = line.depth
        if inside is not None:
            members.add(index)
    return frozenset(members)


def _member(line: Line) -> re.Match[str] | None:
    """The name that an item opens with; an item may be a line with a bullet of its own ("* name: …")."""
    bullet = _BULLET.match(line.text) if line.kind == "text" else None
    if line.kind != "item" and bullet is None:
        return None
    return _MEMBER.match(line.text, bullet.end() if bullet else 0)


@lru_cache(maxsize=8)
def _labels(lexicon: Lexicon) -> frozenset[str]:
    """Words before a colon that say what follows of the field itself."""
    about = {word for word, roles in lexicon.columns.items() if _ABOUT.intersection(roles)}
    bounds = {t.keyword.strip(": ") for group in lexicon.bounds.values() for t in group}
    return frozenset({*about, *bounds, *lexicon.house_labels, *lexicon.value_labels, *lexicon.default_words})


def condition_of(text: str, lower: str, lexicon: Lexicon) -> int | None:
    """Where a condition begins, or None. English has it before or behind ("10 if …"), Chinese before what it bounds."""
    found = first_match(lexicon.conditions, text, lower)
    if found is None or text[found.start : found.end].isupper() or _is_marked(text, found):
        return None  # a value named IF
    return 0 if text[found.start : found.end].isascii() else found.start


def _is_marked(text: str, found: Match) -> bool:
    return text[found.start - 1 : found.start] == OPEN and text[found.end : found.end + 1] == CLOSE


def _opens(text: str, lower: str, lexicon: Lexicon) -> bool:
    """Whether a sentence begins with a condition."""
    found = first_match(lexicon.conditions, text, lower)
    return found is not None and not text[: found.start].strip(f"{OPEN}{CLOSE} -")


def _with_lists(pieces: list[str], lexicon: Lexicon) -> Iterator[str]:
    """The sentences; values behind words for a list that semicolons part ("Values: `a` – one; `b` – two") are one."""
    held = ""
    for piece in pieces:
        if held and not (held.endswith(";") and piece.startswith(OPEN)):
            yield held
            held = ""
        lower = piece.lower() if not held and piece.endswith(";") and OPEN in piece else ""
        if held:
            held = f"{held} {piece}"
        elif lower and first_match(lexicon.enum_lists, piece, lower) is not None:
            held = piece
        else:
            yield piece
    if held:
        yield held


def split_sentences(text: str) -> list[str]:
    """Split at full stops and semicolons that stand outside brackets."""
    pieces, start = [], 0
    for end in _END.finditer(text):
        if text.count(OPEN, start, end.start()) == text.count(CLOSE, start, end.start()):
            pieces.append(text[start : end.end()].strip())
            start = end.end()
    pieces.append(text[start:].strip())
    return [p for p in pieces if p]
