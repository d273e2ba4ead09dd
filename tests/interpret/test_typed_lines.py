"""Bodies in lines of code: names with their types, names with values, and the form that a title names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

PAGE = '# Boats\n\n## POST /boats\n\n{label}\n\n```\n{code}\n```\n\n**Response:**\n\n```json\n{{"id": 1}}\n```\n'
ITEMS = (
    "# Boats\n\n## POST /boats\n\n- {label}\n  ```\n{code}\n  ```\n- **Response (201 Created):**\n"
    '  ```json\n  {{"id": 1}}\n  ```\n'
)
MULTIPART, URLENCODED = "multipart/form-data", "application/x-www-form-urlencoded"


def body(folder: Path, label: str, code: str, page: str = PAGE) -> dict[str, Any]:
    """The content of the request body, a schema of each media type with its references followed."""
    result = build_pages(folder, page.format(label=label, code=code), suffix=".md")
    found = result.spec["paths"]["/boats"]["post"].get("requestBody", {}).get("content", {})
    schemas = result.spec.get("components", {}).get("schemas", {})
    return {
        media: schemas[c["schema"]["$ref"].rpartition("/")[2]] if "$ref" in c["schema"] else c["schema"]
        for media, c in found.items()
    }


def types(schema: dict[str, Any]) -> dict[str, str]:
    return {name: str(p.get("format") or p.get("type")) for name, p in schema["properties"].items()}


@pytest.mark.parametrize(
    "code",
    [
        "name: string (Required, must be unique)\nlength: number (Optional)\nphoto: file (Optional, at most 5 MB)",
        "name: string, required\nlength: number\nphoto: file",
        "- name: <string> // required\n- length: <number>\n- photo: <file> // of the boat",
        "name = string # required\nlength = number # in metres\nphoto = file",
        '"name": "string" (required)\n"length?": "number"\n"photo": "file"',
        "name: string - required\nlength?: number - in metres\nphoto: file - of the boat",
    ],
)
@pytest.mark.parametrize("label", ["**Request Body:**", "Body:", "### Parameters"])
def test_names_with_types(tmp_path: Path, label: str, code: str) -> None:
    (schema,) = body(tmp_path, label, code).values()
    assert types(schema) == {"name": "string", "length": "number", "photo": "binary"}
    assert schema["required"] == ["name"]


def test_names_in_an_item(tmp_path: Path) -> None:
    (schema,) = body(tmp_path, "**Request Body:**", "  name: string (Required)\n  length: number", ITEMS).values()
    assert types(schema) == {"name": "string", "length": "number"}
    assert schema["required"] == ["name"]


def test_fields_set_in_further_are_inside(tmp_path: Path) -> None:
    (schema,) = body(tmp_path, "Body:", "boat: object\n  name: string\n  length: number\ncrew: integer").values()
    assert list(schema["properties"]) == ["boat", "crew"]


@pytest.mark.parametrize(
    "code",
    ["Send the boat as a file.\nIt must be small.", "type: object\nproperties:\n  name: string", "name\nlength"],
)
def test_other_code_is_no_body(tmp_path: Path, code: str) -> None:
    assert not body(tmp_path, "**Request Body:**", code)


@pytest.mark.parametrize(
    ("label", "media"),
    [
        ("**Request Body (form-data):**", MULTIPART),
        ("请求体（form-data）：", MULTIPART),
        ("Body (multipart):", MULTIPART),
        ("### Request body (x-www-form-urlencoded)", URLENCODED),
        ("Body (urlencoded)", URLENCODED),
    ],
)
def test_titles_name_the_form(tmp_path: Path, label: str, media: str) -> None:
    assert list(body(tmp_path, label, "name: string\nlength: number")) == [media]
    assert list(body(tmp_path, label, "name: Ada\nlength: 12")) == [media]


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("**Request Body:**", "name=Ada&length=12"),
        ("Request:", "name=Ada\nlength=12"),
        ("**Example request**", "name=Ada&length=12"),
    ],
)
def test_pairs_are_a_form(tmp_path: Path, label: str, code: str) -> None:
    found = body(tmp_path, label, code)
    assert list(found) == [URLENCODED]
    assert types(found[URLENCODED]) == {"name": "string", "length": "integer"}
    assert found[URLENCODED]["x-inferred"] == "example"


def test_values_in_lines(tmp_path: Path) -> None:
    found = body(tmp_path, "**Body (form-data):**", "name: Ada\nlength: 12\nphoto: (file)\nplan: @plan.pdf")
    assert types(found[MULTIPART]) == {"name": "string", "length": "integer", "photo": "binary", "plan": "binary"}


@pytest.mark.parametrize(
    "code", ["Host: boats.example\nAccept: text/csv", "one: two\nand a line", "alone: 1", "Two: of\nthem: here"]
)
def test_other_lines_are_no_values(tmp_path: Path, code: str) -> None:
    assert not body(tmp_path, "**Request:**", code)


def test_a_field_of_a_form_named_as_a_file_is_one(tmp_path: Path) -> None:
    items = "- `boatFile`: The boats\n- `profile`: File name\n- `plan`: An image file (PNG)\n"
    page = f"# Boats\n\n## POST /boats\n\n**Body (form-data):**\n\n{items}"
    result = build_pages(tmp_path, page, suffix=".md")
    (content,) = result.spec["paths"]["/boats"]["post"]["requestBody"]["content"].values()
    shown = result.spec["components"]["schemas"][content["schema"]["$ref"].rpartition("/")[2]]["properties"]
    assert shown["boatFile"]["format"] == "binary"
    assert "format" not in shown["profile"]
    assert shown["plan"]["format"] == "binary"


def test_code_in_an_item_that_nothing_is_made_of_is_a_finding(tmp_path: Path) -> None:
    page = ITEMS.format(label="**Request Body:**", code="  what you like")
    result = build_pages(tmp_path, page, suffix=".md")
    assert [d.origin.element for d in result.diagnostics if d.code == "block-unplaced"] == ["code"]
