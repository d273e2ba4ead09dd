"""Schemas read from examples: what is shown becomes types and nesting; nothing becomes mandatory or limited."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from openapi_schema_validator import OAS30Validator

from extractor import Options, build
from extractor.oas.schemas.inferred import holds_inferred, opened
from extractor.openapi.schemas.flavor import Flavor
from extractor.openapi.schemas.inferred import inferred
from tests.pages import build_pages, example, page

MODERN, OLD = Flavor("3.1"), Flavor("3.0")
ID = "7d444840-9dc0-11d1-b245-5ffdce74fad{}"
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
)
VALUES = st.recursive(SCALARS, lambda v: st.lists(v, max_size=4) | st.dictionaries(st.text(max_size=8), v, max_size=5))


def schema(*values: Any) -> Any:
    found = inferred(values, MODERN)
    assert found.pop("x-inferred") == "example"
    return found


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([True], {"type": "boolean"}),
        ([1, 2], {"type": "integer"}),
        ([1, 2.5], {"type": "number"}),
        (["sloop"], {"type": "string"}),
        ([None], {}),
        ([None, 3], {"type": ["integer", "null"]}),
        ([1, "one"], {"type": ["integer", "string"]}),
        ([[]], {"type": "array", "items": {}}),
        ([[1, 2.5]], {"type": "array", "items": {"type": "number"}}),
        ([{}], {"type": "object"}),
        ([{"a": 1}, {"b": "x"}], {"type": "object", "properties": {"a": {"type": "integer"}, "b": {"type": "string"}}}),
        ([[{"a": 1}, {"a": None}]], {"type": "array", "items": {
            "type": "object", "properties": {"a": {"type": ["integer", "null"]}},
        }}),
        ([{"a": 1}, [2], None], {"anyOf": [
            {"type": "object", "properties": {"a": {"type": "integer"}}},
            {"type": "array", "items": {"type": "integer"}},
            {"type": "null"},
        ]}),
    ],
)  # fmt: skip
def test_values_become_types_arrays_and_nesting(values: list[Any], expected: Any) -> None:
    assert schema(*values) == expected


@pytest.mark.parametrize(
    ("texts", "fmt"),
    [
        (["2026-11-28T10:00:00Z", "2026-11-28T10:00:00.5+02:00"], "date-time"),
        (["2026-11-28"], "date"),
        ([ID.format(1)], "uuid"),
        (["https://a.example/b?c=1"], "uri"),
        (["ann@mail.example"], "email"),
        (["2026-11-28", "soon"], None),
        (["2026-13-28"], None),
        (["2026-11-28 10:00"], None),
        ([""], None),
    ],
)
def test_a_format_is_one_that_every_value_has(texts: list[str], fmt: str | None) -> None:
    assert schema(*texts) == ({"type": "string", "format": fmt} if fmt else {"type": "string"})


@pytest.mark.parametrize(
    ("names", "is_map"),
    [
        (["101", "102", "103"], True),
        ([ID.format(n) for n in (1, 2, 3)], True),
        (["2026-11-26", "2026-11-27", "2026-11-28"], True),
        (["101", "102"], False),
        (["101", "102", "name"], False),
        (["small", "medium", "large"], False),
        ([ID.format(7)], True),
        ([f"{ID.format(7)}.berth"], True),
        (["https://boats.example/name"], True),
        (["/"], True),
        (["NLOoV2WBU8ieJIrYXXx8NRb5C2xU61pVVWRDLEIMxlU="], True),
        (["abcdefghijklmnopqrstuvwxyz"], False),
        (["/", "name"], False),
    ],
)
def test_ids_dates_and_uuids_as_names_are_keys_of_a_map(names: list[str], is_map: bool) -> None:
    found = schema({name: {"berth": 4} for name in names})
    assert ("additionalProperties" in found) is is_map
    mixed = schema({name: number if number else "x" for number, name in enumerate(names)})
    assert len(names) == 1 or "additionalProperties" not in mixed


@given(st.lists(VALUES, min_size=1, max_size=4))
def test_every_example_fits_its_schema_in_both_versions(values: list[Any]) -> None:
    new, old = inferred(values, MODERN), inferred(values, OLD)
    Draft202012Validator.check_schema(new)
    for value in values:
        assert Draft202012Validator(new).is_valid(value)
    if all(value is not None for value in values):
        assert all(OAS30Validator(old).is_valid(value) for value in values)


def test_an_answer_that_only_examples_show_has_a_schema_with_evidence(tmp_path: Path) -> None:
    shown = example('{"boats": [{"id": 1, "name": "Ada"}, {"id": 2, "flag": null}]}')
    result = build_pages(tmp_path, page(shown))
    pointer = "/paths/~1v1~1items/get/responses/200/content/application~1json/schema"
    content = result.spec["paths"]["/v1/items"]["get"]["responses"]["200"]["content"]["application/json"]
    boat = {"type": "object", "properties": {"id": {"type": "integer"}, "name": {"type": "string"}, "flag": {}}}
    assert content["schema"] == {
        "type": "object",
        "properties": {"boats": {"type": "array", "items": boat}},
        "x-inferred": "example",
    }
    assert result.sources[pointer][0].element == "code"


def test_a_request_body_likewise_and_all_examples_of_an_answer_are_one_schema(tmp_path: Path) -> None:
    asked = example('{"name": "Ada"}', "Example Request")
    result = build_pages(
        tmp_path, page(asked, example('{"id": 1}'), example('{"id": 2, "hull": 3.5}'), line="POST /v1/items")
    )
    post = result.spec["paths"]["/v1/items"]["post"]
    body = post["requestBody"]["content"]["application/json"]["schema"]
    assert body == {"type": "object", "properties": {"name": {"type": "string"}}, "x-inferred": "example"}
    answer = post["responses"]["200"]["content"]["application/json"]["schema"]
    assert answer["properties"] == {"id": {"type": "integer"}, "hull": {"type": "number"}}


def test_no_infer_leaves_examples_without_schema(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(example('{"id": 1}')))
    spec = build([tmp_path], Options(infer=False)).spec
    content = spec["paths"]["/v1/items"]["get"]["responses"]["200"]["content"]["application/json"]
    assert "schema" not in content
    assert content["examples"]
    assert not holds_inferred(spec)


def test_opened_schemas_allow_anything_and_leave_the_document_as_it_is() -> None:
    node = {"a": [{"type": "string", "x-inferred": "example"}], "b": {"type": "string"}}
    assert opened(node) == {"a": [{}], "b": {"type": "string"}}
    assert node["a"] == [{"type": "string", "x-inferred": "example"}]
    assert opened(node["b"]) is node["b"]
