"""Headings with a title beside method and path: between the two, or in front of both.

### GET 用户名校验 /api/user/check        ### POST Build a boat `/boats`
### Build a boat: /boats (POST) (a new one)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.dialects import Lexicon
from extractor.document import Heading, Line, Paragraph
from extractor.interpret.operations.code import is_of_example
from extractor.interpret.operations.lines import METHODS, whole_line
from extractor.interpret.operations.model import PageBlock, Stated
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

# "GET 用户名校验 /api/user/check", "POST Build a boat `/boats`", "[PUT] - Rename: /boats/{id}"
_AROUND = lazy_regex(
    rf"\[?(?P<method>{'|'.join(METHODS)})\]?\s{{1,3}}(?:[-–—:|]\s{{0,3}})?(?P<title>[^\W\d_][^/`]{{0,100}}?)"
    r"\s{0,3}[:：|–—-]?\s{0,3}[`(]{0,2}(?<![A-Za-z0-9_-])(?P<path>/[\w{][^\s`()]{0,300})[`)]{0,2}(?P<said>)"
)
# "Build a boat: /boats (POST) (a new one)", "1) Log in - `/login` [POST]", "로그인 요청 : /login (POST) O"
_BEHIND = lazy_regex(
    r"(?:\d{1,3}[.)]\s{0,3})?(?P<title>[^\W\d_][^/`:：]{0,100}?)\s{0,3}[:：|–—-]\s{0,3}`?(?P<path>/[\w{][^\s`()]{0,300})`?"
    rf"\s{{0,3}}[(\[（](?P<method>{'|'.join(METHODS)})[)\]）]\s{{0,3}}(?P<said>[(（].{{1,200}}[)）]|[-–—:：]\s.{{1,200}}|[^\W\d_].{{1,200}}|\S?)"
)


def stated_around_titles(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks, such headings as their titles with what they state below."""
    for block in blocks:
        text = block.text.strip() if isinstance(block, Heading) else ""
        found = _AROUND.fullmatch(text) or _BEHIND.fullmatch(text) if "/" in text else None
        stated = found is not None and not is_of_example(found["title"], lexicon)
        line = whole_line(f"{found['method']} {found['path']}", block.origin) if found and stated else None
        if found is None or line is None or not isinstance(block, Heading):
            yield block
            continue
        yield replace(block, text=found["title"].strip())
        yield Stated((line,), block.origin)
        if len(found["said"]) > 1:
            yield Paragraph(Line(found["said"].strip(" ()（）-–—:：")), block.origin)
