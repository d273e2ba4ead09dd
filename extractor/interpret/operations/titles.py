"""Request lines that open an API: in its heading, alone below it, or in headings that share method and path."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Code, Heading, Items, Origin, Paragraph, Table
from extractor.interpret.operations.code import is_of_example
from extractor.interpret.operations.lines import (
    LINE,
    METHODS,
    balanced,
    parse_line,
    stated_lines,
    unnumbered,
    whole_line,
    whole_lines,
)
from extractor.interpret.operations.model import RequestLine, Stated
from extractor.interpret.operations.noise import is_noise
from extractor.interpret.operations.paths import clean_path, parted
from extractor.interpret.outline.headings import Node, Outline, outline_of
from extractor.interpret.outline.sections.model import EXAMPLE_ROLES, Placed
from extractor.interpret.outline.statuses import said_statuses
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.model import Group, Placeable
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_WORD = lazy_regex(r"[a-z][a-z0-9_-]{1,60}", re.ASCII)  # "boats"
_NUMBERED = lazy_regex(r"^\w{1,20} \d{1,4}[.:] ")  # "Table 3. /boats/{id}"
# "PUT (ETag supported)", "GET (optional `?deck=DECK`)": a method, and in brackets what else there is to say of it
_NOTED = lazy_regex(rf"[*`]{{0,3}}({'|'.join(METHODS)})[*`]{{0,3}}\s{{1,3}}\(([^()\n]{{1,200}})\)")
_QUERY = lazy_regex(r"\?[A-Za-z_][\w.-]{0,60}(?:=[^\s`)]{0,200})?")  # "?deck=DECK" of "optional `?deck=DECK`"
_BESIDE = " *`.:|()[]-–—"  # what parts a request line from the words beside it in a heading
MOST_WAYS = 6  # request lines next to each other
MAX_LEADING = 16  # blocks of introduction (code samples, too) between a heading and its request line


def templated(lines: tuple[RequestLine, ...], placed: Sequence[Placed]) -> tuple[RequestLine, ...]:
    """The request lines; one with values where a table's caption has the path with variables gets that path, as does
    one in code without variables where other code is an address with them."""
    if not lines:
        return lines
    captions = (p.block.caption for p in placed if isinstance(p.block, Table))
    told = (_NUMBERED.sub("", caption) for caption in captions)
    paths = [clean_path(c) for c in told if c.startswith("/") and "{" in c and " " not in c]
    shown = [line.path for p in placed if isinstance(p.block, Code) for line in _addresses(p.block)]
    coded = [line.origin.element == "code" and "{" not in line.path for line in lines]
    return tuple(_with_path(line, [*paths, *shown] if code else paths) for line, code in zip(lines, coded, strict=True))


def _with_path(line: RequestLine, paths: Sequence[str]) -> RequestLine:
    """The request line with the first of the paths with variables that its own, with values, is one of."""
    held = line.path.count("{")
    fitting = (path for path in paths if path.count("{") > held and line.matches(replace(line, path=path)))
    return next((replace(line, path=path) for path in fitting), line)


def _addresses(code: Code) -> Iterator[RequestLine]:
    """The addresses with variables that lines of code are and nothing else, as those of GET requests."""
    texts = (text.strip() for text in code.text.splitlines()) if "/" in code.text else ()
    found = (whole_line(f"GET {text}", code.origin) for text in texts if text.startswith(("/", "http")))
    return (line for line in found if line is not None and "{" in line.path)


def titled_line(blocks: Sequence[Placeable], lexicon: Lexicon) -> tuple[RequestLine, ...]:
    """The request line that the first heading is, or that stands right below it."""
    if not blocks or not isinstance(blocks[0], Heading):
        return ()
    outline = outline_of(blocks, lexicon)
    first = outline.nodes[0]
    if whole := whole_lines(first.text, first.heading.origin):
        return whole
    line = in_heading(blocks, first, outline, lexicon)
    return (line,) if line is not None else leading_lines(blocks, first.at, outline)


def in_heading(blocks: Sequence[Placeable], node: Node, outline: Outline, lexicon: Lexicon) -> RequestLine | None:
    """The request line in a heading with other words: set apart from them, or with a table or code below."""
    line = heading_line(node.text, node.heading.origin)
    if line is None or _leads_on(node.text, line.summary, lexicon) or _is_example(line, node, blocks, lexicon):
        return None
    if is_set_apart(node.text) and not is_noise(line.summary, lexicon):
        return line
    subjects = (other for other in outline.behind(node.at) if other.level <= node.level and not other.role)
    others = (other.at for other in subjects if not outline.is_note(other, node))
    section = blocks[node.at + 1 : next(others, len(blocks))]
    told = any(isinstance(block, Table | Group | Code) or _labels_answer(block, lexicon) for block in section)
    return line if told or _lists_statuses(section, lexicon) else None


def _lists_statuses(section: Sequence[Placeable], lexicon: Lexicon) -> bool:
    """Whether a list below a label for statuses says some: "Response code", "* Success uses 204 No Content"."""
    pairs = (
        (label, block)
        for label, block in pairwise(section)
        if isinstance(label, Heading | Paragraph) and isinstance(block, Items)
    )
    return any(
        section_role(label.text, lexicon) == "status" and any(said_statuses(ln.text, lexicon) for ln in block.lines)
        for label, block in pairs
    )


def _labels_answer(block: Placeable, lexicon: Lexicon) -> bool:
    """Whether a line in bold is a word for an answer: "**Response code**"."""
    if not isinstance(block, Paragraph) or not block.line.fully_marked():
        return False
    return section_role(block.text.strip(" *_:："), lexicon) in {"response", "status"}


def heading_line(text: str, origin: Origin) -> RequestLine | None:
    """The one request line that opens or closes a heading, the words beside it as its summary."""
    text = parted(unnumbered(text))
    found = list(LINE.finditer(text))
    if len(found) != 1 or not found[0]["method"].isupper():
        return None
    before, behind = text[: found[0].start()].strip(_BESIDE), text[found[0].end() :].strip(_BESIDE)
    line = next(parse_line(text, origin), None) if not (before and behind) else None
    return replace(line, summary=balanced(before or behind)) if line is not None else None


def is_set_apart(heading: str) -> bool:
    """Whether a mark parts a request line in a heading from the words beside it: brackets, a dash, a bar."""
    heading = unnumbered(heading)
    found = LINE.search(heading)
    if found is None:
        return False
    before, behind = heading[: found.start()].rstrip(" *`"), heading[found.end() :].lstrip(" *`")
    opened = before.endswith(("(", "[", "-", "–", "—", "|")) or found.group().startswith(("(", "["))
    return (bool(before) and opened and behind in {"", ")", "]"}) or (not before and behind[:1] in set("-–—|("))


def _leads_on(heading: str, words: str, lexicon: Lexicon) -> bool:
    """Whether words in front of a request line, with no mark between, lead on to it: "Examples for GET /boats" is about
    another section, "Log in: POST /login" is a title."""
    found = LINE.search(heading)
    before = heading[: found.start()].rstrip(" *`") if found else ""
    last = fold_word(words).rpartition(" ")[2]
    return before[-1:].isalpha() and lexicon.heading_parts.get(last) == "cut"


def _is_example(line: RequestLine, node: Node, blocks: Sequence[Placeable], lexicon: Lexicon) -> bool:
    """Whether the words beside a request line in a heading speak of an example, and the page states the operation
    outside its section: "POST /boats: an example of a signature"."""
    parts = (word for word, role in lexicon.heading_parts.items() if role == "example")
    words = fold_word(line.summary)
    unspaced = any(words.endswith(part) for part in parts if not part.isascii())
    if not unspaced and not is_of_example(line.summary, lexicon):
        return False
    apart = (*blocks[: node.at], *blocks[node.end :])
    others = (other for block in apart for other in _lines_of(block))
    return any((other.method, other.path) == (line.method, line.path) for other in others)


def _lines_of(block: Placeable) -> Sequence[RequestLine]:
    return block.lines if isinstance(block, Stated) else stated_lines(block)


def leading_lines(blocks: Sequence[Placeable], index: int, outline: Outline) -> tuple[RequestLine, ...]:
    """The request lines of a block of nothing else below a heading, behind its introduction or right below "Example" or
    "Request"."""
    below = outline.below(index)
    opens = below is not None and below.at == index + 1 and below.role in EXAMPLE_ROLES | {"request"}
    for at, block in enumerate(blocks[index + 1 + opens : index + 2 + MAX_LEADING], index + 1 + opens):
        lines = _alone(block)
        if isinstance(block, Code) and at != index + 1 and lines and not _stands_for_api(lines[0], blocks, at):
            lines = ()
        if lines or not isinstance(block, Paragraph | Items | Code):
            return (*lines, *_next_to(blocks, at)) if isinstance(block, Paragraph) else lines
    return ()


def _next_to(blocks: Sequence[Placeable], at: int) -> Iterator[RequestLine]:
    """The request lines of one method in the paragraphs right behind that of another: the same, asked for elsewhere."""
    method = next((line.method for line in _alone(blocks[at])), "")
    behind = (block for block in blocks[at + 1 : at + 1 + MOST_WAYS])
    found = (_alone(block) if isinstance(block, Paragraph) else () for block in behind)
    return (line for lines in takewhile(bool, found) for line in lines if line.method == method)


def _stands_for_api(line: RequestLine, blocks: Sequence[Placeable], at: int) -> bool:
    """Whether a request line in code behind an introduction is an API's: it names no host, and a table follows."""
    for block in blocks[at + 1 :] if not line.host else ():
        if isinstance(block, Heading):
            return False
        if isinstance(block, Table | Group):
            return True
    return False


