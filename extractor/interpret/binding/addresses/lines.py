"""Lines with a label: what stands in front of a colon, and what behind it, in text, lists, code and rows of two cells.

**Base URL:** https://boats.example        "Base URL", "https://boats.example", and where it stands
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.dialects.text import fold_width
from extractor.document import Block, Code, Items, Origin, Paragraph, Table

MAX_LABEL = 40
_AROUND = " *`_"
# A line break, the wide gap in front of the next word, or the comma in front of the next label:
# "Host: boats.example  **Schemes**: https", "Base URL: /v1, Version: 2.0"
_BREAK = re.compile(r"\n|<br\s{0,4}/?>|(?<=[\w/*])\s{2,}(?=[*_]{0,2}[^\W\d])|,\s{1,3}(?=[A-Z][A-Za-z ]{1,24}:\s)")


def labelled_lines(block: Block) -> Iterator[tuple[str, str, Origin]]:
    """Label, value and place of each line, item or row of two cells; without a label, the line is the value."""
    if isinstance(block, Table):
        for row in block.rows:
            if len(row.cells) == 2:
                at = block.origin.at_row(row.number, row.line)
                yield row.cells[0].text.strip(_AROUND), row.cells[1].text.strip(_AROUND), at
        return
    for text, at in lines_of(block):
        label, colon, value = fold_width(text).partition(":")
        alone = not colon or len(label) > MAX_LABEL or value.startswith("//")
        yield ("", text.strip(_AROUND), at) if alone else (label.strip(_AROUND), value.strip(_AROUND), at)


def lines_of(block: Block) -> Iterator[tuple[str, Origin]]:
    """Each line of a block, and where it stands."""
    if isinstance(block, Items):
        yield from ((line.text, block.origin.at_row(n)) for n, line in enumerate(block.lines, block.first))
    elif isinstance(block, Paragraph):
        yield from ((text, block.origin) for text in _BREAK.split(block.text))
    elif isinstance(block, Code):
        yield from ((text, block.origin) for text in block.text.strip().splitlines())
