"""Statuses in sentences: with an article, on success, with a reason phrase; a number of things is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.dialects import lexicon
from extractor.interpret.outline.statuses import said_statuses
from tests.pages import build_pages, members_of, operation_lines, operations_of


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Sinks a boat. Returns a `204` on success.", ["204"]),
        ("Returns a 204 empty response on success.", ["204"]),
        ("Returns 204 upon success.", ["204"]),
        ("Gives status 200 and nothing else, or status 500 and a text if the harbour is full.", ["200", "500"]),
        ("A wrong name gives `404 Boat Not Found`, and a list of names.", ["404"]),
        ("Sends a 400 or 404 where there is no such boat.", ["400", "404"]),
        ("Liefert einen 204 bei Erfolg.", ["204"]),
        ("Renvoie un 404 si le bateau est inconnu.", ["404"]),
        ("Devuelve un 404 si no existe.", ["404"]),
        ("Zwraca 404 gdy nie ma takiej łodzi.", ["404"]),
        ("Возвращает 404 если такой лодки нет.", ["404"]),
        ("Returns 200 boats.", []),
        ("Returns a 500 byte picture.", []),
        ("Returns a 100 metre chart, or a 400 metre one.", []),
        ("Returns 200 on each page.", []),
        ("It gives 300 berths to guests.", []),
        ("A status of 200 boats in all.", []),
    ],
)
def test_sentences(text: str, statuses: list[str]) -> None:
    assert [s.status for s in said_statuses(text, lexicon())] == statuses


@pytest.mark.parametrize("said", ["Returns a 200 with the name on success.", "Answers with 200 OK."])
@pytest.mark.parametrize("method", ["PATCH", "PUT", "POST"])
def test_a_table_below_such_a_sentence_is_what_is_sent(tmp_path: Path, method: str, said: str) -> None:
    rows = "| Field | Type | Description |\n| - | - | - |\n| name | string | new name |\n"
    found = operation_lines(
        build_pages(tmp_path, f"# Boats\n\n## Name\n\n`{method} /boats/name`\n\n{said}\n\n{rows}", suffix=".md")
    )
    assert found == ["body name string"]


@pytest.mark.parametrize("said", ["Returns a 200 with these fields:", "These come back, one a boat."])
def test_below_one_that_leads_on_it_is_what_is_answered(tmp_path: Path, said: str) -> None:
    rows = "| Field | Type | Description |\n| - | - | - |\n| name | string | the name |\n"
    found = operation_lines(
        build_pages(tmp_path, f"# Boats\n\n## Name\n\n`PATCH /boats/name`\n\n{said}\n\n{rows}", suffix=".md")
    )
    assert found == ["200 name string"]


CODES = (
    "#### Sink a boat `DELETE /boats/{id}`\n\n_**Response code**_\n\n* A good call uses 204 No Content\n\n"
    "#### Rename a boat `PATCH /boats/{id}`\n\nRenames it.\n\n_**Response code**_\n\n"
    "* A good call uses 204 No Content\n* Others have a code:\n  * 404 Not Found for a boat that is gone\n\n"
    '_**Response payload**_\n\n%s\n\n```\n{"lost": "which"}\n```\n'
)


@pytest.mark.parametrize("lead", ["In the case of a boat that is not found:", "If the boat is Not Found:"])
def test_lists_of_statuses_in_sentences(tmp_path: Path, lead: str) -> None:
    """Such a list is enough below a heading with a request line, and each of its lines counts."""
    found = operations_of(tmp_path, CODES % lead)
    assert {call: sorted(o["responses"]) for call, o in found.items()} == {
        "DELETE /boats/{id}": ["204"],
        "PATCH /boats/{id}": ["204", "404"],
    }
    assert members_of(found["PATCH /boats/{id}"]["responses"]["404"]) == ["lost"]


def test_a_heading_that_speaks_of_a_call_states_none(tmp_path: Path) -> None:
    page = "# News\n\n#### Removed for good: `GET /boats/{id}`\n\n* It is gone\n* Ask elsewhere\n"
    assert not build_pages(tmp_path, page, suffix=".md").spec.get("paths")
