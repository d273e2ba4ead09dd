"""Tables that belong to no operation: what they describe is in the document all the same."""

from __future__ import annotations

from pathlib import Path

from tests.pages import build_pages

COMMON = """\
# Using the API

## Common request headers

| Header | Required | Type | Description |
|---|---|---|---|
| X-Caller | Yes | string | Who calls. |
| X-Trace | No | string | The trace. |

## Common response headers

| Header | Type | Description |
|---|---|---|
| X-Request-Id | string | The request. |
"""


def test_headers_of_all_requests_are_parameters(tmp_path: Path) -> None:
    page = build_pages(tmp_path, COMMON + "\n## Show a thing\n\nGET /things/{id}\n", suffix=".md")
    made = page.spec["components"]["parameters"]
    assert [(p["name"], p["in"], p.get("required", False)) for p in made.values()] == [
        ("X-Caller", "header", True),
        ("X-Trace", "header", False),
    ]
    assert list(page.spec["components"]["headers"]) == ["X-Request-Id"]
    assert {"/components/parameters/X-Caller", "/components/headers/X-Request-Id"} <= page.sources.keys()


def test_headers_of_names_that_begin_alike_are_told_apart(tmp_path: Path) -> None:
    rows = "| Header | Type | Description |\n|---|---|---|\n| X-Trace-Id | string | It. |\n| X-Trace | string | It. |\n"
    page = build_pages(tmp_path, f"# A\n\n## Common response headers\n\n{rows}\n# C\n\nGET /c\n", suffix=".md")
    assert list(page.spec["components"]["headers"]) == ["X-Trace-Id", "X-Trace"]


def test_equal_parameters_of_two_tables_are_one(tmp_path: Path) -> None:
    rows = "| Header | Type | Description |\n|---|---|---|\n| X-Trace | string | The trace. |\n\n"
    first = f"# A\n\n## Request headers\n\n{rows}"
    page = build_pages(tmp_path, first + first.replace("# A", "# B") + "# C\n\nGET /c\n", suffix=".md")
    assert list(page.spec["components"]["parameters"]) == ["X-Trace"]
    assert page.balance.rows == page.balance.in_spec
