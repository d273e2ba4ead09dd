"""The dialects and the page of docs/dialects.md, read as they stand there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extractor import build
from extractor.dialects import parse_dialect
from tests.pages import operation_lines
from tests.support import ROOT

DOCS = (ROOT / "docs" / "dialects.md").read_text(encoding="utf-8")
DIALECTS = re.findall(r"^```yaml\n(name: .*?)^```$", DOCS, re.M | re.S)
(VIEWED,) = re.findall(r"^```html\n(.*?)^```$", DOCS, re.M | re.S)
(PAGE,) = re.findall(r"^```mdx\n(.*?)^```$", DOCS, re.M | re.S)


@pytest.mark.parametrize("text", DIALECTS)
def test_every_dialect_of_the_page_is_one(text: str) -> None:
    assert parse_dialect(text, "docs/dialects.md")["name"] in {"mine", "our-site", "our-viewer"}


def test_the_page_with_components_says_what_the_docs_say(tmp_path: Path) -> None:
    (ours,) = (text for text in DIALECTS if "name: our-site" in text)
    (tmp_path / "our-site.yaml").write_text(ours, encoding="utf-8")
    (tmp_path / "page.mdx").write_text(PAGE, encoding="utf-8")
    result = build([tmp_path / "page.mdx"], dialects=["en", str(tmp_path / "our-site.yaml")])
    ((path, item),) = result.spec["paths"].items()
    assert (path, item["post"]["summary"]) == ("/harbours/{harbour}/boats", "Make a boat")
    assert result.spec["servers"][0]["url"] == "https://api.boats.example/v1"
    assert operation_lines(result) == [
        "path harbour* string",
        "query dry boolean = False",
        "body name* string",
        "201 id integer",
    ]
    assert [d.code for d in result.diagnostics if d.code.startswith("component")] == []


def test_the_page_of_a_viewer_says_what_the_docs_say(tmp_path: Path) -> None:
    (ours,) = (text for text in DIALECTS if "name: our-viewer" in text)
    (tmp_path / "our-viewer.yaml").write_text(ours, encoding="utf-8")
    (tmp_path / "page.html").write_text(VIEWED, encoding="utf-8")
    result = build([tmp_path / "page.html"], dialects=["en", str(tmp_path / "our-viewer.yaml")])
    ((path, item),) = result.spec["paths"].items()
    assert (path, item["get"]["summary"]) == ("/harbours/{harbour}/boats", "List the boats of a harbour")
    assert "Try it" not in str(result.spec)
    assert operation_lines(result) == ["path harbour* string", "query kinds array"]
    harbour, kinds = item["get"]["parameters"]
    assert harbour["description"] == "Where they lie."
    assert kinds["schema"]["items"]["enum"] == ["sail", "motor"]


OURS = """name: ours
about: a house with phrases of its own
defaults:
  values: [{phrase}]
"""


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("stays at {value}", "How many. Stays at 20."),
        ("left out it is {value}", "How many; left out it is `20`."),
        ("(initially|at first) {value}", "How many (at first 20)."),
    ],
)
def test_a_phrase_for_defaults_needs_no_other_list(tmp_path: Path, phrase: str, text: str) -> None:
    (tmp_path / "ours.yaml").write_text(OURS.format(phrase=f'"{phrase}"'), encoding="utf-8")
    rows = f"| Name | Type | Description |\n| - | - | - |\n| size | integer | {text} |\n"
    (tmp_path / "page.md").write_text(f"# Boats\n\n## List\n\n`GET /boats`\n\n### Query parameters\n\n{rows}")
    for dialects, shown in (
        (["en"], "query size integer"),
        (["en", str(tmp_path / "ours.yaml")], "query size integer = 20"),
    ):
        assert operation_lines(build([tmp_path / "page.md"], dialects=dialects)) == [shown]


def test_every_key_that_a_rule_may_have_stands_on_the_page() -> None:
    """Those of the schema, so that none stays undocumented."""
    schema = (ROOT / "extractor" / "dialects" / "schema.yaml").read_text(encoding="utf-8")
    (shown,) = re.findall(r"as: \{enum: \[([^]]+)\]\}", schema)
    assert all(f"| `{role.strip()}` |" in DOCS for role in shown.split(","))
