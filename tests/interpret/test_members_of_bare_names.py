"""Items below a bare name: members where one is spelt as names are, whose values are theirs; else values of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def body_of(folder: Path, items: str, suffix: str = ".md") -> dict[str, Any]:
    spec = build_pages(folder, f"# Boats\n\n## Add\n\n`POST /boats`\n\n### Parameters\n\n{items}\n", suffix=suffix).spec
    found: dict[str, Any] = spec["paths"]["/boats"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    return resolved(found, spec)


def resolved(schema: dict[str, Any], spec: dict[str, Any]) -> dict[str, Any]:
    name = schema.get("$ref", "").rpartition("/")[2]
    found = spec["components"]["schemas"][name] if name else schema
    return {k: {n: resolved(p, spec) for n, p in v.items()} if k == "properties" else v for k, v in found.items()}


MEMBERS = [
    '* *boat*\n\n  * *type*: its type. Either "Sloop" or "Ketch".\n  * *owner_id*: whose.',
    '* boat\n  * type: its type. Either "Sloop" or "Ketch".\n  * ownerId: whose.',
    '* boat:\n  * type - its type. Either "Sloop" or "Ketch".\n  * owner_id - whose.',
    '* `boat`\n  * `type`: its type. Either "Sloop" or "Ketch".\n  * `owner_id`: whose.',
]


@pytest.mark.parametrize("items", MEMBERS[:2] + MEMBERS[3:])
def test_values_of_a_member_are_no_values_of_its_holder(tmp_path: Path, items: str) -> None:
    boat = body_of(tmp_path, f"{items}\n* size: how long.")["properties"]["boat"]
    assert "enum" not in boat
    assert boat["properties"]["type"]["enum"] == ["Sloop", "Ketch"]


@pytest.mark.parametrize("items", ["* order\n  * asc: smallest first\n  * desc: largest first", *MEMBERS[2:3]])
def test_words_that_may_be_values_are_no_members(tmp_path: Path, items: str) -> None:
    found = body_of(tmp_path, f"{items}\n* size: how long.")["properties"]
    assert not any("properties" in schema for schema in found.values())


def test_facts_of_the_field_itself_below_a_bare_name(tmp_path: Path) -> None:
    items = "* `limit` (integer)\n  * Default: 5\n  * Range: 1 - 50\n* `size`: how long."
    assert body_of(tmp_path, items)["properties"]["limit"]["maximum"] == 50
