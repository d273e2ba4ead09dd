"""Parameters that only sentences name: small pages beside the parameters of the document."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def parameters(folder: Path, text: str, line: str = "GET /boats") -> dict[str, dict[str, Any]]:
    spec = build_pages(folder, f"# Boats\n\n## List\n\n`{line}`\n\n{text}\n", suffix=".md").spec
    ((operation,),) = [item.values() for item in spec["paths"].values()]
    return {p["name"]: p for p in operation.get("parameters", ())}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Takes one mandatory parameter, `folder`, and returns all.", ["folder"]),
        ("Takes the parameters `folder` (its id), `file` and `next`.", ["folder", "file", "next"]),
        ("The optional `since` and `limit` parameters say more.", ["since", "limit"]),
        ("Sort it by the query string parameters `orderby` and `direction`.", ["orderby", "direction"]),
        ("Add the `limit=<n>` parameter for fewer.", ["limit"]),
        ("Parameters: `folder`, the id of one.", ["folder"]),
        ("The `since` parameter is not used.", []),
        ("On the last page there is no parameter `next`.", []),
        ("The parameter `next` in the response leads to more, the parameter `first` to the first.", []),
        ("All in the order that the `since` parameter tells.", []),
        ("Returns `folder` and `file`.", []),
        ("The parameter is a `folder name`.", []),
        ("No parameters. See `/boats`.", []),
    ],
)
def test_code_beside_a_word_for_parameters(tmp_path: Path, text: str, names: list[str]) -> None:
    found = parameters(tmp_path, text)
    assert list(found) == names
    assert all(p["in"] == "query" and "x-guess" in str(p) for p in found.values())


@pytest.mark.parametrize(
    ("word", "required"), [("mandatory", True), ("required", True), ("optional", False), ("query", None)]
)
def test_the_sentence_says_whether_it_is_mandatory(tmp_path: Path, word: str, required: bool | None) -> None:
    found = parameters(tmp_path, f"Takes the {word} parameter `folder`.")
    assert found["folder"].get("required", False) is bool(required)


def test_what_a_table_or_the_path_describes_is_named_once(tmp_path: Path) -> None:
    table = "### Query parameters\n\n| Name | Type |\n|-|-|\n| folder | string |\n"
    found = parameters(tmp_path, f"Takes the parameters `folder` and `id`.\n\n{table}", "GET /boats/{id}")
    assert {n: p["in"] for n, p in found.items()} == {"folder": "query", "id": "path"}


def test_sentences_about_a_body_name_no_parameters_of_the_query(tmp_path: Path) -> None:
    table = "### Request body\n\n| Name | Type |\n|-|-|\n| name | string |\n"
    assert parameters(tmp_path, f"The parameter `name` is that of the boat.\n\n{table}", "POST /boats") == {}
