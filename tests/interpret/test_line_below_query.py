"""A heading for the query below which the request line stands alone, beside other sections of an operation."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import operations_of

FIELDS = "#### Parameters\n\n| Name | Type |\n| --- | --- |\n| deck | integer |\n\n"
ANSWER = '#### Response\n\n```json\n{"id": 7}\n```\n\n'


@pytest.mark.parametrize("word", ["Query", "Path", "Abfrage", "Call"])
@pytest.mark.parametrize("line", ["```\nGET /boats\n```", "`GET /boats`", "<pre><b>GET</b> /boats</pre>"])
def test_it_is_a_section_of_the_operation_above(tmp_path: Path, word: str, line: str) -> None:
    first = f"### All boats\n\n#### {word}\n\n{line}\n\n{FIELDS}{ANSWER}"
    found = operations_of(tmp_path, first + first.replace("/boats", "/quays").replace("boats", "quays"))
    titles = {line: operation["summary"] for line, operation in found.items()}
    assert titles == {"GET /boats": "All boats", "GET /quays": "All quays"}
    assert all("200" in operation["responses"] for operation in found.values())


def test_one_with_fields_describes_these(tmp_path: Path) -> None:
    rows = "| Name | Type |\n| --- | --- |\n| deck | integer |\n\n"
    text = f"### All boats\n\n`GET /boats`\n\n#### Query\n\n{rows}{ANSWER}"
    ((_, operation),) = operations_of(tmp_path, text).items()
    assert [p["name"] for p in operation["parameters"]] == ["deck"]
