"""Lists of operations: tables, bulleted lists and code whose rows each state one, joined with the sections they name.

| Operation         | HTTP request        | Description |        | GET | PUT | Path          | Description |
| ----------------- | ------------------- | ----------- |        | --- | --- | ------------- | ----------- |
| [rent](#rent)     | POST /boats/rent    | Rents one   |        |  X  |  X  | /boats/{name} | One boat    |
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Code, Heading, Items, Paragraph, Table
from extractor.interpret.operations.calls.find import call_of
from extractor.interpret.operations.constructs.lists.columns.templates import with_filled_paths
from extractor.interpret.operations.constructs.lists.item_rows import all_marked, rows_of_items, unmarked
from extractor.interpret.operations.constructs.lists.lone_items import lists_of_one
from extractor.interpret.operations.constructs.lists.rows import (
    MIN_ROWS,
    ListedRow,
    rows_of_code,
    rows_of_table,
    show_calls,
)
from extractor.interpret.operations.constructs.lists.told_methods import with_told_methods
from extractor.interpret.operations.lines import stated_lines, states_line, whole_lines
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.operations.noise import without_noise
from extractor.interpret.outline.headings import Node, Outline, outline_of
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_GOES_ON = lazy_regex(r"\s?(?:[-–—:(|/])")  # " - parameters"
MOST_WAYS = 12  # to ask for one thing


def stated_in_tables(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with each table of methods and paths as what it states: ways to ask for one thing, or operations, each
    below the heading that its row points to, where there is one without a request line of its own."""
    every = tuple(with_filled_paths(blocks, lexicon))
    places = [i for i in without_noise(every, lexicon) if isinstance(every[i], Table)]
    heads = Counter(_head(every[i]) for i in places)
    rows = {i: found for i in places if (found := _rows(every[i], lexicon, alike=heads[_head(every[i])] > 1))}
    yield from _with_listed(every, with_told_methods(every, rows), lexicon)


def _head(block: PageBlock) -> tuple[str, ...]:
    """The words above the columns of a table."""
    return tuple(cell.text for cell in block.header) if isinstance(block, Table) else ()


