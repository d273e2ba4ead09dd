"""Fields below a word for headers that the JSON beside has as members are of the body; lines of dashes are no rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines

FIELDS = "| Name | Type | Description |\n|---|---|---|\n| {} | string | The boat. |\n"
CALL = (
    "\n\n## Example Call\n\n```bash\ncurl 'https://boats.example/boats' \\\n"
    '--header \'Content-Type: application/json\' \\\n--data \'{"boatId": "b1", "note": "x"}\'\n```\n'
)
MESSAGE = "```http\nPOST /boats HTTP/1.1\nContent-Type: application/json\nHost: boats.example\n```\n\n"
JSON = '```json\n{"boatId": "b1", "note": "x"}\n```\n\n'


def lines(folder: Path, text: str, suffix: str = ".md") -> list[str]:
    return operation_lines(build_pages(folder, text, suffix=suffix))


@pytest.mark.parametrize(
    "text",
    [
        f"## Headers\n\n{FIELDS.format('X-Id')}\n### Playload\n\n{FIELDS.format('boatId')}{CALL}",
        f"## Headers\n\n{FIELDS.format('X-Id')}\nWhat you tell us\n\n{FIELDS.format('boatId')}{CALL}",
        f"## Заголовки\n\n{FIELDS.format('X-Id')}\n### Нагрузка\n\n{FIELDS.format('boatId')}{CALL}",
        f"## 请求头\n\n{FIELDS.format('X-Id')}\n#### 内容物\n\n{FIELDS.format('boatId')}{CALL}",
        f"- HEADERS\n    - X-Id: the boat\n\n{MESSAGE}{JSON}{FIELDS.format('boatId')}",
    ],
)
def test_members_of_what_is_sent(tmp_path: Path, text: str) -> None:
    found = lines(tmp_path, f"# Add a boat\n\n`POST /boats`\n\n{text}")
    assert not [line for line in found if line.startswith("header boatId")]
    assert "body boatId string" in found


@pytest.mark.parametrize(
    "text",
    [
        f"## Headers\n\n{FIELDS.format('X-Id')}{CALL}",  # no member of the body
        f"## Headers\n\n{FIELDS.format('boatId')}\n## Response\n\n{JSON}",  # a member of the answer
        "## Headers\n\n| Header | Description |\n|---|---|\n| boatId | The boat. |\n" + CALL,  # a column says so
    ],
)
def test_headers(tmp_path: Path, text: str) -> None:
    found = lines(tmp_path, f"# Add a boat\n\n`POST /boats`\n\n{text}")
    assert [line for line in found if line.startswith(("header X-Id", "header boatId"))]


@pytest.mark.parametrize(
    "message", [MESSAGE.replace("application/json", "text/csv"), MESSAGE.replace("POST /boats", "GET /boats")]
)
def test_json_behind_a_message_that_sends_none(tmp_path: Path, message: str) -> None:
    text = f"# Boats\n\n## Add\n\n`POST /boats`\n\n- HEADERS\n    - X-Id: the boat\n\n{message}{JSON}"
    assert not [line for line in lines(tmp_path, text) if line.startswith("body")]


@pytest.mark.parametrize("divider", ["--|--|---", "---|---|---", "-----||-----", "—|—|—"])
def test_lines_of_dashes_are_no_rows(tmp_path: Path, divider: str) -> None:
    text = (
        "# Add a boat\n\n`POST /boats`\n\n## Body parameters\n\nName | Type | Description\n---|---|---\n"
        f"boat | string | The boat.\n{divider}\nnote | string | A note.\n"
    )
    assert lines(tmp_path, text) == ["body boat string", "body note string"]


def test_a_dash_in_a_cell_is_no_line(tmp_path: Path) -> None:
    text = (
        "# Add a boat\n\n`POST /boats`\n\n## Body parameters\n\nName | Type | Description\n---|---|---\n"
        "boat | string | --\nnote | string | -\n"
    )
    assert lines(tmp_path, text) == ["body boat string", "body note string"]


@pytest.mark.parametrize("title", ["POST Parameter", "POST Parameters", "PUT parameters", "Parámetros POST"])
def test_titles_of_tables_that_name_what_is_sent(tmp_path: Path, title: str) -> None:
    method = "PUT" if "PUT" in title else "POST"
    text = (
        "= Boats\n\n== HTTP Methods and URIs\n\nGet them:\n\n----\nGET /boats\n----\n\nAdd one:\n\n"
        f"----\n{method} /boats\n----\n\n.{title}\n|===\n|Name |Description |Schema\n\n"
        "| `length`\n| Its length.\n| Integer\n|===\n"
    )
    assert "body length integer" in lines(tmp_path, text, ".adoc")
