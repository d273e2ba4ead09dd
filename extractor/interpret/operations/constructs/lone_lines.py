"""Request lines that stand alone at the end of what describes them, or open it in a control of a static page.

## Create boat   ### Path parameters   | … |   ### Responses   201 …   `post /ports/{port}/boats`
**Definition** `GET /boats/:boat`
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractor.dialects import Lexicon
from extractor.document import Heading, Paragraph, Table
from extractor.interpret.operations.lines import states_line, whole_lines
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.operations.noise import without_noise
from extractor.interpret.outline.sections import EXAMPLE_ROLES
from extractor.interpret.outline.words import section_role

MAX_JOINT = 3  # letters of a word between request lines: "and", "or", ","
MARKS = 2  # a label, and a request line


def stated_alone(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with each line that is a request line behind what describes it as what states the operation, where
    its section has no other one; and lines that are one and say what it does."""
    every = tuple(blocks)
    open_ = set(without_noise(every, lexicon))
    for index, block in enumerate(every):
        lines = _stated_by(block, every, index, lexicon) if isinstance(block, Paragraph) and index in open_ else ()
        yield Stated(lines, block.origin) if lines else block


def _stated_by(block: Paragraph, every: Sequence[PageBlock], index: int, lexicon: Lexicon) -> tuple[RequestLine, ...]:
    """The request lines that a paragraph of a page states."""
    if joined := _joined(block):
        return joined
    if lines := _lines(block):
        return lines if lines[0].summary or _is_last(every, index, lexicon) else ()
    labelled = _below_label(block, lexicon)
    return labelled if labelled and _is_only(every, index) else ()


def _lines(block: Paragraph) -> tuple[RequestLine, ...]:
    """The request lines of a line set in bold or code, what stands behind it in plain type is their summary."""
    start, end = block.line.marks[0] if block.line.marks else (1, 0)
    head, said = (block.text[start:end], block.text[end:].strip()) if not start else (block.text, "")
    if said and not said[0].isalnum():
        return ()
    return tuple(replace(line, summary=said) for line in whole_lines(head, block.origin))


def _joined(block: Paragraph) -> tuple[RequestLine, ...]:
    """The request lines of a paragraph that joins several, each in code: "`GET /boats` and `GET /ships`"."""
    spans = [whole_lines(block.text[start:end], block.origin) for start, end in block.line.marks]
    words = block.text
    for start, end in reversed(block.line.marks):
        words = f"{words[:start]} {words[end:]}"
    joined = len(spans) > 1 and all(spans) and all(len(word) <= MAX_JOINT for word in words.split())
    return tuple(line for lines in spans for line in lines) if joined else ()


def _below_label(block: Paragraph, lexicon: Lexicon) -> tuple[RequestLine, ...]:
    """The request lines of a paragraph that is a label in bold, of no example, and a line in code."""
    if len(block.line.marks) != MARKS:
        return ()
    (start, end), (first, last) = block.line.marks
    between = block.text[end:first].strip(" :：\n")
    label = section_role(block.text[:end], lexicon)
    if start or between or block.text[last:].strip(" .") or label in EXAMPLE_ROLES | {"errors", "constraints"}:
        return ()
    return whole_lines(block.text[first:last], block.origin)


def _is_only(blocks: Sequence[PageBlock], index: int) -> bool:
    """Whether no other request line stands between a line and the heading above it."""
    for block in reversed(blocks[:index]):
        if isinstance(block, Stated) or states_line(block):
            return False
        if isinstance(block, Heading):
            return True
    return False


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
