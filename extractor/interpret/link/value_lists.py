"""Tables and lists of values that fields link to: "the [kind of boat](#boat-kinds)".

### Boat kinds                       A field of numbers gets 0 and 1, one of texts "sail" and "motor".

| Kind  | ID | Description   |
| ----- | -- | ------------- |
| sail  | 0  | It has a mast |
| motor | 1  | It has none   |
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, MutableMapping, Sequence
from posixpath import join, normpath

from extractor.api import EnumValue, Field, TypeExpr, ValueList
from extractor.cache.codec import Codec
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width, fold_word
from extractor.document import Block, Cell, Heading, Items, Line, Table, flat
from extractor.interpret.describe.items import parse_item
from extractor.interpret.describe.sentences import matching_text
from extractor.interpret.link.candidates import normal_anchor
from extractor.interpret.link.definitions import page_name
from extractor.interpret.records.tables.read import column_roles
from extractor.lazy_regex import lazy_regex
from extractor.spill import MEMORY, AppendLog, Storage
from extractor.values import replace

LISTS = Codec(ValueList)
MIN_VALUES = 2
MAX_VALUES = 500
_VALUE = lazy_regex(r"[\w*+./:-]{1,60}")  # "sail", "1m", "boat.sail"
_NUMBER = lazy_regex(r"-?\d{1,18}", re.ASCII)  # "-2"
_WORD = lazy_regex(r"[a-z]{2,40}")  # "kind" of "boat_kind"
_BETWEEN = lazy_regex(r"[\s,，、|/;；]{1,9}(?:or|and|或|和)?[\s,，、|/;；]{0,9}")  # ", " between codes of a cell
_OF_FIELDS = frozenset({"type", "required", "place", "default"})  # columns that values have none of
_OF_STATUSES = frozenset({"status", "error_code", "error_message", "message", "method", "path"})
_KINDS = frozenset({"integer", "string", "any"})


def value_lists(blocks: Sequence[Block], lexicon: Lexicon) -> tuple[ValueList, ...]:
    """The lists of values of a page that something may lead to."""
    above: list[Heading] = []
    found: list[ValueList] = []
    for block in flat(blocks):
        if isinstance(block, Heading):
            above = [*(h for h in above if h.level < block.level), block]
        elif isinstance(block, Table | Items):
            columns = tuple(_columns(block, lexicon))
            anchors = tuple(dict.fromkeys(normal_anchor(a) for a in _anchors(block, above)))
            if columns and anchors:
                found.append(ValueList(block.origin.file, anchors, columns, block.origin))
    return tuple(found)


def _anchors(block: Table | Items, above: Sequence[Heading]) -> Iterator[str]:
    """Where links lead to a list: its own anchors, those of the heading above it, also behind those of a higher one, as
    some sites have them."""
    own = block.anchors if isinstance(block, Table) else ()
    yield from own
    at = block.origin.anchor
    yield from (at,) if at else ()
    named = above[-1].anchors if above else ()
    yield from named
    yield from (f"{outer}-{inner}" for h in above[:-1] for outer in h.anchors for inner in named)


def _columns(block: Table | Items, lexicon: Lexicon) -> Iterator[tuple[EnumValue, ...]]:
    """The columns of a block that hold values, each with what the rows say of them; none where it describes fields."""
    if isinstance(block, Items):
        yield from _of_items(block, lexicon)
        return
    told = column_roles(block.header, lexicon)
    roles, width = {*told}, len(block.header)
    if ("name" in roles and _OF_FIELDS & roles - {"default"}) or _OF_STATUSES & roles - {"message"}:
        return
    texts = [_meaning(row.cells, told) for row in block.rows]
    for column in sorted(range(width), key=lambda i: _rank(block, i, lexicon)):
        rows = [_values_in(row.cells[column]) if column < len(row.cells) else () for row in block.rows]
        values = [(value, text) for shown, text in zip(rows, texts, strict=True) for value in shown]
        if all(rows) and _are_values([value for value, _ in values]):
            yield tuple(EnumValue(value, text if text != value else "") for value, text in values)


def _rank(table: Table, column: int, lexicon: Lexicon) -> int:
    """Columns that are called values come first, then those in code."""
    called = "range" in lexicon.columns.get(fold_word(table.header[column].text), ())
    coded = all(any(line.marks for line in row.cells[column].lines) for row in table.rows if column < len(row.cells))
    return 0 if called else 1 if coded else 2


def _meaning(cells: Sequence[Cell], roles: Sequence[str]) -> str:
    """What a row says of its value: in the column that describes, else its longest text."""
    described = next((c.text for c, role in zip(cells, roles, strict=False) if role == "description"), "")
    return described or max((cell.text for cell in cells), key=len, default="")


def _values_in(cell: Cell) -> tuple[str, ...]:
    """The values of a cell: codes with nothing but commas between them, or all of its text."""
    marked = [line.text[start:end] for line in cell.lines for start, end in line.marks]
    rest = cell.text
    for code in marked:
        rest = rest.replace(code, "", 1)
    alone = marked and not _BETWEEN.sub("", fold_width(rest)).strip()
    found = marked if alone else [cell.text.strip("`\"'* ")]
    return tuple(value for value in found if _VALUE.fullmatch(value)) if found else ()


def _of_items(block: Items, lexicon: Lexicon) -> Iterator[tuple[EnumValue, ...]]:
    lines = [line for line in block.lines if line.kind == "item" and line.depth == min(ln.depth for ln in block.lines)]
    read = [_item(line, lexicon) for line in lines]
    found = [value for value in read if value is not None]
    if len(found) == len(read) and _are_values([str(v.value) for v in found]):
        yield tuple(found)


def _item(line: Line, lexicon: Lexicon) -> EnumValue | None:
    """The value that an item opens with, in code or in capitals, or is."""
    raw = parse_item(matching_text(line), lexicon, loose=True)
    if raw is None or not _VALUE.fullmatch(raw.text):
        return None
    plain = raw.marked or raw.text.isupper() or raw.text == line.text.strip()
    return EnumValue(raw.text, raw.description) if plain else None


def _are_values(shown: Sequence[str]) -> bool:
    """Whether texts may be the values of a field: several, all different, and no bits that may be added up."""
    if not MIN_VALUES <= len(shown) <= MAX_VALUES or len({*shown}) < len(shown):
        return False
    numbers = sorted(int(text) for text in shown if _NUMBER.fullmatch(text))
    bits = len(numbers) == len(shown) > MIN_VALUES and all(n > 0 and n & (n - 1) == 0 for n in numbers)
    return not bits


class ValueIndex:
    """Lists of values by page and anchor."""

    def __init__(self, lists: Iterable[ValueList], storage: Storage = MEMORY) -> None:
        self._lists: AppendLog[ValueList] = storage.log(LISTS)
        self._places: MutableMapping[str, int] = storage.index()  # page and anchor -> the list
        for at, values in enumerate(lists):
            self._lists.append(values)
            for anchor in values.anchors:
                self._places.setdefault(f"{page_name(values.file)}\0{anchor}", at)

    def __bool__(self) -> bool:
        return len(self._places) > 0

    def with_values(self, f: Field) -> Field:
        """The field with the values that it links to; itself where it has values already or links to none."""
        leaf = f.type.leaf()
        if not f.links or f.facts.enum or f.object is not None or leaf.kind not in _KINDS:
            return f
        for href in f.links:
            values = self._linked(href, f.origin.file)
            column = _column(values, leaf.kind) if values is not None and _is_meant(f, values, href) else ()
            if values is not None and column:
                return _valued(f, column, values)
        return f

    def _linked(self, href: str, file: str) -> ValueList | None:
        target, _, anchor = href.partition("#")
        if not anchor:
            return None
        beside = normpath(join(file.rpartition("/")[0], target)) if target else file
        pages = (page_name(page) for page in (beside, target.lstrip("./")) if page)
        places = (self._places.get(f"{page}\0{normal_anchor(anchor)}") for page in pages)
        at = next((place for place in places if place is not None), None)
        return self._lists[at] if at is not None else None


def _is_meant(f: Field, values: ValueList, href: str) -> bool:
    """Whether a link leads to the values of its field: what the field is called, or its type where that is no known
    one, is named as they are ("verification_level", "#verification-levels")."""
    named = {*_stems(href.partition("#")[2]), *(stem for anchor in values.anchors for stem in _stems(anchor))}
    own = [*_stems(f.name)][-1:]
    typed = _stems(f.shown_type) if f.type.leaf().kind == "any" else ()
    return not named.isdisjoint((*own, *typed))


def _stems(name: str) -> Iterator[str]:
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name).lower()
    return (
        word.removesuffix("es") if word.endswith("ses") else word.removesuffix("s") for word in _WORD.findall(spaced)
    )


def _column(values: ValueList, kind: str) -> tuple[EnumValue, ...]:
    """The column of values that a field of a type may have."""
    whole = [all(_NUMBER.fullmatch(str(v.value)) for v in column) for column in values.columns]
    at = next((i for i, numbers in enumerate(whole) if kind == "any" or numbers is (kind == "integer")), None)
    column = values.columns[at] if at is not None else ()
    numbers = kind != "string" and at is not None and whole[at]
    return tuple(EnumValue(int(str(v.value)), v.description) for v in column) if numbers else column


def _valued(f: Field, column: tuple[EnumValue, ...], values: ValueList) -> Field:
    plain = TypeExpr("integer" if isinstance(column[0].value, int) else "string")
    links = tuple(href for href in f.links if normal_anchor(href.partition("#")[2]) not in values.anchors)
    facts = replace(f.facts, enum=column)
    type_ = plain if f.type.kind == "any" else f.type
    return replace(f, type=type_, facts=facts, links=links, extra=(*f.extra, values.origin))
