"""What items say of an operation behind labels that no dialect knows, for its description.

- Method: GET
- Who may call it: anybody             "Who may call it: anybody"
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width, fold_word
from extractor.document import Items, Line, Origin
from extractor.interpret.operations.lines import whole_line
from extractor.interpret.outline.sections.labels import labels_of
from extractor.interpret.outline.sections.model import Placed
from extractor.interpret.outline.units.model import Unit
from extractor.lazy_regex import lazy_regex

_LABEL = lazy_regex(r"[^\W\d_][^:\n`{}<>]{0,38}[^\W_)]")  # "Who may call it"; no "`name`", no "12"
MAX_SAID = 300
_OF_CALLS = frozenset({"method", "path", "status"})


def other_labels(unit: Unit, lexicon: Lexicon) -> str:
    """The items of the lists of an operation, outside all sections, that have a label of other words and a text behind
    it and nothing below; a line each."""
    return "\n".join(text for p in unit.placed for text in _texts(p, lexicon))


def _texts(p: Placed, lexicon: Lexicon) -> Iterator[str]:
    if not isinstance(p.block, Items) or p.section.role not in {"", "request_line", "function"}:
        return
    top = min(line.depth for line in p.block.lines)
    for line, after in zip(p.block.lines, (*p.block.lines[1:], None), strict=True):
        inside = after is not None and after.depth > top
        if line.kind == "item" and line.depth == top and not inside and (text := _text(line, p.block.origin, lexicon)):
            yield text


def _text(line: Line, origin: Origin, lexicon: Lexicon) -> str:
    """A label with what stands behind it; "" for labels that are words of sections, calls, statuses or servers."""
    label, colon, _ = fold_width(line.text).partition(":")
    words, said = label.strip(" *"), line.text[len(label) + 1 :].strip(" *")
    if not colon or not said or len(said) > MAX_SAID or said.startswith("//") or not _LABEL.fullmatch(words):
        return ""
    labels = labels_of(words, lexicon)
    folded = fold_word(words)
    known = labels.role or labels.status or not _OF_CALLS.isdisjoint(lexicon.columns.get(folded, ()))
    known = known or labels.error or folded in lexicon.server_labels or folded in lexicon.media_labels
    return "" if known or whole_line(said, origin) is not None else f"{words}: {said}"
