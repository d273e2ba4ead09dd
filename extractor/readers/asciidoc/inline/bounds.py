"""Where marks of inline AsciiDoc may open and close, and where what they hold ends."""

from __future__ import annotations

MAX_SPAN = 4000  # characters that a link, a macro or a passthrough may hold


def is_word(char: str) -> bool:
    """Whether a character is part of a word; "" is none."""
    return char.isalnum() or char == "_"


def may_open(text: str, at: int, mark: str) -> bool:
    """Whether a mark of quotes at a place may open: in front of a text, and of one sign at the start of a word."""
    before, behind = _around(text, at, mark)
    if len(mark) == 2 or mark in "^~":
        return bool(behind) and not (mark in "^~" and behind.isspace())
    return bool(behind.strip()) and not (is_word(before) or before in {";", ":", "}"})


def may_close(text: str, at: int, mark: str) -> bool:
    """Whether a mark of quotes at a place may close: one of one sign at the end of a word only."""
    before, behind = _around(text, at, mark)
    if len(mark) == 2 or mark in "^~":
        return True
    return bool(before.strip()) and not is_word(behind)


def _around(text: str, at: int, mark: str) -> tuple[str, str]:
    end = at + len(mark)
    return text[at - 1 : at] if at else "", text[end : end + 1]


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether what a passthrough of one sign on each side holds, from ``start`` to ``end``, is words of its own."""
    inner, before = text[start:end], text[start - 2 : start - 1] if start > 1 else ""
    outside = not is_word(before) and not is_word(text[end + 1 : end + 2])
    return outside and bool(inner.strip()) and not inner[0].isspace() and not inner[-1].isspace()


def bracket_end(text: str, start: int) -> int:
    """The closing bracket of a macro, -1 for none; one behind a backslash is text."""
    end = text.find("]", start, start + MAX_SPAN)
    while end > 0 and text[end - 1] == "\\":
        end = text.find("]", end + 1, start + MAX_SPAN)
    return end
