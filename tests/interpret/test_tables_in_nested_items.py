"""Tables and code in items inside items: what is sent and what is answered, by the labels around them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def table(*names: str, indent: int = 4) -> str:
    rows = "".join(f"\n| {name} | string | x |" for name in names)
    return f"| Name | Type | Description |\n| --- | --- | --- |{rows}".replace("\n", "\n" + " " * indent)


def sides(folder: Path, text: str) -> tuple[list[str], dict[str, list[str]]]:
    """The names that are sent in the body, and those of each answer."""
    spec = build_pages(folder, f"# Boats\n\n## Make one\n\n`POST /boats`\n\n{text}\n", suffix=".md").spec
    operation = spec["paths"]["/boats"]["post"]
    assert not operation.get("parameters")
    answers = {s: names_of(r, spec) for s, r in operation["responses"].items() if "content" in r}
    return names_of(operation.get("requestBody", {}), spec), answers


def names_of(holder: dict[str, Any], spec: dict[str, Any]) -> list[str]:
    schemas = spec.get("components", {}).get("schemas", {})
    shown = [c["schema"] for c in holder.get("content", {}).values() if "schema" in c]
    read = [schemas[s["$ref"].rpartition("/")[2]] if "$ref" in s else s for s in shown]
    return [name for s in read for name in s.get("properties", {})]


@pytest.mark.parametrize(
    ("sent", "answered", "body"),
    [
        ("Request", "Response", "Body"),
        ("Request", "Response", "Parameters"),
        ("请求", "响应", "参数"),
        ("요청", "응답", "본문"),
        ("Anfrage", "Antwort", "Body"),
    ],
)
def test_tables_in_items_of_both_sides(tmp_path: Path, sent: str, answered: str, body: str) -> None:
    text = (
        f"- **{sent}**\n  - **{body}**:\n\n    {table('size')}\n\n"
        f"- **{answered}**\n  - **{body}**:\n\n    {table('id', 'made')}\n"
    )
    assert sides(tmp_path, text) == (["size"], {"200": ["id", "made"]})


def test_a_list_of_statuses_between(tmp_path: Path) -> None:
    text = (
        f"- Request\n  - Body:\n\n    {table('size')}\n\n- Response\n  - Status codes:\n    - `201`: Made\n"
        f"    - `400`: Not made\n\n  - Body:\n\n    {table('id')}\n"
    )
    assert sides(tmp_path, text) == (["size"], {"201": ["id"]})


def test_code_in_nested_items(tmp_path: Path) -> None:
    text = (
        '- **Request**\n  - **Body**:\n\n    ```json\n    {"size": 1}\n    ```\n\n'
        '- **Response**\n  - **Body**:\n\n    ```json\n    {"id": 2}\n    ```\n'
    )
    assert sides(tmp_path, text) == (["size"], {"200": ["id"]})


def test_a_status_ends_the_part_in_front_of_it(tmp_path: Path) -> None:
    text = (
        f"- Request\n  - Body:\n\n    {table('size')}\n\n- Response 201\n  - Headers:\n\n    {table('Location')}\n\n"
        f"  - Body:\n\n    {table('id')}\n"
    )
    assert sides(tmp_path, text) == (["size"], {"201": ["id"]})


def test_what_stands_behind_the_list_is_outside_of_it(tmp_path: Path) -> None:
    text = f"- Response\n  - Body:\n\n    {table('id')}\n\n**Request body**\n\n{table('size', indent=0)}\n"
    assert sides(tmp_path, text) == (["size"], {"200": ["id"]})
