"""Request lines that stand alone at the end of what describes them, or open it in a control of a static page.

## Create boat   ### Path parameters   | … |   ### Responses   201 …   `post /ports/{port}/boats`
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractor.dialects import Lexicon
from extractor.document import Heading, Paragraph, Table
from extractor.interpret.operations.lines import states_line, whole_lines
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.operations.noise import without_noise
from extractor.interpret.outline.words import section_role


def stated_alone(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with each line that is a request line behind what describes it as what states the operation, where
    its section has no other one; and lines that are one and say what it does."""
    every = tuple(blocks)
    open_ = set(without_noise(every, lexicon))
    for index, block in enumerate(every):
        lines = _lines(block) if isinstance(block, Paragraph) and index in open_ else ()
        if lines and (lines[0].summary or _is_last(every, index, lexicon)):
            yield Stated(lines, block.origin)
        else:
            yield block


def _lines(block: Paragraph) -> tuple[RequestLine, ...]:
    """The request lines of a line set in bold or code, what stands behind it in plain type is their summary."""
    start, end = block.line.marks[0] if block.line.marks else (1, 0)
    head, said = (block.text[start:end], block.text[end:].strip()) if not start else (block.text, "")
    if said and not said[0].isalnum():
        return ()
    return tuple(replace(line, summary=said) for line in whole_lines(head, block.origin))


def _is_last(blocks: Sequence[PageBlock], index: int, lexicon: Lexicon) -> bool:
    """Whether a table stands between a line and the title above it, and no other request line."""
    described = False
    for block in reversed(blocks[:index]):
        if isinstance(block, Stated) or states_line(block):
            return False
        described = described or isinstance(block, Table)
        if isinstance(block, Heading) and not section_role(block.text, lexicon):
            return described
    return False
