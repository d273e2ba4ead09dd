"""Titles in front of path and method, labels in bold without a colon, addresses spelled twice, items with answers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages, operation_lines

JSON = '\n\n```json\n{"id": 1}\n```\n'


def operations(folder: Path, text: str) -> dict[str, dict[str, Any]]:
    items = build_pages(folder, text, suffix=".md").spec["paths"].items()
    return {f"{method.upper()} {path}": o for path, item in items for method, o in item.items()}


def summaries(folder: Path, text: str) -> dict[str, str]:
    return {name: o["summary"] for name, o in operations(folder, text).items()}


@pytest.mark.parametrize(
    "heading",
    [
        "Add a boat: /boats/add (POST)",
        "Add a boat :  /boats/add (POST) (makes a new one)",
        "1) Add a boat - `/boats/add` [POST]",
        "Add a boat: /boats/add (POST) O",
        "Add a boat – `/boats/add` (POST): makes a new one",
    ],
)
def test_a_heading_with_path_and_method_behind_the_title(tmp_path: Path, heading: str) -> None:
    found = operations(tmp_path, f"# Harbour\n\n### {heading}{JSON}")
    assert {name: o["summary"] for name, o in found.items()} == {"POST /boats/add": "Add a boat"}
    told = "makes a new one" in heading
    assert found["POST /boats/add"].get("description", "") == ("makes a new one" if told else "")


@pytest.mark.parametrize(
    "heading",
    [
        "Add a boat: /boats/add",  # without a method
        "Add a boat: /boats/add (made by POST)",
        "Example: /boats/add (POST)",
        "Boats/docks (POST)",
    ],
)
def test_headings_that_state_nothing(tmp_path: Path, heading: str) -> None:
    assert operations(tmp_path, f"# Harbour\n\n### {heading}\n\nWords.\n") == {}


@pytest.mark.parametrize(
    "lines",
    [
        "**URL**     /boats/add\n**Method**  POST",
        "**URL** `/boats/add` **Method** `POST`",
        "**Method** POST\n**URL** /boats/add\n",
        "It is there at once.\n**URL** /boats/add  \n**Verb** POST",
    ],
)
def test_labels_in_bold_without_a_colon(tmp_path: Path, lines: str) -> None:
    found = operations(tmp_path, f"# Harbour\n\n### Add a boat\n\n{lines}{JSON}")
    assert {name: o["summary"] for name, o in found.items()} == {"POST /boats/add": "Add a boat"}
    assert found["POST /boats/add"].get("description", "").strip() in {"", "It is there at once."}


@pytest.mark.parametrize(
    "lines",
    [
        "**URL** of all: /boats/add **Method** of all: POST",
        "**Home** /boats/add **Method** POST",  # no word for an address
        "**URL** /boats/add **Method** by hand",
    ],
)
def test_words_in_bold_that_are_no_labels(tmp_path: Path, lines: str) -> None:
    assert operations(tmp_path, f"# Harbour\n\n### Add a boat\n\n{lines}\n") == {}


@pytest.mark.parametrize(
    "address",
    [
        "`boats.example/add/` OR `boats.example/add`",
        "`boats.example/add/` or `boats.example/add`",
        "boats.example/add/ | boats.example/add",
        "`boats.example/add/` / `boats.example/add`",
    ],
)
def test_an_address_with_and_without_a_slash(tmp_path: Path, address: str) -> None:
    text = f"# Harbour\n\n### Add a boat\n\n- Method: `POST`\n- URL: {address}{JSON}"
    assert summaries(tmp_path, text) == {"POST /add/": "Add a boat"}


def test_two_addresses_are_not_one(tmp_path: Path) -> None:
    text = f"# Harbour\n\n### Add a boat\n\n- Method: `POST`\n- URL: `boats.example/add` or `boats.example/drop`{JSON}"
    assert summaries(tmp_path, text) == {}


ITEMS = """# Harbour

- POST /boats Add a boat
  - Parameters, as a JSON string:
    {
      "name": "ada"
    }
  - Return 201 Created, payload:
    {
      "id": 7
    }
  - Return 400 Bad Request for wrong names
- GET /boats/<id> Fetch a boat
  - Returns 200 OK with { "name": "ada" }
  - Return 404 Not Found for unknown ids: { "message": "none" }
"""


def test_items_with_what_they_answer_inside(tmp_path: Path) -> None:
    result = build_pages(tmp_path, ITEMS, suffix=".md")
    found = operations(tmp_path, ITEMS)
    assert {name: o["summary"] for name, o in found.items()} == {
        "POST /boats": "Add a boat",
        "GET /boats/{id}": "Fetch a boat",
    }
    assert operation_lines(result) == [
        "body name string",
        "201 id integer",
        "path id* string",
        "200 name string",
        "404 message string",
    ]
    assert list(found["POST /boats"]["responses"]) == ["201", "400"]


@pytest.mark.parametrize(
    "items",
    [
        "- GET /boats is old\n  - returned 200 boats\n- POST /boats is new\n  - takes 200 boats\n",
        "- GET /boats was slow\n  - Return 200 OK\n- POST /boats was slow\n  - Return 201 Created\n",
        "- Boats GET /boats\n  - Return 200 OK\n- More POST /boats\n  - Return 201 Created\n",
    ],
)
def test_sentences_that_open_with_a_request_line(tmp_path: Path, items: str) -> None:
    assert operations(tmp_path, f"# Harbour\n\n{items}") == {}


@pytest.mark.parametrize("label", ["Parameters:", "Request body:", "Body"])
def test_json_below_a_status_is_no_part_of_what_is_sent(tmp_path: Path, label: str) -> None:
    text = (
        f'# Harbour\n\n## POST /boats\n\n**{label}**\n\n```\n{{"name": "ada"}}\n```\n\nReturns 201 Created:\n\n'
        '```\n{"id": 7}\n```\n'
    )
    assert operation_lines(build_pages(tmp_path, text, suffix=".md")) == ["body name string", "201 id integer"]


@pytest.mark.parametrize(
    ("sent", "returned"),
    [
        ("Paramètres envoyés", "Réponses retournées"),
        ("Parámetros enviados", "Respuestas devueltas"),
        ("Parâmetros enviados", "Dados retornados"),
        ("Parametri inviati", "Risposte restituite"),
        ("Gesendete Parameter", "Zurückgegebene Felder"),
    ],
)
def test_words_for_what_is_sent_and_returned(tmp_path: Path, sent: str, returned: str) -> None:
    text = (
        f'# Harbour\n\n## POST /boats\n\n**{sent}**\n\n```\n{{"name": "ada"}}\n```\n\n**{returned}**\n\n'
        '```\n{"id": 7}\n```\n'
    )
    assert operation_lines(build_pages(tmp_path, text, suffix=".md")) == ["body name string", "200 id integer"]
