"""Further forms in which public documentation says what other tests say in one: columns of places, tables of two
columns, lists below words for the address, samples that fold, headings right below components, and the like."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import BuildResult
from tests.pages import build_pages, operation_lines

GET = "# Boats\n\n## Look at a boat\n\n`GET /boats/{id}`\n\n"
LIST = "# Boats\n\n## List boats\n\n`GET /boats`\n\n"
POST = "# Boats\n\n## Make a boat\n\n`POST /boats`\n\n"


def built(folder: Path, text: str, suffix: str = ".md") -> BuildResult:
    return build_pages(folder, f"{text}\n", suffix=suffix)


PLACES = {
    "Located in": "| Name | Located in | Description | Required |\n| - | - | - | - |\n"
    "| id | path | A boat. | Yes |\n| deep | query | All of it. | No |",
    "Placement": "Field | Type | Placement | Description\n----- | ---- | --------- | -----------\n"
    "id | string | path | A boat.\ndeep | boolean | query | All of it.",
    "Param Type beside Data Type": "| Name | Param Type | Data Type | Required? | Description |\n|-|-|-|-|-|\n"
    "| `id` | path | string | Required | A boat. |\n| `deep` | query | boolean | Optional | All of it. |",
    "type beside data type, quoted": "> | name | type | data type | description |\n> |-|-|-|-|\n"
    "> | id | path | string | A boat. |\n> | deep | query | boolean | All of it. |",
    "In, in German": "| Name | Ort | Beschreibung |\n|-|-|-|\n| id | Pfad | Ein Boot. |\n| deep | Query | Alles. |",
}


@pytest.mark.parametrize("table", PLACES.values(), ids=PLACES)
def test_a_column_of_places(tmp_path: Path, table: str) -> None:
    result = built(tmp_path, f"{GET}### Parameters\n\n{table}")
    assert [line.split()[:2] for line in operation_lines(result)] == [["path", "id*"], ["query", "deep"]]
    assert result.balance.rows == result.balance.in_spec == 2


TWO_COLUMNS = {
    "a variable of the address": ("| URL Parameter | Description |\n| - | - |\n| `{id}` | A boat. |", "path id"),
    "below a heading of the same words": (
        "##### URL Parameters\n\n| URL Parameter | Description |\n| - | - |\n| id | A boat. |", "path id",
    ),
    "headers below their heading": (
        "### Request headers\n\n| Header | Description |\n| - | - |\n| X-Port | The port. |", "header X-Port",
    ),
    "an argument": ("| Query string | Meaning |\n| - | - |\n| deep | All of it. |", "query deep"),
    "a parameter of the path": ("| Path Parameter | Definition |\n| - | - |\n| id | A boat. |", "path id"),
}  # fmt: skip


@pytest.mark.parametrize(("table", "expected"), TWO_COLUMNS.values(), ids=TWO_COLUMNS)
def test_a_table_of_two_columns_whose_header_says_the_place(tmp_path: Path, table: str, expected: str) -> None:
    result = built(tmp_path, GET + table)
    assert expected in [line.partition("*")[0].partition(" ?")[0] for line in operation_lines(result)]
    assert result.balance.rows == result.balance.in_spec == 1


ADDRESSED = {
    "said to be required": (
        f"{GET}The following URL parameters are required by this endpoint:\n\n- `id` - The boat.\n\n"
        "Optionally, you can also include the following query parameters:\n\n- `deep` - All of it.\n"
    ),
    "a label in bold": f"{GET}**URL params**\n\n- `id`: The boat.\n\n**Query params**\n\n- `deep`: All of it.\n",
    "a heading": f"{GET}#### URL Parameters\n\n- **id** - The boat.\n\n#### Query String\n\n- **deep** - All of it.\n",
}


@pytest.mark.parametrize("page", ADDRESSED.values(), ids=ADDRESSED)
def test_a_list_below_words_for_the_address(tmp_path: Path, page: str) -> None:
    result = built(tmp_path, page)
    assert [line.split()[:2] for line in operation_lines(result)] == [["path", "id*"], ["query", "deep"]]
    assert not [d for d in result.diagnostics if d.code == "path-variable-undocumented"]


IN_TYPES = {
    "glued": ("Type", ["PathParameter", "QueryParameter"]),
    "parted": ("Type", ["Path Parameter", "Query Parameter"]),
    "in code": ("Type", ["`path`", "`query`"]),
    "short": ("Parameter Type", ["Path", "Query"]),
    "of the URL": ("Parameter Type", ["URL path", "Query string"]),
}


@pytest.mark.parametrize(("header", "places"), IN_TYPES.values(), ids=IN_TYPES)
def test_a_column_of_types_that_holds_places_beside_schemas(tmp_path: Path, header: str, places: list[str]) -> None:
    rows = f"| {places[0]} | id | The boat. | string |\n| {places[1]} | deep | All of it. | boolean |\n"
    result = built(tmp_path, f"{GET}### Parameters\n\n| {header} | Name | Description | Schema |\n|-|-|-|-|\n{rows}")
    assert operation_lines(result) == ["path id* string", "query deep boolean"]


FOLDED = {
    "words in the summary": "<details>\n<summary>Sample request</summary>\n\n{0}\n</details>\n\n"
    "<details>\n<summary>Sample response (201 Created)</summary>\n\n{1}\n</details>",
    "a hint behind them": "<details>\n<summary>Sample Request (click to expand)</summary>\n\n{0}\n</details>\n\n"
    "<details>\n<summary>Sample Response (click to expand)</summary>\n\n{1}\n</details>",
    "a paragraph around the code": "<details><summary>Example request</summary>\n<p>\n\n{0}\n</p>\n</details>\n\n"
    "<details><summary>Example response.</summary>\n<p>\n\n{1}\n</p>\n</details>",
    "a heading in front, the answer folded": "### Request body\n\n{0}\n### Response\n\n"
    "<details>\n<summary>201 Created</summary>\n\n{1}\n</details>",
}


@pytest.mark.parametrize("shown", FOLDED.values(), ids=FOLDED)
def test_samples_that_fold(tmp_path: Path, shown: str) -> None:
    sent, answer = '```json\n{"name": "Ida"}\n```\n', '```json\n{"id": 4}\n```\n'
    result = built(tmp_path, POST + shown.format(sent, answer))
    operation = result.spec["paths"]["/boats"]["post"]
    assert operation_lines(result) == ["body name string", f"{next(iter(operation['responses']))} id integer"]
    assert list(operation["responses"]) == ["201" if "201" in shown else "200"]


UNKNOWN = {
    "places of unknown words": "| Name | Zork | Description |\n| - | - | - |\n| keel | bow | Of oak. |",
    "two columns": "| Zork | Description |\n| - | - |\n| keel | Of oak. |",
    "words of another tongue": "| Xylo | Zork | Quux |\n| - | - | - |\n| keel | oak | Of oak. |",
    "one column": "| Zork |\n| - |\n| keel |",
}


@pytest.mark.parametrize("table", UNKNOWN.values(), ids=UNKNOWN)
def test_a_table_is_read_or_a_finding(tmp_path: Path, table: str) -> None:
    result = built(tmp_path, f"{LIST}### Zyzzy\n\n{table}")
    found = [d for d in result.diagnostics if d.origin.element == "table" or d.code == "block-unplaced"]
    assert found or result.balance.in_spec == 1


SAID = {
    "a dash": "- **name** - Its name.\n- **size** - Its size.",
    "a long dash": "- **name** — Its name.\n- **size** — Its size.",
    "a colon in bold": "- **name:** Its name.\n- **size:** Its size.",
    "a colon behind": "* **name**: Its name.\n* **size**: Its size.",
}


@pytest.mark.parametrize("items", SAID.values(), ids=SAID)
@pytest.mark.parametrize("lead", ["JSON Body schema:", "JSON body:", "### Request body"])
def test_bold_names_and_what_is_said_of_them(tmp_path: Path, items: str, lead: str) -> None:
    codes = "### Status codes\n\n- **201** – Made.\n- **412** – Exists.\n"
    result = built(tmp_path, f"{POST}{lead}\n\n{items}\n\n{codes}")
    assert [line.split()[:2] for line in operation_lines(result)] == [["body", "name"], ["body", "size"]]
    assert list(result.spec["paths"]["/boats"]["post"]["responses"]) == ["201", "412"]


ROUTES = {
    "a link in the path": '<Route method="GET">/boats/[\\{id\\}](/docs/boat#boat-object)/crew</Route>',
    "without a link": '<Route method="GET">/boats/\\{id\\}/crew</Route>',
    "braces as entities": '<Route method="GET">/boats/&#123;id&#125;/crew</Route>',
    "in code": '<Route method="GET">`/boats/{id}/crew`</Route>',
    "on lines of its own": '<Route method="GET">\n  /boats/[\\{id\\}](/docs/boat)/crew\n</Route>',
}


@pytest.mark.parametrize("shown", ROUTES.values(), ids=ROUTES)
def test_a_route_around_a_path(tmp_path: Path, shown: str) -> None:
    result = built(tmp_path, f"# Boats\n\n## List the crew\n{shown}\n\nLists who sails.", ".mdx")
    assert [(path, *item) for path, item in result.spec["paths"].items()] == [("/boats/{id}/crew", "get")]


ABOVE = {
    "one that closes itself": '<Anchor id="q" />',
    "with two attributes": '<ManualAnchor id="list-boats-query" level={6} />',
    "one with its end": '<Anchor id="q"></Anchor>',
    "an expression": "{/* what may be asked */}",
    "over several lines": '<Anchor\n  id="q"\n/>',
    "behind the end of a note": "<Warning>\nIt is slow.\n</Warning>\n<Anchor id='q' />",
}


@pytest.mark.parametrize("line", ABOVE.values(), ids=ABOVE)
def test_a_heading_right_below_a_component(tmp_path: Path, line: str) -> None:
    table = "| Field | Type | Description |\n| - | - | - |\n| limit | integer | So many. |"
    result = built(tmp_path, f"{LIST}Lists them.\n\n{line}\n###### Query String Params\n\n{table}", ".mdx")
    assert operation_lines(result) == ["query limit integer"]
    assert "######" not in str(result.spec)


OPTIONAL = {
    "a word": "Optional. Its age.",
    "in italics": "*Optional*. Its age.",
    "in italics with its stop": "_Optional._ Its age.",
    "a colon": "Optional: its age.",
    "in brackets": "(Optional) Its age.",
    "in Spanish": "Opcional. Su edad.",
}


@pytest.mark.parametrize("said", OPTIONAL.values(), ids=OPTIONAL)
def test_what_opens_with_optional_is_and_the_rest_is_mandatory(tmp_path: Path, said: str) -> None:
    rows = f"| id | Integer | Its number. |\n| age | Integer | {said} |\n| size | Integer | {said} |\n"
    result = built(tmp_path, f"{LIST}### Response\n\n| Field | Type | Description |\n| - | - | - |\n{rows}")
    assert operation_lines(result) == ["200 id* integer", "200 age integer", "200 size integer"]


DOCSTRINGS = {
    "parameters and returns": "Parameters:\n-----\nskip : int\n    So many.\n\nReturns:\n-------\ndict\n    They.\n",
    "args and returns": "Args:\n----\n    skip (int): So many.\n\nReturns:\n-------\n    list: They.\n",
    "without colons": "Parameters\n----------\nskip : int\n    So many.\n\nReturns\n-------\ndict\n    They.\n",
    "what it raises": "Returns:\n----------\ndict\n    They.\n\nRaises:\n----------\nHTTPException\n    For none.\n",
}


@pytest.mark.parametrize("words", DOCSTRINGS.values(), ids=DOCSTRINGS)
def test_a_docstring_in_a_description_opens_no_section(tmp_path: Path, words: str) -> None:
    rows = "|Name|In|Type|Required|Description|\n|-|-|-|-|-|\n|skip|query|integer|false|none|\n"
    statuses = "|Status|Meaning|Description|\n|-|-|-|\n|200|OK|Found|\n|422|Unprocessable|Not valid|\n"
    text = f"{LIST}Lists them.\n\n{words}\n<h3>Parameters</h3>\n\n{rows}|boat-key|header|string|false|none|\n\n"
    result = built(tmp_path, f"{text}<h3>Responses</h3>\n\n{statuses}")
    assert operation_lines(result) == ["query skip integer", "header boat-key string"]
    assert list(result.spec["paths"]["/boats"]["get"]["responses"]) == ["200", "422"]


MARKED = {
    "plain": ["before?", "limit?"],
    "in code": ["`before?`", "`limit?`"],
    "a footnote behind": ["before? \\*", "limit? \\*\\*"],
    "the mark outside the code": ["`before`?", "`limit`?"],
}


@pytest.mark.parametrize("names", MARKED.values(), ids=MARKED)
@pytest.mark.parametrize("none", ["absent", "none", "-", "N/A"])
def test_question_marks_behind_names_beside_a_column_of_defaults(tmp_path: Path, names: list[str], none: str) -> None:
    rows = f"| {names[0]} | string | Those before. | {none} |\n| {names[1]} | integer | So many. | 50 |\n"
    table = f"| Field | Type | Description | Default |\n| - | - | - | - |\n{rows}"
    result = built(tmp_path, f"{LIST}###### Query String Params\n\n{table}")
    assert operation_lines(result) == ["query before string", "query limit integer = 50"]
