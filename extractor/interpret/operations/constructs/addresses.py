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
from extractor.interpret.operations.lines import METHODS, states_line, whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.operations.paths import NUMBER
from extractor.interpret.outline.headings import Outline, outline_of
from extractor.interpret.outline.sections.model import FIELD_ROLES
from extractor.interpret.records.tables.read import column_roles
from extractor.lazy_regex import lazy_regex

_ADDRESS = lazy_regex(r"(?:https?://[^\s/?#]{1,200})?/[^\s?#]{1,300}")  # "http://your-server/rest/getBoat", "/boats"
# "GET https://boats.example/v1/boats", "https://boats.example/boats?size=<value>"; of a message its first line
_CODED = lazy_regex(
    r"(?:(GET|POST|PUT|PATCH|DELETE)\s)?(https?://[^\s/?#]{1,200}/[^\s?#]{1,300})(\?\S{1,300})?(?: HTTP/\S{1,3})?"
)
_MESSAGE = lazy_regex(  # "POST https://boats.example/boats HTTP/1.1\nAccept: text/plain" (RFC 9112, section 3.2.2)
    r"((?:GET|POST|PUT|PATCH|DELETE) https?://\S{1,600})(?: HTTP/\d(?:\.\d)?)?[ \t]*\r?\n"
    r"(?:[A-Za-z][A-Za-z-]{0,60}:[^\n]{0,1000}(?:\n|$)){1,20}(?:\s*$|\s{0,20}[{\[<])"
)
_METHOD = lazy_regex(r"(?<![\w/-])(?:GET|POST|PUT|PATCH|DELETE)(?![\w/-])")  # "a POST request"
_CREDENTIALS = lazy_regex(r"(?<=://)[^\s/@]{1,100}@")  # "user:password@" of "https://user:password@boats.example"
_NO_WORD = lazy_regex(r"[^a-z0-9]+")  # what parts words; "base64url" is one
MAX_BESIDE = 60  # characters behind the address
MIN_BEHIND = 2  # blocks: a heading, and a method
MAX_BEFORE = 3  # blocks between a title and its address
_MAY_HAVE = frozenset({"", "request", "request_line"})  # headings right below which an address may be a call


