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
