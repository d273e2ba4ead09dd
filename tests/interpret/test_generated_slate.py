"""Pages of Slate that generators write: samples first, then a section with the request line, whose path has no slash in
front, and tables whose rows stand as far to the right as code does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages, operation_lines

DELIMITER = "--------- | ------- | ------- | ------- | -----------"  # one more than the header has
ROWS = "    name | string |  required  | Its name.\n    deep | boolean |  optional  | How.\n"
TABLE = f"#### Body Parameters\n\nParameter | Type | Status | Description\n{DELIMITER}\n{ROWS}\n"


def _call(title: str, line: str, status: str, more: str = "") -> str:
    sample = '> Example request:\n\n```bash\ncurl -X POST "http://localhost/x" -H "Accept: a/b"\n```\n\n'
    answer = f'> Example response ({status}):\n\n```json\n{{"id": 1}}\n```\n\n'
    return f"## {title}\n\n{sample}{answer}### HTTP Request\n`{line}`\n\n{more}"


PAGE = f"# Boats\n{_call('Make', 'POST api/boats', '201', TABLE)}{_call('Look', 'GET api/boats/{boat}', '200')}"


def _told(spec: Any) -> dict[str, tuple[str, list[str]]]:
    items = ((f"{m} {p}", o) for p, item in spec["paths"].items() for m, o in item.items())
    return {key: (o["summary"], list(o["responses"])) for key, o in items}


def test_each_section_is_an_operation_with_its_own_answers(tmp_path: Path) -> None:
    spec = build_pages(tmp_path, PAGE, suffix=".md").spec
    assert _told(spec) == {"post /api/boats": ("Make", ["201"]), "get /api/boats/{boat}": ("Look", ["200"])}


@pytest.mark.parametrize("indent", ["", "    ", "\t", "        "])
def test_rows_to_the_right_are_rows(tmp_path: Path, indent: str) -> None:
    rows = "".join(f"{indent}{row.strip()}\n" for row in ROWS.splitlines())
    result = build_pages(tmp_path, PAGE.replace(ROWS, rows), suffix=".md")
    (body,) = result.spec["components"]["schemas"].values()
    assert (list(body["properties"]), body["required"]) == (["name", "deep"], ["name"])
    assert not [line for line in operation_lines(result) if "query" in line]


def test_prose_below_a_heading_for_request_lines_states_nothing(tmp_path: Path) -> None:
    text = "# Boats\n\n## HTTP Request\n\nGet api/boats as often as you like.\n"
    assert not build_pages(tmp_path, text, suffix=".md").spec.get("paths")
