"""Values in paths that a column of examples has beside a name are variables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

HEAD = "| Parameter | Example | Required | Description |\n| - | - | - | - |\n"


def paths(folder: Path, path: str, rows: str, head: str = HEAD) -> dict[str, Any]:
    text = f"# One boat\n\n```\nGET https://boats.example{path}\n```\n\n## URL parameters\n\n{head}{rows}"
    spec = build_pages(folder, text, suffix=".md").spec
    return {at: {p["name"]: p["in"] for p in item["get"].get("parameters", ())} for at, item in spec["paths"].items()}


@pytest.mark.parametrize(
    ("path", "rows", "shown"),
    [
        ("/en/boats/1114.json", "| id | `1114` | yes | It |\n", "/en/boats/{id}.json"),
        ("/boats/1114/crew/7", "| boat | 1114 | yes | It |\n| crew | 7 | yes | It |\n", "/boats/{boat}/crew/{crew}"),
        ("/boats/ida-2", "| name | ida-2 | required | It |\n", "/boats/{name}"),
    ],
)
def test_values(tmp_path: Path, path: str, rows: str, shown: str) -> None:
    found = paths(tmp_path, path, rows)
    assert [*found] == [shown]
    assert set(found[shown].values()) == {"path"}


@pytest.mark.parametrize(
    ("path", "rows"),
    [
        ("/boats/all", "| kind | all | yes | It |\n"),  # a word of the path
        ("/v2/boats", "| version | v2 | yes | It |\n"),
        ("/boats/list2", "| name | list2 | no | It |\n"),  # it may be left out
        ("/boats/a7", "| one | a7 | yes | It |\n| two | a7 | yes | It |\n"),
        ("/a7/a7", "| one | a7 | yes | It |\n"),
    ],
)
def test_other_words(tmp_path: Path, path: str, rows: str) -> None:
    assert [*paths(tmp_path, path, rows)] == [path]


def test_no_column_of_examples(tmp_path: Path) -> None:
    head = "| Parameter | Default | Required |\n| - | - | - |\n"
    assert [*paths(tmp_path, "/boats/a7", "| one | a7 | yes |\n", head)] == ["/boats/a7"]
