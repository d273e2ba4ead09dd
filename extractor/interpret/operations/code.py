"""Operations that code blocks open: a request line in one, or an HTTP message, below a heading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise, takewhile

from extractor.dialects import Lexicon
from extractor.document import Code, Heading, Items, Paragraph, Table
from extractor.interpret.operations.calls.messages import is_message
from extractor.interpret.operations.lines import NOTED, coded_lines, whole_line
from extractor.interpret.operations.model import RequestLine
from extractor.interpret.operations.noise import is_guide
from extractor.interpret.operations.paths import ESCAPED
from extractor.interpret.outline.headings import Node, Outline, in_access, level_of
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.model import Group, Placeable
from extractor.interpret.security.texts import sent_by
from extractor.lazy_regex import lazy_regex

_FIELD = lazy_regex(r"[A-Za-z][A-Za-z-]{0,60}:\s")  # "Host: " of an HTTP message (RFC 9112, section 5)
_BODY = lazy_regex(r"\s{0,8}[{\[<]")  # "{": what a body begins with
# "/boats/5", "/7d44484092b45e6c/boats"; "/api/2/boats" has a version
_ID = re.compile(r"(?<=[^/])(?<!/api)/(?:\d{1,20}|(?=[a-f]*\d)[0-9a-f]{16,64})(?=/|$)")
_COMMENT = re.compile(r"\s{0,40}(?:#|//)\s")  # "# One by its name"
_WORD = re.compile(r"[^\W\d_]+")  # "boat" of "boat_2"
_VALUE = re.compile(r"=\s?([^\s&])")  # "2" of "?page=2"
_ASIDES = frozenset({"constraints", "function"})  # "Note:" says nothing of whose the code below it is
MOST_BLOCKS = 6  # of a page that says no more of its operation than the request line
MIN_WORDS = 4  # of a sentence
MOST_LINES = 12  # request lines of one operation in a block


def coded_starts(blocks: Sequence[Placeable], outline: Outline, lexicon: Lexicon) -> Iterator[int]:
    """Headings below which a code block is request lines or opens with them, as HTTP messages do; and the later ones of
    several such blocks below one heading, with tables, other code or sentences between."""
    if is_guide(blocks, lexicon):
        return
    alone: list[int] = []  # sections of nothing but a request line: taken where others of the page are alike
    found: list[int] = []
    stating = _stating_hosts(blocks) or _host_of_one(blocks, outline)
    for node in outline.nodes:
        coded = [i for i in range(node.at + 1, node.until) if _is_request_code(blocks, i, lexicon, stating)]
        coded = _without_shorter(blocks, coded)
        if in_access(node, lexicon):
            coded = [i for i in coded if not _only_shows_access(blocks[i], lexicon)]
        if not coded or not _may_state(node, outline, lexicon) or is_stated_above(blocks, node, coded[0]):
            continue
        first = blocks[coded[0]]
        labelled = _role_of(blocks[coded[0] - 1], lexicon) == "request"
        if not (node.role or labelled or coded[1:] or _goes_on(blocks, node, coded[0]) or _says_more(first)):
            alone.extend(() if is_call(first) else [node.at])
            continue
        found.append(outline.subject_above(node.at, node.level) if node.role else node.at)
        if not node.role and all(_tells_more(blocks[a + 1 : b]) for a, b in pairwise(coded)):
            found.extend(i - 1 if _is_title(blocks[i - 1]) else i for i in coded[1:])
    if not found and len(outline.nodes) == 1 and len(blocks) <= MOST_BLOCKS:
        found.extend(alone)  # a page for each operation: this one has nothing else
    levels = {level_of(blocks[i]) for i in (*found, *alone[1:])}
    yield from sorted({*found, *(i for i in alone if level_of(blocks[i]) in levels)})


def _only_shows_access(block: Placeable, lexicon: Lexicon) -> bool:
    """Whether the message of a section about signing in sends credentials: it is one of any call."""
    if not isinstance(block, Code) or "\n" not in block.text.strip() or not lines_in_code(block):
        return False
    return any(sent_by(block, lexicon, "shown"))


def is_stated_above(blocks: Sequence[Placeable], node: Node, at: int) -> bool:
    """Whether the section of a title that code is in states its request line before: "POST /boats" below "Make a boat",
    and again in code below "Request", "Route"."""
    title = next((over for over in node.chain() if over is not node and not over.role), None)
    block = blocks[at]
    lines = lines_in_code(block) if title is not None and isinstance(block, Code) else ()
    before = blocks[title.at + 1 : at] if title is not None and lines else ()
    stated = (whole_line(b.text, b.origin) for b in before if isinstance(b, Heading | Paragraph))
    return any(line is not None and line.fits(lines[0]) for line in stated)


def _may_state(node: Node, outline: Outline, lexicon: Lexicon) -> bool:
    """Whether code below a heading may be the request line of an operation: below a title or a word for requests, and
    no example."""
    if not node.role:
        return not is_of_example(node.text, lexicon)
    return node.role == "request_line" or (node.role == "request" and not in_example(node.at, outline, lexicon))


def coded_line(blocks: Sequence[Placeable]) -> tuple[RequestLine, ...]:
    """The request lines of the first code block that has some, and of those behind it with nothing but text between."""
    found: list[RequestLine] = []
    for block in blocks:
        lines = lines_in_code(block) if isinstance(block, Code) else ()
        if found and not lines and not isinstance(block, Paragraph):
            break
        found.extend(lines if not found or _is_bare(block, len(lines)) else ())
    return tuple(found)


def _is_bare(block: Placeable, count: int) -> bool:
    """Whether a code block has no more lines than its request lines."""
    return isinstance(block, Code) and len(block.text.strip().splitlines()) == count


def lines_in_code(block: Code) -> tuple[RequestLine, ...]:
    """The request lines that open a code block, one below the other, where nothing, a body or a message follows."""
    every = uncommented(block.text).strip().splitlines()
    shown = (text for text in every if text.strip() and not _COMMENT.match(text))
    first = next(shown, "")
    if not coded_lines(first, block.origin):
        return ()  # as nearly all code
    texts = [first, *shown]
    read = list(takewhile(bool, (coded_lines(text, block.origin) for text in texts[: MOST_LINES + 1])))
    count = len(read)
    rest = texts[count] if count < len(texts) else ""
    message = not rest or _FIELD.match(rest.lstrip()) or (count == 1 and _BODY.match(rest))
    if not message or not 0 < count <= MOST_LINES or _is_message_of_example(texts, count):
        return ()
    return tuple(line for lines in read for line in lines)


def uncommented(text: str) -> str:
    """The text of code; where a comment in front of JSON is a request line, without its mark: "// GET /boats"."""
    noted = NOTED.match(text)
    return text[noted.end() :] if noted is not None else text


def _is_message_of_example(texts: Sequence[str], count: int) -> bool:
    """Whether one line after the other has an address of its own with a scheme: calls, not alternatives."""
    return count > 1 and any("://" in text for text in texts[:count])


def is_call(block: Placeable) -> bool:
    """Whether a request line has values in its query ("?page=2"), no variables, or a number of a thing in its path."""
    if not isinstance(block, Code):
        return False
    head = uncommented(block.text).strip()
    head = head.partition("\n")[0] if is_message(head) else head  # a form has values
    valued = any(mark not in "{<$:[" for mark in _VALUE.findall(head))
    return valued or any(_ID.search(line.path) for line in lines_in_code(block))


def _says_more(block: Placeable) -> bool:
    """Whether a code block holds more than one request line, or one with variables: no mere example."""
    assert isinstance(block, Code)  # the caller has told code apart
    lines = lines_in_code(block)
    if any(_ID.search(line.path) for line in lines):
        return False
    return len(lines) > 1 or len(block.text.strip().splitlines()) > 1 or any("{" in line.path for line in lines)


def is_of_example(title: str, lexicon: Lexicon) -> bool:
    """Whether a title speaks of an example: "Another example: with a form"."""
    return any(lexicon.heading_parts.get(word) == "example" for word in _WORD.findall(title.lower()))


def in_example(place: int, outline: Outline, lexicon: Lexicon) -> bool:
    """Whether one of the headings above a block is that of examples."""
    return any(node.role.endswith("example") or is_of_example(node.text, lexicon) for node in outline.over(place))


def _is_title(block: Placeable) -> bool:
    return isinstance(block, Paragraph) and block.line.fully_marked()


def _stating_hosts(blocks: Iterable[Placeable]) -> Set[str]:
    """The hosts of request lines with variables that are all of a code block: others of such a host state operations,
    too, and are no mere calls."""
    return {
        line.host for b in blocks if isinstance(b, Code) and (line := _lone_address(b)) is not None and "{" in line.path
    }


def _host_of_one(blocks: Sequence[Placeable], outline: Outline) -> Set[str]:
    """The host of the only request line in code of a page with one title, where more of the call is told behind it."""
    if sum(not node.role for node in outline.nodes) != 1:
        return frozenset()
    found = [(i, line) for i, b in enumerate(blocks) if isinstance(b, Code) and (line := _lone_address(b)) is not None]
    if len(found) != 1 or is_call(blocks[found[0][0]]):
        return frozenset()
    at, line = found[0]
    told = any(isinstance(b, Table | Group | Code | Items) for b in blocks[at + 1 :])
    return {line.host} if told else frozenset()


def _lone_address(block: Code) -> RequestLine | None:
    """The request line with the address of a host that is all of a code block: "GET https://boats.example/boats"."""
    text = block.text.strip()
    lines = lines_in_code(block) if "://" in text and "\n" not in text else ()
    return lines[0] if lines else None


def _without_shorter(blocks: Sequence[Placeable], coded: Sequence[int]) -> list[int]:
    """The code without messages that show the first one's operation without its base path: "POST boats" and a body
    below "POST https://boats.example/v1/boats"."""
    lines = {i: line for i in coded if isinstance(b := blocks[i], Code) for line in lines_in_code(b)[:1]}
    first = lines.get(coded[0]) if coded else None
    return [i for i in coded if first is None or len(lines[i].path) >= len(first.path) or not lines[i].fits(first)]


def _is_request_code(blocks: Sequence[Placeable], index: int, lexicon: Lexicon, stating: Set[str]) -> bool:
    block, before = blocks[index], blocks[index - 1]
    if not isinstance(block, Code):
        return False
    lines = lines_in_code(block)
    if any(ESCAPED.search(line.path) for line in lines):
        return False
    role = _role_of(before, lexicon)
    if role and role not in _ASIDES:  # "Request:" stands above an operation's line, or above all that is sent
        return role == "request" and bool(lines) and not any("://" in line.host for line in lines)
    message = len(block.text.strip().splitlines()) > len(lines)
    called = message and is_call(block) and not any("{" in line.path for line in lines)
    called = called and (any(_ID.search(line.path) for line in lines) or not _is_described(blocks[index + 1 :]))
    if stating and (alone := _lone_address(block)) is not None and alone.host in stating:
        return True
    return bool(lines) and not called and not any("://" in line.host and "{" not in line.host for line in lines)


def _is_described(behind: Iterable[Placeable]) -> bool:
    """Whether a table stands behind a message in its section: the values of its query are those of parameters."""
    section = takewhile(lambda block: not isinstance(block, Heading), behind)
    return any(isinstance(block, Table | Group) for block in section)


def _role_of(block: Placeable, lexicon: Lexicon) -> str:
    """The role that a paragraph's words name, "" of other blocks."""
    return section_role(block.text, lexicon) if isinstance(block, Paragraph) else ""


def _goes_on(blocks: Sequence[Placeable], node: Node, code: int) -> bool:
    """Whether anything describes the request: behind it, or below a deeper heading. A mere example has nothing."""
    deeper = node.until < node.end
    return deeper or any(isinstance(b, Table | Group | Code | Items) for b in blocks[code + 1 : node.until])


def _tells_more(blocks: Sequence[Placeable]) -> bool:
    return any(isinstance(b, Table | Group | Code) or _is_sentence(b) for b in blocks)


def _is_sentence(block: Placeable) -> bool:
    """Whether a paragraph says something of what stands in front: "or" and "of one owner:" lead on to the next."""
    return isinstance(block, Paragraph) and block.text.endswith((".", "。")) and len(block.text.split()) >= MIN_WORDS
