"""Request lines with the address of a host that are all of a code block: what states an operation, what is a call, and
the messages and answers below them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

HOST = "https://harbour.example/api/v1"


def section(title: str, *blocks: str) -> str:
    return "".join([f"## {title}\n\n", *(f"```\n{block}\n```\n\n" for block in blocks)])


def built(folder: Path, *sections: str) -> dict[str, Any]:
    """The operations by method and path."""
    paths = build_pages(folder, "# Harbour\n\n" + "".join(sections), suffix=".md").spec.get("paths", {})
    return {f"{method} {path}": o for path, item in paths.items() for method, o in item.items()}


ONE = section("One boat", f"GET {HOST}/boats/{{boatId}}", '{"id": 7}')
ALL = section("All boats", f"GET {HOST}/boats", '[{"id": 7}]')
MADE = section(
    "Make a boat", f"POST {HOST}/boats", 'POST boats\nContent-Type: application/json\n\n{"name": "Ada"}', '{"id": 8}'
)


def values(holder: dict[str, Any]) -> list[Any]:
    return [e["value"] for c in holder.get("content", {}).values() for e in c.get("examples", {}).values()]


def test_lines_of_a_host_of_which_one_has_variables_state_operations(tmp_path: Path) -> None:
    found = built(tmp_path, ONE, ALL, MADE)
    assert {key: o["summary"] for key, o in found.items()} == {
        "get /api/v1/boats/{boatId}": "One boat",
        "get /api/v1/boats": "All boats",
        "post /api/v1/boats": "Make a boat",
    }


def test_a_message_without_the_base_path_is_one_of_the_operation(tmp_path: Path) -> None:
    made = built(tmp_path, ONE, MADE)["post /api/v1/boats"]
    assert values(made["requestBody"]) == [{"name": "Ada"}]
    assert values(made["responses"]["200"]) == [{"id": 8}]


@pytest.mark.parametrize("title", ["Example request", "Request"])
def test_the_body_behind_a_request_that_sends_nothing_is_its_answer(tmp_path: Path, title: str) -> None:
    told = "### Example request\n\n" if title == "Example request" else ""
    call = section("One boat", f"GET {HOST}/boats/{{boatId}}") if told else f"## One boat\n\n### {title}\n\n"
    shown = f'```\nGET {HOST}/boats/{"7" if told else "{boatId}"}\n```\n\n```json\n{{"id": 7}}\n```\n\n'
    found = built(tmp_path, f"{call}{told}{shown}", ALL)["get /api/v1/boats/{boatId}"]
    assert values(found["responses"]["200"]) == [{"id": 7}]


def test_two_bodies_without_a_call_are_sent_each(tmp_path: Path) -> None:
    body = (
        section("Make", f"POST {HOST}/boats/{{boatId}}")
        + '### Example request\n\n```json\n{"a": 1}\n```\n\n```json\n{"b": 2}\n```\n'
    )
    assert values(built(tmp_path, body)["post /api/v1/boats/{boatId}"]["requestBody"]) == [{"a": 1}, {"b": 2}]


def test_a_host_may_be_told_in_words(tmp_path: Path) -> None:
    text = ONE.replace("harbour.example", "Your Harbour")
    assert list(built(tmp_path, text)) == ["get /api/v1/boats/{boatId}"]


@pytest.mark.parametrize("said", ["**Note:** It takes a while.", "Note.", "Description:"])
def test_a_note_in_front_changes_nothing(tmp_path: Path, said: str) -> None:
    made = MADE.replace("## Make a boat\n\n", f"## Make a boat\n\n{said}\n\n")
    found = built(tmp_path, ONE, made)["post /api/v1/boats"]
    assert values(found["requestBody"]) == [{"name": "Ada"}]
    assert values(found["responses"]["200"]) == [{"id": 8}]
