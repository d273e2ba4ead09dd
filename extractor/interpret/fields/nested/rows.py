"""Structures inside one table: rows nested by marks before the name or ``a.b`` below ``a``, types spelled out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.fields.row_field import RowField
from extractor.interpret.link.candidates import Candidate
from extractor.interpret.link.linker import STRUCTURED
from extractor.values import replace


def nest_rows(rows: Sequence[RowField], info: GroupInfo) -> tuple[list[RowField], list[Candidate]]:
    """The rows at the top of a table, and the structures made of the rows below them."""
    top: list[RowField] = []
    children: dict[int, list[RowField]] = {}
    parents: list[tuple[int, int]] = []  # (depth, index in ``flat``) of the rows that may hold the next one
    flat: list[RowField] = []
    names: dict[str, int] = {}
    for row in rows:
        parent, row_ = _parent(row, parents, flat, names)
        index = len(flat)
        flat.append(row_)
        names.setdefault(row.field.name, index)
        parents[:] = [p for p in parents if p[0] < row.depth]
        parents.append((row.depth, index))
        if parent is None:
            top.append(row_)
        else:
            children.setdefault(parent, []).append(row_)
    return _structures(flat, top, children, info)


def _parent(
    row: RowField, parents: list[tuple[int, int]], flat: list[RowField], names: dict[str, int]
) -> tuple[int | None, RowField]:
    if row.depth:
        holder = next((i for depth, i in reversed(parents) if depth < row.depth), None)
        return holder, row
    prefix, dot, last = row.field.name.rpartition(".")
    prefix = re.sub(r"\[\d?\]$", "", prefix) if dot and last else ""
    if prefix and prefix in names and flat[names[prefix]].field.type.leaf().kind in STRUCTURED:
        return names[prefix], replace(row, field=replace(row.field, name=last))
    return None, row


def _structures(
    flat: list[RowField], top: list[RowField], children: dict[int, list[RowField]], info: GroupInfo
) -> tuple[list[RowField], list[Candidate]]:
    if not children:
        return top, []
    parts = {index: number for number, index in enumerate(sorted(children), 1)}
    made = {index: Candidate(info, (), part) for index, part in parts.items()}
    linked = {id(flat[i]): replace(flat[i], field=replace(flat[i].field, object=made[i].key)) for i in parts}
    structures = [replace(made[i], fields=tuple(linked.get(id(r), r) for r in children[i])) for i in sorted(children)]
    return [linked.get(id(r), r) for r in top], structures


def spell_out(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates, and behind them the structures that their rows spell out."""
    waiting = list(candidates)
    parts: dict[tuple[str, str], int] = {}
    for c in waiting:
        parts[c.key[:2]] = max(parts.get(c.key[:2], 0), c.part)
    done: list[Candidate] = []
    while waiting:
        candidate = waiting.pop(0)
        rows = [r if not r.inner else _spelled(r, candidate, parts, waiting) for r in candidate.fields]
        done.append(replace(candidate, fields=tuple(rows)))
    return done


def _spelled(row: RowField, holder: Candidate, parts: dict[tuple[str, str], int], waiting: list[Candidate]) -> RowField:
    """The row pointing to the structure that its type spells out, which is still to be looked through."""
    at = holder.key[:2]
    parts[at] += 1
    inside = Candidate(holder.info, row.inner, parts[at])
    waiting.append(inside)
    return replace(row, field=replace(row.field, object=inside.key), inner=())
