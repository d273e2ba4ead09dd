"""Lists right below code whose items open with names that it has, and "Fields:" behind a list of errors."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines

ANSWER = '{"name": "Anna", "crew": [{"role": "cook", "age": 3}], "hull": {"size": 3}}'


def lines(folder: Path, text: str) -> list[str]:
    return operation_lines(build_pages(folder, f"# Boats\n\n## Make a boat\n\n`POST /boats`\n\n{text}\n", suffix=".md"))


def listed(*items: str) -> str:
    return f"Returns:\n\n```json\n{ANSWER}\n```\n\n" + "\n".join(f"* {item}" for item in items)


@pytest.mark.parametrize("names", [("`name`", "`hull`"), ("**name**", "**hull.size**"), ("`crew`", "`crew[].role`")])
@pytest.mark.parametrize("mark", [":", " -", ""])
def test_items_say_what_members_are(tmp_path: Path, names: tuple[str, str], mark: str) -> None:
    result = build_pages(
        tmp_path,
        f"# Boats\n\n## Make a boat\n\n`POST /boats`\n\n{listed(*(f'{name}{mark} What it is' for name in names))}\n",
        suffix=".md",
    )
    assert "block-unplaced" not in {d.code for d in result.diagnostics}
    assert "What it is" in str(result.spec["paths"]) + str(result.spec.get("components"))


def test_members_of_members_stand_where_the_code_has_them(tmp_path: Path) -> None:
    told = lines(tmp_path, listed("`crew`: Who sails", "`crew[].role`: What they do", "`crew.age`: How old"))
    assert {"200 crew array", "200 crew.role string", "200 crew.age integer"} <= set(told)


@pytest.mark.parametrize("items", [("`nobody`: Not there",), ("`name`: It", "`nobody`: Not there"), ("name it well",)])
def test_other_lists_say_no_such_thing(tmp_path: Path, items: tuple[str, ...]) -> None:
    told = lines(tmp_path, listed(*items))
    assert not any("nobody" in line or "it " in line for line in told)


ERRORS = "Error codes:\n\n* HTTP 400: `no-wood`\n* HTTP 404: `no-harbour`\n\n"
FIELDS = "* `seed`: Optional, a seed\n* `hull`: Required, the hull\n"


@pytest.mark.parametrize("label", ["Fields:", "Properties:", "Attributes："])
def test_fields_behind_errors_are_not_of_these(tmp_path: Path, label: str) -> None:
    code = '```json\n{"seed": 1, "hull": {"size": 3}}\n```\n\n'
    told = lines(tmp_path, f'{ERRORS}{label}\n\n{code}{FIELDS}\nResponse:\n\n```json\n{{"name": "Anna"}}\n```')
    assert {"body seed integer", "body hull* object", "200 name string"} <= set(told)


TABLE = "| Key | Type | Description |\n| - | - | - |\n| name | string | Its name. |\n| size | integer | Its size. |\n\n"
ENDPOINT = "***Endpoint:***\n\n```\nMethod: {}\nURL: https://{{{{host}}}}/api/boats\n```\n\n"
HEADERS = "***Headers:***\n\n| Key | Value |\n| - | - |\n| Content-Type | application/json |\n\n"


@pytest.mark.parametrize("label", ["***Fields:***", "**Attributes**", "Properties:"])
@pytest.mark.parametrize("between", ["", HEADERS])
@pytest.mark.parametrize(("method", "place"), [("POST", "body"), ("GET", "query")])
def test_fields_behind_the_address_or_headers_are_asked_for(
    tmp_path: Path, label: str, between: str, method: str, place: str
) -> None:
    text = f"# API\n\n## Boats\n\n{ENDPOINT.format(method)}{between}{label}\n\n{TABLE}"
    told = operation_lines(build_pages(tmp_path, text, suffix=".md"))
    assert [line for line in told if not line.startswith("header")] == [
        f"{place} name string",
        f"{place} size integer",
    ]


def test_arrays_are_those_of_the_code(tmp_path: Path) -> None:
    code = '```json\n{"goals": [{"port": "a"}], "hull": {"size": 3}}\n```\n\n'
    items = "* `goals`: Optional. Where to go.\n* `goals.port`: Optional. Which port.\n* `hull`: Optional. It.\n"
    told = lines(tmp_path, f"Body:\n\n{code}{items}* `hull.size`: Optional. How big.\n")
    assert {"body goals array", "body goals.port string", "body hull object", "body hull.size integer"} <= set(told)
