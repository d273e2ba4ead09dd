"""Columns that no dialect knows: what their cells look like, and what to add to a dialect."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.dialects.type_grammar import parse_type
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.records.tables.cells import MIN_ROWS, UNSAID

_IDENTIFIER = re.compile(r"[A-Za-z_$@][\w.\-\[\]$@]{0,80}", re.ASCII)  # "boat.name", "crew[]"
MOST = 0.8  # the share of filled cells that must look alike


def unknown_columns(info: GroupInfo, lexicon: Lexicon) -> list[Diagnostic]:
    """A finding for each column of a parameter table that is not read; for another table, one where it looks like
    a parameter table whose header words no dialect knows."""
    told = [_finding_of_role(info, i, role) for i, role in enumerate(info.roles) if _is_told(info, i, role, lexicon)]
    guesses = [_guess(_cells(info, i), lexicon) if not role else "" for i, role in enumerate(info.roles)]
    if info.kind == "parameters":
        return [*told, *(_unread(info, i, guess) for i, guess in enumerate(guesses) if guess)]
    roles = {role or guess for role, guess in zip(info.roles, guesses, strict=True)}
    if info.kind != "other" or "name" in info.roles or not {"name", "type"} <= roles:
        return []
    headings = [info.group.heading(i) for i in range(len(guesses))]
    if not any(headings):
        return [finding("table-unheaded", info.group.origin)]
    words = [f'"{heading}" to columns/{g}' for heading, g in zip(headings, guesses, strict=True) if heading and g]
    return [finding("table-unknown", info.group.origin, words=", ".join(words))] if words else []


def _is_told(info: GroupInfo, index: int, role: str, lexicon: Lexicon) -> bool:
    """Whether the cells of a column told its role, which the words of its header do not."""
    header = fold_word(info.group.heading(index)) if info.group.header else ""
    return role in {"required", "type", "name"} and bool(header) and role not in lexicon.columns.get(header, ())


def _finding_of_role(info: GroupInfo, index: int, role: str) -> Diagnostic:
    header = info.group.heading(index)
    return finding("column-by-cells", info.group.origin.at_column(header), header=header, role=role)


def _unread(info: GroupInfo, index: int, guess: str) -> Diagnostic:
    header = info.group.heading(index)
    return finding("column-unknown", info.group.origin.at_column(header), header=header, role=guess)


def _cells(info: GroupInfo, index: int) -> list[str]:
    texts = (row.cells[index].text.strip() for row in info.group.records if index < len(row.cells))
    return [t for t in texts if t not in UNSAID]


def _most(cells: Sequence[str], looks_so: Callable[[str], bool]) -> bool:
    """Whether as many cells as must look alike do; what many others settle is not looked at."""
    others = 0
    for cell in cells:
        others += not looks_so(cell)
        if len(cells) - others < MOST * len(cells):
            return False
    return True


def _guess(cells: Sequence[str], lexicon: Lexicon) -> str:
    """The role that the cells of a column look like having; "" for an empty column."""
    if not cells:
        return ""
    looks: dict[str, Callable[[str], bool]] = {
        "required": lambda t: fold_word(t) in lexicon.required,
        "place": lambda t: fold_word(t) in lexicon.places,
        "type": lambda t: parse_type(t, lexicon).known,
        "name": lambda t: _IDENTIFIER.fullmatch(t) is not None and not t.isdigit(),
    }
    for role, looks_so in looks.items():
        if len(cells) >= MIN_ROWS and _most(cells, looks_so):
            distinct = len(set(cells)) == len(cells)
            if role != "name" or distinct:
                return role
    return "description" if any(" " in t or not t.isascii() for t in cells) else "example"
