"""Paragraphs that describe fields: a name in bold or code, its type and "required" behind it, text behind or below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.dialects.type_grammar import parse_type
from extractor.document import Block, Items, Line, Paragraph
from extractor.interpret.listed import Listed, numbered_table

_NAME = re.compile(r"[A-Za-z_$@][\w.\-\[\]$@]{0,80}", re.ASCII)
_BETWEEN = " \u00a0·•|,;()[]-–—:"
MIN_FIELDS = 2  # one such paragraph alone may be anything


def fields_as_tables(blocks: Sequence[Block], first: int, lexicon: Lexicon) -> Iterator[Block]:
    """The blocks with each run of such paragraphs as a table; tables are numbered from ``first`` on."""
    number = first
    for described, run in groupby(_marked(blocks, lexicon), key=lambda pair: pair[1] is not None):
        pairs = list(run)
        fields = list(_gathered(pairs)) if described else []
        if len(fields) < MIN_FIELDS:
            yield from (block for block, _ in pairs)
            continue
        links = tuple(link for block, _ in pairs if isinstance(block, Paragraph | Items) for link in block.links)
        yield numbered_table(fields, links, replace(pairs[0][0].origin, table=number), lexicon)
        number += 1


def _marked(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[tuple[Block, Listed | Line | None]]:
    """Each block with the field that it opens, or the line of text that goes on below one; else None."""
    inside = False
    for block in blocks:
        field = _read(block.line, lexicon) if isinstance(block, Paragraph) else None
        goes_on = inside and field is None and isinstance(block, Paragraph | Items)
        goes_on = goes_on and not (isinstance(block, Paragraph) and block.line.fully_marked())
        inside = field is not None or goes_on
        yield block, field or (Line("") if goes_on else None)


def _gathered(pairs: Sequence[tuple[Block, Listed | Line | None]]) -> Iterator[Listed]:
    current: Listed | None = None
    for block, told in pairs:
        if isinstance(told, Listed):
            if current is not None:
                yield current
            current = told
        elif current is not None and isinstance(block, Paragraph | Items):
            more = (block.line,) if isinstance(block, Paragraph) else block.lines
            current = replace(current, description=(*current.description, *more))
    if current is not None:
        yield current


def _read(line: Line, lexicon: Lexicon) -> Listed | None:
    """The field that a line opens with: its name marked, its type marked behind it."""
    start, end = line.marks[0] if line.marks else (1, 0)
    name = line.text[start:end]
    if start or not _NAME.fullmatch(name):
        return None
    type_, required, at = "", "", end
    for a, b in line.marks[1:]:
        word = line.text[a:b].strip()
        if line.text[at:a].strip(_BETWEEN):
            break
        if not type_ and parse_type(word, lexicon).known:
            type_ = word
        elif fold_word(word) in lexicon.required:
            required = word
        else:
            break
        at = b
    if not type_:
        return None
    rest = line.text[at:].lstrip(_BETWEEN)
    return Listed(name, type_, required, 0, (line.part(len(line.text) - len(rest)),) if rest else ())
