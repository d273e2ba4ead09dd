"""Request lines in the blocks of a page, by the sections that these stand in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Code, Items, Line, Origin, Paragraph, Table
from extractor.interpret.operations.lines import METHOD, coded_lines, made_lines, parse_line, whole_line, whole_lines
from extractor.interpret.operations.model import RequestLine
from extractor.interpret.operations.paths import ESCAPED, HOST, PATH, parted
from extractor.interpret.operations.selected import selecting
from extractor.interpret.outline.sections.model import EXAMPLE_ROLES, Placed
from extractor.interpret.records.model import Group
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

# "Method: GET", "**POST**", "GET (HTTPS)"
_METHOD_ALONE = lazy_regex(
    rf"(?:[^A-Za-z]{{0,40}}|.{{0,30}}?[:：]\s?)({METHOD})(?:\s?[(（][A-Za-z]{{2,10}}[)）])?\.?", re.IGNORECASE
)
# "Path: /boats", "https://boats.example/boats"
_PATH_ALONE = lazy_regex(rf"(?:.{{0,40}}?[:：\s]\s?)??(?P<host>{HOST})(?P<path>{PATH})(?P<query>\?\S{{0,1000}})?")
_VERSIONED = lazy_regex(r"\sHTTP/\d(?:\.\d)?\s{0,3}$", re.ASCII)  # " HTTP/1.1"


def find_request_lines(placed: Iterable[Placed], lexicon: Lexicon) -> tuple[RequestLine, ...]:
    """The request lines that a page defines: those of its request-line section, else of any text but examples."""
    stated = [p for p in placed if p.section.role == "request_line"]
    lines = _in_blocks(stated) or _split_over_lines(stated) or _in_tables(stated, lexicon)
    lines = lines or _in_blocks(stated, whole=True)  # "GET api/boats"
    if not lines and any(p.section.side and isinstance(p.block, Table | Group) for p in placed):
        others = [p for p in placed if p.section.role not in EXAMPLE_ROLES | {"errors", "status", "constraints"}]
        lines = _in_blocks(others, whole=True)
    unique = {(line.method, line.key): line for line in (selecting(ln, lexicon) for ln in reversed(lines))}
    return tuple(reversed(unique.values()))


def _in_tables(placed: Iterable[Placed], lexicon: Lexicon) -> list[RequestLine]:
    """The rows of tables with a column of methods and one of paths."""
    found = []
    for table in (p.block for p in placed if isinstance(p.block, Table)):
        roles = [lexicon.columns.get(fold_word(c.text), ()) for c in table.header]
        at = {
            role: next((i for i, r in enumerate(roles) if role in r), -1) for role in ("method", "path", "description")
        }
        for row in table.rows if at["method"] >= 0 and at["path"] >= 0 else ():
            cells = {role: row.cells[i].text if 0 <= i < len(row.cells) else "" for role, i in at.items()}
            line = whole_line(f"{cells['method']} {cells['path']}", table.origin.at_row(row.number, row.line))
            if line is not None:
                found.append(replace(line, summary=cells["description"]))
    return found


def block_texts(placed: Placed) -> list[str]:
    """The lines of a paragraph, list or code block."""
    block = placed.block
    if isinstance(block, Paragraph):
        return [_parted(block.line)]
    if isinstance(block, Items):
        return [_parted(line) for line in block.lines]
    return block.text.splitlines() if isinstance(block, Code) else []


def _parted(line: Line) -> str:
    """The text of a line, parted where code or bold of several words in front of it ends: "`GET /boats`(new)"."""
    start, end = line.marks[0] if line.marks else (1, 0)
    if start or " " not in line.text[:end] or not line.text[end : end + 1].strip():
        return line.text
    return f"{line.text[:end]} {line.text[end:]}"


def _in_blocks(placed: Iterable[Placed], *, whole: bool = False) -> list[RequestLine]:
    """Request lines in blocks; ``whole`` takes only lines that hold nothing else (prose mentions other APIs), and of
    those with and without an address of a server, the ones without: the others are calls."""
    if not whole:
        return [line for p in placed for text in block_texts(p) for line in parse_line(text, p.block.origin)]
    alone = [line for p in placed for line in _alone(p)]
    return [line for line in alone if "://" not in line.host] or alone


def _alone(placed: Placed) -> list[RequestLine]:
    """The request lines that lines of a block are, in code that is nothing else paths of one word too."""
    at, texts = placed.block.origin, [text for text in block_texts(placed) if text.strip()]
    lined = isinstance(placed.block, Code) and all(coded_lines(text, at) for text in texts)
    read = coded_lines if lined else whole_lines
    found = [line for text in texts if not _opens_message(text, placed) for line in read(text, at)]
    return [line for line in found if not isinstance(placed.block, Code) or not ESCAPED.search(line.path)]


def _opens_message(text: str, placed: Placed) -> bool:
    """Whether a line is the first of an HTTP message in code, which is an example."""
    return bool(_VERSIONED.search(text)) and len([t for t in block_texts(placed) if t.strip()]) > 1


def _split_over_lines(placed: list[Placed]) -> list[RequestLine]:
    """Method and path in lines of their own, in either order; of several paths in code in front of a method, each."""
    method = ""
    found: list[RequestLine] = []
    pending: list[tuple[re.Match[str], Origin]] = []
    for p in placed:
        for text in block_texts(p):
            alone = _METHOD_ALONE.fullmatch(text.strip())
            path = _PATH_ALONE.fullmatch(parted(text.strip()))
            method = alone.group(1) if alone else method
            if path:
                pending = [*(pending if isinstance(p.block, Code) else ()), (path, p.block.origin)]
            for match, origin in pending if method else ():
                found.extend(made_lines(method, match["host"] or "", match["path"], match["query"] or "", origin))
            if method and pending:
                method, pending = "", []
    return found
