"""Name cells that tell a type, whether a field must be there, and its place; overviews of a page's own operations."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import build
from tests.pages import build_pages, operation_lines

PAGE = (
    "# Boats\n\n## Change a boat\n\n`PUT /boats/{{boat_id}}`\n\n### Parameters\n\n"
    "|Name|Description|\n|---|---|\n{rows}\n"
)
TOLD = ["path boat_id* string", "query limit integer", "body name* string", "body tags array"]


@pytest.mark.parametrize(
    "rows",
    [
        "|/boat_id<span> string</span><div>required</div>|Which.|\n|?limit<span> integer</span>|How many.|\n"
        "|body<span> object</span>|What is sent.|\n|» name<span> string</span><div>required</div>|A name.|\n"
        "|» tags<span> array[string]</span>|Words.|\n",
        "|/boat_id string (required)|Which.|\n|?limit integer|How many.|\n|name string (required)|A name.|\n"
        "|tags array[string]|Words.|\n",
    ],
    ids=["elements", "words"],
)
def test_types_and_places_behind_and_in_front_of_names(tmp_path: Path, rows: str) -> None:
    assert operation_lines(build_pages(tmp_path, PAGE.format(rows=rows), suffix=".md")) == TOLD


@pytest.mark.parametrize(
    "cell",
    ["**{}**<br>{}<br>{}", "`{}`<br>*{}* {}", "`{}` <sup>{}</sup> <em>{}</em>", "<code>{}</code><br>{}, {}"],
)
def test_types_in_further_lines_of_name_cells(tmp_path: Path, cell: str) -> None:
    named = [("name", "string", "required"), ("size", "integer", "optional"), ("kind", "string", "")]
    rows = "".join(f"|{cell.format(*told).rstrip(' ,')}|Some words.|\n" for told in named)
    told = operation_lines(build_pages(tmp_path, PAGE.format(rows=rows), suffix=".md"))
    assert told == [
        "path boat_id* string",
        "body name* string",
        "body size integer",
        "body kind string",
    ]


def test_names_of_several_words_are_no_types(tmp_path: Path) -> None:
    rows = "| start date | A. |\n| end date | B. |\n"
    page = f"# Boats\n\n## List\n\n`GET /boats`\n\n| Field | Description |\n| - | - |\n{rows}"
    built = build_pages(tmp_path, page, suffix=".md")
    assert not {line.split()[1] for line in operation_lines(built)} & {"start", "end"}


def test_a_structure_linked_behind_a_status(tmp_path: Path) -> None:
    page = (
        "# Boats\n\n## Get\n\n`GET /boats/{id}`\n\n### Responses\n\n|Status|Description|\n|---|---|\n"
        "|200<span> [Boat](#boat)</span>|Found.|\n|404<span> [Error](#error)</span>|Not found.|\n\n"
        "# Schemas\n\n## Boat\n\n|Name|Description|\n|---|---|\n|id<span> string</span>|A number.|\n"
        "|mast<span> object</span>|A mast.|\n\n"
        "## Error\n\n|Name|Description|\n|---|---|\n|code<span> string</span>|A code.|\n"
        "|why<span> string</span>|A text.|\n"
    )
    spec = build_pages(tmp_path, page, suffix=".md").spec
    answers = spec["paths"]["/boats/{id}"]["get"]["responses"]
    shown = {s: next(iter(a["content"].values()))["schema"]["$ref"].rpartition("/")[2] for s, a in answers.items()}
    assert shown == {"200": "Boat", "404": "Error"}


SECTIONS = (
    '{overview}\n\n<section>\n## List boats\n\nLists all.\n\n`GET /boats`\n\n</section>\n<section class="x">\n'
    "## Add a boat\n\nAdds one.\n\n`POST /boats`\n\n</section>\n"
)
OVERVIEWS = [
    "<pre><code>GET /boats\nPOST /boats</code></pre>",
    '<pre class="http">\n<code><a href="#a"><span>GET</span> /boats</a><br>'
    '<a href="#b"><span>POST</span> /boats</a></code>\n</pre>',
    "```\n   GET /boats\n  POST /boats\n```",
    "```\nPOST /boats\n```",
]


@pytest.mark.parametrize("overview", OVERVIEWS)
def test_code_that_lists_the_operations_of_sections_below(tmp_path: Path, overview: str) -> None:
    page = f"# Boats\n\n{SECTIONS.format(overview=overview)}"
    spec = build_pages(tmp_path, page, suffix=".md").spec
    assert {m: o["summary"] for m, o in spec["paths"]["/boats"].items()} == {"get": "List boats", "post": "Add a boat"}


def test_code_with_headings_of_other_languages_is_no_section(tmp_path: Path) -> None:
    page = "# Boats\n\n<pre>\n# a comment\n## another\n</pre>\n\n<!--\n## Hidden\n-->\n\n## List\n\n`GET /boats`\n"
    spec = build_pages(tmp_path, page, suffix=".md").spec
    assert [o["summary"] for item in spec["paths"].values() for o in item.values()] == ["List"]


def test_what_calls_have_in_front_of_stated_paths_belongs_to_the_server(tmp_path: Path) -> None:
    page = "# Boats\n\n## List\n\n`GET /boats`\n\n```shell\ncurl https://api.boats.io/v2/boats\n```\n"
    (tmp_path / "a.md").write_text(page, encoding="utf-8")
    assert [s["url"] for s in build([tmp_path]).spec["servers"]] == ["https://api.boats.io/v2"]


@pytest.mark.parametrize(
    ("example", "shape"), [('{{"data": {}}}', "data"), ('{{"data": [{}], "next": "x"}}', "data"), ("[{}]", "")]
)
def test_a_structure_stated_for_an_answer_that_examples_show_inside_a_member(
    tmp_path: Path, example: str, shape: str
) -> None:
    page = (
        "# Boats\n\n## Get\n\n`GET /boats`\n\n### Responses\n\n|Status|Description|Schema|\n|---|---|---|\n"
        f"|200|Found.|[Boat](#boat)|\n\n### Example response\n\n```json\n{example.format('{}')}\n```\n\n"
        "# Schemas\n\n## Boat\n\n|Name|Type|Description|\n|---|---|---|\n|id|string|A number.|\n|mast|string|A mast.|\n"
    ).replace("{}", '{"id": "a", "mast": "b"}')
    spec = build_pages(tmp_path, page, suffix=".md").spec
    media = spec["paths"]["/boats"]["get"]["responses"]["200"]["content"]["application/json"]
    assert ("properties" in media["schema"]) == bool(shape)
    told = media["schema"]["properties"][shape] if shape else media["schema"]
    assert "Boat" in str(told)
