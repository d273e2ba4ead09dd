"""Pages that say that a request has no body: "Request body: None", "None" below a heading for it, or in a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.dialects import Lexicon
from extractor.dialects.template import first_match
from extractor.dialects.text import fold_width, fold_word
from extractor.document import Items, Paragraph
from extractor.interpret.outline.sections.model import ANSWERS, Placed
from extractor.interpret.outline.words import section_role


def says_no_body(placed: Iterable[Placed], lexicon: Lexicon) -> bool:
    """Whether a line says that there is no body of the request."""
    asked = (p for p in placed if p.section.role not in ANSWERS)
    return any(_denies(text, p.section.title, lexicon) for p in asked for text in _texts(p))


def _texts(p: Placed) -> tuple[str, ...]:
    if isinstance(p.block, Paragraph):
        return (p.block.text,)
    return tuple(line.text for line in p.block.lines) if isinstance(p.block, Items) else ()


def _denies(text: str, title: str, lexicon: Lexicon) -> bool:
    folded = fold_width(text)
    if first_match(lexicon.no_body, folded, folded.lower()) is not None:
        return True
    label, colon, said = folded.partition(":")
    named, said = (label, said) if colon else (title, folded)
    return fold_word(said) in lexicon.nothing and section_role(named, lexicon) == "request_body"
