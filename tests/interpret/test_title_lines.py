"""Lines in bold that are titles of operations: each is a heading of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import BuildResult
from tests.pages import build_pages

TWO = {"GET /boats/": "Boats: List", "POST /boats/": "Boats: Create", "GET /crew/": "Crew: List"}


def summaries(result: BuildResult) -> dict[str, str]:
    return {f"{m.upper()} {p}": o["summary"] for p, item in result.spec["paths"].items() for m, o in item.items()}


def page(form: str) -> str:
    """A page with two resources whose operations have titles, each made by a form with title and request line."""
    boats = form.format(title="List", line="GET /boats/") + form.format(title="Create", line="POST /boats/")
    return f"# API\n\n## Boats\n\n{boats}## Crew\n\n" + form.format(title="List", line="GET /crew/")


@pytest.mark.parametrize(
    ("suffix", "form"),
    [
        (".md", "**{title}**\n\n```\n{line}\n```\n\nWhat it does.\n\n"),
        (".md", "**{title}**\n\nWhat it does.\n\n```http\n{line}\n```\n\n"),
        (".md", "**2. {title}:**\n\nWhat it does.\n\n```http\n{line}\n```\n\n"),
        (".md", "__{title}__\n\n`{line}`\n\nWhat it does.\n\n"),
    ],
)
def test_lone_bold_lines_are_titles(tmp_path: Path, suffix: str, form: str) -> None:
    text = page(form) + form.format(title="Hire", line="POST /crew/")
    assert summaries(build_pages(tmp_path, text, suffix=suffix)) == {**TWO, "POST /crew/": "Crew: Hire"}


@pytest.mark.parametrize(
    ("suffix", "head", "form"),
    [
        (".html", "<h1>API</h1><h2>Boats</h2>", "<p><b>{title}</b></p><pre>{line}</pre><p>What it does.</p>"),
        (".adoc", "= API\n\n== Boats\n\n", "*{title}*\n\n----\n{line}\n----\n\nWhat it does.\n\n"),
        (".rst", "API\n===\n\nBoats\n-----\n\n", "**{title}**\n\n::\n\n    {line}\n\nWhat it does.\n\n"),
    ],
)
def test_in_other_formats(tmp_path: Path, suffix: str, head: str, form: str) -> None:
    boats = form.format(title="Show", line="GET /boats/{id}") + form.format(title="Scrap", line="DELETE /boats/{id}")
    read = {"GET /boats/{id}": "Show", "DELETE /boats/{id}": "Scrap"}
    assert summaries(build_pages(tmp_path, head + boats, suffix=suffix)) == read


def test_calls_below_them(tmp_path: Path) -> None:
    form = '**{title}**\n\n```\ncurl -X {method} https://boats.example{path}\n```\n\n```json\n{{"id": 7}}\n```\n\n'
    calls = form.format(title="Build a boat", method="POST", path="/boats")
    calls += form.format(title="Read the log", method="GET", path="/log")
    result = build_pages(tmp_path, f"# API\n\n## Calls\n\n{calls}", suffix=".md")
    assert summaries(result) == {"POST /boats": "Build a boat", "GET /log": "Read the log"}


def test_sections_stay_sections(tmp_path: Path) -> None:
    parts = '**Parameters**\n\n- `deep` (boolean) - Says all.\n\n**Response**\n\n```json\n{{"id": 7}}\n```\n\n'
    form = "**{title}**\n\n```\n{line}\n```\n\n" + parts
    result = build_pages(tmp_path, page(form), suffix=".md")
    assert summaries(result) == TWO
    listed = result.spec["paths"]["/boats/"]["get"]
    assert [p["name"] for p in listed["parameters"]] == ["deep"]
    assert "content" in listed["responses"]["200"]


@pytest.mark.parametrize(
    "text",
    [
        # The heading states the operation: what follows are its examples.
        "# API\n\n## GET /boats\n\n**By name**\n\n```\nGET /boats?name=a\n```\n\n**By age**\n\n"
        "```\nGET /boats?age=2\n```\n",
        # Both show one operation.
        "# API\n\n## List boats\n\n**All**\n\n```\nGET /boats\n```\n\n**Some**\n\n```\nGET /boats?page=1\n```\n",
    ],
)
def test_examples_of_one_operation(tmp_path: Path, text: str) -> None:
    assert [*build_pages(tmp_path, text, suffix=".md").spec["paths"]] == ["/boats"]
