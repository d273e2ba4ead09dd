"""The rows of what lists operations: the request lines that each states, and what else it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Cell, Code, Link, Row, Table
from extractor.interpret.identity import ByIdentity
from extractor.interpret.operations.constructs.lists.row_paths import (
    ADDRESS,
    PATH,
    is_address,
    parts_of,
    paths_in,
    rooted,
)
from extractor.interpret.operations.constructs.lists.row_sides import as_answer, bodies_in, sides_of, with_sides
from extractor.interpret.operations.lines import METHOD, METHODS, opening_lines, whole_line, whole_lines
from extractor.interpret.operations.model import RequestLine
from extractor.interpret.operations.noise import is_noise
from extractor.interpret.records.tables.read import column_roles, with_header
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass, replace

SHARE = 0.8  # of the rows with text must state an operation
MIN_ROWS = 2
MOST_LINES = 400
PAIR = 2  # cells of a row: a path, and what it gives
_METHODS = lazy_regex(rf"(?:{METHOD})(?:[\s,/|]{{1,4}}(?:{METHOD})){{0,6}}")  # "GET, PUT"
_VALUE = lazy_regex(r"(?<=[^/])(?<!/api)/\d{1,20}(?=/|$)")  # "/boats/5"; "/2/boats", "/api/2/boats" have a version
_NAME = lazy_regex(r"[\w.-]{1,80}")  # "boat-id"
# "POST:addBoat", "GET: getBoats": a method and the name of what it calls
_NAMED = lazy_regex(rf"^({METHOD})[:：]\s?(?!//)[A-Za-z_]\w{{0,60}}$")
_METHODS_IN = lazy_regex(METHOD)  # "GET"
# "GET", "[post /boats": what one of the cells of a row begins with
_OPENED = lazy_regex(rf"[\s*`.']{{0,40}}[\[(]?(?:{METHOD})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ListedRow:
    """The operations that a row states, with the names and the links by which it points to their section."""

    lines: tuple[RequestLine, ...]
    names: frozenset[str]


def rows_of_table(shown: Table, lexicon: Lexicon, *, alike: bool = False) -> tuple[ListedRow, ...]:
    """The rows of a table that each state operations; none where too few do: one row is enough where the page has more
    tables ``alike``. Several rules look at the same table."""
    return _rows_of_table(ByIdentity(shown), lexicon, alike=alike)


@lru_cache(maxsize=256)
def _rows_of_table(shown: ByIdentity[Table], lexicon: Lexicon, *, alike: bool) -> tuple[ListedRow, ...]:
    table = with_header(shown.value, lexicon)
    if silent := _paths_alone(table, lexicon) or _below_methods(table, lexicon):
        return silent
    roles = column_roles(table.header, lexicon)
    if "scopes" in roles or any(is_noise(cell.text, lexicon) for cell in table.header):
        return ()
    verbs = {i: word for i, cell in enumerate(table.header) if (word := cell.text.strip().upper()) in METHODS}
    places = [i for i, role in enumerate(roles) if role in {"path", "endpoint", "method"}]
    told = [
        row for row in table.rows if any(c.text.strip() for i, c in enumerate(row.cells) if i in places or not places)
    ]
    sides = sides_of(table.header, roles, lexicon)
    read = [
        _matrix_row(table, row, verbs, roles, lexicon) if len(verbs) > 1 else _row(table, row, roles, sides, lexicon)
        for row in told
    ]
    found = _with_words_of_titles(tuple(zip(told, read, strict=True)))
    addressed = {"path", "endpoint", "method"} & set(roles)
    linked = found and all(_points_at_line(row, table) for row in told)
    lone = len(verbs) > 1 or linked or alike or (addressed and not any(ln.summary for row in found for ln in row.lines))
    enough = len(found) >= max(SHARE * len(told), 1 if lone else MIN_ROWS)
    return found if enough and len(found) <= MOST_LINES else ()


def _says(row: Row, places: Sequence[int]) -> bool:
    """Whether a row has text, in one of the columns of these places where there are any."""
    return any(cell.text.strip() for i, cell in enumerate(row.cells) if i in places or not places)


def _with_words_of_titles(read: Sequence[tuple[Row, ListedRow | None]]) -> tuple[ListedRow, ...]:
    """What was read of rows; where first cells are the summaries, a row without one has the word in its first cell, if
    that opens with a capital: "Inference" below "Server live"."""
    found = [(row, made) for row, made in read if made is not None]
    said = [row.cells[0].text.strip() == line.summary for row, made in found if (line := made.lines[0]).summary]
    return tuple(_titled(made, row.cells[0].text.strip()) if said and all(said) else made for row, made in found)


def _titled(made: ListedRow, word: str) -> ListedRow:
    if made.lines[0].summary or not word.isalpha() or not word[0].isupper():
        return made
    return replace(made, lines=tuple(replace(line, summary=word) for line in made.lines))


def _paths_alone(table: Table, lexicon: Lexicon) -> tuple[ListedRow, ...]:
    """The rows of a table of two columns, paths below a header for them and what each gives, by GET, as a guess."""
    roles = column_roles(table.header, lexicon)
    if len(table.header) != PAIR or roles[0] not in {"path", "endpoint"} or len(table.rows) < MIN_ROWS:
        return ()
    found: list[ListedRow] = []
    for row in table.rows:
        text = row.cells[0].text.strip(" `")
        path = text if text.startswith("/") else f"/{text}"
        line = whole_line(f"GET {path}", table.origin.at_row(row.number, row.line)) if PATH.fullmatch(path) else None
        if line is None or len(row.cells) != PAIR or " " not in row.cells[1].text.strip():
            return ()
        found.append(_made((replace(line, guess="verb"),), row, roles, {0}, lexicon))
    return tuple(found)


def _below_methods(table: Table, lexicon: Lexicon) -> tuple[ListedRow, ...]:
    """The rows of a table whose methods stand in rows of their own, each above rows with a path: "GET" above "List
    boats", "/boats"."""
    firsts = [row.cells[0].text.strip(" `") if row.cells else "" for row in table.rows]
    if set(METHODS).isdisjoint(firsts):
        return ()  # as nearly all tables
    method, found = "", list[ListedRow]()
    for first, row in zip(firsts, table.rows, strict=True):
        shown = [(i, path) for i, cell in enumerate(row.cells) for path in paths_in(cell)]
        if first in METHODS and not shown:
            method = first
        elif method and not first and len({path for _, path in shown}) == 1:
            at, path = shown[0]
            line = whole_line(f"{method} {path}", table.origin.at_row(row.number, row.line))
            found.extend([_made((line,), row, (), {0, at}, lexicon)] if line is not None else [])
    return tuple(found) if len(found) >= MIN_ROWS else ()


