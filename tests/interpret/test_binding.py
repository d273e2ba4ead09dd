"""Which side of an operation a group of fields describes: labels, columns, names that requests and examples share."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult
from extractor.interpret.binding.weights import WEIGHTS, WORDS
from tests.pages import build_pages

FIELDS = "| Name | Type | Description |\n| - | - | - |\n"
NEEDED = "| Name | Type | Required | Description |\n| - | - | - | - |\n"
LINE = "# Boats\n\n## List boats\n\n```\nGET /api/boats\n```\n\n"
ANSWER = '### Response\n\n```json\n{"code": "0", "data": [{"id": "B1"}]}\n```\n\n'


def only_operation_lines(result: BuildResult) -> list[str]:
    """Parameters, body members and answer members of the only operation."""
    ((_, item),) = result.spec["paths"].items()
    ((_, operation),) = item.items()
    found = [f"{p['in']} {p['name']}" for p in operation.get("parameters", [])]
    bodies = [("body", operation.get("requestBody", {}))]
    bodies += [(status, answer) for status, answer in operation["responses"].items()]
    for name, body in bodies:
        for entry in body.get("content", {}).values():
            found += [f"{name} {member}" for member in members(result.spec, entry.get("schema", {}))]
    return found


def members(spec: Any, schema: Any) -> list[str]:
    if "$ref" in schema:
        schema = spec["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    schema = schema.get("items", schema)
    return list(schema.get("properties", ())) if "x-inferred" not in schema else []


def build(tmp_path: Path, text: str, suffix: str = ".md") -> BuildResult:
    return build_pages(tmp_path, text, suffix=suffix)


@pytest.mark.parametrize("label", ["**Parameters:**", "**Parameters**"])
def test_the_nearest_label_outranks_an_older_one(tmp_path: Path, label: str) -> None:
    text = f"{LINE}{ANSWER}{label}\n\n{NEEDED}| harbour | string | no | Where they lie. |\n"
    result = build(tmp_path, text)
    assert only_operation_lines(result) == ["query harbour"]
    assert result.bindings["a.md, table 1"][0] == "request"
    assert "the line above it says parameters (3)" in result.bindings["a.md, table 1"]


def test_a_heading_inside_that_of_the_answer_is_of_the_answer(tmp_path: Path) -> None:
    places = "| Name | In | Type | Required | Description |\n| - | - | - | - | - |\n"
    rows = f"{places}| links | body | object | yes | Links. |\n| blob | body | string | yes | All of it. |\n"
    shown = '```json\n{"boats": [{"id": "B1"}], "links": {"self": "x"}}\n```\n'
    text = f"{LINE}### Response\n\n#### Parameters\n\n{rows}\n#### Example\n\n{shown}"
    assert only_operation_lines(build(tmp_path, text)) == ["200 links", "200 blob", "200 boats"]


PLACED = "| Name | In | Type | Required | Description |\n| - | - | - | - | - |\n"


@pytest.mark.parametrize(
    "above",
    [
        "Returns:\n--------\ndict\n    The boats.\n\n<h3>Parameters</h3>\n\n",
        "## Returns\n\nThe boats.\n\n### Parameters\n\n",
        "### Response\n\nThe boats.\n\n**Parameters**\n\n",
        "### Response body\n\n#### Parameters\n\n",
    ],
)
@pytest.mark.parametrize("place", ["query", "Query", "`query`"])
def test_rows_that_all_say_where_they_go_are_sent(tmp_path: Path, above: str, place: str) -> None:
    rows = f"{PLACED}| size | {place} | integer | false | none |\n| boat-key | header | any | false | none |\n"
    assert only_operation_lines(build(tmp_path, f"{LINE}{above}{rows}")) == ["query size", "header boat-key"]


@pytest.mark.parametrize(
    "other", ["| boat | body | object | yes | One. |", "| boat | Body | array of objects | no | All. |"]
)
def test_rows_some_of_which_come_back_stay_in_the_answer(tmp_path: Path, other: str) -> None:
    rows = f"{PLACED}| size | query | integer | no | So many. |\n{other}\n"
    assert only_operation_lines(build(tmp_path, f"{LINE}### Response\n\n#### Parameters\n\n{rows}")) == ["200 boat"]


@pytest.mark.parametrize("heading", ["### Response", "### Response\n\n#### Fields", "### Response\n\n#### Parameters"])
def test_a_table_with_the_names_of_the_answer_example_stays_there(tmp_path: Path, heading: str) -> None:
    shown = '```json\n{"code": "0", "data": []}\n```\n\n'
    text = f"{LINE}{heading}\n\n{shown}{NEEDED}| code | string | yes | Zero. |\n| data | array | yes | Boats. |\n"
    assert only_operation_lines(build(tmp_path, text)) == ["200 code", "200 data"]


def test_the_names_of_an_example_that_cannot_be_read_count(tmp_path: Path) -> None:
    broken = '### Response\n\n```json\n{"code": "0", "data": [{"id": "B1", "name": ...\n```\n\n'
    text = f"{LINE}{broken}**Parameters:**\n\n{NEEDED}| harbour | string | no | Where they lie. |\n"
    assert only_operation_lines(build(tmp_path, text)) == ["query harbour"]


@pytest.mark.parametrize("heading", ["Returning", "What you get", "Payload of success"])
def test_a_table_below_unknown_words_goes_where_its_names_are(tmp_path: Path, heading: str) -> None:
    text = f"{LINE}{ANSWER}### {heading}\n\n{NEEDED}| code | string | yes | Zero. |\n| data | array | yes | Boats. |\n"
    assert only_operation_lines(build(tmp_path, text)) == ["200 code", "200 data"]


def test_names_of_the_query_of_an_example_call_are_parameters(tmp_path: Path) -> None:
    call = "**Example:**\n\n```\nGET https://api.example.com/api/boats?limit=2&marker=7\n```\n\n"
    rows = "| name | string | no | Filter. |\n| limit | integer | no | Size. |\n| marker | string | no | Start. |\n"
    assert only_operation_lines(build(tmp_path, f"{LINE}{call}{NEEDED}{rows}")) == [
        "query name",
        "query limit",
        "query marker",
    ]


def test_the_example_of_another_operation_is_no_evidence(tmp_path: Path) -> None:
    other = '### Request example\n\n```\nPOST /api/harbours\n\n{"code": "x", "data": 1}\n```\n\n'
    text = f"{LINE}### Response\n\n{FIELDS}| code | string | Zero. |\n| data | array | Boats. |\n\n{other}"
    assert only_operation_lines(build(tmp_path, text)) == ["200 code", "200 data"]


def test_a_heading_that_names_the_side_is_not_outweighed_by_an_example_that_repeats_the_request(tmp_path: Path) -> None:
    line = LINE.replace("GET", "POST")
    shown = '### Response\n\n```json\n{"name": "Ada", "flag": "NL"}\n```\n'
    text = f"{line}### Request body\n\n{FIELDS}| name | string | A. |\n| flag | string | B. |\n\n{shown}"
    assert only_operation_lines(build(tmp_path, text)) == ["body name", "body flag"]


STATUSES = ["**Status code: {}**", "**Status code**: **{}**", "**Status code:** {}", "Status code: {}"]


@pytest.mark.parametrize("line", STATUSES)
def test_a_status_line_in_any_weight_opens_its_answer(tmp_path: Path, line: str) -> None:
    def answer(status: str, name: str) -> str:
        return f"{line.format(status)}\n\nResponse body parameters\n\n{FIELDS}| {name} | string | A. |\n\n"

    text = f"{LINE}### Response Parameters\n\n{answer('400', 'code')}{answer('404', 'reason')}"
    assert only_operation_lines(build(tmp_path, text)) == ["400 code", "404 reason"]


def test_every_weight_has_words() -> None:
    assert WEIGHTS.keys() == WORDS.keys()


POST = "# Boats\n\n## Rename a boat\n\n```\nPOST /boats/{port}/rename\n```\n\n"
MIXED = (
    "### Parameters\n\n| Name | Type | Description | Notes |\n| - | - | - | - |\n| **port** | **String** | Where. | |\n"
)


@pytest.mark.parametrize(
    "row",
    [
        "| **boatDto** | [**BoatDto**](BoatDto.md) | | |",
        "| **body** | [**BoatDto**](BoatDto.md) | The boat. | |",
        "| **boat_dto** | [**BoatDto**](BoatDto.md) | | [optional] |",
    ],
)
def test_a_row_under_the_name_of_its_type_is_the_body_itself(tmp_path: Path, row: str) -> None:
    model = f"# BoatDto\n\n## Properties\n\n{FIELDS}| **hull** | **String** | Wood. |\n"
    text = f"{POST}{MIXED}| **by** | **String** | Who. | [optional] |\n{row}\n"
    result = build_pages(tmp_path, text, model, suffix=".md")
    (tmp_path / "b.md").rename(tmp_path / "BoatDto.md")
    result = build_pages(tmp_path, text, suffix=".md")
    assert only_operation_lines(result) == ["path port", "query by", "body hull"]


def test_a_member_of_the_body_example_is_no_whole_body(tmp_path: Path) -> None:
    shown = '### Example request\n\n```json\n{"boat": {"hull": "wood"}}\n```\n'
    boat = "| boat | [Boat](#boat) | It. | |\n"
    model = f"\n### Boat\n\n{FIELDS}| hull | string | Wood. |\n"
    assert only_operation_lines(build(tmp_path, f"{POST}{MIXED}{boat}{model}\n{shown}")) == ["path port", "body boat"]


NAMED_MEDIA = {
    "Content-Type: `multipart/form-data`": "multipart/form-data",
    "**Content-Type**: application/x-www-form-urlencoded": "application/x-www-form-urlencoded",
    "- Consumes: application/merge-patch+json": "application/merge-patch+json",
    "Request content type: text/csv": "text/csv",
}


@pytest.mark.parametrize(("line", "name"), NAMED_MEDIA.items())
def test_a_line_states_the_media_type_of_the_body(tmp_path: Path, line: str, name: str) -> None:
    text = f"{POST}{line}\n\n### Request body\n\n{NEEDED}| file | string | yes | It. |\n"
    operation = build(tmp_path, text).spec["paths"]["/boats/{port}/rename"]["post"]
    assert list(operation["requestBody"]["content"]) == [name]


def test_a_text_beside_json_has_no_members(tmp_path: Path) -> None:
    text = (
        f"{POST}- Consumes: application/json, text/plain\n\n### Request body\n\n{NEEDED}| file | string | yes | It. |\n"
    )
    content = build(tmp_path, text).spec["paths"]["/boats/{port}/rename"]["post"]["requestBody"]["content"]
    assert {name: "$ref" in media["schema"] for name, media in content.items()} == {
        "application/json": True,
        "text/plain": False,
    }
    assert content["text/plain"]["schema"] == {"type": "string"}


@pytest.mark.parametrize("heading", ["Form parameters", "Form data", "Form-data parameters"])
def test_a_form_is_urlencoded_unless_it_has_a_file(tmp_path: Path, heading: str) -> None:
    for kind, name in (("string", "application/x-www-form-urlencoded"), ("file", "multipart/form-data")):
        text = f"{POST}### {heading}\n\n{NEEDED}| photo | {kind} | yes | It. |\n"
        operation = build(tmp_path, text).spec["paths"]["/boats/{port}/rename"]["post"]
        assert list(operation["requestBody"]["content"]) == [name]


def test_a_line_or_the_head_of_a_message_states_the_media_type_of_the_answer(tmp_path: Path) -> None:
    table = f"### Response\n\n{FIELDS}| id | string | It. |\n\n"
    message = (
        "### Example response\n\n```\nHTTP/1.1 200 OK\nContent-Type: application/hal+json\n\n" + '{"id": "a"}\n```\n'
    )
    for text in (f"{LINE}Produces: application/hal+json\n\n{table}", f"{LINE}{table}{message}"):
        answer = build(tmp_path, text).spec["paths"]["/api/boats"]["get"]["responses"]["200"]
        assert list(answer["content"]) == ["application/hal+json"]


@pytest.mark.parametrize("heading", ["Path variables", "URL parameters"])
def test_path_parameters_of_a_path_without_variables_are_those_of_its_query(tmp_path: Path, heading: str) -> None:
    result = build(tmp_path, f"{LINE}### {heading}\n\n{NEEDED}| harbour | string | yes | Where. |\n")
    assert only_operation_lines(result) == ["query harbour"]
    assert "the path has no variable of this name" in str(result.spec["paths"])
    assert "path-parameter-not-in-path" in {d.code for d in result.diagnostics}


SHOWN = (
    '### Response\n\n```json\n{"code": "0", "data": [{"id": "B1", "wood": "oak", "made": 1}]}\n```\n\n'
    "**Parameters:**\n\n"
)


@pytest.mark.parametrize(
    "rows",
    [
        "| wood | string | yes | Of which. |\n| harbour | string | yes | Where. |\n",
        "| wood | string | yes | Of which. |\n| harbour | string | yes | Where. |\n| limit | integer | no | Many. |\n",
    ],
)
def test_a_mandatory_name_that_the_answer_lacks_is_asked_for(tmp_path: Path, rows: str) -> None:
    result = build(tmp_path, f"{LINE}{SHOWN}{NEEDED}{rows}")
    assert [t for t in only_operation_lines(result) if t.startswith("query")] == [
        f"query {r.split()[1]}" for r in rows.splitlines()
    ]
    assert "the answer example lacks a mandatory one of these names (-5)" in result.bindings["a.md, table 1"]


def test_a_mandatory_name_that_the_answer_has_is_answered(tmp_path: Path) -> None:
    rows = "| id | string | yes | Which. |\n| wood | string | yes | Of which. |\n| made | integer | no | When. |\n"
    assert not [
        t for t in only_operation_lines(build(tmp_path, f"{LINE}{SHOWN}{NEEDED}{rows}")) if t.startswith("query")
    ]


def test_a_filter_that_comes_back_among_much_else_is_asked_for(tmp_path: Path) -> None:
    shown = ", ".join(f'"{name}": 1' for name in ("wood", "made", "sunk", "sold", "crew", "mast", "hull", "keel"))
    answer = f'### Response\n\n```json\n{{"code": "0", "data": [{{{shown}}}]}}\n```\n\n**Parameters:**\n\n'
    result = build(tmp_path, f"{LINE}{answer}{NEEDED}| wood | string | yes | Of which. |\n")
    assert only_operation_lines(result)[0] == "query wood"
    assert "the answer example has many more names (-1)" in result.bindings["a.md, table 1"]


def test_an_answer_may_lack_one_of_many_mandatory_names(tmp_path: Path) -> None:
    names = ["id", "name", "port", "size", "sails", "crew", "state"]
    rows = "".join(f"| {name} | body | string | yes | It. |\n" for name in names)
    table = f"| Name | In | Type | Required | Description |\n| --- | --- | --- | --- | --- |\n{rows}"
    shown = ", ".join(f'"{name}": "a"' for name in names[1:])
    call = "### Example request\n\n```sh\ncurl 'https://boats.example/boats?size=1'\n```\n\n"
    answer = f"### Response parameters\n\n{table}\n### Example response\n\n```json\n{{{shown}}}\n```\n"
    result = build_pages(tmp_path, f"# Boats\n\n## List\n\n`GET /boats`\n\n{call}{answer}", suffix=".md")
    operation = result.spec["paths"]["/boats"]["get"]
    assert "requestBody" not in operation
    assert "schema" in operation["responses"]["200"]["content"]["application/json"]


def test_as_much_for_one_side_as_for_the_other_is_a_finding_and_a_guess(tmp_path: Path) -> None:
    table = "| Parameter | Type | Required | Description |\n| - | - | - | - |\n"
    rows = "| id | string | no | One. |\n| sail | string | no | Two. |\n"
    shown = '### Response\n\n```json\n{"boats": [{"id": "B1", "crew": 2}]}\n```\n\n'
    result = build(tmp_path, f"{LINE}{shown}### What there is\n\n{table}{rows}")
    found = [d.message for d in result.diagnostics if d.code == "group-ambiguous"]
    assert len(found) == 1
    assert "the answer example has these names (4)" in found[0]
    assert "as much speaks for the request as for the answer" in str(result.spec)
