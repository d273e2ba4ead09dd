"""Lines of a page to HTML: bold and code as the page has them, and the words that facts were read from."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from extractor.document import Line
from extractor.review.html.markup import Markup, escape, joined, tag

_MOST_WORDS = 400
_SHORT = 40  # characters of a value; longer texts are not underlined
_LONGEST = 400  # characters; longer texts are marked as a whole
Words = Sequence[str]


def ordered_words(words: Collection[str]) -> Words:
    """The words to look for, the longest first, as a longer one may hold a shorter one."""
    if not words:
        return ()
    wanted = [w for w in words if w and len(w) <= _LONGEST and "\n" not in w]
    return sorted(wanted, key=lambda w: (-len(w), w))[:_MOST_WORDS]


def line_html(line: Line, words: Words) -> Markup:
    """One line as an element of its own, which shows what kind it is and how deep."""
    name = "code" if line.kind == "code" else "div"
    return tag(name, {"class": f"l {line.kind} d{min(line.depth, 6)}"}, text_html(line.text, line.marks, words))


def text_html(text: str, marks: Sequence[tuple[int, int]], words: Words) -> Markup:
    """A text with its marks; each word that is found lies in an element that names it."""
    if not words and not marks:
        return Markup(escape(text))
    parts: list[str] = []
    at = 0
    for start, end in found_words(text, words):
        parts.extend(_marked(text, at, start, marks))
        kind = "w" if end - start <= _SHORT else "w long"
        parts.append(tag("span", {"class": kind, "data-w": text[start:end]}, *_marked(text, start, end, marks)))
        at = end
    parts.extend(_marked(text, at, len(text), marks))
    return joined(parts)


def found_words(text: str, words: Words) -> list[tuple[int, int]]:
    """Where words stand in a text, in order, none in another: a word ends where no letter or digit goes on."""
    found: list[tuple[int, int]] = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            if _is_whole(text, at, end) and not any(at < e and end > s for s, e in found):
                found.append((at, end))
            at = text.find(word, end)
    found.sort()
    return found


def _is_whole(text: str, start: int, end: int) -> bool:
    before = start == 0 or not (_goes_on(text[start - 1]) and _goes_on(text[start]))
    return before and (end == len(text) or not (_goes_on(text[end]) and _goes_on(text[end - 1])))


def _goes_on(character: str) -> bool:
    """Whether a character is part of a word with its neighbours; scripts without spaces have no such characters."""
    return character.isascii() and (character.isalnum() or character == "_")


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
