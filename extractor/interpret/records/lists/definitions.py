"""Definition lists whose terms are fields, as groups of records.

limit
: Integer. At most so many. Defaults to 20.
"""

from __future__ import annotations

from extractor.dialects import Lexicon
from extractor.document import Definitions, Entry
from extractor.interpret.records.lead import Lead, read_term, roles_of
from extractor.interpret.records.model import Group, Record

MOST = 0.6  # the share of the terms that must be names


def read_definitions(block: Definitions, number: int, lexicon: Lexicon, *, announced: bool) -> Group | None:
    """The fields of a definition list; None where its terms are none. ``announced``: a heading above says that fields
    follow, so that a name is enough; else a type or a word for mandatory must show it of one at least."""
    entries = list(block.every())
    leads = [(entry, depth, origin, _lead(entry, lexicon)) for entry, depth, origin in entries]
    named = [lead for _, _, _, lead in leads if lead is not None and lead.name]
    if len(named) < MOST * len(entries) or not (announced or any(lead.certain for lead in named)):
        return None
    roles = roles_of(named)
    records: list[Record] = []
    for entry, depth, origin, lead in leads:
        if lead is not None and lead.name:
            cells = lead.cells(roles, entry.lines[1:], entry.links, depth)  # the lead has read the first
            records.append(Record(cells, len(records) + 1, row=origin.row, line=origin.line))
    return Group("definitions", block.origin, number, roles, tuple(records))


def _lead(entry: Entry, lexicon: Lexicon) -> Lead | None:
    return read_term(entry.term, entry.lines[0] if entry.lines else None, lexicon)
