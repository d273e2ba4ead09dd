"""The last item of a list that says what the code behind it shows, and members that code shows without brackets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.interpret.examples.parse import parse_alone
from tests.pages import build_pages

LABELS = "- Endpoint: `/boats/{boatId}`\n- Method: `{method}`\n"


def built(folder: Path, method: str, *lines: str) -> dict[str, Any]:
    text = "\n".join(lines)
    labels = LABELS.replace("{method}", method)
    ((_, item),) = (
        build_pages(folder, f"# Boats\n\n## One boat\n\n{labels}{text}\n", suffix=".md").spec["paths"].items()
    )
    found: dict[str, Any] = item[method.lower()]
    return found


def values(holder: dict[str, Any]) -> list[Any]:
    return [e["value"] for c in holder.get("content", {}).values() for e in c.get("examples", {}).values()]


@pytest.mark.parametrize("label", ["Response: The boat.", "**Response:** The boat.", "Example response:"])
def test_code_behind_an_item_for_answers_is_one(tmp_path: Path, label: str) -> None:
    made = built(tmp_path, "GET", f"- {label}", "", "```", '{"id": 7}', "```")
    assert values(made["responses"]["200"]) == [{"id": 7}]


def test_code_behind_an_item_for_bodies_is_sent(tmp_path: Path) -> None:
    made = built(tmp_path, "PUT", "- Request body: The boat.", "", "```", '{"name": "Ada"}', "```")
    assert values(made["requestBody"]) == [{"name": "Ada"}]


@pytest.mark.parametrize("label", ["Restrictions: None.", "See: others"])
def test_other_items_say_nothing_of_it(tmp_path: Path, label: str) -> None:
    made = built(tmp_path, "PUT", f"- {label}", "", "```", '{"id": 7}', "```")
    assert not any(values(answer) for answer in made["responses"].values())


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('"data": 3', {"data": 3}),
        ('"id": 3,\n"name": "x"', {"id": 3, "name": "x"}),
        ('"id": 3,\n"port": {"id": 2},', {"id": 3, "port": {"id": 2}}),
        ('"data": [\n{"id": 1}\n]', {"data": [{"id": 1}]}),
    ],
)
def test_members_without_brackets_are_an_object(text: str, value: Any) -> None:
    parsed = parse_alone(text)
    assert parsed is not None
    assert (parsed.value, parsed.repairs) == (value, ("brackets",))


@pytest.mark.parametrize("text", ['"data": "x" is told', '"data" is 3', '"note": see below'])
def test_words_in_quotes_are_none(text: str) -> None:
    assert parse_alone(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{\n  id: {boatId},\n  full: {True/False}\n}", {"id": None, "full": True}),
        ('{"size": {integer}, "open": true|false}', {"size": 0, "open": True}),
        ('{"ids": [{one}, {other}]}', {"ids": [None, None]}),
        ('{"port": {size: 1}, "none": {}}', {"port": {"size": 1}, "none": {}}),
    ],
)
def test_names_in_braces_stand_for_values(text: str, value: Any) -> None:
    parsed = parse_alone(text)
    assert parsed is not None
    assert parsed.value == value


def test_members_that_a_whole_answer_has_are_a_part_of_it(tmp_path: Path) -> None:
    whole, part = '{"id": 7, "port": {"name": "x"}}', '"name": "x"'
    text = f"- Response:\n\n```\n{whole}\n```\n\nIn it:\n\n```\n{part}\n```"
    assert values(built(tmp_path, "GET", text)["responses"]["200"]) == [{"id": 7, "port": {"name": "x"}}]


def test_a_step_named_like_a_method_is_a_part_of_the_path(tmp_path: Path) -> None:
    text = "# Boats\n\n## One option\n\n- Endpoint: `/boats/{id}/options/{optionId}`\n- Method: `DELETE`\n"
    assert list(build_pages(tmp_path, text, suffix=".md").spec["paths"]) == ["/boats/{id}/options/{optionId}"]


PARTS = """# Boats

## All boats (`GET /boats`)

### Response

#### 200 OK

- **HTTP header**:
  - `ETag`: Its mark.
- **Body**: %s

```js
[
  {"id": 7, "name": "Ida"}, // and so on
]
```

## The boat

| Attribute | Type |
|-|-|
| id | integer |
| name | string |
"""


@pytest.mark.parametrize("said", ["list of boats (see [The boat](#the-boat)), example:", "the boats:"])
def test_a_list_of_headers_and_a_body_is_both(tmp_path: Path, said: str) -> None:
    result = build_pages(tmp_path, PARTS % said, suffix=".md")
    answer = result.spec["paths"]["/boats"]["get"]["responses"]["200"]
    assert list(answer["headers"]) == ["ETag"]
    body = answer["content"]["application/json"]
    assert body["schema"]["type"] == "array"
    assert ("$ref" in body["schema"]["items"]) == ("[The boat]" in said)
    assert next(iter(body["examples"].values()))["value"] == [{"id": 7, "name": "Ida"}]
