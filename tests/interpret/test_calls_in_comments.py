"""Comments in front of JSON that name the call: small pages beside what the document says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

Node = dict[str, Any]


def operations(folder: Path, text: str) -> dict[str, Node]:
    paths = build_pages(folder, f"# Boats\n\n{text}", suffix=".md").spec["paths"]
    return {f"{m.upper()} {p}": o for p, item in paths.items() for m, o in item.items()}


def noted(line: str, body: str = '{"boats": [{"id": 7, "name": "Ida"}]}', mark: str = "//") -> str:
    return f"```json\n{mark} {line}\n{body}\n```\n\n"


@pytest.mark.parametrize("mark", ["//", "#"])
@pytest.mark.parametrize("line", ["GET /boats/", "GET /boats/?page=1&limit=15"])
def test_json_below_a_get_is_its_answer(tmp_path: Path, mark: str, line: str) -> None:
    found = operations(tmp_path, f"## The boat\n\nAnswers have an array.\n\n{noted(line, mark=mark)}")
    assert set(found) == {"GET /boats/"}
    assert "name" in str(found["GET /boats/"]["responses"]["200"]["content"])
    assert "requestBody" not in found["GET /boats/"]


@pytest.mark.parametrize("method", ["POST", "PUT"])
def test_json_below_another_method_is_what_is_sent(tmp_path: Path, method: str) -> None:
    stated = f"## Make it\n\n```js\n{method} /boats/\n```\n\nLike this:\n\n"
    found = operations(tmp_path, stated + noted(f"{method} /boats/?source=html", '{"boats": [{"name": "Ida"}]}'))
    assert set(found) == {f"{method} /boats/"}
    assert "name" in str(found[f"{method} /boats/"]["requestBody"])


@pytest.mark.parametrize(
    "code",
    [
        "// Lists boats\n{}",
        "// GET /boats\nfetch('/boats')",
        "// GET started here\n{}",
        "GET /boats/_search\n{\"query\": {}}",  # a console: what is sent
    ],
)  # fmt: skip
def test_other_comments_name_no_call(tmp_path: Path, code: str) -> None:
    found = operations(tmp_path, f"## Make it\n\n`POST /boats`\n\n```json\n{code}\n```\n")
    assert all("content" not in r for r in found["POST /boats"]["responses"].values())
    assert "GET /boats" not in found
