"""Chapters on signing in: the call that they show is one of any, and their tables are no fields of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import BuildResult
from tests.pages import build_pages

CURL = "```bash\ncurl {more}https://api.boats.example/v1/boats -H 'Authorization: Bearer abc'\n```\n\n"
MESSAGE = "```\nGET /v1/boats HTTP/1.1\nAuthorization: Bearer abc\n```\n\n"
KINDS = "| Token type | Type | Description |\n|-|-|-|\n| access | string | Short. |\n| refresh | string | Long. |\n\n"
ERRORS = "| Error code | Description |\n|-|-|\n| 1001 | Bad token. |\n| 1002 | Old token. |\n\n"
OTHERS = "## Crews\n\n### GET /crews\n\nAll.\n\n### POST /crews\n\nAdds one.\n"


def lines(built: BuildResult) -> list[str]:
    return [f"{m.upper()} {path}" for path, item in built.spec.get("paths", {}).items() for m in item]


@pytest.mark.parametrize(
    "heading", ["Authentication", "2. Authorization", "Basic authentication", "认证", "Authentifizierung"]
)
@pytest.mark.parametrize("call", [CURL.format(more=""), CURL.format(more="-X POST -d '{\"a\": 1}' "), MESSAGE])
def test_the_call_of_a_chapter_on_signing_in_is_no_operation(tmp_path: Path, heading: str, call: str) -> None:
    built = build_pages(tmp_path, f"# API\n\n## {heading}\n\nAs here:\n\n{call}{KINDS}{ERRORS}{OTHERS}", suffix=".md")
    assert lines(built) == ["GET /crews", "POST /crews"]
    assert "bearerAuth" in built.spec["components"]["securitySchemes"]
    assert [e["code"] for e in built.spec["x-error-codes"]] == ["1001", "1002"]
    assert "block-unplaced" in {d.code for d in built.diagnostics}  # the kinds of tokens


@pytest.mark.parametrize("call", [CURL.format(more=""), MESSAGE])
@pytest.mark.parametrize("below", ["", "### Example\n\n"])
def test_a_page_on_signing_in_alone_has_none(tmp_path: Path, call: str, below: str) -> None:
    built = build_pages(tmp_path, f"# Authentication\n\n{below}{call}{KINDS}", suffix=".md")
    assert lines(built) == []


def test_operations_that_are_only_shown_elsewhere_are_taken(tmp_path: Path) -> None:
    shown = "## List boats\n\n" + CURL.format(more="") + '```json\n[{"id": 1}]\n```\n'
    front = "## Authentication\n\n" + CURL.format(more="").replace("/boats", "/me") + KINDS
    built = build_pages(tmp_path, f"# API\n\n{front}{shown}", suffix=".md")
    assert lines(built) == ["GET /v1/boats"]


@pytest.mark.parametrize(
    "stated",
    [
        "`POST /tokens`\n\n",
        '```\nPOST /tokens HTTP/1.1\nContent-Type: application/json\n\n{"key": "a"}\n```\n\n',
        # it sends no credentials
        '```bash\ncurl -X POST https://api.boats.example/tokens -d \'{"key": "a"}\'\n```\n\n',
    ],
)
def test_what_asks_for_a_token_is_an_operation_without_the_kinds_as_fields(tmp_path: Path, stated: str) -> None:
    answer = '```json\n{"token": "x"}\n```\n\n'
    built = build_pages(tmp_path, f"# API\n\n## Authentication\n\n{stated}{answer}{KINDS}", suffix=".md")
    assert lines(built) == ["POST /tokens"]
    assert "refresh" not in str(built.spec)


def test_a_subject_inside_the_chapter_is_one_of_its_own(tmp_path: Path) -> None:
    login = CURL.format(more="").replace("/boats", "/whoami") + '```json\n{"name": "Ann"}\n```\n'
    built = build_pages(tmp_path, f"# API\n\n## Authentication\n\n### Who am I\n\n{login}", suffix=".md")
    assert lines(built) == ["GET /v1/whoami"]
