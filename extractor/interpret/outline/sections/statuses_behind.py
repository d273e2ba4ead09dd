"""Statuses that stand behind the answer that has them, as converters from Postman write them.

##### Example response: Success
{"id": 7}
Status code: 201            in front of the JSON, as other pages have it
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from extractor.dialects import Lexicon
from extractor.document import Code, Heading, Paragraph
from extractor.interpret.outline.sections.labels import labels_of
from extractor.interpret.outline.sections.lines import announced_status
from extractor.interpret.outline.sections.model import ANSWERS
from extractor.interpret.records.model import Placeable


def with_statuses_in_front(blocks: Iterable[Placeable], lexicon: Lexicon) -> Iterator[Placeable]:
    """The blocks, each status alone behind the only code below a heading for answers in front of that code."""
    every = list(blocks)
    moved = {n for n in range(2, len(every)) if _is_behind(every, n, lexicon)}
    for n, (block, after) in enumerate(zip_longest(every, every[1:])):
        if n + 1 in moved and after is not None:
            yield after
        if n not in moved:
            yield block


def _is_behind(blocks: list[Placeable], at: int, lexicon: Lexicon) -> bool:
    """Whether a line is a status, stands between code and the end of its section, and the code right below a heading
    for answers without one."""
    heading, code, status = blocks[at - 2], blocks[at - 1], blocks[at]
    if not isinstance(heading, Heading) or not isinstance(code, Code) or not isinstance(status, Paragraph):
        return False
    last = at + 1 == len(blocks) or isinstance(blocks[at + 1], Heading)
    if not last or not announced_status(status.text, lexicon):
        return False
    labels = labels_of(heading.text, lexicon)
    return labels.role in ANSWERS and not labels.status
