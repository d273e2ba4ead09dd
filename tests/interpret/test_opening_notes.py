"""A description that opens with a type and with a word for required: `number` (optional) **Default: 20** ..."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages, page, section, table


def parameter(tmp_path: Path, text: str, header: tuple[str, ...] = ("Parameter", "Description")) -> dict[str, Any]:
    rows = table([("size", *[""] * (len(header) - 2), text)], header)
    spec = build_pages(tmp_path, page(section("Query parameters", rows), line="GET /v1/boats")).spec
    (shown,) = spec["paths"]["/v1/boats"]["get"]["parameters"]
    found: dict[str, Any] = shown
    return found


@pytest.mark.parametrize(("text", "schema", "required"), [
    ("<code>number</code> (optional) <b>Default: 20</b> Boats on a page.", {"type": "number", "default": 20}, False),
    ("integer (required) How many boats there are.", {"type": "integer"}, True),
    ("(string, required) The name of the harbour.", {"type": "string"}, True),
    ("[boolean, optional] Whether sunken boats count.", {"type": "boolean"}, False),
    ("array[string] (optional) Names.", {"type": "array", "items": {"type": "string"}}, False),
    ("строка (обязательный) Имя гавани.", {"type": "string"}, True),
    ("number (необязательный) Сколько лодок.", {"type": "number"}, False),
])  # fmt: skip
def test_a_description_opens_with_a_type(text: str, schema: dict[str, object], required: bool, tmp_path: Path) -> None:
    found = parameter(tmp_path, text)
    assert {k: v for k, v in found["schema"].items() if not k.startswith("x-")} == schema
    assert found.get("required", False) is required


@pytest.mark.parametrize("text", [
    "Number (of boats) on a page.", "The number (optional) of boats.", "Text (see below) of it.", "number of boats",
])  # fmt: skip
def test_what_opens_no_description(text: str, tmp_path: Path) -> None:
    assert "x-guess" in parameter(tmp_path, text)["schema"]


def test_columns_of_their_own_count_more(tmp_path: Path) -> None:
    rows = table([("size", "Yes", "string", "number (optional) Boats.")],
                 ("Parameter", "Mandatory", "Type", "Description"))  # fmt: skip
    spec = build_pages(tmp_path, page(section("Query parameters", rows), line="GET /v1/boats")).spec
    (shown,) = spec["paths"]["/v1/boats"]["get"]["parameters"]
    assert (shown["schema"]["type"], shown["required"]) == ("string", True)
