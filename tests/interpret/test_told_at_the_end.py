"""Words for mandatory at the end, statuses that answers tell themselves, variables before their types."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines


@pytest.mark.parametrize(
    ("item", "line"),
    [
        ("token - string - device token - **REQUIRED**", "body token* string"),
        ("token - string - device token - REQUIRED", "body token* string"),
        ("token - string - device token – *mandatory*.", "body token* string"),
        ("token - string - токен - **обязательный**", "body token* string"),
        ("tags - array(string) - the tags - **OPTIONAL**", "body tags array"),
        ("token - string - what is required - and more", "body token string"),
        ("token - string - required if open - a token", "body token string"),
    ],
)
def test_words_for_mandatory_at_the_end(tmp_path: Path, item: str, line: str) -> None:
    lines = ("- Method: `POST`", "- URL: `/register`", "- Body:", f"\t- {item}", "\t- note - string - a note\n")
    text = "\n".join(("# Push\n", "#### Register", *lines))
    assert operation_lines(build_pages(tmp_path, text, suffix=".md")) == [line, "body note string"]


def test_items_of_an_array_in_brackets(tmp_path: Path) -> None:
    text = "# Push\n\n`POST /register`\n\n## Body\n\n- tags - array(string) - the tags\n- note - string - a note\n"
    schemas = build_pages(tmp_path, text, suffix=".md").spec["components"]["schemas"]
    assert next(iter(schemas.values()))["properties"]["tags"]["items"] == {"type": "string"}


@pytest.mark.parametrize(
    ("field", "example", "status"),
    [
        ("HTTP status code (201 on success).", "", "201"),
        ("Código de estado HTTP (201 en caso de éxito).", "", "201"),
        ("The state of the boat.", '{ "status": 202, "result": { "id": "512c" } }', "202"),
        ("The state.", '{ "status": 201, "result": {} }', "201"),
        ("The state.", '{ "status": 7, "result": {} }', "200"),
        ("How many (201 boats).", '{ "status": "201", "result": {} }', "200"),
    ],
)
def test_statuses_that_answers_tell(tmp_path: Path, field: str, example: str, status: str) -> None:
    shown = f"\n   **Example response**:\n\n   .. sourcecode:: json\n\n      {example}\n" if example else ""
    text = (
        "API\n===\n\nBoats\n-----\n\n.. http:post:: /boats/\n\n   Makes one.\n\n   :param str label: A label.\n\n"
        f"   Returns:\n\n   :param int status:\n       {field}\n   :param dict result:\n       The boat.\n{shown}"
    )
    (item,) = build_pages(tmp_path, text, suffix=".rst").spec["paths"].values()
    assert list(item["post"]["responses"]) == [status]


@pytest.mark.parametrize(
    ("shown", "path"),
    [
        ("/boats/(boat_id:str)/parts/(part_id:str)", "/boats/{boat_id}/parts/{part_id}"),
        ("/boats/(boat_id:uuid)", "/boats/{boat_id}"),
        ("/boats/(slug:slug_name)", "/boats/{slug_name}"),
        ("/boats/(string:boat)", "/boats/{boat}"),
        ("/boats/(int:str)", "/boats/{str}"),
        ("/boats/(boat)", "/boats/{boat}"),
    ],
)
def test_variables_and_their_types(tmp_path: Path, shown: str, path: str) -> None:
    text = f"API\n===\n\n.. http:get:: {shown}\n\n   Shows one.\n"
    assert list(build_pages(tmp_path, text, suffix=".rst").spec["paths"]) == [path]
