"""What a page says of methods that OpenAPI lacks: another method with a fixed parameter that means the same.

Use the LIST verb, or a GET with `?list=true`.        LIST is GET with list=true
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractor.api import Equivalent
from extractor.document import Block, Items, Paragraph, flat
from extractor.interpret.operations.lines import EXTENDED, METHODS
from extractor.interpret.operations.model import RequestLine
from extractor.lazy_regex import lazy_regex

_EXTENDED = lazy_regex(rf"(?<![A-Za-z])({'|'.join(EXTENDED)})(?![A-Za-z])")  # "LIST"
_METHOD = lazy_regex(rf"(?<![A-Za-z])({'|'.join(METHODS)})(?![A-Za-z])")  # "GET"
_PAIR = lazy_regex(r"(?<![\w/])[?`\"']{0,3}([a-z_]\w{0,40})=(\w{1,40})(?![\w/])")  # "?list=true", "`list=true`"
MAX_TEXT = 600  # characters of a text that says so


def equivalents_in(blocks: Iterable[Block]) -> Iterator[Equivalent]:
    """Those that a text states: one such method, one that OpenAPI has, and one pair of a query."""
    for block in flat(blocks):
        texts = [line.text for line in block.lines] if isinstance(block, Items) else []
        for text in [block.text] if isinstance(block, Paragraph) else texts:
            if not any(word in text for word in EXTENDED):
                continue
            method = set(_EXTENDED.findall(text[:MAX_TEXT]))
            others, pairs = set(_METHOD.findall(text[:MAX_TEXT])), set(_PAIR.findall(text[:MAX_TEXT]))
            if len(method) == len(others) == len(pairs) == 1:
                ((name, value),) = pairs
                yield Equivalent(method.pop(), others.pop(), name, value, block.origin)


def equivalents_of(lines: Sequence[RequestLine]) -> Iterator[Equivalent]:
    """Those that request lines of one operation state: LIST /boats and GET /boats?list=true."""
    for line in (ln for ln in lines if ln.method in EXTENDED):
        for other in (ln for ln in lines if ln.method not in EXTENDED and ln.path == line.path):
            if len(other.literals) == 1:
                ((name, value),) = other.literals
                yield Equivalent(line.method, other.method, name, value, other.origin)


def without_equivalents(lines: Sequence[RequestLine]) -> tuple[RequestLine, ...]:
    """The lines without those that say in another method what one of a method that OpenAPI lacks says."""
    said = {(e.other, e.origin, e.name) for e in equivalents_of(lines)}
    return tuple(ln for ln in lines if not any((ln.method, ln.origin, n) in said for n, _ in ln.literals))
