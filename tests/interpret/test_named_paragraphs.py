"""Paragraphs that open with the name of a field and say no type, below words for fields."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

BOTH = {"limit": "At most so many.", "offset": "Where to begin."}


def asked(folder: Path, text: str, above: str = "### Parameters") -> dict[str, str]:
    page = f"# API\n\n## List\n\n`GET /boats`\n\n{above}\n\n{text}\n"
    (get,) = build_pages(folder, page, suffix=".md").spec["paths"]["/boats"].values()
    return {p["name"]: p.get("description", "") for p in get.get("parameters", [])}


@pytest.mark.parametrize("above", ["### Parameters", "Parameters:", "**Query parameters**"])
@pytest.mark.parametrize(
    "text",
    [
        "**limit**: At most so many.\n\n**offset**: Where to begin.",
        "`limit` – At most so many.\n\n`offset` – Where to begin.",
        "`limit`\nAt most so many.\n\n`offset`\nWhere to begin.",
        "**limit**\n\nAt most so many.\n\n**offset**\n\nWhere to begin.",
        "`limit` (optional): At most so many.\n\n`offset`: Where to begin.",
    ],
)
def test_names_below_words_for_fields(tmp_path: Path, text: str, above: str) -> None:
    assert asked(tmp_path, text, above) == BOTH


def test_what_is_sent_and_what_is_answered(tmp_path: Path) -> None:
    sent = "### Request body\n\n**name**: Its name.\n\n**size**: How long.\n\n"
    text = f"# API\n\n## Make\n\n`POST /boats`\n\n{sent}### Response body\n\n**id**: Its number.\n\n**made**: When.\n"
    schemas = build_pages(tmp_path, text, suffix=".md").spec["components"]["schemas"].values()
    assert sorted(",".join(s["properties"]) for s in schemas) == ["id,made", "name,size"]


@pytest.mark.parametrize(
    "text",
    [
        "**Note**: At most so many.\n\n**Example**: Where to begin.",
        "`limit` is optional.\n\n`offset` is not.",
        "`limit` at most so many.",
        "**Headers**: None.\n\n**body**: None.",
        "**required**: All of them.\n\n**optional**: None.",
        "**limit**: At most so many.\n\n**limit**: Not more than 5.",
    ],
)
def test_other_paragraphs(tmp_path: Path, text: str) -> None:
    assert not asked(tmp_path, text)


def test_below_another_heading(tmp_path: Path) -> None:
    assert not asked(tmp_path, "**limit**: At most so many.\n\n**offset**: Where to begin.", "### Notes")


def test_what_only_says_more_of_a_list(tmp_path: Path) -> None:
    """A list above such paragraphs has the fields; they say more of these."""
    more = "**limit**: Not below 1.\n\n**offset**: Not below 0."
    text = f"- `limit` (integer): At most so many.\n- `offset` (integer): Where to begin.\n\n{more}"
    assert asked(tmp_path, text) == BOTH
