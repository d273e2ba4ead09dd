"""What a star behind the names of a group says, by the lines around it.

| Field  | Description |
| name*  | Its name.   |

Fields with an asterisk are required.        the star marks what is mandatory
* Only for guests.                           it is the mark of a footnote

Behind a name that opens a paragraph or an item ("**name*** `string`") it marks what is mandatory where no line speaks
of a star.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from extractor.dialects import Lexicon
from extractor.dialects.template import first_match
from extractor.document import Items, Paragraph, Table
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.fields.row_field import STAR
from extractor.interpret.outline.sections.model import Placed
from extractor.interpret.outline.units.model import Unit
from extractor.interpret.records.model import Group
from extractor.values import replace

_SENTENCE = re.compile(r"[^.;。；]{1,200}")  # "Fields with an asterisk are required"
_NOTE = re.compile(r"\\?\*(?!\*)")  # "* Only for guests"
_MENTIONED = re.compile(r"(?:^|[\s(\"'`])\\?\*(?:[\s)\"'`:=]|$)")  # "(*) for guests", "* = for guests", "with a *"
_OPENED = frozenset({"paragraphs", "items"})  # kinds whose names stand in marks: a star there is no footnote of a table
MOST_BETWEEN = 4  # blocks between a group and the line that says what its star means


def with_stars(
    infos: Iterable[tuple[int, GroupInfo]], units: Sequence[Unit], lexicon: Lexicon
) -> Iterator[tuple[int, GroupInfo]]:
    """The groups of units, each with whether a star behind its names marks what is mandatory."""
    said: bool | None = None
    noted = False
    for number, info in infos:
        if not _has_stars(info):
            yield number, info
            continue
        if said is None:
            said = any(_is_legend(text, lexicon) for unit in units for text in _texts(unit.placed))
            noted = any(_MENTIONED.search(text) for unit in units for text in _texts(unit.placed))
        starred = said or (not noted and info.group.kind in _OPENED)
        yield number, replace(info, starred=starred and not _is_noted(info, units[number].placed, lexicon))


def _has_stars(info: GroupInfo) -> bool:
    at = info.column("name")
    return at is not None and any(STAR in r.cells[at].text for r in info.group.records if at < len(r.cells))


def _is_noted(info: GroupInfo, placed: Sequence[Placed], lexicon: Lexicon) -> bool:
    """Whether a footnote of a star stands right behind the group, which says something else."""
    key = info.group.origin.element_key()
    at = next((i for i, p in enumerate(placed) if p.block.origin.element_key() == key), len(placed))
    behind = takewhile(lambda p: _goes_on(p, info), placed[at + 1 : at + 1 + MOST_BETWEEN])
    notes = [text for text in _texts(behind) if _NOTE.match(text)]
    return bool(notes) and not any(_is_legend(text, lexicon) for text in notes)


def _goes_on(placed: Placed, info: GroupInfo) -> bool:
    """Whether a block stands in the section of a group, and is no other group."""
    return not isinstance(placed.block, Table | Group) and placed.section.number == info.section.number


def _texts(placed: Iterable[Placed]) -> Iterator[str]:
    for block in (p.block for p in placed):
        if isinstance(block, Paragraph | Items):
            yield from (line.text.strip() for line in (block.lines if isinstance(block, Items) else (block.line,)))


def _is_legend(text: str, lexicon: Lexicon) -> bool:
    """Whether a sentence of a line says without a condition that a star marks what is mandatory."""
    return any(_says(found.group().strip(), lexicon) for found in _SENTENCE.finditer(text))


def _says(sentence: str, lexicon: Lexicon) -> bool:
    lower = sentence.lower()
    found = first_match(lexicon.starred, sentence, lower)
    if found is None or any(first_match(words, sentence, lower) for words in (lexicon.negations, lexicon.conditions)):
        return False
    return not sentence[found.end :].strip(" *)\"'`,:!").strip() or sentence[found.end :].lstrip()[:1] in {",", "("}
