"""Structures that only an example shows: flat rows that it nests, and groups of rows that it shows as an array.

A table without marks or types says less than its example: "version, id, links, href" may all be rows of one table,
while the example has ``id`` and ``links`` inside ``version``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

from extractor.interpret.binding.content.bodies import ARRAY
from extractor.interpret.binding.evidence import names_of
from extractor.interpret.examples.model import ExampleBlock, telling_values
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.fields.row_field import RowField
from extractor.interpret.link.linker import STRUCTURED

Shown = list[dict[str, Any]]
_BODY = frozenset({"body", "request_body"})
NO_BODY = frozenset({"path", "query", "header", "cookie"})


@dataclass(frozen=True, slots=True)
class _Level:
    """An open structure: the index of its row (None for the whole), its depth, and its values in the examples."""

    row: int | None
    depth: int
    values: Shown


def shown_for(info: GroupInfo, examples: Iterable[ExampleBlock]) -> Shown:
    """The objects that examples show for the body that a table may describe: those of its side and status."""
    side, status = info.section.side, info.section.status
    found = (e for e in examples if e.side == side and e.parsed and (not status or e.status in {"", status}))
    return [v for value in telling_values(found) for v in _objects(value)]


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield item


def nest_by_example(rows: Sequence[RowField], shown: Shown, *, answer: bool = False) -> list[RowField]:
    """The rows with the depths of the examples, and arrays where they show them for rows that name no type. In front
    those whose column says that they are no part of a body; what an answer shows is one of it."""
    every = names_of(shown).every if answer else frozenset()
    apart = [r for r in rows if r.location in NO_BODY and r.field.name not in every]
    others = [r for r in rows if r not in apart]
    nested = _nested_by(others, shown)
    return [*apart, *nested] if nested != others else list(rows)


def _nested_by(rows: Sequence[RowField], shown: Shown) -> list[RowField]:
    if not shown or not any(r.field.name in v for r in rows for v in shown):
        return list(rows)
    nested = rows if any(r.depth for r in rows) else _nested(rows, shown)
    return _arrays(nested, shown)


def _nested(rows: Sequence[RowField], shown: Shown) -> Sequence[RowField]:
    """Flat rows in the depths that examples have them in, where each structure gets at least half its members so."""
    ordered = _envelope_first(rows, shown)
    depths = _depths(ordered, shown)
    outermost = {name for value in shown for name in value}
    first = ordered[0]
    if outermost == {first.field.name} and _inside(first, shown) and (ordered is not rows or first.location in _BODY):
        # All of the body is in its only member: the order of rows says nothing, or a column says that this is it.
        depths = [depths[0], *(max(1, depth) for depth in depths[1:])]
    if not any(depths):
        return rows
    placed = [replace(r, depth=depth) for r, depth in zip(ordered, depths, strict=True)]
    return placed if all(_covered(level, below) for level, below in _levels(placed, shown)) else rows


def _envelope_first(rows: Sequence[RowField], shown: Shown) -> Sequence[RowField]:
    """Rows in an order of their own (the alphabet's, say) with the only member first that examples have outermost: all
    others are inside it. Of several outermost ones, the last is that which holds most of the others."""
    names = {name for value in shown for name in value}
    at = next((index for index, row in enumerate(rows) if row.field.name in names), 0)
    if len(names) != 1:
        return _container_last(rows, names, shown)
    if not at or not _inside(rows[at], shown):
        return rows
    return [rows[at], *rows[:at], *rows[at + 1 :]]


def _container_last(rows: Sequence[RowField], names: Set[str], shown: Shown) -> Sequence[RowField]:
    """The outermost rows in front, the only one of them that holds the others last; the rows as they are where none
    does, or those inside it come behind it anyway."""
    outer = [row for row in rows if row.field.name in names]
    inner = [row for row in rows if row.field.name not in names]
    holding = [row for row in outer if _holds_most(_inside(row, shown), inner)]
    if len(holding) != 1 or not any(row in inner for row in rows[: rows.index(holding[0])]):
        return rows
    return [*(row for row in outer if row is not holding[0]), holding[0], *inner]


def _holds_most(values: Shown, rows: Sequence[RowField]) -> bool:
    return bool(rows) and sum(any(row.field.name in v for v in values) for row in rows) * 2 > len(rows)


def _depths(rows: Sequence[RowField], shown: Shown) -> list[int]:
    """The depth of each row; one that no example shows stands where its neighbours do, in doubt further out."""
    found: list[int | None] = []
    levels = [_Level(None, 0, shown)]
    taken: set[tuple[int | None, str]] = set()
    for index, row in enumerate(rows):
        name = row.field.name
        # What stands in several structures belongs to the outermost that does not have it yet.
        level = next((at for at in levels if _has(at, name) and (at.row, name) not in taken), None)
        found.append(None if level is None else level.depth)
        if level is None:
            continue
        taken.add((level.row, name))
        levels = levels[: levels.index(level) + 1]
        if inner := _inside(row, level.values):
            levels.append(_Level(index, level.depth + 1, inner))
    return _filled(found)


def _filled(depths: Sequence[int | None]) -> list[int]:
    following = [0] * len(depths)
    for index in range(len(depths) - 2, -1, -1):
        after = depths[index + 1]
        following[index] = following[index + 1] if after is None else after
    made: list[int] = []
    for index, depth in enumerate(depths):
        made.append(depth if depth is not None else min(made[-1] if made else 0, following[index]))
    return made


def _has(level: _Level, name: str) -> bool:
    return any(name in v for v in level.values)


def _inside(row: RowField, values: Shown) -> Shown:
    """What a structure holds in the examples; nothing for a row whose structure another table or its type tells."""
    field = row.field
    told = row.nested or row.inner or row.links or field.facts.tables or field.object
    if told or field.type.leaf().kind not in STRUCTURED:
        return []
    return [o for v in values for o in _objects(v.get(field.name))]


def _levels(rows: Sequence[RowField], shown: Shown) -> Iterator[tuple[_Level, list[RowField]]]:
    """Each structure with rows below it, and those rows."""
    open_: list[_Level] = [_Level(None, 0, shown)]
    below: dict[int, list[RowField]] = {}
    every: list[_Level] = []
    for index, row in enumerate(rows):
        while open_[-1].depth > row.depth:
            open_.pop()
        at = open_[-1]
        if at.row is not None:
            below.setdefault(at.row, []).append(row)
        deeper = index + 1 < len(rows) and rows[index + 1].depth > row.depth
        if deeper:
            level = _Level(index, row.depth + 1, [o for v in at.values for o in _objects(v.get(row.field.name))])
            open_.append(level)
            every.append(level)
    return ((level, below.get(level.row, [])) for level in every if level.row is not None)


def _covered(level: _Level, below: Sequence[RowField]) -> bool:
    """Whether the rows below a structure are what the examples show in it, and no chance likeness."""
    names = {k for v in level.values for k in v}
    return len(names & {r.field.name for r in below}) * 2 >= len(names)


def _arrays(rows: Sequence[RowField], shown: Shown) -> list[RowField]:
    """Rows with structures below them and no type of their own are arrays where all examples show one."""
    made = list(rows)
    open_: list[tuple[int, list[Any]]] = [(0, list(shown))]
    for index, row in enumerate(rows):
        while open_[-1][0] > row.depth:
            open_.pop()
        held = [v[row.field.name] for v in open_[-1][1] if row.field.name in v]
        if index + 1 == len(rows) or rows[index + 1].depth <= row.depth:
            continue
        if held and not row.field.shown_type and all(isinstance(v, list) for v in held):
            made[index] = replace(row, field=replace(row.field, type=ARRAY))
        open_.append((row.depth + 1, [o for v in held for o in _objects(v)]))
    return made
