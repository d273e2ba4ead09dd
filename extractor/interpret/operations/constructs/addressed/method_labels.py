"""Addresses that stand alone in a line, right above or below a line that labels their method.

> https://boats.example/v1/boats        **Method:** `POST`
*Method: GET*                           `/v1/boats`
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import takewhile

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width, fold_word
from extractor.document import Code, Heading, Paragraph
from extractor.interpret.operations.lines import METHODS, states_line, whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.operations.noise import without_noise
from extractor.lazy_regex import lazy_regex

_METHOD = "|".join(METHODS)
# "Method: GET", "HTTP method: GET / POST", "Method: POST (form data)"
_LABELLED = lazy_regex(
    rf"(?P<label>[^\W\d_][^\W\d_ ]{{0,30}}(?:[ ][^\W\d_]{{1,30}}){{0,2}}?)\s?:\s{{0,3}}"
    rf"(?P<methods>(?:{_METHOD})(?:\s?[,/|]\s?(?:{_METHOD})){{0,4}})(?:\s?\([^()]{{1,60}}\))?"
)
_WORD = lazy_regex(_METHOD)  # "GET"
# "https://boats.example/v1/boats", "<https://boats.example/v1/boats>", "/v1/boats?size="
_ADDRESS = lazy_regex(r"<?((?:https?://[^\s/?#<>]{1,200})?/[^\s?#<>]{1,300}(?:\?[^\s<>]{0,300})?)>?")
MOST_ADDRESSES = 4  # above one line with a method


def stated_by_method_labels(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks, with the addresses and the label of each such method as what states the operations of a section that
    states none in another form."""
    every = tuple(blocks)
    methods = {i: named for i, block in enumerate(every) if (named := _methods(block, lexicon))}
    open_ = set(without_noise(every, lexicon)) if methods else set()
    found: dict[int, tuple[RequestLine, ...]] = {}
    for at, names in methods.items():
        places = _addressed(every, at, open_, methods.keys())
        lines = tuple(line for place in places for line in _lines(every[place], names))
        found |= {at: (), **dict.fromkeys(places, ()), places[0]: lines} if lines else {}
    for index, block in enumerate(every):
        if index not in found:
            yield block
        elif found[index]:
            yield Stated(found[index], block.origin)


def _methods(block: PageBlock, lexicon: Lexicon) -> list[str]:
    """The methods that a line is, behind a word for them: ["GET"] of "*HTTP method: GET*"."""
    text = block.text if isinstance(block, Paragraph) else ""
    found = _LABELLED.fullmatch(fold_width(text).replace("`", "").replace("*", "").strip(" .")) if text else None
    told = found is not None and "method" in lexicon.columns.get(fold_word(found["label"]), ())
    return _WORD.findall(found["methods"]) if found is not None and told else []


def _addressed(blocks: Sequence[PageBlock], at: int, open_: Set[int], labels: Set[int]) -> list[int]:
    """The places of the addresses right above a line with a method, else of the one right below it; [] where their
    section has another line with a method or states a request line."""
    above = list(takewhile(lambda i: i in open_ and _address(blocks[i]), range(at - 1, -1, -1)))
    below = [at + 1] if not above and at + 1 in open_ and _address(blocks[at + 1]) else []
    start = next((i for i in range(at, -1, -1) if isinstance(blocks[i], Heading)), 0)
    end = next((i for i in range(at, len(blocks)) if isinstance(blocks[i], Heading)), len(blocks))
    others = any(isinstance(b, Stated) or states_line(b) for b in blocks[start:end])
    alone = sum(start < place < end for place in labels) == 1
    return [] if others or not alone or len(above) > MOST_ADDRESSES else [*reversed(above), *below]


def _address(block: PageBlock) -> str:
    """The address that all of a line or of code is, "" of another."""
    text = block.text.strip(" *`\n") if isinstance(block, Paragraph | Code) else ""
    found = _ADDRESS.fullmatch(text)
    return found.group(1) if found is not None else ""


def _lines(block: PageBlock, methods: Iterable[str]) -> Iterator[RequestLine]:
    for method in methods:
        if (line := whole_line(f"{method} {_address(block)}", block.origin)) is not None:
            yield line
