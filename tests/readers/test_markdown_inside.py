"""Markdown inside elements that say so, and tables whose bodies rules part."""

from __future__ import annotations

import pytest

from extractor.document import Table, flat
from extractor.readers.markdown.read import read_markdown

ROWS = "Name | Type\n---- | ----\nid   | Integer\n"


def tables(text: str) -> list[list[list[str]]]:
    found = [b for b in flat(read_markdown(text, "a.md").blocks) if isinstance(b, Table)]
    return [[[c.text for c in row] for row in (t.header, *(r.cells for r in t.rows))] for t in found]


@pytest.mark.parametrize(
    "tag", ['<div markdown="1">', "<div class=a markdown='block'>", "<section markdown>", '  <div id="x" markdown=1>']
)
def test_a_table_right_below_a_tag_that_says_so(tag: str) -> None:
    name = tag.strip().strip("<").split()[0].strip(">")
    assert tables(f"# A\n\n{tag}\n{ROWS}</{name}>\n") == [[["Name", "Type"], ["id", "Integer"]]]


def test_tabs_of_kramdown() -> None:
    tab = f'  <div class="tab-pane" id="read" markdown="1">\n{ROWS}{{: class="table"}}\n  </div>\n'
    assert len(tables(f'# A\n\n<div class="tab-content" markdown="1">\n{tab}{tab}</div>\n\n## B\n')) == 2


def test_other_elements_hold_html() -> None:
    assert tables(f"# A\n\n<div>\n{ROWS}</div>\n") == []


@pytest.mark.parametrize("rule", ["-----|-----", "|=====|=====|", "| --- | --- |", " :---|---: "])
def test_a_rule_inside_a_table_is_no_row(rule: str) -> None:
    found = tables(f"{ROWS}{rule}\nname | String\n")
    assert found == [[["Name", "Type"], ["id", "Integer"], ["name", "String"]]]


def test_lines_keep_their_numbers() -> None:
    document = read_markdown(f'# A\n\n<div markdown="1">\n{ROWS}---- | ----\nname | String\n</div>\n', "a.md")
    (table,) = (b for b in flat(document.blocks) if isinstance(b, Table))
    assert [row.line for row in table.rows] == [6, 8]


@pytest.mark.parametrize("tag", ['<aside class="warning">', "<aside>"])
def test_a_remark_beside_the_text_is_text(tag: str) -> None:
    page = read_markdown(f"# A\n\n{tag}Mind the tide.</aside>\n\n{tag}\n\nMind *it*.\n\n</aside>\n", "a.md")
    assert [getattr(b, "text", "") for b in flat(page.blocks)][1:] == ["Mind the tide.", "Mind it."]
