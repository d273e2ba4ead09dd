"""Tables of fields in forms of their own: a column of places, two columns, a value as a type, marks behind names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines

GET = "# Boats\n\n## Tags\n\n`GET /v2/{name}/tags`\n\n"
PLAIN = "# Boats\n\n## Tags\n\n`GET /tags`\n\n"
POST = "# Boats\n\n## Make\n\n`POST /boats`\n\n### Request body\n\n"
PAGES = {
    "a column of types without a header": (
        POST + "Name|Description\n----|-----------\nname|string|A name.\nsize|int|A size.",
        ["body name string", "body size integer"],
    ),
    "post parameters": (
        "# Boats\n\n## Make\n\n`POST /boats`\n\n**Post Parameters**\n\n| Name | Type | Description |\n| - | - | - |\n"
        "| name | string | A name. |",
        ["body name string"],
    ),
    "dots in every name, two of one holder": (
        POST + "| Name | Type | Description |\n| - | - | - |\n| name | string | A name. |\n"
        "| maker.firm | string | A firm. |\n| maker.town | string | A town. |\n| berth.id | uuid | A berth. |",
        ["body name string", "body maker object", "body maker.firm string", "body maker.town string",
         "body berth object", "body berth.id string"],
    ),
    "mandatory fields that the example shows, then an optional one of its own type": (
        "# Boats\n\n## Make\n\n`POST /boats`\n\n```json\n{\"name\": \"Ida\"}\n```\n\n"
        "#### Required parameters\n\n"
        "| Name | Type | Description |\n| - | - | - |\n| name | string | A name. |\n\n#### Optional parameters\n\n"
        "| Name | Type | Description |\n| - | - | - |\n| crew | [crew object](#crew) | Who sails. |\n"
        "| old | boolean | Age. |",
        ["body name* string", "body crew object", "body old boolean"],
    ),
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


@pytest.mark.parametrize(
    ("header", "row", "said"),
    [
        ("字段 | 类型 | 说明 | Description", "size | int | 多少，默认值为 5 | how many", ["how many", "多少"]),
        ("Field | Type | Meaning | Description", "size | int | Many. The default is 5. | Boats", ["Boats", "Many."]),
        ("Field | Type | Description | Remarks", "size | int | How many. | The default is 5.", ["How many."]),
        (
            "Field | Type | Description | Remarks",
            "size | int | All. The default is 5. | All. The default is 5.",
            ["All."],
        ),
    ],
)
def test_a_further_column_that_describes_is_read(tmp_path: Path, header: str, row: str, said: list[str]) -> None:
    text = f"# Boats\n\n`GET /boats`\n\n## Query parameters\n\n| {header} |\n| - | - | - | - |\n| {row} |\n"
    result = build_pages(tmp_path, text, suffix=".md")
    (parameter,) = result.spec["paths"]["/boats"]["get"]["parameters"]
    assert parameter["schema"]["default"] == 5
    assert [line.partition("，")[0] for line in parameter["description"].splitlines()] == said
    assert not [d for d in result.diagnostics if d.code == "column-unknown"]


@pytest.mark.parametrize("title", ["Errors", "Potential errors *(experimental)*"])
def test_of_two_columns_for_a_status_it_is_the_one_with_status_codes(tmp_path: Path, title: str) -> None:
    rows = "| Title | Code | HTTP Status | Description |\n| - | - | - | - |\n| `Taken` | 10016 | 422 | Taken. |\n"
    result = build_pages(
        tmp_path, f"{PLAIN}#### {title}\n\n{rows}| `Off` | 330002 | 403 | Not allowed. |", suffix=".md"
    )
    answers = result.spec["paths"]["/tags"]["get"]["responses"]
    assert {code: answer["description"] for code, answer in answers.items()} == {"403": "Not allowed.", "422": "Taken."}


@pytest.mark.parametrize("title", ["200 Success", "`200` OK", "200 - made", "200 (application/json)"])
def test_a_title_below_answers_that_begins_with_a_status_is_one(tmp_path: Path, title: str) -> None:
    text = f"{PLAIN}#### Response\n\n##### {title}\n\n##### 404 No such tag\n\n## Other\n\n`GET /other`\n"
    result = build_pages(tmp_path, text, suffix=".md")
    assert list(result.spec["paths"]["/tags"]["get"]["responses"]) == ["200", "404"]
