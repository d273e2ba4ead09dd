"""Descriptions as sentences in matching form: folded width, marked and quoted words between private-use brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.dialects import Lexicon
from extractor.dialects.template import CLOSE, OPEN, Match, first_match
from extractor.dialects.text import fold_width
from extractor.document import Line, LineKind

MAX_TEXT = 20_000  # characters of a description that are matched; more is no description of a value
_QUOTED = re.compile(r"(?<![A-Za-z0-9])[“\"‘'`「『]([^“”\"‘’'`「」『』\n]{1,200})[”\"’'`」』](?![A-Za-z0-9])")
_STARRED = re.compile(r"\*\*([^*\n]{1,200})\*\*")
_END = re.compile(r"[。;!](?![)\]])|[.](?=\s|$|[\u4e00-\u9fff])")
_SPACED_COLON = re.compile(r"(?<=[^\s:]) :(?=\s|$)")  # "Default : 5", as French and some generators write it
_BRACKETS = re.compile(f"[{OPEN}{CLOSE}]")


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

    @property
    def conditional(self) -> bool:
        """Whether any part of the sentence holds under a condition only."""
        return self.condition is not None

    def governed(self, end: int) -> bool:
        """Whether what ends at ``end`` holds under a condition only."""
        return self.condition is not None and self.condition < end


def matching_text(line: Line) -> str:
    """A line in matching form: marks and quotes become one kind of bracket, width is folded.

    A mark that ends in a colon ("**Available values:**") is a label, and no value.
    """
    text = line.text[:MAX_TEXT].replace(OPEN, " ").replace(CLOSE, " ")
    for start, end in reversed(line.marks):
        if end <= MAX_TEXT and text[end - 1 : end] not in {":", "："}:
            text = f"{text[:start]}{OPEN}{text[start:end]}{CLOSE}{text[end:]}"
    if not line.marks:
        text = _STARRED.sub(f"{OPEN}\\1{CLOSE}", text)
    return _SPACED_COLON.sub(":", fold_width(_quoted(text)))


def _quoted(text: str) -> str:
    """Bracket quoted words that stand outside marks."""
    if OPEN not in text:
        return _QUOTED.sub(f"{OPEN}\\1{CLOSE}", text)
    parts = re.split(f"({OPEN}[^{CLOSE}]*{CLOSE})", text)
    return "".join(p if p.startswith(OPEN) else _QUOTED.sub(f"{OPEN}\\1{CLOSE}", p) for p in parts)


def without_brackets(text: str) -> str:
    """The text as it reads, without the matching brackets."""
    return _BRACKETS.sub("", text)


def clean_value(text: str) -> str:
    """A literal value as meant: without brackets, quotes, emphasis and closing punctuation."""
    bare = without_brackets(text).strip().strip("\"'`“”‘’ ")
    stripped = bare.rstrip(",;:。").removesuffix(".") if len(bare) > 1 else bare
    return stripped.strip().strip("\"'`“”‘’")


def sentences(lines: tuple[Line, ...], lexicon: Lexicon) -> tuple[Sentence, ...]:
    """All sentences of a cell, in order."""
    found: list[Sentence] = []
    for index, line in enumerate(lines):
        governed = False  # an item that opens with a condition holds under it to its end
        for piece in split_sentences(matching_text(line)):
            plain = without_brackets(piece)
            lower = piece.lower()
            condition = 0 if governed else _condition(piece, lower, lexicon)
            governed = governed or (line.kind == "item" and condition == 0 and _opens(piece, lower, lexicon))
            found.append(Sentence(piece, plain, lower, condition, index, line.kind, line.depth, plain.lower()))
    return tuple(found)


def _condition(text: str, lower: str, lexicon: Lexicon) -> int | None:
    """Where a condition begins. English puts it before or behind ("10 if …"), Chinese before what it governs."""
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


def split_sentences(text: str) -> list[str]:
    """Split at full stops and semicolons that stand outside brackets."""
    pieces, start = [], 0
    for end in _END.finditer(text):
        if text.count(OPEN, start, end.start()) == text.count(CLOSE, start, end.start()):
            pieces.append(text[start : end.end()].strip())
            start = end.end()
    pieces.append(text[start:].strip())
    return [p for p in pieces if p]
