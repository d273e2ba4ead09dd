"""Headings of sections that repeat the title above them.

### Register
#### Register Request       Request
#### Register Response      Response
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.document import Heading
from extractor.interpret.operations.lines import states_line
from extractor.interpret.operations.model import PageBlock
from extractor.interpret.outline.headings import Node, outline_of
from extractor.interpret.outline.words import section_role
from extractor.values import replace


def without_repeated_titles(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks, such headings as the words of their section alone, where the title is that of an operation."""
    every = tuple(blocks)
    words = {node.at: rest for node in outline_of(every, lexicon).nodes if (rest := _section(node, every, lexicon))}
    for index, block in enumerate(every):
        yield replace(block, text=words[index]) if index in words and isinstance(block, Heading) else block


def _section(node: Node, blocks: Sequence[PageBlock], lexicon: Lexicon) -> str:
    """The words for a section that a heading has behind the title above it; "" for other headings."""
    title = node.over
    if title is None or node.role or not (rest := _behind(node.text, title.text)) or not section_role(rest, lexicon):
        return ""
    return rest if any(states_line(block) for block in blocks[title.at + 1 : title.end]) else ""


def _behind(text: str, title: str) -> str:
    """What a heading has behind the title that it opens with; "" where it opens with something else."""
    opens = text.casefold().startswith(f"{title.casefold()} ") and bool(title)
    return text[len(title) :].strip(" -–—:") if opens else ""
