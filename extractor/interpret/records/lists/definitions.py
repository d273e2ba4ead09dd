"""Definition lists whose terms are fields, as groups of records.

limit
: Integer. At most so many. Defaults to 20.
"""

from __future__ import annotations

from extractor.dialects import Lexicon
from extractor.dialects.type_grammar import parse_type
from extractor.document import Definitions, Entry
from extractor.interpret.outline.words import said_parts
from extractor.interpret.records.leads.model import Lead, roles_of
from extractor.interpret.records.leads.read import read_term
from extractor.interpret.records.model import Group, Record
from extractor.lazy_regex import lazy_regex

_LABEL = lazy_regex(r"[A-Z][\w.-]{0,40}(?:\s[A-Z][\w.-]{0,40}){1,4}:?")  # "Auth. Required"
_OUTCOMES = frozenset({"filler", "error", "response", "status", "code", "example"})  # what words of outcomes say
ITEMS = "[]"
MOST = 0.6  # the share of the terms that must be names


def read_definitions(block: Definitions, number: int, lexicon: Lexicon, *, announced: bool) -> Group | None:
    """The fields of a definition list; None where its terms are none. ``announced``: a heading above says that fields
    follow, so that a name is enough; else a type or a word for mandatory must show it of one at least."""
    if _are_outcomes(block, lexicon):
        return None
    entries = list(block.every())
    leads = [(entry, depth, origin, _lead(entry, lexicon)) for entry, depth, origin in entries]
    named = [lead for _, _, _, lead in leads if lead is not None and lead.name]
    certain = announced or (any(lead.certain for lead in named) and not _are_labels(block, lexicon))
    if len(named) < MOST * len(entries) or not certain:
        return None
    roles = roles_of(named)
    records: list[Record] = []
    for entry, depth, origin, lead in leads:
        if lead is not None and lead.name:
            cells = lead.cells(roles, entry.lines[1:], entry.links, depth)  # the lead has read the first
            records.append(Record(cells, len(records) + 1, row=origin.row, line=origin.line))
    return Group("definitions", block.origin, number, roles, tuple(records))


def _are_outcomes(block: Definitions, lexicon: Lexicon) -> bool:
    """Whether all terms say how a call went, in the capitals of headings: "Success", "Failure", "Error response"."""
    terms = [entry.term.text.strip(" *:") for entry in block.entries]
    return all(term[:1].isupper() and _OUTCOMES.issuperset(said_parts(term, lexicon)) for term in terms)


def _are_labels(block: Definitions, lexicon: Lexicon) -> bool:
    """Whether most terms are labels of what a call needs and gives: "Roles Required", "Response Type"."""
    texts = [entry.term.text for entry in block.entries if not entry.term.marks]
    labels = [t for t in texts if _LABEL.fullmatch(t) and not parse_type(t.rpartition(" ")[2], lexicon).known]
    return 2 * len(labels) > len(block.entries)


def _lead(entry: Entry, lexicon: Lexicon) -> Lead | None:
    """The field that an entry opens with; ``[]`` stands for the members of a list that has no name."""
    if entry.term.text == ITEMS and entry.lines:
        return Lead(ITEMS, type=entry.lines[0].text, certain=True)
    return read_term(entry.term, entry.lines[0] if entry.lines else None, lexicon)
