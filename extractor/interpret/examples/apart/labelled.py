"""Code that holds what is sent and what comes back, behind labels or arrows within it: each as code of its own, below
the words of a dialect for its side.

POST /boats            POST /boats
Request:               Request example
{"name": "Gull"}       {"name": "Gull"}
Response:              Response example
{"id": 7}              {"id": 7}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.document import Code, Line, Paragraph
from extractor.interpret.examples.parse import parse_alone, parse_example
from extractor.interpret.operations.lines import whole_line
from extractor.interpret.operations.model import Edge, PageBlock
from extractor.interpret.outline.sections.labels import labels_of
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass, replace

_SIDES = {
    "request": "request", "request_body": "request", "request_example": "request",
    "response": "response", "response_body": "response", "response_example": "response",
}  # fmt: skip
# "-->", "<--", ">>>", "→", alone or in front of JSON: what is sent, what comes back
_ARROW = lazy_regex(
    r"\s{0,8}(?:(?P<to>-{1,2}>|=>|>{2,3}|→|>(?=\s?[{\[]))|(?P<back><-{1,2}|<=|<{2,3}|←|<(?=\s?[{\[])))\s{0,4}(?P<rest>[{\[].*)?"
)
_MARKS = lazy_regex(
    r"^\s{0,8}(?:(?://|#{1,3}|--|/\*|[=*-]{2,8})\s{0,3})?|\s{0,3}(?:\*/|[=*-]{2,8})?\s{0,8}$"
)  # "// ", " ==="
_RULE = lazy_regex(r"\s{0,8}[-=~]{3,80}\s{0,8}")  # "-------" below a label
_RPC = '"jsonrpc"'  # calls whose method is in the JSON are told by other rules
MOST_LABELS, MAX_LABEL, MAX_TEXT = 12, 40, 40_000


@dataclass(frozen=True, slots=True)
class _Label:
    """A line that is a label: its number, its side, the status that it says, and what is behind it in the line."""

    at: int
    side: str
    status: str = ""
    rest: str = ""


def with_labels_in_code(blocks: Iterable[PageBlock], lexicon: Lexicon) -> Iterator[PageBlock]:
    """The blocks, each such code in its parts."""
    for block in blocks:
        parts = _parts(block, lexicon) if isinstance(block, Code) and len(block.text) <= MAX_TEXT else []
        yield from parts or (block,)


def _parts(code: Code, lexicon: Lexicon) -> list[PageBlock]:
    lines = code.text.splitlines()
    labels = [label for at, text in enumerate(lines) if (label := _label(at, text, lexicon)) is not None]
    if not 0 < len(labels) <= MOST_LABELS or _RPC in code.text:
        return []
    front = "\n".join(lines[: labels[0].at]).strip()
    ends = [*(label.at for label in labels[1:]), len(lines)]
    held = [_held(lines[label.at + 1 : end], label.rest) for label, end in zip(labels, ends, strict=True)]
    told = _is_front(front, code) and all(_is_shown(text) for text in held) and any(held)
    if not told or (len(labels) == 1 and labels[0].rest):  # one arrow alone tells no exchange
        return []
    made: list[PageBlock] = [replace(code, text=front)] if front else []
    for label, text in zip(labels, held, strict=True):
        shown = (_titled(label, code, lexicon), replace(code, text=text)) if text else ()
        made.extend((Edge(True, code.origin, 1), *shown, Edge(False, code.origin)) if shown else ())
    return made


def _label(at: int, text: str, lexicon: Lexicon) -> _Label | None:
    """The label that a line is."""
    if arrow := _ARROW.fullmatch(text):
        return _Label(at, "request" if arrow["to"] else "response", rest=arrow["rest"] or "")
    plain = _MARKS.sub("", text).strip() if len(text) <= MAX_LABEL else ""
    labels = labels_of(plain, lexicon) if plain and plain[0].isalpha() else None
    side = _SIDES.get(labels.role, "") if labels is not None else ""
    return _Label(at, side, labels.status if labels is not None else "") if side else None


def _held(lines: Sequence[str], rest: str) -> str:
    """What stands behind a label, without a rule below it."""
    below = lines[1:] if lines and _RULE.fullmatch(lines[0]) else lines
    return "\n".join((rest, *below) if rest else below).strip()


def _is_front(text: str, code: Code) -> bool:
    """Whether what stands in front of the first label is nothing, or a request line with headers."""
    first, _, below = text.partition("\n")
    return not text or (whole_line(first.strip(), code.origin) is not None and parse_example(below) is None)


def _is_shown(text: str) -> bool:
    """Whether a part is nothing, JSON, or the message of a call or an answer with JSON at its end."""
    if not text or parse_alone(text) is not None:
        return True
    parsed = parse_example(text)
    return parsed is not None and isinstance(parsed.value, dict | list) and not parsed.after.strip()


def _titled(label: _Label, code: Code, lexicon: Lexicon) -> Paragraph:
    """A line in bold that is a word for examples of the side, with the status that the label says."""
    word = next((word for word, role in lexicon.sections.items() if role == f"{label.side}_example"), label.side)
    text = f"{word.capitalize()} ({label.status}):" if label.status else f"{word.capitalize()}:"
    return Paragraph(Line(text, marks=((0, len(text)),)), code.origin)
