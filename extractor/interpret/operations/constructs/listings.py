"""Lists of operations: tables, bulleted lists and code whose rows each state one, joined with the sections they name.

| Operation         | HTTP request        | Description |        | GET | PUT | Path          | Description |
| ----------------- | ------------------- | ----------- |        | --- | --- | ------------- | ----------- |
| [rent](#rent)     | POST /boats/rent    | Rents one   |        |  X  |  X  | /boats/{name} | One boat    |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Code, Heading, Items, Table
from extractor.interpret.operations.calls.find import call_of
from extractor.interpret.operations.constructs.rows import Entry, rows_of_code, rows_of_items, rows_of_table
from extractor.interpret.operations.lines import states_line
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.operations.noise import without_noise
from extractor.interpret.outline.words import section_role

MOST_WAYS = 12  # to ask for one thing


def stated_in_tables(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with each table of methods and paths as what it states: ways to ask for one thing, or operations, each
    below the heading that its row points to, where there is one without a request line of its own."""
    every = tuple(blocks)
    places = [i for i in without_noise(every, lexicon) if isinstance(every[i], Table)]
    yield from _with_listed(every, {i: found for i in places if (found := _rows(every[i], lexicon))}, lexicon)


def stated_in_lists(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with each bulleted list or code that lists operations as what it states."""
    every = tuple(blocks)
    places = [i for i in without_noise(every, lexicon) if isinstance(every[i], Items | Code)]
    yield from _with_listed(every, {i: found for i in places if (found := _rows(every[i], lexicon))}, lexicon)


def _with_listed(
    every: Sequence[PageBlock], rows: Mapping[int, tuple[Entry, ...]], lexicon: Lexicon
) -> Iterator[PageBlock]:
    of_one = {i for i, found in rows.items() if _is_of_one(every, i, found, lexicon)}
    targets = _targets(every) if rows else {}
    called = _called(every) if rows else {}
    joined: dict[int, list[RequestLine]] = {}
    left: dict[int, list[RequestLine]] = {}
    for index, row in ((i, row) for i, found in rows.items() if i not in of_one for row in found):
        at = next((targets[name] for name in _names(row) if name in targets), None)
        at = at if at is not None else _calling(row, called)
        if at is None or not _is_silent(every, at):
            left.setdefault(index, []).extend(row.lines)
        else:
            joined.setdefault(at, []).extend(row.lines)
    for index, block in enumerate(every):
        if index in rows:
            yield from [Stated(tuple(left[index]), block.origin, listed=True)] if index in left else ()
        if index in of_one:
            several = len(rows[index]) > 1
            lines = (line if several else replace(line, summary="") for row in rows[index] for line in row.lines)
            yield Stated(tuple(lines), block.origin)
        elif index not in rows:
            yield block
        if index in joined:
            yield Stated(tuple(joined[index]), joined[index][0].origin)


def _names(row: Entry) -> Iterator[str]:
    """The names by which a row may point to its section, the surest first; its summary may be the title of one."""
    yield from sorted(row.names)
    yield from (fold_word(line.summary) for line in row.lines[:1] if line.summary)


def _called(blocks: Sequence[PageBlock]) -> dict[int, RequestLine]:
    """The first call below each heading, by the place of the heading."""
    found: dict[int, RequestLine] = {}
    heading = None
    for index, block in enumerate(blocks):
        heading = index if isinstance(block, Heading) else heading
        line = call_of(block.text, block.origin) if isinstance(block, Code) and heading is not None else None
        if line is not None and heading is not None:
            found.setdefault(heading, line)
    return found


def _calling(row: Entry, called: Mapping[int, RequestLine]) -> int | None:
    """The only heading below which the first call is one of a row's operation."""
    fitting = [at for at, call in called.items() if any(line.fits(call) for line in row.lines)]
    return fitting[0] if len(fitting) == 1 else None


def _targets(blocks: Sequence[PageBlock]) -> dict[str, int]:
    """The headings of a page by their anchors and words; of two with one name, neither."""
    found: dict[str, list[int]] = {}
    for index, block in enumerate(blocks):
        if isinstance(block, Heading):
            for name in {*(a.lower() for a in block.anchors), fold_word(block.text)}:
                found.setdefault(name, []).append(index)
    return {name: places[0] for name, places in found.items() if name and len(places) == 1}


def _is_silent(blocks: Sequence[PageBlock], heading: int) -> bool:
    """Whether a section has no request line of its own right below its heading."""
    if states_line(blocks[heading]):
        return False
    for block in blocks[heading + 1 :]:
        if isinstance(block, Heading) and block.level <= _level(blocks[heading]):
            return True
        if isinstance(block, Stated) or states_line(block):
            return False
    return True


def _level(block: PageBlock) -> int:
    return block.level if isinstance(block, Heading) else 99


def _rows(block: PageBlock, lexicon: Lexicon) -> tuple[Entry, ...]:
    """The rows of a block that lists operations; none where it lists other things."""
    if isinstance(block, Table):
        return rows_of_table(block, lexicon)
    if isinstance(block, Items):
        return rows_of_items(block)
    return rows_of_code(block) if isinstance(block, Code) else ()


def _is_of_one(blocks: Sequence[PageBlock], index: int, rows: Sequence[Entry], lexicon: Lexicon) -> bool:
    """Whether a table gives ways to ask for one thing: below a section word, or with such sections below, or with
    nothing to say of its one row."""
    if not isinstance(blocks[index], Table) or len(rows) > MOST_WAYS:
        return False
    if len(rows) == 1 and not any(line.summary for line in rows[0].lines):
        return True
    above = next((b for b in reversed(blocks[:index]) if isinstance(b, Heading)), None)
    if above is not None and section_role(above.text, lexicon):
        return True
    below = next((b for b in blocks[index + 1 :] if isinstance(b, Heading)), None)
    deeper = below is not None and (above is None or below.level > above.level)
    return deeper and below is not None and section_role(below.text, lexicon) not in {"", "function", "constraints"}
