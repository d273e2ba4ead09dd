"""What a line says of the answer behind a word for it, where it names no status.

- **Response:** Returns the boat and its crew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width, fold_word
from extractor.document import Items, Line, Origin, Paragraph
from extractor.interpret.binding.answers.statuses.stated_statuses import is_bare
from extractor.interpret.outline.sections.labels import labels_of
from extractor.interpret.outline.sections.model import EXAMPLE_ROLES, Placed
from extractor.interpret.outline.statuses import said_statuses

MAX_LABEL = 40
LEAST_WORDS = 2
_COLONS = (":", "：")
_ANSWERS = frozenset({"response", "response_body"})


def labelled_answers(placed: Iterable[Placed], lexicon: Lexicon) -> Iterator[tuple[str, str, Origin]]:
    """The status ("" for the success), the text and the place of each line that says behind a word for an answer, and
    outside examples, what comes back; no value in code, and no line that says statuses."""
    opened = -1  # the section whose first line was seen
    for p in placed:
        if p.section.role in EXAMPLE_ROLES:
            continue
        opens = p.section.number != opened and p.section.title.endswith(_COLONS) and not p.section.error
        opened = p.section.number
        if opens and isinstance(p.block, Paragraph) and p.section.role in _ANSWERS:
            if said := _said(p.block.line, 0, lexicon):
                yield p.section.status, said, p.block.origin
            continue
        for line, origin in _lines(p):
            label, colon, _ = fold_width(line.text[:MAX_LABEL]).partition(":")
            labels = labels_of(label.strip(" *`"), lexicon) if colon else None
            if labels is None or labels.role not in _ANSWERS or labels.error:
                continue
            said = _said(line, len(label) + 1, lexicon)
            if said:
                yield labels.status, said, origin


def _lines(p: Placed) -> Iterable[tuple[Line, Origin]]:
    if isinstance(p.block, Items):
        return ((line, p.block.origin.at_row(n)) for n, line in enumerate(p.block.lines, p.block.first))
    return ((p.block.line, p.block.origin),) if isinstance(p.block, Paragraph) else ()


def _said(line: Line, start: int, lexicon: Lexicon) -> str:
    """The words behind a label, where they are more than a name, a type or a value in code."""
    said = line.text[start:].strip(" *").partition("\n")[0]
    coded = any(line.text[start:begin].strip(" *") == "" for begin, _ in line.marks if begin >= start)
    words = len(said.split()) >= LEAST_WORDS or not said.isascii()
    stated = is_bare(said, lexicon) or fold_word(said) in lexicon.nothing or bool(said_statuses(line.text, lexicon))
    return said if words and not coded and not stated and said[:1] not in {"{", "[", "<"} else ""
