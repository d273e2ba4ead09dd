"""Headers of an answer that sentences name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import operations_of


def headers(folder: Path, text: str) -> dict[str, list[str]]:
    found = operations_of(folder, f"## Build\n\n`POST /boats`\n\nBuilds a boat.\n\n{text}")["POST /boats"]["responses"]
    return {status: list(answer.get("headers", ())) for status, answer in found.items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "**Response**\n\nReturns a 201 status code. In addition, a `Location` header is returned.",
            {"201": ["Location"]},
        ),
        ("**Response headers**\n\nThe call returns a header `Location` with its path.", {"200": ["Location"]}),
        ("**Response**\n\n* Returns 201 Created with a `X-Boat-Id` header\n", {"201": ["X-Boat-Id"]}),
        (
            "It returns 201 Created. The response has a `Location` header, which is returned once.",
            {"201": ["Location"]},
        ),
        ("**Respuesta**\n\nDevuelve 201 Created y una cabecera `Location`.", {"201": ["Location"]}),
        ("**Antwort**\n\nLiefert 201 Created und die Kopfzeile `Location`.", {"201": ["Location"]}),
    ],
)
def test_a_name_beside_a_word_for_headers(tmp_path: Path, text: str, expected: dict[str, list[str]]) -> None:
    assert headers(tmp_path, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "**Response**\n\nReturns 201 Created. The `Authorization` header of the request is not returned.",
        "**Response**\n\nReturns 201 Created. An error is returned if the `X-Boat-Id` header is missing.",
        "**Response**\n\nReturns 201 Created. Where the request has a `X-Boat-Id` header it is returned.",
        "**Response**\n\nReturns 201 Created. Mind the `boat` header is returned.",
        "It returns 201 Created. Send the `X-Boat-Id` header that the last call returned.",
        "**Response**\n\nReturns 201 Created. No header. `Location` is returned in the body.",
    ],
)
def test_others_are_none(tmp_path: Path, text: str) -> None:
    assert headers(tmp_path, text) == {"201": []}


def test_a_row_says_more_than_a_sentence(tmp_path: Path) -> None:
    rows = "| Header | Type | Description |\n| - | - | - |\n| Location | string | Its path. |\n"
    text = f"**Response 201**\n\nA `location` header is returned.\n\n**Response headers**\n\n{rows}"
    assert headers(tmp_path, text) == {"201": ["Location"]}
