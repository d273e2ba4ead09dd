"""Request lines that are headings of their own below the title of their operation.

## List boats
The boats of a harbour.
### GET /boats
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from extractor.dialects import Lexicon
from extractor.document import Heading, Line, Paragraph
from extractor.interpret.operations.lines import whole_line
from extractor.interpret.operations.noise import is_noise
from extractor.interpret.outline.words import is_section
from extractor.interpret.records.model import Placeable


@dataclass(frozen=True, slots=True)
class _Headed:
    """The index of a heading that is a request line, and of the one above it that titles it alone (None: none does)."""

    line: int
    title: int | None


def with_titles_above(blocks: Sequence[Placeable], lexicon: Lexicon) -> Sequence[Placeable]:
    """The blocks of a page; where each heading that is a request line has a title of its own above it, it is a
    paragraph below that. A page's only one has a text there too."""
    headed = [_headed(blocks, i, lexicon) for i, b in enumerate(blocks) if _is_line(b)]
    titles = {h.title for h in headed}
    bare = len(headed) == 1 and headed[0].title == headed[0].line - 1
    if not headed or None in titles or len(titles) < len(headed) or bare:
        return blocks
    lines = {h.line for h in headed}
    return tuple(Paragraph(Line(_text(b)), b.origin) if i in lines else b for i, b in enumerate(blocks))


def _is_line(block: Placeable) -> bool:
    return isinstance(block, Heading) and whole_line(block.text, block.origin) is not None


def _text(block: Placeable) -> str:
    return block.text if isinstance(block, Heading) else ""


def _headed(blocks: Sequence[Placeable], index: int, lexicon: Lexicon) -> _Headed:
    """A request line and the heading right above its introduction, if that is its title and has nothing else below it
    than parts of the operation."""
    text = list(takewhile(lambda b: isinstance(b, Paragraph), reversed(blocks[:index])))
    at = index - len(text) - 1
    above, line = blocks[at] if at >= 0 else None, blocks[index]
    if not isinstance(above, Heading) or not isinstance(line, Heading) or above.level >= line.level:
        return _Headed(index, None)
    named = not (is_section(above.text, lexicon) or is_noise(above.text, lexicon) or above.text.startswith("/"))
    parts = all(is_section(h.text, lexicon) for h in _beside(blocks, index, above.level, line.level))
    return _Headed(index, at if named and parts else None)


def _beside(blocks: Sequence[Placeable], index: int, above: int, level: int) -> Iterator[Heading]:
    """The headings behind a request line that rank as it does, or above it, below the same title."""
    for block in blocks[index + 1 :]:
        if isinstance(block, Heading) and block.level <= above:
            return
        if isinstance(block, Heading) and block.level <= level:
            yield block
