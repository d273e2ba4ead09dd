"""Lines with a label and what stands behind it: a colon or a blank between, a label in bold, a term and its text.

接口类型：get            Endpoint `GET /boats`            **URL** /boats **Method** POST
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.dialects.text import fold_width
from extractor.document import Definitions, Items, Line, Origin, Paragraph
from extractor.interpret.operations.lines import METHODS
from extractor.interpret.operations.model import PageBlock
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass

MAX_LABEL = 40  # characters
MAX_BOLD = 24  # characters of a label in bold without a colon
LEAST_BOLD = 2  # of such labels in one line, with whatever behind
TWO = 3  # words of two spellings of one address, with what stands between
# "接口地址 POST /boats", "Endpoint `GET /boats`"
_SPACED = lazy_regex(rf"([^\W\d_]{{2,20}})\s{{1,3}}`?((?:{'|'.join(METHODS)}) /\S{{1,300}}?)`?")
_JOINT = lazy_regex(r"[^\W\d_]{1,5}|[,/|]")  # "or", "OR", "oder", "|"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label and what stands behind it, the place of its block, and where it was read."""

    label: str
    value: str
    place: int
    origin: Origin
    spaced: bool = False  # whether a blank stands between the two, and no colon
    bold: bool = False  # whether it is one of several labels in bold in one line, without a colon


def labelled_lines(block: PageBlock, place: int) -> Iterator[Labelled]:
    """The labels of a block with what stands behind each: of a paragraph or item before a colon, of a term its text."""
    if isinstance(block, Definitions):
        for entry, _, origin in block.every():
            texts = [line.text for line in entry.lines if line.text.strip()]
            if len(texts) == 1:
                yield Labelled(entry.term.text.strip(" *`:："), texts[0].strip(" `*-"), place, origin)
        return
    lines: Sequence[tuple[str, Origin]] = ()
    if isinstance(block, Paragraph):
        lines = [(text, block.origin) for text in block.text.split("\n")]
        yield from (Labelled(label, value, place, block.origin, bold=True) for label, value in _in_bold(block.line))
    elif isinstance(block, Items):
        lines = [(line.text, block.origin.at_row(n)) for n, line in enumerate(block.lines, block.first)]
    for text, origin in lines:
        label, colon, value = fold_width(text).partition(":")
        spaced = _SPACED.fullmatch(text.strip())
        if spaced is not None:
            yield Labelled(spaced[1], spaced[2], place, origin, spaced=True)
        elif colon and 0 < len(label) <= MAX_LABEL and value.strip():
            yield Labelled(label.strip(" *`"), _one_spelling(value.strip(" `*")), place, origin)


def _one_spelling(value: str) -> str:
    """What stands behind a label; of an address with and without a slash at its end the first: "/boats/ or /boats"."""
    words = value.split()
    if len(words) != TWO or "/" not in words[0] or not _JOINT.fullmatch(words[1]):
        return value
    first, second = (word.strip("`*") for word in (words[0], words[2]))
    return first if first.rstrip("/") == second.rstrip("/") else value


def _in_bold(line: Line) -> list[tuple[str, str]]:
    """The labels in bold of one line, with what stands behind each: a word, or whatever it is behind several."""
    edges = pairwise([*line.marks, (len(line.text), 0)])
    found = [(line.text[a:b].strip(" *`"), line.text[b:end].strip(" `*")) for (a, b), (end, _) in edges]
    told = [(label, value) for label, value in found if _is_label(label) and value and value[0] not in ":："]
    return told if len(told) >= LEAST_BOLD or all(" " not in value for _, value in told) else []


def _is_label(text: str) -> bool:
    return len(text) <= MAX_BOLD and text[:1].isalpha() and "/" not in text and text[-1:] not in {":", "："}


def in_front_of_labels(line: Line) -> Line:
    """What a line says in front of its labels in bold; an empty one of others."""
    start = line.marks[0][0] if _in_bold(line) else 0
    told = line.part(0, start)
    return told if told.text.strip(" *`") else Line("")
