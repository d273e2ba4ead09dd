"""Further places where pages state operations: headers of tables, sentences above addresses, shortcodes of code."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import BuildResult
from tests.pages import build_pages


def calls(result: BuildResult) -> list[str]:
    return [f"{m.upper()} {path}" for path, item in result.spec.get("paths", {}).items() for m in item]


@pytest.mark.parametrize("head", ["/boats/:boat (GET) |", "/boats/:boat [GET] | ", "| `/boats/:boat` – GET | |"])
def test_a_request_line_in_the_header_of_a_table(tmp_path: Path, head: str) -> None:
    rows = "description | Gives one boat.\nexample url | http://host:80/boats/gull\n"
    codes = "response codes | <ul><li>**Success**: 200 (OK)</li><li>**Missing**: 404 (Not Found)</li></ul>\n"
    text = f"# Boats\n\n## Get one boat\n\n### API Specification\n\n{head}\n--------|------\n{rows}{codes}"
    result = build_pages(tmp_path, text, suffix=".md")
    assert calls(result) == ["GET /boats/{boat}"]
    operation = result.spec["paths"]["/boats/{boat}"]["get"]
    assert operation["summary"] == "Get one boat"
    assert operation["description"] == "Gives one boat."
    assert [*operation["responses"]] == ["200", "404"]


def test_a_header_with_fewer_cells_than_its_rows(tmp_path: Path) -> None:
    rows = "Name | Type |\n--- | --- | ---\n`sail` | string | Its sail.\n`oar` | integer | Its oar.\n"
    spec = build_pages(tmp_path, f"# Boats\n\n`POST /boats`\n\n## Request body\n\n{rows}", suffix=".md").spec
    ((_, schema),) = spec["components"]["schemas"].items()
    assert [*schema["properties"]] == ["sail", "oar"]


@pytest.mark.parametrize(
    "tag", ["{{< code shell >}}|{{< /code >}}", "{{% code %}}|{{% /code %}}", "{{< highlight sh >}}|{{< /highlight >}}"]
)
def test_calls_in_shortcodes_of_code(tmp_path: Path, tag: str) -> None:
    opens, closes = tag.split("|")
    call = 'curl -X POST \\\n-d \'{\n  "name": "gull"\n}\' \\\nhttp://127.0.0.1/api/boats'
    text = f"# Boats\n\n## Build a boat\n\n{opens}\n{call}\n{closes}\n"
    result = build_pages(tmp_path, text, suffix=".md")
    assert calls(result) == ["POST /api/boats"]
    assert "requestBody" in result.spec["paths"]["/api/boats"]["post"]


def test_sentences_lead_to_addresses_in_code(tmp_path: Path) -> None:
    text = (
        "# Settings\n\nTo change one you make a *POST* request to this URL:\n\n    /api/33/settings/my-key?value=x\n\n"
        "Read all with a GET request:\n\n    /api/33/settings\n\nMore take several methods:\n\n"
        "    GET POST /api/33/colours\n"
    )
    read = ["POST /api/33/settings/my-key", "GET /api/33/settings", "GET /api/33/colours", "POST /api/33/colours"]
    result = build_pages(tmp_path, text, suffix=".md")
    assert calls(result) == read
    titles = [o["summary"] for item in result.spec["paths"].values() for o in item.values()]
    assert len({*titles}) == len(titles)


def test_the_number_of_a_version_is_no_value(tmp_path: Path) -> None:
    more = "## Sail\n\n`GET /api/{kind}/boats`\n\n## Oars\n\n`GET /api/33/oars`\n\n## One\n\n`GET /api/7`\n"
    found = calls(build_pages(tmp_path, f"# API\n\n{more}", suffix=".md"))
    assert {"GET /api/33/oars", "GET /api/{kind}/boats"} <= {*found}


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("GET api/v1/<quay id>/search?query=a", "/api/v1/{quay_id}/search"),
        ("GET /v2/quays/*quayId*/boats/*id*", "/v2/quays/{quayId}/boats/{id}"),
    ],
)
def test_variables_in_paths(tmp_path: Path, line: str, path: str) -> None:
    assert calls(
        build_pages(tmp_path, f"# API\n\n## Search\n\n```\n{line}\n```\n\nFinds.\n\n- all\n", suffix=".md")
    ) == [f"GET {path}"]


@pytest.mark.parametrize("head", ["HTTP status: 201", "Status: 201 Created", "Status code: 201", "HTTP 201 Created"])
def test_a_line_for_the_status_above_an_answer(tmp_path: Path, head: str) -> None:
    text = f'# API\n\n## Build\n\n```\nPOST /boats\n```\n\n**Response**\n\n```json\n{head}\n\n{{"id": 7}}\n```\n'
    answers = build_pages(tmp_path, text, suffix=".md").spec["paths"]["/boats"]["post"]["responses"]
    assert [*answers] == ["201"]
    assert "content" in answers["201"]


@pytest.mark.parametrize(("good", "bad"), [("Success", "Failure"), ("Successful response", "Error response")])
def test_outcomes_are_no_fields(tmp_path: Path, good: str, bad: str) -> None:
    text = (
        "Boats\n=====\n\n``GET /boats``\n\nResponse\n--------\n"
        f'*{good}*\n  Returns 200 and the boats.\n  ::\n\n    {{"boats": []}}\n\n'
        f'*{bad}*\n  The response will be 500 Internal Server Error.\n  ::\n\n    {{"errors": []}}\n'
    )
    spec = build_pages(tmp_path, text, suffix=".rst").spec
    answers = spec["paths"]["/boats"]["get"]["responses"]
    assert "boats" in repr(answers["200"]["content"])
    assert "errors" in repr(answers["500"]["content"])
    assert f"'{good}'" not in repr(spec)
    assert [*answers] == ["200", "500"]
