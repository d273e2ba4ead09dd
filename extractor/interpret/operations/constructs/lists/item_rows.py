"""Items of lists that each open with a request line, be it behind a mark that some of them have.

* **NEW** `GET /boats` - all boats        GET /boats, "all boats (NEW)"
* `GET /boats/:id` - one boat
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from extractor.document import Items, Line, Origin
from extractor.interpret.operations.constructs.lists.rows import MIN_ROWS, SHARE, ListedRow, show_calls
from extractor.interpret.operations.lines import METHOD, opening_lines
from extractor.interpret.operations.model import RequestLine
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

MAX_MARK = 24  # characters of a mark in bold
# "[new] GET /boats", "(admin) `POST /boats`", "🔒 GET /boats": a mark, and the request line behind it
_MARKED = lazy_regex(
    rf"(?P<mark>[\[(][^\W\d_][^\[\]()\n]{{0,29}}[\])]|[^\w\s\x00-\x7f–—‘’“”•·：（）【】]{{1,4}})\s{{1,3}}"
    rf"(?=[`*]{{0,3}}(?:{METHOD})[`*]{{0,3}}\s)"
)
_REQUEST = lazy_regex(rf"\s{{1,3}}[`*]{{0,3}}(?:{METHOD})[`*]{{0,3}}\s")  # " GET ": what follows a mark in bold
_WORDS = lazy_regex(r"[^\W\d_][\w .+-]{0,30}[!.]?")  # "NEW", "since 2.1", "Deprecated!"


def opened_by(line: Line, origin: Origin) -> tuple[RequestLine, ...]:
    """The request lines that an item opens with; the words of a mark in front of them stand behind the summary."""
    if own := opening_lines(line.text, origin):
        return own
    mark, end = _mark(line)
    said = f"({mark})" if mark else ""
    return tuple(
        replace(stated, summary=f"{stated.summary} {said}".strip() if stated.summary else "")
        for stated in (opening_lines(line.text[end:].lstrip(), origin) if end else ())
    )


def _mark(line: Line) -> tuple[str, int]:
    """The words of a mark that a line begins with, "" for a sign, and where it ends; ("", 0) of other lines."""
    if found := _MARKED.match(line.text):
        return _worded(found["mark"].strip("[]()")), found.end()
    start, end = line.marks[0] if line.marks else (1, 0)
    word = line.text[:end].strip(" *")
    bold = not start and len(word) <= MAX_MARK and _WORDS.fullmatch(word.strip("[]()"))
    return (_worded(word.strip("[]()")), end) if bold and _REQUEST.match(line.text, end) else ("", 0)


def _worded(mark: str) -> str:
    return mark if any(c.isalpha() for c in mark) else ""


def unmarked(line: Line) -> str:
    """The text of an item without the mark in front of its request line."""
    return line.text[_mark(line)[1] :].strip()


def all_marked(lines: Iterable[Line]) -> bool:
    """Whether all items have a mark in front: it says what the list is, such as what was done."""
    return all(_mark(line)[1] for line in lines)


def rows_of_items(block: Items, least: int = MIN_ROWS) -> tuple[ListedRow, ...]:
    """Items that each open with a request line and go on behind a dash, a colon or a bracket; those above them may name
    what they belong to. ``least`` is how many there must be."""
    every = [line for line in block.lines if line.kind == "item"]
    depths = Counter(line.depth for line in every if opened_by(line, block.origin))
    depth = max(depths, key=lambda d: (depths[d], d), default=0)
    items = [
        (n, line) for n, line in enumerate(block.lines, block.first) if line.depth == depth and line.kind == "item"
    ]
    read = [opened_by(line, block.origin.at_row(n)) for n, line in items]
    found = tuple(ListedRow(lines, frozenset()) for lines in read if lines)
    told = any(line.summary for row in found for line in row.lines) and not show_calls(found)
    told = told and not all_marked(line for _, line in items)
    return found if told and len(found) >= max(least, SHARE * len(read)) else ()
