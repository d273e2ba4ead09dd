"""What pages say of an operation, wherever it stands; titles that several operations share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

CALL = "```shell\ncurl -X DELETE https://api.boats.io/boats/5\n```\n"
ANSWER = '```json\n{"ok": true}\n```\n'


def told(folder: Path, page: str) -> list[tuple[str, str]]:
    spec = build_pages(folder, page, suffix=".md").spec
    operations = [o for item in spec["paths"].values() for o in item.values()]
    return [(o.get("summary", ""), o.get("description", "")) for o in operations]


@pytest.mark.parametrize(
    "section",
    [
        f"> Example request: sink a boat\n\n{CALL}\n> Example response\n\n{ANSWER}\n"
        "`DELETE /boats/:id`\n\nSinks it for good.\n",
        f"{CALL}\n> It returns JSON like this:\n\n{ANSWER}\nSinks it for good.\n\n"
        "<p class='head'>HTTP Request</p>\n\n`DELETE /boats/:id`\n\n<p class='head'>Returns</p>\n\nA small message.\n",
        f"Sinks it for good.\n\n`DELETE /boats/:id`\n\n> Example request: sink\n\n{CALL}",
    ],
    ids=["behind the line", "in front of it", "below the title"],
)
def test_the_sentence_nearest_to_the_request_line_describes_it(tmp_path: Path, section: str) -> None:
    assert told(tmp_path, f"# Boats\n\n## Sink a boat\n\n{section}") == [("Sink a boat", "Sinks it for good.")]


def test_answers_and_captions_are_no_description(tmp_path: Path) -> None:
    section = f"> Example request: sink\n\n{CALL}\n`DELETE /boats/:id`\n\n#### Returns\n\nA small message.\n"
    assert told(tmp_path, f"# Boats\n\n## Sink a boat\n\n{section}") == [("Sink a boat", "")]


def test_operations_below_one_title_are_called_by_what_is_said_of_each(tmp_path: Path) -> None:
    page = (
        "# Endpoints\n\n### Boats\n\n"
        '<ApiEndpoint path="/boats" method="get">\nLists all boats. Slow.\n</ApiEndpoint>\n\n'
        '<ApiEndpoint path="/boats" method="post">\nMakes a boat.\n</ApiEndpoint>\n\n'
        '<ApiEndpoint path="/ports" method="get">\n```json\n{"a": 1}\n```\n</ApiEndpoint>\n'
    )
    assert [summary for summary, _ in told(tmp_path, page)] == ["Lists all boats", "Makes a boat", "GET /ports"]


def test_the_page_that_states_an_operation_names_it_not_a_guide_that_calls_it(tmp_path: Path) -> None:
    guide = "# Boats\n\n## Authentication\n\nSend a key.\n\n```\ncurl -H 'X-Key: a' https://api.boats.io/boats\n```\n"
    reference = "# Boats\n\n## List boats\n\n`GET /boats`\n\nLists all of them.\n"
    spec = build_pages(tmp_path, guide, reference, suffix=".md").spec
    operation = spec["paths"]["/boats"]["get"]
    assert (operation["summary"], operation["description"]) == ("List boats", "Lists all of them.")
