"""Every origin of a build names an element that its page has, with the text that evidence.json quotes there, and the
review has a place for it: pages with every construct, in every format that has it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor import BuildResult, build, read
from extractor.document import (
    Block,
    Code,
    Component,
    Definitions,
    Document,
    Heading,
    Items,
    Origin,
    Paragraph,
    Row,
    Table,
    flat,
)
from extractor.review.build import Build

MARKDOWN = """---
title: Boats
api: GET /fleet
---

### Query parameters

- `all` (boolean) - Sunk ones too.

# Boats

## List boats

`GET /boats`

### Query parameters

- `limit` (integer, required) - At most so many. Defaults to `20`.
- `sort` - The order, one of:
  - `asc`
  - `desc`

### Response

| Name | Type | Description |
| --- | --- | --- |
| id | integer | Its number. |

## Make a boat

| Method | Path |
| --- | --- |
| POST | `/boats` |

### Request body

**name** `string`

Its name.

**size** `integer`

Its size, at most 9.

## Change a boat

```
PUT /boats/{id}
```

### Path parameters

id
: **required** Integer. Its number.

### Request body

#### name

Type: string

#### maker

Type: object

##### firm

Type: string

## Drop a boat

`DELETE /boats/{id}`

<details>
<summary>Path parameters</summary>

| Name | Type |
| --- | --- |
| id | string |

</details>

=== "Response"

    - `gone` (boolean) - Whether it sank.
"""
MDX = """# Boats

## Look at a boat

<Endpoint method="GET" path="/boats/{id}" />

<Card>

<ParamField path="id" type="integer" required>Its number.</ParamField>

<ParamField query="deep" type="boolean" default="false">
  All of it.
</ParamField>

</Card>

<ResponseField name="maker" type="object">
  Who made it.
  <ResponseField name="firm" type="string">A firm.</ResponseField>
</ResponseField>
"""
HTML = """<h1>Boats</h1><h2>Make a boat</h2><p><code>POST /boats</code></p><h3>Request body</h3>
<dl><dt>name</dt><dd><b>required</b> String. Its name.</dd><dt>maker</dt><dd>Object. Who.
<dl><dt>firm</dt><dd>String. A firm.</dd></dl></dd></dl>
<h3>Headers</h3><ul><li><code>X-Trace</code> (string) A word.</li><li><code>X-Deep</code> (boolean) All.</li></ul>
<h3>Response</h3><table><tr><th>Name</th><th>Type</th></tr><tr><td>id</td><td>integer</td></tr></table>"""
RST = """Boats
=====

List boats
----------

``GET /boats``

Query parameters
~~~~~~~~~~~~~~~~

- ``limit`` (integer) - At most so many.
- ``sort`` (string) - The key.

Response
~~~~~~~~

====  =======  ===========
Name  Type     Description
====  =======  ===========
id    integer  Its number.
====  =======  ===========
"""
ASCIIDOC = """= Boats

== Make a boat

`POST /boats`

=== Request body

`name`:: (Required, string) Its name.
`size`:: (Optional, integer) Its size.

=== Response

|===
|Name |Type

|id |integer
|===
"""
PAGES = {"a.md": MARKDOWN, "a.mdx": MDX, "a.html": HTML, "a.rst": RST, "a.adoc": ASCIIDOC}
KINDS = {
    "a.md": {"heading", "paragraph", "list", "definitions", "code", "table", "None"},  # none: a line of front matter
    "a.mdx": {"component"},
    "a.html": {"paragraph", "list", "definitions", "table"},
    "a.rst": {"paragraph", "list", "table"},
    "a.adoc": {"paragraph", "definitions", "table"},
}


def made(folder: Path, name: str) -> tuple[BuildResult, Document]:
    (folder / name).write_text(PAGES[name])
    page = read(PAGES[name].encode(), name)
    assert isinstance(page, Document)
    return build([folder]), page


def origins(result: BuildResult) -> Iterator[tuple[str, Origin]]:
    return ((pointer, origin) for pointer, found in result.sources.items() for origin in found)


@pytest.mark.parametrize("name", PAGES)
def test_every_origin_is_found_in_its_page(tmp_path: Path, name: str) -> None:
    result, page = made(tmp_path, name)
    found = list(origins(result))
    assert {str(origin.element) for _, origin in found} >= KINDS[name]
    for pointer, origin in found:
        assert origin.file == name, pointer
        assert squeezed(result.evidence[origin.text_key()]) == squeezed(text_at(page, origin)), pointer


@pytest.mark.parametrize("name", PAGES)
def test_the_review_has_a_place_for_every_origin(tmp_path: Path, name: str) -> None:
    result, page = made(tmp_path, name)
    place = Build(result.spec, result.sources, result.evidence, pages=(page,)).places[name]
    for pointer, origin in origins(result):
        keys = place.keys(origin)
        assert keys, (pointer, origin)
        assert 0 <= place.block(keys[0]) < len(place.document.blocks)
        if origin.element in {"list", "definitions"} and origin.row is not None:
            assert keys[0].endswith(f"i{origin.row}")
        if origin.table is not None and origin.row is not None:
            assert keys[0].startswith(f"t{origin.table}r{origin.row}")


def text_at(page: Document, origin: Origin) -> str:
    """What the page shows at an origin, looked up without the tables of the program."""
    if origin.element is None:
        (line,) = (meta for meta in page.meta if meta.origin.line == origin.line)
        return f"{line.key}: {line.value}"
    if origin.element == "table":
        return of_table(next(t for t in page.tables() if t.origin.number == origin.number), origin)
    kinds: dict[str, type[Block]] = {
        "heading": Heading, "paragraph": Paragraph, "list": Items, "definitions": Definitions, "code": Code,
        "component": Component,
    }  # fmt: skip
    every = [block for block in flat(page.blocks) if isinstance(block, kinds[origin.element])]
    assert origin.number is not None
    block = every[origin.number - 1]
    if isinstance(block, Items):
        return block.lines[origin.row - 1].text if origin.row else "\n".join(line.text for line in block.lines)
    if isinstance(block, Definitions):
        every_entry = [entry for entry, _, _ in block.every()]
        chosen = every_entry if origin.row is None else [every_entry[origin.row - 1]]
        return "\n".join(line.text for entry in chosen for line in (entry.term, *entry.lines))
    if isinstance(block, Component):
        assert origin.column is None or origin.column in dict(block.attributes)
        return f"{block.name} {' '.join(f'{key}={value}' for key, value in block.attributes)}"
    assert isinstance(block, Heading | Paragraph | Code)
    return block.text


def of_table(table: Table, origin: Origin) -> str:
    """A row, or all of a table; a column that the origin names is one of its header."""
    assert origin.column is None or origin.column in [cell.text for cell in table.header]
    if origin.row is not None:
        return of_row(table.rows[origin.row - 1])
    header = " | ".join(cell.text for cell in table.header)
    return "\n".join([table.caption, header, *(of_row(row) for row in table.rows)])


def of_row(row: Row) -> str:
    return " | ".join(cell.text for cell in row.cells)


def squeezed(text: str) -> str:
    return "".join(text.split())
