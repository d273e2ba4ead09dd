"""Lines of pages without operations that are a path behind a label, or with words in brackets, and name no method.

### Entry point: /api/boats        "path": which operations stand there, no method says
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.api import Miss
from extractor.document import Block, Heading, Items, Origin, Paragraph
from extractor.interpret.operations.paths import FILE
from extractor.lazy_regex import lazy_regex

# "Entry point : /api/boats", "接口地址 : api/boats/add", "Add a boat: /boats/add (a new one)"
_PATH = lazy_regex(
    r"[^\W\d_][^\n:：/]{0,60}?\s{0,3}[:：]\s{0,3}[`*_]{0,3}(?P<path>/?[A-Za-z][\w{}<>:.-]{0,60}(?:/[\w{}<>:.-]{1,60}){1,10}/?"
    r"|/[A-Za-z][\w{}<>:.-]{1,60})[`*_]{0,3}(?:\s{1,3}[(（].{1,200}[)）])?"
)
LEAST = 2  # such lines of a page


def lone_misses(blocks: Iterable[Block]) -> Iterator[Miss]:
    """Each such line of a page, each path once; none of a page with fewer than two."""
    found: dict[str, Miss] = {}
    for text, origin in (line for block in blocks for line in _lines(block)):
        shown = _PATH.fullmatch(text.strip())
        if shown is not None and not FILE.fullmatch(shown["path"]):
            path = f"/{shown['path'].lstrip('/')}"
            found.setdefault(path, Miss("", path, "path", text.strip(), "", origin))
    yield from found.values() if len(found) >= LEAST else ()


def _lines(block: Block) -> Iterator[tuple[str, Origin]]:
    if isinstance(block, Heading | Paragraph):
        yield block.text, block.origin
    elif isinstance(block, Items):
        yield from ((line.text, block.origin.at_row(n)) for n, line in enumerate(block.lines, block.first))
