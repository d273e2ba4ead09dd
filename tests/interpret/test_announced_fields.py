"""Sentences that announce fields: whether all are mandatory; names that a sentence goes on behind; their values."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines

LISTS = (
    "# Boats\n\n## History\n\n`GET /history`\n\n{required}\n\n- `boats=<ids>` to filter by boats.\n\n"
    "{optional}\n\n- `after=<time>` to choose where it begins.\n- `short` to only return the times.\n"
)


@pytest.mark.parametrize("required", ["The following parameters are **required**:", "Mandatory query parameters:"])
@pytest.mark.parametrize(
    "optional", ["You can pass the following optional GET parameters:", "These parameters are optional:"]
)
def test_announced_names_go_on_as_sentences_and_are_as_mandatory_as_announced(
    tmp_path: Path, required: str, optional: str
) -> None:
    page = LISTS.format(required=required, optional=optional)
    built = build_pages(tmp_path, page, suffix=".md")
    parameters = built.spec["paths"]["/history"]["get"]["parameters"]
    assert [(p["name"], p.get("required", False)) for p in parameters] == [
        ("boats", True),
        ("after", False),
        ("short", False),
    ]
    assert parameters[2]["description"].endswith("only return the times.")


def test_a_condition_obliges_nobody(tmp_path: Path) -> None:
    announced = "The following parameters are required if a port is given:"
    page = LISTS.format(required=announced, optional="These parameters are optional:")
    parameters = build_pages(tmp_path, page, suffix=".md").spec["paths"]["/history"]["get"]["parameters"]
    assert not any(p.get("required") for p in parameters)


ROWS = "| {0} | {1} | Definition |\n| - | - | - |\n{2}"
CELLS = (
    "| part=[true \\| \\<count>] | Optional | In parts. |\n| db=\\<name> | Required | Where. |\n"
    "| unit=[ns,ms,s] | Optional | Of time. |\n"
)


@pytest.mark.parametrize("header", ["Query String Parameter", "Search parameter", "Parameter"])
@pytest.mark.parametrize("needed", ["Optional/Required", "Required"])
def test_values_behind_the_names_of_rows(tmp_path: Path, header: str, needed: str) -> None:
    page = f"# Boats\n\n## List\n\n`GET /boats`\n\n### Parameters\n\n{ROWS.format(header, needed, CELLS)}"
    built = build_pages(tmp_path, page, suffix=".md")
    part, db, unit = built.spec["paths"]["/boats"]["get"]["parameters"]
    assert [(p["name"], p.get("required", False)) for p in (part, db, unit)] == [
        ("part", False),
        ("db", True),
        ("unit", False),
    ]
    assert unit["schema"]["enum"] == ["ns", "ms", "s"]
    assert "enum" not in part["schema"]
    assert operation_lines(built)[1] == "query db* ?"


@pytest.mark.parametrize(
    "announced", ["Parameters for `POST /boats/start` are as follows:", "Fields of POST /boats/start:"]
)
def test_fields_announced_for_one_of_several_operations_are_its_own(tmp_path: Path, announced: str) -> None:
    page = (
        "# Boats\n\n## HTTP method and URI\n\n```\nPOST /boats/start\n\nGET /boats/tasks\n```\n\n"
        f"## Parameters\n\n{announced}\n\n| Name | Type | Description |\n| - | - | - |\n"
        "| speed | integer | How fast. |\n"
    )
    spec = build_pages(tmp_path, page, suffix=".md").spec
    assert "parameters" not in spec["paths"]["/boats/tasks"]["get"]
    assert "requestBody" in spec["paths"]["/boats/start"]["post"]


BODY = (
    "# Boats\n\n## Batch\n\n`POST /batch`\n\n{announced}\n\n"
    "- `requests`: the calls\n- `defaults`: (*optional*) for all\n"
)


@pytest.mark.parametrize(
    "announced",
    ["The POST body is a mapping, with the following attributes:", "Its JSON payload has these properties:"],
)
def test_attributes_of_a_body_that_a_sentence_announces(tmp_path: Path, announced: str) -> None:
    told = operation_lines(build_pages(tmp_path, BODY.format(announced=announced), suffix=".md"))
    assert told == ["body requests ?", "body defaults ?"]


@pytest.mark.parametrize("announced", ["The response body has these attributes:", "Notes:"])
def test_other_sentences_announce_no_body(tmp_path: Path, announced: str) -> None:
    told = operation_lines(build_pages(tmp_path, BODY.format(announced=announced), suffix=".md"))
    assert not [line for line in told if line.startswith("body")]


def test_a_list_of_url_parameters_that_no_path_has_is_of_the_query(tmp_path: Path) -> None:
    items = (
        "- `<prefix><name>`: any filter\n- `_since`, `_before`: polling\n- `_sort`: order list\n- `_limit`: so many\n"
    )
    page = f"# Boats\n\n## List\n\n`GET /boats`\n\n### List of available URL parameters\n\n{items}"
    told = operation_lines(build_pages(tmp_path, page, suffix=".md"))
    assert told == [f"query {name} ?" for name in ("_since", "_before", "_sort", "_limit")]


def test_a_described_field_whose_type_an_example_tells_is_no_undocumented_one(tmp_path: Path) -> None:
    page = (
        "# Boats\n\n## Make\n\n`POST /boats`\n\n### Request body\n\n"
        "- **`Name`**: its name.\n- **`Size`**: its size.\n\n"
        '### Request example\n\n```json\n{"Name": "Ada", "Size": 4, "Crew": 2}\n```\n'
    )
    told = [d.message for d in build_pages(tmp_path, page, suffix=".md").diagnostics if "undocumented" in d.code]
    assert [name for name in ("Name", "Size", "Crew") if any(f"$.{name}" in text for text in told)] == ["Crew"]
