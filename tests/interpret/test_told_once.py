"""Headers that the documentation states once for all operations, or for those of some methods."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import build
from tests.pages import build_pages

CALLS = "## List boats\n\n`GET /boats`\n\nAll boats.\n\n## Make a boat\n\n`POST /boats`\n\nMakes one.\n"
TABLE = "| Header | Type | Description |\n| - | - | - |\n| X-Version | string | Which. |\n"


def headers(spec: dict[str, Any], path: str = "/boats") -> dict[str, list[str]]:
    """The names of the headers of each operation, by method."""
    operations = spec["paths"][path].items()
    return {m: [p["name"] for p in o.get("parameters", []) if p["in"] == "header"] for m, o in operations}


@pytest.mark.parametrize(
    ("said", "which"),
    [
        ("These headers are sent with every request:", ["get", "post"]),
        ("All API calls have these headers:", ["get", "post"]),
        ("The following headers are defined for the operations of this document:", ["get", "post"]),
        ("Sent with every `POST` and `PUT` request, in headers:", ["post"]),
        ("These headers may be of use:", []),
        ("Every request is answered with these response headers:", []),
    ],
)
@pytest.mark.parametrize("rows", [TABLE, "- **X-Version**: Which.\n"])
def test_a_sentence_says_whose_they_are(tmp_path: Path, said: str, which: list[str], rows: str) -> None:
    page = f"# Boats\n\n## Versions\n\n{said}\n\n{rows}\n{CALLS}"
    found = headers(build_pages(tmp_path, page, suffix=".md").spec)
    assert found == {m: ["X-Version"] if m in which else [] for m in ("get", "post")}


def test_those_of_a_page_without_operations_are_of_all_pages(tmp_path: Path) -> None:
    (tmp_path / "about.md").write_text(f"# About\n\nThese headers are sent with every request:\n\n{TABLE}")
    (tmp_path / "boats.md").write_text(f"# Boats\n\n{CALLS}")
    (tmp_path / "docks.md").write_text("# Docks\n\n## List docks\n\n`GET /docks`\n\nAll docks.\n")
    spec = build([tmp_path]).spec
    assert headers(spec) == {"get": ["X-Version"], "post": ["X-Version"]}
    assert headers(spec, "/docks") == {"get": ["X-Version"]}
    assert "parameters" not in spec.get("components", {})


def test_those_of_a_page_with_operations_are_its_own(tmp_path: Path) -> None:
    (tmp_path / "boats.md").write_text(f"# Boats\n\nThese headers are sent with every request:\n\n{TABLE}\n{CALLS}")
    (tmp_path / "docks.md").write_text("# Docks\n\n## List docks\n\n`GET /docks`\n\nAll docks.\n")
    spec = build([tmp_path]).spec
    assert headers(spec) == {"get": ["X-Version"], "post": ["X-Version"]}
    assert headers(spec, "/docks") == {"get": []}


def test_a_page_that_only_shows_a_call_speaks_of_all(tmp_path: Path) -> None:
    call = '## Try it\n\n```shell\ncurl https://api.boats.io/boats/7\n```\n\n```json\n{"id": 7}\n```\n'
    (tmp_path / "about.md").write_text(f"# About\n\nThese headers are sent with every request:\n\n{TABLE}\n{call}")
    (tmp_path / "docks.md").write_text("# Docks\n\n## List docks\n\n`GET /docks`\n\nAll docks.\n")
    assert headers(build([tmp_path]).spec, "/docks") == {"get": ["X-Version"]}


def test_what_an_operation_says_itself_wins(tmp_path: Path) -> None:
    own = "### Headers\n\n| Header | Type | Description |\n| - | - | - |\n| x-version | integer | Ours. |\n"
    page = f"# Boats\n\n## Versions\n\nThese headers are sent with every request:\n\n{TABLE}\n{CALLS}\n{own}"
    spec = build_pages(tmp_path, page, suffix=".md").spec
    (parameter,) = spec["paths"]["/boats"]["post"]["parameters"]
    assert (parameter["name"], parameter["schema"]["type"]) == ("x-version", "integer")


def test_headers_of_http_and_keys_are_no_parameters(tmp_path: Path) -> None:
    rows = "| Header | Description |\n| - | - |\n| Authorization | `Bearer` and the token. |\n| Accept | JSON. |\n"
    page = f"# Boats\n\n## Headers\n\nThese headers are sent with every request:\n\n{rows}\n{CALLS}"
    assert headers(build_pages(tmp_path, page, suffix=".md").spec) == {"get": [], "post": []}
