"""Constructs with a title: ``<details>``, tabs, accordions, admonitions. The title is the heading of what they hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.openapi.assemble import Options
from extractor.pipeline import BuildResult, build
from tests.pages import operation_lines

BODY = "| Name | Type | Required |\n| --- | --- | --- |\n| firm | string | yes |\n"
ANSWER = "| Name | Type | Description |\n| --- | --- | --- |\n| hull | integer | Its number. |\n"
JSON = '```json\n{"hull": 4}\n```\n'
HEAD = "# Boats\n\n## Launch a boat\n\n`POST /boats`\n\n"


def built(folder: Path, text: str, name: str = "page.md") -> BuildResult:
    (folder / name).write_text(text, encoding="utf-8")
    return build([folder], Options())


def indented(text: str) -> str:
    return "".join(f"    {line}\n" if line else "\n" for line in text.splitlines())


MARKDOWN = {
    "details": "<details>\n<summary>Request body</summary>\n\n{body}\n</details>\n\n"
    "<details><summary>Response</summary>\n\n{answer}\n</details>\n",
    "details, open, titles in bold": "<details open>\n<summary><b>Request body</b></summary>\n\n{body}\n</details>\n\n"
    "<details>\n<summary><strong>Response</strong></summary>\n\n{answer}\n\n</details>\n",
    "details, titles as headings": "<details>\n<summary><h3>Request body</h3></summary>\n\n{body}\n</details>\n\n"
    "<details>\n<summary><h3>Response</h3></summary>\n\n{answer}\n</details>\n",
    "tabs of Python-Markdown": '=== "Request body"\n\n{body4}\n=== "Response"\n\n{answer4}\n',
    "details of Python-Markdown": '??? info "Request body"\n\n{body4}\n???+ info "Response"\n\n{answer4}\n',
    "containers": "::: details Request body\n\n{body}\n:::\n\n::: details Response\n\n{answer}\n:::\n",
    "tabs of MyST": "::::{{tab-set}}\n:::{{tab-item}} Request body\n{body}\n:::\n"
    ":::{{tab-item}} Response\n{answer}\n:::\n::::\n",
}
MDX = {
    "tabs": '<Tabs>\n<TabItem value="a" label="Request body">\n\n{body}\n</TabItem>\n'
    '<TabItem value="b" label="Response">\n\n{answer}\n</TabItem>\n</Tabs>\n',
    "tabs with titles": '<Tabs>\n<Tab title="Request body">\n\n{body}\n</Tab>\n'
    '<Tab title="Response">\n\n{answer}\n</Tab>\n</Tabs>\n',
    "accordions": '<AccordionGroup>\n<Accordion title="Request body">\n\n{body}\n</Accordion>\n'
    '<Accordion title="Response">\n\n{answer}\n</Accordion>\n</AccordionGroup>\n',
}
EXPECTED = ["body firm* string", "200 hull integer"]


@pytest.mark.parametrize("form", MARKDOWN)
def test_the_title_heads_what_is_held_in_markdown(tmp_path: Path, form: str) -> None:
    text = MARKDOWN[form].format(body=BODY, answer=ANSWER, body4=indented(BODY), answer4=indented(ANSWER))
    result = built(tmp_path, HEAD + text)
    assert operation_lines(result) == EXPECTED
    assert [d.code for d in result.diagnostics if d.code in {"component-unknown", "block-unplaced"}] == []


@pytest.mark.parametrize("form", MDX)
def test_the_title_heads_what_is_held_in_mdx(tmp_path: Path, form: str) -> None:
    result = built(tmp_path, HEAD + MDX[form].format(body=BODY, answer=ANSWER), "page.mdx")
    assert operation_lines(result) == EXPECTED
    assert [d.code for d in result.diagnostics if d.code in {"component-unknown", "block-unplaced"}] == []


def test_behind_the_construct_the_section_in_front_of_it_goes_on(tmp_path: Path) -> None:
    shown = f"<details>\n<summary>Example response</summary>\n\n{JSON}\n</details>\n\n"
    result = built(tmp_path, f"{HEAD}### Request body\n\n{shown}{BODY}")
    assert operation_lines(result) == ["body firm* string", "200 hull integer"]


def test_headings_inside_stand_below_the_title(tmp_path: Path) -> None:
    headers = "| Name | Description |\n| --- | --- |\n| X-Rest | Calls that are left. |\n"
    text = f"<details>\n<summary>Response</summary>\n\n#### Headers\n\n{headers}\n#### Body\n\n{ANSWER}\n</details>\n"
    ((_, item),) = built(tmp_path, HEAD + text).spec["paths"].items()
    answer = item["post"]["responses"]["200"]
    assert list(answer["headers"]) == ["X-Rest"]
    assert "requestBody" not in item["post"]


TABS = {
    "by id": '<div role="tablist"><button role="tab" id="a">Request body</button>'
    '<button role="tab" id="b">Response</button></div><div role="tabpanel" aria-labelledby="a">{body}</div>'
    '<div role="tabpanel" aria-labelledby="b" hidden>{answer}</div>',
    "by what they control": '<ul role="tablist"><li role="tab" aria-controls="x">Request body</li>'
    '<li role="tab" aria-controls="y">Response</li></ul><div role="tabpanel" id="x">{body}</div>'
    '<div role="tabpanel" id="y" hidden="">{answer}</div>',
    "by order": '<div><ul role="tablist"><li role="tab">Request body</li><li role="tab">Response</li></ul>'
    '<div><div role="tabpanel">{body}</div><div role="tabpanel" hidden>{answer}</div></div></div>',
}


@pytest.mark.parametrize("form", TABS)
def test_panels_that_are_hidden_are_read_below_the_label_of_their_tab(tmp_path: Path, form: str) -> None:
    head = "<tr><th>Name</th><th>Type</th><th>Required</th></tr>"
    cells = f"<table>{head}<tr><td>{{0}}</td><td>{{1}}</td><td>{{2}}</td></tr></table>"
    text = TABS[form].format(body=cells.format("firm", "string", "yes"), answer=cells.format("hull", "integer", ""))
    page = f"<html><body><h1>Boats</h1><h2>Launch a boat</h2><p><code>POST /boats</code></p>{text}</body></html>"
    assert operation_lines(built(tmp_path, page, "page.html")) == EXPECTED


def test_an_example_in_a_hidden_tab_is_an_example(tmp_path: Path) -> None:
    tabs = (
        '<div role="tablist"><span role="tab" id="a">curl</span><span role="tab" id="b">Response</span></div>'
        '<div role="tabpanel" aria-labelledby="a"><pre>curl -X POST https://api.boats.example/boats</pre></div>'
        '<div role="tabpanel" aria-labelledby="b" hidden><pre>{"hull": 4}</pre></div>'
    )
    page = f"<html><body><h1>Boats</h1><h2>Launch a boat</h2><p><code>POST /boats</code></p>{tabs}</body></html>"
    assert operation_lines(built(tmp_path, page, "page.html")) == ["200 hull integer"]


NOTES = {
    "admonition": '!!! warning "Mind"\n    It is {0}slow{0}.\n',
    "container": ":::warning[Mind]\nIt is slow.\n:::\n",
    "component": "<Warning>\nIt is slow.\n</Warning>\n",
}


@pytest.mark.parametrize("form", NOTES)
def test_notes_are_text(tmp_path: Path, form: str) -> None:
    result = built(tmp_path, HEAD + NOTES[form].format("") + f"\n### Request body\n\n{BODY}", "page.mdx")
    ((_, item),) = result.spec["paths"].items()
    assert "It is slow." in item["post"]["description"]
    assert operation_lines(result) == ["body firm* string"]


def test_what_only_looks_like_a_container_stays(tmp_path: Path) -> None:
    text = "Title\n===\n\n:::\n\n=== none\n\n!!! \n\n::: open\n\n"
    result = built(tmp_path, f"{text}{HEAD}### Request body\n\n{BODY}")
    assert operation_lines(result) == ["body firm* string"]


CELLS = '[cols="1,1,1",options="header"]\n|===\n|Name |Type |Required\n|{0} |{1} |{2}\n|===\n'
FIRM, HULL = CELLS.format("firm", "string", "yes"), CELLS.format("hull", "integer", "yes")
ASCIIDOC = {
    "what folds": f".Request body\n[%collapsible]\n====\n{FIRM}====\n\n"
    f".Response\n[%collapsible%open]\n====\n{HULL}====\n",
    "tabs": f"[tabs]\n====\nRequest body::\n+\n--\n{FIRM}--\n\nResponse::\n+\n--\n{HULL}--\n====\n",
    "tabs without open blocks": f"[tabs]\n======\nRequest body::\n+\n{FIRM}\nResponse::\n+\n{HULL}======\n",
}


@pytest.mark.parametrize("form", ASCIIDOC)
def test_the_title_heads_what_is_held_in_asciidoc(tmp_path: Path, form: str) -> None:
    head = "= Boats\n\n== Launch a boat\n\n`POST /boats`\n\n"
    result = built(tmp_path, head + ASCIIDOC[form], "page.adoc")
    assert operation_lines(result) == ["body firm* string", "200 hull* integer"]


def test_a_macro_of_asciidoc_is_a_component(tmp_path: Path) -> None:
    rules = tmp_path / "site.yaml"
    rules.write_text("name: site\nabout: x\ncomponents:\n  call: {as: operation, method: '1', path: target}\n", "utf-8")
    (tmp_path / "docs").mkdir()
    note = "[NOTE]\n====\nIt is slow.\n====\n\n"
    text = f"= Boats\n\n== Launch a boat\n\ncall::/boats[post]\n\n{note}=== Request body\n\n{FIRM}"
    (tmp_path / "docs" / "page.adoc").write_text(text, encoding="utf-8")
    result = build([tmp_path / "docs"], Options(), dialects=["en", "components", str(rules)])
    assert operation_lines(result) == ["body firm* string"]
    assert "It is slow." in result.spec["paths"]["/boats"]["post"]["description"]


def test_a_macro_that_nobody_knows_is_a_finding(tmp_path: Path) -> None:
    result = built(
        tmp_path, "= Boats\n\n== List boats\n\n`GET /boats`\n\noperation::list-boats[snippets=all]\n", "page.adoc"
    )
    assert "component-unknown" in [d.code for d in result.diagnostics]
