"""Servers that request lines have in front of their paths."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def spec(folder: Path, *lines: str, above: str = "") -> dict[str, Any]:
    parts = "".join(f"## Call {n}\n\n`{line}`\n\n### Response\n\nNothing.\n\n" for n, line in enumerate(lines))
    return dict(build_pages(folder, f"# Boats\n\n{above}{parts}", suffix=".md").spec)


def urls(document: dict[str, Any]) -> list[str]:
    return [server["url"] for server in document.get("servers", ())]


def own(document: dict[str, Any]) -> dict[str, list[str]]:
    items = document["paths"].items()
    return {path: urls(o) for path, item in items for o in item.values() if "servers" in o}


@pytest.mark.parametrize(
    ("front", "server"),
    [
        ("https://api.boats.example", "https://api.boats.example"),
        ("api.boats.example", "https://api.boats.example"),
        ("{{API_URL}}", "{API_URL}"),
        ("<base_url>", "{base_url}"),
        ("$HOST", "{HOST}"),
        ("https://{{host}}", "https://{host}"),
    ],
)
def test_what_most_request_lines_have_in_front(tmp_path: Path, front: str, server: str) -> None:
    document = spec(tmp_path, f"GET {front}/boats", f"POST {front}/boats", "GET /ports")
    assert (urls(document), own(document)) == ([server], {})


def test_a_variable_has_its_own_name_as_default(tmp_path: Path) -> None:
    (server,) = spec(tmp_path, "GET {{API_URL}}/boats")["servers"]
    assert server["variables"] == {"API_URL": {"default": "API_URL", "x-required": True}}


def test_what_few_have_in_front_is_theirs(tmp_path: Path) -> None:
    document = spec(tmp_path, "GET https://up.boats.example/files", "GET /boats", "GET /ports")
    assert (urls(document), own(document)) == ([], {"/files": ["https://up.boats.example"]})
    document = spec(tmp_path, "GET {{OTHER}}/files", "GET /boats", "GET /ports")
    assert (urls(document), own(document)) == ([], {})


def test_a_server_that_the_page_names_is_the_documents(tmp_path: Path) -> None:
    above = "Base URL: https://api.boats.example/v1\n\n"
    document = spec(tmp_path, "GET https://api.boats.example/boats", "PUT https://up.boats.example/files", above=above)
    assert (urls(document), own(document)) == (
        ["https://api.boats.example/v1"],
        {"/files": ["https://up.boats.example"]},
    )


def test_the_readers_own_machine_is_no_server_of_one_operation(tmp_path: Path) -> None:
    assert own(spec(tmp_path, "GET http://localhost:8080/boats", "GET /ports", "GET /quays")) == {}


CALLED = "# Boats\n\n## GET /boats\n\n{}\n\n## GET /ports\n\nLists ports.\n\n## POST /ports\n\n{}\n"


@pytest.mark.parametrize(
    ("calls", "servers"),
    [
        (["curl http://localhost:8888/v1/boats", "curl -X POST http://localhost:8888/v1/ports"], ["/v1"]),
        (["GET /api/v2/boats HTTP/1.1\nHost: x", "POST /api/v2/ports HTTP/1.1\nHost: x"], ["/api/v2"]),
        (["curl http://localhost:8888/v1/boats", "curl -X POST http://localhost:8888/ports"], []),
        (["curl http://localhost:8888/boats", "curl -X POST http://localhost:8888/ports"], []),
    ],
)
def test_the_base_path_of_calls_to_a_made_up_host(tmp_path: Path, calls: list[str], servers: list[str]) -> None:
    spec = build_pages(tmp_path, CALLED.format(*(f"```\n{call}\n```" for call in calls)), suffix=".md").spec
    assert sorted(spec["paths"]) == ["/boats", "/ports"]
    assert [server["url"] for server in spec.get("servers", [])] == servers
