"""Request lines in bold or code below one heading, each with a sentence behind it; what stands below all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages


def built(folder: Path, text: str, suffix: str) -> dict[str, dict[str, object]]:
    paths = build_pages(folder, text, suffix=suffix).spec["paths"]
    return {f"{method.upper()} {path}": o for path, item in paths.items() for method, o in item.items()}


READ = {"GET /boats": "Lists the boats", "POST /boats": "Builds a boat", "DELETE /boats/{id}": "Sinks a boat"}
LISTS, BUILDS, SINKS = "Lists the boats. All of them.", "Builds a boat.", "Sinks a boat."


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        (
            ".md",
            f"## Boats\n\n**GET /boats**\n\n{LISTS}\n\n"
            f"**POST /boats**\n\n{BUILDS}\n\n`DELETE /boats/{{id}}`\n\n{SINKS}\n",
        ),
        (
            ".md",
            f"## Boats\n\n`GET` `/boats`\n\n{LISTS}\n\n"
            f"`POST` `/boats`\n\n{BUILDS}\n\n`DELETE` `/boats/{{id}}`\n\n{SINKS}\n",
        ),
        (
            ".rst",
            "Boats\n-----\n\n"
            f"**GET** **https://<host>/boats**\n\n    {LISTS}\n\n"
            f"**POST** **https://<host>/boats**\n\n    {BUILDS}\n\n"
            f"**DELETE** **https://<host>/boats/<id>**\n\n    {SINKS}\n",
        ),
        (
            ".adoc",
            f"== Boats\n\n`GET /boats`\n\n{LISTS}\n\n`POST /boats`\n\n{BUILDS}\n\n`DELETE /boats/{{id}}`\n\n{SINKS}\n",
        ),
    ],
)
def test_each_states_an_operation(tmp_path: Path, suffix: str, text: str) -> None:
    title = {".md": "# API\n\n", ".rst": "API\n===\n\n", ".adoc": "= API\n\n"}[suffix]
    assert {line: o["summary"] for line, o in built(tmp_path, title + text, suffix).items()} == READ


TWO = "# API\n\n## Boats\n\n**GET /boats**\n\nLists the boats.\n\n**POST /boats**\n\nBuilds a boat.\n"


def test_what_stands_below_them_is_of_its_own_operation(tmp_path: Path) -> None:
    fields = (
        "\nThe speed is set by the following query parameters:\n\n- **knots**: How fast.\n- **wind**: Its strength.\n"
    )
    codes = "\n## Response codes\n\n| Code | Meaning |\n|---|---|\n| 418 | A teapot. |\n"
    found = built(tmp_path, TWO + fields + codes, ".md")
    assert "parameters" not in found["GET /boats"]
    assert [(p["name"], p["in"]) for p in found["POST /boats"]["parameters"]] == [  # type: ignore[attr-defined]
        ("knots", "query"),
        ("wind", "query"),
    ]
    assert "418" not in found["POST /boats"]["responses"]  # type: ignore[operator]


def test_one_without_a_short_sentence_is_called_by_its_line(tmp_path: Path) -> None:
    long = f"Sinks a boat {'that floats on the water ' * 8}today."
    found = built(tmp_path, f"{TWO}\n**DELETE /boats/{{id}}**\n\n{long}\n", ".md")
    assert found["DELETE /boats/{id}"]["summary"] == "DELETE /boats/{id}"


@pytest.mark.parametrize(
    "text",
    [
        "## Example\n\n**GET /boats**\n\nLists the boats.\n\n**POST /boats**\n\nBuilds a boat.\n",  # of an example
        "## Boats\n\n**GET /boats**\n\n**POST /boats**\n\n**PUT /boats**\n",  # nothing is said of them
        "## Boats\n\n**GET /boats**\n\nor, with one more word,\n\n**GET /boats**\n\nLists the boats.\n",  # only one
        "## Boats\n\nCall GET /boats\n\nLists the boats.\n\nCall POST /boats\n\nBuilds a boat.\n",  # plain words
    ],
)
def test_other_lines_state_no_two(tmp_path: Path, text: str) -> None:
    assert len(build_pages(tmp_path, f"# API\n\n{text}", suffix=".md").spec["paths"].get("/boats", {})) < 2


TABLE_OF_LINES = (
    "## Boats\n\n| Method | Path | Description |\n|-|-|-|\n| GET | /boats | Lists them. |\n"
    "| PUT | /boats/{id} | Builds one. |\n| DELETE | /boats/{id} | Sinks one. |\n\n"
    "### Request body parameters\n\n| Name | Type | Description |\n|-|-|-|\n| size | integer | Its size. |\n\n"
    'Configuration example:\n\n```json\n{"size": 3}\n```\n'
)


def test_a_body_of_several_operations_is_none_of_those_that_send_none(tmp_path: Path) -> None:
    found = built(tmp_path, f"# API\n\n{TABLE_OF_LINES}", ".md")
    assert {line: "requestBody" in o for line, o in found.items()} == {
        "GET /boats": False,
        "PUT /boats/{id}": True,
        "DELETE /boats/{id}": False,
    }
