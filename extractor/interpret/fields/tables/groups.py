"""The groups of a page: what each is, those nested in cells of others too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from extractor.dialects import Lexicon
from extractor.document import Table, collect_tables
from extractor.interpret.binding.answers.statuses.status_tables import answers_in
from extractor.interpret.fields.classify import GroupInfo, classify
from extractor.interpret.outline.announced import announces_fields
from extractor.interpret.outline.sections.model import Placed
from extractor.interpret.outline.units.below_lines import is_labelled, is_sent
from extractor.interpret.outline.units.model import Unit
from extractor.interpret.records.model import Group
from extractor.values import replace

SENDS = frozenset({"POST", "PUT", "PATCH"})


def classified(units: Sequence[Unit], lexicon: Lexicon) -> Iterator[tuple[int, GroupInfo]]:
    """What each group of the units is, with the number of its unit."""
    for number, unit in enumerate(units):
        headers: set[str] = set()  # the tables of headers that are sent
        answered = typed = False  # whether answers came before, and a table of statuses with their schemas
        for above, placed in pairwise((None, *unit.placed)):
            assert placed is not None  # all but the first are
            if isinstance(placed.block, Table | Group):
                sends = all(line.method in SENDS for line in unit.lines)
                sent = is_sent(above, unit, lexicon, headers) and (sends or is_labelled(placed, unit, lexicon))
                sent = sent or (sends and not answered and _is_ahead(placed, unit, lexicon))
                found = _with_nested(placed, lexicon, sent=sent)
                headers |= {i.group.origin.element_key() for i in found if i.location == "header"}
                later = answered and _names_another(placed, unit)
                found = [replace(info, sent=sent, behind=answered) for info in found]
                yield from ((number, _later(info, typed=typed) if later else info) for info in found)
                statuses = [info for info in found if info.kind == "status"]
                answered = answered or bool(statuses)
                typed = typed or any(info.column("type") is not None for info in statuses)
            answered = answered or placed.section.side == "response"


def _is_ahead(placed: Placed, unit: Unit, lexicon: Lexicon) -> bool:
    """Whether a sentence that says nothing of an answer announces the fields of a table below a heading of unknown
    words, and the answer has a section of its own behind it."""
    section = placed.section
    announced = bool(unit.lines) and not section.role and announces_fields(section.lead, lexicon)
    return announced and any(p.section.side == "response" and p.section.number > section.number for p in unit.placed)


def _names_another(placed: Placed, unit: Unit) -> bool:
    """Whether a table stands below a heading of words that name no section and not its operation."""
    section = placed.section
    return section.role in {"", "request_line"} and section.title == section.subject != unit.title


def _later(info: GroupInfo, *, typed: bool) -> GroupInfo:
    """The table as one behind the answers: what stands above them says nothing of it."""
    role = "" if info.section.role == "request_line" else info.section.role
    return replace(info, later=True, typed=typed, section=replace(info.section, role=role))


def _with_nested(placed: Placed, lexicon: Lexicon, *, sent: bool) -> list[GroupInfo]:
    """A table and those nested in its cells; a nested one is an object of the row that holds it."""
    every: list[Table] = []
    if isinstance(placed.block, Table):
        collect_tables(placed.block, every)
        every = every[1:]
    elif isinstance(placed.block, Group):
        for table in (t for r in placed.block.records for cell in r.cells for t in cell.tables):
            collect_tables(table, every)
    first = classify(placed, lexicon, sent=sent)
    inner = [classify(Placed(t, placed.section), lexicon) for t in every]
    answers = answers_in(first, lexicon)
    return [_captioned(i) for i in (first, *(_nested(i, answers) for i in inner))]


def _nested(info: GroupInfo, answers: Mapping[int, tuple[str, str]]) -> GroupInfo:
    """A table inside a cell: the structure of its row, or a part of the response that its row tells the status of."""
    location, status = answers.get(info.index, ("", ""))
    return replace(
        info, location=location, name="", section=replace(info.section, status=status or info.section.status)
    )


def _captioned(info: GroupInfo) -> GroupInfo:
    """The caption becomes part of the origin, so that every message can name the table."""
    origin = replace(info.group.origin, caption=info.group.caption or info.caption or None)
    return replace(info, group=replace(info.group, origin=origin))
