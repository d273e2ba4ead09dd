"""What the answers of a page hold in common: one and the same member, or the form that the page tells for all of them.

{"data": {"id": 7}} of one operation, {"data": [{"id": 7}]} of another        what they are about is in one member

Every response has this form:                   GET /boats        {"status": "ok", "data": [1, 2]}
{"status": …, "data": …, "notes": ["…"]}        may have "notes", too
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractor.api import Example, Operation, Response, telling
from extractor.dialects import Lexicon
from extractor.document import Code, Json, Origin
from extractor.interpret.examples.model import ExampleBlock
from extractor.interpret.examples.parse import parse_alone
from extractor.interpret.outline.units.model import Unit
from extractor.interpret.outline.words import said_parts, says_error
from extractor.values import dataclass, replace

LEAST = 2  # operations that show it, and members of a form that an answer has
_COMMENT = re.compile(r"\s{0,40}(?://|#)\s?(.{0,300})")  # "// Only of errors"
_MEMBER = re.compile(r"\s{0,40}[\"']?([\w$-]{1,60})[\"']?\s?:")  # '"error":'
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")  # "error" and "Type" of "errorType"


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


@dataclass(frozen=True, slots=True)
class _Envelope:
    """What all answers may have: their members, without those of failures, and the names of all."""

    members: Mapping[str, Json]
    names: frozenset[str]
    origin: Origin


def with_told_envelope(operations: Sequence[Operation], units: Iterable[Unit], lexicon: Lexicon) -> list[Operation]:
    """The operations; answers of which only examples are known, each with members of the form that the page tells for
    all, may have the others as well."""
    told = next(_told(units, lexicon), None)
    fitting = [o for o in operations if told is not None and any(_fits(r, told) for r in o.responses)]
    if told is None or len(fitting) < LEAST:
        return list(operations)
    return [replace(o, responses=tuple(_completed(r, told) for r in o.responses)) for o in operations]


def _told(units: Iterable[Unit], lexicon: Lexicon) -> Iterator[_Envelope]:
    """JSON outside operations below a line that speaks of responses, and of no errors."""
    for p in (p for unit in units if not unit.lines for p in unit.placed):
        lead = p.section.lead.strip()
        if not isinstance(p.block, Code) or not lead.endswith((":", "：")) or says_error(lead, lexicon):
            continue
        parsed = parse_alone(p.block.text) if "response" in said_parts(lead, lexicon) else None
        value = parsed.value if parsed is not None else None
        if isinstance(value, dict) and len(value) > LEAST:
            failed = set(_of_failures(p.block.text, lexicon))
            members = {name: member for name, member in value.items() if name not in failed}
            yield _Envelope(members, frozenset(value), p.block.origin)


def _of_failures(text: str, lexicon: Lexicon) -> Iterator[str]:
    """The members that their names, or comments above them, say to be of failures."""
    said = ""
    for line in text.splitlines():
        if comment := _COMMENT.match(line):
            said = f"{said} {comment.group(1)}"
        elif member := _MEMBER.match(line):
            if says_error(f"{said} {' '.join(_WORD.findall(member.group(1)))}", lexicon):
                yield member.group(1)
            said = ""


def _fits(r: Response, told: _Envelope) -> bool:
    """Whether examples alone tell an answer of success, and have several of the members, and no others."""
    body = r.body
    if body is None or body.whole is not None or body.object is not None or not r.status.startswith("2"):
        return False
    values = [e.content for e in telling(body.examples)]
    shown = [frozenset(v) for v in values if isinstance(v, dict)]
    return 0 < len(shown) == len(values) and all(len(names) >= LEAST and names <= told.names for names in shown)


def _completed(r: Response, told: _Envelope) -> Response:
    """The answer with the members that it lacks, as a form that is no example of it."""
    if r.body is None or not _fits(r, told):
        return r
    have = {name for e in telling(r.body.examples) if isinstance(e.content, dict) for name in e.content}
    missing = {name: member for name, member in told.members.items() if name not in have}
    more = (Example(missing, told.origin, shape=True),) if missing else ()
    return replace(r, body=replace(r.body, examples=(*r.body.examples, *more)))