def _row(table: Table, row: Row, roles: Sequence[str], sides: Mapping[int, str], lexicon: Lexicon) -> ListedRow | None:
    """A row with a cell that is a request line, or one of methods and one that is a path."""
    texts = [_NAMED.sub(r"\1", cell.text.strip(" `")) for cell in row.cells]
    if not any(_OPENED.match(text) for text in texts):
        return None
    whole = [i for i, text in enumerate(texts) if whole_line(" ".join(text.split()), table.origin) is not None]
    verb = next((i for i, text in enumerate(texts) if _METHODS.fullmatch(text.upper()) and _may_be(roles, i, text)), -1)
    if len(whole) > 1 or (not whole and verb < 0):
        return None
    texts = [rooted(table, i, text, roles) for i, text in enumerate(texts)]
    at = whole[0] if whole else next((i for i, t in enumerate(texts) if i != verb and is_address(t, roles, i)), -1)
    if at < 0:
        return None
    origin = table.origin.at_row(row.number, row.line)
    methods = [""] if whole else _METHODS_IN.findall(texts[verb].upper())
    parts = [rooted(table, at, part, roles) for part in parts_of(row.cells[at])]
    shown = [f"{method} {part}".strip() for part in parts for method in methods]
    lines = tuple(line for text in shown for line in whole_lines(text, origin))
    used = {at} if whole else {at, verb}
    if not lines or any("*" in line.path for line in lines):
        return None
    others = {column: role for column, role in sides.items() if column not in used}
    made = _made(lines, row, roles, {*used, *others}, lexicon)
    told = tuple(with_sides(line, row, others, lexicon) for line in made.lines)
    behind = [text.text for text in row.cells[at].lines[1:] if not ADDRESS.match(text.text.strip(" `"))]
    if behind and not any(role == "description" for role in roles):
        told = tuple(replace(line, summary=behind[0]) for line in told)  # "/boats", and below it what it is for
    return replace(made, lines=told)


