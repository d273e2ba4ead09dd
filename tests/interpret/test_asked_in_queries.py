"""Tables of parameters of a POST, some of which the page shows in queries: they are of the query."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines

ROWS = "| Name | Type | Description |\n| --- | --- | --- |\n| async | boolean | How. |\n| mode | string | Which. |\n"


@pytest.mark.parametrize(
    ("call", "place"),
    [
        ("POST /boats?async=true&mode=ALL", "query"),
        ("curl -X POST 'https://x.example/boats?async=true&mode=ALL' -d @boats.json", "query"),
        ("POST /boats?async=true", "body"),  # one alone may be a token
        ('POST /boats?async=true&mode=ALL\n\n{"async": true, "mode": "ALL"}', "body"),  # it shows both in the body
    ],
)
def test_parameters_that_queries_show(tmp_path: Path, call: str, place: str) -> None:
    text = f"# API\n\n## Import boats\n\n`POST /boats`\n\n### Request parameters\n\n{ROWS}\n"
    text += f"### Example\n\n```\n{call}\n```\n"
    lines = operation_lines(build_pages(tmp_path, text, suffix=".md"))
    assert {line.split()[0] for line in lines if " mode " in f" {line} "} == {place}
