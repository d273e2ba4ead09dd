"""Pages of the review without a browser: what is linked, marked, escaped and left out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from extractor.review.build import Build, group_of
from extractor.review.facts.operations import facts_of
from extractor.review.html.blocks import ATTRIBUTES, TAGS, sanitised
from extractor.review.marks.state import Review
from extractor.review.page import linked_pointers, page_of
from extractor.review.site import site, texts
from tests.pages import page, request, response, table
from tests.review.made import HOSTILE, PAGES, build_of, script_value, small_build
from tests.support import ROOT

LANG = texts()["en"]
SAMPLES = [ROOT / "samples" / "modelarts" / name for name in ("en", "zh", "text")]


def shown(build: Build, number: int = 1) -> LexborHTMLParser:
    text = site(build, Review())[f"op/{number}.html"].decode()
    return LexborHTMLParser(text)


def facet(tree: LexborHTMLParser, end: str) -> LexborNode:
    (found,) = [n for n in tree.css("[data-p]") if (n.attributes["data-p"] or "").endswith(end)]
    return found


def cell_text(tree: LexborHTMLParser, node: LexborNode) -> list[str]:
    keys = (node.attributes.get("data-s") or "").split()
    return [n.text() for key in keys for n in tree.css(f'[data-k="{key}"]')]


@pytest.mark.parametrize("source", SAMPLES, ids=lambda p: p.name)
def test_every_pointer_of_an_operation_is_on_its_page_and_leads_to_a_place_that_is_there(source: Path) -> None:
    build = build_of(source)
    files = site(build, Review())
    for operation in build.operations:
        tree = LexborHTMLParser(files[f"op/{operation.number}.html"].decode())
        nodes = {n.attributes["data-p"]: n for n in tree.css(".made [data-p]")}
        keys = {n.attributes["data-k"] for n in tree.css(".docs [data-k]")}
        _, components = facts_of(build.spec, operation)
        wanted = [p for g in (operation.pointer, *components) for p in build.groups.get(g, ())]
        assert wanted
        assert set(wanted) <= linked_pointers(build, operation)
        for pointer in wanted:
            links = (nodes[pointer].attributes.get("data-s") or "").split()
            assert links, pointer
            assert set(links) <= keys, pointer


def test_values_are_linked_to_their_words(tmp_path: Path) -> None:
    tree = shown(small_build(tmp_path))
    for end, cell, word in (
        ("/parameters/0/schema/default", "How many. The default value is 10. Value range: 1 to 50", "10"),
        ("/parameters/0/schema/minimum", "How many. The default value is 10. Value range: 1 to 50", "1"),
        ("/parameters/1/schema/enum/1", "Order. The options are as follows:ASC: upDESC: down", "DESC"),
    ):
        node = facet(tree, end)
        assert cell_text(tree, node) == [cell]
        key = node.attributes["data-s"]
        assert [w.attributes["data-w"] for w in tree.css(f'[data-k="{key}"] .w')].count(word) == 1
        assert node.attributes["data-w"] == word


def test_types_are_linked_to_the_column_of_types(tmp_path: Path) -> None:
    tree = shown(small_build(tmp_path))
    assert cell_text(tree, facet(tree, "/parameters/0/schema/type")) == ["Integer"]


def test_a_row_that_nothing_was_made_of_is_marked_with_its_finding(tmp_path: Path) -> None:
    tree = shown(small_build(tmp_path))
    (row,) = tree.css("tr.unread")
    assert "A row without a name." in row.text()
    assert row.next is not None
    assert "row-without-name" in row.next.text()


def test_findings_stand_at_their_row_and_on_their_fact(tmp_path: Path) -> None:
    tree = shown(small_build(tmp_path))
    told = [n for n in tree.css(".docs .finding") if "default-conflict" in n.text()]
    assert len(told) == 1
    assert "What to do: state one default" in told[0].text()
    names = [n.text() for n in tree.css(".fact.has-finding > .head > .name")]
    assert "odd" in names


def test_a_page_with_several_operations_is_cut_to_the_sections_of_one(tmp_path: Path) -> None:
    both = "<h1>API</h1>" + "".join(
        f"<h2>{name}</h2><h4>URI</h4><p>GET /v1/{name}</p><h4>Response Parameters</h4>"
        + table([(f"{name}_id", "String", "The id.")], caption="Response body parameters", anchor=name)
        for name in ("cats", "dogs")
    )
    build = small_build(tmp_path, both=f"<html><body>{both}</body></html>")
    assert len(build.operations) == 2
    first = shown(build, 1).css_first(".docs")
    assert first is not None
    assert "cats_id" in first.text()
    assert "dogs_id" not in first.text()
    assert "left out" in first.text()


def test_a_schema_that_is_used_twice_is_shown_once(tmp_path: Path) -> None:
    owner = table([("name", "String", "The name.")], caption="Owner", anchor="o")
    rows = [(n, '<a href="#o">Owner</a> object', "An owner.") for n in ("one", "two")]
    tree = shown(small_build(tmp_path, a=page(response(rows, owner))))
    assert len([n for n in tree.css(".fact.schema > .head > .name") if n.text() == "Owner"]) == 1
    assert [a.text() for a in tree.css(".same a")] == ["Owner"]


def test_schemas_that_refer_to_themselves_come_to_an_end() -> None:
    node = {"type": "object", "properties": {"child": {"$ref": "#/components/schemas/Node"}}}
    body = {
        "200": {"description": "d", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Node"}}}}
    }
    spec = {
        "openapi": "3.1.0",
        "paths": {"/a": {"get": {"responses": body}}},
        "components": {"schemas": {"Node": node}},
    }
    build = Build(spec, {}, {})
    assert "child" in page_of(build, build.operations[0], LANG, frozenset()).facts


@pytest.mark.parametrize(
    "broken", [None, 7, "x", [], [None], {"get": None}, {"get": {"parameters": 3, "responses": [1]}}]
)
def test_broken_parts_of_a_document_cost_only_themselves(broken: object) -> None:
    build = Build({"openapi": "3.1.0", "paths": {"/a": broken, "/b": {"get": {}}}}, {}, {})
    assert (
        "GET /b" in site(build, Review())["index.html"].decode() or "/b" in site(build, Review())["index.html"].decode()
    )


def test_nothing_of_a_page_comes_through_but_its_text(tmp_path: Path) -> None:
    build = small_build(tmp_path, a=HOSTILE, b=PAGES["b.html"])
    for name, data in site(build, Review()).items():
        if not name.startswith(("op/", "index")):
            continue
        tree = LexborHTMLParser(data.decode())
        assert not tree.css(
            "iframe, object, embed, style, img, form, script:not([src]), base, meta[http-equiv=refresh]"
        ), name
        for node in tree.css("*"):
            for attribute, value in node.attributes.items():
                assert not attribute.startswith("on"), name
                assert attribute != "style", name
                assert not re.match(
                    r"\s*(?:javascript|https?|//)", (value or "") if attribute in {"href", "src"} else ""
                ), name
        assert "hacked" not in "".join(n.text() for n in tree.css("script, style"))


def test_what_a_page_says_of_markup_is_shown_as_text(tmp_path: Path) -> None:
    docs = shown(small_build(tmp_path, a=HOSTILE)).css_first(".docs")
    assert docs is not None
    assert '<img src="x" onerror="window.hacked=1"><script>window.hacked=1</script>' in docs.text()


def test_the_sanitiser_knows_what_is_written_and_nothing_else() -> None:
    assert not TAGS & {"script", "style", "iframe", "img", "a", "form", "svg", "object", "link"}
    assert not any(a.startswith("on") or a in {"style", "href", "src"} for names in ATTRIBUTES.values() for a in names)
    assert sanitised('<p onclick="x()" style="a" data-k="k">t<script>x()</script></p>') == '<p data-k="k">t</p>'


def test_what_is_a_script_is_a_script_whatever_the_page_says(tmp_path: Path) -> None:
    files = site(small_build(tmp_path, a=HOSTILE), Review())
    for name in ("spec.js", "search.js", "state.js", "lang.js"):
        text = files[name].decode("ascii")
        assert "<" not in text
        assert script_value(text)


def test_every_page_has_a_policy_that_allows_its_own_files_only(tmp_path: Path) -> None:
    for name, data in site(small_build(tmp_path), Review()).items():
        if name.endswith(".html"):
            found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', data.decode())
            assert found, name
            rules = dict(rule.strip().split(" ", 1) for rule in found[1].split(";"))
            assert rules["default-src"] == "'none'"
            assert rules["script-src"] == "'self'"
            assert "http" not in found[1]
            assert ("'unsafe-inline'" in rules["style-src"]) == (name == "reference.html")


def test_an_operation_without_pages_says_how_to_give_them(tmp_path: Path) -> None:
    build = small_build(tmp_path)
    alone = Build(build.spec, build.sources, build.texts, build.findings)
    assert "--docs" in site(alone, Review())["op/1.html"].decode()


def test_a_finding_without_a_place_stands_at_the_top_of_its_page(tmp_path: Path) -> None:
    build = small_build(tmp_path, a=page(request([("x", "Yes", "String", "X.")]), line="GET /v1/items"))
    placed = {d.code for d in page_of(build, build.operations[0], LANG, frozenset()).findings}
    assert {d.code for d in build.findings if d.origin.file == "a.html"} <= placed


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    build = small_build(tmp_path)
    assert site(build, Review()) == site(build_of(tmp_path), Review())


@pytest.mark.parametrize(
    ("pointer", "group"),
    [
        ("/paths/~1a/get/parameters/0", "/paths/~1a/get"),
        ("/paths/~1a/parameters/0", "/paths/~1a"),
        ("/components/schemas/A/properties/b", "/components/schemas/A"),
        ("/servers/0", "/servers"),
    ],
)
def test_pointers_are_grouped_by_what_they_belong_to(pointer: str, group: str) -> None:
    assert group_of(pointer) == group
