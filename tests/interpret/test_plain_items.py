"""Lists of plain names below headings that announce fields, mandatory and optional ones apart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages


def built(folder: Path, line: str, text: str) -> dict[str, Any]:
    spec = build_pages(folder, f"# Tags\n\n## A call\n\n`{line}`\n\n{text}\n", suffix=".md").spec
    ((_, item),) = spec["paths"].items()
    ((_, operation),) = item.items()
    found: dict[str, Any] = operation
    return found


def parameters(operation: dict[str, Any]) -> list[tuple[str, bool, str]]:
    return [(p["name"], p.get("required", False), p.get("description", "")) for p in operation.get("parameters", ())]


def test_names_of_mandatory_and_optional_parameters(tmp_path: Path) -> None:
    text = (
        "### Query parameters\n\n#### Mandatory\n\n- name\n\n#### Optional\n\n"
        "- colour : Of the tag.\n- hideTag - Whether it is hidden.\n- ids[]: Those of boats.\n"
    )
    assert parameters(built(tmp_path, "GET /tags", text)) == [
        ("name", True, ""),
        ("colour", False, "Of the tag."),
        ("hideTag", False, "Whether it is hidden."),
        ("ids[]", False, "Those of boats."),
    ]


@pytest.mark.parametrize(
    "items",
    [
        "- Note: nothing comes back.\n- Remark: it is slow.",
        "- name is told above.\n- colour as well.",
        "- none",
        "- name: N.\n- See the tags.",
    ],
)
def test_sentences_are_none(tmp_path: Path, items: str) -> None:
    assert not parameters(built(tmp_path, "GET /tags", f"### Query parameters\n\n{items}\n"))


def test_without_a_heading_they_are_text(tmp_path: Path) -> None:
    assert not parameters(built(tmp_path, "GET /tags", "It has:\n\n- name: N.\n- colour: C.\n"))


CALL = '```\ncurl -X POST https://boats.example/tags -d \'{"name": "x"}\'\n```\n'


@pytest.mark.parametrize(("line", "call", "sent"), [("POST /tags", CALL, True), ("POST /tags", "", False)])
def test_arguments_of_an_address_that_a_call_sends_are_its_body(
    tmp_path: Path, line: str, call: str, sent: bool
) -> None:
    text = f"### URL Arguments\n\n#### Mandatory\n\n- name\n\n#### Optional\n\n- colour: C.\n\n### Example\n\n{call}"
    operation = built(tmp_path, line, text)
    assert ("requestBody" in operation, "parameters" in operation) == (sent, not sent)
