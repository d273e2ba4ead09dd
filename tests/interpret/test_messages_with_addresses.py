"""Messages of HTTP whose request line has a whole address, with header lines below."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import BuildResult
from tests.pages import build_pages, operation_lines

ROWS = "| Name | Type | Required |\n| --- | --- | --- |\n| berth | string | Yes |\n\n"
ANSWER = '### Response\n\n```http\nHTTP/1.1 201 Created\n```\n```json\n{"id": "b1"}\n```\n'


def moored(folder: Path, message: str) -> BuildResult:
    page = f"# Boats\n\n## Moor a boat\n\n```http\n{message}\n```\n\n{ROWS}{ANSWER}"
    return build_pages(folder, page, suffix=".md")


@pytest.mark.parametrize("version", ["", " HTTP/1.1"])
@pytest.mark.parametrize(
    "below",
    [
        "",
        "\nAuthorization: Bearer key",
        "\nAccept: application/json\nContent-Type: application/json",
        '\nContent-Type: application/json\n\n{"berth": "a"}',
    ],
)
def test_it_states_an_operation_whose_fields_follow(tmp_path: Path, version: str, below: str) -> None:
    result = moored(tmp_path, f"POST https://boats.example/quays/:quay/boats{version}{below}")
    assert list(result.spec["paths"]) == ["/quays/{quay}/boats"]
    assert result.spec["paths"]["/quays/{quay}/boats"]["post"]["summary"] == "Moor a boat"
    assert operation_lines(result) == ["path quay* string", "body berth* string", "201 id string"]


@pytest.mark.parametrize(
    "message",
    [
        "POST https://boats.example/boats/12\nAccept: text/plain",  # a call of one boat
        "POST https://boats.example/boats?page=2\nAccept: text/plain",
        "POST https://boats.example/boats\nSends a boat there.",  # no header lines
        "SEND https://boats.example/boats\nAccept: text/plain",
    ],
)
def test_other_code_states_none(tmp_path: Path, message: str) -> None:
    assert not moored(tmp_path, message).spec.get("paths")
