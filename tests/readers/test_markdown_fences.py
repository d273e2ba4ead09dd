"""Fences of code that nothing closes as CommonMark has it, though the page shows where they end."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Code, Heading
from extractor.readers.markdown.fences import balanced
from extractor.readers.markdown.read import read_markdown
from tests.pages import build_pages

BEHIND = "\n\n## Next\n\n```json\n{}\n```\n"


def shown(text: str) -> list[str]:
    return [b.text for b in read_markdown(text, "a.md").blocks if isinstance(b, Code | Heading)]


@pytest.mark.parametrize(
    "code",
    [
        '````json\n{"a": 1}\n```',
        '```json\n{"a": 1}\n    ```',
        '```json\n{"a": 1}\n      ```\n    ',
        '~~~~json\n{"a": 1}\n~~~',
        '```json\n{"a": 1}\n',
    ],
)
def test_the_code_ends_where_the_page_shows_it(code: str) -> None:
    assert [text.strip() for text in shown(f"# A\n\n{code}{BEHIND}")] == ["A", '{"a": 1}', "Next", "{}"]


@pytest.mark.parametrize(
    "code",
    [
        "````md\n```json\n{}\n```\n````",
        "```\n{}\n```",
        "- item\n\n    ```json\n    {}\n    ```",
        "```json\n{}\n```\n\n~~~\nshown\n~~~",
        "```markdown\n```json\n{}\n```",
        "```\n    ```\n```",
    ],
)
def test_fences_that_are_closed_stay(code: str) -> None:
    lines = f"# A\n\n{code}{BEHIND}".splitlines()
    assert balanced(lines) == (lines, frozenset())


def test_it_is_said(tmp_path: Path) -> None:
    page = '# Boats\n\n## Make\n\n`POST /boats`\n\n````json\n{"a": 1}\n```\n\n## List\n\n`GET /boats`\n\n'
    result = build_pages(tmp_path, f"{page}```json\n[]\n```\n", suffix=".md")
    assert set(result.spec["paths"]["/boats"]) == {"post", "get"}
    assert [d.origin.line for d in result.diagnostics if d.code == "code-fence-mended"] == [7]


@given(st.lists(st.sampled_from(["```", "````", "```json", "    ```", "~~~", "", "text", "# A"]), max_size=12))
def test_any_lines_keep_their_number(lines: list[str]) -> None:
    made, mended = balanced(lines)
    assert len(made) == len(lines)
    assert {n for n, (a, b) in enumerate(zip(lines, made, strict=True), 1) if a != b} <= mended
