"""Values of fields in paragraphs behind their group, each of which names the field.

**kind**: possible values are SAIL or MOTOR          behind a label
Possible values for `kind` are SAIL and MOTOR.       inside the sentence
`kind` can be one of:                                the items behind it
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from extractor.dialects import Lexicon
from extractor.document import Items, Line, Origin, Paragraph, Table
from extractor.interpret.describe import describe
from extractor.interpret.fields.row_field import RowField
from extractor.interpret.link.candidates import Candidate
from extractor.interpret.outline.sections.model import Placed
from extractor.interpret.records.model import Group
from extractor.values import dataclass, replace

_LABEL = re.compile(r"\s{0,3}(?:[:：]|\s[-–—]\s)\s{0,3}")  # ":" behind a name, " - "
# " for the " in front of a name, up to the words before it
_PREPOSITION = re.compile(r"\s[^\W\d]{2,5}(?:\s[^\W\d]{1,5})?\s[`*\"]{0,2}$")
_COLONS = (":", "：")
MAX_LINE = 600  # characters of a line that lists values


@dataclass(frozen=True, slots=True)
class _Said:
    """Lines that may say something of the field that they name."""

    name: str
    lines: tuple[Line, ...]
    origins: tuple[Origin, ...]


def with_paragraphs(candidate: Candidate, placed: Sequence[Placed], lexicon: Lexicon) -> Candidate:
    """The candidate with values that paragraphs behind its group state of fields of which no row says any."""
    names = [row.field.name for row in candidate.fields]
    lone = {name for name in names if names.count(name) == 1 and name}
    said = {found.name: found for found in _said(candidate, placed, lone)} if lone else {}
    if not said:
        return candidate
    rows = tuple(_with(row, said[n], lexicon) if (n := row.field.name) in said else row for row in candidate.fields)
    return replace(candidate, fields=rows)


def _with(row: RowField, said: _Said, lexicon: Lexicon) -> RowField:
    field, found = row.field, describe(said.lines, row.field.type, lexicon)
    if field.facts.enum or not found.enum or found.guesses:
        return row
    facts = replace(field.facts, enum=found.enum, default=field.facts.default or found.default)
    return replace(row, field=replace(field, facts=facts, extra=(*field.extra, *said.origins)))


def _said(candidate: Candidate, placed: Sequence[Placed], names: set[str]) -> Iterator[_Said]:
    """What paragraphs of the section behind the group say of a field each, with the items that they announce."""
    key = candidate.info.group.origin.element_key()
    at = next((i for i, p in enumerate(placed) if p.block.origin.element_key() == key), len(placed))
    behind = takewhile(lambda p: not isinstance(p.block, Table | Group), placed[at + 1 :])
    section = candidate.info.section.number
    blocks = [p.block for p in takewhile(lambda p: p.section.number == section, behind)]
    for block, after in pairwise((*blocks, None)):
        if not isinstance(block, Paragraph) or len(block.text) > MAX_LINE:
            continue
        name, line = _named(block.line, names)
        if name and isinstance(after, Items) and block.text.rstrip().endswith(_COLONS):
            yield _Said(name, (line, *after.lines), (block.origin, *_items(after)))
        elif name:
            yield _Said(name, (line,), (block.origin,))


def _items(items: Items) -> Iterator[Origin]:
    return (items.origin.at_row(items.first + i) for i in range(len(items.lines)))


def _named(line: Line, names: set[str]) -> tuple[str, Line]:
    """The one field that a line names, as its label or in code or bold, and the line without that name."""
    label = next((n for n in names if line.text.startswith(n) and _LABEL.match(line.text, len(n))), "")
    if label and (found := _LABEL.match(line.text, len(label))) is not None:
        return label, line.part(found.end())
    marked = [(a, b) for a, b in line.marks if line.text[a:b] in names]
    if len(marked) != 1:
        return "", line
    start, end = marked[0]
    word = _PREPOSITION.search(line.text[:start]) if start else None
    before = line.part(0, word.start() if word is not None else start)
    return line.text[start:end], _joined(before, line.part(end))


def _joined(first: Line, second: Line) -> Line:
    width = len(first.text)
    marks = (*first.marks, *((a + width, b + width) for a, b in second.marks))
    return Line(first.text + second.text, marks=marks)
