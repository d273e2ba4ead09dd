"""Which operation, side and place rows belong to, where titles and sentences tell it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.interpret.test_tables_of_one_method import members
from tests.pages import build_pages


def places(folder: Path, text: str, path: str = "/boats", method: str = "get") -> dict[str, Any]:
    """The names of an operation by place, with those of its body and its first answer."""
    spec = build_pages(folder, text, suffix=".md").spec
    operation = spec["paths"][path][method]
    found: dict[str, Any] = {}
    for parameter in operation.get("parameters", []):
        found.setdefault(parameter["in"], []).append(parameter["name"])
    for content in operation.get("requestBody", {}).get("content", {}).values():
        found["body"] = sorted(members(spec, content["schema"]))
    for content in next(iter(operation["responses"].values())).get("content", {}).values():
        found["answer"] = sorted(members(spec, content["schema"]))
    return found


GET = "# Boats\n\n### GET /boats\n\nLists them.\n\n"
LIST = f"{GET}The parameters are:\n\n- `wood`, of what they are\n- `size`, how long\n\n"


@pytest.mark.parametrize("said", ["are sent to `GET /boats`:", "may stand in GET /boats :"])
def test_further_parameters_of_a_call_that_the_sentence_names(tmp_path: Path, said: str) -> None:
    more = f"#### Ships\n\nTwo further parameters {said}\n\n- `mast`, of what it is\n- `deck`, how many\n"
    assert places(tmp_path, LIST + more) == {"query": ["wood", "size", "mast", "deck"]}


def test_words_in_brackets_that_name_nothing_tell_of_nothing_else(tmp_path: Path) -> None:
    note = "The parameter `mast` is sent to `POST /ships` (see below).\n\n"
    ships = "### POST /ships\n\nAdds one.\n\nThe parameters are:\n\n- `mast`, of what it is\n- `deck`, how many\n"
    assert places(tmp_path, LIST + note + ships) == {"query": ["wood", "size"]}


def test_words_in_brackets_that_name_a_call_tell_of_it(tmp_path: Path) -> None:
    note = "The body is that of the other (see `POST /ships`).\n\n"
    ships = "### POST /ships\n\nAdds one.\n\n#### Request body\n\n| Name | Type |\n| - | - |\n| mast | string |\n"
    assert places(tmp_path, "# Boats\n\n### PUT /boats\n\n" + note + ships, method="put")["body"] == ["mast"]


ANSWER = '#### Пример ответа\n\n```json\n{"boats": [{"id": 7, "name": "Ada", "wood": "oak"}], "pages": 2}\n```\n\n'
ROWS = (
    "| Имя | Тип | Обязательный | Описание |\n| - | - | - | - |\n"
    "| id | integer | Да | A |\n| name | string | - | B |\n| wood | string | - | C |\n"
)


@pytest.mark.parametrize("title", ["boats", "Значения boats"])
def test_a_structure_of_the_answer_is_not_asked_for(tmp_path: Path, title: str) -> None:
    found = places(tmp_path, f"# Лодки\n\n### GET /boats\n\nСписок.\n\n{ANSWER}#### {title}\n\n{ROWS}")
    assert found == {"answer": ["boats", "pages"]}


@pytest.mark.parametrize("title", ["头部信息", "请求头部", "请求头信息"])
def test_headers_of_chinese_pages(tmp_path: Path, title: str) -> None:
    rows = "头部名称 | 必填 | 说明\n:-- | :-- | :--\nHost | 是 | 主机\nX-Boat | 否 | 船\n\n"
    body = "### 请求参数\n\n参数名称 | 必填 | 说明\n:-- | :-- | :--\n`wood` | 是 | 木\n"
    found = places(tmp_path, f"# 船\n\n## 添加\n\n`POST /boats`\n\n### {title}\n\n{rows}{body}", method="post")
    assert found == {"header": ["Host", "X-Boat"], "body": ["wood"]}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The optional `wood` parameter shows more. Valid values for this parameter are `1` and `yes`.", ["wood"]),
        ("The optional `wood` parameter shows more. Possible values of the parameter are `oak`.", ["wood"]),
        ("The optional `wood` parameter shows more. The parameter `mast` is for `POST /ships`.", ["wood"]),
        ("Use the parameters `wood` and `mast`.", ["wood", "mast"]),
    ],
)
def test_sentences_name_parameters_and_values(tmp_path: Path, sentence: str, names: list[str]) -> None:
    assert places(tmp_path, f"{GET}{sentence}\n") == {"query": names}


NONE = {
    "a table of sections": (
        "<table><tr><th>Parameters</th><td>None</td></tr><tr><th>Request body</th><td>None</td></tr>"
        "<tr><th>Response</th><td>What went wrong.</td></tr></table>\n",
        {"path": ["boat"]},
    ),
    "a line with a label": (
        "Request body: None\n\n| Parameter | Description |\n| - | - |\n| dry | Only try. |\n",
        {"query": ["dry"], "path": ["boat"]},
    ),
    "a sentence": (
        "The request body is empty.\n\n| Parameter | Description |\n| - | - |\n| dry | Only try. |\n",
        {"query": ["dry"], "path": ["boat"]},
    ),
}


@pytest.mark.parametrize(("text", "expected"), NONE.values(), ids=NONE)
@pytest.mark.parametrize("method", ["put", "delete"])
def test_no_body_is_said(tmp_path: Path, text: str, expected: Any, method: str) -> None:
    page = f"# Boats\n\n### {method.upper()} /boats/{{boat}}\n\nDoes it.\n\n{text}"
    assert places(tmp_path, page, "/boats/{boat}", method) == expected


SENT = "#### Request body\n\n| Name | Type |\n| - | - |\n| mast | string |\n\n"


@pytest.mark.parametrize(
    "note", ["The response has no message body.", "#### Response\n\nThe body is empty.", "#### Response\n\nNone"]
)
def test_an_answer_without_a_body_is_no_request_without_one(tmp_path: Path, note: str) -> None:
    page = f"# Boats\n\n### PUT /boats\n\nDoes it.\n\n{SENT}{note}\n"
    assert places(tmp_path, page, method="put")["body"] == ["mast"]


@pytest.mark.parametrize("method", ["get", "delete"])
def test_a_variable_is_named_without_its_id(tmp_path: Path, method: str) -> None:
    rows = "| Parameter | Type | Description |\n| - | - | - |\n| boatId | string | A |\n| deckId | string | B |\n"
    page = f"# Boats\n\n### {method.upper()} /boats/{{boat}}\n\nDoes it.\n\n#### Parameters\n\n{rows}"
    assert places(tmp_path, page, "/boats/{boat}", method) == {"path": ["boat"], "query": ["deckId"]}


@pytest.mark.parametrize("method", ["get", "put"])
def test_what_reads_sends_no_body_of_another(tmp_path: Path, method: str) -> None:
    told = "With this one asks for what `POST /ships` sends, see [ships](#ships).\n\n"
    ships = (
        "### POST /ships {#ships}\n\nAdds one.\n\n#### Request body\n\n| Name | Type |\n| - | - |\n| mast | string |\n"
    )
    page = f"# Boats\n\n### {method.upper()} /boats\n\n#### Request\n\n{told}{ships}"
    assert places(tmp_path, page, method=method).get("body") == (["mast"] if method == "put" else None)
