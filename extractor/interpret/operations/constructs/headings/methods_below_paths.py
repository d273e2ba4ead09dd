"""Paths on a line of their own, in bold, in code or behind a label for requests, with methods below them: in bold, on
tabs or as headings. Each method states an operation.

**/boats/{id}**                  Endpoint: `/boats`
**HTTP GET**. Shows a boat.      === "GET"
**HTTP PUT**. Changes a boat.    === "POST"
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from extractor.dialects import Lexicon
from extractor.dialects.template import first_match
from extractor.dialects.text import fold_width
from extractor.document import Code, Heading, Items, Origin, Paragraph, Table
from extractor.interpret.operations.constructs.headings.labelled_methods import PATH
from extractor.interpret.operations.lines import METHODS, first_sentence, whole_line
from extractor.interpret.operations.model import SENDING, PageBlock, Stated
from extractor.interpret.outline.words import section_role
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass, replace

_WORD = lazy_regex(r"[A-Z]{3,7}")  # "GET", "DELETE"
# "HTTP GET", "HTTP POST and PUT.", "POST/PUT:"
_OPENED = lazy_regex(r"(?:HTTP\s{1,3})?([A-Z]{3,7}(?:(?:\s?[,/|]\s?|\s\w{1,3}\s)[A-Z]{3,7}){0,4})\s?[.:]?")
MARKED = 2  # cells of a row: a label, and what it says
PAIR = 2  # words: "No parameters"
MIN_SEGMENTS = 2  # of a path that is no heading


@dataclass(frozen=True, slots=True)
class _Path:
    """A path that methods below it are of: the level and the words of the heading above it, and whether a method was
    read."""

    text: str = ""
    level: int = 0
    title: str = ""
    read: bool = False


def stated_below_paths(shown: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks, with what methods state of the path above them. Of those that follow each other the ones that send
    come last: what is described below them is sent."""
    blocks = tuple(shown)
    path, heading = _Path(), _Path()
    run: list[list[PageBlock]] = []  # methods that follow each other, each with its text
    for block, below in zip_longest(blocks, blocks[1:]):
        if not isinstance(block, Paragraph | Items):
            yield from _sending_last(run)
            run = []
        said = below.text if isinstance(below, Paragraph) and not _is_absence(below.text, lexicon) else ""
        if isinstance(block, Heading):
            heading = _Path("", block.level, block.text)
            path = _Path() if block.level < path.level else path  # headings beside its own say more of it
            yield block
            yield from _stated(opening_methods(block.text), replace(path, read=False), block.origin, said, lexicon)
            continue
        path = replace(heading, text=found) if (found := path_of(block, lexicon)) else path
        made = _opened(block, path, said, lexicon) if isinstance(block, Paragraph) and path.text else []
        path = replace(path, read=path.read or bool(made))
        if made:
            run.append([*made, block])
        elif run:
            run[-1].append(block)
        else:
            yield block
    yield from _sending_last(run)


def path_of(block: PageBlock, lexicon: Lexicon) -> str:
    """The path that a block says methods below it are of."""
    alone = _alone(block, lexicon) or (block.text.strip() if isinstance(block, Paragraph) else "")
    return alone if _is_path(alone) else _labelled(block, lexicon)


def _alone(block: PageBlock, lexicon: Lexicon) -> str:
    """What is all of a line in bold or of code, or stands beside a label for requests in a table."""
    if isinstance(block, Table):
        rows = (block.header, *(row.cells for row in block.rows))
        pairs = (tuple(cell.text.strip(" `*") for cell in cells) for cells in rows if len(cells) == MARKED)
        return next((told for label, told in pairs if section_role(label, lexicon) == "request_line"), "")
    marked = isinstance(block, Code) or (isinstance(block, Paragraph) and block.line.fully_marked())
    return block.text.strip(" `*\n") if marked and isinstance(block, Code | Paragraph) else ""


def _labelled(block: PageBlock, lexicon: Lexicon) -> str:
    """The path that a line is, or an item of a list, behind a label for requests: "Endpoint: `/boats`"."""
    lines = (block.line,) if isinstance(block, Paragraph) else block.lines if isinstance(block, Items) else ()
    for line in lines:
        label, _, said = fold_width(line.text).partition(":")
        path = said.strip(" `*")
        if path.startswith("/") and PATH.fullmatch(path) and section_role(label, lexicon) == "request_line":
            return path
    return ""


def _is_absence(text: str, lexicon: Lexicon) -> bool:
    """Whether a line says that a section has nothing: "No parameters", "No body required"."""
    words = text.strip(" .*`").split()
    nothing = len(words) == PAIR and bool(section_role(words[1], lexicon))
    return nothing or first_match(lexicon.no_body, text, text.lower()) is not None


def _opened(block: Paragraph, path: _Path, below: str, lexicon: Lexicon) -> list[Stated]:
    """What the methods in bold that open a line state of the path; what they do is said behind them or ``below``."""
    start, end = block.line.marks[0][:2] if block.line.marks else (1, 1)
    said = block.text[end:].strip() or below
    return [] if start else list(_stated(opening_methods(block.text[:end]), path, block.origin, said, lexicon))


def _sending_last(run: Sequence[Sequence[PageBlock]]) -> Iterator[PageBlock]:
    for told in sorted(run, key=lambda told: isinstance(told[0], Stated) and told[0].lines[0].method in SENDING):
        yield from told


def _is_path(text: str) -> bool:
    return bool(PATH.fullmatch(text)) and text.strip("/").count("/") + 1 >= MIN_SEGMENTS and "://" not in text


def opening_methods(text: str) -> list[str]:
    """The methods that a text is."""
    found = _OPENED.fullmatch(text.strip(" *`"))
    methods = _WORD.findall(found.group(1)) if found else []
    return methods if all(method in METHODS for method in methods) else []


def _stated(methods: Sequence[str], path: _Path, origin: Origin, behind: str, lexicon: Lexicon) -> Iterator[Stated]:
    """What the methods state of the path, each with what it does; a further one that does not say has the title."""
    said = behind.strip(" .:*`")
    summary = first_sentence(said, lexicon) if said[:1].isupper() else ""
    lines = (whole_line(f"{method} {path.text}", origin) for method in methods) if path.text else ()
    title = path.title
    made = tuple(
        replace(ln, summary=summary or (f"{title}: {ln.method}" if path.read and title else title))
        for ln in lines
        if ln
    )
    if made:
        yield Stated(made, origin)
