"""The outline (bookmarks) of a PDF: which lines are headings, and how deep, where the file says so itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

MAX_ENTRIES = 50_000  # an outline with more is no table of contents of at most 5,000 pages
MAX_LINES = 4  # a title may be set in that many lines


class Bookmarks:
    """Titles and their levels; every entry stands for one line of the text."""

    def __init__(self, entries: Sequence[tuple[str, int]]) -> None:
        self.left = Counter(_bare(title) for title, _ in entries if _bare(title))
        self.levels = {_bare(title): level for title, level in reversed(entries)}
        self.deepest = max(self.levels.values(), default=0)

    def heading(self, texts: Sequence[str]) -> tuple[int, int]:
        """(level, lines) of the title that the next lines of text are, (0, 0) where they are none."""
        joined = ""
        for count, text in enumerate(texts[:MAX_LINES], 1):
            joined += _bare(text)
            if self.left[joined] > 0:
                self.left[joined] -= 1
                return self.levels[joined], count
        return 0, 0


def read_outline(pdf: Any) -> Bookmarks:
    """The outline of an open document; an empty one where there is none, or none that can be read."""
    return Bookmarks(list(_entries(pdf)))


def _entries(pdf: Any) -> Iterator[tuple[str, int]]:
    try:
        for count, (level, title, *_) in enumerate(pdf.doc.get_outlines()):
            if count >= MAX_ENTRIES:
                return
            yield str(title), max(1, min(int(level), 6))
    except Exception:  # pdfminer raises whatever a damaged outline makes it stumble over
        return


def _bare(text: str) -> str:
    """A title without the white space that line breaks and fonts put into it."""
    return "".join(text.split())
