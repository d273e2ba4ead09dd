"""Where each API of a page begins: at a section of request lines, at headings with a request line, at constructs and
code that state one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise, takewhile

from extractor.dialects import Lexicon
from extractor.document import Heading, Line, Paragraph
from extractor.interpret.operations.code import heading_above, level_of
from extractor.interpret.operations.lines import whole_line
from extractor.interpret.operations.model import Stated
from extractor.interpret.operations.stated import find_request_lines
from extractor.interpret.operations.titles import in_heading, leading_lines, method_and_path, titled_line
from extractor.interpret.outline.sections import EXAMPLE_ROLES, assign_sections
from extractor.interpret.outline.words import names_methods, section_role
from extractor.interpret.records.model import Placeable
from extractor.values import replace

MOST_OF_ONE = 2  # lines of one section that may be of one operation


def every_start(blocks: Sequence[Placeable], coded: Set[int], lexicon: Lexicon) -> list[int]:
    """Where an API begins, by request-line sections or, outside those APIs, by headings with a request line; ``coded``
    are those that code opens."""
    sections = _starts(blocks, lexicon)
    titled = {*_titled_starts(blocks, lexicon), *_labelled_starts(blocks, lexicon), *coded}
    titled |= set(_stated_starts(blocks, lexicon))
    return sorted({*sections, *(t for t in titled if not _inside(blocks, t, sections))})


def _starts(blocks: Sequence[Placeable], lexicon: Lexicon) -> list[int]:
    """Where each API of the page begins: the heading above its request-line heading, or that heading itself."""
    starts: list[int] = []
    for index, block in enumerate(blocks):
        if isinstance(block, Heading) and _opens_api(blocks, index, block, lexicon):
            starts.append(heading_above(blocks, index, block.level, starts[-1] + 1 if starts else 0, lexicon))
    return starts


def _stated_starts(blocks: Sequence[Placeable], lexicon: Lexicon) -> Iterator[int]:
    """Where a construct states operations: the heading above it that is no section word, if no other one has it."""
    floor = 0
    for index, block in enumerate(blocks):
        if isinstance(block, Stated):
            at = next((i for i in range(index - 1, floor - 1, -1) if isinstance(blocks[i], Heading)), index)
            text = _text(blocks[at])
            word = bool(section_role(text, lexicon)) or names_methods(text, lexicon)
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
        if not in_example and (leads or named or _is_method_of(block, above, blocks[index + 1 :])):
            starts.append(index)
        above.append(block)
    return starts


def _is_method_of(heading: Heading, above: Sequence[Heading], below: Sequence[Placeable]) -> bool:
    """Whether a heading is a method and the one above it the path."""
    return bool(above) and bool(method_and_path(heading, above[-1], below))


def is_titled(blocks: Sequence[Placeable], starts: Sequence[int], lexicon: Lexicon) -> bool:
    """Whether a page's only API opens with a heading that is its request line, or has what states it below."""
    if not starts:
        return False
    below = takewhile(
        lambda b: not isinstance(b, Heading) or bool(section_role(b.text, lexicon)), blocks[starts[0] + 1 :]
    )
    stated = isinstance(blocks[starts[0]], Heading) and any(isinstance(b, Stated) for b in below)
    return stated or bool(titled_line(with_path(blocks, starts[0], blocks[starts[0] :]), lexicon))


def _opens_api(blocks: Sequence[Placeable], index: int, heading: Heading, lexicon: Lexicon) -> bool:
    """Whether a heading opens a request-line section with a request line in it."""
    if not _names_request(heading, lexicon):
        return False
    before = next((b for b in reversed(blocks[:index]) if isinstance(b, Heading)), None)
    if before is not None and before.level == heading.level and _names_request(before, lexicon):
        return False  # "Request URL" behind "Request method" goes on with the same API
    later = ((i, b) for i, b in enumerate(blocks[index + 1 :], index + 1) if isinstance(b, Heading))
    end = next((i for i, b in later if not _names_request(b, lexicon)), len(blocks))
    if sum(isinstance(block, Stated) for block in blocks[index:end]) > MOST_OF_ONE:
        return False  # each is an operation of its own
    return bool(find_request_lines(tuple(assign_sections(blocks[index:end], lexicon)), lexicon))


def _names_request(heading: Heading, lexicon: Lexicon) -> bool:
    return section_role(heading.text, lexicon) == "request_line"


def with_path(every: Sequence[Placeable], start: int, blocks: Sequence[Placeable]) -> Sequence[Placeable]:
    """The blocks of a unit; one that opens with a method alone gets the path heading above it as its text."""
    first = blocks[0]
    if not isinstance(first, Heading) or whole_line(first.text, first.origin):
        return blocks
    above = next((b for b in reversed(every[:start]) if isinstance(b, Heading) and b.level < first.level), None)
    line = method_and_path(first, above, blocks[1:]) if above else ""
    if not line or above is None:
        return blocks
    words = first.text.rpartition("[")[0].strip()
    heading = replace(first, text=words or line)
    stated = (Paragraph(Line(line), first.origin),) if words else ()
    return (heading, *stated, *_shared(every, every.index(above)), *blocks[1:])


def _shared(every: Sequence[Placeable], index: int) -> Iterator[Placeable]:
    """What stands right below a path heading speaks of every method below it."""
    return takewhile(lambda b: not isinstance(b, Heading), every[index + 1 :])
