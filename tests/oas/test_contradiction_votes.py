"""Contradictions between examples and tables: which side is more likely right, and why."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import PATH, build_pages, example, page, response, section, table

COUNT = ("count", "Integer", "How many.")
STATE = ("state", "String", "The state. Possible values: <b>ON</b>, <b>OFF</b>")


def said(folder: Path, rows: list[tuple[str, ...]], *shown: str) -> list[str]:
    """What the findings say behind "more likely right", one page for each example."""
    pages = [page(response(rows), example(text), line=f"GET /v1/items{n}") for n, text in enumerate(shown)]
    found = build_pages(folder, *pages).diagnostics
    return [d.message.partition("; the ")[2] for d in found if "more likely" in d.message]


CASES: dict[str, tuple[list[tuple[str, ...]], list[str], str]] = {
    "placeholder": ([COUNT], ['{"count": "xxx"}'], "table is more likely right: the example shows a placeholder"),
    "quoted number": ([COUNT], ['{"count": "5"}', '{"count": 4}'], "table is more likely right: other examples show"),
    "outvoted by examples": (
        [COUNT],
        ['{"count": [1]}', '{"count": [2]}', '{"count": [3]}'],
        'table is more likely right: 2 other tables have "count" as an integer',
    ),
    "type alone": ([COUNT], ['{"count": true}'], "example is more likely right: an answer was copied"),
    "structure": ([COUNT], ['{"count": [1]}'], "example is more likely right: the structure of an example"),
    "other case": ([STATE], ['{"state": "on"}', '{"state": "ON"}'], 'table is more likely right: "on" is "ON" in'),
    "known value": (
        [STATE],
        ['{"state": "BROKEN"}', '{"state": "BROKEN"}'],
        "example is more likely right: 2 examples show it",
    ),
    "misspelt value": (
        [("state", "String", "Possible values: <b>RUNNING</b>, <b>OFF</b>")],
        ['{"state": "RUNING"}'],
        'table is more likely right: "RUNING" looks like a misspelling of "RUNNING"',
    ),
    "new value": ([STATE], ['{"state": "IDLE"}'], "example is more likely right: lists of values fall behind"),
    "limit": (
        [("count", "Integer", "Value range: 1 to 3")],
        ['{"count": 9}'],
        "table is more likely right: limits are stated on purpose",
    ),
    "misspelt field": ([COUNT], ['{"cuont": 5}'], 'table is more likely right: it looks like a misspelling of "count"'),
    "field of other tables": (
        [("inner", "Object", ""), COUNT],
        ['{"count": 1, "inner": {}, "extra": 1}', '{"count": 1, "extra": 2}'],
        "example is more likely right: examples show it 2 times",
    ),
    "unknown field": ([COUNT], ['{"count": 1, "other": 1}'], "example is more likely right: fields of an answer"),
}


@pytest.mark.parametrize("case", CASES)
def test_the_side_that_is_more_likely_right(case: str, tmp_path: Path) -> None:
    rows, shown, verdict = CASES[case]
    found = said(tmp_path, rows, *shown)
    assert found, "no contradiction was found"
    assert found[0].startswith(verdict)


def test_a_field_left_out(tmp_path: Path) -> None:
    def of(*values: str) -> list[str]:
        parts = section(
            "Request Parameters", table([("id", "Yes", "String", ""), ("number", "Yes", "String", "")], PATH)
        )
        pages = [
            page(parts, example(text, "Example Request"), line=f"POST /v1/items{n}") for n, text in enumerate(values)
        ]
        found: list[Any] = [d for d in build_pages(tmp_path, *pages).diagnostics if d.code == "example-mismatch"]
        return [d.message.partition("; the ")[2] for d in found]

    assert of('{"id": "a"}') == ['example is more likely right: no example has "number", so that it can be left out']
    assert of('{"id": "a"}', '{"id": "a", "number": "b"}') == [
        'table is more likely right: other examples have "number", so that this one is shortened'
    ]
    assert of('{"id": "a", "nubmer": "b"}')[0].startswith('table is more likely right: "nubmer" of the example')
