"""Request lines of a page that are one but for a fixed value of their query: each is a call of its own.

GET /index?ajax=fetchBoats, GET /index?ajax=fetchCrews        GET /index#ajax=fetchBoats, GET /index#ajax=fetchCrews
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.interpret.operations.model import RequestLine
from extractor.interpret.outline.units.model import Unit
from extractor.values import replace

LEAST = 4  # values of a page that tell calls apart
SEVERAL = 2  # of one method and path


def with_selectors(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units; the request lines of several that differ in a fixed value of their query select by it, where the page
    has many such values of one name."""
    lines = [unit.lines[0] for unit in units if len(unit.lines) == 1 and not unit.guessed]
    values = {name: {dict(ln.literals).get(name, "") for ln in lines} - {""} for ln in lines for name, _ in ln.literals}
    names = [name for name, found in values.items() if len(found) >= LEAST]
    if not names:
        return tuple(units)
    chosen = {key: name for key in {(ln.method, ln.path) for ln in lines} if (name := _telling(key, lines, names))}
    return tuple(_selected(u, chosen.get((u.lines[0].method, u.lines[0].path), "")) if u.lines else u for u in units)


def _telling(key: tuple[str, str], lines: Sequence[RequestLine], names: Iterable[str]) -> str:
    """The name whose values in the queries of the lines of a method and path are all different; "" for none."""
    same = [dict(ln.literals) for ln in lines if (ln.method, ln.path) == key and not ln.selector]
    told = {name: [said[name] for said in same if name in said] for name in names}
    return next((name for name, found in told.items() if len({*found}) == len(found) >= SEVERAL), "")


def _selected(unit: Unit, name: str) -> Unit:
    value = dict(unit.lines[0].literals).get(name, "") if name and len(unit.lines) == 1 else ""
    return replace(unit, lines=(replace(unit.lines[0], selector=((name, value),)),)) if value else unit
