"""Calls that a guide shows, with a version in front of the path, of operations that another page states."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

STATED = (
    "# Boats\n\n## Get a boat\n\n| Method | Path |\n| - | - |\n| `GET` | `/boats/:id` |\n\n"
    "### Parameters\n\n- `id` `(string: <required>)` - Which.\n"
)
GUIDE = (
    "# Sign in\n\n## Tokens\n\nSend it:\n\n```\n$ curl -H 'X-Token: a' https://boats.example{}\n```\n\n"
    '```json\n{{"id": 1}}\n```\n'
)


@pytest.mark.parametrize(
    ("path", "paths"),
    [
        ("/v1/boats/B1", ["/boats/{id}"]),
        ("/api/boats/B1", ["/boats/{id}"]),
        ("/v1/sails/B1", ["/boats/{id}", "/v1/sails/B1"]),
        ("/v1/boats/B1/sails", ["/boats/{id}", "/v1/boats/B1/sails"]),
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_a_call_of_a_stated_operation_is_none_of_its_own(
    tmp_path: Path, path: str, paths: list[str], first: bool
) -> None:
    pages = [STATED, GUIDE.format(path)]
    result = build_pages(tmp_path, *(pages if first else reversed(pages)), suffix=".md")
    assert sorted(result.spec["paths"]) == sorted(paths)
    operation = result.spec["paths"]["/boats/{id}"]["get"]
    shown = "examples" in str(operation["responses"])  # the answer of the call is one of the operation
    assert (operation["summary"], shown) == ("Get a boat", len(paths) == 1)
