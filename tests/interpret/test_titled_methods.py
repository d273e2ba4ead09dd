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


LABELS = {
    "a heading": "##### URL:\n\n```\n{}\n```\n\n",
    "a line in bold": "**Endpoint:**\n\n`{}`\n\n",
    "a line in Russian": "**Адрес:**\n\n```\n{}\n```\n\n",
}


@pytest.mark.parametrize("label", LABELS.values(), ids=LABELS)
@pytest.mark.parametrize("opened", ["<details><summary>{}</summary>\n\n", "### {}\n\n"])
def test_the_address_stands_below_a_label(tmp_path: Path, label: str, opened: str) -> None:
    part = opened + '{}##### Result\n\n```json\n{{"id": 7}}\n```\n\n' + ("</details>\n\n" if "<" in opened else "")
    text = part.format("POST boat", label.format("https://{host}/api/boats"))
    text += part.format("GET crew", label.format("/api/crew/{id}"))
    paths = build_pages(tmp_path, f"# Harbour\n\n{text}", suffix=".md").spec["paths"]
    read = {f"{m.upper()} {path}": o["summary"] for path, item in paths.items() for m, o in item.items()}
    assert read == {"POST /api/boats": "boat", "GET /api/crew/{id}": "crew"}
    assert all("200" in o["responses"] for item in paths.values() for o in item.values())


@pytest.mark.parametrize(
    "text",
    [
        "<details><summary>POST boat</summary>\n\nSee there.\n\n</details>\n\n**URL:**\n\n`/api/boats`\n",  # behind it
        "<details><summary>POST boat</summary>\n\n**Result:**\n\n`/api/boats`\n\n</details>\n",  # no label for it
        "POST boat\n\n**URL:**\n\n`/api/boats`\n",  # a line of text
    ],
)
def test_other_addresses_are_none_of_a_title(tmp_path: Path, text: str) -> None:
    paths = build_pages(tmp_path, f"# Harbour\n\n{text}", suffix=".md").spec.get("paths", {})
    assert "post" not in paths.get("/api/boats", {})
