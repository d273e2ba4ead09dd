"""Request lines whose method and path stand apart: in two blocks, such as a badge above a path, in two lines of one, or
the path first.

<i class="label">POST</i> <h6>/boats</h6>        ## /boats/{id} (GET)        ## Method  POST  ## Request  /boats
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise, zip_longest

from extractor.dialects import Lexicon
from extractor.document import Code, Heading, Origin, Paragraph
from extractor.interpret.operations.lines import METHODS, whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.outline.words import section_role
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_PATH = lazy_regex(r"(?:https?://\S{1,200}|\{\{?[\w.-]{1,60}\}?\})?/\S{0,1000}")  # "/boats/{id}", "{{host}}/boats"
_LABEL = lazy_regex(r"^[^\W\d_][\w /]{1,30}[:：](?!//)\s{0,30}")  # "Available methods:    GET"
MIN_LINES = 2  # of a block whose lines are method and path
MOST_LINES = 6  # of code that says what the request line is
# "/boats/{id} (GET)", "/boats [POST]", "`/boats` – DELETE"
BEHIND = lazy_regex(rf"`?(/\S{{0,600}}?)`?\s{{1,3}}(?:[-–—:|]\s{{1,3}})?[(\[]?({'|'.join(METHODS)})[)\]]?")


def stated_in_two(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with each method and the path beside it as what states the operation."""
    every = _without_second_heading(tuple(blocks), lexicon)
    taken = False
    for block, following in zip_longest(every, every[1:]):
        line = _joined(block, following) if following is not None and not taken else None
        if line is not None:
            yield Stated((line,), block.origin)
        elif not taken:
            yield from _alone(block)
        taken = line is not None


def _without_second_heading(blocks: tuple[PageBlock, ...], lexicon: Lexicon) -> tuple[PageBlock, ...]:
    """The blocks; where method and path are each all that stands below a heading of their own, without the second
    heading, if that is one for requests ("Request"): one for request lines goes on with the first."""
    apart = {
        at + 1
        for at, (method, head, path) in enumerate(zip(blocks, blocks[1:], blocks[2:], strict=False))
        if at and isinstance(head, Heading) and _made(_text(method), _text(path), path.origin) is not None
        if _role(blocks[at - 1], lexicon) == "request_line" and _role(head, lexicon) == "request"
    }
    return tuple(block for at, block in enumerate(blocks) if at not in apart) if apart else blocks


def _role(block: PageBlock, lexicon: Lexicon) -> str:
    return section_role(block.text, lexicon) if isinstance(block, Heading) else ""


def _joined(block: PageBlock, following: PageBlock) -> RequestLine | None:
    return _made(_text(block), _text(following), block.origin)


def _made(method: str, path: str, origin: Origin) -> RequestLine | None:
    """The request line of a method and a path that are each all of a text."""
    if method.upper() not in METHODS or not _PATH.fullmatch(path):
        return None
    return whole_line(f"{method.upper()} {path}", origin)


def _alone(block: PageBlock) -> Iterator[PageBlock]:
    """A block by itself: a path with its method behind it turned round, two of its lines in front of it."""
    turned = BEHIND.fullmatch(_text(block)) if isinstance(block, Heading) else None
    if turned is not None and isinstance(block, Heading):
        yield replace(block, text=f"{turned.group(2)} {turned.group(1)}")
        return
    shown = _lines(block)
    if len(shown) < MIN_LINES:
        yield block
        return
    texts = [_LABEL.sub("", text.strip()).strip(" `*") for text in shown]
    pairs = [pair for a, b in pairwise(texts) for pair in ((a, b), (b, a))]
    lines = [_made(method, path, block.origin) for method, path in pairs]
    found = next((line for line in lines if line is not None), None)
    if found is not None:
        yield Stated((found,), block.origin)
    if found is None or not isinstance(block, Code):
        yield block


def _lines(block: PageBlock) -> list[str]:
    """The lines of a paragraph, or of code that is no more than a few."""
    if isinstance(block, Paragraph):
        return block.text.split("\n")
    lines = block.text.strip().split("\n") if isinstance(block, Code) else []
    return lines if len(lines) <= MOST_LINES else []


def _text(block: PageBlock) -> str:
    return block.text.strip(" `*\n") if isinstance(block, Heading | Paragraph | Code) else ""
