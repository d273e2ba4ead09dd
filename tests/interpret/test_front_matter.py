"""Front matter that names a page, its request, its server: pages beside what they say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult
from extractor.document import Origin
from tests.pages import build_pages

BELOW = "\n### Query parameters\n\n- `limit` (integer): At most so many.\n"


def built(folder: Path, front: str, page: str = BELOW, **more: Any) -> BuildResult:
    return build_pages(folder, f"---\n{front}\n---\n{page}", suffix=".mdx", **more)


def summaries(result: BuildResult) -> dict[str, str]:
    return {
        f"{method.upper()} {path}": operation["summary"]
        for path, item in result.spec["paths"].items()
        for method, operation in item.items()
    }


@pytest.mark.parametrize(
    "front",
    [
        'title: List boats\napi: "GET /boats"',
        "title: List boats\nopenapi: get /boats",
        "title: 'List boats'\nopenapi: 'boats.yaml GET /boats'",
        "title: List boats\napi: GET https://api.boats.example/boats",
        "title: List boats\nmethod: get\napi_path: /boats",
        "sidebarTitle: List boats\nendpoint: GET /boats",
    ],
)
def test_a_request_is_stated(tmp_path: Path, front: str) -> None:
    result = built(tmp_path, front)
    assert summaries(result) == {"GET /boats": "List boats"}
    assert [p["name"] for p in result.spec["paths"]["/boats"]["get"]["parameters"]] == ["limit"]


@pytest.mark.parametrize(
    "front",
    [
        "title: List boats\napi: eJztWt1v2zgS",  # a document, packed
        "title: List boats\nopenapi: webhook boat-sunk",
        "title: List boats\npath: /docs/boats",  # where the page lies
        "title: List boats\nmethod: GET",
        "title: GET",
    ],
)
def test_other_values_state_none(tmp_path: Path, front: str) -> None:
    assert summaries(built(tmp_path, front)) == {}


@pytest.mark.parametrize(
    "page",
    [
        '\n```\nPOST https://api.boats.example/boats\n```\n\n#### Response\n\n```json\n{"id": 1}\n```\n',
        '\n`POST /boats`\n\n#### Response\n\n```json\n{"id": 1}\n```\n',
        '\nMakes a boat.\n\nPOST /boats\n\n## Response\n\n```json\n{"id": 1}\n```\n',
    ],
)
def test_a_title_of_front_matter_alone_is_a_heading(tmp_path: Path, page: str) -> None:
    result = built(tmp_path, "title: Create boat", page)
    assert summaries(result) == {"POST /boats": "Create boat"}
    (answer,) = result.spec["paths"]["/boats"]["post"]["responses"].values()
    (example,) = answer["content"]["application/json"]["examples"].values()
    assert example["value"] == {"id": 1}


def test_a_page_with_a_heading_keeps_it(tmp_path: Path) -> None:
    page = "\n# Boats\n\n## Make one\n\n`POST /boats`\n\n## Sink one\n\n`DELETE /boats/{id}`\n"
    result = built(tmp_path, "title: All about boats", page)
    assert summaries(result) == {"POST /boats": "Make one", "DELETE /boats/{id}": "Sink one"}


def test_a_server_is_stated(tmp_path: Path) -> None:
    result = built(tmp_path, "title: List boats\napi: GET /boats\nbaseUrl: https://api.boats.example/v2/")
    assert [server["url"] for server in result.spec["servers"]] == ["https://api.boats.example/v2"]


def test_its_line_is_the_evidence(tmp_path: Path) -> None:
    result = built(tmp_path, "title: List boats\napi: GET /boats")
    (origin, *_) = result.sources["/paths/~1boats/get"]
    assert (origin.line, result.evidence[origin.text_key()]) == (3, "api: GET /boats")
    assert origin == Origin("a.mdx", 3)


def test_a_dialect_says_which_key_is_which(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("name: mine\nabout: our pages\nfront_matter:\n  request_line: [call]\n")
    (tmp_path / "pages").mkdir()
    result = built(
        tmp_path / "pages", "title: List boats\ncall: GET /boats", dialects=["en", str(tmp_path / "mine.yaml")]
    )
    assert summaries(result) == {"GET /boats": "List boats"}
