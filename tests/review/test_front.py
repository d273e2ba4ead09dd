"""The front page of the review, and what changed since an older document."""

from __future__ import annotations

import copy
from dataclasses import replace
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from extractor.diff.compare import diff_documents
from extractor.review.build import Build, counts_from_json
from extractor.review.marks.state import Review
from extractor.review.site import changed_pointers, site
from tests.review.made import small_build


def test_changes_since_an_older_document_are_on_the_page_and_on_the_fact(tmp_path: Path) -> None:
    build = small_build(tmp_path)
    old = small_build_without_sort(build)
    changed = Build(
        build.spec, build.sources, build.texts, build.findings, build.pages, diff_documents(old, build.spec)
    )
    assert any(pointer.endswith("/parameters/1") for pointer in changed_pointers(changed))
    tree = LexborHTMLParser(site(changed, Review(), old="old.yaml")["op/1.html"].decode())
    head = tree.css_first(".changes")
    assert head is not None
    assert "Changes since old.yaml" in head.text()
    assert "sort" in [n.text() for n in tree.css(".fact.changed > .head > .name")]
    assert "limit" not in [n.text() for n in tree.css(".fact.changed > .head > .name")]


def small_build_without_sort(build: Build) -> dict[str, object]:
    spec = copy.deepcopy(dict(build.spec))
    spec["paths"]["/v1/items"]["get"]["parameters"].pop(1)
    return spec


def test_the_front_page_counts_rows_and_puts_contradictions_first(tmp_path: Path) -> None:
    build = small_build(tmp_path)
    tree = LexborHTMLParser(site(build, Review())["index.html"].decode())
    first = tree.css_first("#contradictions")
    assert first is not None
    assert "default-conflict" in first.text()
    others = tree.css_first("#others")
    assert others is not None
    assert "default-conflict" not in others.text()
    assert "row-without-name" in others.text()
    numbers = [n.text() for n in tree.css("[aria-labelledby=coverage-title] td.n")]
    assert numbers == [str(len(build.rows)), str(len(build.reported))]
    assert len(build.reported) == 1


def test_every_chart_says_what_it_shows_and_has_a_table(tmp_path: Path) -> None:
    tree = LexborHTMLParser(site(small_build(tmp_path), Review())["index.html"].decode())
    charts = tree.css("svg")
    assert len(charts) == 3
    for chart in charts:
        assert chart.attributes["role"] == "img"
        for name in (chart.attributes["aria-labelledby"] or "").split():
            assert tree.css_first(f"#{name}") is not None
        holder = chart.parent.parent if chart.parent else None
        assert holder is not None
        assert holder.css_first("table") is not None


def test_the_front_page_says_where_the_blocks_of_the_pages_ended(tmp_path: Path) -> None:
    build = replace(
        small_build(tmp_path), blocks=counts_from_json({"balance": {"blocks": {"facts": 7, "unplaced": 2}}}, "blocks")
    )
    shown = LexborHTMLParser(site(build, Review())["index.html"].decode()).body
    assert shown is not None
    assert "blocks in facts7" in shown.text().replace("\n", "")
    assert "blocks that nothing was made of2" in shown.text().replace("\n", "")
    assert counts_from_json({}, "blocks") == {}


def test_the_front_page_says_what_operations_lack(tmp_path: Path) -> None:
    told = {
        "balance": {"completeness": {"without_security": 3, "without_server": 4, "schemas_apart": 1, "named": ["A"]}}
    }
    build = replace(small_build(tmp_path), completeness=counts_from_json(told, "completeness"))
    shown = LexborHTMLParser(site(build, Review())["index.html"].decode()).body
    assert shown is not None
    text = shown.text().replace("\n", "")
    assert "operations without security3" in text
    assert "operations without a server4" in text
    assert "schemas that no operation reaches1" in text
    assert "without an answer schema" not in text
