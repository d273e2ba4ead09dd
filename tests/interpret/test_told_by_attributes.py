"""Components that no dialect names, annotations behind headings, titles of code: attributes tell what they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.readers.markdown.read import read_markdown
from tests.pages import build_pages, operation_lines

BODY = "\n\n### Body\n\n| Name | Type |\n| --- | --- |\n| name | string |\n"


@pytest.mark.parametrize(
    ("stated", "path"),
    [
        ('## Make a boat\n\n<RouteBadge method="POST" route="/boats" />', "/boats"),
        ('## Make a boat\n\n<Api verb="post" to="/boats" since="2.1" />', "/boats"),
        ("## Make a boat\n\n<Call http='POST' at='https://api.boats.dev/v1/boats/{harbour}' />", "/v1/boats/{harbour}"),
        ("## Make a boat {{ tag: 'POST', label: '/boats' }}", "/boats"),
        ("## Make a boat  {{ tag: 'POST' , label: '/boats/{harbour}', id: 'make' }}", "/boats/{harbour}"),
    ],
)
def test_a_method_and_a_path_state_an_operation(tmp_path: Path, stated: str, path: str) -> None:
    result = build_pages(tmp_path, f"# Boats\n\n{stated}{BODY}", suffix=".mdx")
    assert list(result.spec["paths"]) == [path]
    assert result.spec["paths"][path]["post"]["summary"] == "Make a boat"
    assert "body name string" in operation_lines(result)


@pytest.mark.parametrize(
    "shown",
    [
        '<Button method="GET" href="/guides/start.html" />',  # a page of the site
        '<Icon name="arrow" type="solid" />',  # no type of a value
        '<Card tag="NEW" label="/boats" />',  # no method
        '<Pair one="GET" other="POST" at="/boats" />',  # which of the two?
        "## Boats {{ className: 'lead' }}",
    ],
)
def test_other_attributes_state_nothing(tmp_path: Path, shown: str) -> None:
    text = (
        f"# Boats\n\n`GET /ships`\n\nLists ships.\n\n| Parameter | Type |\n| --- | --- |\n| a | string |\n\n{shown}\n"
    )
    result = build_pages(tmp_path, text, suffix=".mdx")
    assert list(result.spec["paths"]) == ["/ships"]
    assert "query a string" in operation_lines(result)


def test_a_name_and_a_type_describe_a_field_with_its_bounds(tmp_path: Path) -> None:
    text = (
        "# Boats\n\n## Make a boat {{ tag: 'POST', label: '/boats' }}\n\n### Request body\n\n<Things>\n"
        '<Thing name="name" type="string" required={true} minLen={1} maxLen={40}>Its name.</Thing>\n'
        '<Thing name="kind" type="string" required={false} enumList={["sail","row"]}>Its kind.</Thing>\n'
        '<Thing name="crew" type="object[]" required={false}>Who sails.\n'
        '<Thing name="age" type="integer" required={true} min={16} max={99}>How old.</Thing>\n</Thing>\n</Things>\n'
    )
    result = build_pages(tmp_path, text, suffix=".mdx")
    (schema,) = (s for s in result.spec["components"]["schemas"].values() if "kind" in s["properties"])
    assert schema["required"] == ["name"]
    assert schema["properties"]["name"] == {
        "type": "string", "minLength": 1, "maxLength": 40, "description": "Its name.",
    }  # fmt: skip
    assert schema["properties"]["kind"]["enum"] == ["sail", "row"]
    assert {"body crew array", "body crew.age* integer"} <= set(operation_lines(result))
    assert not [d for d in result.diagnostics if d.code == "block-unplaced"]


@pytest.mark.parametrize(
    "fence",
    [
        'json title="Response"', "json {{ title: 'Response' }}", "json [Response]", "json Response",
        'json title="Response" {1,3-5} showLineNumbers', "json Response wrap",
    ],
)  # fmt: skip
def test_the_title_of_code_is_its_heading(tmp_path: Path, fence: str) -> None:
    shown = f'```json title="Request"\n{{"name": "Ida"}}\n```\n\n```{fence}\n{{"id": 4, "name": "Ida"}}\n```\n'
    result = build_pages(tmp_path, f"# Boats\n\n## Make a boat\n\n`POST /boats`\n\n{shown}", suffix=".mdx")
    told = operation_lines(result)
    assert "body name string" in told
    assert "200 id integer" in told


def test_a_title_may_be_a_status(tmp_path: Path) -> None:
    shown = '```json 201 Created\n{"id": 4}\n```\n\n```json 422\n{"error": "no name"}\n```\n'
    result = build_pages(tmp_path, f"# Boats\n\n## Make a boat\n\n`POST /boats`\n\n{shown}", suffix=".mdx")
    assert {"201 id integer", "422 error string"} <= set(operation_lines(result))


@pytest.mark.parametrize("fence", ["json", "json {1,3}", "json showLineNumbers", "rust,ignore", "json linenums=1", ""])
def test_how_code_is_shown_is_no_title(tmp_path: Path, fence: str) -> None:
    blocks = read_markdown(f"# A\n\n```{fence}\nx\n```\n", "a.md").blocks
    assert [type(b).__name__ for b in blocks] == ["Heading", "Code"]
