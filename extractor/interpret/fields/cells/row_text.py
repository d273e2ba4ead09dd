"""What single cells of a row say: notes in a type, marks in a column, ranges, descriptions as Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from extractor.api import Columns, EnumValue, Facts, TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.dialects.type_grammar import parse_type
from extractor.document import Cell, Line
from extractor.interpret.describe.values import parse_list, typed
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.records.tables.read import MORE
from extractor.values import replace

CROSSES = frozenset({"x", "×", "✗", "✘"})
BLANKS = frozenset({"", "-", "–", "—"})
_WORD = re.compile(r"[\w.-]{1,60}", re.ASCII)  # "boat.name"
MIN_VALUES = 2
INT32 = range(-(2**31), 2**31)
_REMARKED = re.compile(r"([A-Z][A-Za-z0-9_]{1,60})\s{0,2}\([^()]{1,40}\s[^()]{1,40}\)")  # "Boat (see below)"


def cells_by_role(roles: Sequence[str], cells: Sequence[Cell]) -> dict[str, Cell]:
    """The first cell of each role; what a further column tells stands behind the description, unless it says the
    same."""
    found: dict[str, Cell] = {}
    for role, cell in zip(roles, cells, strict=False):
        if role != MORE:
            found.setdefault(role, cell)
    for cell in (cell for role, cell in zip(roles, cells, strict=False) if role == MORE):
        said = found.get("description", Cell())
        if cell.text not in {"", said.text}:
            lines, links, tables = ((*a, *b) for a, b in zip(_parts(said), _parts(cell), strict=True))
            found["description"] = Cell("\n".join(t for t in (said.text, cell.text) if t), lines, links, tables)
    return found


def _parts(cell: Cell) -> tuple[tuple[Any, ...], ...]:
    return cell.lines, cell.links, cell.tables


def noted(shown: str, lexicon: Lexicon) -> tuple[str, str]:
    """A type cell without the word in it that says whether the field is mandatory: "string, required"."""
    parts = [p.strip() for p in re.split(r"[,，;()（）]|\s(?=\S+$)|^(?=\S+\s)", shown)]
    notes = [p for p in parts if len(p) > 3 and fold_word(p) in lexicon.required] or [
        p for p in parts if len(p) > 1 and not p.isascii() and fold_word(p) in lexicon.required
    ]
    if not notes or len(parts) < 2:
        return shown, ""
    return shown.replace(notes[0], "", 1).strip(" ,，;()（）"), fold_word(notes[0])


def without_remark(shown: str) -> str:
    """A type cell that is one name with a remark behind it in brackets as that name: "Boat(see below)" is "Boat"."""
    found = _REMARKED.fullmatch(shown.strip())
    return found.group(1) if found else shown


def literals(line: Line) -> str:
    """A type of words in code with nothing but separators between, as literals: "`a` | `b`" is ``"a" | "b"``."""
    shown = [line.text[start:end] for start, end in line.marks]
    edges = [0, *(edge for mark in line.marks for edge in mark), len(line.text)]
    between = [line.text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    if len(shown) < 2 or any(piece.strip(" |,/") for piece in between) or not all(map(_WORD.fullmatch, shown)):
        return ""
    return " | ".join(f'"{word}"' for word in shown)


def bracketed(line: Line) -> Line | None:
    """What a line says in brackets at its end: "default 5" in "No (default 5)"."""
    start, end = line.text.find("("), len(line.text.rstrip()) - 1
    if not 0 < start < end or line.text[end] != ")":
        return None
    return line.part(start + 1, end)


def is_crossed(info: GroupInfo) -> bool:
    """Whether a column marks what is mandatory by a cross and leaves the others empty, or has a dash for them."""
    column = info.column("required")
    if column is None:
        return False
    shown = {fold_word(r.cells[column].text) for r in info.group.records if column < len(r.cells)}
    return not shown.isdisjoint(CROSSES) and shown <= CROSSES | BLANKS and not shown.isdisjoint(BLANKS)


def is_circled(info: GroupInfo) -> bool:
    """Whether a column marks what is mandatory by an O, as Korean and Japanese tables do: beside crosses, or below a
    header in such a script. Beside M, O is what is optional."""
    column = info.column("required")
    if column is None:
        return False
    shown = {fold_word(r.cells[column].text) for r in info.group.records if column < len(r.cells)}
    crossed = not shown.isdisjoint(CROSSES) or not info.group.heading(column).isascii()
    return "o" in shown and shown <= CROSSES | BLANKS | {"o"} and crossed


def is_marked(cell: Cell) -> bool:
    """Whether a cell shows its value in code or bold, or in a list: one without is an example ("20")."""
    return any(line.marks or line.kind == "item" for line in cell.lines)


def as_range(cell: Cell, columns: Columns) -> tuple[Line, ...]:
    """A range column's text behind its own header, so that "1-64" reads as "Value range: 1-64"."""
    header = columns.header("range") or ""
    first = cell.lines[0]
    if (first.kind != "text" and cell.lines[1:]) or first.marks:
        return (Line(f"{header}:"), *cell.lines)
    return (Line(f"{header}: {first.text}"), *cell.lines[1:])


def alternatives(cell: Cell, type_: TypeExpr, lexicon: Lexicon) -> tuple[EnumValue, ...]:
    """The values of a range column's cell that is nothing but words with "or" between ("0 or 1"), none of them a
    type."""
    text = cell.lines[0].text.strip() if len(cell.lines) == 1 else ""
    if type_.leaf().kind in {"object", "map"} or lexicon.alternatives.isdisjoint(text.replace(",", " ").split()):
        return ()
    values, rest = parse_list(text, lexicon, weak=False)
    if len(values) < MIN_VALUES or rest.strip(" .") or any(parse_type(v.text, lexicon).known for v in values):
        return ()
    return typed(values, type_.leaf()) or ()


def width_checked(type_: TypeExpr, facts: Facts) -> TypeExpr:
    """The type; "Integer" names 32 bits only as long as nothing on the page goes beyond them."""
    if type_.format != "int32":
        return type_
    numbers = [v for _, v in facts.bounds] + [v.value for v in facts.enum] + list(facts.default)
    beyond = any(isinstance(n, int) and n not in INT32 for n in numbers)
    return replace(type_, format=None) if beyond else type_


def markdown(described: tuple[Line, ...], lexicon: Lexicon) -> str:
    """A description as CommonMark: list items as such, everything else a line; "none" describes nothing."""
    if len(described) == 1 and fold_word(described[0].text) in lexicon.nothing:
        return ""
    lines = []
    for line in described:
        if line.kind == "item":
            lines.append(f"{'  ' * max(0, line.depth - 1)}- {line.text}")
        else:
            lines.append(line.text)
    return "\n".join(lines)
