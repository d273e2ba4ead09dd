"""Recall: facts that were noted from pages before anything was built of them, and what of them a document says."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.support import ROOT
from tools.recall import WANTED, Fact, facts, is_found, measure, page_of

PAGES = Path(os.environ.get("SPECTABLE_RECALL_PAGES", ROOT.parent / "shared" / "recall"))
PAGE = """# Boats

`GET /boats/{id}`

| Query parameter | Type | Description |
| --- | --- | --- |
| sort | string | Order. One of: `asc`, `desc`. Default: `asc`. |
| limit | integer | At most 50. |
"""


def noted(field: str, keyword: str, value: Any, operation: str = "GET /boats/:id") -> Fact:
    return Fact("maker/boats", "0" * 40, "boats.md", operation, field, keyword, json.dumps(value))


def test_the_list_is_of_forty_pages_of_ten_vendors_at_least() -> None:
    every = facts()
    assert len({(f.repository, f.file) for f in every}) >= 40
    assert len({f.repository.partition("/")[0] for f in every}) >= 10
    assert all(len(f.commit) == 40 and json.loads(f.value) is not None for f in every)
    assert max(Counter(every).values()) == 1


def test_facts_of_a_page_are_found_where_they_are_noted(tmp_path: Path) -> None:
    fact = noted("sort", "enum", ["desc", "asc"])
    page = page_of(fact, tmp_path)
    page.parent.mkdir()
    page.write_text(PAGE, encoding="utf-8")
    missed = [
        noted("limit", "minimum", 1),
        noted("sort", "enum", ["asc"]),
        noted("sort", "default", "asc", operation="GET /boats"),
    ]
    found, left = measure([fact, noted("sort", "default", "asc"), noted("limit", "maximum", 50), *missed], tmp_path)
    assert (found, left) == ({"enum": 1, "default": 1, "bounds": 1}, missed)


@pytest.mark.parametrize(
    ("keyword", "value", "schema"),
    [
        ("default", 5, {"type": "string", "default": "5"}),
        ("default", 0.0, {"type": "number", "default": 0}),
        ("default", ["a", "b"], {"type": "string", "default": "a,b"}),
        ("enum", ["on"], {"const": "on"}),
        ("enum", ["on", "off"], {"type": "array", "items": {"enum": ["off", "on", None]}}),
        ("maximum", 9, {"anyOf": [{"type": "string"}, {"type": "integer", "maximum": 9}]}),
    ],
)
def test_a_value_is_the_same_in_each_form(keyword: str, value: Any, schema: dict[str, Any]) -> None:
    answer = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Boat"}}}}
    spec = {
        "paths": {"/boats/{boat_id}": {"get": {"responses": {"200": answer}}}},
        "components": {"schemas": {"Boat": {"properties": {"field": schema}}}},
    }
    assert is_found(noted("field", keyword, value), spec)
    assert is_found(noted("field", keyword, value, "GET /boats/:id response"), spec)
    assert not is_found(noted("field", keyword, value, "GET /boats/:id query"), spec)


def test_pages_say_as_much_as_is_wanted() -> None:
    every = facts()
    if not all(page_of(fact, PAGES).exists() for fact in every):
        pytest.skip(f"the pages of docs/judged/recall.tsv are not in {PAGES}")
    found, missed = measure(every, PAGES)
    counts = Counter(fact.kind for fact in every)
    assert all(found[kind] >= WANTED[kind] * count for kind, count in counts.items()), missed
