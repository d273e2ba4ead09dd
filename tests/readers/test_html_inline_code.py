"""``<code>`` elements that no ``<pre>`` holds: blocks where they have lines of their own, words of a line elsewhere."""

from __future__ import annotations

import pytest

from extractor.document import Code, Paragraph
from extractor.readers.html.read import read_html


def shown(body: str) -> list[tuple[str, str]]:
    """Each block as its kind and text."""
    blocks = read_html(f"<body>{body}</body>", "a.html").blocks
    return [(type(b).__name__, b.text) for b in blocks if isinstance(b, Code | Paragraph)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<div><code>\n  GET /boats\n</code></div>", ["GET /boats"]),
        ('<div><code>\n\t{\n\t\t"id": 7\n\t}\n</code></div>', ['{\n    "id": 7\n}']),
        ('<div><code>GET /boats\n</code><code>\n{"id": 7}\n</code></div>', ['{"id": 7}']),
        ('<p><code>{<br>"id": 7<br>}</code></p>', ['{\n"id": 7\n}']),
        ('<section>Sent: <code>POST /boats\n{"id": 7}</code></section>', ['POST /boats\n{"id": 7}']),
        ("<pre><code>GET /boats\nAccept: text/csv</code></pre>", ["GET /boats\nAccept: text/csv"]),
    ],
)
def test_code_on_lines_of_its_own_is_a_block(body: str, expected: list[str]) -> None:
    assert [text for kind, text in shown(body) if kind == "Code"] == expected


@pytest.mark.parametrize(
    "body",
    [
        "<div>Ask <code>GET /boats</code> for all.</div>",
        "<div><code>GET /boats</code></div>",
        "<p>As <code>limit\nand offset</code> say.</p>",
        "<p>Lines: <code>a<br>b</code></p>",
    ],
)
def test_code_in_a_line_is_a_part_of_it(body: str) -> None:
    assert [kind for kind, _ in shown(body)].count("Code") == 0


HEADINGS = "<h2>Overview</h2><p>A.</p><h2>Boats</h2><p>B.</p>"


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (HEADINGS, "Harbour API"),  # no heading is that of all
        (f"<h1>All boats</h1>{HEADINGS}", "All boats"),
        ("<h2>Boats</h2><p>B.</p>", "Boats"),
        ("<p>B.</p>", "Harbour API"),
    ],
)
def test_the_title_is_the_heading_of_all_or_what_the_page_calls_itself(body: str, title: str) -> None:
    assert read_html(f"<head><title>Harbour API</title></head><body>{body}</body>", "a.html").title == title


def test_without_another_name_it_is_the_first_heading() -> None:
    assert read_html(f"<body>{HEADINGS}</body>", "a.html").title == "Overview"
