"""What was copied into Markdown from a page as it is shown, as Markdown: tables with tabs as tables with pipes, code
without a fence as fenced code, a request line among other lines as one of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extractor.lazy_regex import lazy_regex
from extractor.readers.copied.code import CopiedCode, copied_code
from extractor.readers.copied.tables import CopiedTable, copied_tables, indent_of
from extractor.readers.markdown.tables import MendedLine, in_code
from extractor.values import replace

_FENCE = "``````"
MAX_TITLE = 8  # words
DEEPEST = 6  # of headings
_HEADING = lazy_regex(r"[ ]{0,3}(#{1,6})[ \t]")  # "## Boats"
_MARKED = lazy_regex(r"[ ]{0,3}(?:[-*+>|#`<~]|\d{1,9}[.)]\s|!?\[)")  # "- a boat", "| id |", "<p>"
# "GET /boats", "POST https://boats.example/boats", "PUT /boats/{id} — Rename a boat", "接口地址 GET /boats"
_REQUEST = lazy_regex(
    r"[ ]{0,3}(?P<label>[^\W\d_]{2,12}[ :：]{1,3})?(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)[ \t]{1,8}(?:https?://[\w.:-]{1,200})?/[\w{}:<>/.$?=&-]{0,300}"
    r"(?P<said>\s[—–-]\s.{1,80}|[:：]\s{0,3}[^\W\d_].{1,200})?\s{0,8}"
)
# "# Run the tests" above "./run": a remark of a shell
_REMARK = lazy_regex(r"#[ \t]{1,3}\S.{0,200}")
_COMMANDS = (
    "apt apt-get brew bundle cargo cd composer cp curl docker docker-compose dotnet export git go java kubectl make "
    "mkdir mvn node npm npx php pip pip3 pnpm poetry psql python python3 rails source sudo uvicorn yarn"
).split()
_COMMAND = lazy_regex(rf"(?:\./|\$ )\S|(?:{'|'.join(_COMMANDS)})\s")  # "npm start", "./run", "$ ls"


def with_copied(lines: Sequence[MendedLine]) -> list[MendedLine]:
    """The lines, with copied tables and code as Markdown writes them, request lines among other lines below a heading;
    lines that are written keep their numbers."""
    texts = [line.text for line in lines]
    if not any("\t" in text or "{" in text or _REQUEST.fullmatch(text) or _REMARK.fullmatch(text) for text in texts):
        return list(lines)
    taken = in_code(lines)
    found: dict[int, CopiedTable | CopiedCode] = {code.start: code for code in copied_code(texts, taken)}
    for code in tuple(found.values()):
        taken[code.start : code.end] = [True] * (code.end - code.start)
    found |= {table.start: table for table in copied_tables(texts, taken)}
    return list(_written(lines, found, taken))


def _written(
    lines: Sequence[MendedLine], found: Mapping[int, CopiedTable | CopiedCode], taken: Sequence[bool]
) -> Iterator[MendedLine]:
    at, level = 0, 1
    title, below = _page_title(lines, taken), _below_headings(lines, taken)
    while at < len(lines):
        copied, line = found.get(at), lines[at]
        heading = _HEADING.match(line.text) if not taken[at] else None
        level = len(heading[1]) if heading else level
        if isinstance(copied, CopiedTable):
            yield from _table(copied, lines)
        elif copied is not None:
            yield from _code(copied, lines)
        elif at == title:
            yield from (replace(line, text=f"# {line.text.strip()}"), MendedLine("", line.number))
        elif not taken[at]:
            if at + 1 in found and _is_title(line.text):
                yield MendedLine("", line.number)  # a label of what follows, be there lines right above it
            yield from _line(lines, at, taken, "#" * min(level + 1, DEEPEST), below)
        else:
            yield line
        at = copied.end if copied is not None else at + 1


def _page_title(lines: Sequence[MendedLine], taken: Sequence[bool]) -> int:
    """The place of the line that is the title of a page without headings: its first, where request lines stand among
    lines; -1 where there is none."""
    first = next((at for at, line in enumerate(lines) if line.text.strip()), 0)
    headed = any(
        _HEADING.match(line.text) and not (taken[at] or _is_remark(lines, at)) for at, line in enumerate(lines)
    )
    if headed or not lines or taken[first] or not _is_title(lines[first].text) or _is_among_lines(lines, first + 1):
        return -1
    return first if any(_is_among_lines(lines, at) for at in range(first, len(lines)) if not taken[at]) else -1


def _line(
    lines: Sequence[MendedLine], at: int, taken: Sequence[bool], mark: str, below: frozenset[int]
) -> Iterator[MendedLine]:
    """A line of text: a heading where it is the title right above a request line among other lines, or such a line
    without a title, but for the lines ``below`` a heading of their own; a remark in front of a command is none."""
    line = lines[at]
    empty = MendedLine("", line.number)
    if _is_among_lines(lines, at):
        titled = at > 0 and not taken[at - 1] and _is_title(lines[at - 1].text)
        plain = titled or _says_more(line.text) or at in below
        own = line if plain else replace(line, text=f"{mark} {line.text.strip()}")
        yield from (empty, own, empty)
    elif depth := 0 if at in below else _title_depth(lines, at, taken):
        yield from (empty, replace(line, text=f"{(mark + '#' * (depth - 1))[:DEEPEST]} {line.text.strip()}"), empty)
    else:
        yield replace(line, text=f"\\{line.text}") if _is_remark(lines, at) else line


def _says_more(text: str) -> bool:
    """Whether a label stands in front of a request line, or words behind it and a colon: "GET /boats: all boats"."""
    found = _REQUEST.fullmatch(text)
    return found is not None and (bool(found["label"]) or (found["said"] or "")[:1] in {":", "："})


def _below_headings(lines: Sequence[MendedLine], taken: Sequence[bool]) -> frozenset[int]:
    """The places of the lines of paragraphs that are the first below a heading, and the only one there with a request
    line."""
    found: set[int] = set()
    first: list[int] = []  # the lines of the first paragraph of a section
    requests, opened, ended = 0, False, False
    for at, line in enumerate((*lines, MendedLine("# ", 0))):
        inside = at < len(lines) and taken[at]
        if not inside and _HEADING.match(line.text):
            found |= set(first) if requests == 1 else set()
            first, requests, opened, ended = [], 0, True, False
            continue
        requests += not inside and _REQUEST.fullmatch(line.text) is not None
        ended = ended or inside or (bool(first) and not line.text.strip())
        if opened and not ended and line.text.strip():
            first.append(at)
    return frozenset(found)


def _is_remark(lines: Sequence[MendedLine], at: int) -> bool:
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    return _REMARK.fullmatch(lines[at].text) is not None and _COMMAND.match(below) is not None


def _title_depth(lines: Sequence[MendedLine], at: int, taken: Sequence[bool]) -> int:
    """1 for the first, or only, and 2 for the second of the title lines right above a request line; else 0: "Webhooks"
    above "Endpoint" is the title of what both stand above."""
    above = at > 0 and not taken[at - 1] and _is_title(lines[at - 1].text)
    for depth, below in ((2 if above else 1, at + 1), (1, at + 2)):
        between = lines[at:below]
        if all(_is_title(line.text) for line in between) and _is_among_lines(lines, below):
            return depth
    return 0


def _is_among_lines(lines: Sequence[MendedLine], at: int) -> bool:
    """Whether a line of a paragraph is a request line and the next or the one above is none."""
    if at >= len(lines) or not _REQUEST.fullmatch(lines[at].text):
        return False
    beside = [lines[n].text for n in (at - 1, at + 1) if 0 <= n < len(lines) and lines[n].text.strip()]
    beside = [text for text in beside if not _HEADING.match(text)]
    return bool(beside) and not any(_REQUEST.fullmatch(text) or _MARKED.match(text) for text in beside)


def _is_title(text: str) -> bool:
    return 0 < len(text.split()) <= MAX_TITLE and text.rstrip()[-1] not in ".:;,。：；，" and not _MARKED.match(text)


def _table(table: CopiedTable, lines: Sequence[MendedLine]) -> Iterator[MendedLine]:
    indent = indent_of(lines[table.start].text)
    yield MendedLine("", lines[table.start].number)
    for place, (at, cells) in enumerate(table.rows):
        yield MendedLine(f"{indent}| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |", lines[at].number)
        if not place:
            yield MendedLine(f"{indent}|{'---|' * len(cells)}", lines[at].number)
    yield MendedLine("", lines[table.end - 1].number)


def _code(code: CopiedCode, lines: Sequence[MendedLine]) -> Iterator[MendedLine]:
    yield MendedLine("", lines[code.start].number)
    yield MendedLine(f"{_FENCE}{code.language}", lines[code.first].number)
    yield from lines[code.first : code.end]
    yield MendedLine(_FENCE, lines[code.end - 1].number)
    yield MendedLine("", lines[code.end - 1].number)
