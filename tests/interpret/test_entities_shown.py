"""Structures that only JSON below a heading of its own shows: answers that link to it have them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import Options, build
from tests.pages import build_pages

PAGE = (
    "# API\n\n## List\n\n`GET /boats`\n\n{}\n\n# Objects\n\n## Boat detail\n\n"
    '```json\n{{"id": 1, "crew": [{{"age": 4}}]}}\n```\n\n'
    '## Harbour\n\nNo link leads here.\n\n```json\n{{"berths": 4}}\n```\n'
)
ONE = "Returns a [boat detail object](#boat-detail)."
SEVERAL = "The HTTP response is a 200 OK and the response body is a JSON list of [boat detail objects](#boat-detail)."


def schemas(spec: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = spec.get("components", {}).get("schemas", {})
    return found


@pytest.mark.parametrize(("sentence", "array"), [(ONE, False), (SEVERAL, True)])
def test_an_answer_is_the_structure_that_its_link_leads_to(tmp_path: Path, sentence: str, array: bool) -> None:
    spec = build_pages(tmp_path, PAGE.format(sentence), suffix=".md").spec
    schema = spec["paths"]["/boats"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert (schema.get("type") == "array") is array
    assert (schema["items"] if array else schema)["$ref"] == "#/components/schemas/BoatDetail"
    assert schemas(spec)["BoatDetail"]["properties"]["id"] == {"type": "integer", "x-inferred": "example"}
    assert set(schemas(spec)) == {"BoatDetail"}  # to "Harbour", nothing leads


def test_without_inference_its_members_are_not_told(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(PAGE.format(ONE), encoding="utf-8")
    assert schemas(build([tmp_path], Options(infer=False)).spec)["BoatDetail"]["properties"] == {}


def test_a_table_with_the_anchor_comes_first(tmp_path: Path) -> None:
    table = "## Boat detail\n\n| Name | Type |\n| - | - |\n| size | integer |\n\n"
    page = PAGE.format(ONE).replace("## Boat detail", f"{table}### Example")
    assert next(iter(schemas(build_pages(tmp_path, page, suffix=".md").spec)["BoatDetail"]["properties"])) == "size"
