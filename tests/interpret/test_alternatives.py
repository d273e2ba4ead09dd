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


def described(folder: Path, text: str, type_: str = "string") -> dict[str, Any]:
    table = f"| Name | Type | Description |\n|---|---|---|\n| one | {type_} | {text} |\n"
    page = f"# Boats\n\n## All\n\n`GET /boats`\n\n### Query parameters\n\n{table}"
    (parameter,) = build_pages(folder, page, suffix=".md").spec["paths"]["/boats"]["get"]["parameters"]
    return dict(parameter["schema"])


EXAMPLES = [
    "The wood. Example: OAK or ELM or ASH.",
    "Example: `OAK`, `ELM`, `ASH`. For others see `/woods`",
    "Examples: `OAK` or `ELM`",
    "船的声道数。常用值：`1`表示单声道，`2`表示立体声",
    'The wood must have a "can_float" status that must be "true".',
]


@pytest.mark.parametrize("text", EXAMPLES)
def test_examples_and_values_of_something_else_are_no_list(tmp_path: Path, text: str) -> None:
    assert "enum" not in described(tmp_path, text)


EXPLAINED = {
    "可选值：`get_meta`，获取图片信息；`get_color`，获取图片主题色": ["get_meta", "get_color"],
    "旋转角度。可选值：`auto（自动扶正）`、`90`、`180`": ["auto", "90", "180"],
}


@pytest.mark.parametrize(("text", "values"), EXPLAINED.items())
def test_values_with_what_they_mean_in_chinese(tmp_path: Path, text: str, values: list[str]) -> None:
    assert described(tmp_path, text)["enum"] == values


def test_a_range_in_brackets_is_no_list(tmp_path: Path) -> None:
    found = described(tmp_path, "加速倍数，默认 `1.0`。取值范围 `[1.0，10.0]`", "number")
    assert (found["minimum"], found["maximum"], found["default"], "enum" in found) == (1.0, 10.0, 1.0, False)


@pytest.mark.parametrize("text", ["To. Default: `now()`", "To. Default: `now() +`", "From. Default: Last 24 hours"])
def test_what_is_reckoned_is_no_default(tmp_path: Path, text: str) -> None:
    assert "default" not in described(tmp_path, text)
