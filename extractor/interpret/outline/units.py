"""Units: the parts of a page that document one operation each (most pages are one unit)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from extractor.dialects import Lexicon
from extractor.document import Code, Heading, Line, Paragraph, Table
from extractor.interpret.examples.blocks import find_examples
from extractor.interpret.operations.code import coded_line, coded_starts, heading_above, level_of
from extractor.interpret.operations.lines import (
    from_example,
    path_alone,
    rooted,
    whole_line,
    without_instances,
    without_uuids,
)
from extractor.interpret.operations.model import SENDING, RequestLine, Stated
from extractor.interpret.operations.paths import with_capitals
from extractor.interpret.operations.selected import selecting
from extractor.interpret.operations.stated import find_request_lines
from extractor.interpret.operations.titles import in_heading, leading_lines, method_and_path, templated, titled_line
from extractor.interpret.outline.path_parts import documented_host, with_described
from extractor.interpret.outline.sections import (
    EXAMPLE_ROLES,
    REQUEST_ROLES,
    RESPONSE_ROLES,
    Placed,
    Section,
    assign_sections,
)
from extractor.interpret.outline.siblings import with_sibling_values
from extractor.interpret.outline.words import is_section, section_role
from extractor.interpret.records.model import Group, Placeable

_BARE_PATH = re.compile(r"[`\s]*/\S*")  # "/boats"
_NAMED = re.compile(r"\{[^{}]{0,80}\}")  # a variable of a path


@dataclass(frozen=True, slots=True)
class Unit:
    """Blocks that document one API, its title and its request lines (none: not an operation)."""

    title: str
    placed: tuple[Placed, ...]
    lines: tuple[RequestLine, ...]
    guessed: bool = False  # the request line is an example's
    listed: bool = False  # a list of operations names it, and no more
    anchors: tuple[str, ...] = ()  # of its headings


def make_unit(title: str, blocks: Sequence[Placeable], lexicon: Lexicon, coded: tuple[RequestLine, ...] = ()) -> Unit:
    """Place the blocks in their sections and find the request lines, ``coded`` where nothing else tells them."""
    placed = tuple(assign_sections(blocks, lexicon))
    stating = [b for b in blocks if isinstance(b, Stated)]
    stated = tuple(line for b in stating if not b.selects for line in b.lines)
    selects = tuple(line for b in stating if b.selects for line in b.lines)
    titled = titled_line(blocks, lexicon)
    alternatives = len(coded) > 1 and coded[0] in titled
    lines = stated or find_request_lines(placed, lexicon) or (coded if alternatives else titled or coded)
    lines = _completed(lines, placed)
    lines = _selected(tuple(selecting(line, lexicon) for line in lines), selects)
    shown = () if lines else _shown_lines(placed, lexicon)
    lines = tuple(rooted(without_uuids(line), lexicon, documented_host(line, placed)) for line in lines or shown)
    lines = tuple(replace(line, path=with_capitals(line.path)) for line in lines)
    lines = without_instances(tuple(with_described(line, placed) for line in lines))
    anchors = tuple(anchor for b in blocks if isinstance(b, Heading) for anchor in b.anchors)
    guessed = bool(shown) or any(b.shown for b in stating)
    return Unit(title, placed, templated(lines, placed), guessed, anchors=anchors)


def _completed(lines: tuple[RequestLine, ...], placed: Sequence[Placed]) -> tuple[RequestLine, ...]:
    """The lines, with the longer path that their section states without a method, where that holds theirs: "/boats" of
    a heading and "/boats/{id}/sails" below "HTTP request"."""
    paths = {line.path for line in lines}
    bare = len(paths) == 1 and not lines[0].host
    told = [p for p in placed if p.section.role == "request_line"] if bare else []
    for path in (path for p in told if (path := path_alone(p.block))):
        own, longer = (tuple(part for part in text.split("/") if part) for text in (lines[0].path, path))
        rooted = longer[1:] if longer[:1] != own[:1] and longer[0].startswith("{") else longer
        if own and rooted[: len(own)] == own and len(longer) > len(own):
            return tuple(replace(line, path=path) for line in lines)
    return lines


def _selected(lines: tuple[RequestLine, ...], selects: tuple[RequestLine, ...]) -> tuple[RequestLine, ...]:
    """The lines, each for the call that a parameter selects; where there are none, those that the parameter shows."""
    if not lines or not selects:
        return lines or selects
    return tuple(ln if ln.selector else replace(ln, selector=s.selector) for ln in lines for s in selects)


def _shown_lines(placed: tuple[Placed, ...], lexicon: Lexicon) -> tuple[RequestLine, ...]:
    """The request line of the examples, where tables describe an API and all examples show one operation."""
    if not any(p.section.side and isinstance(p.block, Table | Group) for p in placed):
        return ()
    lines = [from_example(e.line) for e in find_examples(placed, lexicon) if e.line is not None]
    same = all(a.method == b.method and a.matches(b) for a, b in pairwise(lines))
    return (lines[0],) if lines and same else ()


def split_units(title: str, blocks: Sequence[Placeable], lexicon: Lexicon) -> tuple[Unit, ...]:
    """The units of a page in reading order, and one for each operation that lists of the page alone name."""
    told = [b for b in blocks if not (isinstance(b, Stated) and b.listed)]
    units = _split(title, told, lexicon)
    paths = tuple(line.path for unit in units for line in unit.lines)
    units = tuple(
        replace(unit, lines=without_instances(tuple(with_sibling_values(line, paths) for line in unit.lines)))
        for unit in units
    )
    stated = [line for unit in units for line in unit.lines]
    named: dict[tuple[str, str], RequestLine] = {}
    lists = (b.lines for b in blocks if isinstance(b, Stated) and b.listed)
    for line in (rooted(ln, lexicon) for lines in lists for ln in lines):
        if not any(_is_same(line, other) for other in stated):
            named.setdefault((line.method, line.path), line)
    only = title if len(named) == 1 else ""  # the title of a page says nothing of each of many
    return (*units, *(_listed(line, only) for line in named.values()))


def _listed(line: RequestLine, title: str) -> Unit:
    """The unit of an operation that a list names; code in its row shows what is sent."""
    shown = Placed(Code(line.sample, line.origin), Section("request_example"))
    sent = line.sample and line.method in SENDING
    return Unit(line.summary or title, (shown,) if sent else (), (line,), listed=True)


def _is_same(listed: RequestLine, stated: RequestLine) -> bool:
    """Whether a list names an operation that a section states, with or without what all paths begin with."""
    same = listed.method == stated.method
    paths = [_NAMED.sub("{}", line.path.rstrip("/")) for line in (listed, stated)]
    return (
        same and (paths[0].endswith(paths[1]) or paths[1].endswith(paths[0]))
        if all(paths)
        else same and listed == stated
    )


def _split(title: str, every: Sequence[Placeable], lexicon: Lexicon) -> tuple[Unit, ...]:
    """The units of a page that describe something. A page with one request-line section, or none, is one unit."""
    coded = frozenset(coded_starts(every, lexicon))
    starts = _every_start(every, coded, lexicon)
    if len(starts) < 2 and not coded.intersection(starts) and not _is_titled(every, starts, lexicon):
        own = _unit_title(every[starts[0] :], title, lexicon) if starts else title
        own = _titled(own, title, 1)
        return (make_unit(own, every, lexicon),)
    edges = [*starts, len(every)]
    units = [make_unit(title, every[: starts[0]], lexicon)] if starts[0] else []
    for start, end in pairwise(edges):
        blocks = _with_path(every, start, every[start:end])
        parts = [blocks] if len(starts) == 1 and _goes_on(blocks, lexicon) else _closed(blocks, lexicon)
        line = coded_line(blocks) if start in coded else ()
        units.extend(
            make_unit(
                _titled(_unit_title(part, title, lexicon), title, len(starts)), part, lexicon, () if number else line
            )
            for number, part in enumerate(parts)
        )
    return tuple(u for u in units if u.placed or u.lines)


def _goes_on(blocks: Sequence[Placeable], lexicon: Lexicon) -> bool:
    """Whether headings of a page's only operation that rank as its own or above are its sections: what it is sent, or
    answers."""
    first = blocks[0]
    level = first.level if isinstance(first, Heading) else 0
    above = (section_role(b.text, lexicon) for b in blocks[1:] if isinstance(b, Heading) and b.level < level)
    return not REQUEST_ROLES.union(RESPONSE_ROLES).isdisjoint(above)


def _titled(own: str, page: str, starts: int) -> str:
    """The title of a unit: the page's where the heading of its only API is no more than a path."""
    return page if starts == 1 and _BARE_PATH.fullmatch(own) else own


