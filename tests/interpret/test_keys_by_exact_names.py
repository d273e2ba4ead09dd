"""Headers for keys: the one that a page names exactly, beside the words for what it carries."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

CALL = "\n## Boats\n\n```http\nGET /boats\n```\n"


@pytest.mark.parametrize(
    "text",
    [
        "## Authentifizierung\n\nAlle Endpunkte brauchen einen **API-Key** im Header.\n\n```\nX-API-Key: abc\n```\n",
        "## Authentication\n\nEvery request needs an **API-Key** in the header `X-API-Key`.\n",
        "**Base URL:** `https://api.x.example`\n**Authentication:** API-Key (Header: `X-API-Key`)\n",
        "## 认证\n\n所有接口都需要在请求头中携带 **API-Key**。\n\n```\nX-API-Key: abc\nAccept: text/csv\n```\n",
    ],
)
def test_the_exact_name(tmp_path: Path, text: str) -> None:
    spec = build_pages(tmp_path, f"# API\n\n{text}{CALL}", suffix=".md").spec
    assert [s["name"] for s in spec["components"]["securitySchemes"].values()] == ["X-API-Key"]


def test_the_only_name_stays(tmp_path: Path) -> None:
    text = "## Authentication\n\nEvery request needs the header `API-Key`.\n"
    spec = build_pages(tmp_path, f"# API\n\n{text}{CALL}", suffix=".md").spec
    assert [s["name"] for s in spec["components"]["securitySchemes"].values()] == ["API-Key"]
