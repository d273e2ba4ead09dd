"""Units: the parts of a page that document one operation each (most pages are one unit)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from extractor.dialects import Lexicon
from extractor.document import Block, Code, Document, Heading, Items, Line, Paragraph, Table
from extractor.interpret.example_blocks import find_examples
from extractor.interpret.request_lines import (
    METHODS,
    RequestLine,
    clean_path,
    find_request_lines,
    from_example,
    heading_line,
    whole_line,
)
from extractor.interpret.sections import EXAMPLE_ROLES, Placed, place, section_role

MAX_LEADING = 16  # blocks of introduction (code samples, too) between a heading and its request line


@dataclass(frozen=True, slots=True)
class Unit:
    """Blocks that document one API, its title and its request lines (none: not an operation)."""

    title: str
    placed: tuple[Placed, ...]
    lines: tuple[RequestLine, ...]
    guessed: bool = False  # the request line is an example's


def make_unit(title: str, blocks: Sequence[Block], lexicon: Lexicon) -> Unit:
    """Place the blocks in their sections and find the request lines."""
    placed = tuple(place(blocks, lexicon))
    lines = find_request_lines(placed, lexicon) or _titled(blocks, lexicon)
    shown = () if lines else _shown_lines(placed, lexicon)
    return Unit(title, placed, _templated(lines or shown, placed), bool(shown))


def _templated(lines: tuple[RequestLine, ...], placed: Sequence[Placed]) -> tuple[RequestLine, ...]:
    """The request lines; one with values where a table's caption has the path with variables gets that path."""
    captions = (p.block.caption for p in placed if isinstance(p.block, Table))
    paths = [clean_path(c) for c in captions if c.startswith("/") and "{" in c and " " not in c]
    return tuple(
        next((replace(ln, path=p) for p in paths if "{" not in ln.path and ln.matches(replace(ln, path=p))), ln)
        for ln in lines
    )


def _titled(blocks: Sequence[Block], lexicon: Lexicon) -> tuple[RequestLine, ...]:
    """The request line that the first heading is, or that stands right below it."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Heading):
        return ()
    line = whole_line(first.text, first.origin) or _in_heading(blocks, 0) or _leading(blocks, 0, lexicon)
    return (line,) if line else ()


def _in_heading(blocks: Sequence[Block], index: int) -> RequestLine | None:
    """The request line in a heading with other words, where a table or code below shows that it describes an API."""
    heading = blocks[index]
    assert isinstance(heading, Heading)  # the caller has told headings apart
    line = heading_line(heading.text, heading.origin)
    if line is None:
        return None
    for block in blocks[index + 1 :]:
        if isinstance(block, Heading) and block.level <= heading.level:
            return None
        if isinstance(block, Table | Code):
            return line
    return None


def _leading(blocks: Sequence[Block], index: int, lexicon: Lexicon) -> RequestLine | None:
    """The request line alone below a heading, behind its introduction or right below "Example" or "Request"."""
    for at, block in enumerate(blocks[index + 1 : index + 2 + MAX_LEADING], index + 1):
        opening = isinstance(block, Heading) and section_role(block.text, lexicon) in EXAMPLE_ROLES | {"request"}
        if opening and at == index + 1:
            continue
        line = _alone(block)
        if isinstance(block, Code) and at != index + 1 and line and not _stands_for_api(line, blocks, at):
            line = None
        if line is not None or not isinstance(block, Paragraph | Items | Code):
            return line
    return None


def _stands_for_api(line: RequestLine, blocks: Sequence[Block], at: int) -> bool:
    """Whether a request line in code behind an introduction is an API's: it names no host, and a table follows."""
    for block in blocks[at + 1 :] if not line.host else ():
        if isinstance(block, Heading):
            return False
        if isinstance(block, Table):
            return True
    return False


def _alone(block: Block) -> RequestLine | None:
    """The request line that a paragraph, a code block or a list of one item is; one of several lines in code, where
    all are of one path."""
    if isinstance(block, Code):
        lines = [whole_line(text, block.origin) for text in block.text.splitlines() if text.strip()]
        first = lines[0] if lines else None
        same = first is not None and all(ln and (ln.method, ln.path) == (first.method, first.path) for ln in lines)
        return first if same else None
    text = block.text if isinstance(block, Paragraph) else ""
    if isinstance(block, Items) and len(block.lines) == 1:
        text = block.lines[0].text
    return whole_line(text.strip(), block.origin) if text else None


