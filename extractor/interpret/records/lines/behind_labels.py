"""Fields in code right behind a word for their place, on its line.

**Path parameter:** `id`: The boat        - Query: `page` (optional), `limit`
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width
from extractor.document import Items, Line, Origin, Paragraph
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.leads.model import NAME
from extractor.interpret.records.lists.items import read_items
from extractor.interpret.records.model import Group, Placeable
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_PLACES = frozenset({"path", "query", "header"})
_BRACKETS = lazy_regex(r"(?:\([^()]{1,80}\))?")  # "(optional)" and nothing else
_MARKS = (":", "：", "(", "-", "–", "—")  # what parts a name from what is said of it
_BETWEEN = (",", ";", "，", "、", "；")
MAX_LABEL = 40


def read_behind_labels(blocks: Sequence[Placeable], number: int, lexicon: Lexicon) -> Iterator[Placeable]:
    """The blocks, and behind each that has lines with fields behind such a word a group for each of these lines."""
    for block in blocks:
        yield block
        for origin, line in _lines(block):
            group = _read(line, origin, number, lexicon)
            if group is not None:
                yield group
                number += 1


def _lines(block: Placeable) -> Iterator[tuple[Origin, Line]]:
    if isinstance(block, Paragraph):
        yield block.origin, block.line
    elif isinstance(block, Items):
        yield from ((block.origin.at_row(n), line) for n, line in enumerate(block.lines, block.first))


def _read(line: Line, origin: Origin, number: int, lexicon: Lexicon) -> Group | None:
    """The fields behind the label that opens a line; None where it opens with none, or something else follows."""
    label, colon, _ = fold_width(line.text[:MAX_LABEL]).partition(":")
    place = section_role(label.strip(" *`"), lexicon) if colon else ""
    parts = _parts(line, len(label) + 1) if place in _PLACES else []
    if not parts:
        return None
    items = Items(tuple(replace(part, kind="item", depth=1) for part in parts), origin)
    group = read_items(items, number, lexicon, announced=True)
    if group is None or len(group.records) < len(parts):
        return None
    records = tuple(replace(record, origin=origin) for record in group.records)
    return replace(group, records=records, location=place)


def _parts(line: Line, start: int) -> list[Line]:
    """The parts of a line that open with a name in code: at once, and behind commas; [] where it does not."""
    names = [mark for mark in line.marks if mark[0] >= start and NAME.fullmatch(line.text[slice(*mark)])]
    if not names or line.text[start : names[0][0]].strip(" *\n"):
        return []
    opens = [names[0], *(mark for mark in names[1:] if line.text[: mark[0]].rstrip().endswith(_BETWEEN))]
    ends = [*(begin for begin, _ in opens[1:]), len(line.text)]
    behind = [line.text[stop:end].strip(" *,;，、；") for (_, stop), end in zip(opens, ends, strict=True)]
    if not all(_BRACKETS.fullmatch(said) for said in behind) and not all(said.startswith(_MARKS) for said in behind):
        opens, ends = opens[:1], [len(line.text)]
    parts = (line.part(begin, end) for (begin, _), end in zip(opens, ends, strict=True))
    return [part.part(0, len(part.text.rstrip(" ,;，、；"))) for part in parts]
