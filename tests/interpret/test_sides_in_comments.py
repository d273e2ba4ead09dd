"""Comments alone in front of JSON that say whose it is: "// request"."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

SENT, GIVEN = '{"port": "a", "names": ["Anna"]}', '{"id": 1, "done": true}'


def built(folder: Path, text: str) -> Any:
    page = f"# Boats\n\n## Make boats\n\n`POST /boats`\n\n### Example\n\n{text}\n"
    return build_pages(folder, page, suffix=".md").spec["paths"]["/boats"]["post"]


def code(text: str) -> str:
    return f"```json\n{text}\n```\n\n"


def members(held: Any) -> set[str]:
    return set(held["content"]["application/json"]["schema"]["properties"])


@pytest.mark.parametrize("mark", ["//", "// ", "# "])
@pytest.mark.parametrize(
    ("sent", "given"), [("request", "response"), ("Request body", "Response body"), ("请求", "返回")]
)
def test_a_comment_says_whose_a_body_is(tmp_path: Path, mark: str, sent: str, given: str) -> None:
    found = built(tmp_path, code(f"{mark}{sent}\n{SENT}") + code(f"{mark}{given}\n{GIVEN}"))
    assert members(found["requestBody"]) == {"port", "names"}
    assert members(found["responses"]["200"]) == {"id", "done"}


def test_other_comments_say_no_such_thing(tmp_path: Path) -> None:
    found = built(tmp_path, code(f"// the request was fine\n{GIVEN}"))
    assert members(found["responses"]["200"]) == {"id", "done"}