def _shown_lines(placed: tuple[Placed, ...], lexicon: Lexicon) -> tuple[RequestLine, ...]:
    """The request line of the examples, where tables describe an API and all examples show one operation."""
    if not any(p.section.side and isinstance(p.block, Table) for p in placed):
        return ()
    lines = [from_example(e.line) for e in find_examples(placed, lexicon) if e.line is not None]
    same = all(a.method == b.method and a.matches(b) for a, b in pairwise(lines))
    return (lines[0],) if lines and same else ()


def split_units(document: Document, lexicon: Lexicon) -> tuple[Unit, ...]:
    """The units of a page in reading order. A page with one request-line section, or none, is one unit."""
    starts = _every_start(document.blocks, lexicon)
    if len(starts) < 2 and not _is_titled(document.blocks, starts, lexicon):
        return (make_unit(document.title, document.blocks, lexicon),)
    edges = [*starts, len(document.blocks)]
    units = [make_unit(document.title, document.blocks[: starts[0]], lexicon)] if starts[0] else []
    for start, end in pairwise(edges):
        blocks = _with_path(document.blocks, start, document.blocks[start:end])
        parts = _closed(blocks, lexicon)
        units.extend(make_unit(_unit_title(part, document.title, lexicon), part, lexicon) for part in parts)
    return tuple(u for u in units if u.placed or u.lines)


def _closed(blocks: Sequence[Block], lexicon: Lexicon) -> list[Sequence[Block]]:
    """A unit's own blocks, and those below the next heading that ranks as its own does or above (definitions)."""
    first = blocks[0]
    level = first.level if isinstance(first, Heading) and not section_role(first.text, lexicon) else 0
    for index, block in enumerate(blocks[1:], 1):
        if isinstance(block, Heading) and block.level <= level and not section_role(block.text, lexicon):
            return [blocks[:index], blocks[index:]]
    return [blocks]


