"""Names that a cell breaks; titles and sentences that are no summaries."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("crew.seats<br/>.row", "crew.seats.row"),
        ("crew.seats.<br>row", "crew.seats.row"),
        ("crew<wbr>.row", "crew.row"),
        ("crew<br>Optional", "crew"),
    ],
)
def test_names_are_broken_at_dots(tmp_path: Path, cell: str, name: str) -> None:
    head = "<tr><th>Parameter</th><th>Type</th><th>Description</th></tr>"
    page = (
        "<h1>Boats</h1><h2>List boats</h2><pre>GET /boats</pre><h3>Query parameters</h3>"
        f"<table>{head}<tr><td>{cell}</td><td>string</td><td>A</td></tr></table>"
    )
    spec = build_pages(tmp_path, page, suffix=".html").spec
    assert [p["name"] for p in spec["paths"]["/boats"]["get"]["parameters"]] == [name]


def summary(folder: Path, page: str) -> str:
    """The summary of the only operation of a page."""
    (item,) = build_pages(folder, page, suffix=".md").spec["paths"].values()
    (operation,) = item.values()
    return str(operation["summary"])


@pytest.mark.parametrize("title", ["POST - Add a boat", "POST – Add a boat", "POST: Add a boat", "POST Add a boat"])
def test_the_method_in_front_of_a_title_goes(tmp_path: Path, title: str) -> None:
    assert summary(tmp_path, f"# Boats\n\n## {title}\n\n`POST /boats`\n") == "Add a boat"


@pytest.mark.parametrize(
    "sentence", ["Read more about masts from [here](x.md).", "See also the masts.", "For more, look at masts."]
)
def test_sentences_that_lead_elsewhere_are_no_summary(tmp_path: Path, sentence: str) -> None:
    assert summary(tmp_path, f"# Boats\n\n## List masts\n\n`GET http://x.org/masts`\n{sentence}\n") == "List masts"


def test_what_a_line_says_behind_its_call_is_the_summary(tmp_path: Path) -> None:
    page = "# Boats\n\n## Masts\n\n`GET http://x.org/masts`\nLists all masts of boats.\n"
    assert summary(tmp_path, page) == "Lists all masts of boats"


@pytest.mark.parametrize("word", ["描述", "接口规格", "接口参数"])
def test_words_of_the_outline_are_no_title(tmp_path: Path, word: str) -> None:
    page = f"# 查询船只\n\n## {word}\n\n查询所有船只。\n\n### 请求语法\n\n```\nGET /boats HTTP/1.1\nHost: x.org\n```\n"
    assert summary(tmp_path, page) == "查询船只"


@pytest.mark.parametrize(
    ("title", "summary"), [("Status", "Status"), ("Parameters", "GET /boats"), ("Search", "Search")]
)
def test_a_section_of_an_operation_is_no_title(tmp_path: Path, title: str, summary: str) -> None:
    """A heading such as "Status" may name an operation; one such as "Parameters" does not."""
    text = f"# {title}\n\n`GET /boats`\n\n| name | type |\n|-|-|\n| a | string |\n"
    (item,) = build_pages(tmp_path, text, suffix=".md").spec["paths"].values()
    assert item["get"]["summary"] == summary


@pytest.mark.parametrize(
    ("said", "summary"),
    [
        ("**Descripción**: Crea un barco.", "Crea un barco"),
        ("**Beschreibung**: Legt ein Boot an.", "Legt ein Boot an"),
        ("Описание: Создаёт лодку.", "Создаёт лодку"),
        ("**Description**: Makes a boat.", "Makes a boat"),
    ],
)
def test_a_label_for_descriptions_is_no_part_of_one(tmp_path: Path, said: str, summary: str) -> None:
    spec = build_pages(tmp_path, f"# API\n\n### POST /boats\n\n{said}\n", suffix=".md").spec
    assert spec["paths"]["/boats"]["post"]["summary"] == summary
