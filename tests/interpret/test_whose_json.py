"""JSON of which no heading says whose it is; heads of messages; tags of Jekyll; blueprints."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages

SKETCH = (
    '# Boats\n\n## Search\n\n```\nPOST /boats/search\n```\n\n**{label}**:\n\n```\n{{\n  "where": <query>\n'
    '  "limit": <number> // may be left out\n}}\n```\n\n### Examples of searches\n\n```json\n{shown}\n```\n'
)


def call(folder: Path, page: str, path: str, method: str) -> dict[str, Any]:
    found: dict[str, Any] = build_pages(folder, page, suffix=".md").spec["paths"][path][method]
    return found


@pytest.mark.parametrize("label", ["Body (application/json)", "Request body", "Body"])
def test_an_example_of_a_sketched_body_is_sent(tmp_path: Path, label: str) -> None:
    page = SKETCH.format(label=label, shown='{"where": {"harbour": "north"}}')
    found = call(tmp_path, page, "/boats/search", "post")
    assert "where" in str(found["requestBody"])
    assert list(found["responses"]) == ["default"]


def test_another_structure_is_answered(tmp_path: Path) -> None:
    page = SKETCH.format(label="Request body", shown='{"boats": [{"id": 7}]}')
    assert "boats" in str(call(tmp_path, page, "/boats/search", "post")["responses"]["200"])


BEHIND = (
    "# Boats\n\n## List\n\n`{method} /boats`\n\n{label}\n\n| Name | Type | Description |\n| - | - | - |\n"
    '| state | string | Which. |\n\n```json\n[{{"id": "b1"}}]\n```\n'
)


@pytest.mark.parametrize("label", ["Optional query parameters:", "**Query parameters**", "### Query parameters"])
def test_json_behind_parameters_of_what_only_reads_is_answered(tmp_path: Path, label: str) -> None:
    found = call(tmp_path, BEHIND.format(method="GET", label=label), "/boats", "get")
    assert [p["name"] for p in found["parameters"]] == ["state"]
    assert "id" in str(found["responses"]["200"]["content"])


def test_behind_those_of_what_sends_something_it_is_open(tmp_path: Path) -> None:
    page = BEHIND.format(method="POST", label="Query parameters:")
    assert list(call(tmp_path, page, "/boats", "post")["responses"]) == ["default"]


@pytest.mark.parametrize("server", ["nginx/1.16.0", "Apache/2.4.1", "fleet/3"])
def test_the_server_of_a_message_is_no_media_type(tmp_path: Path, server: str) -> None:
    page = (
        "# Boats\n\n## Look\n\n`GET /boats`\n\nResponse:\n\n```\nHTTP/1.1 200 OK\n"
        f'Server: {server}\nContent-Type: application/json\n\n{{"id": 7}}\n```\n'
    )
    assert list(call(tmp_path, page, "/boats", "get")["responses"]["200"]["content"]) == ["application/json"]


@pytest.mark.parametrize("close", ["{% endhighlight %}", "{% endhighlight %}}", "{%- endhighlight -%}"])
def test_a_brace_too_many_closes_code_too(tmp_path: Path, close: str) -> None:
    page = f"# Boats\n\n{{% highlight http %}}\nGET /boats\n{close}\n\n## More\n\n`GET /crews`\n"
    assert sorted(build_pages(tmp_path, page, suffix=".md").spec["paths"]) == ["/boats", "/crews"]


def test_blueprints_are_markdown(tmp_path: Path) -> None:
    page = '# Boats\n\n## Boats [/boats]\n\n### List [GET]\n\n+ Response 200 (application/json)\n\n        {"id": 7}\n'
    assert sorted(build_pages(tmp_path, page, suffix=".apib").spec["paths"]) == ["/boats"]
