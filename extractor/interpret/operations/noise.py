"""What of a page speaks of an API without stating it: changes, releases, ways to move to another version."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Code, Table
from extractor.interpret.identity import ByIdentity
from extractor.interpret.operations.model import PageBlock
from extractor.interpret.outline.headings import outline_of
from extractor.interpret.records.model import Group
from extractor.interpret.records.tables.read import column_roles
from extractor.lazy_regex import lazy_regex

# "1.4.2", "v2.0", "[3.1.0] - 2024-03-01", "Version 2.1.0 (2024-05-02)"
_RELEASE = lazy_regex(
    r"(?:[A-Za-z]{1,10}\s)?\[?v?\d{1,4}\.\d{1,4}(?:\.\d{1,4}){0,2}\]?(?:\s{0,3}[-–—(:].{0,40})?", re.ASCII
)

_WIRE = frozenset("json json5 http curl xml".split())  # what travels, as code blocks name it
_PLAIN = frozenset("bash sh shell console text txt plaintext yaml yml none".split())
# What begins a line of a program: "def list_boats(", "import boats", "@boats.route(", "func main() {", "const x = "
_PROGRAM = lazy_regex(
    r"^[ \t]{0,12}(?:(?:async )?def \w|class \w|import [\w{]|from [\w.]+ import |@\w[\w.]*\(|func |package \w|public \w"
    r"|(?:async )?function |(?:const|let|var) \w+ = |use [A-Z]\w|#include )",
    re.MULTILINE,
)
# JSON, an answer of HTTP, a call: "{", "HTTP/1.1 200", "$ curl "
_MESSAGE = lazy_regex(r"\s*(?:[{\[]|HTTP/\d|(?:[$>#%] )?(?:curl|http) )")
MAX_LOOK = 2_000  # characters of a block
MIN_PROGRAMS = 3  # blocks of programs
_OTHERS = frozenset({"example", "request_example", "response_example", "errors", "status", "constraints"})


def without_noise(blocks: Sequence[PageBlock], lexicon: Lexicon) -> tuple[int, ...]:
    """The places of the blocks that stand below no heading of changes, examples, errors or permissions;
    none of a page that teaches to program. Most rules look at the same blocks."""
    return _without_noise(ByIdentity(tuple(blocks)), lexicon)


@lru_cache(maxsize=16)
def _without_noise(blocks: ByIdentity[tuple[PageBlock, ...]], lexicon: Lexicon) -> tuple[int, ...]:
    return tuple(_places(blocks.value, lexicon))


def _places(blocks: Sequence[PageBlock], lexicon: Lexicon) -> Iterator[int]:
    if is_guide(blocks, lexicon):
        return
    noisy = 0  # the end of the section that is read over
    nodes = {node.at: node for node in outline_of(blocks, lexicon).nodes}
    for index in range(len(blocks)):
        node = nodes.get(index) if index >= noisy else None
        if node is not None and (node.role in _OTHERS or is_noise(node.text, lexicon)):
            noisy = node.end
        if index >= noisy:
            yield index


def is_guide(blocks: Sequence[object], lexicon: Lexicon) -> bool:
    """Whether a page teaches to program: code of programs, no call or data that travels, and no table of fields."""
    shown = [block for block in blocks if isinstance(block, Code)]
    programs = sum(_is_program(block) for block in shown)
    if programs < MIN_PROGRAMS or any(_travels(block) for block in shown):
        return False
    roles = (column_roles(block.header, lexicon) for block in blocks if isinstance(block, Table | Group))
    return not any("name" in found and {"type", "description", "required"} & set(found) for found in roles)


def _is_program(block: Code) -> bool:
    language = (block.language or "").lower()
    other = bool(language) and language not in _WIRE and language not in _PLAIN
    return other or bool(_PROGRAM.search(block.text[:MAX_LOOK]))


def _travels(block: Code) -> bool:
    return (block.language or "").lower() in _WIRE or bool(_MESSAGE.match(block.text[:MAX_LOOK]))


def is_noise(heading: str, lexicon: Lexicon) -> bool:
    """Whether a heading opens a list of changes: its words say so, or it is the number of a release and its date."""
    if fold_word(heading) in lexicon.noise:
        return True
    dated = any(mark in heading for mark in "-–—(") or heading.count(".") > 1
    return dated and _RELEASE.fullmatch(heading.strip()) is not None
