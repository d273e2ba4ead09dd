"""Tables and lists of headers below a sentence that says that they come back are headers of the answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

TABLE = "| Header | Description |\n|-|-|\n| `X-Total` | How many. |\n| `X-Next-Page` | The next one. |\n"
SMALL = "| Header | Description |\n|-|-|\n| `x-total` | How many. |\n| `x-next-page` | The next one. |\n"
LIST = "- `X-Total`: How many.\n- `X-Next-Page`: The next one.\n"
NAMES = ["x-total", "x-next-page"]


def headers(folder: Path, below: str) -> tuple[list[str], list[str]]:
    """The headers of the answer of the one operation, and those that it is sent."""
    built = build_pages(folder, f"# API\n\n## List boats\n\n`GET /boats`\n\nAll of them.\n\n{below}", suffix=".md")
    operation: dict[str, Any] = built.spec["paths"]["/boats"]["get"]
    answered = (name.lower() for r in operation["responses"].values() for name in r.get("headers", {}))
    return list(answered), [p["name"] for p in operation.get("parameters", []) if p["in"] == "header"]


@pytest.mark.parametrize("shown", [TABLE, SMALL, LIST])
@pytest.mark.parametrize(
    "said",
    [
        "The response has these pagination headers:",
        "Additional pagination headers are also sent back.",
        "The following headers are returned:",
        "Boats are paged. The response includes the following headers:",
        "Pagination information is returned in headers:",
        "Response headers:",
        "Rate limit headers are returned with each answer:",
        "Die Antwort enthält diese Header:",
    ],
)
def test_they_are_of_the_answer(tmp_path: Path, said: str, shown: str) -> None:
    assert headers(tmp_path, f"{said}\n\n{shown}") == (NAMES, [])


def test_they_are_of_the_answer_in_a_script_without_spaces(tmp_path: Path) -> None:
    assert headers(tmp_path, f"响应会返回以下头部：\n\n{TABLE}") == (NAMES, [])


@pytest.mark.parametrize(
    "said",
    ["These headers are sent with the request:", "Send these headers:", "The request has these headers:", "Headers:"],
)
def test_headers_that_are_sent_are_none_of_the_answer(tmp_path: Path, said: str) -> None:
    assert headers(tmp_path, f"{said}\n\n{TABLE}") == ([], ["X-Total", "X-Next-Page"])


def test_both_in_one_section(tmp_path: Path) -> None:
    sent = "| Header | Description |\n|-|-|\n| `X-Trace` | Which call. |\n"
    assert headers(tmp_path, f"{sent}\nThe answer has the headers below.\n\n{TABLE}") == (NAMES, ["X-Trace"])


def test_outside_operations_they_are_no_parameters_of_any(tmp_path: Path) -> None:
    page = (
        f"# API\n\n## Paging\n\nThe response has these headers:\n\n{TABLE}\n## Boats\n\n`GET /boats`\n\nAll of them.\n"
    )
    built = build_pages(tmp_path, page, suffix=".md")
    assert "parameters" not in built.spec["paths"]["/boats"]["get"]
    assert list(built.spec["components"]["headers"]) == ["X-Total", "X-Next-Page"]
    assert "table-without-operation" in {d.code for d in built.diagnostics}
