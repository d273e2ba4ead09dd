"""Titles that open with a method, with the address in a labelled line below: small pages beside the operations."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages


def built(folder: Path, text: str) -> dict[str, str]:
    """The title of each operation."""
    spec = build_pages(folder, f"# Boats\n\n## Boat\n\n{text}", suffix=".md").spec
    return {f"{m.upper()} {p}": o.get("summary", "") for p, item in spec["paths"].items() for m, o in item.items()}


def section(title: str, *lines: str) -> str:
    return f"### {title}\n\n" + "\n\n".join(("Does what it says.", *lines)) + "\n\n"


@pytest.mark.parametrize("title", ["GET - All boats", "GET: All boats", "GET – All boats", "GET All boats"])
@pytest.mark.parametrize(
    "line",
    [
        "Syntax: `http://<server>:[<port>]/boats/<harbor>`",
        "**URL**: `/boats/{harbor}`",
        "Endpoint: `https://boats.example/boats/:harbor`",
    ],
)
def test_the_address_has_the_method_of_its_title(tmp_path: Path, title: str, line: str) -> None:
    assert built(tmp_path, section(title, line)) == {"GET /boats/{harbor}": "All boats"}


def test_all_methods_of_a_title_and_all_addresses_of_a_section(tmp_path: Path) -> None:
    lines = ("Syntax: `/boats/<harbor>`", "Syntax: `/boats/<harbor>/all`")
    found = built(tmp_path, section("POST and GET - Boats", *lines))
    assert set(found) == {f"{m} /boats/{{harbor}}{rest}" for m in ("POST", "GET") for rest in ("", "/all")}


def test_calls_stand_for_an_address_that_is_not_stated(tmp_path: Path) -> None:
    calls = ("HTTP GET request: `http://localhost:2480/boats`", "HTTP response: 204 if ok.")
    assert set(built(tmp_path, section("GET - Boats", *calls))) == {"GET /boats"}
    both = ("Syntax: `/boats/<harbor>`", "HTTP GET request: `http://localhost:2480/boats/Kiel`")
    assert set(built(tmp_path, section("GET - Boats", *both))) == {"GET /boats/{harbor}"}


@pytest.mark.parametrize(
    "text",
    [
        section("GET started", "See also: `/docs/start`"),
        section("GET - Boats", "Note: `/boats` is old."),
        section("GETTING boats", "URL: `/boats`"),
    ],
)
def test_other_titles_and_labels_state_nothing(tmp_path: Path, text: str) -> None:
    assert built(tmp_path, text + "## List\n\n`POST /boats`\n") == {"POST /boats": "List"}


def test_a_title_that_is_a_request_line_stays_one_beside_what_its_text_tells_of(tmp_path: Path) -> None:
    text = "### GET /boats/{id}/crew\n\nAll of its crew.\n\n``GET /boats/{id}/people`` is an alias.\n\n"
    found = built(tmp_path, text + "### GET /boats/{id}\n\nOne boat.\n")
    assert set(found) == {"GET /boats/{id}/crew", "GET /boats/{id}/people", "GET /boats/{id}"}
