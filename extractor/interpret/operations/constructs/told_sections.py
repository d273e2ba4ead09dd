"""Headings that their siblings tell to be sections: one that holds the request line, beside sections of its operation.

## Boats        ### Overview  `GET /boats`        ### Parameters  …        "Boats" is the title, "Overview" a section

Or those that hold the request lines of a page, one below each title, are all called the same: "Route".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Code, Heading, Paragraph, Table
from extractor.interpret.operations.constructs.lists.rows import rows_of_table
from extractor.interpret.operations.lines import states_line
from extractor.interpret.operations.model import PageBlock, Stated
from extractor.interpret.outline.headings import Node, outline_of
from extractor.interpret.outline.sections.model import FIELD_ROLES
from extractor.values import replace

LEAST_SAME = 2  # headings that are called the same
SHARE = 0.8  # of the headings with a request line
_OF_OPERATIONS = FIELD_ROLES | {"request_example", "response_example"}


def with_told_sections(shown: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks; a heading that such siblings tell to be the section of the request line has the word for that."""
    blocks = tuple(shown)
    word = next((word for word, role in lexicon.sections.items() if role == "request_line"), "")
    told = {*_only_headings(blocks, lexicon), *_same_headings(blocks, lexicon)} if word else set()
    for index, block in enumerate(blocks):
        yield replace(block, text=word) if index in told and isinstance(block, Heading) else block


def _only_headings(blocks: Sequence[PageBlock], lexicon: Lexicon) -> Iterator[int]:
    """The places of such headings: the only one below its title that holds a request line, in front of all sections."""
    outline = outline_of(blocks, lexicon)
    for title in outline.nodes:
        family = outline.inside(title)
        level = min((node.level for node in family), default=0)
        siblings = [node for node in family if node.level == level]
        sections = [node for node in siblings if node.role in _OF_OPERATIONS]
        if title.role or not sections or _holds(blocks, title, lexicon):
            continue
        holding = [node for node in siblings if not states_line(node.heading) and _holds(blocks, node, lexicon)]
        first = holding[0] if len(holding) == 1 else None
        if first is None or not (first.role in {"", "function"} or _is_line_alone(blocks, first)):
            continue
        if any(first.at < node.at for node in sections) and not any(node.at < first.at for node in sections):
            yield first.at


def _same_headings(blocks: Sequence[PageBlock], lexicon: Lexicon) -> Iterator[int]:
    """The places of headings with one word for all, where (nearly) all request lines of a page are below one of these,
    and nearly each below a title of its own."""
    outline = outline_of(blocks, lexicon)
    holding = [n for n in outline.nodes if states_line(n.heading) or _holds(blocks, n, lexicon)]
    words = Counter(fold_word(node.text) for node in holding if not node.role and not states_line(node.heading))
    word, count = words.most_common(1)[0] if words else ("", 0)
    same = [node for node in holding if fold_word(node.text) == word and not node.role]
    titles = {title.at for node in same if (title := _title_over(node)) is not None}
    if count >= max(LEAST_SAME, SHARE * len(holding)) and len(titles) >= SHARE * count:
        yield from (node.at for node in same)


def _title_over(node: Node) -> Node | None:
    """The nearest heading over one that names a subject."""
    return next((over for over in node.chain() if over is not node and not over.role), None)


def _is_line_alone(blocks: Sequence[PageBlock], node: Node) -> bool:
    """Whether a heading for what is sent in a query or a path has the request line below it, and nothing else."""
    below = blocks[node.at + 1 : node.until]
    return node.role in {"query", "path"} and len(below) == 1 and node.until == node.end


def _holds(blocks: Sequence[PageBlock], node: Node, lexicon: Lexicon) -> bool:
    """Whether a request line stands between a heading and the next one."""
    for block in blocks[node.at + 1 : node.until]:
        if isinstance(block, Stated) or (isinstance(block, Paragraph | Code) and states_line(block)):
            return True
        if isinstance(block, Table) and rows_of_table(block, lexicon):
            return True
    return False
