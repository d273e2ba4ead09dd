"""Text of a document for people: comments, docstrings and Markdown of any language are made of it."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Mapping

WIDTH = 100
_NEVER_SHOWN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def printable(text: str) -> str:
    """Text of a document for people: lines kept, what does not show left out, tabs as spaces."""
    if text.isprintable():
        return text
    plain = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4)
    return "\n".join(line if line.isprintable() else _filtered(line) for line in plain.split("\n"))


def _filtered(line: str) -> str:
    return "".join(c for c in line if unicodedata.category(c) not in _NEVER_SHOWN)


def _wrapped(text: str, width: int) -> list[str]:
    """Lines of words, each as long as it may be; a longer word has a line of its own."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line] if line else lines


def paragraphs(text: str, width: int = WIDTH) -> list[str]:
    """Lines of text, long ones wrapped, no two empty ones in a row."""
    if len(text) <= width and text.isprintable():
        return [text.strip()] if text.strip() else []
    lines: list[str] = []
    for line in printable(text).strip().split("\n"):
        indent = line[: len(line) - len(line.lstrip())]
        bare = line.strip()
        room = width - len(indent) - (4 if indent else 0)
        made = [bare] if 0 < len(bare) <= room else _wrapped(bare, room) if bare else []
        # The lines behind an indented one, such as an argument's, stand further in.
        lines.extend(f"{indent}{'    ' if indent and number else ''}{part}" for number, part in enumerate(made))
        if not made and lines and lines[-1]:
            lines.append("")
    return lines


def cell(text: str) -> str:
    """Text in a line or table of Markdown, which shows it as it is but for emphasis and links."""
    escaped = re.sub(r"[\\|`]", r"\\\g<0>", " ".join(printable(text).split()))
    return re.sub(r"&(?=#?\w+;)", "&amp;", escaped).replace("<", "&lt;")


def markdown(text: str) -> str:
    """Text of a document in Markdown: it may hold emphasis and links, but no HTML and no template marks."""
    return "\n".join(paragraphs(re.sub(r"<", "&lt;", text), 10_000))


def flat(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


def one_line(text: str, longest: int = 120) -> str:
    """The first sentence or line of a text."""
    first = next((ln.strip() for ln in printable(text).split("\n") if ln.strip()), "")
    return first if len(first) <= longest else f"{first[: longest - 1].rstrip()}…"


def json_lines(facts: Mapping[str, object]) -> str:
    """A JSON object with a line a member."""
    return "{\n" + ",\n".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in facts.items()) + "\n}"


def sentence(description: str, notes: tuple[str, ...], *, deprecated: bool) -> str:
    """A description with what is known of limits behind it."""
    told = f"({'; '.join(notes)})" if notes else ""
    mark = "Deprecated." if deprecated else ""
    return "\n".join(part for part in (description.strip(), mark, told) if part)


# Escapes that C, and the languages that took its strings, have in common.
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def quoted(text: str, escaped: Callable[[str], str]) -> str:
    """A string literal between double quotes; ``escaped`` says how a language writes a character that does not show."""
    if text.isprintable() and "\\" not in text and '"' not in text:
        return f'"{text}"'
    return '"' + "".join(_ESCAPES.get(c) or (c if c.isprintable() else escaped(c)) for c in text) + '"'
