"""Names that say where they stand: dots and brackets nest in bodies, and stay in query parameters."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

POST = "# Boats\n\n## Add a boat\n\n`POST /boats`\n\n### Request body\n\n"
ANSWER = "# Boats\n\n## Get a boat\n\n`GET /boats`\n\n### Response body\n\n"
HEAD = "| field | type | description |\n| --- | --- | --- |\n"


def plain(spec: Any, node: Any) -> Any:
    if "$ref" in node:
        node = spec["components"]["schemas"][node["$ref"].rpartition("/")[2]]
    if "items" in node:
        return [plain(spec, node["items"])]
    if "properties" in node:
        return {name: plain(spec, inner) for name, inner in node["properties"].items()}
    return node.get("type")


def body(tmp_path: Path, *names: str, start: str = POST, more: str = "") -> Any:
    """The members of the body, nested; each row is a string."""
    rows = "".join(f"| {name} | {'string' if ':' not in name else ''} | x |\n" for name in names)
    spec = build_pages(tmp_path, f"{start}{HEAD}{rows}{more}", suffix=".md").spec
    ((_, operation),) = spec["paths"]["/boats"].items()
    holder = operation["requestBody"] if start == POST else operation["responses"]["200"]
    return plain(spec, next(iter(holder["content"].values()))["schema"])


NESTED = {
    ("code", "data.id", "data.buyer.name", "data.items[].sku"): {
        "code": "string",
        "data": {"id": "string", "buyer": {"name": "string"}, "items": [{"sku": "string"}]},
    },
    ("poll[options][]", "poll[multiple]", "media_ids[]"): {
        "poll": {"options": ["string"], "multiple": "string"},
        "media_ids": ["string"],
    },
    ("rules[][id]", "rules[][word]"): {"rules": [{"id": "string", "word": "string"}]},
    ("rows[0].id", "rows[0].name"): {"rows": [{"id": "string", "name": "string"}]},
    ("source", "source[note]"): {"source": {"note": "string"}},
    ("owner.name", "owner.mail", "owner"): {"owner": {"name": "string", "mail": "string"}},
    ("log.level",): {"log.level": "string"},
}


@pytest.mark.parametrize(("names", "expected"), NESTED.items())
@pytest.mark.parametrize("start", [POST, ANSWER])
def test_steps_of_names_are_structures(tmp_path: Path, names: tuple[str, ...], expected: Any, start: str) -> None:
    assert body(tmp_path, *names, start=start) == expected


def test_an_example_tells_whether_one_dot_is_a_step(tmp_path: Path) -> None:
    nested = '\n### Request example\n\n```json\n{"log": {"level": "debug"}}\n```\n'
    assert body(tmp_path, "log.level", more=nested) == {"log": {"level": "string"}}
    literal = '\n### Request example\n\n```json\n{"log.level": "debug", "log.file": "x"}\n```\n'
    assert body(tmp_path, "log.level", "log.file", more=literal) == {"log.level": "string", "log.file": "string"}


def test_query_parameters_keep_their_names(tmp_path: Path) -> None:
    rows = "| filter[name] | string | x |\n| filter[flag] | string | x |\n| ids[] | array | x |\n"
    text = f"# Boats\n\n## List boats\n\n`GET /boats`\n\n### Query parameters\n\n{HEAD}{rows}"
    operation = build_pages(tmp_path, text, suffix=".md").spec["paths"]["/boats"]["get"]
    assert [p["name"] for p in operation["parameters"]] == ["filter[name]", "filter[flag]", "ids[]"]


def test_a_field_below_the_heading_of_its_structure_may_name_it_again(tmp_path: Path) -> None:
    def one(name: str, kind: str, level: int = 3) -> str:
        return f"{'#' * level} `{name}`\n\n**Description:** It.\\\n**Type:** {kind}\n\n"

    fields = one("id", "String") + one("owner` (optional)", "Hash").replace("(optional)`", "(optional)")
    text = f"# Boat\n\n## Attributes\n\n{fields}{one('owner[name]', 'String', 4)}{one('url` nullable', 'String')}"
    text = text.replace("nullable`", "nullable")
    page = "# Boats\n\n## Get\n\n`GET /boats`\n\nReturns a [Boat](b.md).\n"
    spec = build_pages(tmp_path, page, text, suffix=".md").spec
    found = plain(spec, {"$ref": "#/components/schemas/Boat"})
    assert found == {"id": "string", "owner": {"name": "string"}, "url": "string"}


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ('{"name": "Ada", "crew": "4"}', {"name": "string", "crew": "string"}),
        ('{"boat": {"name": "Ada", "crew": "4"}}', {"boat": {"name": "string", "crew": "string"}}),
        ('{"color": "red"}', {"boat": {"name": "string", "crew": "string"}}),
    ],
)
def test_what_all_names_begin_with_is_no_step_where_examples_lack_it(tmp_path: Path, shown: str, expected: Any) -> None:
    more = f"\n### Example request\n\n```json\n{shown}\n```\n"
    assert body(tmp_path, "boat.name", "boat.crew", more=more) == expected
