"""Headings that their siblings tell to be sections: one that holds the request line, beside sections of its operation.

## Boats        ### Overview  `GET /boats`        ### Parameters  …        "Boats" is the title, "Overview" a section
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice

from extractor.dialects import Lexicon
from extractor.document import Code, Heading, Paragraph, Table
from extractor.interpret.operations.constructs.lists.rows import rows_of_table
from extractor.interpret.operations.lines import states_line
from extractor.interpret.operations.model import PageBlock, Stated
from extractor.interpret.outline.words import section_role
from extractor.values import replace

_OF_OPERATIONS = frozenset(
    {"request", "path", "query", "header", "request_body", "response", "response_body", "request_example",
     "response_example"}
)  # fmt: skip


def with_told_sections(shown: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks; a heading that such siblings tell to be the section of the request line has the word for that."""
    blocks = tuple(shown)
    word = next((word for word, role in lexicon.sections.items() if role == "request_line"), "")
    told = set(_told(blocks, lexicon)) if word else set()
    for index, block in enumerate(blocks):
        yield replace(block, text=word) if index in told and isinstance(block, Heading) else block


def _told(blocks: Sequence[PageBlock], lexicon: Lexicon) -> Iterator[int]:
    """The places of such headings: the only one below its title that holds a request line, in front of all sections."""
    headings = [(i, b) for i, b in enumerate(blocks) if isinstance(b, Heading)]
    roles = {i: section_role(b.text, lexicon) for i, b in headings}
    holds = cache(lambda heading: _holds(blocks, heading, lexicon))  # each is asked about for all titles above it
    for title, (start, above) in enumerate(headings):
        family = list(_below(headings, title, above.level))
        level = min((b.level for _, b in family), default=0)
        siblings = [i for i, b in family if b.level == level]
        sections = [i for i in siblings if roles[i] in _OF_OPERATIONS]
        if roles[start] or not sections or holds(start):
            continue
        holding = [i for i in siblings if not states_line(blocks[i]) and holds(i)]
        open_ = len(holding) == 1 and roles[holding[0]] in {"", "function"}
        if open_ and holding[0] < sections[0]:
            yield holding[0]


def _below(headings: Sequence[tuple[int, Heading]], title: int, level: int) -> Iterator[tuple[int, Heading]]:
    """The headings behind a title and in front of the next one that ranks as it does or above."""
    for index, heading in islice(headings, title + 1, None):
        if heading.level <= level:
            return
        yield index, heading


def _holds(blocks: Sequence[PageBlock], heading: int, lexicon: Lexicon) -> bool:
    """Whether a request line stands between a heading and the next one."""
    for block in blocks[heading + 1 :]:
        if isinstance(block, Heading):
            return False
        if isinstance(block, Stated) or (isinstance(block, Paragraph | Code) and states_line(block)):
            return True
        if isinstance(block, Table) and rows_of_table(block, lexicon):
            return True
    return False