def _may_be(roles: Sequence[str], column: int, text: str) -> bool:
    """Whether a word for a method is one: in capitals, or below a header for methods."""
    role = roles[column] if column < len(roles) else ""
    return role == "method" or (text.isupper() and role != "name")


def _points_at_line(row: Row, table: Table) -> bool:
    """Whether a cell of a row is a request line, and all of it a link to a place of the page."""
    links = [link for cell in row.cells for link in cell.links if link.text.strip() == cell.text.strip()]
    return any(link.href.startswith("#") and whole_line(link.text.strip(), table.origin) for link in links)


def _matrix_row(
    table: Table, row: Row, verbs: dict[int, str], roles: Sequence[str], lexicon: Lexicon
) -> ListedRow | None:
    """A row of a table with a column for each method, marked where the path has it."""
    origin = table.origin.at_row(row.number, row.line)
    marked = [word for i, word in verbs.items() if i < len(row.cells) and _is_marked(row.cells[i].text, lexicon)]
    cells = [i for i in range(len(row.cells)) if i not in verbs]
    at = next((i for i in cells if is_address(row.cells[i].text.strip(" `"), roles, i)), -1)
    if at < 0 or not marked:
        return None
    shown = [f"{method} {part}" for part in parts_of(row.cells[at]) for method in marked]
    lines = tuple(line for text in shown for line in whole_lines(text, origin))
    return _made(lines, row, roles, {at, *verbs}, lexicon) if lines else None


def _is_marked(text: str, lexicon: Lexicon) -> bool:
    """Whether a cell of a matrix says yes: a mark of any kind but those for no; "x" is one here."""
    mark = text.strip(" `").lower()
    return bool(mark) and (mark in {"x", "×"} or lexicon.required.get(mark, True))


def _made(
    lines: tuple[RequestLine, ...], row: Row, roles: Sequence[str], used: set[int], lexicon: Lexicon
) -> ListedRow:
    """A row with what else it says: a description, and the names of its section."""
    others = [(roles[i] if i < len(roles) else "", cell) for i, cell in enumerate(row.cells) if i not in used]
    described = next((cell for role, cell in others if role == "description"), None)
    summary = described or next((cell for _, cell in others if " " in cell.text.strip()), None)
    names = [name for cell in row.cells for name in _pointing(cell.links)]
    names += [fold_word(cell.text) for _, cell in others if _NAME.fullmatch(cell.text.strip(" `"))]
    said = _first_line(summary)
    sample, answer = bodies_in((cell for _, cell in others), lexicon)
    made = [replace(line, summary=said, sample=sample, answer=answer) for line in lines]
    if len(made) == 1:  # of several methods one may send it
        made = [as_answer(made[0])]
    return ListedRow(tuple(made), frozenset(names))


def _first_line(cell: Cell | None) -> str:
    return cell.text.strip().split("\n", 1)[0] if cell is not None else ""


def _pointing(links: Iterable[Link]) -> Iterator[str]:
    """The fragment of each link, and its words."""
    for link in links:
        yield from [link.href.rpartition("#")[2].lower()] if "#" in link.href else []
        yield fold_word(link.text)


def rows_of_code(block: Code) -> tuple[ListedRow, ...]:
    """Lines of code that are a list of operations of different paths, with what each is for behind it."""
    texts = [text for text in block.text.strip().splitlines() if text.strip()]
    read = [opening_lines(text, block.origin) for text in texts[:MOST_LINES]]
    stated = [lines for lines in read if lines]
    summaries = sum(bool(lines[0].summary) for lines in stated)
    if len(stated) < max(MIN_ROWS, SHARE * len(texts)) or summaries < SHARE * len(stated):
        return ()
    found = tuple(ListedRow(lines, frozenset()) for lines in stated)
    return () if show_calls(found) else found


def show_calls(entries: Iterable[ListedRow]) -> bool:
    """Whether lines are calls with values, no operations: "GET /boats/5"."""
    return show_values(line for entry in entries for line in entry.lines)


def show_values(lines: Iterable[RequestLine]) -> bool:
    """Whether paths have numbers of things: "/boats/5"."""
    return any(_VALUE.search(line.path) for line in lines)
