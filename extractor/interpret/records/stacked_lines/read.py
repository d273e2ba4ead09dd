"""Fields whose parts are a line each, or one word, as pages of generators and copied text show them, as groups of
records.

limit                 limitinteger · min: 1OptionalDefault: 10
in query              At most so many.
integer
At most so many.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.dialects.type_grammar import parse_type
from extractor.document import Cell, Heading, Items, Line, Paragraph
from extractor.interpret.describe.flags import requirement
from extractor.interpret.outline.sections.model import FIELD_ROLES, RESPONSE_ROLES
from extractor.interpret.outline.words import is_section, section_role
from extractor.interpret.records.announced import with_announced
from extractor.interpret.records.leads.model import NAME
from extractor.interpret.records.model import EMPTY, Group, Placeable, Record, line_cell, lines_cell
from extractor.interpret.records.stacked_lines.glued import glued_parts
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass

# "x ≥ 1", "1 ≤ x ≤ 50"
_BOUNDS = lazy_regex(r"(?:(?P<from>-?\d{1,18})\s≤\s)?\w{1,10}\s(?P<sign>[≤≥])\s(?P<one>-?\d{1,18})")
_NUMBER = lazy_regex(r"-?\d{1,18}(?:\.\d{1,9})?")  # "255" below "Max length"
_BOUND_WORDS = frozenset({"minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum"})
ROLES = ("name", "place", "type", "required", "schema", "description")
MOST_PARTS = 4  # lines between the name and what is said of it
MOST_WORDS = 4  # of a type, and of a line that tells the place
MAX_PART = 300  # characters of a line that tells a part
MIN_FIELDS = 2  # without a place, one alone may be anything


@dataclass(frozen=True, slots=True)
class _Field:
    """A field: its name and the line that has it, what that and the lines below tell by role, and the blocks that say
    what it is for."""

    name: str
    named: Paragraph
    parts: Mapping[str, str]
    told: tuple[Paragraph | Items, ...]
    end: int  # the place behind it


def read_stacked(blocks: Sequence[Placeable], number: int, lexicon: Lexicon) -> Iterator[Placeable]:
    """The blocks with each run of such fields as a group; groups are numbered from ``number`` on."""
    announced = [told for _, told in with_announced(blocks, lexicon)]
    at = 0
    while at < len(blocks):
        fields: list[_Field] = []
        while (found := _field(blocks, fields[-1].end if fields else at, announced, lexicon)) is not None:
            fields.append(found)
            if found.end < len(blocks):
                announced[found.end] = True  # what follows a field may be one, be its name a word for a section
        if fields and (len(fields) >= _enough(blocks, at, lexicon) or any("place" in f.parts for f in fields)):
            yield _group(fields, number)
            number += 1
            at = fields[-1].end
        else:
            yield blocks[at]
            at += 1


def _enough(blocks: Sequence[Placeable], at: int, lexicon: Lexicon) -> int:
    """How many fields without a place or a mark make a group: one right below a heading for fields."""
    above = blocks[at - 1] if at else None
    return 1 if isinstance(above, Heading) and section_role(above.text, lexicon) in FIELD_ROLES else MIN_FIELDS


def _is_certain(parts: Mapping[str, str]) -> bool:
    return "place" in parts or {"type", "required"} <= parts.keys()


def _field(blocks: Sequence[Placeable], at: int, announced: Sequence[bool], lexicon: Lexicon) -> _Field | None:
    """The field that begins at a place; None where none does."""
    parts, start = _opening(blocks, at, announced, lexicon)
    named = blocks[at] if parts else None
    if not isinstance(named, Paragraph):
        return None
    end = start
    while end < len(blocks) and _goes_on(blocks, end, announced, lexicon):
        end += 1
    told = tuple(b for b in blocks[start:end] if isinstance(b, Paragraph | Items))
    return _Field(parts["name"], named, parts, told, end)


def _goes_on(blocks: Sequence[Placeable], at: int, announced: Sequence[bool], lexicon: Lexicon) -> bool:
    """Whether a block says more of the field above it."""
    block = blocks[at]
    said = isinstance(block, Items) or (isinstance(block, Paragraph) and not is_section(block.text, lexicon))
    said = said or (isinstance(block, Paragraph) and _NUMBER.fullmatch(block.text) is not None)
    return said and not _opening(blocks, at, announced, lexicon)[0]


def _opening(
    blocks: Sequence[Placeable], at: int, announced: Sequence[bool], lexicon: Lexicon
) -> tuple[Mapping[str, str], int]:
    """What a line and those below it tell of a field, and the place behind them; nothing where they make it none. Below
    words for fields, a line that is a type and nothing else makes the one above a name."""
    named = blocks[at] if at < len(blocks) else None
    if not isinstance(named, Paragraph):
        return {}, at
    if glued := glued_parts(named.text, lexicon) if announced[at] else {}:
        return glued, at + 1
    name = named.text.removesuffix("*")
    if not NAME.fullmatch(name):
        return {}, at
    found = {"name": name, **({"required": "required"} if name != named.text else {})}
    end = at + 1
    for block in blocks[end : end + MOST_PARTS]:
        told = _roles_of_line(block.text, lexicon) if isinstance(block, Paragraph) else {}
        if not told or not found.keys().isdisjoint(told):
            break
        found |= told
        end += 1
    typed = announced[at] and "type" in found and "rest" not in found and not _is_plain_type(name, lexicon)
    return (found, end) if _is_certain(found) or typed else ({}, at)


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


def _is_plain_type(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is no name beside a type: "string", but not "timestamp"."""
    expr = parse_type(word, lexicon)
    return expr.known and not expr.format


def _group(fields: Sequence[_Field], number: int) -> Group:
    records = tuple(Record(_cells(f), n, origin=f.named.origin) for n, f in enumerate(fields, 1))
    return Group("paragraphs", fields[0].named.origin, number, ROLES, records)


def _cells(field: _Field) -> tuple[Cell, ...]:
    rest = field.parts.get("rest", "")
    schema = _schema(rest)
    schema |= {k: int(v) for k, v in field.parts.items() if k in _BOUND_WORDS}
    beside = tuple(map(Line, rest.split("\n"))) if rest and not _schema(rest) else ()
    lines = (
        *beside,
        *_joined(line for b in field.told for line in ((b.line,) if isinstance(b, Paragraph) else b.lines)),
    )
    links = tuple(link for b in field.told for link in b.links)
    said = lines_cell(lines)
    cells = {role: line_cell(text) for role, text in field.parts.items()}
    cells |= {
        "name": line_cell(field.name),
        "description": Cell(said.text, said.lines, links),
        "schema": line_cell(json.dumps(schema) if schema else ""),
    }
    return tuple(cells.get(role, EMPTY) for role in ROLES)


def _joined(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines, a number with the label above it as one: "Max length" above "255"."""
    out: list[Line] = []
    for line in lines:
        label = out[-1].text.rstrip(" :") if out else ""
        if (
            label
            and _NUMBER.fullmatch(line.text)
            and len(label.split()) <= MOST_WORDS
            and label.replace(" ", "").isalpha()
        ):
            out[-1] = Line(f"{label}: {line.text}")
        else:
            out.append(line)
    return tuple(out)


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
