"""Fields that stand in no table: lists, definition lists, paragraphs and headings beside what they say, in the words of
``tests.pages.told``; and what looks like them and is text."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import BuildResult
from tests.pages import build_pages, operation_lines

QUERY = "# Boats\n\n## List boats\n\n`GET /boats`\n\n### Query parameters\n\n{}\n"
BODY = "# Boats\n\n## Make a boat\n\n`POST /boats`\n\n### Request body\n\n{}\n"
OPEN = "# Boats\n\n## List boats\n\n`GET /boats`\n\n{}\n"  # no heading says what follows


def facts(folder: Path, text: str, suffix: str = ".md") -> list[str]:
    result = build_pages(folder, text, suffix=suffix)
    assert result.balance.rows == result.balance.in_spec + result.balance.reported
    return operation_lines(result)


def described(result: BuildResult) -> dict[str, str]:
    """The descriptions of the parameters of the one operation."""
    (item,) = result.spec["paths"].values()
    (operation,) = item.values()
    return {p["name"]: p.get("description", "") for p in operation["parameters"]}


BULLETS = {
    "name in code, brackets": (
        "- `limit` (integer, optional) - At most so many.\n- `sort` (string, required) - The key to sort by.",
        ["query limit integer", "query sort* string"],
    ),
    "required first in brackets": (
        "* `limit` (required, integer): At most so many.\n* `sort` (optional): The key.",
        ["query limit* integer", "query sort ?"],
    ),
    "brackets one after the other": (
        "* `limit` *(required)* *(int)* - At most so many.\n* `sort` (optional) (string, see below): The key.",
        ["query limit* integer", "query sort string"],
    ),
    "bold name and dash": (
        "- **limit** – At most so many.\n- **sort** – The key to sort by.",
        ["query limit ?", "query sort ?"],
    ),
    "bold name, type in code": (
        "- **limit** `integer` **required** - At most so many.\n- **sort** `string` - The key.",
        ["query limit* integer", "query sort string"],
    ),
    "type and default in code": (
        "- `limit` `(int: 20)` - At most so many.\n- `sort` `(string: <required>)` - The key to sort by.\n"
        "- `all` `(bool: false)` - Sunk ones too.",
        ["query limit integer = 20", "query sort* string", "query all boolean = False"],
    ),
    "required in angle brackets": (
        "- `limit` `(int <required>)` - So many.\n- `sort` `(list [string] <optional>)` - The keys.",
        ["query limit* integer", "query sort array"],
    ),
    "type in front": (
        "- int `limit` (required): So many.\n- string `sort` (optional): The key.\n- bool `all`: Sunk ones too.",
        ["query limit* integer", "query sort string", "query all boolean"],
    ),
    "assigned": (
        "- `limit=<number>`: At most so many.\n- `sort=<string>`: The key to sort by.",
        ["query limit number", "query sort string"],
    ),
    "values as nested items": (
        "- `sort` - The order. Valid values are:\n  - `asc` - Small boats first.\n  - `desc` - Large boats first.\n"
        "- `limit` (integer) - At most so many.",
        ["query sort string", "query limit integer"],
    ),
    "no marks at all": (
        "- limit (integer, required): At most so many.\n- sort (string): The key.",
        ["query limit* integer", "query sort string"],
    ),
    "names with brackets": (
        "- `match[]` (array of strings): Names.\n- `filter[name]` (string): A name.",
        ["query match[] array", "query filter[name] string"],
    ),
    "an example value, as API Blueprint has it": (
        "+ limit: 5 (number, optional) - At most so many.\n+ sort: name (string, required) - The key.",
        ["query limit number", "query sort* string"],
    ),
}


@pytest.mark.parametrize(("items", "expected"), BULLETS.values(), ids=BULLETS)
def test_items_of_a_list(tmp_path: Path, items: str, expected: list[str]) -> None:
    found = facts(tmp_path, QUERY.format(items))
    assert [line.replace(" asc|desc", "") for line in found] == expected


def test_values_of_nested_items(tmp_path: Path) -> None:
    items = BULLETS["values as nested items"][0]
    assert facts(tmp_path, QUERY.format(items))[0] == "query sort string asc|desc"


def test_what_is_said_is_the_description(tmp_path: Path) -> None:
    items = (
        "- `limit` (integer) - At most so many.\n- `sort` (string): The key.\n  More of it.\n- `all` — Sunk ones too."
    )
    found = described(build_pages(tmp_path, QUERY.format(items), suffix=".md"))
    assert found == {"limit": "At most so many.", "sort": "The key. More of it.", "all": "Sunk ones too."}


NESTED = {
    "typed items below an object": (
        "- `name` (string, required): Its name.\n- `maker` (object): Who.\n  - `firm` (string, required): A firm.\n"
        "  - `town` (object): Where.\n    - `code` (integer): A number.",
        ["body name* string", "body maker object", "body maker.firm* string", "body maker.town object",
         "body maker.town.code integer"],
    ),
    "items of an array": (
        "- `crew` (array of objects): Who sails.\n  - `name` (string): A name.\n- `size` (integer): Its size.",
        ["body crew array", "body crew.name string", "body size integer"],
    ),
    "bold names": (
        "- **maker** `object` - Who made it.\n  - **firm** `string` - A firm.\n- **size** `integer` - Its size.",
        ["body maker object", "body maker.firm string", "body size integer"],
    ),
    "dotted names": (
        "- `maker` (object): Who made it.\n- `maker.firm` (string): A firm.",
        ["body maker object", "body maker.firm string"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("items", "expected"), NESTED.values(), ids=NESTED)
def test_nested_items(tmp_path: Path, items: str, expected: list[str]) -> None:
    assert facts(tmp_path, BODY.format(items)) == expected


DEFINED = {
    "Markdown": "limit\n: Integer. At most so many. Defaults to 20.\n\nsort\n: **required** String. The key.",
    "shortcodes in the definition": (
        "limit\n: Integer. At most so many. Defaults to 20.\n\nsort\n: {{<required>}} String. The key."
    ),
    "words behind the type": (
        "limit\n: Integer optional, defaults to 20.\n: At most so many.\n\nsort\n: String required. The key."
    ),
    "marked terms": "`limit`\n: Integer. At most so many. Defaults to 20.\n\n`sort`\n: String, required. The key.",
    "mandatory in italics, type in bold": (
        "limit\n: *Optional* **integer**\n: At most so many. Defaults to 20.\n\n"
        "sort\n: _Required_ **string** - The key."
    ),
    "mandatory and type as plain words": (
        "limit\n: Optional integer. At most so many. Defaults to 20.\n\nsort\n: Required **string** The key."
    ),
    "type in the term": (
        "`limit` integer\n: At most so many. Defaults to 20.\n\n`sort` (string, required)\n: The key to sort by."
    ),
}


@pytest.mark.parametrize("entries", DEFINED.values(), ids=DEFINED)
def test_definition_lists_of_markdown(tmp_path: Path, entries: str) -> None:
    assert facts(tmp_path, QUERY.format(entries)) == ["query limit integer = 20", "query sort* string"]


def test_a_word_for_mandatory_that_opens_a_sentence_is_part_of_it(tmp_path: Path) -> None:
    entries = "limit\n: Integer. At most so many.\n\nfilter\n: Optional filter of boats."
    found = described(build_pages(tmp_path, QUERY.format(entries), suffix=".md"))
    assert found["filter"] == "Optional filter of boats."


def test_what_a_definition_says_is_the_description(tmp_path: Path) -> None:
    text = QUERY.format(DEFINED["shortcodes in the definition"])
    found = described(build_pages(tmp_path, text, suffix=".md"))
    assert found == {"limit": "At most so many.", "sort": "The key."}


HTML = "<h1>Boats</h1><h2>Make a boat</h2><p><code>POST /boats</code></p><h3>Request body</h3>{}"
DL = {
    "terms and definitions": (
        "<dl><dt>name</dt><dd><b>required</b> String. Its name.</dd><dt>size</dt><dd>Integer. Its size.</dd></dl>",
        ["body name* string", "body size integer"],
    ),
    "marked terms": (
        "<dl><dt><code>name</code> <em>string</em></dt><dd>Its name.</dd><dt><code>size</code> (integer, required)</dt>"
        "<dd>Its size.</dd></dl>",
        ["body name string", "body size* integer"],
    ),
    "groups in div": (
        "<dl><div><dt>name</dt><dd>String. A name.</dd></div><div><dt>size</dt><dd>Integer. A size.</dd></div></dl>",
        ["body name string", "body size integer"],
    ),
    "a list inside": (
        "<dl><dt>maker</dt><dd>Object. Who made it.<dl><dt>firm</dt><dd>String. A firm.</dd></dl></dd>"
        "<dt>size</dt><dd>Integer. Its size.</dd></dl>",
        ["body maker object", "body maker.firm string", "body size integer"],
    ),
}


@pytest.mark.parametrize(("entries", "expected"), DL.values(), ids=DL)
def test_definition_lists_of_html(tmp_path: Path, entries: str, expected: list[str]) -> None:
    assert facts(tmp_path, HTML.format(entries), ".html") == expected


ASCIIDOC = {
    "on one line": "name:: String, required. Its name.\nsize:: Integer. Its size.",
    "below the term": "`name`::\n  String, required. Its name.\n`size`::\n  Integer. Its size.",
    "type in the term": "`name` (string, required)::\nIts name.\n`size` (integer)::\nIts size.",
    "brackets in the definition": "`name`:: (Required, string) Its name.\n`size`:: (Optional, integer) Its size.",
}


@pytest.mark.parametrize("entries", ASCIIDOC.values(), ids=ASCIIDOC)
def test_definition_lists_of_asciidoc(tmp_path: Path, entries: str) -> None:
    text = f"= Boats\n\n== Make a boat\n\n`POST /boats`\n\n=== Request body\n\n{entries}\n"
    assert facts(tmp_path, text, ".adoc") == ["body name* string", "body size integer"]


PARAGRAPHS = {
    "type in code": "**name**  `string`\n\nIts name.\n\n**size**  `integer`\n\nIts size.",
    "required behind the type": "**name** `string` *required*\n\nA name.\n\n**size** `integer` *optional*\n\nA size.",
    "on one line": "**name** (string): Its name.\n\n**size** (integer): Its size.",
    "lines of one paragraph": "`name` `(string <required>)` - Its name.\n`size` `(int <optional>)` - Its size.",
    "name in code": "`name` **string**\n\nIts name.\n\n`size` **integer**\n\nIts size.",
    "with lists behind": "**name** `string`\n\nOne of:\n\n- a word\n- two words\n\n**size** `integer`\n\nIts size.",
}


@pytest.mark.parametrize("shown", PARAGRAPHS.values(), ids=PARAGRAPHS)
def test_paragraphs(tmp_path: Path, shown: str) -> None:
    found = [line.replace("*", "") for line in facts(tmp_path, BODY.format(shown))]
    assert found == ["body name string", "body size integer"]


HEADINGS = {
    "labelled lines": "#### name\n\n**Type:** String\n\n**Description:** Its name.\n\n#### size\n\n**Type:** Integer",
    "in code": "#### `name`\n\nType: string\n\nIts name.\n\n#### `size`\n\nType: integer\n\nRequired: no",
    "required": "#### name\n\nType: string\nRequired: yes\n\n#### size\n\nType: integer\nDefault: 5",
}


@pytest.mark.parametrize("shown", HEADINGS.values(), ids=HEADINGS)
def test_headings_that_are_a_field_each(tmp_path: Path, shown: str) -> None:
    found = facts(tmp_path, BODY.format(shown))
    assert [line.split(" = ")[0].replace("*", "") for line in found] == ["body name string", "body size integer"]
    assert ("body name* string" in found) == ("Required: yes" in shown)


def test_deeper_headings_are_fields_of_the_one_above(tmp_path: Path) -> None:
    shown = "#### maker\n\nType: object\n\n##### firm\n\nType: string\n\n#### size\n\nType: integer"
    assert facts(tmp_path, BODY.format(shown)) == ["body maker object", "body maker.firm string", "body size integer"]


TEXTS = {
    "sentences with bold words": "- **Note** that boats sink.\n- **Always** look first.\n- **Never** swim.",
    "steps": "1. Call `login` first.\n2. Keep the `token`.\n3. Send it as a header.",
    "a glossary": "Boat\n: What floats on water.\n\nHarbour\n: Where boats lie at night.",
    "a glossary with marks": "- **Boat**: what floats on water\n- **Harbour**: where boats lie at night",
    "bold openings": "**Boats** float.\n\n**Harbours** do not.",
    "questions": "#### Why boats?\n\nType: none of your business.\n\n#### And why not?\n\nThey sink.",
    "links": "- [Boats](boats.md) - All of them\n- [Harbours](harbours.md) - Where they lie",
    "code alone": "- `GET /boats/1`\n- `GET /boats/2`",
    "text before code": "- see `limit` for more\n- use `sort` to sort\n- text `x` and `y` are names",
    "features": "- **Fast**: no waiting\n- **Safe**: no sinking\n- **Cheap**: no price",
}


@pytest.mark.parametrize("shown", TEXTS.values(), ids=TEXTS)
def test_other_text_describes_no_fields(tmp_path: Path, shown: str) -> None:
    result = build_pages(tmp_path, OPEN.format(shown), suffix=".md")
    assert (operation_lines(result), result.spec.get("components", {})) == ([], {})


@pytest.mark.parametrize(
    "shown",
    [
        "### Status codes\n\n- **200** – Found\n- **404** – No such boat",
        "### Responses\n\n- `200` - Found\n- `404` - No such boat",
        "Status codes:\n\n- 200: Found\n- 404: No such boat",
    ],
)
def test_lists_of_status_codes_are_answers(tmp_path: Path, shown: str) -> None:
    result = build_pages(tmp_path, OPEN.format(shown), suffix=".md")
    assert operation_lines(result) == []
    assert set(result.spec["paths"]["/boats"]["get"]["responses"]) == {"200", "404"}


def test_steps_below_a_heading_for_fields_are_none(tmp_path: Path) -> None:
    shown = "1. Look at the **boat** first.\n2. Then send its `name`.\n3. Wait."
    assert facts(tmp_path, BODY.format(shown)) == []


def test_a_list_that_says_more_of_a_table_is_text(tmp_path: Path) -> None:
    shown = "| Name | Type |\n| - | - |\n| sort | string |\n\nSome more:\n\n- `sort` - Small boats come first."
    assert facts(tmp_path, QUERY.format(shown)) == ["query sort string"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            "| `name` | `String` | Its name. |\n| `size` | `Integer` | Its size. |",
            ["body name string", "body size integer"],
        ),
        ("| name | string |\n| size | integer |", ["body name string", "body size integer"]),
        ("| red | the colour of fire |\n| blue | that of the sea |", []),
        ("| A boat | string | x |\n| Its name | string | y |", []),
    ],
)
def test_tables_without_words_above_their_columns(tmp_path: Path, rows: str, expected: list[str]) -> None:
    columns = rows.partition("\n")[0].count("|") - 1
    header = f"|{'  |' * columns}\n|{' - |' * columns}\n"
    assert facts(tmp_path, BODY.format(header + rows)) == expected


@pytest.mark.parametrize(
    ("shown", "items", "default"),
    [
        ("(array: Sail)", "object", None),
        ("(array: string)", "string", None),
        ("(array: [])", None, []),
        ("(int: 5)", None, 5),
    ],
)
def test_what_stands_behind_an_array_is_of_its_items(
    tmp_path: Path, shown: str, items: str | None, default: object
) -> None:
    fields = f"- `sails` `{shown}` - Theirs.\n- `name` (string) - It.\n"
    result = build_pages(tmp_path, f"# Boats\n\n## Make\n\n`POST /boats`\n\n### Request body\n\n{fields}", suffix=".md")
    (body,) = result.spec["components"]["schemas"].values()
    sails = body["properties"]["sails"]
    assert (sails.get("items", {}).get("type"), sails.get("default")) == (items, default)
