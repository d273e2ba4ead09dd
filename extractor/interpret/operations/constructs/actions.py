"""Calls without paths of their own: a documented parameter that every call gives one fixed value.

# DescribeBoat                                                  /#Action=DescribeBoat, GET as a guess
| Parameter | Description                          |
| Action    | The name of this call: DescribeBoat  |
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Code, Definitions, Heading, Items, Line, Origin, Paragraph, Table
from extractor.interpret.operations.calls.find import called
from extractor.interpret.operations.lines import whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.operations.selected import is_selector
from extractor.interpret.outline.headings import Node, outline_of
from extractor.interpret.outline.sections.model import REQUEST_ROLES
from extractor.interpret.records.tables.read import column_roles, with_header
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass, replace

_TOKEN = lazy_regex(r"[A-Za-z][A-Za-z0-9]*(?:[._:-][A-Za-z0-9]+)*")  # "CreateBoat", "boats.create"
_CODED = lazy_regex(r"[a-z0-9][A-Z]|[A-Z]{2}[a-z]|[._:]|\d")  # "tB" of "getBoat", which is no word
_NAME = lazy_regex(r"[`*\s]{0,4}([A-Za-z][\w.-]{0,40})[`*]{0,2}")  # the name that opens an item
_QUOTED = lazy_regex(r"[`\"'“‘「]([A-Za-z][\w.:-]{1,80})[`\"'”’」]")  # "`getBoat`", "“getBoat”"
MOST_LEFT = 3  # columns that may hold the name of a parameter
_SAID = ("type", "required")  # columns that name no value
_ANSWERS = frozenset({"response", "response_body", "response_header", "response_example", "errors", "status"})


@dataclass(frozen=True, slots=True)
class _Row:
    """A described parameter: its name, and the lines that say more of it."""

    name: str
    lines: tuple[Line, ...]
    origin: Origin
    asked: bool = False  # a column says whether it is required

    def says(self, word: str) -> bool:
        """Whether a word stands alone in what is said of it."""
        return any(re.search(rf"(?<![\w.-]){re.escape(word)}(?![\w-])", line.text) for line in self.lines)


def stated_by_actions(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with each call that a row selects: below the heading that names it, else in front of its row."""
    every = tuple(blocks)
    found = _found(every, lexicon) if _may_select(every, lexicon) else {}
    for index, block in enumerate(every):
        below = isinstance(block, Heading)
        made = found.get(index, ())
        yield from () if below else made
        yield block
        yield from made if below else ()


def _may_select(blocks: Sequence[PageBlock], lexicon: Lexicon) -> bool:
    return any(row for block in blocks if not isinstance(block, Heading | Stated) for row in _rows(block, lexicon))


def _found(blocks: Sequence[PageBlock], lexicon: Lexicon) -> Mapping[int, list[Stated]]:
    """What is stated, by the place of the heading or block that it belongs to."""
    found: dict[int, list[Stated]] = {}
    taken: set[tuple[int, str, str]] = set()
    outline = outline_of(blocks, lexicon)
    pages_lines = _states_line(blocks)
    for index, block in enumerate(blocks):
        rows = () if isinstance(block, Heading | Stated) else tuple(_rows(block, lexicon))
        over = tuple(outline.over(index)) if rows else ()
        role = next((node.role for node in over if node.role), "")
        if not rows or role in _ANSWERS:
            continue
        for row in rows:
            named, value = _value(row, blocks, over, lexicon)
            at = index if named is None else named.at
            if value and (at, row.name, value) not in taken:
                taken.add((at, row.name, value))
                part = named or next(iter(over), None)
                around = blocks[part.at : part.end] if part is not None else blocks
                alone = not _states_line(around) and called(around, row.name, value) is None
                if alone and (pages_lines or not (row.asked or role in REQUEST_ROLES)):
                    continue  # where other calls have lines, this may be a message of another protocol
                method = "POST" if role == "request_body" else "GET"
                shown = called(around, row.name, value) or called(blocks, row.name, value)
                found.setdefault(at, []).append(_stated(row, value, method, shown))
    return found


