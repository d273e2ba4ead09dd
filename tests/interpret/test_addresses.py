"""Addresses below titles, on pages that state no request line: a call by GET, as a guess."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages

ROWS = "### Parameters\n\n| Parameter | Req. | Comment |\n| - | - | - |\n| `id` | **Yes** | Its id. |\n"


def calls(folder: Path, text: str) -> list[str]:
    paths = build_pages(folder, text, suffix=".md").spec.get("paths", {})
    return [f"{method.upper()} {path}" for path, item in paths.items() for method in item]


@pytest.mark.parametrize(
    "address",
    [
        "`http://your-server/rest/getBoat`",
        "`http://your-server/rest/getBoat` Since [1.8.0](versions)",
        "**https://boats.example/rest/getBoat**",
        "`/rest/getBoat`",
    ],
)
def test_an_address_below_a_title(tmp_path: Path, address: str) -> None:
    assert calls(tmp_path, f"# getBoat\n\n{address}\n\nOne boat.\n\n{ROWS}") == ["GET /rest/getBoat"]
    assert calls(tmp_path, f"# getBoat\n\nOne boat.\n\n{address}\n\n{ROWS}") == ["GET /rest/getBoat"]


@pytest.mark.parametrize(
    ("said", "methods"),
    [
        ("It must be called with a POST request.", ["POST"]),
        ("Use the DELETE method.", ["DELETE"]),
        ("One of GET and POST will do.", ["GET", "POST"]),
        ("Repost it at the post office.", ["GET"]),
    ],
)
def test_the_text_may_name_the_method(tmp_path: Path, said: str, methods: list[str]) -> None:
    found = calls(tmp_path, f"# getBoat\n\n`/rest/getBoat`\n\n{said}\n\n{ROWS}")
    assert found == [f"{method} /rest/getBoat" for method in methods]


BODY = """## Request body

The body is a JSON object:

```json
{"name": "Ada", "crew": 4}
```

## Response

| Field | Type | Details |
| - | - | - |
| `sail` | String | A sail |
| `oar` | String | An oar |

```json
{"reply": {"status": "ok", "sail": "a"}}
```

```json
{"reply": {"status": "ok", "oar": "b"}}
}
```
"""


def test_parameters_that_the_shown_body_has_not_are_of_the_query(tmp_path: Path) -> None:
    spec = build_pages(tmp_path, f"# setBoat\n\n`/rest/setBoat`\n\nBy POST only.\n\n{ROWS}\n{BODY}", suffix=".md").spec
    operation = spec["paths"]["/rest/setBoat"]["post"]
    assert [(p["name"], p["in"]) for p in operation["parameters"]] == [("id", "query")]
    sent = operation["requestBody"]["content"]["application/json"]["schema"]
    assert set(sent["properties"]) == {"name", "crew"}


def test_an_envelope_may_hold_one_field_in_one_example_and_another_in_the_next(tmp_path: Path) -> None:
    spec = build_pages(tmp_path, f"# setBoat\n\n`/rest/setBoat`\n\nBy POST only.\n\n{ROWS}\n{BODY}", suffix=".md").spec
    answer = spec["paths"]["/rest/setBoat"]["post"]["responses"]["200"]["content"]["application/json"]["schema"]
    outer = spec["components"]["schemas"][answer["$ref"].rpartition("/")[2]]
    assert set(outer["properties"]) == {"reply"}


def test_the_guess_is_told(tmp_path: Path) -> None:
    result = build_pages(tmp_path, f"# getBoat\n\n`/rest/getBoat`\n\n{ROWS}", suffix=".md")
    assert "request-line-from-example" in {d.code for d in result.diagnostics}


@pytest.mark.parametrize(
    "text",
    [
        "# Install\n\n`https://boats.example/install.sh`\n\nRun it.\n",
        f"# getBoat\n\n`/rest/getBoat` tells boats apart from ports, from rafts and from all that floats.\n\n{ROWS}",
        f"# getBoat\n\n`/boats/12`\n\n{ROWS}",
        "# Files\n\n`/etc/boats.conf`\n\n## Format\n\nLines.\n",
    ],
)
def test_other_addresses_are_no_operations(tmp_path: Path, text: str) -> None:
    assert calls(tmp_path, text) == []


def test_a_page_with_request_lines_has_its_operations(tmp_path: Path) -> None:
    text = f"# Boats\n\n`https://boats.example/docs`\n\n{ROWS}\n## Get\n\n`GET /boats`\n\n{ROWS}"
    assert calls(tmp_path, text) == ["GET /boats"]


ADDRESS = """# Take out of a group

### Resource URL

{}

### Sample

```bash
$ curl -X POST https://boats.example/Groups/3/group/[GROUP_ID]/take -d '{{"id": "B1"}}'
```
"""


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("`https://boats.example/Groups/3/group/{groupId}/take`", "/Groups/3/group/{groupId}/take"),
        ("https://boats.example/Groups/3/group/{groupId}/take", "/Groups/3/group/{groupId}/take"),
        ("`/Groups/3/group/:groupId/take`", "/Groups/3/group/{groupId}/take"),
    ],
)
def test_an_address_below_a_heading_of_its_own_is_that_of_the_call(tmp_path: Path, address: str, path: str) -> None:
    assert calls(tmp_path, ADDRESS.format(address)) == [f"POST {path}"]


def test_of_another_address_the_call_keeps_its_own(tmp_path: Path) -> None:
    assert calls(tmp_path, ADDRESS.format("`https://boats.example/Ports/{id}`")) == [
        "POST /Groups/3/group/{GROUP_ID}/take"
    ]


def test_code_of_clients_announces_no_method(tmp_path: Path) -> None:
    code = '### Request syntax\n\n```\n{}\n```\n\n```python\nconn.request("POST", "/Groups/3/take")\n```\n'
    text = ADDRESS.format("https://boats.example/Groups/3/group/{id}/take").replace(
        "### Sample\n", f"{code}\nSample:\n"
    )
    assert calls(tmp_path, text) == ["POST /Groups/3/group/{id}/take"]


@pytest.mark.parametrize("heading", ["URL", "Target URL"])
@pytest.mark.parametrize("method", ["POST", "Post"])
def test_a_method_below_a_heading_of_its_own_is_no_guess(tmp_path: Path, heading: str, method: str) -> None:
    fields = "### Request fields\n\n| Field | Type |\n|-|-|\n| name | string |\n"
    sent = f'### Request body\n\n```json\n{{"name": "Ada"}}\n```\n\n{fields}'
    parts = f"### {heading}\n\n```\nhttp://boats.test/boats\n```\n\n### Request method\n\n```\n{method}\n```\n\n"
    (item,) = build_pages(tmp_path, f"# API\n\n## Make a boat\n\n{parts}{sent}", suffix=".md").spec["paths"].values()
    (operation,) = item.values()
    assert list(item) == ["post"]
    assert operation["summary"] == "Make a boat"
    assert "x-guess" not in operation


def test_an_address_whose_method_another_block_tells_is_no_call_by_get(tmp_path: Path) -> None:
    table = "| Parameter | Description |\n| - | - |\n| name | Who. |\n"
    uri = f"## Request URI\n\nFor a token, put it together:\n\n```\nhttps://{{host}}/v3/tokens\n```\n\n{table}\n"
    sent = "## Request header\n\n```\nPOST https://{host}/v3/tokens\nContent-Type: application/json\n```\n\n"
    spec = build_pages(tmp_path, f"# Making a request\n\n{uri}{sent}{table}", suffix=".md").spec
    assert [m for item in spec["paths"].values() for m in item] == ["post"]
