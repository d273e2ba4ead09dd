"""Headings with the method in front of the title and the path behind it: the title is what stands between.

### GET 用户名校验 /api/user/check        ### POST Build a boat `/boats`
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.dialects import Lexicon
from extractor.document import Heading
from extractor.interpret.operations.lines import METHODS, whole_line
from extractor.interpret.operations.model import PageBlock, Stated
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

# "GET 用户名校验 /api/user/check", "POST Build a boat `/boats`", "[PUT] - Rename: /boats/{id}"
_AROUND = lazy_regex(
    rf"\[?({'|'.join(METHODS)})\]?\s{{1,3}}(?:[-–—:|]\s{{0,3}})?([^\W\d_][^/`]{{0,100}}?)\s{{0,3}}[:：|–—-]?\s{{0,3}}"
    r"[`(]{0,2}(/[\w{][^\s`()]{0,300})[`)]{0,2}"
)


def stated_around_titles(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks, such headings as their titles with what they state below."""
    for block in blocks:
        found = _AROUND.fullmatch(block.text.strip()) if isinstance(block, Heading) else None
        line = whole_line(f"{found[1]} {found[3]}", block.origin) if found and isinstance(block, Heading) else None
        if found is None or line is None or not isinstance(block, Heading):
            yield block
            continue
        yield replace(block, text=found[2].strip())
        yield Stated((line,), block.origin)
