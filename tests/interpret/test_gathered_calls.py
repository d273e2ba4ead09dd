"""Calls of several operations in one section: examples of those that the page states elsewhere; others are reported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages, members_of

STATED = "## List boats\n\n`GET /boats`\n\nLists.\n\n## Build a boat\n\n`POST /boats`\n\nBuilds a boat.\n\n"
SUNK = "## Sink a boat\n\n`DELETE /boats/{id}`\n\nSinks.\n\n"
BUILD = "curl -X POST http://localhost:3000/{base}boats -H 'Content-Type: application/json' -d '{{\"name\": \"Gull\"}}'"
LIST = "curl http://localhost:3000/boats"
MADE, ALL = '```json\n{"id": 7}\n```\n\n', '```json\n[{"size": 3}]\n```\n\n'


def code(*lines: str) -> str:
    return "```bash\n" + "\n".join(lines) + "\n```\n\n"


def operations(folder: Path, chapter: str, stated: str = STATED + SUNK) -> tuple[dict[str, dict[str, Any]], list[str]]:
    """The operations by their request lines, and the codes of findings."""
    built = build_pages(folder, f"# API\n\n{stated}{chapter}", suffix=".md")
    found = {f"{m.upper()} {path}": o for path, item in built.spec["paths"].items() for m, o in item.items()}
    return found, [d.code for d in built.diagnostics]


@pytest.mark.parametrize("heading", ["Usage", "Examples", "Quick start", "Usage examples", "使用示例"])
@pytest.mark.parametrize(
    "calls",
    [
        code("# List them", LIST, "", "# Build one", BUILD.format(base="")),
        code(LIST) + "And one more:\n\n" + code(BUILD.format(base="")),
        f"1. List:\n\n   ```bash\n   {LIST}\n   ```\n\n2. Build:\n\n   ```bash\n   {BUILD.format(base='')}\n   ```\n",
        "### List\n\n" + code(LIST) + "### Build\n\n" + code(BUILD.format(base="v1/")),
    ],
)  # fmt: skip
def test_what_a_call_sends_is_of_its_operation(tmp_path: Path, heading: str, calls: str) -> None:
    found, _ = operations(tmp_path, f"## {heading}\n\n{calls}")
    assert list(found) == ["GET /boats", "POST /boats", "DELETE /boats/{id}"]
    assert members_of(found["POST /boats"]["requestBody"]) == ["name"]
    assert "requestBody" not in found["DELETE /boats/{id}"]


@pytest.mark.parametrize("heading", ["Examples", "Usage"])
def test_what_comes_back_is_of_the_operation_that_is_called(tmp_path: Path, heading: str) -> None:
    calls = f"Build:\n\n{code(BUILD.format(base=''))}{MADE}List:\n\n{code(LIST)}{ALL}"
    found, _ = operations(tmp_path, f"## {heading}\n\n{calls}", STATED)
    assert members_of(found["POST /boats"]["responses"]["200"]) == ["id"]
    assert members_of(found["GET /boats"]["responses"]["200"]) == ["size"]


@pytest.mark.parametrize(
    "call",
    [
        'curl -X POST http://localhost:3000/crews -d \'{"name": "Ann"}\'',
        "curl -X DELETE http://localhost:3000/crews/7",
        "curl http://localhost:3000/crews",
    ],
)
def test_a_call_of_nothing_that_is_stated_is_reported(tmp_path: Path, call: str) -> None:
    found, codes = operations(tmp_path, "## Usage\n\n" + code(LIST, call))
    assert len(found) == 3
    assert "request-line-in-example" in codes


def test_what_an_operation_shows_itself_wins(tmp_path: Path) -> None:
    own = STATED + '**Request body**\n\n```json\n{"size": 3}\n```\n\n'
    found, _ = operations(tmp_path, "## Usage\n\n" + code(BUILD.format(base=""), LIST), own)
    assert members_of(found["POST /boats"]["requestBody"]) == ["size"]


def test_a_file_that_is_sent_is_no_answer(tmp_path: Path) -> None:
    sent = BUILD.format(base="").replace('\'{"name": "Gull"}\'', "@boat.json")
    found, _ = operations(tmp_path, "## Usage\n\n" + code(sent) + '```json\n{"name": "Gull"}\n```\n')
    assert "200" not in found["POST /boats"]["responses"]


def test_examples_of_one_operation_stay_its_own(tmp_path: Path) -> None:
    found, _ = operations(tmp_path, f"### Examples\n\n{code(BUILD.format(base=''))}{MADE}", STATED)
    assert members_of(found["POST /boats"]["responses"]["200"]) == ["id"]
