"""Titles that open with a method, with the address in a labelled line below.

### GET - Boats
Syntax: `http://<server>:[<port>]/boats/<harbor>`        GET /boats/{harbor}, titled "Boats"
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.document import Heading, Items, Line, Paragraph
from extractor.interpret.operations.lines import METHODS, states_line, whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.outline.words import section_role
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_WORDS = rf"(?:{'|'.join(METHODS)})"
# "GET - Boats", "POST and GET - Boats", "DELETE a boat"
_TITLE = lazy_regex(
    rf"({_WORDS}(?:\s?(?:,|/|\||&|and|or)\s?{_WORDS}){{0,4}})(?:\s{{0,3}}[-–—:|])?\s{{1,3}}(?=[^\s/])(?!https?:)(.{{1,100}})"
)
_METHOD = lazy_regex(_WORDS)  # "GET"
_LABELLED = lazy_regex(r"([^\W\d_][\w ]{1,30}?)\s?[:：]\s{0,3}$")  # "Syntax: " in front of an address
_PORT = lazy_regex(r":\[(<[\w-]{1,30}>)\](?=/)")  # ":[<port>]/" of a server that may have one
_MAY_HAVE = r":\1"
MAX_BEFORE = 8  # blocks between a title and its address


def stated_by_titled_methods(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks, such titles without the method and with the request lines that their sections label."""
    every = tuple(blocks)
    for index, block in enumerate(every):
        title = _TITLE.fullmatch(block.text.strip()) if isinstance(block, Heading) else None
        methods = _METHOD.findall(title.group(1)) if title is not None else ()
        lines = tuple(line for method in methods for line in _labelled(every[index + 1 :], method, lexicon))
        if title is None or not lines or not isinstance(block, Heading):
            yield block
            continue
        yield replace(block, text=title.group(2).strip())
        yield Stated(lines, lines[0].origin)


def _labelled(blocks: Sequence[PageBlock], method: str, lexicon: Lexicon) -> tuple[RequestLine, ...]:
    """The addresses in code behind labels for request lines, with this method, or the calls behind "HTTP GET request:"
    where there are none; () where the section has a line."""
    found: dict[str, RequestLine] = {}
    shown: dict[str, RequestLine] = {}
    for count, block in enumerate(blocks):
        if states_line(block) or isinstance(block, Stated):
            return ()
        if (isinstance(block, Heading) and not found and count > MAX_BEFORE) or _opens_another(block):
            break
        for line in _lines(block):
            made = _addressed(line, method, block, lexicon)
            if made is not None:
                (shown if made.guess else found).setdefault(made.path, made)
    return tuple(found.values()) or tuple(shown.values())


def _opens_another(block: PageBlock) -> bool:
    """Whether a heading is that of another operation."""
    return isinstance(block, Heading) and (block.level <= 2 or _TITLE.fullmatch(block.text.strip()) is not None)


def _lines(block: PageBlock) -> Sequence[Line]:
    if isinstance(block, Paragraph):
        return (block.line,)
    return block.lines if isinstance(block, Items) else ()


def _addressed(line: Line, method: str, block: PageBlock, lexicon: Lexicon) -> RequestLine | None:
    start, end = next((mark for mark in line.marks if "/" in line.text[slice(*mark)]), (0, 0))
    label = _LABELLED.fullmatch(line.text[:start]) if start else None
    if label is None:
        return None
    made = whole_line(f"{method} {_PORT.sub(_MAY_HAVE, line.text[start:end].strip('`'))}", block.origin)
    if section_role(label.group(1), lexicon) == "request_line":
        return made
    called = _METHOD.findall(label.group(1)) == [method]  # "HTTP GET request:"
    return replace(made, guess="sample") if called and made is not None else None
