"""The base path that an answer's link to itself shows, where no call of the operation does.

GET /boats/{id}      {"_links": {"self": {"href": "https://boats.example/v1/boats/7"}}}      "/v1"
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.document import Json
from extractor.interpret.examples.model import ExampleBlock
from extractor.interpret.operations.lines import whole_line
from extractor.interpret.operations.model import RequestLine, base_shown

_OWN = ("href", "self", "selfLink", "selfHref")  # members that hold the address of what has them
_HOLDERS = ("_links", "links")  # of HAL and JSON:API


def self_base(line: RequestLine, examples: Iterable[ExampleBlock]) -> str:
    """What links of answers to themselves have in front of the path of an operation; "" where there is no such link."""
    for example in examples:
        if example.side != "response" or example.parsed is None:
            continue
        for address in _links(example.parsed.value):
            shown = whole_line(f"{line.method} {address}", example.origin)
            if shown is not None and line.fits(shown) and (base := base_shown(line, shown)):
                return base
    return ""


def _links(value: Json) -> Iterator[str]:
    """The addresses that an object gives as its own."""
    if not isinstance(value, dict):
        return
    members = (value.get(name) for name in _HOLDERS)
    for holder in (value, *(member for member in members if isinstance(member, dict))):
        for name in _OWN:
            own = holder.get(name)
            own = own.get("href") if isinstance(own, dict) else own
            if isinstance(own, str) and (own.startswith("/") or "://" in own):
                yield own.partition("?")[0]
