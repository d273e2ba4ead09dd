"""Pages that state an address below their title and no method: a call by the method that the text names, else by GET;
both are guesses.

# getBoat
`http://your-server/rest/getBoat` Since 1.8.0        (sections of a request or an answer below)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from extractor.dialects import Lexicon
from extractor.document import Heading, Paragraph, Table
from extractor.interpret.operations.lines import states_line, whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.outline.words import section_role

_ADDRESS = re.compile(r"(?:https?://[^\s/?#]{1,200})?/[^\s?#]{1,300}")  # "http://your-server/rest/getBoat", "/boats"
_METHOD = re.compile(r"(?<![\w/-])(?:GET|POST|PUT|PATCH|DELETE)(?![\w/-])")  # "a POST request"
_LITERAL = re.compile(r"/\d{1,20}(?:/|$)")  # an id: the address of an example
MAX_BESIDE = 60  # characters behind the address
MAX_BEFORE = 3  # blocks between a title and its address
_DESCRIBES = frozenset({"request", "query", "path", "header", "request_body", "response", "response_body"})


def stated_by_addresses(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with the address below each title as the request line of its section, where the page states none."""
    every = tuple(blocks)
    silent = not any(isinstance(b, Stated) or states_line(b) or _announces(b, lexicon) for b in every)
    for index, block in enumerate(every):
        line = _addressed(every, index, lexicon) if silent else None
        yield Stated((line,), block.origin, shown=True) if line is not None else block


def _announces(block: PageBlock, lexicon: Lexicon) -> bool:
    """Whether a block says where the page has its request lines: a heading of them, or a column of methods."""
    if isinstance(block, Heading):
        return section_role(block.text, lexicon) == "request_line"
    header = block.header if isinstance(block, Table) else ()
    return any("method" in lexicon.columns.get(cell.text.strip().lower(), ()) for cell in header)


def _addressed(blocks: Sequence[PageBlock], index: int, lexicon: Lexicon) -> RequestLine | None:
    """The call of the address that a paragraph right below a title opens with, in code type, alone or nearly."""
    block = blocks[index]
    if not isinstance(block, Paragraph):
        return None
    start, end = block.line.marks[0] if block.line.marks else (1, 0)
    address = block.text[start:end].strip("` ") if not start else ""
    if not _ADDRESS.fullmatch(address) or _LITERAL.search(address) or len(block.text) - end > MAX_BESIDE:
        return None
    near = blocks[max(0, index - 1 - MAX_BEFORE) : index]
    title = next((b for b in reversed(near) if isinstance(b, Heading)), None)
    if title is None or section_role(title.text, lexicon):
        return None
    if not _is_described(blocks, index, title.level, lexicon):
        return None
    return whole_line(f"{_method(blocks[index:])} {address}", block.origin)


def _method(blocks: Sequence[PageBlock]) -> str:
    """The only method that the text below an address names ("must be accessed using a POST request"); else GET."""
    opening = takewhile(lambda b: not isinstance(b, Heading), blocks)
    named = {m.group() for b in opening if isinstance(b, Paragraph) for m in _METHOD.finditer(b.text)}
    return named.pop() if len(named) == 1 else "GET"


def _is_described(blocks: Sequence[PageBlock], index: int, level: int, lexicon: Lexicon) -> bool:
    """Whether sections of a request or of an answer stand below, before the next heading of the title's rank."""
    for block in blocks[index + 1 :]:
        if isinstance(block, Heading):
            if block.level <= level:
                return False
            if section_role(block.text, lexicon) in _DESCRIBES:
                return True
    return False
