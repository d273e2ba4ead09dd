"""Where each API of a page begins: at a section of request lines, at headings with a request line, at constructs and
code that state one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise, takewhile

from extractor.dialects import Lexicon
from extractor.document import Code, Heading, Line, Paragraph, Table
from extractor.interpret.operations.code import is_stated_above
from extractor.interpret.operations.lines import whole_line
from extractor.interpret.operations.model import Stated
from extractor.interpret.operations.stated import find_request_lines
from extractor.interpret.operations.titles import in_heading, leading_lines, method_and_path, titled_line
from extractor.interpret.outline.headings import Node, Outline, level_of
from extractor.interpret.outline.sections.assign import assign_sections
from extractor.interpret.outline.sections.model import EXAMPLE_ROLES, HAVE_EXAMPLES
from extractor.interpret.outline.words import names_methods
from extractor.interpret.records.model import Group, Placeable
from extractor.values import replace

MOST_OF_ONE = 2  # lines of one section that may be of one operation
ENDING = HAVE_EXAMPLES | EXAMPLE_ROLES  # what the last sections of an operation are


def every_start(blocks: Sequence[Placeable], outline: Outline, coded: Set[int], lexicon: Lexicon) -> list[int]:
    """Where an API begins, by request-line sections or, outside those APIs, by headings with a request line; ``coded``
    are those that code opens."""
    sections = _starts(blocks, outline, lexicon)
    titled = {*_titled_starts(blocks, outline, lexicon), *_labelled_starts(blocks, outline, lexicon), *coded}
    titled |= set(_stated_starts(blocks, outline, lexicon))
    return sorted({*sections, *(t for t in titled if not _inside(blocks, t, sections))})


def _starts(blocks: Sequence[Placeable], outline: Outline, lexicon: Lexicon) -> list[int]:
    """Where each API of the page begins: the heading above its request-line heading, or that heading itself."""
    starts: list[int] = []
    for before, node in pairwise((None, *outline.nodes)):
        if node is not None and _opens_api(blocks, before, node, outline, lexicon):
            starts.append(outline.subject_above(node.at, node.level, starts[-1] + 1 if starts else 0))
    return starts


def _stated_starts(blocks: Sequence[Placeable], outline: Outline, lexicon: Lexicon) -> Iterator[int]:
    """Where a construct states operations: the heading above it that is no section word, if no other one has it."""
    floor = 0
    for index, block in enumerate(blocks):
        if isinstance(block, Stated):
            node = outline.above(index)
            if node is None or node.at < floor:
                yield index
            elif node.role or names_methods(node.text, lexicon):
                start = outline.subject_above(node.at, node.level, floor)
                yield index if start == node.at and _is_over(blocks[start + 1 : index], node) else start
            else:
                yield node.at
            floor = index + 1


def _is_over(between: Sequence[Placeable], node: Node) -> bool:
    """Whether a section in front of what states an operation is the last one of another: it shows its own content."""
    return node.role in ENDING and any(isinstance(b, Code | Table | Group) for b in between)


def _labelled_starts(blocks: Sequence[Placeable], outline: Outline, lexicon: Lexicon) -> list[int]:
    """Headings of no section below which labels in the text ("**URL**: /pets", "**Method**: GET") tell a request; below
    those with a heading of request lines, that tells."""
    edges = pairwise([*(node.at for node in outline.nodes if not node.role), len(blocks)])
    return [
        start
        for start, end in edges
        if not any(node.role == "request_line" for node in outline.between(start, end))
        and _states_request(blocks[start + 1 : end], lexicon)
    ]


def _states_request(blocks: Sequence[Placeable], lexicon: Lexicon) -> bool:
    stated = tuple(p for p in assign_sections(blocks, lexicon) if p.section.role == "request_line")
    return bool(stated) and bool(find_request_lines(stated, lexicon))


def _inside(blocks: Sequence[Placeable], index: int, starts: Sequence[int]) -> bool:
    """Whether a heading stands in the API that begins at the last of the starts before it."""
    start = max((s for s in starts if s <= index), default=None)
    if start is None:
        return False
    level = level_of(blocks[start])
    return all(level_of(b) > level for b in blocks[start + 1 : index + 1])


def _titled_starts(blocks: Sequence[Placeable], outline: Outline, lexicon: Lexicon) -> list[int]:
    """Where headings are request lines themselves: "GET /pets", or "GET" below "/pets". Examples are no APIs."""
    starts: list[int] = []
    for node in outline.nodes:
        if any(above.role in EXAMPLE_ROLES for above in outline.over(node.at)):
            continue
        leads = not node.role and bool(leading_lines(blocks, node.at, outline))
        leads = leads and not is_stated_above(blocks, node, node.at + 1)
        named = whole_line(node.text, node.heading.origin) or in_heading(blocks, node, outline, lexicon)
        if leads or named or _is_method_of(node, blocks[node.at + 1 :]):
            starts.append(node.at)
    return starts


def _is_method_of(node: Node, below: Sequence[Placeable]) -> bool:
    """Whether a heading is a method and the one above it the path."""
    return node.over is not None and bool(method_and_path(node.heading, node.over.heading, below))


def is_titled(blocks: Sequence[Placeable], outline: Outline, starts: Sequence[int], lexicon: Lexicon) -> bool:
    """Whether a page's only API opens with a heading that is its request line, or has what states it below."""
    if not starts:
        return False
    start = starts[0]
    subjects = (node.at for node in outline.behind(start) if not node.role)
    below = blocks[start + 1 : next(subjects, len(blocks))]
    stated = isinstance(blocks[start], Heading) and any(isinstance(b, Stated) for b in below)
    return stated or bool(titled_line(with_path(blocks, start, blocks[start:]), lexicon))


def _opens_api(
    blocks: Sequence[Placeable], before: Node | None, node: Node, outline: Outline, lexicon: Lexicon
) -> bool:
    """Whether a heading opens a request-line section with a request line in it; ``before`` is the heading in front."""
    if node.role != "request_line":
        return False
    if before is not None and before.level == node.level and before.role == "request_line":
        return False  # "Request URL" behind "Request method" goes on with the same API
    others = (other.at for other in outline.behind(node.at) if other.role != "request_line")
    section = blocks[node.at : next(others, len(blocks))]
    if sum(isinstance(block, Stated) for block in section) > MOST_OF_ONE:
        return False  # each is an operation of its own
    return bool(find_request_lines(tuple(assign_sections(section, lexicon)), lexicon))


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
