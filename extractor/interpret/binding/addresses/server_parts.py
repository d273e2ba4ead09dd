"""Servers whose address a page gives in parts, a line each.

Host : api.boats.example
Schemes : HTTPS, HTTP           https://api.boats.example and http://api.boats.example
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.api import Server
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width, fold_word
from extractor.document import Block, Heading, Items, Origin, Paragraph, Table
from extractor.lazy_regex import lazy_regex

# "api.boats.example", "api.boats.example:8443", "localhost:8080"
_HOST = lazy_regex(r"(?:[A-Za-z0-9-]{1,63}\.){1,10}[A-Za-z0-9-]{1,63}(?::\d{1,5})?|localhost(?::\d{1,5})?", re.ASCII)
_STAND_IN = lazy_regex(r"<([\w .-]{1,60})>")  # "<management address>"
_SCHEME = lazy_regex(r"\bhttps?\b", re.IGNORECASE)
_LINE = lazy_regex(r"\n|<br\s{0,4}/?>|(?<=[\w/*])\s{2,}(?=[*_]{0,2}[^\W\d])")
MAX_LABEL = 40
MAX_VALUE = 300


def in_parts(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Server]:
    """The servers that lines for a host and a scheme tell, where both stand below one heading."""
    told: dict[str, tuple[str, Origin]] = {}
    for block in blocks:
        if isinstance(block, Heading):
            yield from _servers(told)
            told = {}
            continue
        for label, value, origin in _lines(block):
            part = lexicon.address_parts.get(label)
            if part is not None:
                told.setdefault(part, (value, origin))
    yield from _servers(told)


def _servers(told: dict[str, tuple[str, Origin]]) -> Iterator[Server]:
    """The servers of what lines tell: none without a host or without a scheme, which no page leaves to be guessed."""
    host, origin = told.get("host", ("", None))
    schemes = {scheme.lower() for scheme in _SCHEME.findall(told.get("scheme", ("", None))[0])}
    stand_in = _STAND_IN.fullmatch(host)
    if origin is None or not (stand_in or _HOST.fullmatch(host)):
        return
    host = f"{{{stand_in.group(1).replace(' ', '_')}}}" if stand_in else host
    for scheme in sorted(schemes, reverse=True):
        yield Server(f"{scheme}://{host}", "", origin)


def _lines(block: Block) -> Iterator[tuple[str, str, Origin]]:
    """Folded label, value and place of each line, item or row of two cells."""
    if isinstance(block, Table):
        for row in block.rows:
            if len(row.cells) == 2:
                yield _pair(f"{row.cells[0].text}: {row.cells[1].text}", block.origin.at_row(row.number, row.line))
    elif isinstance(block, Items):
        for number, line in enumerate(block.lines, block.first):
            yield _pair(line.text, block.origin.at_row(number))
    elif isinstance(block, Paragraph):
        for text in _LINE.split(block.text):
            yield _pair(text, block.origin)


def _pair(text: str, origin: Origin) -> tuple[str, str, Origin]:
    label, colon, value = fold_width(text).partition(":")
    told = bool(colon) and len(label) <= MAX_LABEL and len(value) <= MAX_VALUE
    return (fold_word(label.strip(" *`_")) if told else "", value.strip(" *`_"), origin)
