"""Headings of sections that repeat the title above them.

### Register
#### Register Request       Request
#### Register Response      Response
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.dialects import Lexicon
from extractor.document import Heading
from extractor.interpret.operations.model import PageBlock
from extractor.interpret.outline.words import section_role
from extractor.values import replace


def without_repeated_titles(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks, such headings as the words of their section alone."""
    above: list[Heading] = []  # the headings that a block stands below
    for block in blocks:
        if not isinstance(block, Heading):
            yield block
            continue
        while above and above[-1].level >= block.level:
            above.pop()
        rest = _behind(block.text, above[-1].text) if above else ""
        named = bool(rest) and bool(section_role(rest, lexicon)) and not section_role(block.text, lexicon)
        yield replace(block, text=rest) if named else block
        above.append(block)


def _behind(text: str, title: str) -> str:
    """What a heading has behind the title that it opens with; "" where it opens with something else."""
    opens = text.casefold().startswith(f"{title.casefold()} ") and bool(title)
    return text[len(title) :].strip(" -–—:") if opens else ""
