"""What of a page speaks of an API without stating it: changes, releases, ways to move to another version."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Block, Heading
from extractor.interpret.operations.model import Stated
from extractor.interpret.outline.words import section_role

# "1.4.2", "v2.0", "[3.1.0] - 2024-03-01", "Version 2.1.0 (2024-05-02)"
_RELEASE = re.compile(
    r"(?:[A-Za-z]{1,10}\s)?\[?v?\d{1,4}\.\d{1,4}(?:\.\d{1,4}){0,2}\]?(?:\s{0,3}[-–—(:].{0,40})?", re.ASCII
)

_OTHERS = frozenset({"example", "request_example", "response_example", "errors", "status", "constraints"})


def without_noise(blocks: Sequence[Block | Stated], lexicon: Lexicon) -> Iterator[int]:
    """The places of the blocks that stand below no heading of changes, examples, errors or permissions."""
    noisy: int | None = None
    for index, block in enumerate(blocks):
        if isinstance(block, Heading):
            noisy = None if noisy is not None and block.level <= noisy else noisy
            if noisy is None and (is_noise(block.text, lexicon) or section_role(block.text, lexicon) in _OTHERS):
                noisy = block.level
        if noisy is None:
            yield index


def is_noise(heading: str, lexicon: Lexicon) -> bool:
    """Whether a heading opens a list of changes: its words say so, or it is the number of a release and its date."""
    release = _RELEASE.fullmatch(heading.strip())
    dated = any(mark in heading for mark in "-–—(") or heading.count(".") > 1
    return fold_word(heading) in lexicon.noise or (release is not None and dated)
