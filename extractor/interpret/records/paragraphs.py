"""Paragraphs that describe a field each: a name in bold or code, its type or "required" behind it, text behind or
below, as groups of records.

    **limit** `integer`

    At most so many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from extractor.dialects import Lexicon
from extractor.document import Heading, Items, Line, Link, Paragraph
from extractor.interpret.outline.sections.model import FIELD_ROLES, RESPONSE_ROLES
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.leads.model import Lead, roles_of
from extractor.interpret.records.leads.read import read_lead
from extractor.interpret.records.model import Group, Placeable, Record

MIN_FIELDS = 2  # one such paragraph alone may be anything, but right below a heading for what is sent

Marked = tuple[Placeable, Lead | None, bool]  # a block, the field that it opens, whether it goes on with one


def read_paragraphs(blocks: Sequence[Placeable], first: int, lexicon: Lexicon) -> Iterator[Placeable]:
    """The blocks with each run of such paragraphs as a group; groups are numbered from ``first`` on."""
    number = first
    above: Placeable | None = None
    for described, run in groupby(_marked(blocks, lexicon), key=lambda m: m[1] is not None or m[2]):
        marked = list(run)
        named = isinstance(above, Heading) and section_role(above.text, lexicon) in FIELD_ROLES - RESPONSE_ROLES
        enough = 1 if named else MIN_FIELDS
        above = marked[-1][0]
        if not described or sum(lead is not None for _, lead, _ in marked) < enough:
            yield from (block for block, _, _ in marked)
            continue
        yield _group(marked, number)
        number += 1


def _marked(blocks: Sequence[Placeable], lexicon: Lexicon) -> Iterator[Marked]:
    inside = False
    for block in blocks:
        lead = _lead(block.line, lexicon) if isinstance(block, Paragraph) else None
        goes_on = inside and lead is None and isinstance(block, Paragraph | Items)
        goes_on = goes_on and not (isinstance(block, Paragraph) and block.line.fully_marked())
        inside = lead is not None or goes_on
        yield block, lead, goes_on


def _lead(line: Line, lexicon: Lexicon) -> Lead | None:
    """The field that a line opens with: its name marked, its type in code or bold or in brackets behind it."""
    lead = read_lead(line, lexicon) if line.marks and not line.marks[0][0] else None
    if lead is None or not lead.name or not lead.certain or not (lead.type or lead.required):
        return None
    told = lead.rest.text if lead.rest is not None else ""
    head = line.text[line.marks[0][1] : len(line.text) - len(told)]
    return lead if len(line.marks) > 1 or "(" in head or not told else None


def _group(marked: Sequence[Marked], number: int) -> Group:
    fields: list[tuple[Lead, Paragraph, tuple[Line, ...], tuple[Link, ...]]] = []
    for block, lead, _ in marked:
        if lead is not None and isinstance(block, Paragraph):
            fields.append((lead, block, (), block.links))
        elif fields and isinstance(block, Paragraph | Items):
            first, opened, more, links = fields[-1]
            said = (block.line,) if isinstance(block, Paragraph) else block.lines
            fields[-1] = (first, opened, (*more, *said), (*links, *block.links))
    roles = roles_of([lead for lead, _, _, _ in fields])
    records = tuple(
        Record(lead.cells(roles, more, links, 0), n, origin=opened.origin)
        for n, (lead, opened, more, links) in enumerate(fields, 1)
    )
    return Group("paragraphs", fields[0][1].origin, number, roles, records)
