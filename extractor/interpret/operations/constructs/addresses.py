"""Pages that state an address below their title and no method: a call by the method that the text names, else by GET;
both are guesses.

# getBoat
`http://your-server/rest/getBoat` Since 1.8.0        (sections of a request or an answer below)

or one with a scheme in code, with or without a method, where tables of fields stand below and no other request line.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from extractor.dialects import Lexicon
from extractor.document import Code, Heading, Paragraph, Table
from extractor.interpret.operations.code import is_call, is_of_example
from extractor.interpret.operations.lines import states_line, whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.operations.paths import NUMBER
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.tables.read import column_roles
from extractor.lazy_regex import lazy_regex

_ADDRESS = lazy_regex(r"(?:https?://[^\s/?#]{1,200})?/[^\s?#]{1,300}")  # "http://your-server/rest/getBoat", "/boats"
# "GET https://boats.example/v1/boats", "https://boats.example/boats?size=<value>"
_CODED = lazy_regex(r"(?:(GET|POST|PUT|PATCH|DELETE)\s)?(https?://[^\s/?#]{1,200}/[^\s?#]{1,300})(\?\S{1,300})?")
_METHOD = lazy_regex(r"(?<![\w/-])(?:GET|POST|PUT|PATCH|DELETE)(?![\w/-])")  # "a POST request"
MAX_BESIDE = 60  # characters behind the address
MAX_BEFORE = 3  # blocks between a title and its address
_DESCRIBES = frozenset({"request", "query", "path", "header", "request_body", "response", "response_body"})


def stated_by_addresses(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with the address below each title as the request line of its section, where the page states none."""
    every = tuple(blocks)
    coded = {i: line for i, block in enumerate(every) if (line := _in_code(block)) is not None}
    stated = any(isinstance(b, Stated) or states_line(b) for i, b in enumerate(every) if i not in coded)
    silent = not stated and not coded and not any(_announces(b, lexicon) for b in every)
    alone = {} if stated else _first_of_each(every, coded, lexicon)
    for index, block in enumerate(every):
        line = _addressed(every, index, lexicon) if silent else alone.get(index)
        yield Stated((line,), block.origin, shown=silent or not _METHOD.match(_text(block))) if line else block


def _text(block: PageBlock) -> str:
    return block.text.strip() if isinstance(block, Code) else ""


def _in_code(block: PageBlock) -> RequestLine | None:
    """The call of a code block that is an address with a scheme, with or without a method, and nothing of one call."""
    found = _CODED.fullmatch(_text(block))
    if found is None or NUMBER.search(found.group(2)) or is_call(block):
        return None
    return whole_line(f"{found.group(1) or 'GET'} {found.group(2)}{found.group(3) or ''}", block.origin)


def _first_of_each(
    blocks: Sequence[PageBlock], coded: Mapping[int, RequestLine], lexicon: Lexicon
) -> dict[int, RequestLine]:
    """The addresses in code that fields are described behind, below no title of an example; each call once."""
    found: dict[int, RequestLine] = {}
    for index, line in coded.items():
        heading = next((b.text for b in reversed(blocks[:index]) if isinstance(b, Heading)), "")
        told = section_role(heading, lexicon) in {"", "request", "request_line"} and not is_of_example(heading, lexicon)
        known = {(one.method, one.path) for one in found.values()}
        if told and (line.method, line.path) not in known and _has_fields(blocks, index, coded, lexicon):
            found[index] = line
    return found


def _has_fields(blocks: Sequence[PageBlock], index: int, coded: Container[int], lexicon: Lexicon) -> bool:
    """Whether a table of names stands behind an address, before any other one."""
    for block in blocks[index + 1 :]:
        if isinstance(block, Table) and "name" in column_roles(block.header, lexicon):
            return True
    return False


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
    if not _ADDRESS.fullmatch(address) or NUMBER.search(address) or len(block.text) - end > MAX_BESIDE:
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
