"""The request lines that a page shows, and whether an operation is theirs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractor.api import Operation
from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.document import (
    Block,
    Code,
    Heading,
    Items,
    Origin,
    Paragraph,
    flat,
)
from extractor.interpret.examples.messages.protocols import protocol_of
from extractor.interpret.operations.constructs.lists.item_rows import unmarked
from extractor.interpret.operations.lines import opening_lines, rooted
from extractor.interpret.operations.model import RequestLine, is_call_of


def request_lines(
    blocks: Sequence[Block], operations: Sequence[Operation], lexicon: Lexicon
) -> Iterator[tuple[RequestLine, Origin, bool]]:
    """The distinct request lines that a heading, a line or code is, or opens with in front of what it does
    ("GET /boats - all boats"), and whether an operation is theirs."""
    seen: set[tuple[str, str]] = set()
    made = [RequestLine(o.method, o.path.partition("#")[0], (), "", o.origin) for o in operations]
    exact = {(line.method, line.path) for line in made}
    by_method: dict[str, list[RequestLine]] = {line.method: [] for line in made}
    for line in made:
        by_method[line.method].append(line)
    for block in flat(blocks):
        for text in _texts(block):
            found = _line(text, block.origin)
            found = found and rooted(found, lexicon)
            if found is None or (found.method, found.path) in seen:
                continue
            seen.add((found.method, found.path))
            is_exact = (found.method, found.path) in exact
            yield found, block.origin, is_exact or any(_is_of(o, found) for o in by_method.get(found.method, ()))


def _line(text: str, origin: Origin) -> RequestLine | None:
    return next(iter(opening_lines(text.strip(), origin)), None)


def _is_of(operation: RequestLine, line: RequestLine) -> bool:
    """Whether a line is that of an operation, be it without what its path begins with: a list, or a page with a base
    path, leaves that out."""
    stated_there = operation.origin == line.origin  # "POST /boats" whose whole path stands below
    return stated_there or is_call_of(operation, line) or (line.path != "/" and operation.path.endswith(line.path))


def _texts(block: Block) -> Sequence[str]:
    if isinstance(block, Code):
        return [] if protocol_of(block.text) else block.text.strip().split("\n", 1)[:1]
    if isinstance(block, Items):
        return [unmarked(line) for line in block.lines]
    return [block.text] if isinstance(block, Heading | Paragraph) else []


def untaken(lines: Iterable[tuple[RequestLine, Origin, bool]]) -> Iterator[Diagnostic]:
    """A finding for each request line that no operation is of."""
    for line, origin, taken in lines:
        if not taken:
            yield finding("request-line-unplaced", origin, method=line.method, path=line.path)
