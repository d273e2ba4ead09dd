"""What examples have beside a table: fields that it lacks, and members that hold all of what it describes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult, Options, build
from tests.pages import build_pages

LINE = "# Boats\n\n## Get a boat\n\n`GET /boats`\n\n"
FIELDS = "Response\n\n| Name | Type | Description |\n| --- | --- | --- |\n"
CODE = "\nResponse example\n\n```json\n{}\n```\n"


def answer(result: BuildResult, path: str = "/boats", method: str = "get") -> Any:
    """The schema of the answer, references resolved, types as words: ``name*`` where an example alone has it."""
    content = result.spec["paths"][path][method]["responses"]["200"]["content"]["application/json"]
    return _plain(result.spec, content["schema"])


def _plain(spec: Any, schema: Any) -> Any:
    if "$ref" in schema:
        schema = spec["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    if "items" in schema:
        return [_plain(spec, schema["items"])]
    members = schema.get("properties")
    if members is None:
        return schema.get("type")
    return {name + "*" * ("x-inferred" in inner): _plain(spec, inner) for name, inner in members.items()}


def page(rows: str, shown: str) -> str:
    return f"{LINE}{FIELDS}{rows}{CODE.replace('{}', shown)}"


def test_fields_that_only_the_example_has_are_added_and_told(tmp_path: Path) -> None:
    text = page("| id | integer | Id. |\n", '{"id": 7, "hull": {"wood": true}, "crew": [1]}')
    result = build_pages(tmp_path, text, suffix=".md")
    assert answer(result) == {"id": "integer", "hull*": {"wood": "boolean"}, "crew*": ["integer"]}
    told = [d for d in result.diagnostics if d.code == "example-field-undocumented"]
    assert [d.message.split(",")[0].split()[-1] for d in told] == ["$.crew", "$.hull"]


def test_likewise_in_the_structures_of_fields_and_of_the_items_of_arrays(tmp_path: Path) -> None:
    rows = "| id | integer | Id. |\n| sails | array of Sail objects | Sails. |\n"
    sail = "\nSail\n\n| Name | Type | Description |\n| --- | --- | --- |\n| area | number | Area. |\n"
    text = f"{LINE}{FIELDS}{rows}{sail}{CODE.replace('{}', SAILS)}"
    expected = {"id": "integer", "sails": [{"area": "number", "colour*": "string"}]}
    assert answer(build_pages(tmp_path, text, suffix=".md")) == expected


SAILS = '{"id": 1, "sails": [{"area": 2.5}, {"area": 3, "colour": "red"}]}'


def test_an_example_of_something_else_adds_nothing(tmp_path: Path) -> None:
    result = build_pages(tmp_path, page("| id | integer | Id. |\n", '{"error": "no boat", "code": 4}'), suffix=".md")
    assert answer(result) == {"id": "integer"}


def test_no_infer_adds_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(page("| id | integer | Id. |\n", '{"id": 7, "hull": "wood"}'))
    assert answer(build([tmp_path], Options(infer=False))) == {"id": "integer"}


ENVELOPES = {
    '{"success": 1, "data": {"id": 7, "name": "Anna"}}': {
        "data": {"id": "integer", "name": "string"}, "success*": "integer",
    },
    '{"boats": [{"id": 7, "name": "Anna"}]}': {"boats": [{"id": "integer", "name": "string"}]},
    '{"data": {"id": 7, "name": "A"}, "meta": {"page": 1}}': {
        "data": {"id": "integer", "name": "string"}, "meta*": {"page": "integer"},
    },
    '{"code": 0, "data": {"page": 1, "records": [{"id": 7, "name": "A"}]}}': {
        "code*": "integer", "data": {"page*": "integer", "records": [{"id": "integer", "name": "string"}]},
    },
    '{"data": {"page": {"list": [{"id": 7, "name": "A"}]}}}': {
        "data": {"page": {"list": [{"id": "integer", "name": "string"}]}},
    },
    '{"data": [{"boat": {"id": 7, "name": "A"}}]}': {"data": [{"boat": {"id": "integer", "name": "string"}}]},
}  # fmt: skip


@pytest.mark.parametrize(("shown", "expected"), ENVELOPES.items())
def test_a_member_that_holds_all_of_the_table_is_its_envelope(tmp_path: Path, shown: str, expected: Any) -> None:
    result = build_pages(tmp_path, page("| id | integer | Id. |\n| name | string | Name. |\n", shown), suffix=".md")
    assert answer(result) == expected
    assert [d.code for d in result.diagnostics if d.code == "body-in-envelope"] == ["body-in-envelope"]


@pytest.mark.parametrize(
    "shown", ['{"id": 7, "old": {"id": 6, "name": "B"}}', '{"a": {"id": 1, "name": ""}, "b": {"id": 2, "name": ""}}']
)
def test_where_fields_stand_outermost_or_in_several_members_there_is_no_envelope(tmp_path: Path, shown: str) -> None:
    result = build_pages(tmp_path, page("| id | integer | Id. |\n| name | string | Name. |\n", shown), suffix=".md")
    assert answer(result)["id"] == "integer"
    assert not [d for d in result.diagnostics if d.code == "body-in-envelope"]
