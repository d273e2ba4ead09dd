"""Descriptions in parts: a line that announces ("Value range:"), and the line that it announces behind it."""

from __future__ import annotations

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Line

JOINED = frozenset({"range", "default"})  # labels that the sentence rules read together with what follows


def labelled(lines: tuple[Line, ...], lexicon: Lexicon) -> tuple[Line, ...]:
    """The lines with each announcing line joined to the one that it announces; "N/A" goes with its label."""
    if not any(fold_word(line.text) in lexicon.house_labels for line in lines):
        return lines
    found: list[Line] = []
    index = 0
    while index < len(lines):
        line = lines[index]  # an item of a list is a value, be it "Default"
        role = lexicon.house_labels.get(fold_word(line.text), "") if line.kind == "text" else ""
        after = lines[index + 1] if index + 1 < len(lines) else None
        if not role:
            found.append(lines[index])
        elif after is not None and after.kind == "text" and fold_word(after.text) in lexicon.nothing:
            index += 1
        elif role in JOINED and after is not None and after.kind == "text" and not _is_label(after, lexicon):
            found.append(_joined(lines[index], after))
            index += 1
        elif role == "range":
            found.append(lines[index])
        index += 1
    return tuple(found)


def _is_label(line: Line, lexicon: Lexicon) -> bool:
    return fold_word(line.text) in lexicon.house_labels


def _joined(label: Line, line: Line) -> Line:
    words = label.text.rstrip(" :：") + ": "
    marks = tuple((start + len(words), end + len(words)) for start, end in line.marks)
    return Line(words + line.text, "text", line.depth, marks)
