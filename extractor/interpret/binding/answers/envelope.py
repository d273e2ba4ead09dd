"""Whether the answers of a page hold what they are about in one and the same member.

{"data": {"id": 7}} of one operation, {"data": [{"id": 7}]} of another        True
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from extractor.interpret.examples.model import ExampleBlock

LEAST = 2  # operations that show it


def shows_envelope(examples: Iterable[Sequence[ExampleBlock]]) -> bool:
    """Whether most operations that show an answer show an object of one member, of the same name; ``examples`` are
    those of each operation."""
    first = [e for unit in examples if (e := _answer(unit)) is not None]
    values = [e.parsed.value for e in first if e.parsed is not None]
    only = Counter(next(iter(value)) for value in values if isinstance(value, dict) and len(value) == 1)
    most = only.most_common(1)[0][1] if only else 0
    return most >= LEAST and 2 * most > len(values)


def _answer(examples: Sequence[ExampleBlock]) -> ExampleBlock | None:
    """The first answer with a body."""
    return next((e for e in examples if e.side == "response" and e.parsed is not None), None)
