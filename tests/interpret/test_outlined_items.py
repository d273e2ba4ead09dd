"""Lists whose outermost items state operations, with what is sent and answered in the items inside."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, members_of, operations_of


@pytest.mark.parametrize("behind", ["", " -", ":"])
@pytest.mark.parametrize("label", ["Body", "**Body**", "Request body"])
def test_items_with_bodies_inside(tmp_path: Path, behind: str, label: str) -> None:
    first = f"- `POST /boats`{behind}\n  - {label}: `{{ name: string, size: number }}`\n  - Response: `{{ id }}`\n"
    told = operations_of(tmp_path, f"## Boats\n\n{first}- `GET /boats`{behind}\n  - Description: Lists them\n")
    assert list(told) == ["GET /boats", "POST /boats"] or list(told) == ["POST /boats", "GET /boats"]
    assert {n: o["summary"] for n, o in told.items()} == {"POST /boats": "Boats", "GET /boats": "Lists them"}
    assert members_of(told["POST /boats"]["requestBody"]) == ["name", "size"]
    assert members_of(told["POST /boats"]["responses"]["200"]) == ["id"]
    assert "requestBody" not in told["GET /boats"]


def test_code_fields_and_statuses_inside(tmp_path: Path) -> None:
    fields = "  - Body:\n    - `name` (string, required): Its name\n    - `size` (integer)\n  - Response: 201\n"
    code = '- `DELETE /boats/:id`: Drops one\n  - Response:\n    ```json\n    {"ok": true}\n    ```\n'
    result = build_pages(tmp_path, f"# API\n\n- `POST /boats` - Makes one\n{fields}{code}", suffix=".md")
    post, delete = (o for item in result.spec["paths"].values() for o in item.values())
    assert [o["summary"] for o in (post, delete)] == ["Makes one", "Drops one"]
    assert list(post["responses"]) == ["201"]
    assert result.spec["components"]["schemas"]["PostBoatsRequestBody"]["required"] == ["name"]
    assert members_of(delete["responses"]["200"]) == ["ok"]


def test_names_behind_labels(tmp_path: Path) -> None:
    asked = "- `GET /boats`\n  - Query: `limit`, `skip`\n- `GET /boats/:id`\n  - Params: `id`\n"
    told = operations_of(tmp_path, f"{asked}- `PUT /boats`\n  - Body: name, size\n- `PATCH /boats`\n  - Body: `Boat`\n")
    assert [p["name"] for p in told["GET /boats"]["parameters"]] == ["limit", "skip"]
    assert [(p["name"], p["in"]) for p in told["GET /boats/{id}"]["parameters"]] == [("id", "path")]
    assert members_of(told["PUT /boats"]["requestBody"]) == ["name", "size"]
    assert "requestBody" not in told["PATCH /boats"]


def test_one_item_that_states_nothing(tmp_path: Path) -> None:
    """A list of which not each item states an operation is another list."""
    text = "- `POST /boats`\n  - Body: `{ name, size }`\n- The others\n  - Body: `{ id, name }`\n"
    assert list(operations_of(tmp_path, text)) == ["POST /boats"]


@pytest.mark.parametrize(
    ("label", "status"),
    [("Response", "200"), ("Response (201)", "201"), ("Error (400)", "400"), ("404", "404"), ("409 Conflict", "409")],
)
def test_statuses_in_labels(tmp_path: Path, label: str, status: str) -> None:
    told = operations_of(
        tmp_path, f'## Make\n\n`POST /boats`\n\n- Body: `{{"name": "Ada"}}`\n- {label}: `{{"id": 1}}`\n'
    )
    (operation,) = told.values()
    assert members_of(operation["responses"][status]) == ["id"]


@pytest.mark.parametrize(
    "heading", ["1. POST /boats", "2.1 `POST /boats`", "3) **POST** /boats", "4. POST /boats - Makes one"]
)
def test_headings_with_numbers(tmp_path: Path, heading: str) -> None:
    assert list(
        operations_of(tmp_path, f"## {heading}\n\nMakes one of them.\n\n## 10. GET /ports\n\nLists ports.\n")
    ) == [
        "POST /boats",
        "GET /ports",
    ]


@pytest.mark.parametrize(
    ("line", "summary"),
    [
        ("Body: name, size", "POST /boats"),
        ("**Description:** Makes one", "Makes one"),
        ("Auth: none. It makes one.", "Auth: none"),
    ],
)
def test_a_section_in_a_line_is_no_summary(tmp_path: Path, line: str, summary: str) -> None:
    (operation,) = operations_of(tmp_path, f"## POST /boats\n\n{line}\n").values()
    assert operation["summary"] == summary
