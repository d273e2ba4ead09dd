"""Lists and tables of the methods that the path in the heading above can be called with, each with what it does.

# /api/boats

## Verbs                       | Method | Action         |
- GET - Shows one boat         | GET    | Shows one boat |        GET /api/boats, "Shows one boat"
- DELETE - Scraps it           | DELETE | Scraps it      |        DELETE /api/boats, "Scraps it"
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.document import Heading, Items, Origin, Table
from extractor.interpret.operations.lines import METHODS, first_sentence, states_line, whole_lines
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.outline.headings import Node, outline_of
from extractor.interpret.records.tables.read import column_roles
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_PATH = lazy_regex(r"/[A-Za-z{<:][^\s?#]{1,300}")  # "/api/boats"
# "GET", "POST - Builds one", "PUT: Changes one"
_VERB = lazy_regex(rf"[*`]{{0,3}}({'|'.join(METHODS)})[*`]{{0,3}}(?:\s?[-–—:]\s{{0,3}}(.{{0,400}}))?")


def stated_by_verbs(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with a request line for each item of such a list, right below the heading that is the path. The list
    stays where it is; what another rule has stated is left alone."""
    every = tuple(blocks)
    found: dict[int, Stated] = {}
    headed = any(isinstance(block, Heading) and _PATH.fullmatch(block.text.strip(" `*")) for block in every)
    for node in outline_of(every, lexicon).nodes if headed else ():
        path = node.text.strip(" `*")
        stated = _stated(every, node, path, lexicon) if _PATH.fullmatch(path) else None
        if stated is not None:
            found[node.at] = stated
    for index, block in enumerate(every):
        yield block
        if index in found:
            yield found[index]


def _stated(blocks: Sequence[PageBlock], node: Node, path: str, lexicon: Lexicon) -> Stated | None:
    """What the first list or table of methods in the section of a path states; None where something else states it."""
    section = blocks[node.at + 1 : node.end]
    if any(isinstance(block, Stated) or states_line(block) for block in section):
        return None
    lists = (lines for block in section if (lines := _listed(block, path, lexicon)))
    lines = next(lists, ())
    return Stated(lines, lines[0].origin) if lines else None


def _listed(block: PageBlock, path: str, lexicon: Lexicon) -> tuple[RequestLine, ...]:
    if isinstance(block, Table):
        return _rows(block, path, lexicon)
    return _lines(block, path) if isinstance(block, Items) else ()


def _rows(table: Table, path: str, lexicon: Lexicon) -> tuple[RequestLine, ...]:
    """The request lines of a table with a column of methods; without those that do nothing. () of other tables."""
    roles = column_roles(table.header, lexicon)
    if "method" not in roles or {"path", "endpoint"} & {*roles}:
        return ()
    at, found = roles.index("method"), list[RequestLine]()
    told = next((i for i, cell in enumerate(table.header) if i != at and roles[i] in {"", "description"}), -1)
    for row in table.rows:
        method = row.cells[at].text.strip(" `*") if at < len(row.cells) else ""
        said = row.cells[told].text.strip() if 0 <= told < len(row.cells) else ""
        line = _line(method, path, table.origin.at_row(row.number, row.line)) if method in METHODS else None
        if line is None:
            return ()
        found.extend([replace(line, summary=first_sentence(said, lexicon))] if said else [])
    return tuple(found)


def _lines(block: Items, path: str) -> tuple[RequestLine, ...]:
    """The request lines of a list of methods; () of other lists."""
    read = [_VERB.fullmatch(item.text.strip()) for item in block.lines]
    found: list[RequestLine] = []
    for number, verb in enumerate(read, block.first):
        line = _line(verb.group(1), path, block.origin.at_row(number)) if verb is not None else None
        if verb is None or line is None:
            return ()
        found.append(replace(line, summary=(verb.group(2) or "").strip()))
    return tuple(found)


def _line(method: str, path: str, origin: Origin) -> RequestLine | None:
    return next(iter(whole_lines(f"{method} {path}", origin)), None)
