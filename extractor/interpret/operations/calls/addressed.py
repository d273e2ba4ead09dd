"""Addresses below headings of their own, with the variables that calls at them have values for.

### Resource URL
https://boats.example/groups/{groupId}/take
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.document import Paragraph
from extractor.interpret.operations.lines import whole_line
from extractor.interpret.operations.model import PageBlock, RequestLine
from extractor.interpret.outline.headings import Outline


def addresses_of(blocks: Sequence[PageBlock], outline: Outline) -> list[Paragraph]:
    """The paragraphs right below headings that announce a request line."""
    below = (blocks[n.at + 1] for n in outline.nodes if n.role == "request_line" and n.at + 1 < len(blocks))
    return [block for block in below if isinstance(block, Paragraph)]


def at_address(called: RequestLine, addresses: Sequence[Paragraph]) -> RequestLine | None:
    """The call with the path of the address that it goes to; None where it goes to none of them."""
    for block in addresses:
        line = whole_line(f"{called.method} {block.text.strip(' `*')}", block.origin)
        if line is not None and line.matches(called):
            return replace(line, guess=called.guess)
    return None
