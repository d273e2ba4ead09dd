"""Types that lists of a page set in square brackets, as marks and not as arrays.

- `verbose` [bool]: Print more.        - `name` [string]: Its name.        boolean, string
- `tags` [string]: Its tags.           - `name` string: Its name.          an array, as only some have brackets
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.dialects import Lexicon
from extractor.dialects.type_grammar import parse_type
from extractor.document import Cell
from extractor.interpret.records.model import Group, Placeable, line_cell
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_BRACKETED = lazy_regex(r"\[([\w ]{1,40})\]")  # "[string]"
LEAST = 3  # types of a page


def without_brackets(blocks: Iterable[Placeable], lexicon: Lexicon) -> Iterator[Placeable]:
    """The blocks; where all types of lists are single words in square brackets, one of them a boolean, which nobody
    sends as a list, the lists have the words."""
    every = tuple(blocks)
    shown = [cell.text for block in every for cell in _types(block)]
    words = [found.group(1) for text in shown if (found := _BRACKETED.fullmatch(text))]
    marks = len(shown) >= LEAST and len(words) == len(shown)
    if not marks or not any(parse_type(word, lexicon).kind == "boolean" for word in words):
        yield from every
        return
    for block in every:
        yield _bare(block) if isinstance(block, Group) and block.kind == "items" else block


def _types(block: Placeable) -> Iterator[Cell]:
    """The cells of types of a list that have text."""
    column = block.column("type") if isinstance(block, Group) and block.kind == "items" else None
    if isinstance(block, Group) and column is not None:
        yield from (r.cells[column] for r in block.records if column < len(r.cells) and r.cells[column].text.strip())


def _bare(group: Group) -> Group:
    column = group.column("type")
    if column is None:
        return group
    return replace(
        group,
        records=tuple(
            replace(r, cells=(*r.cells[:column], line_cell(r.cells[column].text.strip("[]")), *r.cells[column + 1 :]))
            if column < len(r.cells)
            else r
            for r in group.records
        ),
    )
