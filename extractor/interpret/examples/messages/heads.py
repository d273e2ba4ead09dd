"""Answers whose head stands in code of its own in front of the body.

HTTP/1.1 300 Multiple Choices
Content-Type: application/json

{"values": []}      in the next code
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from extractor.document import Code
from extractor.interpret.examples.messages.transcript import STATUS_LINE
from extractor.interpret.examples.model import ExampleBlock
from extractor.interpret.outline.sections.model import Placed
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_HEADER = lazy_regex(r"\s*(?:[A-Za-z][A-Za-z0-9-]{0,60}:(?:\s.{0,400})?)?")  # "Content-Type: text/csv", ""


def with_heads(found: Sequence[ExampleBlock], placed: Iterable[Placed]) -> list[ExampleBlock]:
    """The examples; a head alone right in front of the body of an answer that has no status is that of it too."""
    heads = [e for e in found if e.side == "response" and e.parsed is None and _is_head(e.text)]
    if not heads:
        return list(found)
    behind = {
        a.block.origin.element_key(): b.block.origin.element_key()
        for a, b in pairwise(placed)
        if isinstance(a.block, Code) and isinstance(b.block, Code)
    }
    bodies = {e.origin.element_key(): e for e in found if _is_body(e)}
    joined = {behind[h.origin.element_key()]: h for h in heads if behind.get(h.origin.element_key()) in bodies}
    return [_with_head(e, joined.get(e.origin.element_key())) for e in found]


def _is_head(text: str) -> bool:
    """Whether a text is a status line and header lines, and nothing else."""
    first, *rest = text.strip().splitlines() or [""]
    return STATUS_LINE.match(first) is not None and all(_HEADER.fullmatch(line) for line in rest)


def _is_body(e: ExampleBlock) -> bool:
    return e.side == "response" and e.parsed is not None and not e.parsed.before and not e.status


def _with_head(e: ExampleBlock, head: ExampleBlock | None) -> ExampleBlock:
    if head is None or e.parsed is None:
        return e
    return replace(e, parsed=replace(e.parsed, before=head.text.strip()), status=head.status, unsaid=False)
