"""What stands below the request line of a unit: what is sent right below it, without a heading that says so, and prose
below headings of other subjects, which is none of it.

PATCH /boats/{id}/name
Returns a 200 on success.
| Field | Type |                what is sent
"""

from __future__ import annotations

from extractor.dialects import Lexicon
from extractor.document import Items, Paragraph
from extractor.interpret.outline.announced import names_fields
from extractor.interpret.outline.sections.model import Placed, Section
from extractor.interpret.outline.statuses import said_statuses
from extractor.interpret.outline.units.model import Unit


def without_other_subjects(unit: Unit) -> tuple[Placed, ...]:
    """What is placed in a unit, without the prose behind its request line below headings of other subjects that rank as
    high as its own: "Asynchronous calls" behind the section of an operation."""
    stated = {line.origin.element_key() for line in unit.lines}
    at = next((n for n, p in enumerate(unit.placed) if p.block.origin.element_key() in stated), None)
    if at is None or not unit.placed[at].section.level:
        return unit.placed
    own = unit.placed[at].section
    behind = (p for p in unit.placed[at:] if not _is_of_another(p, own))
    return (*unit.placed[:at], *behind)


def _is_of_another(p: Placed, own: Section) -> bool:
    section = p.section
    prose = section.role in {"", "function"} and isinstance(p.block, Paragraph | Items)
    return prose and section.subject != own.subject and 0 < section.level <= own.level


def is_sent(above: Placed | None, unit: Unit, lexicon: Lexicon) -> bool:
    """Whether what stands behind a block stands right below the request line, or a sentence that says no more than the
    status of the answer ("Returns a 200 on success.")."""
    stated = {line.origin.element_key() for line in unit.lines}
    if above is not None and _says_status(above, lexicon):
        at = unit.placed.index(above)
        above = unit.placed[at - 1] if at else None
    return above is not None and above.block.origin.element_key() in stated


def _says_status(p: Placed, lexicon: Lexicon) -> bool:
    """Whether a paragraph, which leads to nothing, is a sentence with a status."""
    text = p.block.text if isinstance(p.block, Paragraph) else ""
    said = said_statuses(text, lexicon) if text.endswith((".", "。")) else ()
    return len(said) == 1 and said[0].sentence.strip(".。") == text.strip(".。")


def is_labelled(placed: Placed, unit: Unit, lexicon: Lexicon) -> bool:
    """Whether a label for fields alone ("Data:") leads to a table in front of the section of the answer."""
    behind = unit.placed[unit.placed.index(placed) + 1 :]
    answered = any(p.section.side == "response" or p.section.role == "status" for p in behind)
    return answered and names_fields(placed.section.lead, lexicon)
