"""Files that pages of Markdown include: put in where they are named, and nothing but what was given."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from extractor import build
from extractor.document import Block, Code, Document, Heading, Paragraph, flat
from extractor.readers.markdown.read import read_markdown
from extractor.readers.sources.included import Included

FORMS = {
    "HashiCorp": "@include 'parts/errors.md'",
    "PyMdown Extensions": '--8<-- "parts/errors.md"',
    "markdown-include": "{!parts/errors.md!}",
    "Liquid": '{% include "parts/errors.md" %}',
    "Jekyll": "{% include_relative parts/errors.md code=404 %}",
    "include-markdown": '{% include-markdown "parts/errors.md" heading-offset=1 %}',
    "Hugo": '{{< include "parts/errors.md" >}}',
    "Docsy": '{{% readfile file="parts/errors.md" %}}',
    "VitePress": "<!--@include: ./parts/errors.md-->",
    "DocFX": "[!INCLUDE [errors](parts/errors.md)]",
    "docsify": "[errors](parts/errors.md ':include')",
    "Mintlify": '<Snippet file="parts/errors.md" />',
}


def document(text: str, files: Mapping[str, str], file: str = "a.md") -> Document:
    """A page whose includes are these files."""

    def include(target: str, base: str) -> Included:
        name = target.removeprefix("./")
        return Included(files[name], name) if name in files else Included(refused="there is none")

    return read_markdown(text, file, include)


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return [b.text for b in flat(blocks) if isinstance(b, Paragraph | Code | Heading)]


@pytest.mark.parametrize("line", FORMS.values(), ids=FORMS)
def test_an_included_file_is_read_where_it_is_named(line: str) -> None:
    found = document(
        f"# Boats\n\n{line}\n\nEnd.\n", {"parts/errors.md": "---\ntitle: No\n---\n## Errors\n\nNo boat.\n"}
    )
    assert texts(found.blocks) == ["Boats", "Errors", "No boat.", "End."]
    assert [b.origin.line for b in flat(found.blocks)] == [1, 3, 3, 5]
    assert found.includes == ("parts/errors.md",)
    assert not found.notes


def test_an_imported_file_stands_where_its_component_does() -> None:
    page = "import Errors from './_errors.mdx';\n\n# Boats\n\n<Errors code=\"404\" />\n\nEnd.\n"
    found = document(page, {"_errors.mdx": "No boat: {props.code}.\n"}, "a.mdx")
    assert texts(found.blocks) == ["Boats", "No boat: 404.", "End."]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ('--8<-- "a.json"', '{"a": 1}'),
        ('--8<-- "a.txt:2:3"', "two\nthree"),
        ('--8<-- "b.txt:part"', "inside"),
    ],
)
def test_code_is_put_into_code(line: str, shown: str) -> None:
    files = {
        "a.json": '{"a": 1}\n',
        "a.txt": "one\ntwo\nthree\nfour\n",
        "b.txt": "before\n# --8<-- [start:part]\ninside\n# --8<-- [end:part]\n",
    }
    (code,) = document(f"```\n{line}\n```\n", files).blocks
    assert isinstance(code, Code)
    assert code.text.strip() == shown


@pytest.mark.parametrize(
    "text",
    [
        "`@include 'parts/errors.md'` names a file.",
        "```\n@include\n```",
        "{% include header.html %}",
        "import a\n\n# A",
    ],
)
def test_what_includes_no_text_stays(text: str) -> None:
    found = document(text, {"parts/errors.md": "No boat."})
    assert not found.includes
    assert not found.notes


def test_a_file_that_is_not_there_is_a_note() -> None:
    found = document("# Boats\n\n@include 'parts/none.md'\n", {})
    (note,) = found.notes
    assert (note.code, note.origin.line) == ("include-not-followed", 3)


def test_files_that_include_each_other_end() -> None:
    found = document("@include 'b.md'\n", {"b.md": "in b\n\n@include 'b.md'\n"})
    assert "in b" in texts(found.blocks)
    assert [n.code for n in found.notes] == ["include-not-followed"]


def written(folder: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


PAGE = "# List boats\n\n`GET /boats`\n\n@include 'query.md'\n"
QUERY = "## Query parameters\n\n| Name | Type | Description |\n| --- | --- | --- |\n| limit | integer | At most. |\n"


@pytest.mark.parametrize("place", ["partials/query.md", "docs/api/query.md", "docs/_includes/query.md", "query.md"])
def test_a_file_is_found_beside_the_page_or_in_a_folder_above(tmp_path: Path, place: str) -> None:
    result = build([written(tmp_path, {"docs/api/boats.md": PAGE, place: QUERY})])
    (parameter,) = result.spec["paths"]["/boats"]["get"]["parameters"]
    assert parameter["name"] == "limit"
    files = {o.file for origins in result.sources.values() for o in origins}
    assert files == {"docs/api/boats.md"}  # what is included is no page of its own


def test_nothing_outside_the_folder_is_read(tmp_path: Path) -> None:
    written(tmp_path, {"docs/boats.md": PAGE.replace("query.md", "../query.md"), "query.md": QUERY})
    result = build([tmp_path / "docs"])
    assert "parameters" not in result.spec["paths"]["/boats"]["get"]
    assert "include-not-followed" in {d.code for d in result.diagnostics}


CREATE = (
    "# Get a boat\n\n`GET /boats/{id}`\n\n```http\nHTTP/1.1 200 OK\nContent-Type: application/json\n\n"
    "<%= yield_content :boat, '/boats/1', state: \"new\" %>\n```\n"
)
BOAT = (
    "<% content_for :boat do |path, metadata={}| %>\n"
    '{"id": 1, "href": "<%= path %>", <% if path %>"a": 1, <% end %>'
    '"labels": <%= metadata.fetch(:labels, {}).to_json %>}\n'
    "<% end %>\n"
)


def test_contents_that_templates_name_are_shown_where_they_are_yielded(tmp_path: Path) -> None:
    files = {"boats/_get.md.erb": CREATE, "parts/_boat.erb": BOAT, "layouts/layout.html.erb": "<p><%= yield %></p>"}
    result = build([written(tmp_path, files)])
    answer = result.spec["paths"]["/boats/{id}"]["get"]["responses"]["200"]["content"]["application/json"]
    assert answer["schema"]["properties"]["href"]["type"] == "string"
    assert sorted(answer["schema"]["properties"]) == ["a", "href", "id", "labels"]
    assert "layouts/layout.html.erb" not in {o.file for origins in result.sources.values() for o in origins}


def test_contents_without_an_end_and_in_themselves_end(tmp_path: Path) -> None:
    endless = "<% content_for :boat do %><%= yield_content :boat %>"
    result = build([written(tmp_path, {"boats/_get.md.erb": CREATE, "parts/_boat.erb": endless})])
    assert list(result.spec["paths"]) == ["/boats/{id}"]


def test_contents_that_hold_each_other_many_times_are_bounded(tmp_path: Path) -> None:
    named = "".join(f"<% content_for :c{n} do %>x{f'<%= yield_content :c{n + 1} %>' * 30}<% end %>\n" for n in range(8))
    files = {"a.md.erb": "# Boats\n\n`GET /boats`\n\n<%= yield_content :c0 %>\n", "_named.erb": named}
    result = build([written(tmp_path, files)])
    assert list(result.spec["paths"]) == ["/boats"]


@pytest.mark.parametrize(
    ("call", "name"),
    [
        ("<%= partial 'parts/boats' %>", "parts/_boats.md.erb"),
        ('<%= partial "parts/boats.md.erb" %>', "parts/_boats.md.erb"),
        ("<%= partial('parts/boats', locals: {a: 1}) -%>", "parts/boats.md"),
        ("<%= render_markdown partial: 'parts/boats' %>", "parts/_boats.md"),
        ('<%= render partial: "boats" %>', "partials/_boats.html.md.erb"),
    ],
)
@pytest.mark.parametrize("page", ["api/get.md", "api/get.md.erb"])
def test_partials_of_templates_are_part_of_the_page(tmp_path: Path, call: str, name: str, page: str) -> None:
    files = {page: f"# Boats\n\n## List\n\n{call}\n", name: "`GET /boats`\n\nLists all.\n"}
    result = build([written(tmp_path, files)])
    assert [(p, item["get"]["summary"]) for p, item in result.spec["paths"].items()] == [("/boats", "List")]


def test_names_of_templates_stand_for_their_text_in_every_file(tmp_path: Path) -> None:
    files = {
        "index.html.md.erb": '# Boats\n\n<% BASE = "/boats" %>\n<% TITLE = "List all" %>\n\n<%= partial "list" %>\n',
        "_list.md.erb": "## <%= TITLE %>\n\n`GET <%= BASE %>`\n\nAll, since <%= since(3) %>.\n\n"
        "<%= since(4) %>\n\n<% end %>\n",
    }
    result = build([written(tmp_path, files)])
    operation = result.spec["paths"]["/boats"]["get"]
    assert (operation["summary"], "<%" in str(result.spec)) == ("List all", False)
    (left,) = [d for d in result.diagnostics if d.code == "template-left-out"]
    assert "2 expressions" in left.message


def test_tables_without_a_header_that_are_indented_are_no_code() -> None:
    text = "# Boats\n\n     |     |     |\n-----|-----|-----|\n**id** | number | A number.\n"
    (table,) = read_markdown(text, "a.md").tables()
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["id", "number", "A number."]]


DOCUMENT = {
    "openapi": "3.0.3",
    "info": {"title": "Boats", "version": "1"},
    "paths": {
        "/boats": {
            "get": {"summary": "List", "responses": {"200": {"description": "All"}}},
            "post": {"summary": "Make", "responses": {"201": {"description": "Made"}}},
        },
        "/ports": {"get": {"responses": {"200": {"description": "All"}}}},
    },
}


@pytest.mark.parametrize(
    ("page", "lines", "name"),
    [
        (
            "api/a.md",
            '{% openapi src="../spec/boats.json" path="/boats" method="get" %}\n[b](../spec/boats.json)\n',
            "",
        ),
        ("a.md", '{% swagger src="spec/boats.json" path="/boats" method="get" %}\n[b](b.json)\n{% endswagger %}\n', ""),
        (
            "api/v1/a.md",
            '{% openapi-operation spec="boats" path="/boats" method="get" %}\n'
            "[OpenAPI boats](https://raw.boats.test/boats/docs/refs/heads/main/spec/boats.json)\n"
            "{% endopenapi-operation %}\n",
            "",
        ),
    ],
)
def test_operations_of_documents_in_the_folder_that_gitbook_shows(
    tmp_path: Path, page: str, lines: str, name: str
) -> None:
    files = {page: f"# Boats\n\n## All boats\n\n{lines}", "spec/boats.json": json.dumps(DOCUMENT)}
    result = build([written(tmp_path, files)])
    assert {path: sorted(item) for path, item in result.spec["paths"].items()} == {"/boats": ["get"]}
    assert result.spec["paths"]["/boats"]["get"]["responses"]["200"]["description"] == "All"


def test_an_operation_of_a_document_elsewhere_is_stated_and_no_more(tmp_path: Path) -> None:
    lines = '{% openapi-operation spec="b" path="/boats" method="get" %}\n[b](https://raw.boats.test/b.json)\n'
    result = build([written(tmp_path, {"a.md": f"# Boats\n\n## All boats\n\n{lines}{{% endopenapi-operation %}}\n"})])
    assert list(result.spec["paths"]) == ["/boats"]
