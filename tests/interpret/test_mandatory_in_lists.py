"""What is mandatory, said by lists of names, by circles, by letters, and by notes in brackets of a column."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

PAGE = (
    "# Shop\n\n## Register\n\n`POST /users`\n\nBody:\n\n"
    '```json\n{{"name": "Ada", "email": "a@x.example", "age": 3}}\n```\n\n'
    "{label}\n\n- `name`\n- `email`\n\n{other}\n\n- `age`\n"
)


@pytest.mark.parametrize(
    ("label", "other"),
    [
        ("Required fields:", "Optional fields:"),
        ("**Required:**", "**Optional:**"),
        ("Обязательные поля:", "Необязательные поля:"),
        ("必填字段：", "选填字段："),
        ("Erforderlich:", "Optional:"),
        ("Campos obrigatórios:", "Campos opcionais:"),
    ],
)
def test_lists_of_names_below_json(tmp_path: Path, label: str, other: str) -> None:
    result = build_pages(tmp_path, PAGE.format(label=label, other=other), suffix=".md")
    (body,) = (s for name, s in result.spec["components"]["schemas"].items() if name.endswith("RequestBody"))
    assert sorted(body["required"]) == ["email", "name"]
    assert body["properties"]["age"]["type"] == "integer"


def required(folder: Path, *rows: str, head: str) -> dict[str, bool | None]:
    table = "\n".join((head, "|" + " - |" * (head.count("|") - 1), *rows))
    spec = build_pages(folder, f"# Boats\n\n## List\n\n`GET /boats`\n\n### Parameters\n\n{table}\n", suffix=".md").spec
    return {p["name"]: p.get("required", False) for p in spec["paths"]["/boats"]["get"]["parameters"]}


@pytest.mark.parametrize(
    ("head", "yes", "no"),
    [
        ("| 이름 | 타입 | 설명 | 필수 |", "O", "X"),
        ("| 이름 | 타입 | 설명 | 필수 |", "O", ""),
        ("| 名前 | 型 | 説明 | 必須 |", "O", "×"),
        ("| Name | Type | Description | Required |", "O", "X"),
        ("| Name | Type | Description | Required |", "T", "F"),
        ("| Name | Type | Description | Required |", "M", "O"),
    ],
)
def test_circles_and_letters(tmp_path: Path, head: str, yes: str, no: str) -> None:
    rows = (f"| a | String | x | {yes} |", f"| b | String | x | {no} |")
    assert required(tmp_path, *rows, head=head) == {"a": True, "b": False}


def test_notes_in_brackets(tmp_path: Path) -> None:
    rows = (
        "| **a** | String | x | |",
        "| **b** | Integer | x | [default to 0] |",
        "| **c** | String | x | [optional] |",
    )
    found = required(tmp_path, *rows, head="| Name | Type | Description | Notes |")
    assert found == {"a": True, "b": False, "c": False}


def test_other_notes_say_nothing_of_the_rest(tmp_path: Path) -> None:
    rows = ("| **a** | String | x | |", "| **b** | String | x | see above |", "| **c** | String | x | [optional] |")
    found = required(tmp_path, *rows, head="| Name | Type | Description | Notes |")
    assert found == {"a": False, "b": False, "c": False}