def _stated(row: _Row, value: str, method: str, shown: RequestLine | None) -> Stated:
    """The call, with the method, host and path of one that is shown."""
    line = shown or RequestLine(method, "/", (), "", row.origin, guess="method")
    return Stated((replace(line, selector=((row.name, value),), origin=row.origin),), row.origin, selects=True)


def _states_line(blocks: Sequence[PageBlock]) -> bool:
    """Whether any block is a request line, or opens with one."""
    for block in blocks:
        text = block.text.strip().partition("\n")[0] if isinstance(block, Heading | Paragraph | Code) else ""
        if isinstance(block, Stated) or (text and whole_line(text, block.origin) is not None):
            return True
    return False


def _rows(block: PageBlock, lexicon: Lexicon) -> Iterator[_Row]:
    """The rows, items or terms that describe a parameter that may select."""
    match block:
        case Table():
            yield from _table_rows(block, lexicon)
        case Items():
            for number, line in enumerate(block.lines, block.first):
                named = _NAME.match(line.text)
                if named and is_selector(named.group(1), lexicon) and _is_set_apart(line, named):
                    rest = line.part(named.end())
                    yield _Row(named.group(1), (rest,), block.origin.at_row(number))
        case Definitions():
            for entry, _, origin in block.every():
                name = entry.term.text.strip("` *:")
                if is_selector(name, lexicon):
                    yield _Row(name, entry.lines, origin)


def _is_set_apart(line: Line, named: re.Match[str]) -> bool:
    """Whether a name that opens an item is no word of a sentence ("Do not call …"): it is marked, or before a mark."""
    marked = any(start <= named.start(1) and named.end(1) <= end < len(line.text) for start, end in line.marks[:1])
    return marked or line.text[named.end() :].lstrip()[:1] in set("=:：(（-–—,")


def _table_rows(shown: Table, lexicon: Lexicon) -> Iterator[_Row]:
    if not any(is_selector(c.text.strip("` *"), lexicon) for row in shown.rows for c in row.cells[:MOST_LEFT]):
        return
    table = with_header(shown, lexicon)
    roles = column_roles(table.header, lexicon)
    name = roles.index("name") if "name" in roles else -1
    for row in table.rows if name >= 0 and "method" not in roles else ():
        shown_name = row.cells[name].text.strip("` *") if name < len(row.cells) else ""
        if is_selector(shown_name, lexicon):
            cells = [c for role, c in zip(roles, row.cells, strict=False) if role not in _SAID and role != "name"]
            lines = tuple(line for cell in cells for line in cell.lines)
            yield _Row(shown_name, lines, table.origin.at_row(row.number, row.line), "required" in roles)


def _value(row: _Row, blocks: Sequence[PageBlock], over: Sequence[Node], lexicon: Lexicon) -> tuple[Node | None, str]:
    """The fixed value of a row, and the heading that names it: a name that both have; without one, the one value that
    the row gives as fixed, or that a call on the page gives too."""
    for node in over:
        for name in _names(node.text):
            if row.says(name):
                return node, name
    said = list(dict.fromkeys(value for line in row.lines for value in _marked(line)))
    fixed = any(word in fold_word(line.text) for line in row.lines for word in lexicon.fixed)
    if len(said) == 1 and (fixed or called(blocks, row.name, said[0]) is not None):
        return None, said[0]
    return None, ""


def _names(heading: str) -> Iterator[str]:
    """The names of code in a heading; of one that is nothing but a word, that word."""
    tokens = _TOKEN.findall(heading)
    for token in reversed(tokens):
        if _CODED.search(token) or heading.strip(" `*#()") == token:
            yield token


def _marked(line: Line) -> Iterator[str]:
    """The values in code or quotes, and bare names of code."""
    yield from (t for a, b in line.marks if _TOKEN.fullmatch(t := line.text[a:b].strip("`\"' ")))
    yield from _QUOTED.findall(line.text)
    yield from (token for token in _TOKEN.findall(line.text) if _CODED.search(token) and not token.isupper())
