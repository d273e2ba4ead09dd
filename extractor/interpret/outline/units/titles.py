"""Titles of units: the headings that open them, and what tells those apart that have the same one.

### Boats
**List**       "Boats: List", where another heading has a "List", too
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.dialects import Lexicon
from extractor.document import Heading, Paragraph
from extractor.interpret.operations.lines import whole_line
from extractor.interpret.outline.headings import Outline, outline_of
from extractor.interpret.outline.units.model import Unit
from extractor.interpret.outline.words import is_section
from extractor.interpret.records.model import Placeable
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_BARE_PATH = lazy_regex(r"[`\s]*/\S*")  # "/boats"
LEAST_GROUPS = 2  # headings of a page with several operations each, for all to name groups


def unit_title(blocks: Sequence[Placeable], fallback: str, lexicon: Lexicon) -> str:
    """The title that a unit opens with, a heading or a line in bold; ``fallback`` where that is a section word."""
    first, second = (*blocks[:2], None, None)[:2]
    if isinstance(first, Paragraph) and first.line.fully_marked() and not is_section(first.text, lexicon):
        return first.text.strip(" *:")
    if not isinstance(first, Heading) or is_section(first.text, lexicon):
        return fallback
    nodes = outline_of((first, second), lexicon).nodes
    titled = isinstance(second, Heading) and second.level > first.level and not nodes[1].role
    if titled and isinstance(second, Heading) and whole_line(first.text, first.origin):
        return second.text if not whole_line(second.text, second.origin) else first.text  # "List boats" below it
    return first.text


def titled(own: str, page: str, starts: int) -> str:
    """The title of a unit: the page's where the heading of its only API is no more than a path."""
    return page if starts == 1 and _BARE_PATH.fullmatch(own) else own


def group_of(outline: Outline, place: int) -> str:
    """The heading that the one at a place stands below, "" where it has none that names a subject."""
    over = next(iter(outline.over(place)), None)
    return over.text if over is not None and not over.role else ""


def with_groups_named(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units; of those whose title others have below another heading, each with that heading in front, and so all
    titles of one word below these headings."""
    groups: dict[str, set[str]] = {}
    for unit in units:
        if unit.lines:
            groups.setdefault(unit.title, set()).add(unit.group)
    apart = {title: names for title, names in groups.items() if len(names) > 1 and all(names)}
    named = set().union(*apart.values())
    return tuple(_grouped(u) if u.title in apart or (u.group in named and _is_word(u.title)) else u for u in units)


def _grouped(unit: Unit) -> Unit:
    return replace(unit, title=f"{unit.group}: {unit.title}") if unit.lines else unit


def _is_word(title: str) -> bool:
    return title.isalpha()


def with_shared(units: tuple[Unit, ...], page: str) -> tuple[Unit, ...]:
    """The units; those are marked whose heading others without a title of their own follow, and where several have
    none, these: their request line is their title, since that of the page is the title of none."""
    untitled = sum(bool(unit.lines) and unit.title == page for unit in units) > 1
    leading = {
        id(unit) for unit, after in pairwise(units) if unit.title != page and after.title == page and after.lines
    }
    leading |= _only_of_groups(units, page)
    return tuple(_marked(u, page) if (untitled and u.title == page) or id(u) in leading else u for u in units)


def _only_of_groups(units: tuple[Unit, ...], page: str) -> set[int]:
    """Units below headings that name a group, though it has one operation: directives below the other headings of the
    page are several each."""
    groups = sum(not unit.lines and after.title == _request_line(after) for unit, after in pairwise(units))
    alone = {id(u) for u in units if _is_component(u) and u.title not in {page, _request_line(u)}}
    return alone if groups >= max(len(alone), LEAST_GROUPS) else set()


def _is_component(unit: Unit) -> bool:
    return bool(unit.lines) and unit.lines[0].origin.element == "component"


def _request_line(unit: Unit) -> str:
    """The first request line as text, "" where there is none."""
    return f"{unit.lines[0].method} {unit.lines[0].path}" if unit.lines else ""


def _marked(unit: Unit, page: str) -> Unit:
    own = _request_line(unit) if unit.lines and unit.title == page else unit.title
    return replace(unit, title=own, shared=True)
