"""Bodies that a label names alone ("Payload: Boat", "Return value: Boats"); columns that ask what is optional."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

DATA = (
    "\n\n# Data format\n\n## Boat\n\n| Parameter | Optional | Description |\n| - | - | - |\n"
    "| name | No | Its name. |\n| berths | Yes | How many. |\n"
)
CALLS = "# API\n\n## Create a boat\n\n> **POST** /boats\n\n**{sent}:** {what}\n\n**{answer}:** {back}"
ORDER = "#/components/schemas/Boat"


def built(folder: Path, what: str, back: str, sent: str = "Payload", answer: str = "Return value") -> dict[str, Any]:
    page = CALLS.format(sent=sent, what=what, answer=answer, back=back) + DATA
    result: dict[str, Any] = build_pages(folder, page, suffix=".md").spec
    return result


def schema(part: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = part["content"]["application/json"]["schema"]
    return found


@pytest.mark.parametrize(
    ("sent", "answer"), [("Payload", "Return value"), ("Request body", "Response"), ("Body", "Returns")]
)
def test_a_label_names_what_is_sent_and_answered(tmp_path: Path, sent: str, answer: str) -> None:
    call = built(tmp_path, "Boat", "Boats", sent, answer)["paths"]["/boats"]["post"]
    assert "Boat" in str(schema(call["requestBody"]))
    answered = schema(call["responses"]["200"])
    assert (answered["type"], "Boat" in str(answered["items"])) == ("array", True)


@pytest.mark.parametrize("what", ["none", "None", "Ship", "Text"])
def test_a_name_that_no_page_describes_is_no_body(tmp_path: Path, what: str) -> None:
    call = built(tmp_path, what, "HTTP status 201 (Created)")["paths"]["/boats"]["post"]
    assert "requestBody" not in call
    assert list(call["responses"]) == ["201"]


def test_yes_below_optional_is_not_mandatory(tmp_path: Path) -> None:
    boat = built(tmp_path, "Boat", "Boat")["components"]["schemas"]["Boat"]
    assert boat["required"] == ["name"]


@pytest.mark.parametrize(
    ("header", "cells", "required"),
    [
        ("Optional", ("✓", "no"), [False, True]),
        ("Optional", ("optional", "mandatory"), [False, True]),
        ("Optional?", ("yes", "no"), [False, True]),
        ("Optional", ("yes", "-"), [False, False]),
        ("Required", ("yes", "no"), [True, False]),
        ("可选", ("true", "false"), [False, True]),
        ("是否可选", ("是", "否"), [False, True]),
        ("是否可选", ("可选", "必选"), [False, True]),
        ("Opcional", ("sí", "no"), [False, True]),
        ("Facultatif", ("oui", "non"), [False, True]),
        ("省略可", ("○", "×"), [False, True]),
        ("Необязательный", ("да", "нет"), [False, True]),
    ],
)
def test_what_cells_of_such_a_column_say(
    tmp_path: Path, header: str, cells: tuple[str, str], required: list[bool]
) -> None:
    page = (
        "# Boats\n\n`GET /boats`\n\n## Query parameters\n\n"
        f"| Name | Type | {header} | Description |\n| - | - | - | - |\n"
        f"| a | string | {cells[0]} | A. |\n| b | string | {cells[1]} | B. |\n"
    )
    parameters = build_pages(tmp_path, page, suffix=".md").spec["paths"]["/boats"]["get"]["parameters"]
    assert [p.get("required", False) for p in parameters] == required