def _closed(blocks: Sequence[Placeable], lexicon: Lexicon) -> list[Sequence[Placeable]]:
    """A unit's own blocks, and those below the next heading that ranks as its own does or above (definitions)."""
    first = blocks[0]
    level = first.level if isinstance(first, Heading) and not section_role(first.text, lexicon) else 0
    for index, block in enumerate(blocks[1:], 1):
        if isinstance(block, Heading) and block.level <= level and not is_section(block.text, lexicon):
            return [blocks[:index], blocks[index:]]
    return [blocks]


def _with_path(every: Sequence[Placeable], start: int, blocks: Sequence[Placeable]) -> Sequence[Placeable]:
    """The blocks of a unit; one that opens with a method alone gets the path heading above it as its text."""
    first = blocks[0]
    if not isinstance(first, Heading) or whole_line(first.text, first.origin):
        return blocks
    above = next((b for b in reversed(every[:start]) if isinstance(b, Heading) and b.level < first.level), None)
    line = method_and_path(first, above) if above else ""
    if not line or above is None:
        return blocks
    words = first.text.rpartition("[")[0].strip()
    heading = replace(first, text=words or line)
    stated = (Paragraph(Line(line), first.origin),) if words else ()
    return (heading, *stated, *_shared(every, every.index(above)), *blocks[1:])


