"""Calls outside example sections, with what they send and what is shown behind them.

The following call lists boats:
```
curl https://boats.example/boats
```
```
{"boats": []}
```
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from extractor.document import Code, Origin, Paragraph
from extractor.interpret.examples.parse import Parsed, parse_alone
from extractor.interpret.operations.calls.commands import command_of
from extractor.interpret.operations.model import SENDING
from extractor.interpret.outline.sections import Placed

MAX_BETWEEN = 2  # paragraphs between a call and its answer
ROLES = frozenset({"", "function", "request", "query", "path", "header", "request_line"})


@dataclass(frozen=True, slots=True)
class CallExample:
    """What a call sends, or gets."""

    side: str
    origin: Origin
    text: str
    parsed: Parsed


class Called:
    """Reads the blocks of a unit in page order. ``methods`` are those of its request lines: what is shown by itself for
    methods without a body is an answer."""

    def __init__(self, methods: Set[str]) -> None:
        self._answers = bool(methods) and not methods & SENDING
        self._section = -1  # of the call whose answer may follow
        self._between = 0

    def read(self, p: Placed) -> list[CallExample]:
        """What a block shows of a call."""
        block = p.block
        if isinstance(block, Paragraph):
            self._between += 1
        if not isinstance(block, Code) or p.section.role not in ROLES:
            return []
        call = command_of(block.text)
        if call is not None:
            self._section, self._between = p.section.number, 0
            parsed = _sent(call.data)
            return [CallExample("request", block.origin, block.text, parsed)] if parsed is not None else []
        answers = self._section == p.section.number and self._between <= MAX_BETWEEN
        parsed = parse_alone(block.text) if answers or (self._answers and p.section.role in {"", "function"}) else None
        return [CallExample("response", block.origin, block.text, parsed)] if parsed is not None else []


def _sent(data: tuple[str, ...]) -> Parsed | None:
    """The JSON that a call sends; None where it sends a form, or nothing."""
    return parse_alone(data[0]) if len(data) == 1 else None
