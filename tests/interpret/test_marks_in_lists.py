"""Lists of operations some of whose items have a mark in front, and lists of one operation."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages


def stated(folder: Path, text: str) -> dict[str, str]:
    items = build_pages(folder, text, suffix=".md").spec["paths"].items()
    return {f"{method.upper()} {path}": o["summary"] for path, item in items for method, o in item.items()}


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        ("**NEW** ", " (NEW)"),
        ("***new*** ", " (new)"),
        ("[beta] ", " (beta)"),
        ("(admin) ", " (admin)"),
        ("**[since 2.1]** ", " (since 2.1)"),
        ("`Deprecated` ", " (Deprecated)"),
        ("🔒 ", ""),
        ("✅ ", ""),
        ("🗝️ ", ""),
    ],
)
def test_an_item_with_a_mark_in_front(tmp_path: Path, mark: str, said: str) -> None:
    text = f"# Orchard\n\n### Trees\n\n* {mark}`GET /trees` - all trees\n* `GET /trees/:id` - one tree\n"
    assert stated(tmp_path, text) == {"GET /trees": f"all trees{said}", "GET /trees/{id}": "one tree"}


@pytest.mark.parametrize("mark", ["**OLD** ", "[old] ", "🍂 "])
def test_a_mark_in_front_of_items_that_hold_others(tmp_path: Path, mark: str) -> None:
    text = (
        "# Orchard\n\n- `POST /trees` - plants one\n  - Body: `{ kind, age }`\n"
        f"- {mark}`GET /trees` - all trees\n  - Response: `{{ id }}`\n"
    )
    assert set(stated(tmp_path, text)) == {"GET /trees", "POST /trees"}


def test_items_that_are_nothing_else(tmp_path: Path) -> None:
    text = (
        "# Orchard\n\n## Trees\n\n- `POST /trees`\n- (admin) `GET /trees`\n\n## Ports\n\n- `GET /ports`\n- `PUT /p`\n"
    )
    assert set(stated(tmp_path, text)) == {"GET /trees", "POST /trees", "GET /ports", "PUT /p"}


def test_what_is_marked_as_old_is_deprecated(tmp_path: Path) -> None:
    text = "# Orchard\n\n* **Deprecated** `GET /trees` - all trees\n* `GET /trees/:id` - one tree\n"
    paths = build_pages(tmp_path, text, suffix=".md").spec["paths"]
    assert paths["/trees"]["get"].get("deprecated") is True
    assert "deprecated" not in paths["/trees/{id}"]["get"]


@pytest.mark.parametrize(
    "items",
    [
        "* ✅ `GET /trees` - works\n* ✅ `GET /trees/:id` - works",  # all marked: a report of what was done
        "* [done] `GET /trees` - works\n* [open] `GET /trees/:id` - fails",
        "* **Use** `GET /trees` - all trees\n* **Never use** `GET /trees/:id` - one tree",
        "* See `GET /trees` - all trees\n* `kind` - of tree",  # words, and no mark
        "* **Note:** `GET /trees` - all trees\n* `kind` - of tree",
        "* **NEW** trees - `GET /trees`\n* `kind` - of tree",
    ],
)
def test_what_is_no_mark(tmp_path: Path, items: str) -> None:
    assert stated(tmp_path, f"# Orchard\n\n### Trees\n\n{items}\n") == {}


ONE = {"GET /self": "who I am", "GET /trees/{id}": "one tree"}


@pytest.mark.parametrize(
    "text",
    [
        "### Profile\n\n* `GET /self` - who I am\n\n### Trees\n\n* `GET /trees/:id` - one tree\n",
        "## Profile\n\nAll of yours.\n\n1. **GET** /self: who I am\n\n## Trees\n\n1. **GET** /trees/:id: one tree\n",
        "### Profile\n\n- GET /self (who I am)\n\n### Trees\n\n- GET /trees/{id} (one tree)\n",
        "### Profile\n\n`GET /self` - who I am\n\n### Trees\n\n* `GET /trees/:id` - one tree\n",
    ],
)
def test_lists_of_one_operation(tmp_path: Path, text: str) -> None:
    found = stated(tmp_path, f"# Orchard\n\n{text}")
    assert found.keys() == ONE.keys()
    assert found["GET /trees/{id}"] == "one tree"


@pytest.mark.parametrize(
    "text",
    [
        "### Profile\n\n* `GET /self` - who I am\n",  # one line of a page may be about any API
        "### Known issues\n\n* `GET /self` - fails\n* others\n\n### Trees\n\n* `GET /trees/:id` - one tree\n",
        "### Examples\n\n* `GET /self` - who I am\n\n### Changes\n\n* `GET /trees/:id` - one tree\n",
        "### Profile\n\n* `GET /self/5` - the fifth\n\n### Trees\n\n* `GET /trees/8` - the eighth\n",
    ],
)
def test_lists_of_one_that_state_nothing(tmp_path: Path, text: str) -> None:
    assert stated(tmp_path, f"# Orchard\n\n{text}") == {}


def test_a_list_of_one_beside_headings_that_state_operations(tmp_path: Path) -> None:
    text = "## GET /trees\n\nAll trees.\n\n```json\n{}\n```\n\n## More\n\n* `GET /self` - who I am\n"
    assert list(stated(tmp_path, f"# Orchard\n\n{text}")) == ["GET /trees"]


@pytest.mark.parametrize("title", ["Authentication", "Authorization", "Security"])
def test_a_line_below_a_title_in_a_section_on_how_to_sign_in(tmp_path: Path, title: str) -> None:
    text = (
        f"# Orchard\n\n### {title}\n\nAll need a key.\n\n#### Login\n`POST /login` - Makes a key\n\n* `name` - String\n"
        "\n"
        "### Profile\n* `GET /self` - who I am\n* `GET /trees` - all trees\n"
    )
    expected = {"POST /login": "Makes a key", "GET /self": "who I am", "GET /trees": "all trees"}
    assert stated(tmp_path, text) == expected
