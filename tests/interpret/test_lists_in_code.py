"""Lists of fields that are set in so far that they are code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def asked(folder: Path, code: str, label: str = "Params:") -> dict[str, Any]:
    text = f"# API\n\n## `GET /boats`\n\nLists them.\n\n{label}\n\n{code}\n\n## Notes\n\nText.\n"
    result = build_pages(folder, text, suffix=".md")
    return {p["name"]: p.get("description", "") for p in result.spec["paths"]["/boats"]["get"].get("parameters", [])}


@pytest.mark.parametrize(
    "code",
    [
        "    port - the port they are in\n    size - how long they are",
        "      * port - the port they are in\n      * size - how long they are",
        "```\n- port – the port they are in\n- size – how long they are\n```",
        "    port - the port\n        they are in\n    size - how long they are",
    ],
)
@pytest.mark.parametrize("label", ["Params:", "### Query Parameters Supported", "**Query params**"])
def test_names_with_what_is_said_of_them(tmp_path: Path, code: str, label: str) -> None:
    told = asked(tmp_path, code, label)
    assert {name: " ".join(words.split()) for name, words in told.items()} == {
        "port": "the port they are in",
        "size": "how long they are",
    }


@pytest.mark.parametrize(
    "code",
    [
        "    raw message bytes",
        "    port - the port\n    and more",
        "    None",
        '    {"port": 1}',
        "    GET /boats - all",
    ],
)
def test_other_code(tmp_path: Path, code: str) -> None:
    assert not asked(tmp_path, code)


def test_code_below_another_word(tmp_path: Path) -> None:
    assert not asked(tmp_path, "    port - the port they are in\n    size - how long they are", "Output:")


def test_its_evidence_is_the_line(tmp_path: Path) -> None:
    text = "# API\n\n## `GET /boats`\n\nParams:\n\n    port - the port they are in\n    size - how long they are\n"
    result = build_pages(tmp_path, text, suffix=".md")
    assert not [d for d in result.diagnostics if d.code == "block-unplaced"]
    (origin,) = set(result.sources["/paths/~1boats/get/parameters/1/description"])
    assert (origin.element, origin.row) == ("code", 2)
