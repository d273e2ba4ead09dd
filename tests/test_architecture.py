"""ARCHITECTURE.md against the tree: its rooms, the way of a row, and how many modules a room has."""

from __future__ import annotations

import re

from tests.support import ROOT

MAP = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
PACKAGE = ROOT / "extractor"
MOST = 12

# "1. `readers/` shows it": a stop of the way
_STOP = re.compile(r"^\d+\. (.*)$", re.MULTILINE)
# "`fields/rows.py`" or "`binding/`": what a stop names
_NAMED = re.compile(r"`([a-z_]+(?:/[a-z_]+)*(?:/|\.py))")


def test_every_room_is_on_the_map() -> None:
    rooms = {f"{p.name}/" for p in PACKAGE.iterdir() if (p / "__init__.py").is_file()}
    modules = {p.name for p in PACKAGE.glob("*.py")}
    table = MAP.partition("## Rooms")[2].partition("`pyproject.toml` holds")[0]
    assert {name for name in rooms | modules if f"`{name}`" not in table and f"/{name}`" not in table} == set()


def test_every_room_of_the_interpreter_is_on_the_map() -> None:
    rooms = {f"{p.name}/" for p in (PACKAGE / "interpret").iterdir() if (p / "__init__.py").is_file()}
    told = MAP.partition("Inside `interpret/`")[2].partition("The way of one row")[0]
    assert {name for name in rooms if f"`{name}`" not in told} == set()


def test_the_way_of_a_row_has_few_stops_and_each_is_there() -> None:
    way = MAP.partition("The way of one row")[2].partition("Inside `fetch/`")[0]
    stops = _STOP.findall(way)
    assert 0 < len(stops) <= MOST
    named = [name for stop in stops for name in _NAMED.findall(stop)]
    there = [PACKAGE, PACKAGE / "interpret", *(p for p in (PACKAGE / "interpret").iterdir() if p.is_dir())]
    assert [name for name in named if not any((folder / name).exists() for folder in there)] == []


def test_a_room_has_a_dozen_modules_at_most() -> None:
    folders = {p.parent for p in PACKAGE.rglob("*.py") if p.parent != PACKAGE}
    assert {str(f.relative_to(PACKAGE)) for f in folders if len(list(f.glob("*.py"))) > MOST} == set()
