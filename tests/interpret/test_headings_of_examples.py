"""Headings with a request line whose words speak of an example."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import operations_of

ROWS = "| Name | Type | Required |\n| --- | --- | --- |\n| berth | string | YES |\n\n"
STATED = f"## Mooring\n\n```\nPOST /v3/boats\n```\n\n{ROWS}"
SHOWN = "| Key | Value |\n| --- | --- |\n| secretKey | abc |\n\n"


@pytest.mark.parametrize(
    "heading",
    ["POST /v3/boats 的签名示例", "POST /v3/boats signing example", "Signing samples: POST /v3/boats"],
)
def test_it_is_no_title_of_the_operation(tmp_path: Path, heading: str) -> None:
    found = operations_of(tmp_path, f"## Signing\n\n### {heading}\n\n{SHOWN}{STATED}")
    ((line, operation),) = found.items()
    assert (line, operation["summary"]) == ("POST /v3/boats", "Mooring")
    assert "secretKey" not in str(operation)


def test_one_that_nothing_else_states_is_the_operation(tmp_path: Path) -> None:
    assert list(operations_of(tmp_path, f"### POST /v3/boats example\n\n{ROWS}")) == ["POST /v3/boats"]


def test_a_heading_with_other_words_is_one(tmp_path: Path) -> None:
    found = operations_of(tmp_path, f"### POST /v3/quays for yachts\n\n{SHOWN}{STATED}")
    assert set(found) == {"POST /v3/quays", "POST /v3/boats"}