def _alone(block: Placeable) -> tuple[RequestLine, ...]:
    """The request lines that a paragraph, a code block or the first item of a list is, where no other item has any; of
    several lines in code the first, where all are of one path."""
    if isinstance(block, Code):
        lines = [whole_lines(text, block.origin) for text in block.text.splitlines() if text.strip()]
        first = lines[0] if lines else ()
        same = all(ln and (ln[0].method, ln[0].path) == (first[0].method, first[0].path) for ln in lines)
        return first if same else ()
    text = block.text if isinstance(block, Paragraph) else ""
    if isinstance(block, Items) and not any(_has_line(line.text, block.origin) for line in block.lines[1:]):
        text = block.lines[0].text
    return whole_lines(text.strip(), block.origin) if text else ()


def _has_line(text: str, origin: Origin) -> bool:
    return next(parse_line(text, origin), None) is not None


def method_and_path(heading: Heading, above: Heading, below: Sequence[Placeable]) -> str:
    """The request line of a heading that is a method, or ends with one in brackets, and the path above it. One word is
    a path where a call ``below`` ends with it. Brackets behind a method may add a query."""
    noted = _NOTED.fullmatch(heading.text.strip())
    asked = _QUERY.search(noted.group(2)) if noted else None
    query = asked.group() if asked else ""
    method, path = (noted.group(1) if noted else _bracketed(heading.text).upper()), _bracketed(above.text)
    if method not in METHODS:
        return ""
    if _WORD.fullmatch(path) and _is_called(method, path, below):
        path = f"/{path}"
    path = path.strip(" *`")
    return f"{method} {path}{query}" if whole_line(f"{method} {path}", heading.origin) else ""


def _is_called(method: str, word: str, below: Sequence[Placeable]) -> bool:
    """Whether code below the heading of a method, up to the next one, calls a path that ends with a word."""
    # "GET /v1/boats"
    called = re.compile(rf"^\s{{0,20}}{method}\s{{1,8}}\S{{0,300}}/{re.escape(word)}/?(?=[\s?]|$)", re.MULTILINE)
    until = takewhile(lambda b: not isinstance(b, Heading) or b.text.upper() not in METHODS, below)
    return any(isinstance(b, Code) and called.search(b.text) for b in until)


def _bracketed(text: str) -> str:
    """What a heading says in the brackets at its end, as API Blueprint has it; else all of it."""
    start = text.rfind("[")
    return text[start + 1 : -1].strip() if start >= 0 and text.endswith("]") else text.strip()