def stated_in_lists(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with each bulleted list or code that lists operations as what it states."""
    every = tuple(blocks)
    outline = outline_of(every, lexicon)
    places = [i for i in without_noise(every, lexicon) if isinstance(every[i], Items | Code)]
    rows = {i: found for i in places if (found := _rows(every[i], lexicon))}
    rows |= {i: found for i in places if i not in rows and (found := _index(every, i, outline))}
    rows |= {i: found for i in places if i not in rows and (found := _overview(every, i, outline))}
    rows |= lists_of_one(every, [i for i in places if i not in rows], outline, listed=len(rows))
    yield from _with_listed(every, rows, lexicon)


def _index(every: Sequence[PageBlock], place: int, outline: Outline) -> tuple[ListedRow, ...]:
    """The items of a list of nothing but request lines: most of them are stated again by sections of the page, or they
    stand in no section of an operation."""
    block = every[place]
    if not isinstance(block, Items) or all_marked(block.lines):
        return ()
    items = [whole_lines(unmarked(item), block.origin) for item in block.lines]
    found = tuple(ListedRow(lines, frozenset()) for lines in items if lines)
    if len(found) < max(MIN_ROWS, len(items)) or show_calls(found):
        return ()
    stated = [line for i, other in enumerate(every) if i != place for line in stated_lines(other)]
    again = [row for row in found if _base(row, stated) is not None]
    return found if 2 * len(again) >= len(found) or _is_inventory(every, place, outline) else ()


def _overview(every: Sequence[PageBlock], place: int, outline: Outline) -> tuple[ListedRow, ...]:
    """The lines of code of nothing but request lines, with no more than text below, each of which a section behind
    it states again, below a title of its own."""
    block = every[place]
    if not isinstance(block, Code) or not states_line(block):
        return ()
    at = next((i for i, b in enumerate(every) if i > place and not isinstance(b, Paragraph | Items)), place)
    below = outline.below(place)
    if below is None or below.at != at or below.role:
        return ()
    texts = [text.strip() for text in block.text.splitlines() if text.strip()]
    found = tuple(ListedRow(whole_lines(text, block.origin), frozenset()) for text in dict.fromkeys(texts))
    told = {(line.method, line.path) for row in found for line in row.lines}
    stated = [line for other in every[at:] for line in stated_lines(other)]
    again = all(row.lines and _base(row, stated) == "" for row in found)
    return found if again and len(told) == len(texts) else ()


def _is_inventory(every: Sequence[PageBlock], place: int, outline: Outline) -> bool:
    """Whether a list stands below a title, or below a heading of request lines behind which nothing is described."""
    above, next_heading = outline.above(place), outline.below(place)
    below = next((b for b in every[place + 1 :] if isinstance(b, Heading | Table | Items | Code)), None)
    opens_section = isinstance(below, Heading) and next_heading is not None and bool(next_heading.role)
    if isinstance(below, Table | Code) or opens_section:
        return False
    return above is not None and above.role in {"", "request_line"}


def _with_listed(
    every: Sequence[PageBlock], rows: Mapping[int, tuple[ListedRow, ...]], lexicon: Lexicon
) -> Iterator[PageBlock]:
    outline = outline_of(every, lexicon)
    of_one = {i for i, found in rows.items() if _is_of_one(every[i], found, outline.above(i), outline.below(i))}
    others = _headed(every, rows, outline) if any(len(rows[i]) >= MIN_ROWS for i in of_one) else []
    of_one = {i for i in of_one if not _is_told_again(rows[i], others)}
    joined, left, told = _placed(every, {i: found for i, found in rows.items() if i not in of_one}, outline)
    for index, block in enumerate(every):
        if index in left or index in told:
            yield Stated(tuple(left.get(index, ())), block.origin, listed=True, told=tuple(told.get(index, ())))
        if index in of_one:
            several = len(rows[index]) > 1
            lines = (line if several else replace(line, summary="") for row in rows[index] for line in row.lines)
            yield Stated(tuple(lines), block.origin)
        elif index not in rows:
            yield block
        if index in joined:
            yield Stated(tuple(joined[index]), joined[index][0].origin)


def _headed(
    every: Sequence[PageBlock], rows: Mapping[int, tuple[ListedRow, ...]], outline: Outline
) -> list[tuple[int, RequestLine]]:
    """The request lines outside what lists operations, each with the place of its heading."""
    lines = ((i, line) for i, block in enumerate(every) if i not in rows for line in _own_lines(block))
    return [(node.at, line) for i, line in lines if (node := outline.above(i + 1)) is not None]


def _is_told_again(rows: Sequence[ListedRow], headed: Sequence[tuple[int, RequestLine]]) -> bool:
    """Whether sections of several headings state most of what the rows of a table do: it lists operations, whatever the
    heading above it ("Endpoints") or words of its rows."""
    if len(rows) < MIN_ROWS:
        return False
    found = [{at for at, line in headed if any(_is_same(own, line) for own in row.lines)} for row in rows]
    return 2 * sum(map(bool, found)) >= len(found) and len(set().union(*found)) > 1


_Lines = dict[int, list[RequestLine]]  # by the place of a block


def _placed(
    every: Sequence[PageBlock], rows: Mapping[int, tuple[ListedRow, ...]], outline: Outline
) -> tuple[_Lines, _Lines, _Lines]:
    """The request lines of rows by the heading whose section they belong to, and by their own block where they are in
    none. What a section states itself is not stated again, but told, by the block; others below the same base path
    get that too."""
    targets, called = (_targets(outline), _called(every, outline)) if rows else ({}, {})
    stated = [line for i, block in enumerate(every) if i not in rows for line in _own_lines(block)] if rows else []
    joined: _Lines = {}
    left: _Lines = {}
    told: _Lines = {}
    for index, found in rows.items():
        above = [(row, _base(row, stated)) for row in found]
        bases = {base for _, base in above if base is not None}
        base = bases.pop() if len(bases) == 1 else ""
        if again := [line for row, own in above if own is not None for line in row.lines if line.summary]:
            told[index] = again
        for row in (row for row, own in above if own is None):
            lines = [replace(line, path=f"{base}{line.path}") for line in row.lines] if base else row.lines
            at = next((targets[name] for name in _names(row) if name in targets), None)
            at = at if at is not None else _beginning(row, targets)
            at = at if at is not None else _calling(row, called)
            if at is None or not _is_silent(every, outline, at):
                left.setdefault(index, []).extend(lines)
            else:
                joined.setdefault(at, []).extend(lines)
    return joined, left, told


def _base(row: ListedRow, stated: Iterable[RequestLine]) -> str | None:
    """What a request line of the page has in front of the path of a row that is the same operation ("" for nothing);
    None where there is none."""
    return next((line.path.removesuffix(own.path) for line in stated for own in row.lines if _is_same(own, line)), None)


def _is_same(own: RequestLine, line: RequestLine) -> bool:
    selects = own.literals and line.literals and own.literals != line.literals  # "?action=reset", "?action=add"
    ends = line.path.endswith(own.path) and (own.path != "/" or line.path == "/")
    return own.method == line.method and ends and not selects


def _names(row: ListedRow) -> Iterator[str]:
    """The names by which a row may point to its section, the surest first; its summary may be the title of one."""
    yield from sorted(row.names)
    yield from (fold_word(line.summary) for line in row.lines[:1] if line.summary)


def _beginning(row: ListedRow, targets: Mapping[str, int]) -> int | None:
    """The only heading that begins with what a row is for and goes on behind a mark: "Place order - Parameters"."""
    summary = fold_word(row.lines[0].summary)
    names = [name for name in targets if summary and name.startswith(summary)]
    begun = {targets[name] for name in names if _GOES_ON.match(name, len(summary))}
    return begun.pop() if len(begun) == 1 else None


def _called(blocks: Sequence[PageBlock], outline: Outline) -> dict[int, RequestLine]:
    """The first call below each heading, by the place of the heading."""
    found: dict[int, RequestLine] = {}
    for node in outline.nodes:
        calls = (_call(b) for b in blocks[node.at : node.until] if isinstance(b, Code))
        if (line := next((c for c in calls if c is not None), None)) is not None:
            found[node.at] = line
    return found


def _call(block: Code) -> RequestLine | None:
    """The call that code shows, be it as a message with the address of a host."""
    messages = (line for line in stated_lines(block) if "://" in line.host)
    return call_of(block.text, block.origin) or next(messages, None)


def _calling(row: ListedRow, called: Mapping[int, RequestLine]) -> int | None:
    """The only heading below which the first call is one of a row's operation."""
    fitting = [at for at, call in called.items() if any(line.fits(call) for line in row.lines)]
    return fitting[0] if len(fitting) == 1 else None


def _targets(outline: Outline) -> dict[str, int]:
    """The headings of a page by their anchors and words; of two with one name, neither."""
    found: dict[str, list[int]] = {}
    for node in outline.nodes:
        for name in {*(a.lower() for a in node.heading.anchors), fold_word(node.text)}:
            found.setdefault(name, []).append(node.at)
    return {name: places[0] for name, places in found.items() if name and len(places) == 1}


def _is_silent(blocks: Sequence[PageBlock], outline: Outline, heading: int) -> bool:
    """Whether a section has no request line of its own."""
    node = outline.above(heading + 1)
    section = blocks[heading + 1 : node.end] if node is not None else ()
    return not states_line(blocks[heading]) and not any(isinstance(b, Stated) or _own_lines(b) for b in section)


def _own_lines(block: PageBlock) -> list[RequestLine]:
    """The request lines that a block is; code with the address of a host shows a call, and states nothing."""
    lines = stated_lines(block)
    return [line for line in lines if "://" not in line.host] if isinstance(block, Code) else lines


def _rows(block: PageBlock, lexicon: Lexicon, *, alike: bool = False) -> tuple[ListedRow, ...]:
    """The rows of a block that lists operations; none where it lists other things."""
    if isinstance(block, Table):
        return rows_of_table(block, lexicon, alike=alike)
    if isinstance(block, Items):
        return rows_of_items(block)
    return rows_of_code(block) if isinstance(block, Code) else ()


def _is_of_one(table: PageBlock, rows: Sequence[ListedRow], above: Node | None, below: Node | None) -> bool:
    """Whether a table gives ways to ask for one thing: below a section word, or with such sections below, or with
    nothing to say of its one row. ``above`` and ``below`` are the headings around it."""
    if not isinstance(table, Table) or len(rows) > MOST_WAYS:
        return False
    if len(rows) == 1 and not any(line.summary for line in rows[0].lines):
        return True
    told = {fold_word(row.lines[0].summary) for row in rows}
    alone = below is None or not below.role
    if alone and len(rows) > 1 and len(told) == len(rows) and "" not in told:
        return False  # each is for another thing
    if above is not None and above.role:
        return True
    deeper = below is not None and (above is None or below.level > above.level)
    return deeper and below is not None and below.role not in {"", "function", "constraints"}
