"""Request lines with words in front or behind, each the only one of its line.

- **Anfrage:** `GET /boats/{id}`        a label that no dialect knows, in a section that states nothing else
GET /boats: all boats                   lines of a page that has no other form
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.document import Code, Items, Line, Origin, Paragraph, Table
from extractor.interpret.operations.code import is_of_example
from extractor.interpret.operations.lines import states_line, whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.operations.noise import is_noise, without_noise
from extractor.interpret.operations.paths import with_capitals
from extractor.interpret.outline.headings import Node, outline_of
from extractor.interpret.outline.words import section_role
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

MAX_LABEL = 40  # characters
MIN_LINES = 3  # of a page without any other form
# "GET /boats/{id}: one boat", "POST /boats：新建"
_TOLD = lazy_regex(r"(?P<line>[A-Z]{3,7} /[^\s:：]{0,300}?)(?:[:：]\s{0,3}|\s[-–—]{1,2}\s)(?P<said>[^\W\d_].{1,200})")


def stated_with_words(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with what such lines state in front of them."""
    every = tuple(blocks)
    found = _labelled(every, lexicon)
    found = found or _told(every, lexicon)
    for place, block in enumerate(every):
        lines = found.get(place, ())
        if lines and isinstance(block, Paragraph) and lines[0].summary:
            yield from (Stated((line,), line.origin) for line in lines)
            continue
        if lines:
            yield Stated(lines, lines[0].origin)
        yield block


def _labelled(blocks: Sequence[PageBlock], lexicon: Lexicon) -> dict[int, tuple[RequestLine, ...]]:
    """Request lines in code behind a label that no dialect knows, of sections that state nothing else and describe
    something, by place."""
    if not any(line for block in blocks for line in _behind_labels(block, lexicon)):
        return {}
    outline = outline_of(blocks, lexicon)
    open_ = set(without_noise(blocks, lexicon))
    found: dict[int, tuple[RequestLine, ...]] = {}
    for node in outline.nodes:
        own = range(node.at + 1, node.until)
        if node.role or is_of_example(node.text, lexicon) or states_line(node.heading):
            continue
        lines = [(i, line) for i in own if i in open_ for line in _behind_labels(blocks[i], lexicon)]
        if len(lines) == 1 and not _is_stated(blocks, node) and _describes(blocks, node):
            found[lines[0][0]] = (lines[0][1],)
    return found


def _behind_labels(block: PageBlock, lexicon: Lexicon) -> Iterator[RequestLine]:
    lines: Sequence[tuple[Line, Origin]] = ()
    if isinstance(block, Paragraph):
        lines = [(block.line, block.origin)]
    elif isinstance(block, Items):
        lines = [(line, block.origin.at_row(n)) for n, line in enumerate(block.lines, block.first)]
    for line, origin in lines:
        made = _behind_label(line, origin, lexicon)
        if made is not None:
            yield made


def _behind_label(line: Line, origin: Origin, lexicon: Lexicon) -> RequestLine | None:
    """The request line that is all of what stands behind a label, in code."""
    start, end = line.marks[-1] if line.marks else (0, 0)
    label = line.text[:start].strip(" *`")
    behind = line.text[end:].strip(" .`*")
    if not label.endswith((":", "：")) or len(label) > MAX_LABEL or behind or not label[0].isalpha():
        return None
    words = label.rstrip(" :：")
    meant = section_role(words, lexicon) in {"", "request", "request_line"}
    meant = meant and not is_of_example(words, lexicon) and not is_noise(words, lexicon)
    made = whole_line(line.text[start:end], origin) if meant else None
    return replace(made, path=with_capitals(made.path)) if made is not None else None


def _is_stated(blocks: Sequence[PageBlock], node: Node) -> bool:
    return any(isinstance(b, Stated) or states_line(b) for b in blocks[node.at : node.end])


def _describes(blocks: Sequence[PageBlock], node: Node) -> bool:
    """Whether a section has a table or code."""
    return any(isinstance(block, Table | Code) for block in blocks[node.at : node.end])


def _told(blocks: Sequence[PageBlock], lexicon: Lexicon) -> dict[int, tuple[RequestLine, ...]]:
    """Paragraphs that are a request line and what it does, of pages that state nothing else."""
    paragraphs = {i: b for i, b in enumerate(blocks) if isinstance(b, Paragraph) and _TOLD.fullmatch(b.text.strip())}
    if len(paragraphs) < MIN_LINES or any(isinstance(b, Stated) or states_line(b) for b in blocks):
        return {}
    open_ = set(without_noise(blocks, lexicon))
    read = {i: line for i, block in paragraphs.items() if i in open_ and (line := _line(block)) is not None}
    return {i: (line,) for i, line in read.items()}


def _line(block: Paragraph) -> RequestLine | None:
    found = _TOLD.fullmatch(block.text.strip())
    line = whole_line(found["line"], block.origin) if found is not None else None
    return replace(line, summary=found["said"].strip(" .。")) if line is not None and found is not None else None
