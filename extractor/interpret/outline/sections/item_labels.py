"""Items that title what stands behind their list, as lines of their own.

- **Boat**                        Paragraph "Boat", the title of the table behind it
- Method: `GET`
- Response: The boat.             Paragraph "Response: The boat.", "Response" in bold, in front of the code behind it
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width
from extractor.document import Code, Items, Line, Paragraph, Table
from extractor.interpret.outline.sections.model import FIELD_ROLES
from extractor.interpret.outline.words import CODE, section_role
from extractor.interpret.records.model import Placeable
from extractor.values import replace

MAX_LABEL = 40
_SHOWN = frozenset({"response", "response_body", "request_body", "example", "request_example", "response_example"})


def with_item_labels(blocks: Iterable[Placeable], lexicon: Lexicon) -> Iterator[Placeable]:
    """The blocks, each item that titles what stands behind its list as the line that it is."""
    every = list(blocks)
    for block, after in zip_longest(every, every[1:]):
        if isinstance(block, Items) and isinstance(after, Table | Code):
            yield from _parted(block, after, lexicon)
        else:
            yield block


def _parted(block: Items, after: Table | Code, lexicon: Lexicon) -> Iterator[Placeable]:
    """A list as what is no title of the block behind it, and its last item where that is one."""
    *others, last = block.lines
    if isinstance(after, Table) and not others and last.fully_marked():
        yield Paragraph(last, block.origin)
        return
    outermost = last.depth == min(x.depth for x in block.lines)
    label = _label_of(last.text, after, lexicon) or _status_of(last, after) if outermost else ""
    if not label:
        yield block
        return
    if others:
        yield replace(block, lines=tuple(others))
    line = replace(last, kind="text", depth=0, marks=((0, len(label)),))
    line = replace(line, text=label) if CODE.fullmatch(label) else line
    yield Paragraph(line, block.origin.at_row(block.first + len(others)), block.links)


def _status_of(line: Line, after: Table | Code) -> str:
    """The status in bold or code that is all of an item in front of code, but for a dash: "200" of "**200** –"."""
    start, end = line.marks[0] if line.marks else (1, 0)
    bare = not start and not line.text[end:].strip(" :：–—-")
    return line.text[:end] if isinstance(after, Code) and bare and CODE.fullmatch(line.text[:end]) else ""


def _label_of(text: str, after: Table | Code, lexicon: Lexicon) -> str:
    """The words in front of a colon where they name what code shows ("Response" of "Response: The boat."), or, with
    nothing behind it, what has the fields of a table ("API response:")."""
    label, colon, said = fold_width(text[: MAX_LABEL + 1]).partition(":")
    role = section_role(label.strip(" *`"), lexicon) if colon else ""
    if isinstance(after, Table):
        return label if role in FIELD_ROLES and not said.strip(" *") else ""
    return label if role in _SHOWN else ""
