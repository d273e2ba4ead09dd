"""The lines of copied text as pieces: a line each, a method and the path below it as one, and what was a table or code
as such a block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.document import Block, Cell, Code, Line, Origin, Row, Table
from extractor.lazy_regex import lazy_regex
from extractor.readers.copied.code import copied_code
from extractor.readers.copied.tables import CopiedTable, copied_tables
from extractor.values import dataclass

METHODS = "GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS"
MOST_STEPS = 60  # lines of a path
_METHOD = lazy_regex(rf"(?i:{METHODS})")  # "post"
_PATH = lazy_regex(r"(?:https?://[\w.:-]{1,200})?/\S{0,300}")  # "/boats/{id}"
# "GET /boats列出船只": the path ends where another script begins
_GLUED = lazy_regex(rf"((?:{METHODS}) (?:https?://[\w.:-]{{1,200}})?/[!-~]{{0,300}})([^\x00-\x7f].*)")
_STEP = lazy_regex(r"[\w{}.:-]{1,80}")  # "boats" of a path whose steps stand on lines of their own


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, or lines that are one: the number of the first, counted from 1, and the text; or a block of lines."""

    number: int
    text: str
    block: Block | None = None


def pieces_of(text: str, file: str) -> list[Piece]:
    """The pieces of a text, without its empty lines."""
    lines = text.splitlines()
    blocks = _blocks(lines, file)
    found: list[Piece] = []
    at = 0
    while at < len(lines):
        end, block = blocks.get(at, (at + 1, None))
        if block is not None:
            found.append(Piece(at + 1, "", block))
        elif lines[at].strip():
            end, joined = _joined(lines, at)
            glued = _GLUED.fullmatch(joined)
            found += (Piece(at + 1, part) for part in (glued.groups() if glued else (joined,)))
        at = end
    return found


def _blocks(lines: Sequence[str], file: str) -> dict[int, tuple[int, Block]]:
    """Tables and code by the line that they begin with, counted from 0, each with the line behind it."""
    taken = [False] * len(lines)
    blocks: dict[int, tuple[int, Block]] = {}
    for found in copied_code(lines, taken):
        code = "\n".join(lines[found.first : found.end])
        blocks[found.start] = (found.end, Code(code, Origin(file, line=found.first + 1), found.language or None))
        taken[found.start : found.end] = [True] * (found.end - found.start)
    for number, table in enumerate(copied_tables(lines, taken), 1):
        blocks[table.start] = (table.end, _table(table, file, number))
    return blocks


def _table(table: CopiedTable, file: str, number: int) -> Table:
    cells = tuple(tuple(_cell(text) for text in texts) for _, texts in table.rows)
    at = Origin(file, line=table.start + 1, element="table", number=number)
    return Table("", cells[0], tuple(Row(row, place) for place, row in enumerate(cells[1:], 1)), at)


def _cell(text: str) -> Cell:
    return Cell(text, (Line(text),)) if text else Cell()


def _joined(lines: Sequence[str], at: int) -> tuple[int, str]:
    """The line behind a line and its text: a method with the path below it, be its steps on lines of their own."""
    text = lines[at].strip()
    below = list(_filled(lines, at + 1)) if _METHOD.fullmatch(text) else []
    if not below or not _PATH.match(below[0][1]):
        return at + 1, text
    last, path = below[0]
    for number, step in below[1:]:
        goes_on = _STEP.fullmatch(step) and number == last + 1 if path.endswith("/") else step == "/"
        if not goes_on:
            break
        path, last = path + step, number
    return last + 1, f"{text.upper()} {path}"


def _filled(lines: Sequence[str], start: int) -> Iterator[tuple[int, str]]:
    """Lines that are not empty, by number, from one on."""
    return ((n, line.strip()) for n, line in enumerate(lines[start : start + MOST_STEPS], start) if line.strip())
