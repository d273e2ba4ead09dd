"""Structures of API Blueprint: attributes that name one, data structures, headers below an answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

PAGE = """# API

# Group Boats

## Boats [/boats]

### List [GET]

+ Response 200 (application/json)

    + {attributes} (array[Boat])

+ Response 400

    + {attributes} (Problem)

### Launch [POST]

+ Request (application/json)

    + {attributes} (BoatToBe)

+ Response 201

    + Headers

            Location: /boats/7

    + {attributes} (Boat)

# Data Structures

## Boat (object)

+ id: 7 (number, required) - Its number
+ name: Gull (string) - Its name

## BoatToBe (object)

+ name: Gull (string) - Its name

## Problem (object)

+ code: 400 (number) - What it was
"""


def members(spec: dict[str, Any], part: dict[str, Any]) -> tuple[str, list[str]]:
    schema = part["content"]["application/json"]["schema"]
    ref = schema.get("items", schema)
    name = next(str(v) for v in (ref.get("$ref"), *(r.get("$ref") for r in ref.get("allOf", ()))) if v)
    return schema.get("type", "object"), list(spec["components"]["schemas"][name.rpartition("/")[2]]["properties"])


@pytest.mark.parametrize("attributes", ["Attributes", "Properties"])
@pytest.mark.parametrize("suffix", [".md", ".apib"])
def test_attributes_name_structures_of_their_status_and_side(tmp_path: Path, attributes: str, suffix: str) -> None:
    spec = build_pages(tmp_path, PAGE.format(attributes=attributes), suffix=suffix).spec
    read, launch = spec["paths"]["/boats"]["get"], spec["paths"]["/boats"]["post"]
    assert members(spec, read["responses"]["200"]) == ("array", ["id", "name"])
    assert members(spec, read["responses"]["400"]) == ("object", ["code"])
    assert members(spec, launch["requestBody"]) == ("object", ["name"])
    assert members(spec, launch["responses"]["201"]) == ("object", ["id", "name"])


def test_a_structure_that_no_page_describes_is_no_body(tmp_path: Path) -> None:
    page = PAGE.format(attributes="Attributes").partition("# Data")[0]
    launch = build_pages(tmp_path, page, suffix=".md").spec["paths"]["/boats"]["post"]
    assert "requestBody" not in launch
    assert "content" not in launch["responses"]["201"]
