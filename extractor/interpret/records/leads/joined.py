"""Two fields that one line opens with, each with brackets of its own.

`name` (string) and optional `harbour` (string): Where it lies.        name, harbour (may be left out)
"""

from __future__ import annotations

from extractor.dialects import Lexicon
from extractor.document import Line
from extractor.interpret.describe.flags import requirement
from extractor.interpret.records.leads.model import NAME, Lead
from extractor.interpret.records.leads.read import read_lead, several_names
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

# " (string) and optional " between two names, " (int), "
_BETWEEN = lazy_regex(r"\s?\([^()]{1,60}\)\s?(,|/|&|[^\W\d_]{1,5})\s([^\W\d_]{3,12}\s)?")
_BRACKET = lazy_regex(r"\s?\([^()]{1,60}\)")  # " (string)" behind the second
_MARK = lazy_regex(r"\s{0,3}(?:[:：–—]|-\s)")  # ": " in front of what is said of both
SIGNS = frozenset({",", "/", "&"})


def opening_fields(line: Line, lexicon: Lexicon) -> tuple[Line, tuple[Lead, ...]]:
    """The line with the first of the fields that it opens with, and the others: names that share all that is said of
    them ("`made`, `sunk` *time*"), or a second one with brackets of its own."""
    first, names = several_names(line)
    return _two(line, lexicon) or (first, tuple(Lead(name) for name in names))


def _two(line: Line, lexicon: Lexicon) -> tuple[Line, tuple[Lead, ...]] | None:
    """The line without its second field, and that; None where it opens with one, or with two without brackets."""
    if len(line.marks) < 2 or line.marks[0][0] or "(" not in line.text:
        return None
    (_, end), (start, behind) = line.marks[:2]
    between = _BETWEEN.fullmatch(line.text[end:start])
    bracket = _BRACKET.match(line.text, behind)
    stop = bracket.end() if bracket else behind
    if between is None or not _MARK.match(line.text, stop) or not _joins(between.group(1), lexicon):
        return None
    word = (between.group(2) or "").strip()
    if (word and requirement(word, lexicon) is None) or not NAME.fullmatch(line.text[start:behind]):
        return None
    lead = read_lead(line.part(start), lexicon, going_on=True)
    cut = end + between.start(1)
    rest = replace(line, text=line.text[:cut].rstrip() + line.text[stop:], marks=line.marks[:1])
    return (rest, (replace(lead, required=lead.required or word),)) if lead is not None and lead.name else None


def _joins(word: str, lexicon: Lexicon) -> bool:
    return word in SIGNS or word.lower() in lexicon.separators
