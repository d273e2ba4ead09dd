"""Fields whose parts are a line each: the name, where it goes, its type, whether it is required, what it is for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

GET = "# Boats\n\n## List\n\n`GET /boats`\n\n{}\n\n**200 OK**\n\nAll of them.\n"
HTML = """<h1>Boats</h1><h2>List</h2><p><b>GET</b> <code>/boats</code></p>
<div class="row"><div><div>limit</div><div>in query</div><div><span>integer</span> <span>1 ≤ x ≤ 50</span></div></div>
<div><p>How many.</p><ol><li>Small boats first.</li></ol></div></div>
<div class="row"><div><div>order</div><div>in query</div><div><span>string</span> <span>asc</span>,
<span>desc</span></div></div><div><p>Which first.</p></div></div>
<div>200 OK</div><div>All of them.</div>"""


def parameters(folder: Path, text: str, suffix: str = ".md") -> dict[str, Any]:
    (operation,) = build_pages(folder, text, suffix=suffix).spec["paths"]["/boats"].values()
    assert operation["responses"]["200"]["description"] == "All of them."
    return {p["name"]: p for p in operation.get("parameters", [])}


def test_divisions_of_a_page(tmp_path: Path) -> None:
    found = parameters(tmp_path, HTML, ".html")
    assert {n: (p["in"], p["schema"]) for n, p in found.items()} == {
        "limit": ("query", {"type": "integer", "minimum": 1, "maximum": 50}),
        "order": ("query", {"type": "string", "enum": ["asc", "desc"]}),
    }
    assert found["limit"]["description"] == "How many.\n- Small boats first."


@pytest.mark.parametrize(
    "lines",
    [
        "limit\n\nquery\n\ninteger\n\nHow many.\n\norder\n\nquery\n\nstring\n\nrequired\n\nWhich first.",
        "limit\n\ninteger\n\nin: query\n\nHow many.\n\norder\n\nstring\n\nREQUIRED\n\n(query)\n\nWhich first.",
        "limit\n\ninteger\n\noptional\n\nHow many.\n\norder\n\nstring\n\nrequired\n\nWhich first.",
    ],
)
def test_lines_in_any_order(tmp_path: Path, lines: str) -> None:
    found = parameters(tmp_path, GET.format(lines))
    assert {n: (p["schema"]["type"], p.get("required", False), p["description"]) for n, p in found.items()} == {
        "limit": ("integer", False, "How many."),
        "order": ("string", True, "Which first."),
    }


@pytest.mark.parametrize(
    "lines",
    [
        "limit\n\nHow many.\n\norder\n\nWhich first.",
        "limit\n\ninteger\n\nHow many.",  # a type alone
        "limit\n\ninteger\n\nrequired\n\nHow many.",  # one alone, without a place
        "See also\n\nquery\n\nstring\n\nrequired",
    ],
)
def test_other_lines_are_no_fields(tmp_path: Path, lines: str) -> None:
    assert not parameters(tmp_path, GET.format(lines))


def test_the_origin_of_a_field_is_its_name(tmp_path: Path) -> None:
    text = GET.format("limit\n\nquery\n\ninteger\n\nHow many.")
    result = build_pages(tmp_path, text, suffix=".md")
    (origin,) = result.sources["/paths/~1boats/get/parameters/0"]
    assert (origin.element, origin.line) == ("paragraph", 7)
    assert result.evidence[origin.text_key()] == "limit"
