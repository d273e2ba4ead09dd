"""A row as a field, and what its name cell says."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.api import Field
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width, fold_word
from extractor.document import Cell, Line, Origin
from extractor.interpret.records.model import Record
from extractor.values import dataclass, replace

_BADGE = re.compile(r"[A-Z][A-Z0-9+-]{1,14}|[A-Z][a-z]{2,14}(?: [a-z]{2,14}){0,2}")  # "PRO", "Beta", "New in two"
_ARROW = re.compile(r"^[\u2191\u2193\u21e1\u21e3]\s?(?=[A-Za-z_$@`])")  # "↓" of "↓crew", which leads to its members
_NESTING = re.compile(r"^(?:[-–—─>└├│+·•»]+\s{0,3}|\.{2,}\s{0,3})+")  # "— ", "└─ "
_OPTIONAL_MARK = re.compile(r"\s{0,3}(?:\((?:[^()]{1,20})\)|（[^（）]{1,20}）)$")  # " (optional)"
_OF_PATH = re.compile(r"^:([A-Za-z_]\w{0,80})$")  # ":account", as a path has it
# "kind *", "kind?**", "kind [1]", "kind† [2]"; not "kinds[1]", "x-kind-*", "kinds.*"
_FOOTNOTES = re.compile(
    r"(?:(?<=[^\W_])|(?<=[?)`\]]))(?:\s{0,3}\\?(?:\*{1,4}|[†‡§]{1,3})|(?:\s{1,3}|(?<=\?))\\?\[[1-9]\d?\\?\]){1,4}$"
)
_WRAPPED = re.compile(r"^\{\s?([\w.-]{1,80})\s?\}$")  # "{id}", as a path has it
UNSURE = "?"  # behind a name as in TypeScript; the dialects say what it means
STAR = "*"  # behind a name; a line of the page may say what it means
MAX_SHORT = 3  # "no" and "yes" behind a word may be a part of the name


@dataclass(frozen=True, slots=True)
class RowField:
    """A field as its row has it: what linking needs beside it, and its nesting depth inside the table."""

    field: Field
    links: tuple[str, ...]
    depth: int = 0
    nested: tuple[int, ...] = ()  # numbers of the tables inside the row's cells
    inner: tuple[RowField, ...] = ()  # the fields of a structure that its type spells out
    type_links: bool = False  # whether a link stands in its type
    location: str = ""  # what its own "In" column says: path, query, header, cookie, body, request_body (of a form)
    form: bool = False  # whether that column says that it is a field of a form
    unsure: bool = False  # whether a question mark behind its name says that it may be left out


# The end of a line inside a name with dots: "crew\n.size", "crew.\nsize"
_BROKEN = re.compile(r"(?<=[\w\]])\s?\n\s?(?=\.\w)|(?<=\w\.)\s?\n\s?(?=\w)")


def read_name(cell: Cell, lexicon: Lexicon) -> tuple[str, int, str]:
    """Name, nesting depth and note of a name cell; a second line may say whether the field is required."""
    first, *rest = cell.lines or (Line(""),)
    if (marked := _with_remark(first, lexicon)) is not None:
        return marked
    notes = [fold_word(line.text.strip("()（）")) for line in rest]
    if notes and all(n in lexicon.required for n in notes):
        name, depth, _ = split_name(first.text, lexicon)
        return name, depth or first.depth, notes[0]
    if noted_lines(cell, lexicon):
        return read_name(Cell(first.text, (first,)), lexicon)
    name, depth, note = split_name(_without_badge(cell, _BROKEN.sub("", cell.text)), lexicon)
    return name, depth or (first.depth if first.kind == "text" else 0), note


def _without_badge(cell: Cell, text: str) -> str:
    """A name in one word without a linked word in capitals behind it, such as "PRO", which leads to what it means."""
    badge = cell.links[-1].text.strip() if cell.links else ""
    name = text.removesuffix(badge).rstrip()
    alone = bool(_BADGE.fullmatch(badge)) and text != name != "" and text[len(name)].isspace()
    return name if alone and " " not in name else text


def noted_lines(cell: Cell, lexicon: Lexicon) -> tuple[Line, ...]:
    """The lines below a name in its cell that are known notes of fields, all of them: "Deprecated"."""
    notes = cell.lines[1:]
    known = all(fold_word(line.text.strip("()（）[]*_ ")) in lexicon.field_notes for line in notes)
    return notes if known else ()


def _with_remark(line: Line, lexicon: Lexicon) -> tuple[str, int, str] | None:
    """A name in code with a remark behind it that opens with a word for required: "`tag` _optional since 2.8_"."""
    start, end = line.marks[0] if line.marks else (1, 0)
    word, _, remark = line.text[end:].strip(" *_()[]").partition(" ")
    if (
        start
        or not remark
        or " " in line.text[:end]
        or fold_word(word) not in lexicon.required
        or len(word) <= MAX_SHORT
    ):
        return None
    name, depth, _ = split_name(line.text[:end], lexicon)
    return name, depth, fold_word(word)


@lru_cache(maxsize=8192)
def split_name(shown: str, lexicon: Lexicon) -> tuple[str, int, str]:
    """Name, nesting depth and note of a name cell: ("b", 1, "optional") for "- b (optional)". A star behind a name is
    its note where nothing else is; marks of footnotes say nothing of it."""
    shown = _ARROW.sub("", " ".join(fold_width(shown).split()))
    text = _FOOTNOTES.sub("", shown)
    starred = STAR if shown[len(text) :].strip() == STAR else ""
    text = _OF_PATH.sub(r"\1", _WRAPPED.sub(r"\1", text.strip('`"“”')))
    mark = _NESTING.match(text)
    depth = 0
    if mark and mark.end() < len(text):
        depth = mark.group().count("..") or sum(c in "-–—>└├+·•»" for c in mark.group()) or 1
        text = text[mark.end() :]
    name, note = _noted(text, lexicon)
    return name, depth, note or starred


def _noted(text: str, lexicon: Lexicon) -> tuple[str, str]:
    """A name and the note behind it: ("b", "optional") for "b (optional)", ("b", "?") for "b?"."""
    if len(text) > 1 and text.endswith(UNSURE) and UNSURE in lexicon.required:
        return text.removesuffix(UNSURE), UNSURE
    spelt, _, word = text.rpartition(" ")
    if spelt and " " not in spelt and len(word) > MAX_SHORT and word.lower() in lexicon.required:
        return spelt, word.lower()
    note = _OPTIONAL_MARK.search(text)
    if note and note.start() > 0:
        return text[: note.start()].strip(), fold_word(note.group().strip("()（） "))
    return text, ""


def no_field(row: Record, name_column: int | None) -> str:
    """The diagnostic code for a row that is no field, or ""."""
    if name_column is None or name_column >= len(row.cells) or not row.cells[name_column].text.strip():
        return "row-without-name"
    if len(row.merged) >= len(row.cells) - 1 and len(row.cells) > 1:
        return "row-is-a-title"
    return ""


def continued(before: RowField, row: Record, column: int | None, origin: Origin) -> RowField:
    """A row whose name spans down from above says more of the same field."""
    text = row.cells[column].text if column is not None and column < len(row.cells) else ""
    field = before.field
    more = f"{field.description}\n{text}" if text and text not in field.description else field.description
    return replace(before, field=replace(field, description=more, extra=(*field.extra, origin)))
