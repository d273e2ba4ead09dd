"""Tables of what a request is, a label and a value a row below words for both columns, state an operation."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines, operations_of

ROWS = (
    "|---|---|\n| **{}** | `POST` |\n| **{}** | `/v1/boats` |\n"
    "| **Auth Required** | Yes |\n| **Request Body** | N/A |\n"
)


def table(header: str, method: str, path: str) -> str:
    return f"| {header} |\n{ROWS.format(method, path)}"


@pytest.mark.parametrize(
    ("header", "method", "path"),
    [
        ("Attribute | Value", "HTTP Method", "Endpoint Path"),
        ("Name | Value", "Method", "URL"),
        ("Property | Description", "Method", "Endpoint"),
        ("Field | Details", "HTTP Method", "URL Path"),
        ("参数 | 说明", "请求方法", "请求路径"),
        ("Атрибут | Значение", "HTTP-метод", "Путь запроса"),
    ],
)
def test_they_state_an_operation(tmp_path: Path, header: str, method: str, path: str) -> None:
    text = f"## Add a boat\n\nAdds one.\n\n#### Request\n\n{table(header, method, path)}"
    (found,) = operations_of(tmp_path, text).items()
    assert found[0] == "POST /v1/boats"
    assert found[1]["summary"] == "Add a boat"


def test_nothing_of_them_is_a_field(tmp_path: Path) -> None:
    text = (
        f"# API\n\n## Add a boat\n\n#### Request\n\n{table('Attribute | Value', 'HTTP Method', 'Endpoint Path')}\n"
        "**Query Parameters:**\n\n- `mode` (`string`, optional): How.\n"
    )
    found = build_pages(tmp_path, text, suffix=".md")
    assert operation_lines(found) == ["query mode string"]
    assert "components" not in found.spec


@pytest.mark.parametrize(
    "rows",
    [
        "| method | `POST` |\n| url | The address. |\n| open | Whether it is open. |\n",  # fields
        "| HTTP Method | `POST` |\n| Colour | red |\n| Length | 7 |\n",  # no path
    ],
)
def test_other_tables(tmp_path: Path, rows: str) -> None:
    text = f"## Boats\n\n`GET /boats`\n\n#### Response\n\n| Attribute | Value |\n|---|---|\n{rows}"
    assert list(operations_of(tmp_path, text)) == ["GET /boats"]
