"""Lines of a page to HTML: bold and code as the page has them, and the words that facts were read from."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from extractor.document import Line
from extractor.review.markup import EMPTY, Markup, joined, tag

_MOST_WORDS = 400
_LONGEST = 400  # characters; longer texts are marked as a whole
Pattern = re.Pattern[str] | None


def pattern_of(words: Collection[str]) -> Pattern:
    """What finds these words, the longest first, where no letter or digit goes on; None where there are none."""
    wanted = sorted({w for w in words if w and len(w) <= _LONGEST and "\n" not in w}, key=lambda w: (-len(w), w))
    if not wanted:
        return None
    return re.compile(rf"(?<![0-9A-Za-z_])(?:{'|'.join(map(re.escape, wanted[:_MOST_WORDS]))})(?![0-9A-Za-z_])")


def line_html(line: Line, pattern: Pattern) -> Markup:
    """One line as an element of its own, which shows what kind it is and how deep."""
    name = "code" if line.kind == "code" else "div"
    return tag(name, {"class": f"l {line.kind} d{min(line.depth, 6)}"}, text_html(line.text, line.marks, pattern))


def text_html(text: str, marks: Sequence[tuple[int, int]], pattern: Pattern) -> Markup:
    """A text with its marks; each word that is found lies in an element that names it."""
    if pattern is None:
        return joined(_marked(text, 0, len(text), marks)) if marks else EMPTY + text
    parts: list[str] = []
    at = 0
    for found in pattern.finditer(text):
        parts.extend(_marked(text, at, found.start(), marks))
        parts.append(tag("span", {"class": "w", "data-w": found[0]}, *_marked(text, *found.span(), marks)))
        at = found.end()
    parts.extend(_marked(text, at, len(text), marks))
    return joined(parts)


def _marked(text: str, start: int, end: int, marks: Sequence[tuple[int, int]]) -> Iterator[str]:
    """The text between two places; what is set in bold or code type there is so here."""
    for first, last in marks:
        if last <= start or first >= end:
            continue
        if first > start:
            yield text[start:first]
        yield tag("b", None, text[max(first, start) : min(last, end)])
        start = min(last, end)
    if start < end:
        yield text[start:end]
