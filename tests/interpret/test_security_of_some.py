"""Credentials that some requests need: declared, and of the operations that say so; only those of all are a default."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

OPERATIONS = "## Boats\n\n### GET /boats\n\nAll of them.\n\n## Admin area\n\n### POST /boats\n\n{said}\n"


def ways(spec: dict[str, Any]) -> dict[str, Any]:
    """The security of the document, and that of each operation that has its own."""
    own = {m.upper(): o.get("security") for m, o in spec["paths"]["/boats"].items()}
    return {"": spec.get("security"), **own}


def built(folder: Path, chapter: str, said: str = "Builds one.") -> Any:
    return build_pages(
        folder, f"# API\n\n## Authentication\n\n{chapter}\n\n{OPERATIONS.format(said=said)}", suffix=".md"
    )


@pytest.mark.parametrize(
    "chapter",
    [
        "Some endpoints need the header `X-Boat-Key: <key>`.",
        "Certain API calls require the `X-Boat-Key` header.",
        "Most of the endpoints require your key in the `X-Boat-Key` header.",
        "Protected routes need a key. It is sent in the header `X-Boat-Key`.",
        "Some endpoints need a key.\n\nSend it in the header `X-Boat-Key`.",
        "Write operations require the header `X-Boat-Key`.",
        "部分接口需要在请求头中携带 `X-Boat-Key`。",
        "Einige Endpunkte brauchen den Header `X-Boat-Key`.",
    ],
)
def test_what_some_requests_need_is_declared_and_no_default(tmp_path: Path, chapter: str) -> None:
    found = built(tmp_path, chapter)
    assert list(found.spec["components"]["securitySchemes"]) == ["XBoatKey"]
    assert ways(found.spec) == {"": None, "GET": None, "POST": None}
    assert "security-of-some" in {d.code for d in found.diagnostics}


@pytest.mark.parametrize(
    ("chapter", "said"),
    [
        ("Some endpoints need the header `X-Boat-Key`.", "Builds one. It needs the header `X-Boat-Key`."),
        ("Some endpoints need the header `X-Boat-Key`.", "Builds one. Authentication required."),
        ("Some endpoints need the header `X-Boat-Key`.", "- Auth required: Yes\n- Returns it."),
        ("Admin endpoints require the header `X-Boat-Key`.", "Builds one."),  # below "Admin area"
        ("部分接口需要在请求头中携带 `X-Boat-Key`。", "新建。需要登录。"),
    ],
)
def test_operations_that_say_so_have_it(tmp_path: Path, chapter: str, said: str) -> None:
    assert ways(built(tmp_path, chapter, said).spec) == {"": None, "GET": None, "POST": [{"XBoatKey": []}]}


@pytest.mark.parametrize(
    "chapter",
    [
        "All requests need the header `X-Boat-Key`.",
        "Send the header `X-Boat-Key`.",
        "Every request needs the header `X-Boat-Key`. Some endpoints are slow.",
        "Some endpoints are slow.\n\nSend the header `X-Boat-Key`.",
        "All endpoints need a key, and some endpoints more keys than one.\n\nSend it in the header `X-Boat-Key`.",
        "Some endpoints need no authentication.\n\nSend the header `X-Boat-Key` with all other requests.",
    ],
)
def test_what_all_requests_need_is_the_default(tmp_path: Path, chapter: str) -> None:
    assert ways(built(tmp_path, chapter).spec)[""] == [{"XBoatKey": []}]


def test_code_below_what_speaks_of_some_is_of_these(tmp_path: Path) -> None:
    chapter = (
        "Protected endpoints require a token in the `Authorization` header:\n\n```\nAuthorization: Bearer <token>\n```"
    )
    found = built(tmp_path, chapter, "Builds one. **Auth required**: Yes")
    assert ways(found.spec) == {"": None, "GET": None, "POST": [{"bearerAuth": []}]}


def test_what_all_and_what_some_need(tmp_path: Path) -> None:
    chapter = "All requests need `Authorization: Bearer <token>`. Admin endpoints need the header `X-Boat-Key`, too."
    assert ways(built(tmp_path, chapter).spec)[""] == [{"bearerAuth": []}]
