"""Addresses below headings of their own, with the variables that calls at them have values for.

### Resource URL
https://boats.example/groups/{groupId}/take
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.dialects import Lexicon
from extractor.document import Heading, Paragraph
from extractor.interpret.operations.lines import whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine
from extractor.interpret.outline.words import section_role
from extractor.values import replace


def addresses_of(blocks: Iterable[PageBlock], lexicon: Lexicon) -> list[Paragraph]:
    """The paragraphs right below headings that announce a request line."""
    found: list[Paragraph] = []
    announced = False
    for block in blocks:
        if announced and isinstance(block, Paragraph):
            found.append(block)
        announced = isinstance(block, Heading) and section_role(block.text, lexicon) == "request_line"
    return found


def at_address(called: RequestLine, addresses: Sequence[Paragraph]) -> RequestLine | None:
    """The call with the path of the address that it goes to; None where it goes to none of them."""
    for block in addresses:
        line = whole_line(f"{called.method} {block.text.strip(' `*')}", block.origin)
        if line is not None and line.matches(called):
            return replace(line, guess=called.guess)
    return None
