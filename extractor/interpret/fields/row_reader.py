"""One row of a group as a field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from extractor.api import Facts, Field, TypeExpr
from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.dialects.type_grammar import UNKNOWN
from extractor.dialects.type_values import listed_values
from extractor.document import Cell, Json, Line, Origin
from extractor.interpret.describe import describe, says_something
from extractor.interpret.describe.flags import requirement
from extractor.interpret.describe.repeats import without_keywords
from extractor.interpret.describe.values import RawValue, typed
from extractor.interpret.examples.octets import as_numbers
from extractor.interpret.fields.cells.opened import opening
from extractor.interpret.fields.cells.row_text import (
    CROSSES,
    bracketed,
    markdown,
    width_checked,
)
from extractor.interpret.fields.cells.sample import sample
from extractor.interpret.fields.cells.told_type import told_structure, told_type, with_items
from extractor.interpret.fields.cells.type_of_values import (
    ANY,
    BOOLEAN,
    as_boolean,
    as_told,
    is_boolean,
    ranged_type,
    type_of_values,
)
from extractor.interpret.fields.column_facts import with_columns
from extractor.interpret.fields.mandatory.obliged import is_denied
from extractor.interpret.fields.nested.listed import Listed, listed_members
from extractor.interpret.fields.row_cells import NOT_SAID, RowForm, cells_of
from extractor.interpret.fields.row_field import STAR, UNSURE, RowField, noted_lines, read_name
from extractor.interpret.fields.row_type import StatedType, behind_type, stated_type
from extractor.values import replace

_ANYWHERE = Origin("")


def read_row(
    form: RowForm, cells: tuple[Cell, ...], origin: Origin, lexicon: Lexicon
) -> tuple[RowField, Sequence[Diagnostic]]:
    """The field of a row at a place, with what there is to tell of it."""
    seen = _read_anywhere(form, cells, lexicon)
    return (_at(seen, origin), ()) if seen else _read(form, cells, origin, lexicon)


@lru_cache(maxsize=4096)
def _read_anywhere(form: RowForm, cells: tuple[Cell, ...], lexicon: Lexicon) -> RowField | None:
    """A row as it reads wherever it stands: half of all rows have stood before. None where what is read of it has a
    place of its own: findings, samples, structures inside it."""
    row, findings = _read(form, cells, _ANYWHERE, lexicon)
    return None if findings or row.inner or row.nested or row.field.sample else row


def _at(row: RowField, origin: Origin) -> RowField:
    return replace(row, field=replace(row.field, origin=origin))


def _read(
    form: RowForm, cells: tuple[Cell, ...], origin: Origin, lexicon: Lexicon
) -> tuple[RowField, Sequence[Diagnostic]]:
    """The field of a row that stands at a place, with what the row says of where it belongs, and what there is to tell
    of it."""
    read = RowReader(form, cells, origin, lexicon)
    nested = tuple(t.origin.table or 0 for c in cells for t in c.tables)
    linked = bool(read.cells.cell("type").links)
    location = lexicon.places.get(fold_word(read.cells.text("place")), "")
    # In "In | Name" tables a body has one row, which is all of it.
    in_form = location == "form"
    in_body = in_form or (location == "body" and not form.table)
    location = "request_body" if in_body else location
    field, links = read.field(), read.cells.links()
    row = RowField(field, links, read.depth, nested, read.inner(), linked, location, in_form, read.name_note == UNSURE)
    return row, read.findings


class RowReader:
    """Reads one row; findings gather as it goes."""

    def __init__(self, form: RowForm, cells: Sequence[Cell], origin: Origin, lexicon: Lexicon) -> None:
        self.form = form
        self.cells = cells_of(form, cells, lexicon)
        self.origin = origin
        self.lexicon = lexicon
        self.findings: list[Diagnostic] = []
        self.name, self.depth, self.name_note = read_name(self.cells.cell("name"), lexicon)
        self.opening = opening(self.cells.cell("description").lines, lexicon)
        noted_required = self.cells.cell("required").lines[:1]
        self.required_note = bracketed(noted_required[0]) if noted_required else None
        stated, said = self._stated_type(), self.cells.cell("description").lines
        self.stated = replace(stated, type=with_items(stated.type, said, lexicon))
        self.listed = self._listed()

    def report(self, code: str, role: str, **values: Any) -> None:
        """Add a finding about the cell of a role."""
        column = self.form.columns.header(role)
        self.findings.append(finding(code, self.origin.at_column(column), name=self.name, **values))

    def _stated_type(self) -> StatedType:
        """The type that the row states, in its cell for it, before its description or by a range of values."""
        cell = self.cells.cell("type")
        if fold_word(cell.text) not in NOT_SAID:
            return stated_type(cell, self.origin, self.form.columns, self.lexicon)
        if self.opening:
            return StatedType(self.opening[0])
        ranged = ranged_type(self.cells.text("range"), self.cells.text("example"), self.lexicon)
        told = None if ranged.known else told_type(self.cells.cell("description").lines, self.lexicon)
        return StatedType(told or ranged)

    def _listed(self) -> Listed | None:
        """The members that the description lists, of a structure that nothing else spells out."""
        lines = self.cells.cell("description").lines
        if self.stated.inner or self.stated.literals or all(line.kind != "item" for line in lines):
            return None
        return listed_members(lines, self.stated.type, self.lexicon, self._member)

    def _member(self, form: RowForm, cells: tuple[Cell, ...]) -> RowField:
        row, findings = _read(form, cells, self.origin, self.lexicon)
        self.findings.extend(findings)
        return row

    def inner(self) -> tuple[RowField, ...]:
        """The fields of a structure that the row spells out."""
        return self.listed.members if self.listed else self.stated.inner

    def field(self) -> Field:
        """The field that the row describes."""
        cells, stated = self.cells, self.stated
        if stated.problem is not None:
            self.report(stated.problem[0], "type", **stated.problem[1])
        described = self.listed.rest if self.listed else cells.cell("description").lines
        type_, facts = as_numbers(*self._typed_facts(described))
        for code, detail in facts.problems:
            self.report(code, "description", detail=detail)
        required = self.required(facts)
        if required and facts.default:
            self.report("required-with-default", "required", default=facts.default[0])
        ranged = fold_word(cells.text("type")) in NOT_SAID and stated.type.known  # the range may have said the type
        more = cells.more(facts, ranged=ranged)
        brief = markdown((*without_keywords(described, type_, facts, self.lexicon), *more), self.lexicon)
        shown = markdown((*described, *more), self.lexicon)
        return Field(
            name=self.name,
            type=width_checked(type_, facts),
            origin=self.origin,
            columns=self.form.columns,
            description=shown,
            brief=brief if brief != shown else None,
            required=required,
            facts=facts,
            shown_type=cells.text("type"),
            links=cells.links(),
            combined=stated.combined,
            sample=self.sampled(type_, facts),
        )

    def _typed_facts(self, described: tuple[Line, ...]) -> tuple[TypeExpr, Facts]:
        """The type of the field, by its default and values where nothing states it, and what the row says of it."""
        cells, stated = self.cells, self.stated
        if self.listed:
            return self.listed.type, describe(described, self.listed.type, self.lexicon)
        untyped = cells.is_untyped(stated.type)
        told = type_of_values(described, cells.default(), self.lexicon) if untyped else None
        whole = self._told_structure(described, told) if untyped else None
        told = None if whole else told
        type_ = whole or told or stated.type
        facts = describe(described, type_, self.lexicon)
        facts = as_told(facts, told) if told else facts
        listed = listed_values(stated.literals or cells.text("type"), self.lexicon)
        if listed and not facts.enum:
            facts = replace(facts, enum=typed([RawValue(v, "") for v in listed], type_.leaf()) or ())
        facts = with_columns(facts, type_, cells, self._beside())
        if cells.is_untyped(type_) and is_boolean(facts):
            return BOOLEAN, as_boolean(facts)
        return type_, facts

    def _told_structure(self, described: tuple[Line, ...], told: TypeExpr | None) -> TypeExpr | None:
        """What the words of a row say that has the values that it lists, an array or a map."""
        if not describe(described, ANY, self.lexicon).enum:
            return None
        whole = told_structure(described, self.lexicon)
        return replace(whole, items=told) if whole and whole.kind == "array" else whole

    def sampled(self, type_: TypeExpr, facts: Facts) -> tuple[tuple[Json, Origin], ...]:
        """The value in a column of examples, where the row states no type."""
        if not self.cells.is_untyped(type_) or facts.enum or self.inner():
            return ()
        at = self.origin.at_column(self.form.columns.header("example"))
        return tuple((value, at) for value in sample(self.cells.cell("example"), self.lexicon))

    def _beside(self) -> Iterator[tuple[Line, ...]]:
        """What other cells say of values: the type's behind the type, and brackets behind yes or no."""
        cell = self.cells.cell("type")
        if behind_type(cell):
            yield cell.lines[1:]
        if self.stated.rest:
            yield (Line(self.stated.rest),)
        if self.required_note is not None:
            yield (self.required_note,)
        if notes := noted_lines(self.cells.cell("name"), self.lexicon):
            yield notes

    def explained(self) -> bool:
        """Whether brackets behind yes or no say something of values: they are no condition."""
        note = self.required_note
        return note is not None and says_something(describe((note,), UNKNOWN, self.lexicon))

    def required(self, facts: Facts) -> bool | None:
        """Whether the field must be there; None where the row does not say."""
        shown = fold_word(self.cells.text("required"))
        if self.form.crossed or (self.form.circled and shown == "o"):
            return shown in CROSSES or self.form.circled
        if shown in self.lexicon.required:
            return self.lexicon.required[shown] != is_denied(shown, self.form.columns, self.lexicon)
        if self.opening and not shown:
            return self.opening[1]
        if self.name_note == STAR and self.form.starred:
            return True
        for note in (self.name_note, self.stated.note):
            if note in self.lexicon.required:
                return self.lexicon.required[note]
        if self.lexicon.required.get(shown.partition("(")[0].strip()) is False and self.explained():
            return False  # "No (default 5)"
        if shown and shown not in NOT_SAID:
            self.report("required-conditional", "required", text=self.cells.text("required"))
            return None
        told = facts.required if facts.required is not None else self._marked_word()
        told = told if told is not None else self.form.obliged
        # A column of defaults says "required" of what has none.
        return True if told is None and self.lexicon.required.get(self._default_word()) else told

    def _marked_word(self) -> bool | None:
        """What a word in bold in front of the description says of being mandatory: "**Required** Its number"."""
        line = next(iter(self.cells.cell("description").lines), Line(""))
        start, end = line.marks[0] if line.marks else (1, 0)
        return requirement(line.text[start:end].strip("*: "), self.lexicon) if not start else None

    def _default_word(self) -> str:
        """The word in a column of defaults, where it is no boolean or number that may be the default."""
        word = fold_word(self.cells.default().strip("*_`<>()"))
        return "" if word in {"true", "yes", "y"} or not word.isalpha() else word
