"""Lists of plain names right below a request line, where variables of the page's paths show that they are fields.

`POST /boats/add`                 `GET /boats/:ID.:Token`
* Name : what it is called
* Token : that of the session     "Token" is a variable of the other path
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.document import Items, Line
from extractor.interpret.operations.lines import stated_lines
from extractor.interpret.operations.model import SENDING, RequestLine, Stated
from extractor.interpret.operations.paths import variables
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.lists.items import read_items
from extractor.interpret.records.model import Group, Placeable
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_NAMED = lazy_regex(r"([A-Za-z_]\w{0,60})\s{0,3}[:：]\s{1,3}\S")  # "Name : what it is called"


def read_named_by_paths(blocks: Sequence[Placeable], number: int, lexicon: Lexicon) -> Iterator[Placeable]:
    """The blocks with each such list as a group."""
    known = frozenset(name.casefold() for b in blocks for line in _lines(b) for name in variables(line.path))
    above: Placeable | None = None
    for block in blocks:
        stated = _lines(above) if above is not None and isinstance(block, Items) else []
        group = _read(block, stated, known, number, lexicon) if stated and isinstance(block, Items) and known else None
        yield block if group is None else group
        number += group is not None
        above = block


def _lines(block: Placeable) -> Sequence[RequestLine]:
    if isinstance(block, Stated):
        return block.lines
    return [] if isinstance(block, Group) else stated_lines(block)


def _read(
    items: Items, stated: Sequence[RequestLine], known: frozenset[str], number: int, lexicon: Lexicon
) -> Group | None:
    found = [_NAMED.match(line.text) for line in items.lines]
    names = [match.group(1) for match in found if match is not None]
    if len(names) < len(found) or known.isdisjoint(map(str.casefold, names)) or items.held:
        return None
    if any(section_role(name, lexicon) for name in names) or any(line.kind != "item" for line in items.lines):
        return None
    marked = tuple(_marked(line, name) for line, name in zip(items.lines, names, strict=True))
    group = read_items(replace(items, lines=marked), number, lexicon, announced=True)
    return replace(group, location=_location(names, stated)) if group is not None else None


def _marked(line: Line, name: str) -> Line:
    return replace(line, marks=((0, len(name)), *(mark for mark in line.marks if mark[0] >= len(name))))


def _location(names: Sequence[str], stated: Sequence[RequestLine]) -> str:
    """Where the fields go, as far as the request line shows it: in its path, in the query of one that sends nothing, in
    the body of one without variables."""
    own = {name for line in stated for name in variables(line.path)}
    if own.issuperset(names):
        return "path"
    if SENDING.isdisjoint(line.method for line in stated):
        return "query"
    return "" if own.intersection(names) else "request_body"
