"""Headings put together of known words: what opens a section, what says that fields are mandatory, and what must
stay the title of an operation or a structure."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.dialects import lexicon
from extractor.interpret.outline.words import obligation_of, section_role
from tests.pages import build_pages

WORDS = lexicon()


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("JSON body parameters", "request_body"),
        ("Request body fields", "request_body"),
        ("Form data", "request_body"),
        ("Available query parameters", "query"),
        ("The following query parameters are supported", "query"),
        ("URL path parameters", "path"),
        ("Optional parameters", "request"),
        ("Input parameters (optional)", "request"),
        ("Required headers", "header"),
        ("Path and query parameters", "request"),
        ("HTTP response", "response_example"),  # the words of a dialect come before those put together
        ("Response body fields", "response_body"),
        ("Response fields for success", "response"),
        ("Successful response", "response"),
        ("HTTP response headers", "response_header"),
        ("Example response for a boat", "response_example"),
        ("Sample JSON request", "request_example"),
        ("Example request with a key", "request_example"),
        ("Possible error codes", "errors"),
        ("返回值 Sample", "response_example"),
        ("请求内容(Request Body, JSON格式)", "request_body"),
        ("响应内容说明", "response_body"),
        ("请求数据示例", "request_example"),
        ("返回成功", ""),  # a sentence
        ("查询成功。", ""),
        ("查询船只", ""),
        ("HTTP status codes", "status"),
    ],
)
def test_known_words_open_a_section(heading: str, role: str) -> None:
    assert section_role(heading, WORDS) == role


@pytest.mark.parametrize(
    "heading",
    [
        "Request to join",
        "Request a refund",
        "Update status",
        "List headers",
        "Get response",
        "Delete query",
        "Send an error report",
        "Query boats",
        "Upload body",
        "Parameters of a boat",
        "Create form",
        "Path finder",
        "Header object of a letter",
        "Example boats",
        "Return a boat",
        "Responses to a survey",
        "Request for proposals",
        "Request accepted",
        "Response is valid",
    ],
)
def test_titles_of_operations_open_none(heading: str) -> None:
    assert section_role(heading, WORDS) == ""


@pytest.mark.parametrize("title", ["Request to join", "Update status", "List headers", "Query boats"])
def test_an_operation_keeps_such_a_title(tmp_path: Path, title: str) -> None:
    """Two operations of one page, the second below words that name parts of a request."""
    found = operations(tmp_path, f"# Boats\n\n## Sail\n\n`POST /sail`\n\n## {title}\n\n`POST /boats/{{id}}/it`\n")
    assert {path: operation["summary"] for path, operation in found.items()} == {
        "/sail": "Sail",
        "/boats/{id}/it": title,
    }


@pytest.mark.parametrize(
    ("heading", "obliged"),
    [
        ("Required", True),
        ("Mandatory", True),
        ("Required parameters", True),
        ("Mandatory query parameters", True),
        ("Required fields:", True),
        ("Optional", False),
        ("Optional headers", False),
        ("Parameters (optional)", False),
        ("Obrigatórios", True),
        ("Opcionais", False),
        ("Obligatorios", True),
        ("Facultatifs", False),
        ("必須", True),
        ("可选", False),
        ("Parameters", None),
        ("Optional request body", None),  # the body as a whole may be left out
        ("Required permissions", None),
        ("Required and optional fields", None),
        ("Optional: sails", None),
        ("True", None),
        ("None", None),
        ("No", None),
    ],
)
def test_a_heading_says_what_is_mandatory(heading: str, obliged: bool | None) -> None:
    assert obligation_of(heading, WORDS) is obliged


def operations(folder: Path, text: str) -> dict[str, dict[str, Any]]:
    paths = build_pages(folder, text, suffix=".md").spec["paths"]
    return {path: operation for path, item in paths.items() for operation in item.values()}


TABLES = """# Barcos

## Criar barco

`POST /barcos`

{first}

| Atributos | Tipo | Descrição |
| --- | --- | --- |
| vela | string | Uma vela |

{second}

| Atributos | Tipo | Descrição |
| --- | --- | --- |
| mastro | number | Um mastro |
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("### Obrigatórios", "### Opcionais"),
        ("### Required", "### Optional"),
        ("### Required parameters", "### Optional parameters"),
        ("**Required:**", "**Optional:**"),
        ("**Mandatory fields**", "**Optional fields**"),
        ("### Request body\n\n#### Required", "#### Optional"),
    ],
)
def test_tables_below_such_headings_are_one_request_body(tmp_path: Path, first: str, second: str) -> None:
    result = build_pages(tmp_path, TABLES.format(first=first, second=second), suffix=".md")
    body = result.spec["components"]["schemas"]["PostBarcosRequestBody"]
    assert (list(body["properties"]), body["required"]) == (["vela", "mastro"], ["vela"])
    assert result.balance.rows == result.balance.in_spec == 2


def test_a_row_says_otherwise_than_its_heading(tmp_path: Path) -> None:
    text = "# A\n\n`GET /a`\n\n### Required\n\n| Name | Type | Description |\n| - | - | - |\n"
    found = operations(tmp_path, f"{text}| one | string | A word. |\n| two | string | Optional. A word. |\n")
    assert {p["name"]: p.get("required", False) for p in found["/a"]["parameters"]} == {"one": True, "two": False}


def test_what_comes_back_may_be_told_apart_too(tmp_path: Path) -> None:
    text = "# A\n\n`GET /a`\n\n### Response\n\n#### Required\n\n| Name | Type |\n| - | - |\n| one | string |\n"
    result = build_pages(
        tmp_path, f"{text}\n#### Optional\n\n| Name | Type |\n| - | - |\n| two | string |\n", suffix=".md"
    )
    (schema,) = result.spec["components"]["schemas"].values()
    assert (list(schema["properties"]), schema["required"]) == (["one", "two"], ["one"])


@pytest.mark.parametrize("heading", ["Request body", "Request body fields", "JSON body parameters"])
def test_a_structure_below_the_heading_of_a_body_keeps_its_name(tmp_path: Path, heading: str) -> None:
    text = f"# A\n\n`POST /a`\n\n## {heading}\n\n| Name | Type |\n| - | - |\n| maker | Maker |\n\n### Maker\n\n"
    result = build_pages(tmp_path, f"{text}| Name | Type |\n| - | - |\n| firm | string |\n", suffix=".md")
    assert list(result.spec["components"]["schemas"]["Maker"]["properties"]) == ["firm"]
