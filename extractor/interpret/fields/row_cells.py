"""The cells of a row by what their columns are for, and what a column of defaults says."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence

from extractor.api import Columns, Facts, TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word, with_hyphens
from extractor.document import Cell, Json, Line
from extractor.interpret.describe import NULLS
from extractor.interpret.describe.sentences import clean_value
from extractor.interpret.fields.cells.in_words import in_words
from extractor.interpret.fields.cells.row_text import cells_by_role, is_circled, is_crossed
from extractor.interpret.fields.classify import GroupInfo
from extractor.values import dataclass

_EMPTY = Cell()
_WORD = re.compile(r"[A-Z]{0,40}[a-z\d]{1,80}|[A-Z]{1,40}")  # "boat" and "Id" of "boatId"
_QUOTED = re.compile(r"[\"“]([\w.-]{1,60})[\"”]")  # '"NONE"'
NOT_SAID = frozenset({"", "-", "–", "—", "/", "n/a"})  # what a cell holds that says nothing


@dataclass(frozen=True, slots=True)
class RowForm:
    """What of a group decides how a row of it is read."""

    roles: tuple[str, ...]
    columns: Columns
    obliged: bool | None  # what its section says of all fields
    crossed: bool  # its column for what is mandatory has crosses
    table: bool  # and no list or paragraphs
    circled: bool = False  # an O in that column is a circle
    starred: bool = False  # a star behind a name marks what is mandatory


def form_of(info: GroupInfo) -> RowForm:
    """The form of the rows of a group."""
    table = info.group.kind == "table"
    crossed, circled = is_crossed(info), is_circled(info)
    return RowForm(info.roles, info.columns(), info.section.obliged, crossed, table, circled, info.starred)


@dataclass(frozen=True, slots=True)
class RowCells:
    """The cells of a row of a group, by role."""

    form: RowForm
    by_role: Mapping[str, Cell]
    lexicon: Lexicon

    def cell(self, role: str) -> Cell:
        """The cell of a role; an empty one where the table has no such column."""
        return self.by_role.get(role, _EMPTY)

    def text(self, role: str) -> str:
        """The text of a role's cell."""
        return self.cell(role).text

    def is_untyped(self, type_: TypeExpr) -> bool:
        """Whether the row states no type at all."""
        return not type_.known and not type_.name and fold_word(self.text("type")) in NOT_SAID

    def links(self) -> tuple[str, ...]:
        """Link targets of the row, the type cell's first."""
        said = () if self.identifies() else (self.cell("description"),)
        cells = (self.cell("type"), *said, self.cell("name"))
        return tuple(link.href for cell in cells for link in cell.links)

    def identifies(self) -> bool:
        """Whether the row has no type and is named as the identifier of what its description links to: "boat_id"."""
        words = _WORD.findall(self.text("name").strip("` *"))
        untyped = fold_word(self.text("type")) in NOT_SAID
        return untyped and bool(words) and words[-1].lower() in self.lexicon.identifiers

    def default(self, values: Container[Json] = ()) -> str:
        """The value that a column of defaults shows, "" where it shows none; a word for none is one in quotes, and
        where it is among the values that the field may have."""
        shown = clean_value(with_hyphens(self.text("default")))
        if shown and (shown in values or self.is_quoted("default")):
            return shown
        folded = fold_word(shown)
        none = folded in NOT_SAID or folded in self.lexicon.nothing or folded in self.lexicon.default_none
        return "" if none or in_words(self.cell("default"), self.lexicon) else shown

    def is_quoted(self, role: str) -> bool:
        """Whether a cell shows a word in quotes, which is a text whatever the word means; null is none."""
        found = _QUOTED.fullmatch(with_hyphens(self.text(role)).strip())
        return found is not None and found.group(1) not in NULLS

    def more(self, facts: Facts, *, ranged: bool) -> tuple[Line, ...]:
        """What a column of defaults tells in words, and one of values of which neither a fact nor the type
        (``ranged``) came: they describe the field."""
        stated = (facts.enum, facts.bounds, facts.default, facts.pattern, facts.format)
        read = ranged or any(stated) or facts.nullable or facts.read_only or facts.write_only
        default, range_ = self.cell("default"), self.cell("range")
        told = [("default", default)] if in_words(default, self.lexicon) else []
        silent = not read and fold_word(range_.text) not in NOT_SAID | self.lexicon.nothing
        told += [("range", range_)] if silent else []
        return tuple(self._headed(role, cell) for role, cell in told)

    def _headed(self, role: str, cell: Cell) -> Line:
        """The text of a cell behind the words of its column, where the field has a description besides."""
        header = self.form.columns.header(role) if self.cell("description").text else ""
        return Line(f"{header}: {cell.text}" if header else cell.text)


def cells_of(form: RowForm, cells: Sequence[Cell], lexicon: Lexicon) -> RowCells:
    """The cells of a row."""
    return RowCells(form, cells_by_role(form.roles, cells), lexicon)
