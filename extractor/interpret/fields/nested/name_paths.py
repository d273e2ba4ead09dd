"""Names that say where they stand: ``data.items[].sku``, ``poll[options][]``, ``source[note]`` below ``source``.

In go the rows of a group that describes a body, and what examples show for it; out come rows with depths, and rows for
the structures that names alone mention. Query parameters keep their names: these travel as they are written.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Any

from extractor.api import Field, TypeExpr
from extractor.interpret.fields.row_field import RowField
from extractor.interpret.link.linker import STRUCTURED
from extractor.interpret.operations.model import SENDING
from extractor.interpret.outline.sections.model import Section
from extractor.values import dataclass, field, replace

_STEP = r"[\w$@-]{1,80}"
# "data.items[].sku", "poll[options][]", "media_ids[]", "rows[0].id"
_PATH = re.compile(rf"{_STEP}(?:\.{_STEP}|\[{_STEP}\]|\[\*?\])+", re.ASCII)
_PART = re.compile(rf"\[\s?(\d{{0,3}}|\*)\]|\[({_STEP})\]|\.?({_STEP})", re.ASCII)  # "[0]", "[name]", ".name"
_MIN_ROWS = 2  # with one prefix, for dots to be steps

Shown = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class _Step:
    name: str
    array: bool = False


Steps = tuple[_Step, ...]


@dataclass(slots=True)
class _Node:
    step: _Step
    row: RowField | None = None
    below: list[_Node] = field(default_factory=list)
    above: _Node | None = None


def nest_by_paths(rows: Sequence[RowField], shown: Shown) -> list[RowField]:
    """The rows of a body with the depths that their names tell."""
    paths = {r.field.name: _steps(r.field.name) for r in rows if "." in r.field.name or "[" in r.field.name}
    taken = _evident({name: steps for name, steps in paths.items() if steps}, [r.field.name for r in rows], shown)
    if not taken:
        return list(rows)
    root = _Node(_Step(""))
    open_: list[tuple[int, _Node]] = []  # depth and node of the rows that may hold the next one
    for row in rows:
        open_ = [(depth, node) for depth, node in open_ if depth < row.depth]
        holder = open_[-1][1] if open_ else root
        steps = taken.get(row.field.name) or (_Step(row.field.name),)
        open_.append((row.depth, _put(holder, steps, row)))
    _take_lists(root, shown)
    return list(_flat(root, 0))


def _take_lists(holder: _Node, values: Sequence[Any]) -> None:
    """Make arrays of what rows leave open and examples show as lists of structures: "crew.name" of {"crew": [{…}]}."""
    for node in holder.below:
        held = [v[node.step.name] for v in values if isinstance(v, Mapping) and node.step.name in v]
        open_ = node.row is None or not node.row.field.type.known
        if held and node.below and open_ and all(isinstance(value, list) for value in held):
            node.step = replace(node.step, array=True)
        _take_lists(node, [item for v in held for item in (v if isinstance(v, list) else [v])])


def _steps(name: str) -> Steps:
    """The steps of a name; empty where it is no path."""
    if not _PATH.fullmatch(name):
        return ()
    found: list[_Step] = []
    for part in _PART.finditer(name):
        if part.group(1) is not None:
            found[-1] = replace(found[-1], array=True)
        else:
            found.append(_Step(part.group(2) or part.group(3)))
    return tuple(found)


def _evident(paths: Mapping[str, Steps], names: Sequence[str], shown: Shown) -> dict[str, Steps]:
    """Those names whose steps are steps: brackets always are, dots where a row, another row or an example says so of
    one. What all names begin with, and no example has, is no step where examples have the rest outermost."""
    if _is_bare(paths, names, shown):
        return {name: steps[1:] for name, steps in paths.items()}
    first = Counter(steps[0].name for steps in paths.values())
    paths = {name: steps for name, steps in paths.items() if not any(name in value for value in shown)}  # as it is

    def is_nested(steps: Steps) -> bool:
        holder = steps[0].name
        return holder in names or first[holder] >= _MIN_ROWS or _is_shown(holder, steps, shown)

    holders = {s[0].name for n, s in paths.items() if "[" not in n} - set(names)
    by_dots = any(first[holder] >= _MIN_ROWS for holder in holders)  # then all dots of the group are
    return {name: steps for name, steps in paths.items() if by_dots or "[" in name or is_nested(steps)}


def _is_bare(paths: Mapping[str, Steps], names: Sequence[str], shown: Shown) -> bool:
    """Whether "boat.name" and "boat.crew" are all rows, and examples show {"name": …, "crew": …}."""
    holders = {steps[0].name for steps in paths.values()}
    whole = len(paths) == len(names) >= _MIN_ROWS and len(holders) == 1 and all(len(s) > 1 for s in paths.values())
    if not whole or any("[" in name for name in names):
        return False
    have = {name for value in shown for name in value}
    return not holders & have and all(steps[1].name in have for steps in paths.values())


def _is_shown(holder: str, steps: Sequence[_Step], shown: Shown) -> bool:
    held = [value[holder] for value in shown if holder in value]
    items = [item for value in held for item in (value if isinstance(value, list) else [value])]
    return len(steps) > 1 and any(isinstance(item, dict) and steps[1].name in item for item in items)


def _put(holder: _Node, steps: Steps, row: RowField) -> _Node:
    """Put a row where its steps lead from what holds it, which they may name again."""
    holder, steps = _named_again(holder, steps)
    for step in steps[:-1]:
        holder = _child(holder, step)
    node = _Node(steps[-1], row, above=holder)
    waiting = next((n for n in holder.below if n.row is None and n.step.name == node.step.name), None)
    if waiting is not None:  # the row of a structure behind those of its fields
        waiting.row, waiting.step = row, replace(steps[-1], array=steps[-1].array or waiting.step.array)
        return waiting
    holder.below.append(node)
    return node


def _named_again(holder: _Node, steps: Steps) -> tuple[_Node, Steps]:
    """The node that a row stands below by its name, and the steps from there: "boat[crew][size]" below "boat[crew]"
    names all that holds it, and "boat[mast]" there the outermost alone."""
    chain = _chain(holder)
    start = next((i for i, n in enumerate(chain) if n.step.name == steps[0].name), len(chain)) if steps[1:] else 0
    for node in chain[start:] if steps[1:] else ():
        if len(steps) == 1 or node.step.name != steps[0].name:
            break
        node.step = replace(node.step, array=node.step.array or steps[0].array)
        holder, steps = node, steps[1:]
    return holder, steps


def _chain(node: _Node) -> list[_Node]:
    """What holds a node, outermost first, and the node."""
    above = [] if node.above is None else _chain(node.above)
    return [*above, node]


def _child(holder: _Node, step: _Step) -> _Node:
    for node in holder.below:
        if node.step.name == step.name:
            node.step = replace(node.step, array=node.step.array or step.array)
            return node
    holder.below.append(_Node(step, above=holder))
    return holder.below[-1]


def _flat(holder: _Node, depth: int) -> Iterator[RowField]:
    for node in holder.below:
        yield _row(node, depth)
        yield from _flat(node, depth + 1)


def _row(node: _Node, depth: int) -> RowField:
    """The row of a node with its own name and the type that its name and what it holds tell."""
    if node.row is None:
        first = _first_row(node)
        type_ = TypeExpr("array", items=TypeExpr("object")) if node.step.array else TypeExpr("object")
        made = Field(node.step.name, type_, first.field.origin, first.field.columns)
        location = (
            "request_body" if first.location == "body" else first.location
        )  # a member of the body, never all of it
        return RowField(made, (), depth=depth, location=location)
    shown = node.row.field
    return replace(node.row, field=replace(shown, name=node.step.name, type=_type(shown.type, node)), depth=depth)


def _type(type_: TypeExpr, node: _Node) -> TypeExpr:
    if node.step.array and type_.kind != "array":
        return TypeExpr("array", items=type_ if type_.known and not node.below else TypeExpr("object"))
    if node.below and type_.leaf().kind not in STRUCTURED:
        return TypeExpr("object")
    return type_


def _first_row(node: _Node) -> RowField:
    while node.row is None:
        node = node.below[0]
    return node.row


def describes_body(section: Section, location: str, methods: Set[str]) -> bool:
    """Whether a group describes a body, by section, location and the methods of its unit where no label does."""
    if {location, section.role} & {"path", "query", "header", "cookie", "response_header"}:
        return False
    sends = not methods or bool(methods & SENDING)
    return section.side == "response" or location in {"request_body", "response_body", "form"} or sends
