"""What cells besides the description say of a field's values: a default, a range, values, what is behind the type."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.api import Facts, TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Json, Line
from extractor.interpret.describe import describe, settled
from extractor.interpret.describe.defaults import marked_default
from extractor.interpret.describe.flags import is_called
from extractor.interpret.describe.literals import literal
from extractor.interpret.describe.schema_facts import with_schema
from extractor.interpret.describe.sentences import sentences
from extractor.interpret.describe.values import typed
from extractor.interpret.fields.cells.row_text import (
    alternatives,
    as_range,
    is_marked,
)
from extractor.interpret.fields.row_cells import RowCells
from extractor.interpret.fields.values.tables import values_in
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_JOINED = lazy_regex(r"([\w.-]{1,60})[:=]([\w.-]{1,60})")  # "state:open"


def with_columns(facts: Facts, type_: TypeExpr, cells: RowCells, beside: Iterable[tuple[Line, ...]]) -> Facts:
    """The facts of a description, with those of columns of their own; ``beside`` are lines of other cells that may say
    some too."""
    lexicon = cells.lexicon
    facts = replace(facts, default=_in_column(type_, facts, cells) or facts.default)  # what the row itself declares
    for lines in beside:
        found = describe(lines, type_, lexicon)
        facts = replace(
            facts,
            enum=facts.enum or found.enum,
            bounds=facts.bounds or found.bounds,
            default=facts.default or found.default,
            deprecated=facts.deprecated or found.deprecated,
        )
    facts = _without_parts(_with_range(facts, type_, cells), cells)
    facts = facts if facts.enum else _with_value_table(facts, type_, cells)
    return settled(with_schema(facts, cells.text("schema")))


def _in_column(type_: TypeExpr, facts: Facts, cells: RowCells) -> tuple[Json, ...]:
    """The default that a column of defaults shows, in a one-tuple; none where it shows none, or says yes or no."""
    values = [v.value for v in facts.enum] if type_.kind != "array" else []
    shown = cells.default(values)
    if shown and (shown in values or (type_.kind == "string" and cells.is_quoted("default"))):
        return (shown,)
    said = not shown or _says_whether(shown, type_, facts, cells.lexicon)
    return () if said else literal(shown, type_, cells.lexicon) or ()


def _with_range(facts: Facts, type_: TypeExpr, cells: RowCells) -> Facts:
    """The facts with what a column of ranges or values says."""
    ranges, lexicon = cells.cell("range"), cells.lexicon
    if not ranges.lines or fold_word(ranges.text) in lexicon.nothing:
        return facts
    found = describe(as_range(ranges, cells.form.columns), type_, lexicon)
    enum = facts.enum or (found.enum if len(found.enum) > 1 or is_marked(ranges) else ())
    enum = enum or (() if found.bounds or facts.bounds else alternatives(ranges, type_, lexicon))
    nullable = facts.nullable or found.nullable
    bounds = tuple(sorted({**dict(found.bounds), **dict(facts.bounds)}.items()))
    default = facts.default or (found.default if "default" not in cells.form.roles else ())
    said = sentences(ranges.lines, lexicon)
    read_only = facts.read_only or is_called(said, lexicon.read_only)  # "read-only" in a column of restrictions
    write_only = facts.write_only or is_called(said, lexicon.write_only)
    told = replace(facts, enum=enum, bounds=bounds, nullable=nullable, default=default)
    return replace(told, read_only=read_only, write_only=write_only)


def _without_parts(facts: Facts, cells: RowCells) -> Facts:
    """The facts without a guessed list of values of which an example has one as a part: "open|closed" beside the
    example "state:open"."""
    shown = _JOINED.fullmatch(cells.text("example").strip().strip("`"))
    parts = set(shown.groups()) if shown and facts.guesses else set()
    return replace(facts, enum=(), guesses=()) if parts & {v.value for v in facts.enum} else facts


def _says_whether(shown: str, type_: TypeExpr, facts: Facts, lexicon: Lexicon) -> bool:
    """Whether a column of defaults says yes or no of a text, or tells in a word what a structure is like."""
    word = fold_word(shown)
    named = [str(v.value) for v in facts.enum]
    said = word in lexicon.required and word not in {"true", "false"} and not word.isdigit() and len(word) > 0
    textual = type_.leaf().kind != "boolean"
    return (said and textual and shown not in named) or (bool(type_.leaf().name) and not shown.startswith(("{", "[")))


def _with_value_table(facts: Facts, type_: TypeExpr, cells: RowCells) -> Facts:
    """The facts with values that a table inside the description lists, each with its meaning."""
    for table in (t for role in ("description", "type") for t in cells.cell(role).tables):
        values = typed(list(values_in(table, cells.lexicon)), type_.leaf())
        if values:
            default = facts.default or tuple(marked_default(values, cells.lexicon)[:1])
            return replace(facts, enum=values, default=default)
    return facts
