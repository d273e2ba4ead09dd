"""Servers whose address a page gives in parts, a line each.

Host : api.boats.example
Schemes : HTTPS, HTTP           https://api.boats.example and http://api.boats.example
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.api import Server
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Block, Code, Heading, Origin
from extractor.interpret.binding.addresses.lines import labelled_lines

# "api.boats.example", "api.boats.example:8443", "localhost:8080"
_HOST = re.compile(r"(?:[A-Za-z0-9-]{1,63}\.){1,10}[A-Za-z0-9-]{1,63}(?::\d{1,5})?|localhost(?::\d{1,5})?", re.ASCII)
_STAND_IN = re.compile(r"<([\w .-]{1,60})>")  # "<management address>"
_SCHEME = re.compile(r"\bhttps?\b", re.IGNORECASE)  # "https"
MAX_VALUE = 300


def in_parts(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Server]:
    """The servers that lines for a host and a scheme tell, where both stand below one heading."""
    told: dict[str, tuple[str, Origin]] = {}
    for block in blocks:
        if isinstance(block, Heading):
            yield from _servers(told)
            told = {}
            continue
        for label, value, origin in labelled_lines(block) if not isinstance(block, Code) else ():
            part = lexicon.address_parts.get(fold_word(label))
            if part is not None and len(value) <= MAX_VALUE:
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
