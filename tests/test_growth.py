"""Pages that ask for more work than they are long: time is linear in their length, whatever their markup."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from extractor import interpret, read
from tests.growth import assert_linear

FORMS: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("growth.yaml").read_text(encoding="utf-8"))
LENGTH = 3_000  # characters of the smaller page
HEAD = FORMS["html"]["title"] + "<table><tr><th>Name<th>Type<th>Description</tr>"
ROW = "<tr><td>a<td>String<td>"
OPERATION = (
    "<h2>Get a{0}</h2><p>GET /v1/a{0}</p><table><tr><th>Name<th>Type<th>Description<tr><td>a<td>String<td>B.</table>"
)
DEEP = "<tr><td colspan=500 rowspan=65534>a<td colspan=499>b<td rowspan=65534>c"
# Pages of a size, and the size of the smaller one.
TABLES: dict[str, tuple[int, Callable[[int], str]]] = {
    "rows": (1500, lambda n: HEAD + f"{ROW}The a." * n),
    "columns": (1250, lambda n: "<table><tr>" + "<th>Name" * n + "<tr>" + "<td>a" * n),
    "a long cell": (10_000, lambda n: HEAD + ROW + "The a. " * n),
    "lines of a cell": (1000, lambda n: HEAD + ROW + "The a.<br>" * n),
    "items of a cell": (1000, lambda n: f"{HEAD}{ROW}<ul>" + "<li>a: b" * n),
    "dotted names": (500, lambda n: HEAD + "".join(f"<tr><td>a{i}.b<td>String<td>B." for i in range(n))),
    "a dotted name": (100, lambda n: f"{HEAD}<tr><td>{'.'.join('a' * n)}<td>String<td>B."),
    "columns that span": (2000, lambda n: HEAD + "<tr><td colspan=1000>a" * n),
    "rows that span": (10_000, lambda n: f"{HEAD}<tr><td colspan=1000 rowspan=65534>a" + "<tr>" * n),
    "holes between spans": (100, lambda n: HEAD + DEEP + "<tr>" * n),
    "headings": (200, lambda n: HEAD + "</table>" + "".join(f"<h4>GET /v1/a{i}</h4><p>a" for i in range(n))),
    "operations": (100, lambda n: "".join(OPERATION.format(i) for i in range(n))),
}


def read_and_interpreted(form: str, text: str) -> None:
    interpret([read(text.encode(), f"a.{form}")])


@pytest.mark.parametrize(("form", "unit"), [(form, unit) for form, held in FORMS.items() for unit in held["units"]])
def test_marks_of_every_markup(form: str, unit: str) -> None:
    title = FORMS[form]["title"]
    assert_linear(lambda size: read_and_interpreted(form, title + unit * (size // len(unit)) + "\n"), LENGTH)


@pytest.mark.parametrize("name", TABLES)
def test_tables(name: str) -> None:
    size, made = TABLES[name]
    assert_linear(lambda n: read_and_interpreted("html", made(n)), size)