def _shared(every: Sequence[Placeable], index: int) -> Iterator[Placeable]:
    """What stands right below a path heading speaks of every method below it."""
    return takewhile(lambda b: not isinstance(b, Heading), every[index + 1 :])


def _unit_title(blocks: Sequence[Placeable], fallback: str, lexicon: Lexicon) -> str:
    first, second = (*blocks[:2], None, None)[:2]
    if not isinstance(first, Heading) or section_role(first.text, lexicon):
        return fallback
    titled = isinstance(second, Heading) and second.level > first.level and not section_role(second.text, lexicon)
    if titled and isinstance(second, Heading) and whole_line(first.text, first.origin):
        return second.text if not whole_line(second.text, second.origin) else first.text  # "List boats" below it
    return first.text


def _starts(blocks: Sequence[Placeable], lexicon: Lexicon) -> list[int]:
    """Where each API of the page begins: the heading above its request-line heading, or that heading itself."""
    starts: list[int] = []
    for index, block in enumerate(blocks):
        if isinstance(block, Heading) and _opens_api(blocks, index, block, lexicon):
            starts.append(heading_above(blocks, index, block.level, starts[-1] + 1 if starts else 0, lexicon))
    return starts


def _every_start(blocks: Sequence[Placeable], coded: Set[int], lexicon: Lexicon) -> list[int]:
    """Where an API begins, by request-line sections or, outside those APIs, by headings with a request line; ``coded``
    are those that code opens."""
    sections = _starts(blocks, lexicon)
    titled = {*_titled_starts(blocks, lexicon), *_labelled_starts(blocks, lexicon), *coded}
    titled |= set(_stated_starts(blocks, lexicon))
    return sorted({*sections, *(t for t in titled if not _inside(blocks, t, sections))})


def _stated_starts(blocks: Sequence[Placeable], lexicon: Lexicon) -> Iterator[int]:
    """Where a construct states operations: the heading above it that is no section word, if no other one has it."""
    floor = 0
    for index, block in enumerate(blocks):
        if isinstance(block, Stated):
            at = next((i for i in range(index - 1, floor - 1, -1) if isinstance(blocks[i], Heading)), index)
            word = isinstance(blocks[at], Heading) and bool(section_role(_text(blocks[at]), lexicon))
            start = heading_above(blocks, at, level_of(blocks[at]), floor, lexicon) if word else at
            yield start
            floor = index + 1


