"""Where on a page that states operations others are no more than shown: in sections apart from those.

In go the blocks of a page and the places of those that state operations; out come places where a call may be one more.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from extractor.dialects import Lexicon
from extractor.interpret.operations.code import is_of_example
from extractor.interpret.operations.model import PageBlock
from extractor.interpret.outline.headings import Node, outline_of

LEAST_SECTIONS = 2  # of an operation that shows its call below a heading of its own
_CALLING = frozenset({"request_example", "request", "example"})


def end_of_call(node: Node) -> int:
    """Where what is said of a call that a section shows ends: that of a section such as "Curl request" goes on with the
    others of its operation."""
    over = node.over if node.role in _CALLING else None
    return over.end if over is not None and not over.role else node.until


def apart_from(blocks: Sequence[PageBlock], stated: Set[int], lexicon: Lexicon) -> Set[int]:
    """The places in sections that state nothing, nor any heading above them, and are no part of another one."""
    free: set[int] = set()
    taken: set[int] = set()  # headings of sections that are part of another one, or state something
    for node in outline_of(blocks, lexicon).nodes:
        of_another = bool(node.role) or is_of_example(node.text, lexicon)
        if of_another or not stated.isdisjoint(range(node.at, node.until)):
            taken.add(node.at)
        if taken.isdisjoint(above.at for above in node.chain()):
            free.update(range(node.at, node.until))
    return free


def described_apart(blocks: Sequence[PageBlock], stated: Set[int], lexicon: Lexicon) -> Set[int]:
    """The places in examples of requests of a section that states nothing and has other sections of an operation, too:
    "List boats" above "Curl request" and "Query parameters"."""
    outline = outline_of(blocks, lexicon)
    free: set[int] = set()
    for node in outline.nodes:
        sections = [inner for inner in outline.inside(node) if inner.over is node and inner.role]
        roles = {inner.role for inner in sections}
        if node.role or len(roles) < LEAST_SECTIONS or not stated.isdisjoint(range(node.at, node.end)):
            continue
        free.update(i for inner in sections if inner.role in _CALLING for i in range(inner.at, inner.until))
    return free
