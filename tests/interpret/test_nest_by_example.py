"""Structures that only the example shows, or brackets in the names: small pages beside what the document says."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.api import Columns, Field, TypeExpr
from extractor.document import Origin
from extractor.interpret.fields.nested.markers import nest_by_brackets
from extractor.interpret.fields.nested.nest_by_example import nest_by_example
from extractor.interpret.fields.row_field import RowField
from tests.pages import build_pages

Node = dict[str, Any]


def page(rows: str, example: str) -> str:
    return f"""\
# Show a version

GET /versions/{{id}}

### Response

| Name | Type | Description |
|---|---|---|
{rows}
### Example response

```json
{example}
```
"""


def answer(folder: Path, rows: str, example: str) -> Node:
    """The schema of the answer, with all references replaced."""
    result = build_pages(folder, page(rows, example), suffix=".md")
    assert result.balance.rows == result.balance.in_spec
    (item,) = result.spec["paths"].values()
    schema = item["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    return dict(shape(schema, result.spec))


def shape(schema: Node, spec: Node) -> Any:
    """Names and types alone: an object as its members, an array as a list of one, everything else as its type."""
    if "$ref" in schema:
        return shape(spec["components"]["schemas"][schema["$ref"].rsplit("/", 1)[-1]], spec)
    if schema.get("type") == "array":
        return [shape(schema.get("items", {}), spec)]
    if "properties" in schema:
        return {name: shape(part, spec) for name, part in schema["properties"].items()}
    return schema.get("type")


@pytest.mark.parametrize("names", [("id", "boat", "name"), ("id", "name", "boat")])
def test_the_only_row_that_is_outermost_holds_all_others_in_any_order(tmp_path: Path, names: tuple[str, ...]) -> None:
    told = {"boat": "| boat | Object | A boat. |", "id": "| id | String | Its id. |", "name": "| name | String | It. |"}
    rows = "\n".join(told[name] for name in names) + "\n| crew | Integer | No example has it. |\n"
    found = answer(tmp_path, rows, '{"boat": {"name": "Ada", "id": "b1"}}')
    assert found == {"boat": {"id": "string", "name": "string", "crew": "integer"}}


def test_rows_stay_where_examples_have_more_of_them_outermost(tmp_path: Path) -> None:
    rows = "| id | String | Of all. |\n| boat | Object | One. |\n| name | String | It. |\n"
    found = answer(tmp_path, rows, '{"boat": {"name": "Ada", "id": "b1"}, "id": "r1"}')
    assert found == {"id": "string", "boat": {"id": "string", "name": "string"}}


def test_flat_rows_are_nested_as_the_example_nests_them(tmp_path: Path) -> None:
    rows = """\
| version | Object | The version. |
| id | String | Its id. |
| links | Array | Addresses. |
| href | String | The address. |
| rel | String | What it is. |
| status | String | The state. |
| request_id | String | The request. |
"""
    example = '{"version": {"id": "v2", "links": [{"href": "h", "rel": "self"}], "status": "OK"}, "request_id": "r"}'
    assert answer(tmp_path, rows, example) == {
        "version": {"id": "string", "links": [{"href": "string", "rel": "string"}], "status": "string"},
        "request_id": "string",
    }


def test_a_row_that_no_example_shows_stands_where_its_neighbours_do(tmp_path: Path) -> None:
    rows = """\
| job | Object | The job. |
| id | String | Its id. |
| note | String | Left out of the example. |
| state | String | Its state. |
| total | Integer | Left out as well. |
"""
    assert answer(tmp_path, rows, '{"job": {"id": "1", "state": "on"}}') == {
        "job": {"id": "string", "note": "string", "state": "string"},
        "total": "integer",
    }


def test_a_chance_likeness_nests_nothing(tmp_path: Path) -> None:
    rows = """\
| server | Object | The server. |
| kind | String | The kind, left out of the example. |
"""
    example = '{"server": {"kind": "a", "name": "b", "size": 1, "zone": "c"}}'
    shown = {"kind": "string", "name": "string", "size": "integer", "zone": "string"}  # what the example has of it
    assert answer(tmp_path, rows, example) == {"server": shown, "kind": "string"}


def test_a_group_without_a_type_is_an_array_where_the_example_has_one(tmp_path: Path) -> None:
    rows = """\
| \\<data\\> | | |
| id | String | The id. |
| \\<parts\\> | | |
| size | Integer | The size. |
| \\</parts\\> | | |
| \\</data\\> | | |
"""
    assert answer(tmp_path, rows, '{"data": [{"id": "1", "parts": [{"size": 1}]}]}') == {
        "data": [{"id": "string", "parts": [{"size": "integer"}]}]
    }


def test_a_type_in_the_table_outweighs_the_example(tmp_path: Path) -> None:
    rows = """\
| \\<data\\> | object | |
| id | String | The id. |
| \\</data\\> | | |
"""
    assert answer(tmp_path, rows, '{"data": [{"id": "1"}]}') == {"data": {"id": "string"}}


def test_brackets_in_names_nest_rows(tmp_path: Path) -> None:
    rows = """\
| page | | The page. |
| {id | String | Its id. |
| name} | String | Its name. |
| parts | | The parts. |
| [{id | String | The id of a part. |
| .....}] | | And more. |
| total | Integer | How many. |
"""
    assert answer(tmp_path, rows, "{}") == {
        "page": {"id": "string", "name": "string"},
        "parts": [{"id": "string"}],
        "total": "integer",
    }


def row(name: str, type_: str = "object") -> RowField:
    kind = TypeExpr(type_)  # type: ignore[arg-type]  # the tests give kinds only
    return RowField(Field(name, kind, Origin("page.md", element="table", number=1, row=1), Columns()), ())


@pytest.mark.parametrize("names", [["{id"], ["a", "{b"], ["{a}", "b"], ["a", "b}"]])
def test_brackets_of_another_meaning_change_nothing(names: list[str]) -> None:
    rows = [row(n) for n in names]
    assert nest_by_brackets(rows) == rows


NAMES = st.sampled_from("abcde")
VALUES = st.recursive(
    st.integers(),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(NAMES, inner, max_size=4)),
    max_leaves=12,
)


@given(st.lists(NAMES, max_size=8), st.lists(st.dictionaries(NAMES, VALUES, max_size=4), max_size=3))
def test_no_row_is_lost_and_none_stands_deeper_than_the_one_before_it_allows(
    names: list[str], shown: list[Node]
) -> None:
    made = nest_by_example([row(n) for n in names], shown)
    assert sorted(r.field.name for r in made) == sorted(names)
    depths = [-1, *(r.depth for r in made)]
    assert all(after <= before + 1 for before, after in pairwise(depths))


def test_of_several_outermost_rows_the_one_that_holds_the_others_comes_last(tmp_path: Path) -> None:
    rows = "| id | String | Its id. |\n| links | Object | L. |\n| name | String | It. |\n| boats | Array | All. |\n"
    found = answer(tmp_path, rows, '{"boats": [{"name": "Ada", "id": "b1", "links": {}}], "links": {"next": null}}')
    boats = [{"id": "string", "name": "string", "links": "object"}]
    assert found == {"links": {"next": None}, "boats": boats}
