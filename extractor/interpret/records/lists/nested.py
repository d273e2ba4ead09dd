"""Nested items that are fields though nothing says their types: the members of what the item above them describes.

- **plan** – Settings of the task.
  - **size** – How large it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.template import first_match
from extractor.dialects.type_grammar import parse_type
from extractor.document import Items, Line
from extractor.interpret.records.leads.model import Lead
from extractor.interpret.records.leads.read import read_lead, several_names

MIN_MEMBERS = 2  # without deeper ones


def nested_fields(items: Items, lexicon: Lexicon) -> frozenset[int]:
    """The numbers of the lines, from 0, that are members of the item above them. What may as well be its values are
    not: those of an item that says so, that has a type of plain values, or that ends in a colon."""
    below = _below(items.lines)
    found: set[int] = set()
    for parent in sorted(below):
        members = below[parent]
        leads = [read_lead(several_names(items.lines[m])[0], lexicon) for m in members]
        deeper = any(m in below for m in members)
        if (deeper or len(members) >= MIN_MEMBERS) and _are_members(items.lines, parent, leads, lexicon):
            found.update(members)
    return frozenset(found)


def _below(lines: Sequence[Line]) -> Mapping[int, list[int]]:
    """The items right below each item, by number."""
    below: dict[int, list[int]] = {}
    open_: list[int] = []
    for number, line in enumerate(lines):
        if line.kind != "item":
            continue
        open_ = [n for n in open_ if lines[n].depth < line.depth]
        if open_:
            below.setdefault(open_[-1], []).append(number)
        open_.append(number)
    return below


def _are_members(lines: Sequence[Line], parent: int, leads: Sequence[Lead | None], lexicon: Lexicon) -> bool:
    """Whether all items below an item name fields, and it may have such."""
    line = lines[parent]
    lead = read_lead(several_names(line)[0], lexicon)
    said = " ".join(_texts(lines, parent))
    if lead is None or not lead.name or said.rstrip().endswith((":", "：")):
        return False
    plain = bool(lead.type) and (found := parse_type(lead.type, lexicon)).known and found.leaf().kind not in _HOLDERS
    told = first_match(lexicon.enum_lead_ins, said, said.lower()) or first_match(lexicon.enum_lists, said, said.lower())
    return not plain and told is None and all(lead is not None and lead.name and lead.rest for lead in leads)


_HOLDERS = frozenset({"object", "any", "map"})


def _texts(lines: Sequence[Line], parent: int) -> Iterator[str]:
    """The text of an item with the lines that go on with it."""
    yield lines[parent].text
    for line in lines[parent + 1 :]:
        if line.kind == "item":
            return
        yield line.text
