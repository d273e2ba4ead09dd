"""Bodies that a line names instead of a table: "**Schema:** Array of [Pet](pet.md)" below "Request body"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.api import Columns, Field
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Paragraph
from extractor.interpret.outline.sections.model import Placed
from extractor.interpret.records.linked_types import parse_linked_type
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

MAX_TEXT = 200
_LABEL = lazy_regex(r"[^:：]{1,40}[:：]\s{0,3}")  # "Request body: "
# "Boat[] (see Boat schema)": an array of what the link in brackets leads to
_LISTED = lazy_regex(r"`?[\w.]{1,80}\[\]`?\s{1,3}\([^()\n]{1,120}\)")
FAILURES = ("4", "5")  # of statuses
SIDES = {"request_body": "request", "response_body": "response", "response": "response"}


def _lines(placed: Iterable[Placed], side: str) -> Iterator[Paragraph]:
    """Paragraphs of the body sections of one side that open with a short line."""
    for p in placed:
        if not isinstance(p.block, Paragraph) or SIDES.get(p.section.role) != side:
            continue
        if len(p.block.text.partition("\n")[0]) <= MAX_TEXT:
            yield p.block


def named_body(placed: Iterable[Placed], side: str, lexicon: Lexicon) -> Field | None:
    """The body whose type a line of its section names, by a link to a structure or as an array of something."""
    found: Field | None = None
    required: bool | None = None
    for line in _lines(placed, side):
        first = line.text.partition("\n")[0]
        label = _LABEL.match(first)
        if label and fold_word(label.group().strip(" :：")) in lexicon.columns:
            required = lexicon.required.get(fold_word(first[label.end() :]), required)
        found = found or _typed_line(line, first[label.end() if label else 0 :], lexicon)
    return found if found is None or required is None else replace(found, required=required)


def named_answer(placed: Iterable[Placed], lexicon: Lexicon) -> Field | None:
    """The body of an answer that a line names below no status of a failure."""
    return named_body((p for p in placed if not p.section.status.startswith(FAILURES)), "response", lexicon)


def named_failures(placed: Iterable[Placed], lexicon: Lexicon) -> Iterator[tuple[str, Field]]:
    """The statuses of failures below which a line is, or ends in, a link to a structure, and that."""
    for p in placed:
        if p.section.status.startswith(FAILURES):
            for line in _lines((p,), "response"):
                link = line.links[-1] if line.links and line.text.endswith(line.links[-1].text) else None
                body = _typed_line(line, line.text if link is None else link.text, lexicon)
                if body is not None:
                    yield p.section.status, body


def _typed_line(line: Paragraph, text: str, lexicon: Lexicon) -> Field | None:
    listed = _LISTED.fullmatch(text)
    if listed is not None and line.links:
        text = f"{line.links[-1].text}[]"  # "Boat[] (see Boat schema)"
    type_ = parse_linked_type(text, line.links, lexicon)
    linked = any(link.text == type_.leaf().name for link in line.links)
    if not linked and (not type_.known or type_.kind != "array"):
        return None
    hrefs = tuple(link.href for link in line.links)
    return Field("", type_, line.origin, Columns(), shown_type=text, links=hrefs)
