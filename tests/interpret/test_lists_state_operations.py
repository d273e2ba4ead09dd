"""An operation that the first item of a list below its heading states, with its parts in the items behind it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines

PAGE = """# Boats

What boats are.

## Make a boat
- {}POST /harbours/{{harbour}}/boats
- API name: make_boat
- What it does:
  - makes a boat
- Request body
```json
{{"wood": "oak"}}
```
- Response body
```json
{{"code": 0}}
```

## Change a boat
- {}PUT /harbours/{{harbour}}/boats/{{id}}
- API name: change_boat
- Request body
```json
{{"sail": true}}
```
- Response body
```json
{{"changed": 1}}
```
"""


@pytest.mark.parametrize("label", ["", "API: "])
def test_each_list_states_the_operation_of_its_section(tmp_path: Path, label: str) -> None:
    result = build_pages(tmp_path, PAGE.format(label, label), suffix=".md")
    assert [o["summary"] for item in result.spec["paths"].values() for o in item.values()] == [
        "Make a boat",
        "Change a boat",
    ]
    assert [line for line in operation_lines(result) if not line.startswith("path")] == [
        "body wood string",
        "200 code integer",
        "body sail boolean",
        "200 changed integer",
    ]
