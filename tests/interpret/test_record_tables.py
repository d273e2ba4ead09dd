"""Tables of fields in forms of their own: a column of places, two columns, a value as a type, marks behind names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines

GET = "# Boats\n\n## Tags\n\n`GET /v2/{name}/tags`\n\n"
PLAIN = "# Boats\n\n## Tags\n\n`GET /tags`\n\n"
PAGES = {
    "places in a column Kind": (
        GET + "| Name | Kind | Description |\n| - | - | - |\n| `name` | path | A boat. |\n| `n` | query | So many. |",
        ["path name* ?", "query n ?"],
    ),
    "places in a column Type": (
        GET + "| Type | Name | Required | Schema |\n| - | - | - | - |\n| PathParameter | name | true | string |\n"
        "| QueryParameter | n | false | integer |",
        ["path name* string", "query n integer"],
    ),
    "two columns, the place above the names": (
        PLAIN + "| Query parameter | Description |\n| - | - |\n| q | Words. |", ["query q ?"],
    ),
    "two columns, parameters above the names": (
        PLAIN + "| Parameter | Description |\n| - | - |\n| limit | So many. |", ["query limit ?"],
    ),
    "question marks behind names": (
        PLAIN + "###### Query String Params\n\n| Field | Type | Description | Default |\n| - | - | - | - |\n"
        "| before? | string | Those before. | absent |\n| limit? | integer | So many (1-100). | 50 |",
        ["query before string", "query limit integer = 50"],
    ),
    "True as a type": (
        PLAIN + "### Response\n\n| Field | Type | Description |\n| - | - | - |\n| id | Integer | Its number. |\n"
        "| flag | String | Optional. A word. |\n| sunk | True | Optional. True, if it sank. |",
        ["200 id* integer", "200 flag string", "200 sunk boolean True"],
    ),
    "a list below URL parameters": (
        GET + "URL parameters:\n\n- `name` - The name of a boat.\n\n**Parameters**\n\nThese are there:\n\n"
        "- `from` - For pages. Defaults to `0`.",
        ["path name* ?", "query from integer = 0"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("page", "expected"), PAGES.values(), ids=PAGES)
def test_what_a_table_says(tmp_path: Path, page: str, expected: list[str]) -> None:
    result = build_pages(tmp_path, f"{page}\n", suffix=".md")
    assert operation_lines(result) == expected
    assert result.balance.rows == result.balance.in_spec
