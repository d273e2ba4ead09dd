"""Items and definitions that hold code and tables: fields keep them, other lists are read in the page's own order."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.openapi.assemble import Options
from extractor.pipeline import BuildResult, build
from tests.pages import operation_lines

HEAD = "# Boats\n\n## Launch a boat\n\n`POST /boats`\n\n### Request body\n\n"
HTML = "<h1>Boats</h1><h2>Launch a boat</h2><p><code>POST /boats</code></p><h3>Request body</h3>"
BOTH = ["body name string", "body size integer"]
MAKER = ["body maker object", "body maker.firm string", "body size integer"]
ROWS = "<table><tr><th>Name</th><th>Type</th></tr><tr><td>firm</td><td>string</td></tr></table>"


def built(folder: Path, text: str, name: str = "page.md") -> BuildResult:
    (folder / name).write_text(text, encoding="utf-8")
    return build([folder], Options())


CODE = {
    "fenced": "- `name` (string) - Its name.\n\n"
    '  ```json\n  {"name": "Ada"}\n  ```\n\n- `size` (integer) - Its size.\n',
    "after a paragraph": "- `name` (string) - Its name.\n\n  Such as\n\n  ```\n  Ada\n  ```\n"
    "- `size` (integer) - Its size.\n",
    "below a nested item": "- `name` (string) - Its name, one of\n  - `Ada`:\n\n    ```\n"
    "    Ada\n    ```\n  - `Bo`\n- `size` (integer) - Its size.\n",
    "of a definition": "name\n: String. Its name.\n\n    ```\n    Ada\n    ```\n\nsize\n: Integer. Its size.\n",
}
TABLES = {
    "of an item": "- `maker` (object) - Who made it.\n\n  | Name | Type |\n  | --- | --- |\n"
    "  | firm | string |\n\n- `size` (integer) - Its size.\n",
    "of a definition": "maker\n: Object. Who.\n\n    | Name | Type |\n    | --- | --- |\n"
    "    | firm | string |\n\nsize\n: Integer. Its size.\n",
}
IN_HTML = {
    "code of an item": (
        "<ul><li><code>name</code> (string): Its name.<pre>Ada</pre></li>"
        "<li><code>size</code> (integer): Its size.</li></ul>",
        BOTH,
    ),
    "code of a definition": (
        "<dl><dt>name</dt><dd>String. Its name.<pre>Ada</pre></dd><dt>size</dt><dd>Integer. Its size.</dd></dl>",
        BOTH,
    ),
    "table of an item": (
        f"<ul><li><code>maker</code> (object): Who.{ROWS}</li><li><code>size</code> (integer): Its size.</li></ul>",
        MAKER,
    ),
    "table of a definition": (
        f"<dl><dt>maker</dt><dd>Object. Who.{ROWS}</dd><dt>size</dt><dd>Integer. Its size.</dd></dl>",
        MAKER,
    ),
}


@pytest.mark.parametrize("form", CODE)
def test_code_of_an_item_is_of_its_field(tmp_path: Path, form: str) -> None:
    result = built(tmp_path, HEAD + CODE[form])
    assert [line.partition(" Ada|")[0] for line in operation_lines(result)] == BOTH
    assert [d.code for d in result.diagnostics if d.code == "block-unplaced"] == []


@pytest.mark.parametrize("form", TABLES)
def test_a_table_in_an_item_is_the_structure_of_its_field(tmp_path: Path, form: str) -> None:
    result = built(tmp_path, HEAD + TABLES[form])
    assert operation_lines(result) == MAKER
    assert any(o.table == 1 for found in result.sources.values() for o in found)


@pytest.mark.parametrize("form", IN_HTML)
def test_the_same_in_html(tmp_path: Path, form: str) -> None:
    text, expected = IN_HTML[form]
    assert operation_lines(built(tmp_path, HTML + text, "page.html")) == expected


def test_code_shows_what_the_field_may_hold(tmp_path: Path) -> None:
    result = built(tmp_path, HEAD + CODE["fenced"])
    ((_, item),) = result.spec["paths"].items()
    ((_, media),) = item["post"]["requestBody"]["content"].items()
    (reference,) = media["schema"].values()
    name = result.spec["components"]["schemas"][reference.rpartition("/")[2]]["properties"]["name"]
    assert '{"name": "Ada"}' in name["description"]


def test_a_list_of_steps_is_read_in_its_order(tmp_path: Path) -> None:
    steps = (
        "# Boats\n\n## Launch a boat\n\n1. Ask the harbour:\n\n   ```\n   POST /boats\n   ```\n\n"
        '2. It answers:\n\n   ```json\n   {"hull": 4}\n   ```\n\n   - at once\n   - or later\n\n3. Wait.\n'
    )
    result = built(tmp_path, steps)
    assert list(result.spec["paths"]) == ["/boats"]
    assert not [d for d in result.diagnostics if d.code == "block-unplaced" and "hull" not in d.message]


def test_values_that_may_not_be_are_no_list_of_values(tmp_path: Path) -> None:
    more = "  Mind: these are not certified: `down`, `left`.\n\n  ```\n  up\n  ```\n"
    item = f"- `sort` (string: `up`) - The order.\n\n{more}"
    assert operation_lines(built(tmp_path, f"{HEAD}{item}- `size` (integer) - Its size.\n")) == [
        "body sort string = up",
        "body size integer",
    ]


def test_a_list_that_is_joined_to_a_term_ends_at_the_next_term(tmp_path: Path) -> None:
    text = (
        "= Boats\n\n== Launch a boat\n\n`POST /boats`\n\n=== Responses\n\n200 OK::\nIt floats. The members are:\n+\n"
        "* `hull` (integer): its number.\n* `name` (string): its name.\n\n400 Bad Request::\nIt sank, with\n+\n"
        '[source,json]\n----\n{"why": "a hole"}\n----\n\n404 Not Found::\nThere is no harbour.\n'
    )
    result = built(tmp_path, text, "page.adoc")
    assert list(result.spec["paths"]["/boats"]["post"]["responses"]) == ["200", "400", "404"]
    assert operation_lines(result) == ["200 hull integer", "200 name string", "400 why string"]
