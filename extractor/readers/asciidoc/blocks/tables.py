"""Tables as HTML: what a cell's style says of its content, spans, caption and header."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from extractor.readers.asciidoc.blocks.grid import TableCell, read_grid
from extractor.readers.asciidoc.inline.text import inline
from extractor.readers.asciidoc.meta import BlockMeta
from extractor.readers.asciidoc.page import Lines, PageState, anchors, at_line
from extractor.readers.sources.included import SourceLine

_INLINE_STYLES = {"m": "code", "s": "strong", "e": "em"}


def write_table(lines: Lines, fence: SourceLine, meta: BlockMeta, page: PageState, level: int) -> Iterator[str]:
    """The table below a fence."""
    number = fence.number
    grid = read_grid(lines, meta, fence.text)
    yield anchors(meta.ids[1:])
    own = f' id="{html.escape(meta.ids[0])}"' if meta.ids else ""
    yield f"<table{own}{at_line(number)}>"
    if meta.title:
        caption = inline(meta.title)
        if meta.ids:
            page.name(meta.ids, caption)
        yield f"<caption>{caption}</caption>"
    for index, row in enumerate(grid.rows):
        at = next((c.lines[0].number for c in row if c.lines), number)
        yield f"<tr{at_line(at)}>"
        for cell in row:
            yield from _cell(cell, index < grid.header, page, level)
        yield "</tr>"
    yield "</table>"


def _cell(cell: TableCell, header: bool, page: PageState, level: int) -> Iterator[str]:
    tag = "th" if header or cell.style == "h" else "td"
    spans = "".join(f' {n}="{v}"' for n, v in (("colspan", cell.columns), ("rowspan", cell.rows)) if v > 1)
    yield f"<{tag}{spans}>"
    if cell.style == "a" and not header:
        yield from page.write(cell.lines, page, level + 1)
    elif cell.style in {"l", "v"} and not header:
        text = "\n".join(line.text for line in cell.lines).strip("\n")
        yield f"<pre>\n{html.escape(text, quote=False)}</pre>"
    else:
        yield from _paragraphs(cell.lines, "" if header else _INLINE_STYLES.get(cell.style, ""))
    yield f"</{tag}>"


def _paragraphs(lines: Lines, tag: str) -> Iterator[str]:
    """The text of a cell; an empty line parts paragraphs."""
    for text in re.split(r"\n{2,}", "\n".join(line.text for line in lines)):
        if text.strip():
            shown = inline(text.strip("\n"))
            yield f"<p><{tag}>{shown}</{tag}></p>" if tag else f"<p>{shown}</p>"
