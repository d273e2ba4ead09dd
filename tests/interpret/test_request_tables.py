"""Tables of a request that follow each other: variables of the path first, the body under a heading of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult, build
from tests.pages import build_pages

PAGE = """\
# Boats

## Create a boat

```
POST /:harbour/boats
```

### Parameters

Name | Type | Description
-----|------|------------
`:harbour` | `integer` | Its number

### Example

```
curl -X POST \\
     -d '<json>' \\
     https://api.boats.example/v2/7/boats
```

### Input

Name | Type | Description
-----|------|------------
`name` | `string` | **Required**.
`berth` | `integer` |

##### Example

```json
{"name": "Ada", "berth": 2}
```
"""


def built(folder: Path, text: str) -> BuildResult:
    (folder / "a.md").write_text(text, encoding="utf-8")
    return build([folder])


def create(result: BuildResult) -> dict[str, Any]:
    operation: dict[str, Any] = result.spec["paths"]["/{harbour}/boats"]["post"]
    return operation


def test_a_table_of_variables_is_not_the_body(tmp_path: Path) -> None:
    result = built(tmp_path, PAGE)
    assert [(p["name"], p["in"], p["schema"]["type"]) for p in create(result)["parameters"]] == [
        ("harbour", "path", "integer")
    ]
    body = result.spec["components"]["schemas"]["PostBoatsRequestBody"]
    assert (list(body["properties"]), body["required"]) == (["name", "berth"], ["name"])


def test_an_example_below_the_body_is_the_bodys(tmp_path: Path) -> None:
    operation = create(built(tmp_path, PAGE))
    (shown,) = operation["requestBody"]["content"]["application/json"]["examples"].values()
    assert shown["value"] == {"name": "Ada", "berth": 2}
    assert list(operation["responses"]) == ["default"]


def test_an_example_below_the_answer_is_the_answers(tmp_path: Path) -> None:
    answer = PAGE.replace("### Input", "### Response")
    operation = create(built(tmp_path, answer))
    assert "requestBody" not in operation
    assert "examples" in operation["responses"]["200"]["content"]["application/json"]


def test_a_command_is_no_answer_that_cannot_be_read(tmp_path: Path) -> None:
    codes = {d.code for d in built(tmp_path, PAGE).diagnostics}
    assert codes.isdisjoint({"example-unread", "block-unplaced", "object-unreferenced"})


def test_a_variable_with_a_colon_in_brackets_is_one_of_that_name(tmp_path: Path) -> None:
    result = built(tmp_path, "# Boats\n\n## Drop\n\n`DELETE /boats/<:uuid>`\n\n- `:uuid` (string): Its id.\n")
    ((path, item),) = result.spec["paths"].items()
    assert (path, [p["name"] for p in item["delete"]["parameters"]]) == ("/boats/{uuid}", ["uuid"])
    assert "spec-invalid" not in {d.code for d in result.diagnostics}


def body_of(folder: Path, rows: str) -> Any:
    head = "| Parameter | Param Type | Type | Required |\n| - | - | - | - |\n"
    (folder / "a.md").write_text(f"# Boats\n\n## Resend\n\n`POST /boats/resend`\n\n{head}{rows}\n", encoding="utf-8")
    spec = build([folder]).spec
    (media,) = spec["paths"]["/boats/resend"]["post"]["requestBody"]["content"].values()
    ref = media["schema"].get("$ref", "").rpartition("/")[2]
    return spec["components"]["schemas"][ref] if ref else media["schema"]


def test_a_lone_text_in_the_body_is_a_member_of_it(tmp_path: Path) -> None:
    assert list(body_of(tmp_path, "| stateToken | Body | String | TRUE |\n")["properties"]) == ["stateToken"]


def test_a_lone_row_called_body_is_all_of_it(tmp_path: Path) -> None:
    assert body_of(tmp_path, "| body | Body | String | TRUE |\n")["type"] == "string"


def test_sections_of_an_operation_may_name_it(tmp_path: Path) -> None:
    page = (
        "# Boats\n\n## Resend call\n\n`POST /boats/resend`\n\n#### Request parameters for resend call\n\n"
        "| Name | Type |\n| - | - |\n| token | string |\n\n#### Response parameters for resend call\n\n"
        "| Name | Type |\n| - | - |\n| state | string |\n"
    )
    (tmp_path / "a.md").write_text(page, encoding="utf-8")
    schemas = build([tmp_path]).spec["components"]["schemas"]
    assert {n: list(s["properties"]) for n, s in schemas.items()} == {
        "PostBoatsResendRequestBody": ["token"],
        "PostBoatsResendResponseBody": ["state"],
    }


@pytest.mark.parametrize(
    ("cell", "name", "required"),
    [
        ("`tag` _optional since 2.8_", "tag", False),
        ("`tag` (required from 3.0 on)", "tag", True),
        ("`tag` optional", "tag", False),
        ("`tag`", "tag", False),
    ],
)
def test_a_remark_behind_a_name_in_code_is_no_part_of_it(tmp_path: Path, cell: str, name: str, required: bool) -> None:
    text = f"# Boats\n\n## List\n\n`GET /boats`\n\n### Parameters\n\n| Name | Type |\n|-|-|\n| {cell} | string |\n"
    (found,) = build_pages(tmp_path, text, suffix=".md").spec["paths"]["/boats"]["get"]["parameters"]
    assert (found["name"], bool(found.get("required"))) == (name, required)