def _text(block: Placeable) -> str:
    return block.text if isinstance(block, Heading) else ""


def _labelled_starts(blocks: Sequence[Placeable], lexicon: Lexicon) -> list[int]:
    """Headings of no section below which labels in the text ("**URL**: /pets", "**Method**: GET") tell a request."""
    headings = [i for i, b in enumerate(blocks) if isinstance(b, Heading) and not section_role(b.text, lexicon)]
    edges = pairwise([*headings, len(blocks)])
    return [start for start, end in edges if _states_request(blocks[start + 1 : end], lexicon)]


def _states_request(blocks: Sequence[Placeable], lexicon: Lexicon) -> bool:
    if any(isinstance(b, Heading) and section_role(b.text, lexicon) == "request_line" for b in blocks):
        return False  # that heading tells
    stated = tuple(p for p in assign_sections(blocks, lexicon) if p.section.role == "request_line")
    return bool(stated) and bool(find_request_lines(stated, lexicon))


def _inside(blocks: Sequence[Placeable], index: int, starts: Sequence[int]) -> bool:
    """Whether a heading stands in the API that begins at the last of the starts before it."""
    start = max((s for s in starts if s <= index), default=None)
    if start is None:
        return False
    level = level_of(blocks[start])
    return all(level_of(b) > level for b in blocks[start + 1 : index + 1])


def _titled_starts(blocks: Sequence[Placeable], lexicon: Lexicon) -> list[int]:
    """Where headings are request lines themselves: "GET /pets", or "GET" below "/pets". Examples are no APIs."""
    starts: list[int] = []
    above: list[Heading] = []
    for index, block in enumerate(blocks):
        if not isinstance(block, Heading):
            continue
        above = [h for h in above if h.level < block.level]
        leads = not section_role(block.text, lexicon) and bool(leading_lines(blocks, index, lexicon))
        in_example = any(section_role(h.text, lexicon) in EXAMPLE_ROLES for h in above)
        named = whole_line(block.text, block.origin) or in_heading(blocks, index, lexicon)
        if not in_example and (leads or named or _is_method_of(block, above)):
            starts.append(index)
        above.append(block)
    return starts


def _is_method_of(heading: Heading, above: Sequence[Heading]) -> bool:
    """Whether a heading is a method and the one above it the path."""
    return bool(above) and bool(method_and_path(heading, above[-1]))


def _is_titled(blocks: Sequence[Placeable], starts: Sequence[int], lexicon: Lexicon) -> bool:
    """Whether a page's only API opens with a heading that is its request line, or has what states it below."""
    if not starts:
        return False
    below = takewhile(
        lambda b: not isinstance(b, Heading) or bool(section_role(b.text, lexicon)), blocks[starts[0] + 1 :]
    )
    stated = isinstance(blocks[starts[0]], Heading) and any(isinstance(b, Stated) for b in below)
    return stated or bool(titled_line(_with_path(blocks, starts[0], blocks[starts[0] :]), lexicon))


def _opens_api(blocks: Sequence[Placeable], index: int, heading: Heading, lexicon: Lexicon) -> bool:
    """Whether a heading opens a request-line section with a request line in it."""
    if not _names_request(heading, lexicon):
        return False
    before = next((b for b in reversed(blocks[:index]) if isinstance(b, Heading)), None)
    if before is not None and before.level == heading.level and _names_request(before, lexicon):
        return False  # "Request URL" behind "Request method" goes on with the same API
    later = ((i, b) for i, b in enumerate(blocks[index + 1 :], index + 1) if isinstance(b, Heading))
    end = next((i for i, b in later if not _names_request(b, lexicon)), len(blocks))
    return bool(find_request_lines(tuple(assign_sections(blocks[index:end], lexicon)), lexicon))


def _names_request(heading: Heading, lexicon: Lexicon) -> bool:
    return section_role(heading.text, lexicon) == "request_line"
