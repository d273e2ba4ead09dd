"""Tables of two columns without a header that are statuses and what they mean, in cells too."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

CARD = (
    '= Boats\n\n== Read\n\n[cols="h,5a"]\n|===\n| GET\n| /boats/[id]\n| Request Body\n| N/A\n| Response codes\n'
    '| [cols="h,2"]\n!===\n! 200\n! Boat found\n! 404\n! No boat\n!===\n|===\n'
)
HTML = (
    "<html><body><h1>Boats</h1><h2>Read</h2><p><code>GET /boats/{{id}}</code></p><h3>{title}</h3>"
    "<table><tr><td>{a}</td><td>Boat found</td></tr><tr><td>{b}</td><td>No boat</td></tr></table></body></html>"
)


def answers(folder: Path, text: str, suffix: str) -> dict[str, str]:
    spec = build_pages(folder, text, suffix=suffix).spec
    (operation,) = (op for item in spec["paths"].values() for op in item.values())
    return {status: r["description"] for status, r in operation["responses"].items()}


def test_in_a_cell(tmp_path: Path) -> None:
    assert answers(tmp_path, CARD, ".adoc") == {"200": "Boat found", "404": "No boat"}


@pytest.mark.parametrize("title", ["Response codes", "Status codes", "Statuscodes", "状态码", "Коды ответа"])
def test_below_words_for_statuses(tmp_path: Path, title: str) -> None:
    text = HTML.format(title=title, a=200, b="<code>404</code>")
    assert answers(tmp_path, text, ".html") == {"200": "Boat found", "404": "No boat"}


@pytest.mark.parametrize(("title", "a"), [("Status codes", "1200"), ("Numbers", "200")])
def test_other_tables(tmp_path: Path, title: str, a: str) -> None:
    assert "404" not in answers(tmp_path, HTML.format(title=title, a=a, b=404), ".html")