def _with_path(every: Sequence[Block], start: int, blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks of a unit; one that opens with a method alone gets the path heading above it as its text."""
    first = blocks[0]
    if not isinstance(first, Heading) or whole_line(first.text, first.origin):
        return blocks
    above = next((b for b in reversed(every[:start]) if isinstance(b, Heading) and b.level < first.level), None)
    line = _method_and_path(first, above) if above else ""
    if not line or above is None:
        return blocks
    words = first.text.rpartition("[")[0].strip()
    heading = replace(first, text=words or line)
    stated = (Paragraph(Line(line), first.origin),) if words else ()
    return (heading, *stated, *_shared(every, every.index(above)), *blocks[1:])


def _shared(every: Sequence[Block], index: int) -> Iterator[Block]:
    """What stands right below a path heading speaks of every method below it."""
    return takewhile(lambda b: not isinstance(b, Heading), every[index + 1 :])


def _unit_title(blocks: Sequence[Block], fallback: str, lexicon: Lexicon) -> str:
    first = blocks[0] if blocks else None
    if isinstance(first, Heading) and not section_role(first.text, lexicon):
        return first.text
    return fallback


def _starts(blocks: Sequence[Block], lexicon: Lexicon) -> list[int]:
    """Where each API of the page begins: the heading above its request-line heading, or that heading itself."""
    starts: list[int] = []
    for index, block in enumerate(blocks):
        if isinstance(block, Heading) and _opens_api(blocks, index, block, lexicon):
            starts.append(_above(blocks, index, block.level, starts[-1] + 1 if starts else 0, lexicon))
    return starts


def _every_start(blocks: Sequence[Block], lexicon: Lexicon) -> list[int]:
    """Where an API begins, by request-line sections or, outside those APIs, by headings with a request line."""
    sections = _starts(blocks, lexicon)
    titled = {*_titled_starts(blocks, lexicon), *_labelled_starts(blocks, lexicon)}
    return sorted({*sections, *(t for t in titled if not _inside(blocks, t, sections))})


def _labelled_starts(blocks: Sequence[Block], lexicon: Lexicon) -> list[int]:
    """Headings of no section below which labels in the text ("**URL**: /pets", "**Method**: GET") tell a request."""
    headings = [i for i, b in enumerate(blocks) if isinstance(b, Heading) and not section_role(b.text, lexicon)]
    edges = pairwise([*headings, len(blocks)])
    return [start for start, end in edges if _states_request(blocks[start + 1 : end], lexicon)]


def _states_request(blocks: Sequence[Block], lexicon: Lexicon) -> bool:
    if any(isinstance(b, Heading) and section_role(b.text, lexicon) == "request_line" for b in blocks):
        return False  # that heading tells
    stated = tuple(p for p in place(blocks, lexicon) if p.section.role == "request_line")
    return bool(stated) and bool(find_request_lines(stated, lexicon))


def _inside(blocks: Sequence[Block], index: int, starts: Sequence[int]) -> bool:
    """Whether a heading stands in the API that begins at the last of the starts before it."""
    start = max((s for s in starts if s <= index), default=None)
    if start is None:
        return False
    level = _level(blocks[start])
    return all(_level(b) > level for b in blocks[start + 1 : index + 1])


def _level(block: Block) -> int:
    return block.level if isinstance(block, Heading) else 99


def _titled_starts(blocks: Sequence[Block], lexicon: Lexicon) -> list[int]:
    """Where headings are request lines themselves: "GET /pets", or "GET" below "/pets". Examples are no APIs."""
    starts: list[int] = []
    above: list[Heading] = []
    for index, block in enumerate(blocks):
        if not isinstance(block, Heading):
            continue
        above = [h for h in above if h.level < block.level]
        leads = not section_role(block.text, lexicon) and _leading(blocks, index, lexicon) is not None
        in_example = any(section_role(h.text, lexicon) in EXAMPLE_ROLES for h in above)
        named = whole_line(block.text, block.origin) or _in_heading(blocks, index)
        if not in_example and (leads or named or _is_method_of(block, above)):
            starts.append(index)
        above.append(block)
    return starts


def _is_method_of(heading: Heading, above: Sequence[Heading]) -> bool:
    """Whether a heading is a method and the one above it the path."""
    return bool(above) and bool(_method_and_path(heading, above[-1]))


def _method_and_path(heading: Heading, above: Heading) -> str:
    """The request line of a heading that is a method, or ends with one in brackets, and the path above it."""
    method, path = _bracketed(heading.text).upper(), _bracketed(above.text)
    line = whole_line(f"{method} {path}", heading.origin) if method in METHODS else None
    return f"{method} {path}" if line else ""


def _bracketed(text: str) -> str:
    """What a heading says in the brackets at its end, as API Blueprint has it; else all of it."""
    start = text.rfind("[")
    return text[start + 1 : -1].strip() if start >= 0 and text.endswith("]") else text.strip()


def _is_titled(blocks: Sequence[Block], starts: Sequence[int], lexicon: Lexicon) -> bool:
    """Whether a page's only API opens with a heading that is its request line."""
    return bool(starts) and bool(_titled(_with_path(blocks, starts[0], blocks[starts[0] :]), lexicon))


def _opens_api(blocks: Sequence[Block], index: int, heading: Heading, lexicon: Lexicon) -> bool:
    """Whether a heading opens a request-line section with a request line in it."""
    if not _names_request(heading, lexicon):
        return False
    before = next((b for b in reversed(blocks[:index]) if isinstance(b, Heading)), None)
    if before is not None and before.level == heading.level and _names_request(before, lexicon):
        return False  # "Request URL" behind "Request method" goes on with the same API
    later = ((i, b) for i, b in enumerate(blocks[index + 1 :], index + 1) if isinstance(b, Heading))
    end = next((i for i, b in later if not _names_request(b, lexicon)), len(blocks))
    return bool(find_request_lines(tuple(place(blocks[index:end], lexicon)), lexicon))


def _names_request(heading: Heading, lexicon: Lexicon) -> bool:
    return section_role(heading.text, lexicon) == "request_line"


def _above(blocks: Sequence[Block], index: int, level: int, floor: int, lexicon: Lexicon) -> int:
    for i in range(index - 1, floor - 1, -1):
        block = blocks[i]
        if isinstance(block, Heading) and block.level < level and not section_role(block.text, lexicon):
            return i
    return index
