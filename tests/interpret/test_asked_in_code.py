"""Code below a word for what is sent: names of the query of calls that send nothing, lines that are a body."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.interpret.examples.parse import parse_example
from tests.pages import build_pages

PAGE = (
    '# Boats\n\n## One\n\n```\n{line}\n```\n\n{label}\n\n```\n{code}\n```\n\n{answer}\n\n```json\n{{ "id": 1 }}\n```\n'
)


def call(folder: Path, line: str, label: str, code: str, answer: str = "Response:") -> dict[str, Any]:
    spec = build_pages(folder, PAGE.format(line=line, label=label, code=code, answer=answer), suffix=".md").spec
    (found,) = (op for item in spec["paths"].values() for op in item.values())
    return dict(found)


@pytest.mark.parametrize(
    ("label", "answer", "code"),
    [
        ("参数", "返回", "name: ada18\npage: 0 //从第0页开始"),
        ("Request:", "Response:", '{ "name": "ada", "page": 1 }'),
        ("**Parameters**", "**Response**", "name = ada\npage = 3"),
        ("Запрос:", "Ответ:", '{ "name": "ada", "page": 1 }'),
    ],
)
def test_names_of_the_query(tmp_path: Path, label: str, answer: str, code: str) -> None:
    found = call(tmp_path, "GET /boats", label, code, answer)
    shown = [(p["in"], p["name"], p["schema"]["type"]) for p in found["parameters"]]
    assert shown == [("query", "name", "string"), ("query", "page", "integer")]
    assert all(p["schema"]["x-inferred"] for p in found["parameters"])


@pytest.mark.parametrize(
    ("line", "label", "code"),
    [
        ("GET /boats", "Request body:", '{ "name": "ada" }'),
        ("GET /boats", "Request:", '{ "owner": { "name": "ada" } }'),
        ("GET /boats", "Request:", "nothing but words"),
        ("DELETE /boats", "Request:", '{ "name": "ada" }'),
    ],
)
def test_others_are_none(tmp_path: Path, line: str, label: str, code: str) -> None:
    assert not call(tmp_path, line, label, code).get("parameters")


@pytest.mark.parametrize(
    "code",
    [
        'name: "Ada"\nage: 3\nsails: [{\n    area: 3, //two\n    of: "x"\n}]',
        'name: "Ada",\nage: 3,\nsails: [{ "area": 3, "of": "x" }]',
    ],
)
def test_lines_that_are_a_body(tmp_path: Path, code: str) -> None:
    body = call(tmp_path, "POST /boats", "Parameters", code)["requestBody"]["content"]["application/json"]["schema"]
    assert list(body["properties"]) == ["name", "age", "sails"]
    assert list(body["properties"]["sails"]["items"]["properties"]) == ["area", "of"]


def test_one_line_with_a_name_is_a_message() -> None:
    parsed = parse_example('data: { "name": "Ada", "age": 3 }')
    assert parsed is not None
    assert parsed.value == {"name": "Ada", "age": 3}


@pytest.mark.parametrize("code", ["Host: api.example\nAccept: text/csv", "name: words of prose\nand more"])
def test_lines_of_something_else(tmp_path: Path, code: str) -> None:
    assert "requestBody" not in call(tmp_path, "POST /boats", "Parameters", code)
