"""Terms and what is said of them, printed side by side with no lines between: a definition list.

id         integer <int64>
required   Which boat.            what stands below either side goes on with it
crew       Array of objects
  email    string                 further right on both sides: part of "crew"
"""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Protocol

from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass, field

APART = 12.0  # points between two cells of a line
NEAR = 4.0  # points by which the edges of one column differ
SMALLER = 0.4  # points by which a word below a term is smaller that goes on with it
OFTEN = 3  # lines of a document whose cells have the same edges
MAX_DEPTH = 12
_WORD = lazy_regex(r"[^\s:]{1,60}(?:\s?\*(?: \w{1,20})?)?")  # "crew", "page[size]", no "Servers:"
_BRACKET = lazy_regex(r"(?:\w{1,20} )?[\[{(]|[\])}]")  # "Array [", "]" around the members of a structure
_CALL = lazy_regex(r"[A-Z]{3,7}")  # "GET", beside the path of a request line
Cells = tuple[tuple[float, str, float], ...]  # the texts of a line that stand apart, each with left edge and size
Columns = AbstractSet[tuple[int, int]]


class Printed(Protocol):
    """A line: the texts of it that stand apart, and its words."""

    @property
    def cells(self) -> Cells:
        """The texts that stand apart."""

    @property
    def words(self) -> Cells:
        """Each word."""


@dataclass(slots=True)
class Term:
    """A term, what is said of it a line each, the terms inside, and smaller words below the term."""

    text: str
    said: list[str]
    inner: list[Term] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Level:
    """Terms whose columns begin at the same places."""

    left: float
    right: float
    size: float
    terms: list[Term]


def columns_of(lines: Iterable[Cells]) -> Columns:
    """Where both columns of lines begin, of places that several lines of a document have."""
    every = [cells for cells in lines if cells]
    middle = max((cells[-1][0] for cells in every), default=0.0) / 2
    counts = Counter(_edges(cells) for cells in every if _is_term(cells) and cells[0][0] < middle)
    return {edges for edges, count in counts.items() if count >= OFTEN}


def opens_term(cells: Cells, columns: Columns) -> bool:
    """Whether a line is a term and what is said of it, in columns that others have too."""
    return _is_term(cells) and _edges(cells) in columns


def may_open(cells: Cells, columns: Columns) -> bool:
    """Whether terms may begin with a line: it is one, or opens a list of them."""
    return bool(columns) and (opens_term(cells, columns) or _is_list(cells))


def terms_at(lines: Sequence[Printed], columns: Columns) -> tuple[list[Term], int]:
    """The terms that lines open with, and how many lines they are; none where these are other text."""
    if lines and _is_list(lines[0].cells):
        below = lines[1].cells if lines[1:] else ()
        terms, count = terms_at(lines[1:], {_edges(below)}) if _is_term(below) else ([], 0)
        return ([Term("[]", ["array of object"], terms)] if terms else []), count + 1
    if not lines or not opens_term(lines[0].cells, columns):
        return [], 0
    (left, _, size), (right, _, _) = lines[0].cells[:2]
    levels = [_Level(left, right, size, [])]
    count = 0
    for line in lines:
        if not _taken(_parted(line, levels), levels):
            break
        count += 1
    return levels[0].terms, count


def terms_html(terms: Sequence[Term]) -> str:
    """A definition list of terms, with one for those inside each."""
    return f"<dl>{''.join(_term_html(term) for term in terms)}</dl>"


def _term_html(term: Term) -> str:
    said = "".join(f"<p>{html.escape(line)}</p>" for line in term.said)
    notes = f" ({', '.join(note.strip('()') for note in term.notes)})" if term.notes else ""
    return f"<dt>{html.escape(term.text + notes)}</dt><dd>{said}{terms_html(term.inner) if term.inner else ''}</dd>"


def _is_list(cells: Cells) -> bool:
    """Whether a line opens a list of what stands below it: "Array ["."""
    return len(cells) == 1 and cells[0][1].endswith("[") and _BRACKET.fullmatch(cells[0][1]) is not None


def _edges(cells: Cells) -> tuple[int, int]:
    return round(cells[0][0] / NEAR), round(cells[1][0] / NEAR)


def _is_term(cells: Cells) -> bool:
    """Whether a line is a word, and text apart from it."""
    if len(cells) < 2 or _CALL.fullmatch(cells[0][1]):
        return False
    titles = all(text.isalpha() and text.istitle() for _, text, _ in cells)  # "Name", "Description" above columns
    return not titles and _WORD.fullmatch(cells[0][1]) is not None


def _taken(cells: Cells, levels: list[_Level]) -> bool:
    """Whether a line is a term, or goes on with one; it is added to these."""
    left, text = cells[0][0], " ".join(text for _, text, _ in cells)
    if _is_term(cells) and (level := _level_of(cells, levels)) is not None:
        said = " ".join(text for _, text, _ in cells[1:])
        if level.terms and cells[0][2] < level.size - SMALLER:
            level.terms[-1].notes.append(cells[0][1])
            level.terms[-1].said.append(said)
        else:
            level.terms.append(Term(cells[0][1], [said]))
        return True
    if _BRACKET.fullmatch(text):
        return True
    for depth, level in reversed([*enumerate(levels)]):
        if not level.terms or min(abs(left - level.left), abs(left - level.right)) > NEAR:
            continue
        term = level.terms[-1]
        if abs(left - level.right) <= NEAR:
            term.said.append(text)
        elif cells[0][2] >= level.size - SMALLER or len(cells) > 1 or " " in text:
            return False
        else:
            term.notes.append(text)
        del levels[depth + 1 :]
        return True
    return False


def _parted(line: Printed, levels: Sequence[_Level]) -> Cells:
    """The cells of a line; of one whose term reaches up to the column beside it, parted where that begins."""
    near = [level for level in levels if len(line.cells) == 1 and abs(line.cells[0][0] - level.left) <= NEAR]
    for level in near:
        for at, (left, _, size) in enumerate(line.words[1:], 1):
            if abs(left - level.right) <= NEAR:
                term, said = (" ".join(word for _, word, _ in part) for part in (line.words[:at], line.words[at:]))
                return (line.cells[0][0], term, line.words[0][2]), (left, said, size)
    return line.cells


def _level_of(cells: Cells, levels: list[_Level]) -> _Level | None:
    """The level of a term by where its columns begin: one that is there, or a new one inside the last term."""
    (left, _, size), (right, _, _) = cells[:2]
    while len(levels) > 1 and left < levels[-1].left - NEAR:
        levels.pop()
    last = levels[-1]
    if abs(left - last.left) <= NEAR:
        return last if abs(right - last.right) <= NEAR * 2 else None
    if left < last.left or not last.terms or len(levels) >= MAX_DEPTH:
        return None
    levels.append(_Level(left, right, size, last.terms[-1].inner))
    return levels[-1]
