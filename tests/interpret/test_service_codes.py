"""Codes of the service's own are no statuses of HTTP, whatever header stands above them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.interpret.records.tables.service_codes import are_of_service
from tests.pages import operations_of


def call(folder: Path, text: str) -> dict[str, Any]:
    return operations_of(folder, f"## Add a boat\n\n`POST /boats`\n\n{text}")["POST /boats"]


def rows(header: str, *codes: str) -> str:
    columns = header.count("|")
    said = "".join(f"| {code} | {'| '.join(['Wrong name '] * columns)}|\n" for code in codes)
    return f"| {header} |\n|{'---|' * (columns + 1)}\n{said}"


@pytest.mark.parametrize(
    "text",
    [
        "**Error messages**\n\n" + rows("Code | Description", "-1", "-101", "-106"),
        "**Mensajes de error**\n\n" + rows("Código | Descripción", "-101", "-110"),
        "Errors of this call:\n\n" + rows("Code | Description", "304", "245", "22"),
        "**错误码**\n\n" + rows("状态码 | 说明", "`245`", "`16`", "`404`"),
    ],
)
def test_codes_that_are_no_statuses(tmp_path: Path, text: str) -> None:
    assert set(call(tmp_path, text)["responses"]) <= {"default"}


def test_they_are_error_codes(tmp_path: Path) -> None:
    found = call(tmp_path, "**Errors**\n\n" + rows("Code | Description", "-1", "-101"))
    assert [error["code"] for error in found["x-error-codes"]] == ["-1", "-101"]


@pytest.mark.parametrize(
    "text",
    [
        "**Errors**\n\n" + rows("Code | Description", "400", "404"),
        "**Errors**\n\n" + rows("Code | Description", "400 Bad Request", "404 Not Found", "499 Closed"),
        "**Errors**\n\n" + rows("HTTP status code | Description", "400", "404", "299"),
        "### Status codes\n\n- 400: no name\n- 404: no such harbour\n",
    ],
)
def test_statuses_of_http(tmp_path: Path, text: str) -> None:
    assert {"400", "404"} <= set(call(tmp_path, text)["responses"])


@pytest.mark.parametrize(
    "header", ["Code | Message key | HTTP code | Description", "Code | HTTP status | Key | Description"]
)
def test_the_column_of_http_has_the_statuses(tmp_path: Path, header: str) -> None:
    at = header.split(" | ").index(next(word for word in header.split(" | ") if "HTTP" in word))
    shown = [["101", "a.b", "a.b", "No name"], ["103", "a.c", "a.c", "Not ready"]]
    for row, code in zip(shown, ("400", "503"), strict=True):
        row[at] = code
    table = f"| {header} |\n|---|---|---|---|\n" + "".join(f"| {' | '.join(row)} |\n" for row in shown)
    found = call(tmp_path, f"**Errors**\n\n{table}")["responses"]
    assert {code: answer["description"] for code, answer in found.items()} == {"400": "No name", "503": "Not ready"}


@pytest.mark.parametrize(
    ("shown", "own"),
    [
        (["-1"], True),
        (["200", "40001"], True),
        (["200", "209"], True),
        (["420", "450", "404"], True),
        (["200", "404", "499"], False),
        (["2xx", "4xx"], False),
        (["200-299", "404"], False),
        ([], False),
    ],
)
def test_which_codes_are_of_the_service(shown: list[str], own: bool) -> None:
    assert are_of_service(shown) == own
