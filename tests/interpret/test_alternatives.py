"""Values that bars or square brackets part from the words around them, and what labels in brackets say of values."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def field(folder: Path, item: str) -> dict[str, Any]:
    text = f"# Boats\n\n## Make\n\n`POST /boats`\n\n**Body:**\n\n- {item}\n- `other` (integer): Another one\n"
    (schema,) = build_pages(folder, text, suffix=".md").spec["components"]["schemas"].values()
    (shown,) = (node for name, node in schema["properties"].items() if name != "other")
    return dict(shown)


@pytest.mark.parametrize(
    "item",
    [
        "`level` (string): Priority (low|medium|high)",
        "`level` (string): (low|medium|high)",
        "`level` (string): Priority: low|medium|high",
        "`level` (string): low | medium | high",
        '`level` (string): "low" | "medium" | "high"',
        "`level` (string): Priority [low|medium|high].",
        "`level` (string): enum ['low', 'medium', 'high']",
        '`level`: filter by priority ["low", "medium", "high"]',
        "`level`: [low, medium, high]",
        "`level` (enum: low, medium, high): Priority",
        '`level` (string, enum: ["low", "medium", "high"]): Priority',
        "`level`: `low` | `medium` | `high`",
    ],
)
def test_values(tmp_path: Path, item: str) -> None:
    shown = field(tmp_path, item)
    assert shown["enum"] == ["low", "medium", "high"]
    assert shown["type"] == "string"
    assert "default" not in shown


@pytest.mark.parametrize(
    "item",
    [
        "`level`: string|null, its priority",
        "`level` (string): Priority, e.g. ['low', 'high']",
        "`level` (string): such as low|high",
        '`level` (array): Tags ["low", "high"]',
        "`level` (string): see ['docs']",
        "`level` (string): Default: ['low', 'high']",
        "`level`: [string, required]",
        "`level` (string): A table | of words that go on",
        "`level` (string): Whose | which",
    ],
)
def test_others_are_no_values(tmp_path: Path, item: str) -> None:
    assert "enum" not in field(tmp_path, item)


def test_numbers_have_their_own_type(tmp_path: Path) -> None:
    shown = field(tmp_path, "`level`: 1|2|3")
    assert (shown["type"], shown["enum"]) == ("integer", [1, 2, 3])


def test_a_value_in_brackets_behind_a_type_is_a_default(tmp_path: Path) -> None:
    assert field(tmp_path, "`level` (string: low): Priority")["default"] == "low"


PARTED = {
    "with their meaning": ('`"low"` – by its `size`; `"high"` – by its `price`', ["low", "high"]),
    "with a colon": ("`low`: by size; `high`: by price.", ["low", "high"]),
    "alone": ("`low`; `mid`; `high`.", ["low", "mid", "high"]),
    "in plain quotes": ('"low" - by size; "high" - by price.', ["low", "high"]),
}


@pytest.mark.parametrize("lead", ["Possible values:", "Allowed values are:"])
@pytest.mark.parametrize(("text", "values"), PARTED.values(), ids=PARTED)
def test_values_that_semicolons_part(tmp_path: Path, lead: str, text: str, values: list[str]) -> None:
    rows = f"| Name | Type | Description |\n|---|---|---|\n| sort | string | {lead} {text} |\n"
    page = f"# Boats\n\n## All\n\n`GET /boats`\n\n### Query parameters\n\n{rows}"
    spec = build_pages(tmp_path, page, suffix=".md").spec
    (parameter,) = spec["paths"]["/boats"]["get"]["parameters"]
    assert parameter["schema"]["enum"] == values


def test_a_sentence_behind_a_semicolon_is_no_value(tmp_path: Path) -> None:
    rows = "| Name | Type | Description |\n|---|---|---|\n| sort | string | The order; `low` is not supported yet. |\n"
    page = f"# Boats\n\n## All\n\n`GET /boats`\n\n### Query parameters\n\n{rows}"
    spec = build_pages(tmp_path, page, suffix=".md").spec
    (parameter,) = spec["paths"]["/boats"]["get"]["parameters"]
    assert "enum" not in parameter["schema"]


def test_pairs_that_go_on_in_the_next_line(tmp_path: Path) -> None:
    said = "The state<br/>S0:ready, S1:going,<br/>S2:done, S3: failed"
    table = f"|Name|Type|Description|\n|-|-|-|\n|state|String|{said}|\n"
    page = f"# B\n\n## All\n\n`GET /boats`\n\n### Query parameters\n\n{table}"
    spec = build_pages(tmp_path, page, suffix=".md").spec
    (parameter,) = spec["paths"]["/boats"]["get"]["parameters"]
    assert parameter["schema"]["enum"] == ["S0", "S1", "S2", "S3"]
