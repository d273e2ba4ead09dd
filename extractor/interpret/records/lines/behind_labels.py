"""Fields in code right behind a word for their place, on its line.

**Path parameter:** `id`: The boat        - Query: `page` (optional), `limit`
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width
from extractor.document import Items, Line, Origin, Paragraph
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.leads.model import NAME
from extractor.interpret.records.lists.items import read_items
from extractor.interpret.records.model import Group, Placeable, Record, line_cell
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_PLACES = frozenset({"path", "query", "header", "request_body"})
_BRACKETS = lazy_regex(r"(?:\([^()]{1,80}\))?")  # "(optional)" and nothing else
_MARKS = (":", "：", "(", "-", "–", "—")  # what parts a name from what is said of it
_BETWEEN = (",", ";", "，", "、", "；")
# "?page=1&limit=20", "?q={text}"
_QUERY = lazy_regex(r"\?[A-Za-z_][\w.\[\]-]{0,60}=[^\s&]{0,80}(?:&[A-Za-z_][\w.\[\]-]{0,60}=[^\s&]{0,80}){0,30}")
_ASKED = lazy_regex(r"[?&]([A-Za-z_][\w.\[\]-]{0,60})=")  # "page" of "?page=1"
MAX_LABEL = 40
MAX_WORDS = 5


def read_behind_labels(blocks: Sequence[Placeable], number: int, lexicon: Lexicon) -> Iterator[Placeable]:
    """The blocks, and behind each that has lines with fields behind such a word a group for each of these lines."""
    for block in blocks:
        yield block
        for origin, line in lines_of(block):
            group = _read(line, origin, number, lexicon)
            if group is not None:
                yield group
                number += 1


def lines_of(block: Placeable) -> Iterator[tuple[Origin, Line]]:
    """The line of a paragraph, or those of a list, each with its place; none of other blocks."""
    if isinstance(block, Paragraph):
        yield block.origin, block.line
    elif isinstance(block, Items):
        yield from ((block.origin.at_row(n), line) for n, line in enumerate(block.lines, block.first))


def _read(line: Line, origin: Origin, number: int, lexicon: Lexicon) -> Group | None:
    """The fields behind the label that opens a line; None where it opens with none, or something else follows."""
    label, colon, _ = fold_width(line.text[:MAX_LABEL]).partition(":")
    place = section_role(label.strip(" *`"), lexicon) if colon else ""
    if place == "query" and (asked := _asked(line, len(label) + 1)):
        cells = ((line_cell(name), line_cell(said)) for name, said in asked)
        records = tuple(Record(pair, n, origin=origin) for n, pair in enumerate(cells, 1))
        return Group("items", origin, number, ("name", "description"), records, location=place)
    parts = _parts(line, len(label) + 1) if place in _PLACES else []
    if not parts or (place == "request_body" and not (len(parts) == 1 and _is_told(parts[0]))):
        return None  # several names of a body are read with examples
    if place == "request_body":
        parts = [_set_apart(part) for part in parts]
    items = Items(tuple(replace(part, kind="item", depth=1) for part in parts), origin)
    group = read_items(items, number, lexicon, announced=True)
    if group is None or len(group.records) < len(parts):
        return None
    records = tuple(replace(record, origin=origin) for record in group.records)
    return replace(group, records=records, location=place)


def _in_brackets(line: Line, start: int, names: Sequence[tuple[int, int]]) -> bool:
    """Whether all behind a label is a few words and names in brackets: "Standard paging (`page`, `size`)."."""
    before, behind = line.text[start : names[0][0]], line.text[names[-1][1] :]
    parted = all(not line.text[a:b].strip(" ,、，`") for (_, a), (b, _) in pairwise(names))
    words = 0 < len(before.rstrip("( ").split()) <= MAX_WORDS
    return before.rstrip().endswith("(") and behind.strip(" .)") == "" and ")" in behind and parted and words


def _asked(line: Line, start: int) -> list[tuple[str, str]]:
    """The names of a query that stands behind a label ("`?page=1&sort=name`"); with what is said of a single one in
    brackets or behind a mark: "`?days=<n>` (default 7)"."""
    opened = next((line.text[a:b] for a, b in line.marks if a >= start and not line.text[start:a].strip(" *`")), "")
    whole = line.text[start:].strip(" `*.")
    shown = whole if _QUERY.fullmatch(whole) else opened
    names = list(dict.fromkeys(_ASKED.findall(shown))) if _QUERY.fullmatch(shown) else []
    said = whole.partition(shown)[2].strip(" `*") if names else ""
    if said and (len(names) > 1 or not said.startswith(_MARKS)):
        return []
    return [(name, said) for name in names]


def _set_apart(part: Line) -> Line:
    """A name with a colon in front of brackets that say what it is: "file: (an image)"."""
    end = part.marks[0][1]
    apart = part.text[end:].lstrip().startswith("(")
    return replace(part, text=f"{part.text[:end]}: {part.text[end:].lstrip()}", marks=part.marks[:1]) if apart else part


def _is_told(part: Line) -> bool:
    """Whether something is said behind a name: "`file` (an image)"; "`json`" alone is none."""
    return bool(part.text[part.marks[0][1] :].strip(" *")) if part.marks else False


def _parts(line: Line, start: int) -> list[Line]:
    """The parts of a line that open with a name in code: at once, and behind commas; [] where it does not."""
    names = [mark for mark in line.marks if mark[0] >= start and NAME.fullmatch(line.text[slice(*mark)])]
    if names and _in_brackets(line, start, names):
        return [line.part(*mark) for mark in names]
    if not names or line.text[start : names[0][0]].strip(" *\n"):
        return []
    opens = [names[0], *(mark for mark in names[1:] if line.text[: mark[0]].rstrip().endswith(_BETWEEN))]
    ends = [*(begin for begin, _ in opens[1:]), len(line.text)]
    behind = [line.text[stop:end].strip(" *,;，、；") for (_, stop), end in zip(opens, ends, strict=True)]
    if not all(_BRACKETS.fullmatch(said) for said in behind) and not all(said.startswith(_MARKS) for said in behind):
        opens, ends = opens[:1], [len(line.text)]
    parts = (line.part(begin, end) for (begin, _), end in zip(opens, ends, strict=True))
    return [part.part(0, len(part.text.rstrip(" ,;，、；"))) for part in parts]
