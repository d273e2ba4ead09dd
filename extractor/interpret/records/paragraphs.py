"""Paragraphs that describe a field each: a name in bold or code, its type or "required" behind it, text behind or
below, as groups of records.

    **limit** `integer`

    At most so many.

Below words for fields ("Parameters") names need no type: **limit**: At most so many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.dialects.type_grammar import parse_type_prefix
from extractor.document import Heading, Items, Line, Link, Paragraph
from extractor.interpret.outline.sections.model import FIELD_ROLES, RESPONSE_ROLES
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.announced import with_announced
from extractor.interpret.records.leads.model import NAME, Lead, roles_of
from extractor.interpret.records.leads.read import read_lead
from extractor.interpret.records.model import Group, Placeable, Record

_NAMING = FIELD_ROLES - {"response"}  # sections whose paragraphs with names are fields; an answer has others, too
MAX_TYPED = 90  # characters of a line that is a name and a type
MOST_SAID = 4  # blocks that say something of an object, in front of its first field
MIN_FIELDS = 2  # one such paragraph alone may be anything, but right below a heading for what is sent

Marked = tuple[Placeable, Lead | None, bool]  # a block, the field that it opens, whether it goes on with one


def read_paragraphs(blocks: Sequence[Placeable], first: int, lexicon: Lexicon) -> Iterator[Placeable]:
    """The blocks with each run of such paragraphs as a group; groups are numbered from ``first`` on."""
    number = first
    above: Placeable | None = None
    for described, run in groupby(_marked(blocks, lexicon), key=lambda m: m[1] is not None or m[2]):
        marked = list(run)
        enough = 1 if _names_what_is_sent(above, lexicon) else MIN_FIELDS
        above = marked[-1][0]
        if not described or sum(lead is not None for _, lead, _ in marked) < enough:
            yield from (block for block, _, _ in marked)
            continue
        yield _group(marked, number)
        number += 1


def _names_what_is_sent(above: Placeable | None, lexicon: Lexicon) -> bool:
    """Whether a heading, or a line all in bold, is a word for fields that are sent: "PATH PARAMS"."""
    if not isinstance(above, Heading) and not (isinstance(above, Paragraph) and above.line.fully_marked()):
        return False
    return section_role(above.text, lexicon) in FIELD_ROLES - RESPONSE_ROLES


def _marked(blocks: Sequence[Placeable], lexicon: Lexicon) -> Iterator[Marked]:
    inside = False
    named = _named(blocks, lexicon)
    for index, block in enumerate(blocks):
        lead = _lead(block.line, lexicon) if isinstance(block, Paragraph) else None
        lead = lead or named.get(index) or _around(blocks, index, lexicon)
        goes_on = inside and lead is None and isinstance(block, Paragraph | Items)
        goes_on = goes_on and not (isinstance(block, Paragraph) and _is_label(block, lexicon))
        inside = lead is not None or goes_on
        yield block, lead, goes_on


def _around(blocks: Sequence[Placeable], index: int, lexicon: Lexicon) -> Lead | None:
    """The field whose name stands alone in a line, with fields below it that are set in: those of its object."""
    block = blocks[index]
    if not isinstance(block, Paragraph) or not block.line.fully_marked() or not NAME.fullmatch(block.text):
        return None
    below = list(takewhile(lambda b: not _is_level(b, block.line.depth), blocks[index + 1 : index + 1 + MOST_SAID]))
    inner = next((b for b in below if isinstance(b, Paragraph) and b.line.depth > block.line.depth), None)
    return Lead(block.text) if inner is not None and _lead(inner.line, lexicon) else None


def _is_level(block: Placeable, depth: int) -> bool:
    """Whether a block ends what is said of a name at some depth: no paragraph, or another name, not set in further."""
    return not isinstance(block, Paragraph) or (block.line.depth <= depth and bool(block.line.marks[:1]))


def _is_label(block: Paragraph, lexicon: Lexicon) -> bool:
    """Whether a paragraph is all in bold, or words for a section: "HEADER PARAMETERS"."""
    return block.line.fully_marked() or bool(section_role(block.text, lexicon))


def _lead(line: Line, lexicon: Lexicon) -> Lead | None:
    """The field that a line opens with: its name marked, its type in code or bold or in brackets behind it."""
    lead = read_lead(line, lexicon) if line.marks and not line.marks[0][0] else None
    if lead is None or not lead.name or not lead.certain or not (lead.type or lead.required):
        return None
    told = lead.rest.text if lead.rest is not None else ""
    head = line.text[line.marks[0][1] : len(line.text) - len(told)]
    return lead if len(line.marks) > 1 or "(" in head or not told else None


def _named(blocks: Sequence[Placeable], lexicon: Lexicon) -> dict[int, Lead]:
    """The fields that paragraphs open with by a name alone, by the place of the block: several below words that say
    that fields follow, where no table or list has any."""
    found: dict[int, Lead] = {}
    run: dict[int, Lead] = {}
    described = False
    for index, (block, announced) in enumerate((*with_announced(blocks, lexicon, _NAMING), (None, False))):
        plain = _typed(block.line, lexicon) if announced and isinstance(block, Paragraph) else None
        lead = plain or (_by_name(block.line, lexicon) if announced and isinstance(block, Paragraph) else None)
        alone = lead is not None and lead.rest is None and not lead.type
        if alone and not isinstance(blocks[index + 1] if index + 1 < len(blocks) else None, Paragraph | Items):
            lead = None  # nothing is said of it
        described = announced and (described or isinstance(block, Group))
        if lead is not None:
            run[index] = lead
        elif not announced:
            enough = 1 if all(f.type for f in run.values()) else MIN_FIELDS
            found |= run if not described and len({f.name for f in run.values()}) >= enough else {}
            run = {}
    return found


def _typed(line: Line, lexicon: Lexicon) -> Lead | None:
    """The field of a short line of plain text that is a name, a known type and at most a note in brackets or bounds:
    "limit integer <int32> [ 1 .. 100 ]"."""
    name, _, rest = line.text.partition(" ")
    if (
        line.marks
        or not rest
        or len(line.text) > MAX_TYPED
        or not NAME.fullmatch(name)
        or (name.isalpha() and name.istitle())
    ):
        return None
    type_, behind = parse_type_prefix(rest, lexicon)
    told = behind.strip()
    if not type_.known or type_.kind == "any" or (told and told[0].isalnum()):
        return None
    shown = rest[: len(rest) - len(behind)].strip() if behind else rest
    return Lead(name, type=shown, rest=Line(told) if told else None, certain=True)


def _by_name(line: Line, lexicon: Lexicon) -> Lead | None:
    """The field whose name in bold or code opens a line: no word that opens a sentence or a section, as "**Note**", and
    not the first word of one ("`limit` is optional")."""
    lead = read_lead(line, lexicon, going_on=True) if line.marks and not line.marks[0][0] else None
    if lead is None or not lead.name or lead.name.istitle() or lead.name.isupper():
        return None
    if line.text[line.marks[0][1] :].lstrip()[:1].islower():
        return None
    told = fold_word(lead.name)
    return None if told in lexicon.required or section_role(told, lexicon) else lead


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
        Record(lead.cells(roles, more, links, opened.line.depth), n, origin=opened.origin)
        for n, (lead, opened, more, links) in enumerate(fields, 1)
    )
    return Group("paragraphs", fields[0][1].origin, number, roles, records)
