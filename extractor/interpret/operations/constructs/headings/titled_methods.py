"""Titles that open with a method, with the address in a labelled line below.

### GET - Boats                       <summary>GET boats</summary>
Syntax: `http://<server>:[<port>]/boats/<harbor>`        GET /boats/{harbor}, titled "Boats"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile, zip_longest

from extractor.dialects import Lexicon
from extractor.document import Code, Heading, Items, Line, Paragraph
from extractor.interpret.operations.lines import METHODS, states_line, whole_line
from extractor.interpret.operations.model import Edge, PageBlock, RequestLine, Stated
from extractor.interpret.outline.headings import level_of
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
# "https://<host>/boats", "/boats/{id}", "{{host}}/boats"
_ADDRESS = lazy_regex(r"(?:https?://[^\s/?#]{1,200}|\{{1,2}[\w.-]{1,60}\}{1,2})?/[^\s?#]{0,300}(?:\?\S{0,300})?")
OPEN_LEVEL = 4  # of headings in a construct that has none
LEVEL_OF_PART = 2  # of headings that part a page
MAX_BEFORE = 8  # blocks between a title and its address


def stated_by_titled_methods(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks, such titles without the method and with the request lines that their sections label."""
    every = tuple(blocks)
    for index, block in enumerate(every):
        title = _title(every, index)
        methods = _METHOD.findall(title.group(1)) if title is not None else ()
        lines = tuple(line for method in methods for line in _labelled(every[index:], method, lexicon))
        if title is None or not lines or not isinstance(block, Heading | Paragraph):
            yield block
            continue
        level = block.level if isinstance(block, Heading) else _level(every[index + 1 :])
        anchors = block.anchors if isinstance(block, Heading) else ()
        yield Heading(title.group(2).strip(), level, block.origin, anchors=anchors)
        yield Stated(lines, lines[0].origin)


def _title(blocks: Sequence[PageBlock], index: int) -> re.Match[str] | None:
    """The method and the words of a title: of a heading, or of what opens a construct of a page ("<summary>")."""
    block = blocks[index]
    before = blocks[index - 1] if index else None
    opens = isinstance(block, Paragraph) and isinstance(before, Edge) and before.opens and before.titles == 1
    return (
        _TITLE.fullmatch(block.text.strip())
        if isinstance(block, Heading | Paragraph) and (opens or isinstance(block, Heading))
        else None
    )


def _level(below: Sequence[PageBlock]) -> int:
    """The level of a title that no heading inside its construct ranks as."""
    inside = takewhile(lambda block: not isinstance(block, Edge) or block.opens, below)
    return max(1, min((b.level for b in inside if isinstance(b, Heading)), default=OPEN_LEVEL) - 1)


def _labelled(blocks: Sequence[PageBlock], method: str, lexicon: Lexicon) -> tuple[RequestLine, ...]:
    """The addresses in code behind labels for request lines, with this method, or the calls behind "HTTP GET request:"
    where there are none; () where the section, from its title on, has a line."""
    found: dict[str, RequestLine] = {}
    shown: dict[str, RequestLine] = {}
    title, *below = blocks
    for count, (block, behind) in enumerate(zip_longest(below, below[1:])):
        if states_line(block) or isinstance(block, Stated):
            return ()
        told = _below_label(block, behind, method, lexicon)
        late = isinstance(block, Heading) and told is None and not found and count > MAX_BEFORE
        if late or _ends(blocks, count + 1) or (isinstance(title, Heading) and level_of(block) < title.level):
            break
        made = [line for text in _lines(block) if (line := _addressed(text, method, block, lexicon)) is not None]
        for line in (*made, *([told] if told is not None else [])):
            (shown if line.guess else found).setdefault(line.path, line)
    return tuple(found.values()) or tuple(shown.values())


def _below_label(label: PageBlock, block: PageBlock | None, method: str, lexicon: Lexicon) -> RequestLine | None:
    """The request line of an address that is all of a block right below a word for request lines: "URL:"."""
    named = isinstance(label, Heading) or (isinstance(label, Paragraph) and label.line.fully_marked())
    if not named or not isinstance(label, Heading | Paragraph) or not isinstance(block, Code | Paragraph):
        return None
    address = block.text.strip(" `*\n")
    if section_role(label.text.strip(" *"), lexicon) != "request_line" or not _ADDRESS.fullmatch(address):
        return None
    return whole_line(f"{method} {address}", block.origin)


def _ends(blocks: Sequence[PageBlock], at: int) -> bool:
    """Whether a block opens another operation: a heading of a page's part, or with a method, or such a construct."""
    block = blocks[at]
    if isinstance(block, Edge):
        return not block.opens
    return _title(blocks, at) is not None or (isinstance(block, Heading) and block.level <= LEVEL_OF_PART)


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
