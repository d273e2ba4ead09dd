"""Examples that lack a closing bracket, or have one too many: read where there is one way to mend them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.interpret.examples.parse import parse_example
from extractor.interpret.examples.repairs.closers import with_closers
from tests.pages import build_pages, operation_lines


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"boats": [{"id": 1},\n{"id": 2},\n}', {"boats": [{"id": 1}, {"id": 2}]}),
        ('{"boats": [1, 2}', {"boats": [1, 2]}),
        ('{"boat": {"id": 1}', {"boat": {"id": 1}}),
        ('[{"id": 1}, {"id": 2}', [{"id": 1}, {"id": 2}]),
        ('{"boats": [1]]}', {"boats": [1]}),
        ('{"name": "a } in [ it", "of": []', {"name": "a } in [ it", "of": []}),
        ('{\n  "boats": [{"id": 1} // the first\n  ,\n  "more": true\n}', None),
    ],
)
def test_a_bracket_is_put_where_there_is_one_place_for_it(text: str, value: Any) -> None:
    parsed = parse_example(text)
    assert (parsed.value if parsed else None) == value
    assert parsed is None or "brackets" in parsed.repairs


@pytest.mark.parametrize("text", ['{"a": {"b": {"c": {"d": {"e": 1}', '{"a": [1', "[[[[1", "{" * 9])
def test_of_many_none_is_put(text: str) -> None:
    assert with_closers(text) == text
    assert parse_example(text) is None


def test_a_good_example_is_not_mended() -> None:
    parsed = parse_example('{"a": [1, {"b": "]"}]}')
    assert parsed is not None
    assert parsed.repairs == ()


def test_the_answer_of_a_mended_example_keeps_the_parameters_below_it(tmp_path: Path) -> None:
    page = (
        "# Boats\n\n```\nGET /boats\n```\n\n### Response\n\n```json\n"
        '{"code": "0", "data": [{"id": "B1"},\n}\n```\n\n**Parameters:**\n\n'
        "| Name | Type | Required | Description |\n| - | - | - | - |\n| harbour | string | YES | Where they lie. |\n"
    )
    result = build_pages(tmp_path, page, suffix=".md")
    assert operation_lines(result) == [
        "query harbour* string",
        "200 code string",
        "200 data array",
        "200 data.id string",
    ]
    assert any(d.code == "example-repaired" and "brackets" in d.message for d in result.diagnostics)
