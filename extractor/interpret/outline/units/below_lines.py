"""What stands below the request line of a unit: what is sent right below it, without a heading that says so, and prose
below headings of other subjects, which is none of it.

PATCH /boats/{id}/name
Returns a 200 on success.
| Field | Type |                what is sent
"""

from __future__ import annotations

from collections.abc import Set

from extractor.dialects import Lexicon
from extractor.document import Items, Paragraph
from extractor.interpret.operations.lines import parse_line
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
        return tuple(p for p in unit.placed if not _names_others(p, unit))
    own = unit.placed[at].section
    behind = (p for p in unit.placed[at:] if not _is_of_another(p, own))
    return tuple(p for p in (*unit.placed[:at], *behind) if not _names_others(p, unit))


def _names_others(p: Placed, unit: Unit) -> bool:
    """Whether a quoted paragraph, such as a note, speaks of requests in code, none of which is one of the unit's:
    "`POST /boats/{id}/sink` returns `403`"."""
    block = p.block
    if not isinstance(block, Paragraph) or not (block.quoted or block.aside):
        return False
    shown = [line for a, b in block.line.marks for line in parse_line(block.text[a:b], block.origin)]
    return bool(shown) and not any(own.matches(line) for line in shown for own in unit.lines)


def _is_of_another(p: Placed, own: Section) -> bool:
    section = p.section
    prose = section.role in {"", "function"} and isinstance(p.block, Paragraph | Items)
    return prose and section.subject != own.subject and 0 < section.level <= own.level


def is_sent(above: Placed | None, unit: Unit, lexicon: Lexicon, headers: Set[str] = frozenset()) -> bool:
    """Whether what stands behind a block stands right below the request line, with no more between than the status of
    the answer ("Returns a 200 on success.") or the tables of the ``headers`` that are sent; below one in a heading what
    the operation does may be said, too ("Makes a boat.")."""
    stated = {line.origin.element_key() for line in unit.lines}
    headed = any(line.origin.element == "heading" for line in unit.lines)
    between = unit.placed[: unit.placed.index(above) + 1] if above is not None else ()
    for p in reversed(between):
        key = p.block.origin.element_key()
        if key in stated or _says_again(p, unit):
            return True
        if key not in headers and not _says_status(p, lexicon) and not (headed and _says_what_for(p, lexicon)):
            return False
    return headed


def _says_again(p: Placed, unit: Unit) -> bool:
    """Whether a quoted sentence has the request line of the operation that its heading states."""
    if not isinstance(p.block, Paragraph) or not p.block.quoted:
        return False
    return any(shown.fits(line) for shown in parse_line(p.block.text, p.block.origin) for line in unit.lines)


def _says_what_for(p: Placed, lexicon: Lexicon) -> bool:
    """Whether a paragraph is sentences that lead to nothing and say nothing of what comes back."""
    text = p.block.text if isinstance(p.block, Paragraph) and p.section.role in {"", "function"} else ""
    return text.endswith((".", "。")) and not any(word in text.lower() for word in lexicon.return_words)


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
