"""What examples of a unit are, as the other stages get them."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.api import Example
from extractor.document import Json, Origin
from extractor.interpret.examples.parse import Parsed
from extractor.interpret.operations.model import RequestLine
from extractor.values import dataclass, replace

XML = "application/xml"


@dataclass(frozen=True, slots=True)
class ExampleBlock:
    """One example: its side, status where one is stated, the request line of its call where that is known, its JSON or
    the fields of its form, and its media type where the call tells."""

    side: str  # "request", "response", or "other" for a message of another protocol
    origin: Origin
    text: str
    status: str = ""
    summary: str = ""
    line: RequestLine | None = None
    parsed: Parsed | None = None
    media: str = ""
    query: tuple[tuple[str, Json], ...] = ()  # of the call's address
    headers: tuple[tuple[str, str], ...] = ()  # of the call
    slip: RequestLine | None = None  # the request line of its call, where that is not quite the operation's
    unsaid: bool = False  # no word says whose the example is: it is taken for an answer

    def as_example(self, parsed: Parsed) -> Example:
        """The example with its value as it travels."""
        if parsed.root:
            told = Example(parsed.written, self.origin, self.summary, XML, read=parsed.value, root=parsed.root)
            return replace(told, attributes=parsed.attributes)
        return Example(parsed.value, self.origin, self.summary, shape=parsed.shape, schema=parsed.schema)


def telling_values(blocks: Iterable[ExampleBlock]) -> list[Json]:
    """The values that tell a structure: those in JSON where there are any, else those in XML."""
    parsed = [e.parsed for e in blocks if e.parsed is not None]
    plain = [p.value for p in parsed if not p.root]
    return plain or [p.value for p in parsed]
