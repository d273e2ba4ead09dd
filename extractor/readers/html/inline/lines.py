"""Building Lines: pieces of inline text become one line with white space collapsed and marks kept."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.document import Line, LineKind

Piece = tuple[str, bool]  # text, and whether it is set in bold or code type


def make_line(pieces: Iterable[Piece], kind: LineKind = "text", depth: int = 0) -> Line | None:
    """One line from inline pieces, or None where there is no visible text."""
    out: list[str] = []
    marks: list[tuple[int, int]] = []
    length, gap, lead = 0, False, ""
    for text, marked in pieces:
        lead = lead if length else lead + text
        words = text.split()
        if not words:
            gap = gap or bool(text)
            continue
        if length and (gap or text[0].isspace()):
            out.append(" ")
            length += 1
        joined = " ".join(words)
        out.append(joined)
        if marked:
            _add_mark(marks, length, length + len(joined))
        length += len(joined)
        gap = text[-1].isspace()
    return Line("".join(out), kind, depth or indentation(lead), tuple(marks)) if length else None


def _add_mark(marks: list[tuple[int, int]], start: int, end: int) -> None:
    """Marks that touch are one: ``<b>a</b><b>b</b>`` shows as one bold word."""
    if marks and marks[-1][1] == start:
        marks[-1] = (marks[-1][0], end)
    else:
        marks.append((start, end))


def plain_line(text: str, kind: LineKind = "text", depth: int = 0) -> Line | None:
    """One line without marks, or None where there is no visible text."""
    flat = " ".join(text.split())
    return Line(flat, kind, depth or indentation(text)) if flat else None


def indentation(text: str) -> int:
    """How far wide spaces push a text to the right: writers nest rows by ``&emsp;`` or pairs of ``&nbsp;``."""
    lead = text[: len(text) - len(text.lstrip())]
    return lead.count("\u2003") + lead.count("\u3000") + lead.count("\u00a0") // 2
