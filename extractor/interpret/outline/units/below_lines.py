"""What stands right below the request line of a unit: what is sent, without a heading that says so.

PATCH /boats/{id}/name
Returns a 200 on success.
| Field | Type |                what is sent
"""

from __future__ import annotations

from extractor.dialects import Lexicon
from extractor.document import Paragraph
from extractor.interpret.outline.announced import names_fields
from extractor.interpret.outline.sections.model import Placed
from extractor.interpret.outline.statuses import said_statuses
from extractor.interpret.outline.units.model import Unit


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
