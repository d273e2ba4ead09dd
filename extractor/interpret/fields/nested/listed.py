"""Members of a structure that the description of its row lists.

| oil | object | What it takes: - `grade` (string) - The grade. - `litres` (integer) |    two members of "oil"
| engines | array | The following fields are in each: - `bore` - The bore.        |    a member of each item
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extractor.api import Columns, TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.template import first_match
from extractor.document import Cell, Items, Json, Line, Origin
from extractor.interpret.fields.nested.nest_by_example import Shown
from extractor.interpret.fields.row_cells import RowForm
from extractor.interpret.fields.row_field import RowField
from extractor.interpret.records.lists.items import read_items
from extractor.values import dataclass, replace

Reader = Callable[[RowForm, tuple[Cell, ...]], RowField]
_LEAST = 2  # members, where no words announce them
_OBJECT = TypeExpr("object")


@dataclass(frozen=True, slots=True)
class Listed:
    """The members that a description lists, the type of what has them, and the lines that say something else."""

    type: TypeExpr
    members: tuple[RowField, ...]
    rest: tuple[Line, ...]


def listed_members(lines: Sequence[Line], type_: TypeExpr, lexicon: Lexicon, read: Reader) -> Listed | None:
    """What a description lists of an object, or of the items of an array; None where it lists no members: the values
    of a text, remarks. A row that says nothing of its structure needs words that announce fields."""
    start = next((n for n, line in enumerate(lines) if line.kind == "item"), len(lines))
    end = next((n for n, line in enumerate(lines[start:], start) if line.kind != "item" and not line.depth), len(lines))
    listed = tuple(lines[start:end])
    holder = _holder(type_)
    if not listed or holder is None:
        return None
    above = lines[start - 1].text if start else ""
    announced = first_match(lexicon.names_listed, above, above.lower()) is not None
    told = type_.leaf().kind == "object"
    if not announced and not told:
        return None
    group = read_items(Items(listed, Origin("")), 0, lexicon, announced=True)
    tops = [line for line in listed if line.kind == "item" and line.depth == listed[0].depth]
    if group is None or len(group.records) < max(len(tops), 1 if announced else _LEAST):
        return None
    form = RowForm(group.roles, Columns(), None, False, False)
    members = _nested([read(form, record.cells) for record in group.records])
    return Listed(holder, members, (*lines[:start], *lines[end:]))


def keyed_where_shown(rows: Sequence[RowField], shown: Shown) -> list[RowField]:
    """Rows whose members stand below keys of the user's in all examples as maps: {"cors": {"id": 1}, "ttl": {"id": 2}}
    for a list of ``id``."""
    return [_keyed(row, [v[row.field.name] for v in shown if row.field.name in v]) for row in rows]


def _keyed(row: RowField, values: Sequence[Json]) -> RowField:
    names = {member.field.name for member in row.inner}
    maps = [v for v in values if isinstance(v, dict) and v]
    if row.field.type != _OBJECT or not names or not maps or len(maps) < len(values):
        return row
    below = [item for value in maps for item in value.values()]
    held = all(isinstance(item, dict) and names & item.keys() for item in below)
    if not held or any(names & value.keys() for value in maps):
        return row
    return replace(row, field=replace(row.field, type=TypeExpr("map", items=_OBJECT)))


def _nested(rows: Sequence[RowField]) -> tuple[RowField, ...]:
    """Rows with the deeper ones behind each as what it has."""
    made: list[RowField] = []
    for start, row in enumerate(rows):
        if row.depth > rows[0].depth:
            continue
        behind = rows[start + 1 :]
        end = next((n for n, other in enumerate(behind) if other.depth <= row.depth), len(behind))
        below = _nested(behind[:end])
        made.append(replace(row, depth=0, inner=below) if below else replace(row, depth=0))
    return tuple(made)


def _holder(type_: TypeExpr) -> TypeExpr | None:
    """The type of what may have members: an object, an array of objects; None for another type."""
    leaf = type_.leaf()
    if leaf.name or leaf.kind not in {"object", "any", "array"}:
        return None
    if type_.kind == "array":
        return TypeExpr("array", items=_OBJECT)
    return _OBJECT if type_.kind in {"object", "any"} else None
