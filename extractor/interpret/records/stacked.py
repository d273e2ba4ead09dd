"""Fields whose parts are a line each, as pages of generators and copied text show them, as groups of records.

limit
in query
integer
At most so many.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.dialects.type_grammar import parse_type
from extractor.document import Cell, Items, Line, Paragraph
from extractor.interpret.describe.flags import requirement
from extractor.interpret.outline.sections.model import RESPONSE_ROLES
from extractor.interpret.outline.words import is_section, section_role
from extractor.interpret.records.leads.model import NAME
from extractor.interpret.records.model import EMPTY, Group, Placeable, Record, line_cell, lines_cell
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass

# "x ≥ 1", "1 ≤ x ≤ 50"
_BOUNDS = lazy_regex(r"(?:(?P<from>-?\d{1,18})\s≤\s)?\w{1,10}\s(?P<sign>[≤≥])\s(?P<one>-?\d{1,18})")
ROLES = ("name", "place", "type", "required", "schema", "description")
MOST_PARTS = 4  # lines between the name and what is said of it
MOST_WORDS = 4  # of a type, and of a line that tells the place
MAX_PART = 300  # characters of a line that tells a part
MIN_FIELDS = 2  # without a place, one alone may be anything


@dataclass(frozen=True, slots=True)
class _Field:
    """A field: its name, what the lines below it tell by role, and the blocks that say what it is for."""

    named: Paragraph
    parts: Mapping[str, str]
    told: tuple[Paragraph | Items, ...]
    end: int  # the place behind it


def read_stacked(blocks: Sequence[Placeable], number: int, lexicon: Lexicon) -> Iterator[Placeable]:
    """The blocks with each run of such fields as a group; groups are numbered from ``number`` on."""
    at = 0
    while at < len(blocks):
        fields: list[_Field] = []
        while (found := _field(blocks, fields[-1].end if fields else at, lexicon)) is not None:
            fields.append(found)
        if len(fields) >= MIN_FIELDS or any("place" in f.parts for f in fields):
            yield _group(fields, number)
            number += 1
            at = fields[-1].end
        else:
            yield blocks[at]
            at += 1


def _field(blocks: Sequence[Placeable], at: int, lexicon: Lexicon) -> _Field | None:
    """The field that begins at a place; None where none does."""
    parts, start = _opening(blocks, at, lexicon)
    named = blocks[at] if parts else None
    if not isinstance(named, Paragraph):
        return None
    end = start
    while end < len(blocks) and _goes_on(blocks, end, lexicon):
        end += 1
    return _Field(named, parts, tuple(b for b in blocks[start:end] if isinstance(b, Paragraph | Items)), end)


def _goes_on(blocks: Sequence[Placeable], at: int, lexicon: Lexicon) -> bool:
    """Whether a block says more of the field above it."""
    block = blocks[at]
    said = isinstance(block, Items) or (isinstance(block, Paragraph) and not is_section(block.text, lexicon))
    return said and not _opening(blocks, at, lexicon)[0]


def _opening(blocks: Sequence[Placeable], at: int, lexicon: Lexicon) -> tuple[dict[str, str], int]:
    """What the lines below a name tell, and the place behind them; nothing where they make it no field."""
    named = blocks[at] if at < len(blocks) else None
    if not isinstance(named, Paragraph) or not NAME.fullmatch(named.text):
        return {}, at
    found: dict[str, str] = {}
    end = at + 1
    for block in blocks[end : end + MOST_PARTS]:
        told = _roles_of_line(block.text, lexicon) if isinstance(block, Paragraph) else {}
        if not told or not found.keys().isdisjoint(told):
            break
        found |= told
        end += 1
    certain = "place" in found or {"type", "required"} <= found.keys()
    return (found, end) if certain else ({}, at)


def _roles_of_line(text: str, lexicon: Lexicon) -> dict[str, str]:
    """What a line below a name tells, by role: its place ("in query"), whether it is required, its type with the values
    that it may have ("string asc, desc"); nothing where it is a sentence or a label ("Body:")."""
    words = text.split()
    if not words or len(text) > MAX_PART or text.endswith((":", "：")):
        return {}
    if section_role(text, lexicon) in RESPONSE_ROLES:
        return {}
    if len(words) <= MOST_WORDS and requirement(text, lexicon) is not None:
        return {"required": text}
    place = words[-1].strip("()").lower()
    if len(words) <= 2 and (fold_word(text.strip("()")) in lexicon.places or place in lexicon.places):
        return {"place": place}
    count = next((n for n in range(min(MOST_WORDS, len(words)), 0, -1) if _is_type(words[:n], lexicon)), 0)
    rest = " ".join(words[count:])
    if not count or rest.endswith((".", ":", "。")):
        return {}
    return {"type": " ".join(words[:count]), **({"rest": rest} if rest else {})}


def _is_type(words: Sequence[str], lexicon: Lexicon) -> bool:
    return parse_type(" ".join(words), lexicon).known


def _group(fields: Sequence[_Field], number: int) -> Group:
    records = tuple(Record(_cells(f), n, origin=f.named.origin) for n, f in enumerate(fields, 1))
    return Group("paragraphs", fields[0].named.origin, number, ROLES, records)


def _cells(field: _Field) -> tuple[Cell, ...]:
    rest = field.parts.get("rest", "")
    schema = _schema(rest)
    beside = (Line(rest),) if rest and not schema else ()
    lines = (*beside, *(line for b in field.told for line in ((b.line,) if isinstance(b, Paragraph) else b.lines)))
    links = tuple(link for b in field.told for link in b.links)
    said = lines_cell(lines)
    cells = {role: line_cell(text) for role, text in field.parts.items()}
    cells |= {
        "name": line_cell(field.named.text),
        "description": Cell(said.text, said.lines, links),
        "schema": line_cell(json.dumps(schema) if schema else ""),
    }
    return tuple(cells.get(role, EMPTY) for role in ROLES)


def _schema(rest: str) -> dict[str, object]:
    """What stands behind a type as keywords: "asc, desc" as its values, "1 ≤ x ≤ 50" as its bounds."""
    values = [value.strip() for value in rest.split(",")]
    if len(values) > 1 and all(value and " " not in value for value in values):
        return {"enum": values}
    bounds = _BOUNDS.fullmatch(rest)
    if bounds is None:
        return {}
    low = bounds["from"] or (bounds["one"] if bounds["sign"] == "≥" else None)
    high = bounds["one"] if bounds["sign"] == "≤" else None
    return {k: int(v) for k, v in (("minimum", low), ("maximum", high)) if v is not None}
