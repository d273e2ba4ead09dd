"""Request lines that a sentence tells: a method and one path in code, where a call of the section shows it or a table
describes it; where the sentence says nothing else, any code does. Or a method, and below the sentence an address alone.

### Make a boat
Send a `POST` request to the endpoint `/boats`.        (a table, or a call of it, below)
`POST` request sent: `/boats`                          (what comes back below)
Send a `POST` request to this endpoint:                (code below that is `https://<host>/boats`)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.document import Code, Definitions, Paragraph, Table
from extractor.interpret.operations.calls.find import call_of
from extractor.interpret.operations.code import lines_in_code
from extractor.interpret.operations.lines import METHODS, stated_lines, whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.operations.paths import NUMBER
from extractor.interpret.outline.headings import outline_of
from extractor.lazy_regex import lazy_regex

_METHOD = lazy_regex(rf"(?<![\w/-])(?:{'|'.join(METHODS)})(?![\w/])")  # "a POST request", "POST-Anfrage"
_PATH = lazy_regex(r"/[^\s?#`]{1,300}")  # "/boats/<id>"
MAX_TEXT = 320
MOST_WORDS = 4  # beside a method and a path, of a line that says nothing else
_ADDRESS = lazy_regex(r"(?:https?://|[/<{])\S{1,400}")  # "https://<host>/boats", "/boats"
OPENING = 4  # blocks below a heading among which the sentence stands


def stated_by_sentences(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with what states an operation in front of each such sentence, the first of its section, unless the
    page states it elsewhere. Where sentences have their addresses below, all of the section's do, and its request lines
    in code."""
    every = tuple(blocks)
    stated = {(line.method, line.path) for block in every for line in _lines(block)}
    told = dict(_lines_of_sections(every, lexicon))
    for index, block in enumerate(every):
        line = told.get(index)
        if isinstance(block, Code) and index - 1 in told and _addressed(every[index - 1], block) == told[index - 1]:
            continue  # the address
        if line is not None and ((line.method, line.path) not in stated or isinstance(block, Code)):
            lines = lines_in_code(block) if isinstance(block, Code) else (line,)
            yield Stated(lines, block.origin)
        if (line is None or not _is_bare(block)) and not (line is not None and isinstance(block, Code)):
            yield block  # what says nothing else is no description


def _lines(block: PageBlock) -> Sequence[RequestLine]:
    return block.lines if isinstance(block, Stated) else stated_lines(block)


def _lines_of_sections(blocks: Sequence[PageBlock], lexicon: Lexicon) -> Iterator[tuple[int, RequestLine]]:
    for title in outline_of(blocks, lexicon).nodes:
        places = range(title.at + 1, title.until)
        if title.role:
            continue
        addressed = {i: line for i in places[:-1] if (line := _addressed(blocks[i], blocks[i + 1])) is not None}
        if addressed:
            apart = len({(line.method, line.path) for line in addressed.values()}) == len(addressed)
            coded = ((i, b) for i in places if isinstance(b := blocks[i], Code))
            more = ((i, lines[0]) for i, b in coded if (lines := lines_in_code(b)))
            yield from (*addressed.items(), *more) if apart else ()
            continue
        found = [(i, line) for i in places[:OPENING] if (line := _sentence(blocks[i])) is not None]
        section = blocks[title.at + 1 : title.until]
        if len(found) == 1 and not any(_lines(b) for b in section):
            ((place, line),) = found
            yield from found if _is_shown(line, section, bare=_is_bare(blocks[place])) else ()


def _sentence(block: PageBlock) -> RequestLine | None:
    """The request line that a paragraph tells, where it names one method and one path."""
    if not isinstance(block, Paragraph) or len(block.text) > MAX_TEXT:
        return None
    methods = set(_METHOD.findall(block.text))
    paths = {text for start, end in block.line.marks if _PATH.fullmatch(text := block.text[start:end].strip("` "))}
    if len(methods) != 1 or len(paths) != 1 or NUMBER.search(next(iter(paths))):
        return None
    return whole_line(f"{methods.pop()} {paths.pop()}", block.origin)


def _addressed(block: PageBlock, below: PageBlock) -> RequestLine | None:
    """The request line that a sentence with a method announces, and that code below has the address of."""
    if not isinstance(block, Paragraph) or not isinstance(below, Code) or len(block.text) > MAX_TEXT:
        return None
    methods, address = set(_METHOD.findall(block.text)), below.text.strip()
    if len(methods) != 1 or not block.text.rstrip().endswith((":", "：")) or not _ADDRESS.fullmatch(address):
        return None
    return whole_line(f"{methods.pop()} {address}", below.origin)


def _is_bare(block: PageBlock) -> bool:
    """Whether a sentence has few words beside the method and the path."""
    words = len(block.text.split()) if isinstance(block, Paragraph) else MOST_WORDS
    return words - 2 <= MOST_WORDS


def _is_shown(line: RequestLine, section: Sequence[PageBlock], *, bare: bool) -> bool:
    """Whether a call of a section is one of the operation, or a table describes it; ``bare``: any code may."""
    calls = [call_of(b.text, b.origin) for b in section if isinstance(b, Code)]
    shown = [call for call in calls if call is not None]
    if shown:
        return any(line.fits(call) for call in shown)
    return any(isinstance(b, Table | Definitions) or (bare and isinstance(b, Code)) for b in section)
