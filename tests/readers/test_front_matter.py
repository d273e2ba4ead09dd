"""Front matter of Markdown: its scalars as written, each with its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Paragraph
from extractor.readers.markdown.front_matter import front_matter_end, read_front_matter
from extractor.readers.markdown.read import read_markdown


def front_matter_of(block: str) -> dict[str, str]:
    return {meta.key: meta.value for meta in read_front_matter(f"---\n{block}\n---\ntext\n", "a.md")}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("title: List boats", {"title": "List boats"}),
        ("title: 'List boats'", {"title": "List boats"}),
        ('title: "List \\"all\\" boats"', {"title": 'List "all" boats'}),
        ("title: 'The captain''s boats'", {"title": "The captain's boats"}),
        ('api: "GET /boats"', {"api": "GET /boats"}),
        ("api: GET /boats # of one's own", {"api": "GET /boats"}),
        ("server: https://boats.example/v1", {"server": "https://boats.example/v1"}),
        ("weight: 20", {"weight": "20"}),
        ("tags: [a, b]", {}),
        ("author: {name: x}", {}),
        ("text: |\n  title: not a key", {}),
        ("meta:\n  title: deeper", {"meta.title": "deeper"}),
        ("title:", {}),
        ("- title: of a list", {}),
        ("# title: a comment", {}),
        ("title:without a space", {}),
    ],
)
def test_scalars(line: str, expected: dict[str, str]) -> None:
    assert front_matter_of(line) == expected


def test_each_has_its_line() -> None:
    found = read_front_matter("---\r\n# of the site\r\ntitle: Boats\r\n\r\napi: GET /boats\r\n---\r\n", "a.md")
    assert [(meta.origin.line, meta.text) for meta in found] == [(3, "title: Boats"), (5, "api: GET /boats")]


@pytest.mark.parametrize("text", ["title: Boats\n---\n", "text\n\n---\ntitle: Boats\n---\n", "---\ntitle: Boats\n", ""])
def test_other_lines_are_none(text: str) -> None:
    assert read_front_matter(text, "a.md") == ()


def test_the_page_below_is_read_as_ever() -> None:
    document = read_markdown("---\ntitle: Boats\n---\nA text.\n", "a.md")
    (paragraph,) = document.blocks
    assert isinstance(paragraph, Paragraph)
    assert (paragraph.text, paragraph.origin.line, [m.key for m in document.meta]) == ("A text.", 4, ["title"])


@given(st.text(alphabet="-.: \"'\\#[]ab\r\n", max_size=80))
def test_any_text_is_read(text: str) -> None:
    """Every value is a part of its line, but for what quotes escape."""
    lines = f"---\n{text}\n---\n".splitlines()
    for meta in read_front_matter(f"---\n{text}\n---\n", "a.md"):
        line = lines[(meta.origin.line or 0) - 1]
        assert meta.value in line or "\\" in line or "''" in line
    assert 0 <= front_matter_end(text) <= len(text)
