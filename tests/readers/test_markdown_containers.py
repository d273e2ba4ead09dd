"""Admonitions and details inside the items of lists: their title announces what they hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

PAGE = (
    "# Boats\n\n## List\n\n`GET /boats`\n\n### Parameters\n\n- **`kind`** (`string`): Of which kind.\n\n"
    '    {mark} example "Possible values"\n        - `sail`: By wind\n        - `motor`: By engine\n\n'
    "- **`size`** (`integer`): How long.\n\n"
    '    {mark} info "Mind"\n        In feet.\n\n        {mark} note "More"\n            Not in metres.\n'
)


@pytest.mark.parametrize("mark", ["???", "???+", "!!!"])
def test_what_an_admonition_in_an_item_holds_belongs_to_the_item(tmp_path: Path, mark: str) -> None:
    spec = build_pages(tmp_path, PAGE.format(mark=mark), suffix=".md").spec
    kind, size = spec["paths"]["/boats"]["get"]["parameters"]
    assert kind["schema"]["enum"] == ["sail", "motor"]
    assert "In feet." in size["description"]
    assert "Not in metres." in size["description"]
    assert mark not in str(spec)


@pytest.mark.parametrize(
    "opened",
    ["/// api-parameters\n", "/// details | Parameters\n    open: True\n", "//// note\n    type: x\n    attrs: {}\n\n"],
)
def test_blocks_of_pymdown_hold_what_other_text_does(tmp_path: Path, opened: str) -> None:
    fence = opened.split(maxsplit=1)[0]
    table = "| Name | Type | Description |\n|---|---|---|\n| kind | string | Of which kind. |\n"
    text = f"# Boats\n\n## List\n\n`GET /boats`\n\n### Parameters\n\n{opened}\n{table}\n{fence}\n\nAll of them.\n"
    result = build_pages(tmp_path, text, suffix=".md")
    (kind,) = result.spec["paths"]["/boats"]["get"]["parameters"]
    assert (kind["name"], kind["description"]) == ("kind", "Of which kind.")
    assert "//" not in str(result.spec["paths"])
    assert "open:" not in str(result.spec)


@pytest.mark.parametrize("text", ["/// nothing closes it\n", "```\n/// note\n///\n```\n", "///\n"])
def test_slashes_that_open_nothing_are_text(tmp_path: Path, text: str) -> None:
    page = (
        f"# Boats\n\n## List\n\n`GET /boats`\n\nLists them.\n\n{text}\n### Parameters\n\n- `kind` (string): Its kind.\n"
    )
    (kind,) = build_pages(tmp_path, page, suffix=".md").spec["paths"]["/boats"]["get"]["parameters"]
    assert kind["name"] == "kind"
