"""Labels with statuses beside words for answers, success or errors: each opens an answer, one of several for each."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines, operations_of

PAGE = (
    "## Moor a boat\n\n`POST /boats/moor`\n\n**Request body:**\n\n"
    '```json\n{"berth": 5}\n```\n\n%s\n\n```json\n{"moored": true}\n```\n\n%s\n\n```json\n{"lost": "no berth"}\n```\n'
)


def made(folder: Path, *labels: str) -> list[str]:
    return operation_lines(build_pages(folder, f"# API\n\n{PAGE % labels}", suffix=".md"))


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("**Success Response** (200):", "**Error Response** (404):"),
        ("**Success Response (200):**", "**Error Response (404):**"),
        ("**Success (200):**", "**Error (404):**"),
        ("**Success: 200**", "**Error: 404**"),
        ("Response 200:", "Response 404:"),
        ("#### Success response (200 OK)", "#### Error response (404, no such berth)"),
        ("#### 200 success", "#### 404 error"),
        ("**Respuesta de Éxito** (200):", "**Respuesta de Error** (404):"),
        ("**Réponse en cas de succès** (200) :", "**Réponse en cas d'erreur** (404) :"),
        ("**Erfolgreiche Antwort (200):**", "**Fehler (404):**"),
        ("**Resposta de sucesso** (200):", "**Resposta de erro** (404):"),
        ("**Risposta di successo (200):**", "**Risposta di errore (404):**"),
        ("**Успешный ответ (200):**", "**Ошибка (404):**"),
        ("**成功响应（200）：**", "**错误响应（404）：**"),
        ("**성공 응답 (200):**", "**에러 응답 (404):**"),
    ],
)
def test_a_status_in_a_label_opens_an_answer(tmp_path: Path, good: str, bad: str) -> None:
    assert made(tmp_path, good, bad) == ["body berth integer", "200 moored boolean", "404 lost string"]


@pytest.mark.parametrize(
    "bad",
    [
        "**Error Response (404/409):**",
        "**Error Response** (404, 409):",
        "**Respuesta de Error** (404 o 409):",
        "**Response 404 / 409:**",
        "Response: 404 / 409",
        "#### Error response (404 or 409)",
        "**Errors (404 and 409):**",
        "**错误响应（404、409）：**",
    ],
)
def test_several_statuses_are_an_answer_each(tmp_path: Path, bad: str) -> None:
    found = made(tmp_path, "**Response (200):**", bad)
    assert found == ["body berth integer", "200 moored boolean", "404 lost string", "409 lost string"]


def test_what_one_of_several_has_of_its_own_stays(tmp_path: Path) -> None:
    more = (
        '**Error (404/409):**\n\n```json\n{"lost": "x"}\n```\n\n**Error (409):**\n\n```json\n{"taken": "by whom"}\n```'
    )
    found = operations_of(tmp_path, f"## Moor\n\n`GET /boats`\n\n{more}")["GET /boats"]["responses"]
    assert list(found) == ["404", "409"]
    assert "examples" in str(found["409"]) or "taken" in str(found["409"])


@pytest.mark.parametrize("bad", ["**Error response:**", "**Unsuccessful response:**", "**Respuesta de error:**"])
def test_an_error_without_a_status_is_no_success(tmp_path: Path, bad: str) -> None:
    found = made(tmp_path, "**Success response (200):**", bad)
    assert "200 lost string" not in found
    assert "200 moored boolean" in found


@pytest.mark.parametrize("good", ["**Success response:**", "**Respuesta exitosa:**"])
def test_a_success_behind_an_error_is_none(tmp_path: Path, good: str) -> None:
    page = PAGE.replace('{"moored": true}', '{"x": 1}') % ("**Error response (404):**", good)
    found = operations_of(tmp_path, page)["POST /boats/moor"]["responses"]
    assert list(found) == ["200", "404"]


@pytest.mark.parametrize("line", ["Results 100 boats.", "The answers 200-299 say that it went well:", "Boats (404):"])
def test_other_lines_with_numbers_open_nothing(tmp_path: Path, line: str) -> None:
    found = operations_of(tmp_path, f"## Moor\n\n`GET /boats`\n\n**Response 201:**\n\n{line}\n\n```json\n{{}}\n```")
    assert list(found["GET /boats"]["responses"]) == ["201"]


@pytest.mark.parametrize("label", ["**Error (404):**", "404 error response:", "**Error response (404)**"])
def test_a_label_with_nothing_below_states_its_status(tmp_path: Path, label: str) -> None:
    found = operations_of(tmp_path, f"## Moor\n\n`GET /boats`\n\n{label}")["GET /boats"]["responses"]
    assert {status: answer["description"] for status, answer in found.items()} == {"404": "Not Found"}
