"""Request lines in two blocks: a method alone, such as a badge, and right below it a path alone.

<i class="label">POST</i> <h6>/boats</h6>
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractor.dialects import Lexicon
from extractor.document import Code, Heading, Paragraph
from extractor.interpret.operations.lines import METHODS, whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated

_PATH = re.compile(r"(?:https?://\S{1,200}|\{\{?[\w.-]{1,60}\}?\})?/\S{0,1000}")  # "/boats/{id}", "{{host}}/boats"


def stated_in_two(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with each method and the path below it as what states the operation."""
    every = tuple(blocks)
    taken = False
    for block, following in zip(every, (*every[1:], None), strict=True):
        line = _joined(block, following) if following is not None and not taken else None
        if line is not None:
            yield Stated((line,), block.origin)
        elif not taken:
            yield block
        taken = line is not None


def _joined(block: PageBlock, following: PageBlock) -> RequestLine | None:
    method, path = _alone(block), _alone(following)
    if method.upper() not in METHODS or not _PATH.fullmatch(path):
        return None
    return whole_line(f"{method.upper()} {path}", following.origin)


def _alone(block: PageBlock) -> str:
    return block.text.strip(" `*\n") if isinstance(block, Heading | Paragraph | Code) else ""