def stated_by_addresses(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with the address below each title as the request line of its section, where the page states none."""
    every = tuple(blocks)
    coded = {i: line for i, block in enumerate(every) if (line := _in_code(block)) is not None}
    coded = {i: line for i, line in coded.items() if not i or not leads_to_server(every[i - 1], lexicon)}
    coded = {i: line for i, line in coded.items() if not _is_method(every[i + 1 : i + 3])}
    stated = any(isinstance(b, Stated) or states_line(b) for i, b in enumerate(every) if i not in coded)
    outline = outline_of(every, lexicon)
    silent = not stated and not coded and not _announces(every, outline, lexicon)
    alone = {} if stated else _first_of_each(every, coded, outline, lexicon)
    for index, block in enumerate(every):
        line = _addressed(every, index, outline) if silent else alone.get(index)
        if line:
            yield Stated((line,), block.origin, shown=silent or not _METHOD.match(_text(block)))
        if not line or (isinstance(block, Code) and _MESSAGE.match(_text(block))):
            yield block


def _is_method(behind: Sequence[PageBlock]) -> bool:
    """Whether the blocks right behind an address are a heading and, below it, a method alone."""
    if len(behind) < MIN_BEHIND or not isinstance(behind[0], Heading) or not isinstance(behind[1], Code | Paragraph):
        return False
    return behind[1].text.strip(" `*\n").upper() in METHODS


ABOUT = 5  # words at an end of a line that say what it is about


def leads_to_server(block: object, lexicon: Lexicon) -> bool:
    """Whether a line says that what is below it is the address of all requests: "The base URL is:"."""
    return (
        isinstance(block, Paragraph)
        and block.text.rstrip().endswith((":", "："))
        and names_servers(block.text, lexicon)
        and _opens_or_ends(block.text, lexicon)
    )


def _opens_or_ends(text: str, lexicon: Lexicon) -> bool:
    """Whether words for a server are what a line is about: its first or last ones; not those of "Put your server's base
    URL in front to form the complete address:"."""
    words = text.split()
    ends = (" ".join(words[:ABOUT]), " ".join(words[-ABOUT:]))
    return not text.isascii() or any(names_servers(part, lexicon) for part in ends)


def names_servers(text: str, lexicon: Lexicon) -> bool:
    """Whether words for a server of all requests stand in a text."""
    lower = f" {_NO_WORD.sub(' ', text.lower())} " if text.isascii() else f" {text.lower()} "
    return any(f" {label} " in lower if label.isascii() else label in lower for label in lexicon.server_labels)


def without_user(text: str) -> str:
    """An address without the credentials in it and the slash at its end: "https://boats.example/v1"."""
    return _CREDENTIALS.sub("", text.strip()).rstrip("/")


def _text(block: PageBlock) -> str:
    return block.text.strip() if isinstance(block, Code) else ""


def _in_code(block: PageBlock) -> RequestLine | None:
    """The call of a code block that is an address with a scheme, with or without a method, or a message that opens with
    one, and has nothing of one call."""
    text = _text(block)
    message = _MESSAGE.match(text)
    found = _CODED.fullmatch(message.group(1) if message is not None else text)
    if found is None or NUMBER.search(found.group(2)) or is_call(block):
        return None
    return whole_line(f"{found.group(1) or 'GET'} {found.group(2)}{found.group(3) or ''}", block.origin)


def _first_of_each(
    blocks: Sequence[PageBlock], coded: Mapping[int, RequestLine], outline: Outline, lexicon: Lexicon
) -> dict[int, RequestLine]:
    """The addresses in code that fields are described behind, below no title of an example; each call once, and none by
    GET of a path that another block has with its method."""
    found: dict[int, RequestLine] = {}
    stated = {index: line.path for index, line in coded.items() if _METHOD.match(_text(blocks[index]))}
    for index, line in coded.items():
        if index not in stated and line.path in stated.values():
            continue
        above = outline.above(index)
        told = above is None or (above.role in _MAY_HAVE and not is_of_example(above.text, lexicon))
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


def _announces(blocks: Sequence[PageBlock], outline: Outline, lexicon: Lexicon) -> bool:
    """Whether a page says where it has its request lines: by a heading of them, or a column of methods."""
    headers = (cell for block in blocks if isinstance(block, Table) for cell in block.header)
    named = any("method" in lexicon.columns.get(cell.text.strip().lower(), ()) for cell in headers)
    return named or any(node.role == "request_line" for node in outline.nodes)


def _addressed(blocks: Sequence[PageBlock], index: int, outline: Outline) -> RequestLine | None:
    """The call of the address that a paragraph right below a title opens with, in code type, alone or nearly."""
    block = blocks[index]
    if not isinstance(block, Paragraph):
        return None
    start, end = block.line.marks[0] if block.line.marks else (1, 0)
    address = block.text[start:end].strip("` ") if not start else ""
    if not _ADDRESS.fullmatch(address) or NUMBER.search(address) or len(block.text) - end > MAX_BESIDE:
        return None
    title = outline.above(index)
    if title is None or title.at < index - 1 - MAX_BEFORE or title.role:
        return None
    if not any(node.role in FIELD_ROLES for node in outline.inside(title)):
        return None
    return whole_line(f"{_method(blocks[index:])} {address}", block.origin)


def _method(blocks: Sequence[PageBlock]) -> str:
    """The only method that the text below an address names ("must be accessed using a POST request"); else GET."""
    opening = takewhile(lambda b: not isinstance(b, Heading), blocks)
    named = {m.group() for b in opening if isinstance(b, Paragraph) for m in _METHOD.finditer(b.text)}
    return named.pop() if len(named) == 1 else "GET"
