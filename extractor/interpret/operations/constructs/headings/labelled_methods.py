"""Paths that are headings, with the method in a labelled line below: each such line states an operation. Or paths
that are a line in bold, with methods in bold that open the lines below, or are headings.

## `/boats`        ### List boats        * Method: `GET`
**/boats/{id}**    **HTTP GET**. Shows a boat.                  **HTTP POST/PUT**. Changes a boat.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width
from extractor.document import Code, Heading, Items, Origin, Paragraph, Table
from extractor.interpret.operations.lines import METHODS, first_sentence, whole_line
from extractor.interpret.operations.model import SENDING, PageBlock, RequestLine, Stated
from extractor.interpret.outline.words import section_role
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

# "/boats/:id", "${host}/boats"
_PATH = lazy_regex(r"(?:https?://[\w.{}$-]{1,200}(?::\d{1,5})?|\$?\{{1,2}\w{1,40}\}{1,2})?/\S{0,1000}")
# "Method: GET", "HTTP method POST", "Methods: GET, POST"
_LABELLED = lazy_regex(
    r"(?P<label>[^\W\d_][^\W\d_ ]{0,30}(?:[ ][^\W\d_]{1,30}){0,2}?)\s?:?\s{1,3}"
    r"(?P<methods>[A-Z]{3,7}(?:(?:\s?[,/|]\s?|\s\w{1,3}\s)[A-Z]{3,7}){0,4})"
)
_WORD = lazy_regex(r"[A-Z]{3,7}")  # "GET", "DELETE"
# "HTTP GET", "HTTP POST and PUT.", "POST/PUT:"
_OPENED = lazy_regex(r"(?:HTTP\s{1,3})?([A-Z]{3,7}(?:(?:\s?[,/|]\s?|\s\w{1,3}\s)[A-Z]{3,7}){0,4})\s?[.:]?")
MARKED = 2  # cells of a row: a label, and what it says
MIN_SEGMENTS = 2  # of a path that is no heading


def stated_by_labels(shown: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks, with what such lines state below the heading nearest to each; a path heading with one method right
    below it is the request line itself."""
    blocks = list(shown)
    found: dict[int, tuple[RequestLine, ...]] = {}
    path, near, level = "", -1, 0  # the path heading's text, the nearest heading, the level of the path heading
    for index, block in enumerate(blocks):
        if isinstance(block, Heading):
            near, text = index, block.text.strip(" `*")
            if _PATH.fullmatch(text):
                path, level = text, block.level
            elif block.level <= level:
                path = ""
        elif path and near not in found and (methods := _methods(block, lexicon)):
            stated = (whole_line(f"{method} {path}", block.origin) for method in methods)
            found[near] = tuple(line for line in stated if line is not None)
    if not found:
        yield from _below_lines(blocks, lexicon)
        return
    for index, block in enumerate(blocks):
        lines = found.get(index, ())
        bare = isinstance(block, Heading) and _PATH.fullmatch(block.text.strip(" `*"))
        if len(lines) == 1 and bare and isinstance(block, Heading):
            yield replace(block, text=f"{lines[0].method} {block.text.strip(' `*')}")
            continue
        yield block
        if lines:
            yield Stated(lines, lines[0].origin)


def _below_lines(blocks: Sequence[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks, with what methods in bold state of the path in bold, or alone in code, above them. Of those that
    follow each other the ones that send come last: what is described below them is sent."""
    path, level, above = "", 0, 0  # the path, the level of the heading that it stands below, that of the nearest one
    run: list[list[PageBlock]] = []  # methods that follow each other, each with its text
    for block, below in zip_longest(blocks, blocks[1:]):
        if not isinstance(block, Paragraph | Items):
            yield from _sending_last(run)
            run = []
        said = below.text if isinstance(below, Paragraph) else ""
        if isinstance(block, Heading):
            above = block.level
            path = "" if block.level < level else path  # headings beside its own say more of it
            yield block
            yield from _stated(_opening(block.text), path, block.origin, said)
            continue
        if _is_path(alone := _alone(block, lexicon)):
            path, level = alone, above
        made = _opened(block, path, said) if isinstance(block, Paragraph) and path else []
        if made:
            run.append([*made, block])
        elif run:
            run[-1].append(block)
        else:
            yield block
    yield from _sending_last(run)


def _alone(block: PageBlock, lexicon: Lexicon) -> str:
    """What is all of a line in bold or of code, or stands beside a label for requests in a table."""
    if isinstance(block, Table):
        rows = (block.header, *(row.cells for row in block.rows))
        pairs = (tuple(cell.text.strip(" `*") for cell in cells) for cells in rows if len(cells) == MARKED)
        return next((told for label, told in pairs if section_role(label, lexicon) == "request_line"), "")
    marked = isinstance(block, Code) or (isinstance(block, Paragraph) and block.line.fully_marked())
    return block.text.strip(" `*\n") if marked and isinstance(block, Code | Paragraph) else ""


def _opened(block: Paragraph, path: str, below: str) -> list[Stated]:
    """What the methods in bold that open a line state of the path; what they do is said behind them or ``below``."""
    start, end = block.line.marks[0][:2] if block.line.marks else (1, 1)
    said = block.text[end:].strip() or below
    return [] if start else list(_stated(_opening(block.text[:end]), path, block.origin, said))


def _sending_last(run: Sequence[Sequence[PageBlock]]) -> Iterator[PageBlock]:
    for told in sorted(run, key=lambda told: isinstance(told[0], Stated) and told[0].lines[0].method in SENDING):
        yield from told


def _is_path(text: str) -> bool:
    return bool(_PATH.fullmatch(text)) and text.strip("/").count("/") + 1 >= MIN_SEGMENTS and "://" not in text


def _opening(text: str) -> list[str]:
    """The methods that a text is."""
    found = _OPENED.fullmatch(text.strip(" *`"))
    methods = _WORD.findall(found.group(1)) if found else []
    return methods if all(method in METHODS for method in methods) else []


def _stated(methods: Sequence[str], path: str, origin: Origin, behind: str) -> Iterator[Stated]:
    said = behind.strip(" .:*`")
    summary = first_sentence(said) if said[:1].isupper() else ""
    lines = (whole_line(f"{method} {path}", origin) for method in methods) if path else ()
    made = tuple(replace(ln, summary=summary) for ln in lines if ln)
    if made:
        yield Stated(made, origin)


def _methods(block: PageBlock, lexicon: Lexicon) -> list[str]:
    """The methods of the first line of a block that a label announces."""
    lines = block.lines if isinstance(block, Items) else (block.line,) if isinstance(block, Paragraph) else ()
    for line in lines:
        found = _LABELLED.fullmatch(fold_width(line.text).replace("`", "").replace("*", "").strip(" ."))
        last = found["label"].lower().split()[-1] if found else ""
        if found and lexicon.heading_parts.get(last) == "method":
            return [method for method in _WORD.findall(found["methods"]) if method in METHODS]
    return []
