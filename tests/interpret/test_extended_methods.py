"""Methods that OpenAPI lacks: written as the equivalent that the documentation states, else a finding and none."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import BuildResult
from tests.pages import build_pages

ROWS = "| Name | Type | Required | Description |\n| --- | --- | --- | --- |\n| dock | string | yes | Where. |\n\n"
LIST = f"## List boats\n\nLists all.\n\n`LIST /boats`\n\n### Request parameters\n\n{ROWS}"
SAID = "To list, issue a `GET` with the query string parameter `list=true`, or use the `LIST` HTTP verb.\n"


def built(folder: Path, *texts: str) -> BuildResult:
    return build_pages(folder, *(f"# Boats\n\n{text}" for text in texts), suffix=".md")


def calls(result: BuildResult) -> list[str]:
    return [f"{method.upper()} {path}" for path, item in result.spec["paths"].items() for method in item]


def codes(result: BuildResult) -> list[str]:
    return [d.code for d in result.diagnostics]


# How a page states the equivalent.
STATED = {
    "a sentence of another page": (LIST, SAID),
    "a sentence of the page": (f"{SAID}\n{LIST}",),
    "a query with its mark": (LIST, "Where LIST cannot be sent, send GET with ?list=true."),
    "a row below": (
        "## List boats\n\n| Method | Path |\n| --- | --- |\n| `LIST` | `/boats` |\n| `GET` | `/boats?list=true` |\n\n"
        f"### Request parameters\n\n{ROWS}",
    ),
}


@pytest.mark.parametrize("texts", STATED.values(), ids=STATED)
def test_the_equivalent_is_written(tmp_path: Path, texts: tuple[str, ...]) -> None:
    result = built(tmp_path, *texts)
    assert calls(result) == ["GET /boats"]
    fixed = {p["name"]: p["schema"] for p in result.spec["paths"]["/boats"]["get"]["parameters"]}["list"]
    assert fixed == {"type": "string", "const": "true"}
    assert "method-equivalent" in codes(result)


def test_beside_an_operation_of_the_same_path_it_is_selected(tmp_path: Path) -> None:
    result = built(tmp_path, LIST, SAID, f"## Read\n\n`GET /boats`\n\n### Request parameters\n\n{ROWS}")
    assert sorted(calls(result)) == ["GET /boats", "GET /boats#list=true"]


@pytest.mark.parametrize("line", ["`LIST /boats`", "`PURGE /boats`"])
def test_without_an_equivalent_there_is_no_operation(tmp_path: Path, line: str) -> None:
    result = built(tmp_path, LIST.replace("`LIST /boats`", line))
    assert calls(result) == []
    assert "method-unknown" in codes(result)


@pytest.mark.parametrize("text", ["`list /boats`", "LIST the boats in /boats.", "See the LIST."])
def test_words_are_no_methods(tmp_path: Path, text: str) -> None:
    assert calls(built(tmp_path, f"## List\n\n{text}\n\n{ROWS}", SAID)) == []
