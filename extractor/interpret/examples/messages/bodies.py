"""Bodies of requests whose head stands in code of its own in front of them, and says that JSON follows.

POST /boats HTTP/1.1
Content-Type: application/json

{"name": "Ada"}     in the next code
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from extractor.document import Code
from extractor.interpret.examples.model import ExampleBlock
from extractor.interpret.examples.parse import parse_alone
from extractor.interpret.operations.model import SENDING
from extractor.interpret.outline.sections.model import Placed
from extractor.lazy_regex import lazy_regex

# "POST /boats HTTP/1.1\nHost: boats.example": a request line and headers, and nothing behind them
_HEAD = lazy_regex(
    r"\s{0,9}[A-Z]{3,7}\s{1,4}\S{1,600}(?:\s{1,4}HTTP/[\d.]{1,3})?[ \t]*(?:\r?\n[\w-]{1,60}:[^\n]{0,400})+"
)
# "Content-Type: application/json"
_JSON = lazy_regex(r"^content-type:\s{0,4}application/(?:[\w.-]{1,60}\+)?json", re.MULTILINE | re.IGNORECASE)


def with_bodies(found: Sequence[ExampleBlock], placed: Iterable[Placed]) -> list[ExampleBlock]:
    """The examples; JSON in code right behind the head of a request that has no body and says that one in JSON follows
    is what it sends, unless a word says that it is something else."""
    heads = {e.origin.element_key(): e for e in found if _is_head(e)}
    if not heads:
        return list(found)
    made = list(found)
    for above, p in pairwise(placed):
        head = heads.get(above.block.origin.element_key())
        if head is not None and isinstance(p.block, Code):
            made = _with_body(made, head, p.block)
    return made


def _is_head(e: ExampleBlock) -> bool:
    """Whether an example is the request line and the headers of a message whose body stands elsewhere."""
    sends = e.side == "request" and e.parsed is None and e.line is not None and e.line.method in SENDING
    text = e.text.strip()
    return sends and _JSON.search(text) is not None and _HEAD.fullmatch(text) is not None


def _with_body(found: list[ExampleBlock], head: ExampleBlock, code: Code) -> list[ExampleBlock]:
    """The examples with the JSON of a code block as the body of a message."""
    key = code.origin.element_key()
    taken = [e for e in found if e.origin.element_key() == key]
    parsed = parse_alone(code.text)
    if parsed is None or any(not e.unsaid or e.status for e in taken):
        return found
    body = ExampleBlock("request", code.origin, code.text, line=head.line, parsed=parsed)
    at = found.index(head) + 1
    others = [e for e in found if e not in taken]
    return [*others[:at], body, *others[at:]]
