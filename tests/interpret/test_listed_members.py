"""Members of a structure that the description of its row lists: small pages beside what the document says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

Node = dict[str, Any]


def field(folder: Path, type_: str, description: str) -> tuple[Node, Node]:
    """The only field of an answer, and the structure that it names ({} for none)."""
    head = "# Engine\n\nGET /engines\n\n### Response\n\n| Name | Type | Description |\n|---|---|---|\n"
    text = f"{head}| part | {type_} | {description} |\n"
    result = build_pages(folder, text, suffix=".md")
    assert result.balance.rows == result.balance.in_spec
    schemas = result.spec["components"]["schemas"]
    shown = schemas["GetEnginesResponseBody"]["properties"]["part"]
    leaf = shown.get("items", shown)
    named = leaf.get("$ref") or next((p["$ref"] for p in leaf.get("allOf", ())), "")
    return shown, schemas[named.rpartition("/")[2]] if named else {}


def items(*texts: str) -> str:
    return "<ul>" + "".join(f"<li>{t}</li>" for t in texts) + "</ul>"


TWO = items("`bore` (integer) - How wide.", "`stroke` (integer, optional) - How long.")
LEADS = (
    "Contains the following fields:",
    "An array with the following properties:",
    "The following fields are present in each dictionary:",
    "Keys of each item:",
)


@pytest.mark.parametrize("lead", ["", "What it has:", *LEADS])
def test_items_below_an_object_are_its_members(tmp_path: Path, lead: str) -> None:
    shown, part = field(tmp_path, "object", lead + TWO)
    assert {n: p["type"] for n, p in part["properties"].items()} == {"bore": "integer", "stroke": "integer"}
    assert "bore" not in shown.get("description", "")


@pytest.mark.parametrize("lead", LEADS)
def test_items_that_are_announced_as_fields_are_members_of_what_an_array_holds(tmp_path: Path, lead: str) -> None:
    shown, part = field(tmp_path, "array", lead + items("`bore` - How wide (Integer)", "`name` - Its name"))
    assert shown["type"] == "array"
    assert {n: p.get("type") for n, p in part["properties"].items()} == {"bore": "integer", "name": None}
    assert "enum" not in str(shown)


@pytest.mark.parametrize(
    ("type_", "description"),
    [
        ("string", "Sort by one of the following fields:" + items("`bore`", "`stroke`")),
        ("string", "The following values are possible:" + items("`bore`: By width.", "`stroke`: By length.")),
        ("array", "One of:" + items("`bore`", "`stroke`")),
        ("object", items("Never sent twice.", "May be left out.")),
    ],
)
def test_values_and_remarks_are_no_members(tmp_path: Path, type_: str, description: str) -> None:
    assert field(tmp_path, type_, description)[1] == {}


def test_members_nest(tmp_path: Path) -> None:
    inner = "`oil` (object) - The oil:" + items("`grade` (string) - Its grade.", "`litres` (number) - How much.")
    _, part = field(tmp_path, "object", items(inner, "`name` (string) - Its name."))
    assert set(part["properties"]) == {"oil", "name"}


@pytest.mark.parametrize(
    ("example", "keyed"),
    [
        ('{"part": {"a.b": {"bore": 1, "stroke": 2}, "c": {"bore": 3}}}', True),
        ('{"part": {"bore": 1, "stroke": 2}}', False),
        ('{"part": {"bore": {"bore": 1}}}', False),
    ],
)
def test_members_below_keys_of_the_user_are_those_of_a_map(tmp_path: Path, example: str, keyed: bool) -> None:
    head = "# Engine\n\nGET /engines\n\n### Response\n\n| Name | Type | Description |\n|---|---|---|\n"
    text = f"{head}| part | object | The parts: {TWO} |\n\n### Example response\n\n```json\n{example}\n```\n"
    spec = build_pages(tmp_path, text, suffix=".md").spec
    shown = spec["components"]["schemas"]["GetEnginesResponseBody"]["properties"]["part"]
    assert ("additionalProperties" in shown) == keyed
