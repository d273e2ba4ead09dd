"""Labels that say whose an example or a list of fields is: in front of a sentence, below another example, in a list."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages, operation_lines


def answers(folder: Path, *lines: str) -> dict[str, list[Any]]:
    text = "\n".join(lines)
    page = f"# Boats\n\n## Rename a boat\n\n`PUT /boats/{{id}}`\n\n{text}\n"
    made = build_pages(folder, page, suffix=".md").spec["paths"]["/boats/{id}"]["put"]
    shown = {
        status: [e["value"] for c in answer.get("content", {}).values() for e in c.get("examples", {}).values()]
        for status, answer in made["responses"].items()
    }
    sent = [e["value"] for c in made["requestBody"]["content"].values() for e in c.get("examples", {}).values()]
    return {"sent": sent, **shown}


CALL = ("> Example request", "", "```", "PUT /boats/7", "", '{"name": "Ada"}', "```", "")
BODY = ("", "```json", '{"id": 7, "name": "Ada"}', "```")


@pytest.mark.parametrize(
    "label",
    [
        ("> Response 200 (application/json)", "It went well. The answer has the boat that the request renamed."),
        ("Response 200 (application/json)", "The boat of the request, renamed as it was asked to be."),
        ("Response 200 (application/vnd.boats+json; charset=utf-8)",),
        ("Response 200 (application/json)",),
        ("**Response: 200**",),
    ],
)
def test_a_status_below_an_example_of_a_request_opens_the_answer(tmp_path: Path, label: tuple[str, ...]) -> None:
    assert answers(tmp_path, *CALL, *label, *BODY) == {"sent": [{"name": "Ada"}], "200": [{"id": 7, "name": "Ada"}]}


def test_a_sentence_with_a_number_is_no_label(tmp_path: Path) -> None:
    """The sentence says how many; what is shown behind a whole request is its answer all the same."""
    found = answers(tmp_path, *CALL, "All 200 (of the harbour) boats are named so.", *BODY)
    assert "200" not in found or found["200"] == [{"id": 7, "name": "Ada"}]


@pytest.mark.parametrize("labels", [("Parameters", "Response"), ("Request body", "Response body")])
def test_two_parts_of_one_list_are_two_bodies(tmp_path: Path, labels: tuple[str, str]) -> None:
    sent, answered = labels
    items = [
        f"+ {sent}",
        "    + `id` (string) - The boat",
        "    + `colour` (string) - Its colour",
        f"+ {answered}",
        "    + `name` (string) - Its name",
    ]
    page = "# Boats\n\n## Rename a boat\n\n`POST /boats/{id}`\n\n" + "\n".join(items) + "\n"
    found = operation_lines(build_pages(tmp_path, page, suffix=".md"))
    assert "path id* string" in found
    assert [line.split()[:2] for line in found if "id" not in line] == [["body", "colour"], ["200", "name"]]
