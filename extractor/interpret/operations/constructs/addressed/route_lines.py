"""Paths behind a label, with the method in the call of their section, which may have values for their variables or be
one of another operation; by GET, as a guess, below a title that opens with a word for reading.

### list_boats
Route: `/api/v0/harbours/:harbour/boats`
curl https://boats.example/api/v0/harbours/main/boats        GET /api/v0/harbours/{harbour}/boats
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width, fold_word
from extractor.document import Code, Paragraph
from extractor.interpret.operations.calls.find import call_of
from extractor.interpret.operations.constructs.addresses import names_servers
from extractor.interpret.operations.lines import states_line, whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine, Stated
from extractor.interpret.operations.noise import without_noise
from extractor.interpret.operations.paths import NUMBER
from extractor.interpret.outline.headings import Node, outline_of
from extractor.interpret.outline.words import section_role
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

# "/api/v0/boats/:boat", "api/v0/boats": two segments or more
_PATH = lazy_regex(r"/?[A-Za-z][\w.-]{0,60}(?:/[^\s/?#`]{1,120}){1,12}/?")
_WORD = re.compile(r"[^\W\d_]+")  # "list" of "list_boats"
LEAST = 2  # such lines of a page


def stated_by_routes(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks with each such line as what states the operation of its section, where its call has that path, or
    several sections have one."""
    every = tuple(blocks)
    routes = {i: path for i, block in enumerate(every) if (path := _route(block, lexicon))}
    found = _found(every, routes, lexicon) if routes else {}
    for index, block in enumerate(every):
        yield Stated((found[index],), block.origin) if index in found else block


def _route(block: PageBlock, lexicon: Lexicon) -> str:
    """The path that is all of a line behind a label for one: "Route: `/api/boats`"; "" where it is none."""
    if not isinstance(block, Paragraph):
        return ""
    label, colon, value = fold_width(block.text).partition(":")
    path = value.strip(" *`")
    told = bool(colon) and _PATH.fullmatch(path) is not None and _is_label(fold_word(label.strip(" *`")), lexicon)
    if not told or NUMBER.search(path) or names_servers(block.text, lexicon):
        return ""
    return path if path.startswith("/") else f"/{path}"


def _is_label(word: str, lexicon: Lexicon) -> bool:
    named = "path" in lexicon.columns.get(word, ()) or word in lexicon.request_labels
    return named or section_role(word, lexicon) == "request_line"


def _found(blocks: Sequence[PageBlock], routes: Mapping[int, str], lexicon: Lexicon) -> dict[int, RequestLine]:
    """The request line of each section that has such a line and no other that states anything; of further ones, where
    the call behind them has that path."""
    open_ = set(without_noise(blocks, lexicon))
    found: dict[int, RequestLine] = {}
    for node in outline_of(blocks, lexicon).nodes:
        own = range(node.at + 1, node.until)
        here = [i for i in own if i in routes]
        stated = (isinstance(b := blocks[i], Stated) or states_line(b) for i in (node.at, *own))
        if not here or node.role or node.at not in open_ or any(stated):
            continue
        until = node.end if len(here) == sum(node.at < i < node.end for i in routes) else node.until
        for place, end in pairwise([*here, until]):
            alone = len(routes) < LEAST or place != here[0]
            line = _line(routes[place], node, blocks[place:end], lexicon, alone=alone)
            found |= {place: line} if line is not None else {}
    return found


def _line(path: str, node: Node, section: Sequence[PageBlock], lexicon: Lexicon, *, alone: bool) -> RequestLine | None:
    """The request line of a path: by the method of the call that fits it, else, where a page has several paths, the
    only one of the calls that its section shows; where it shows none, GET below a title about reading."""
    origin = section[0].origin
    calls = [line for b in section if isinstance(b, Code) and (line := call_of(b.text, b.origin)) is not None]
    lines = [line for call in calls if (line := whole_line(f"{call.method} {path}", origin)) and line.fits(call)]
    if lines or alone:
        return lines[0] if lines else None
    methods = {call.method for call in calls}
    first = _WORD.match(node.text.strip(" *`"))
    reads = not methods and first is not None and first.group().lower() in lexicon.reading
    method = "GET" if reads else methods.pop() if len(methods) == 1 else ""
    line = whole_line(f"{method} {path}", origin) if method else None
    return replace(line, guess="verb") if line is not None else None
