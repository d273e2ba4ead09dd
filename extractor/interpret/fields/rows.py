"""Rows of parameter tables to fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from extractor.api import Columns, Facts, Field, TypeExpr
from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.dialects.type_grammar import UNKNOWN, listed_values, parse_linked_type, parse_type, parse_type_prefix
from extractor.document import Cell, Json, Line, Origin
from extractor.interpret.describe import describe, says_something, settled
from extractor.interpret.describe.defaults import in_words, literal, marked_default
from extractor.interpret.describe.repeats import without_keywords
from extractor.interpret.describe.schema_facts import with_schema
from extractor.interpret.describe.sentences import clean_value
from extractor.interpret.describe.values import RawValue, typed
from extractor.interpret.fields.cells.names_listed import without_names
from extractor.interpret.fields.cells.obliged import others_required
from extractor.interpret.fields.cells.opened import opening
from extractor.interpret.fields.cells.row_text import (
    CROSSES,
    alternatives,
    as_range,
    bracketed,
    cells_by_role,
    is_crossed,
    is_marked,
    literals,
    markdown,
    noted,
    width_checked,
    without_remark,
)
from extractor.interpret.fields.cells.sample import sample
from extractor.interpret.fields.cells.type_of_values import (
    BOOLEAN,
    as_boolean,
    as_told,
    is_boolean,
    ranged_type,
    type_of_values,
)
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.fields.nested.inline import InlineReader
from extractor.interpret.fields.row_field import RowField, continued, no_field, read_name
from extractor.interpret.fields.value_tables import values_in
from extractor.values import dataclass, replace

_EMPTY = Cell()
_ANYWHERE = Origin("")
_NOT_SAID = frozenset({"", "-", "–", "—", "/", "n/a"})


@lru_cache(maxsize=8)
def _no_defaults(lexicon: Lexicon) -> frozenset[str]:
    """The folded words of a column of defaults that say that there is none."""
    return _NOT_SAID | lexicon.nothing | lexicon.default_none


def read_fields(info: GroupInfo, lexicon: Lexicon) -> tuple[list[RowField], list[Diagnostic]]:
    """One field a row; rows that are none (group titles, rows without a name) are reported."""
    fields: list[RowField] = []
    findings: list[Diagnostic] = []
    name_column, form = info.column("name"), form_of(info)
    for row in info.group.records:
        origin = info.group.at(row)
        reason = no_field(row, name_column)
        if reason:
            findings.append(finding(reason, origin, text=row.cells[0].text if row.cells else ""))
        elif name_column in row.continued and fields:
            fields[-1] = continued(fields[-1], row, info.column("description"), origin)
        else:
            seen = _read_anywhere(form, row.cells, lexicon)
            field, found = (_at(seen, origin), ()) if seen else _read(form, row.cells, origin, lexicon)
            fields.append(field)
            findings.extend(found)
    fields, named = without_names(fields)
    return others_required(fields, info, lexicon), [*findings, *named]


@dataclass(frozen=True, slots=True)
class RowForm:
    """What of a group decides how a row of it is read."""

    roles: tuple[str, ...]
    columns: Columns
    obliged: bool | None
    crossed: bool
    table: bool  # and no list or paragraphs


def form_of(info: GroupInfo) -> RowForm:
    """The form of the rows of a group."""
    table = info.group.kind == "table"
    return RowForm(info.roles, info.columns(), info.section.obliged, is_crossed(info), table)


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
    """A row that stands at a place, and what there is to tell of it."""
    read = RowReader(form, cells, origin, lexicon)
    nested = tuple(t.origin.table or 0 for c in cells for t in c.tables)
    linked = bool(read.cell("type").links)
    location = lexicon.places.get(fold_word(read.text("place")), "")
    # In "In | Name" tables a body has one row, which is all of it.
    in_form = location == "form"
    in_body = in_form or (location == "body" and not form.table)
    location = "request_body" if in_body else location
    field = read.field()
    return RowField(field, read.links(), read.depth, nested, read.inner, linked, location, in_form), read.findings


class RowReader:
    """Reads one row; findings gather as it goes."""

    def __init__(self, form: RowForm, cells: Sequence[Cell], origin: Origin, lexicon: Lexicon) -> None:
        self.form = form
        self.by_role = cells_by_role(form.roles, cells)
        self.origin = origin
        self.lexicon = lexicon
        self.findings: list[Diagnostic] = []
        self.inner: tuple[RowField, ...] = ()
        self.combined = False
        self.type_note = ""
        self.type_rest = self.type_literals = ""
        self.name, self.depth, self.name_note = read_name(self.cell("name"), lexicon)
        stated = self.cell("required").lines[:1]
        self.opening = opening(self.cell("description").lines, lexicon)
        self.required_note = bracketed(stated[0]) if stated else None

    def cell(self, role: str) -> Cell:
        """The cell of a role; an empty one where the table has no such column."""
        return self.by_role.get(role, _EMPTY)

    def text(self, role: str) -> str:
        """The text of a role's cell."""
        return self.cell(role).text

    def report(self, code: str, role: str, **values: Any) -> None:
        """Add a finding about the cell of a role."""
        column = self.form.columns.header(role)
        self.findings.append(finding(code, self.origin.at_column(column), name=self.name, **values))

    def links(self) -> tuple[str, ...]:
        """Link targets of the row, the type cell's first."""
        cells = (self.cell("type"), self.cell("description"), self.cell("name"))
        return tuple(link.href for cell in cells for link in cell.links)

    def field(self) -> Field:
        """The field that the row describes."""
        type_ = self.type()
        described = self.cell("description").lines
        told = type_of_values(described, self.default(), self.lexicon) if self.is_untyped(type_) else None
        type_ = told or type_
        facts = describe(described, type_, self.lexicon)
        facts = as_told(facts, told) if told else facts
        listed = listed_values(self.type_literals or self.text("type"), self.lexicon)
        if listed and not facts.enum:
            facts = replace(facts, enum=typed([RawValue(v, "") for v in listed], type_.leaf()) or ())
        facts = self.with_columns(facts, type_)
        if self.is_untyped(type_) and is_boolean(facts):
            type_, facts = BOOLEAN, as_boolean(facts)
        for code, detail in facts.problems:
            self.report(code, "description", detail=detail)
        required = self.required(facts)
        if required and facts.default:
            self.report("required-with-default", "required", default=facts.default[0])
        brief = markdown((*without_keywords(described, type_, facts, self.lexicon), *self.more()), self.lexicon)
        shown = markdown((*described, *self.more()), self.lexicon)
        return Field(
            name=self.name,
            type=width_checked(type_, facts),
            origin=self.origin,
            columns=self.form.columns,
            description=shown,
            brief=brief if brief != shown else None,
            required=required,
            facts=facts,
            shown_type=self.text("type"),
            links=self.links(),
            combined=self.combined,
            sample=self.sampled(type_, facts),
        )

    def sampled(self, type_: TypeExpr, facts: Facts) -> tuple[tuple[Json, Origin], ...]:
        """The value in a column of examples, where the row states no type."""
        if not self.is_untyped(type_) or facts.enum or self.inner:
            return ()
        at = self.origin.at_column(self.form.columns.header("example"))
        return tuple((value, at) for value in sample(self.cell("example"), self.lexicon))

    def is_untyped(self, type_: TypeExpr) -> bool:
        """Whether the row states no type at all."""
        return not type_.known and not type_.name and fold_word(self.text("type")) in _NOT_SAID

    def default(self) -> str:
        """The value that a column of defaults shows, "" where it shows none."""
        shown = clean_value(self.text("default"))
        absent = fold_word(shown) in _no_defaults(self.lexicon) or in_words(self.cell("default"), self.lexicon)
        return "" if absent else shown

    def says_whether(self, shown: str, type_: TypeExpr, facts: Facts) -> bool:
        """Whether a column of defaults says yes or no of a text, or tells in a word what a structure is like."""
        word = fold_word(shown)
        named = [str(v.value) for v in facts.enum]
        said = word in self.lexicon.required and word not in {"true", "false"} and not word.isdigit() and len(word) > 0
        textual = type_.leaf().kind in {"string", "any"}
        return (said and textual and shown not in named) or (
            bool(type_.leaf().name) and not shown.startswith(("{", "["))
        )

    def more(self) -> tuple[Line, ...]:
        """What a column of defaults tells in words: it describes the field."""
        cell = self.cell("default")
        if not in_words(cell, self.lexicon):
            return ()
        header = self.form.columns.header("default") if self.cell("description").text else ""
        return (Line(f"{header}: {cell.text}" if header else cell.text),)

    def type(self) -> TypeExpr:
        """The type that the row states; an unknown one, reported, where the words name none."""
        shown = self.text("type")
        if fold_word(shown) in _NOT_SAID:
            told = ranged_type(self.text("range"), self.text("example"), self.lexicon)
            return self.opening[0] if self.opening else told
        type_ = self.type_of(shown)
        if type_.known or type_.name:
            return type_
        shown, self.type_note = noted(without_remark(shown), self.lexicon)
        type_ = self.type_of(shown)
        if type_.known or type_.name:
            return type_
        prefix, rest = parse_type_prefix(shown, self.lexicon)
        if prefix.known and rest == self.told_by_type():
            return prefix
        if prefix.known:
            self.type_rest = rest.strip("() ")
            if not says_something(describe((Line(self.type_rest),), prefix, self.lexicon)):
                self.report("type-partly-read", "type", type=shown, rest=rest)
            return prefix
        self.type_literals = literals(self.cell("type").lines[0])
        if self.type_literals:
            return self.type_of(self.type_literals)
        self.report("type-unknown", "type", type=shown)
        return UNKNOWN

    def type_of(self, shown: str) -> TypeExpr:
        """The type that a text names or spells out; what it spells out goes to ``inner``."""
        if "{" not in shown:
            return parse_linked_type(shown, [link.text for link in self.cell("type").links], self.lexicon)
        reader = InlineReader(self.origin, self.form.columns, self.cell("type").links, self.lexicon)
        inline = reader.read(shown)
        self.inner, self.combined = (inline.members, inline.combined) if inline else ((), False)
        return inline.type if inline else parse_type(shown, self.lexicon)

    def told_by_type(self) -> str:
        """What the type cell says behind its first line: values, a default, bounds."""
        return " ".join(line.text for line in self.cell("type").lines[1:])

    def beside(self) -> Iterator[tuple[Line, ...]]:
        """What other cells say of values: the type's behind the type, and brackets behind yes or no."""
        if self.told_by_type():
            yield self.cell("type").lines[1:]
        if self.type_rest:
            yield (Line(self.type_rest),)
        if self.required_note is not None:
            yield (self.required_note,)

    def explained(self) -> bool:
        """Whether brackets behind yes or no say something of values: they are no condition."""
        note = self.required_note
        return note is not None and says_something(describe((note,), UNKNOWN, self.lexicon))

    def required(self, facts: Facts) -> bool | None:
        """Whether the field must be there; None where the row does not say."""
        shown = fold_word(self.text("required"))
        if self.form.crossed:
            return shown in CROSSES
        if shown in self.lexicon.required:
            return self.lexicon.required[shown]
        if self.opening and not shown:
            return self.opening[1]
        for note in (self.name_note, self.type_note):
            if note in self.lexicon.required:
                return self.lexicon.required[note]
        if self.lexicon.required.get(shown.partition("(")[0].strip()) is False and self.explained():
            return False  # "No (default 5)"
        if shown and shown not in _NOT_SAID:
            self.report("required-conditional", "required", text=self.text("required"))
            return None
        return facts.required if facts.required is not None else self.form.obliged

    def with_columns(self, facts: Facts, type_: TypeExpr) -> Facts:
        """Facts from columns of their own: a default, a range."""
        if (shown := self.default()) and not facts.default and not self.says_whether(shown, type_, facts):
            facts = replace(facts, default=literal(shown, type_, self.lexicon) or ())
        for lines in self.beside():
            found = describe(lines, type_, self.lexicon)
            facts = replace(
                facts,
                enum=facts.enum or found.enum,
                bounds=facts.bounds or found.bounds,
                default=facts.default or found.default,
            )
        ranges = self.cell("range")
        if ranges.lines and fold_word(ranges.text) not in self.lexicon.nothing:
            found = describe(as_range(ranges, self.form.columns), type_, self.lexicon)
            enum = facts.enum or (found.enum if len(found.enum) > 1 or is_marked(ranges) else ())
            enum = enum or (() if found.bounds or facts.bounds else alternatives(ranges, type_, self.lexicon))
            nullable = facts.nullable or found.nullable
            bounds = tuple(sorted({**dict(found.bounds), **dict(facts.bounds)}.items()))
            default = facts.default or (found.default if "default" not in self.form.roles else ())
            facts = replace(facts, enum=enum, bounds=bounds, nullable=nullable, default=default)
        facts = facts if facts.enum else self.with_value_table(facts, type_)
        facts = with_schema(facts, self.text("schema"))
        return settled(facts)

    def with_value_table(self, facts: Facts, type_: TypeExpr) -> Facts:
        """Values that a table inside the description lists, each with its meaning."""
        for table in (t for role in ("description", "type") for t in self.cell(role).tables):
            values = typed(list(values_in(table, self.lexicon)), type_.leaf())
            if values:
                default = facts.default or tuple(marked_default(values, self.lexicon)[:1])
                return replace(facts, enum=values, default=default)
        return facts
