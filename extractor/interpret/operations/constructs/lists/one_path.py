"""Lists of the methods that one path can be called with, and what each is sent.

- **GET** `/boats?name=…`              GET /boats, with "name" in its query
- **POST** `/boats` (form data)        POST /boats, which is sent a form
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Code, Items, Line
from extractor.interpret.operations.code import in_example, is_call
from extractor.interpret.operations.lines import METHOD, parse_line, stated_lines
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.operations.noise import without_noise
from extractor.interpret.outline.headings import Outline, outline_of
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

MIN_METHODS = 2
# "GET /boats?name=x", "POST: /boats (form data)": the request line, and what stands in brackets behind it
_ITEM = lazy_regex(rf"((?:{METHOD})[\s:]{{1,4}}\S{{1,1000}})\s{{0,4}}(?:[(（]([^()（）]{{1,80}})[)）])?[.,;]?")
_MEDIA = lazy_regex(r"application/x-www-form-urlencoded|multipart/form-data")  # "multipart/form-data"
_MORE = lazy_regex(r"\s[-–—]\s|[,;]")  # what parts "form data" from more: "form data – for large files"
_METHOD = lazy_regex(rf"(?:{METHOD})\b")  # "GET"


def stated_by_methods(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with each list of several methods of one path as the operations that it states."""
    every = tuple(blocks)
    told = set(without_noise(every, lexicon))
    for index, block in enumerate(every):
        lines = _lines(block, lexicon) if isinstance(block, Items) and index in told else ()
        yield Stated(lines, block.origin) if lines and not _is_again(every, index, lines, lexicon) else block


def _lines(block: Items, lexicon: Lexicon) -> tuple[RequestLine, ...]:
    """The request lines of a list: all of one path, each of another method; () for other lists."""
    opening = [(n, line) for n, line in enumerate(block.lines, block.first) if _METHOD.match(line.text)]
    if len(opening) < MIN_METHODS:
        return ()
    found = [line for n, item in opening if (line := _line(item, block, n, lexicon)) is not None]
    same = len({line.path for line in found}) == 1 and len({line.method for line in found}) == len(opening)
    return tuple(found) if same else ()


def _line(item: Line, block: Items, number: int, lexicon: Lexicon) -> RequestLine | None:
    read = _ITEM.fullmatch(item.text.strip())
    line = next(parse_line(read.group(1), block.origin.at_row(number)), None) if read else None
    if read is None or line is None:
        return None
    return replace(line, form=_form(read.group(2) or "", lexicon))


def _form(note: str, lexicon: Lexicon) -> str:
    """The form that words in brackets say is sent: its media type, or "form"; "" for others."""
    if media := _MEDIA.search(note):
        return media.group()
    said = fold_word(_MORE.split(note, maxsplit=1)[0])
    named = lexicon.places.get(said) == "form" or (said, "form") in lexicon.captions
    return "form" if named else ""


def _is_again(every: Sequence[PageBlock], place: int, lines: Sequence[RequestLine], lexicon: Lexicon) -> bool:
    """Whether another place of the page that is no example states one of the lines: the list is an overview."""
    own = {(line.method, line.path) for line in lines}
    outline = outline_of(every, lexicon)
    others = (b for i, b in enumerate(every) if i != place and not _is_shown(b, i, outline, lexicon))
    return any((line.method, line.path) in own for other in others for line in stated_lines(other))


def _is_shown(block: PageBlock, place: int, outline: Outline, lexicon: Lexicon) -> bool:
    """Whether a block is code of an example: a call with values, or below a heading of examples."""
    return isinstance(block, Code) and (is_call(block) or in_example(place, outline, lexicon))
