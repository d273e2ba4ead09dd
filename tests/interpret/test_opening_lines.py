"""Request lines that open what describes them: the first item below a title, a line with a label, code below one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

JSON = '\n###### Example answer\n\n```json\n{"id": 1}\n```\n'


def calls(folder: Path, text: str) -> dict[str, str]:
    """Method and path of each operation with its summary."""
    items = build_pages(folder, text, suffix=".md").spec.get("paths", {}).items()
    return {f"{method.upper()} {path}": o["summary"] for path, item in items for method, o in item.items()}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("* `GET /ports/3/boats.json` will return the boats of a port.", "GET /ports/{port_id}/boats.json"),
        ("* `GET /boats/2.json` will return the boat with an ID of `2`.", "GET /boats/{boat_id}.json"),
        ("- **PUT /boats/{id}** allows changing the boat", "PUT /boats/{id}"),
        ("It may be paged.\n\n* `GET /sail-types/7` gives a type", "GET /sail-types/{sail_type_id}"),
    ],
)
def test_the_first_item_below_a_title(tmp_path: Path, line: str, expected: str) -> None:
    assert calls(tmp_path, f"# Harbour\n\n## Look\n\n{line}\n{JSON}") == {expected: "Look"}


def test_items_of_several_sections_need_no_more_than_a_sentence(tmp_path: Path) -> None:
    moor = "# Harbour\n\n## Moor\n\n* `POST /boats/2/moor.json` moors it.\n\n"
    text = f"{moor}## Sink\n\n* `DELETE /boats/2.json` sinks it.\n"
    assert calls(tmp_path, text) == {"POST /boats/{boat_id}/moor.json": "Moor", "DELETE /boats/{boat_id}.json": "Sink"}


@pytest.mark.parametrize(
    "text",
    [
        "# Notes\n\n## Look\n\n* `GET /boats` will return boats.\n",  # nothing describes it, and it is alone
        "# Notes\n\n## Look\n\n`POST /boats`\n\n* `GET /boats` will show it.\n" + JSON,  # the section states another
        "# Notes\n\n## Look\n\n* See `GET /boats` for more.\n" + JSON,  # it does not open the item
        "# Notes\n\n## Changelog\n\n* `GET /boats` returns more.\n" + JSON,
    ],
)
def test_items_that_state_nothing(tmp_path: Path, text: str) -> None:
    assert "GET /boats" not in calls(tmp_path, text)


@pytest.mark.parametrize("line", ["**Definition**\n`GET /boats/:boat`", "**Route:** `GET /boats/:boat`"])
def test_a_label_of_any_words_and_a_line_in_code_close_a_section(tmp_path: Path, line: str) -> None:
    shown = "```sh\ncurl https://boats.example/boats/ada\n```\n"
    text = f"# Harbour\n\n## Look\n\nOne boat.\n\n{shown}\n**Sample response**\n\n```json\n{{}}\n```\n\n{line}\n"
    assert calls(tmp_path, text) == {"GET /boats/{boat}": "Look"}


@pytest.mark.parametrize("line", ["**Sample request** `GET /boats/ada`", "**Mind** that `GET /boats/ada` is slow"])
def test_labels_of_examples_state_nothing(tmp_path: Path, line: str) -> None:
    assert calls(tmp_path, f"# Harbour\n\n## Look\n\nOne boat.\n\n{line}\n") == {}


@pytest.mark.parametrize("answer", ["**Response:**\n\n    204 No Content\n", "**Response:**\n\n```json\n{}\n```\n"])
def test_code_below_a_label_for_requests(tmp_path: Path, answer: str) -> None:
    text = f"# Harbour\n\n## Sink\n\nSinks a boat.\n\n**Request:**\n\n    DELETE /boats/[ID]\n\n{answer}"
    assert calls(tmp_path, text) == {"DELETE /boats/{ID}": "Sink"}


@pytest.mark.parametrize(
    ("lead", "more"),
    [
        ("The list can be cut down.", "Paging parameters:"),
        ("These parameters can be sent:", "For the harbour, there are more parameters:"),
    ],
)
def test_lists_below_a_request_line_are_its_parameters(tmp_path: Path, lead: str, more: str) -> None:
    first, second = "* `name`: a part of it\n* `kind`: of which kind\n", "* `max`: how many\n* `offset`: from which\n"
    text = f"# Harbour\n\n## Look\n\n**Request:**\n\n    GET /boats\n\n{lead}\n\n{first}\n{more}\n\n{second}\n"
    found = build_pages(tmp_path, f"{text}**Response:**\n\n```json\n[]\n```\n", suffix=".md").spec
    shown = [(p["in"], p["name"]) for p in found["paths"]["/boats"]["get"]["parameters"]]
    assert shown == [("query", name) for name in ("name", "kind", "max", "offset")]
    assert "components" not in found


def test_a_number_behind_api_is_a_version(tmp_path: Path) -> None:
    text = "# Harbour\n\n## Sink\n\n**Request:**\n\n    DELETE /api/14/boats/[ID]\n\n**Response:** See above.\n"
    assert calls(tmp_path, text) == {"DELETE /api/14/boats/{ID}": "Sink"}


def test_a_mark_between_a_method_and_a_path_without_a_slash(tmp_path: Path) -> None:
    text = (
        "# API\n\n## 1. Log in\n\n**POST** - `api/log/in/`\n\nText.\n\n## 2. Items\n\n**GET** - `api/items`\n\nText.\n"
    )
    assert list(build_pages(tmp_path, text, suffix=".md").spec["paths"]) == ["/api/log/in/", "/api/items"]
