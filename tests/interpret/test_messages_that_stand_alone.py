"""Pages that show messages of HTTP and state nothing: small pages beside the operations that the document has."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

ANSWER = '**Example response**:\n\n```\nHTTP/1.1 200 OK\n\n{"id": 7}\n```\n\n'


def section(title: str, message: str, label: str = "**Example request**:", answer: str = ANSWER) -> str:
    return f"# {title}\n\nAll of them.\n\n{label}\n\n```\n{message}\n```\n\n{answer}"


@pytest.mark.parametrize("label", ["**Example request**:", "**Example request**", "Sample request:", "## Example"])
@pytest.mark.parametrize("message", ["GET /api/boats/ HTTP/1.1\nAccept: application/json", "GET /api/boats/?page=1"])
def test_a_message_with_its_answer_is_an_operation_as_a_guess(tmp_path: Path, label: str, message: str) -> None:
    spec = build_pages(tmp_path, section("Boats", message, label), suffix=".md").spec
    operation = spec["paths"]["/api/boats/"]["get"]
    assert operation["summary"] == "Boats"
    assert "x-guess" in operation
    assert "content" in operation["responses"]["200"]


def test_each_section_of_a_page_has_its_own(tmp_path: Path) -> None:
    sent = 'POST /docks HTTP/1.1\nHost: api.boats.example\n\n{"name": "North"}'
    spec = build_pages(tmp_path, section("Boats", "GET /boats/7 HTTP/1.1") + section("Docks", sent), suffix=".md").spec
    assert {(m, p) for p, item in spec["paths"].items() for m in item} == {("get", "/boats/7"), ("post", "/docks")}
    assert "requestBody" in spec["paths"]["/docks"]["post"]


def test_a_message_is_no_operation_beside_one_that_is_stated(tmp_path: Path) -> None:
    stated = "# Docks\n\n`GET /v1/docks`\n\nLists docks.\n\n"
    spec = build_pages(tmp_path, stated + section("Paging", "GET /boats?page=2 HTTP/1.1"), suffix=".md").spec
    assert list(spec["paths"]) == ["/v1/docks"]


def test_a_message_without_an_answer_is_none(tmp_path: Path) -> None:
    result = build_pages(tmp_path, section("Errors", "GET /boats HTTP/1.1", answer=""), suffix=".md")
    assert "operation-missing" in {d.code for d in result.diagnostics}
