"""Calls that a unit shows, with what they send and what is shown as their answer, in the same block or below it.

The following call lists boats:
```
curl https://boats.example/boats
```
```
{"boats": []}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.document import Code, Origin, Paragraph
from extractor.interpret.examples.apart.elsewhere import status_above
from extractor.interpret.examples.messages.transcript import Transcript, answer_in, calls_in
from extractor.interpret.examples.model import ExampleBlock
from extractor.interpret.examples.parse import parse_alone
from extractor.interpret.examples.sent import headed_by, queried_by, sent_by
from extractor.interpret.examples.slips import is_slip
from extractor.interpret.operations.calls.client_code import code_call
from extractor.interpret.operations.calls.find import line_of
from extractor.interpret.operations.model import SENDING, RequestLine
from extractor.interpret.outline.sections.model import Placed
from extractor.lazy_regex import lazy_regex

_PLACEHOLDER = lazy_regex(r"(?:<|\$\{?|\{\{?)([A-Za-z][\w -]{1,60}?)[>}]{0,2}")  # "<boat>", "${BOAT}"
MAX_BETWEEN = 2  # paragraphs between a call and its answer
ROLES = frozenset({"", "function", "request", "query", "path", "header", "request_line"})


class Called:
    """Reads the blocks of a unit in page order. ``lines`` are its request lines: where there are several, an answer is
    that of the call in front of it; where none has a body, JSON by itself is an answer."""

    def __init__(self, lines: Sequence[RequestLine], lexicon: Lexicon) -> None:
        self._lines = lines
        self._lexicon = lexicon
        self._answers = bool(lines) and not any(line.method in SENDING for line in lines)
        self._section = -1  # of the call whose answer may follow
        self._between = 0
        self._line: RequestLine | None = None  # of that call
        self._placeholder = ""  # for all that it sends: "boat" of "-d <boat>"

    def calls(self, p: Placed) -> list[ExampleBlock]:
        """The calls of a block of code, and the answers in it; [] where it has none."""
        if not isinstance(p.block, Code):
            return []
        shown = list(calls_in(p.block.text))
        if not shown and (call := code_call(p.block.text)) is not None:
            shown = [Transcript(call)]
        if not shown:
            return []
        self._section, self._between = p.section.number, 0
        made = [block for call in shown for block in self._made(p.block, p.section.status, call)]
        self._line = self._line if len(shown) == 1 else None
        sent = _PLACEHOLDER.fullmatch(" ".join(shown[0].call.data)) if len(shown) == 1 else None
        self._placeholder = sent.group(1) if sent else ""
        return made

    def _made(self, code: Code, status: str, shown: Transcript) -> Iterator[ExampleBlock]:
        line, slip = self._of_unit(shown, code.origin), None
        if line is not None and len(self._lines) == 1 and is_slip(self._lines[0], line):
            line, slip = None, line
        self._line = line
        parsed, media = sent_by(shown.call)
        yield ExampleBlock(
            "request",
            code.origin,
            code.text,
            line=line,
            parsed=parsed,
            media=media,
            query=queried_by(shown.call),
            headers=headed_by(shown.call),
            slip=slip,
        )
        if shown.parsed is not None or shown.status:
            said = shown.status or status
            yield ExampleBlock("response", code.origin, shown.text, said, line=line, parsed=shown.parsed)

    def _of_unit(self, shown: Transcript, origin: Origin) -> RequestLine | None:
        """The request line of a call; None where it fits none of the unit and may be the only one, told in another
        way."""
        line = line_of(shown.call, origin)
        known = line is not None and any(ln.fits(line) for ln in self._lines)
        return line if known or len(self._lines) != 1 or shown.call.stated else None

    def answer(self, p: Placed, *, answers: bool = False) -> list[ExampleBlock]:
        """JSON outside example sections that is the answer of the call above, or of a whole request (``answers``)."""
        if isinstance(p.block, Paragraph):
            self._between += 1
        if not isinstance(p.block, Code) or (p.section.role not in ROLES and not answers):
            return []
        answers = answers or (self._section == p.section.number and self._between <= MAX_BETWEEN)
        text = p.block.text
        if self._placeholder and self._placeholder in p.section.lead and self._section == p.section.number:
            return [ExampleBlock("request", p.block.origin, text, line=self._line, parsed=parse_alone(text))]
        alone = self._answers and p.section.role in {"", "function"}
        parsed = answer_in(text) if answers else parse_alone(text) if alone else None
        if parsed is None:
            return []
        status = status_above(p, self._lexicon)
        return [ExampleBlock("response", p.block.origin, text, status, line=self.line(p), parsed=parsed)]

    def line(self, p: Placed) -> RequestLine | None:
        """The request line whose answer a block of the same section shows, where the unit has several."""
        return self._line if len(self._lines) > 1 and self._section == p.section.number else None
