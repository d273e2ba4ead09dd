"""Nested items without types: members of what the item above them describes, or its values."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines

HEAD = "# Boats\n\n## Make a boat\n\n`POST /boats`\n\n**JSON parameters**:\n\n- **name** – What it is called.\n"


def sent(tmp_path: Path, *lines: str) -> list[str]:
    """The body's members, as the test helper tells them."""
    return operation_lines(build_pages(tmp_path, HEAD + "\n".join(lines) + "\n", suffix=".md"))


@pytest.mark.parametrize("dash", ["–", "-", ":"])
def test_named_items_below_one_are_its_members(tmp_path: Path, dash: str) -> None:
    plan = [
        "- **plan** – Settings of the yard.",
        f"    - **size** {dash} How large.",
        f"    - **mast** {dash} How high.",
    ]
    assert [line.split()[1] for line in sent(tmp_path, *plan)] == ["name", "plan", "plan.size", "plan.mast"]


def test_one_member_may_have_members(tmp_path: Path) -> None:
    lines = ["- **plan** – Settings.", "    - **hull** - The hull.", "        - **length** – How long.",
             "        - **width** – How wide."]  # fmt: skip
    assert [line.split()[1] for line in sent(tmp_path, *lines)][1:] == [
        "plan", "plan.hull", "plan.hull.length", "plan.hull.width",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "above",
    [
        "- **sail** – The sail, one of:",
        "- **sail** – Possible values are as follows",
        "- **sail** (string) – The sail.",
        "- **sail** – The sails there are:",
    ],
)
def test_values_are_no_members(tmp_path: Path, above: str) -> None:
    lines = [above, "    - **lug** – An old one.", "    - **gaff** – Another one."]
    assert [line.split()[1] for line in sent(tmp_path, *lines)] == ["name", "sail"]


def test_the_only_row_of_a_body_is_the_body_where_another_one_is_shown(tmp_path: Path) -> None:
    table = "### Request body\n\n| Name | Description |\n| --- | --- |\n| `config` | The boat. |\n"
    shown = '```json\n{"name": "Ada", "crew": 4}\n```\n'
    text = f"# Boats\n\n## Make a boat\n\n`POST /boats`\n\n{table}\n### Example request\n\n{shown}"
    spec = build_pages(tmp_path, text, suffix=".md").spec
    schema = spec["paths"]["/boats"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert set(schema["properties"]) == {"name", "crew"}
    assert schema["x-inferred"] == "example"
