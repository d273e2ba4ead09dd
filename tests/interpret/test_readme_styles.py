"""Documentation as READMEs have it: request lines in bold, tables of statuses with bodies, defaults in brackets."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import members_of, operations_of


@pytest.mark.parametrize("heading", ["## Orders", "## Endpoints"])
@pytest.mark.parametrize("mark", ["—", "-", ":"])
def test_lines_in_bold_with_what_they_do_behind_a_mark(tmp_path: Path, heading: str, mark: str) -> None:
    first = f'**POST /orders** {mark} Makes one\n\nRequest:\n```json\n{{"sku": "A"}}\n```\n\n'
    answer = 'Response `201`:\n```json\n{"id": 1}\n```\n\n'
    second = f'**GET /orders/{{id}}** {mark} Gets one\n\nResponse `200`:\n```json\n{{"got": 1}}\n```\n\n'
    told = operations_of(
        tmp_path, f"{heading}\n\n{first}{answer}{second}**DELETE /orders/{{id}}**\n\nDrops one. Returns `204`.\n"
    )
    assert {name: o["summary"] for name, o in told.items()} == {
        "POST /orders": "Makes one",
        "GET /orders/{id}": "Gets one",
        "DELETE /orders/{id}": "Drops one",
    }
    assert members_of(told["POST /orders"]["requestBody"]) == ["sku"]
    assert {n: list(o["responses"]) for n, o in told.items()} == {
        "POST /orders": ["201"],
        "GET /orders/{id}": ["200"],
        "DELETE /orders/{id}": ["204"],
    }


def test_bodies_in_a_table_of_statuses(tmp_path: Path) -> None:
    rows = "| 200 | OK | `{ token: string, user: User }` |\n| 401 | Not known | `{ error: string }` |\n"
    text = f"## `POST /login` 🔒\n\nLogs in.\n\n**Responses**\n\n| Status | Description | Body |\n|-|-|-|\n{rows}"
    (operation,) = operations_of(tmp_path, text).values()
    assert {code: members_of(r) for code, r in operation["responses"].items()} == {
        "200": ["token", "user"],
        "401": ["error"],
    }
    assert operation["responses"]["401"]["description"] == "Not known"
    assert operation["summary"] == "Logs in"


@pytest.mark.parametrize(("title", "summary"), [("🔐 Login", "Login"), ("Log in ✅", "Log in"), ("登录 🔒", "登录")])
def test_pictures_around_titles(tmp_path: Path, title: str, summary: str) -> None:
    (operation,) = operations_of(tmp_path, f"## {title}\n\n`POST /login`\n\nText.\n").values()
    assert operation["summary"] == summary


@pytest.mark.parametrize(
    "said", ["default: 10", "default 10", "default=10", "optional, default: 10", "integer, default: 10"]
)
def test_defaults_in_brackets_behind_names(tmp_path: Path, said: str) -> None:
    items = f"- `limit` ({said}): So many.\n- `name` (string, optional): Which one.\n"
    (operation,) = operations_of(tmp_path, f"## GET /boats\n\n**Query Parameters:**\n{items}").values()
    limit, name = operation["parameters"]
    assert (limit["schema"]["type"], limit["schema"]["default"]) == ("integer", 10)
    assert name["schema"] == {"type": "string"}


def test_a_message_with_values_in_its_query_above_its_parameters(tmp_path: Path) -> None:
    message = "```http\nGET /boats?kind=oak&page=1\nAuthorization: Bearer <token>\n```\n\n"
    table = "| Parameter | Type | Description |\n|-|-|-|\n| `kind` | `string` | **Optional**. Which. |\n"
    told = operations_of(tmp_path, f"### Make\n\n```http\nPOST /boats\n```\n\n### Get all\n\n{message}{table}")
    assert [(p["name"], p["in"]) for p in told["GET /boats"]["parameters"]] == [("kind", "query"), ("page", "query")]
