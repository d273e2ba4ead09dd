"""What a page states wins over what it shows; servers, credentials and steps of paths are of the place that says so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult
from tests.pages import build_pages


def built(folder: Path, *texts: str) -> BuildResult:
    return build_pages(folder, *(f"# Boats {n}\n\n{text}\n" for n, text in enumerate(texts)), suffix=".md")


def calls(result: BuildResult) -> list[str]:
    return [f"{m.upper()} {path}" for path, item in result.spec["paths"].items() for m in item if m != "parameters"]


HEADINGS = {
    "a dash behind": ("POST /login — log in", "log in"),
    "a colon behind": ("PUT /lights/{id}: turn it on", "turn it on"),
    "brackets behind": ("POST /login (Sign In)", "Sign In"),
    "nothing between": ("`POST /login` Sign in", "Sign in"),
    "a dash in front": ("Check in — POST /berths", "Check in"),
    "a colon in front": ("Log in: `POST /login`", "Log in"),
}


@pytest.mark.parametrize(("heading", "summary"), HEADINGS.values(), ids=HEADINGS)
def test_titles_that_end_in_a_preposition(tmp_path: Path, heading: str, summary: str) -> None:
    result = built(tmp_path, f'## {heading}\n\n**Body:**\n\n```json\n{{"a": 1}}\n```')
    (operation,) = (op for item in result.spec["paths"].values() for op in item.values())
    assert operation["summary"] == summary


def test_words_that_lead_on_to_a_request_line_are_of_another_section(tmp_path: Path) -> None:
    result = built(tmp_path, "## `GET /boats`\n\nAll.\n\n## Examples for POST /login\n\n```json\n{}\n```")
    assert calls(result) == ["GET /boats"]


STATED = "```\nPUT https://sea.example/boats/{boatId}.json\n```\n\n"
TABLE = "### Parameters\n\n| Name | Type | Required |\n|---|---|---|\n| `name` | string | yes |\n\n"
EXAMPLES = {
    "a slip in its path": "PUT /boat/ZzX.json HTTP/1.1",
    "another method": "POST /boats/1234.json HTTP/1.1",
    "a base path": "PUT /v1/boats/ZzX.json HTTP/1.1",
}


@pytest.mark.parametrize("first", EXAMPLES.values(), ids=EXAMPLES)
def test_a_stated_line_wins_over_its_example(tmp_path: Path, first: str) -> None:
    example = f"Example of the request:\n\n```\n{first}\nHost: sea.example\n\nname=New\n```\n"
    other = "### Get a boat\n\n```\nGET https://sea.example/boats/{boatId}.json\n```\n\n"
    result = built(tmp_path, f"## Boats\n\n{other}### Change a boat\n\nChanges it.\n\n{STATED}{TABLE}{example}")
    assert calls(result) == ["GET /boats/{boatId}.json", "PUT /boats/{boatId}.json"]


def test_a_page_of_one_call_states_it_by_its_whole_address(tmp_path: Path) -> None:
    page = (
        'Says how it is.\n\n```\nGET https://sea.example/v1/status\n```\n\n**Response**\n\n```json\n{"up": true}\n```'
    )
    result = built(tmp_path, page)
    assert calls(result) == ["GET /v1/status"]
    assert [s["url"] for s in result.spec["servers"]] == ["https://sea.example"]


@pytest.mark.parametrize("query", ["?page=2", "?id=7"])
def test_an_address_with_values_is_a_call(tmp_path: Path, query: str) -> None:
    page = f'Tells.\n\n```\nGET https://sea.example/status{query}\n```\n\n**Response**\n\n```json\n{{"up": 1}}\n```'
    assert "paths" not in built(tmp_path, page).spec or calls(built(tmp_path, page)) == []


def servers(result: BuildResult) -> dict[str, Any]:
    found = {"": [s["url"] for s in result.spec.get("servers", ())]}
    for path, item in result.spec["paths"].items():
        own = [s["url"] for op in item.values() for s in op.get("servers", ())]
        found |= {path: own} if own else {}
    return found


INTRO = "All requests use this base URL:\n\n```\nhttps://sea.example/api/v0\n```"
SIGNING = "The base URL for signing in is:\n\n```\n{}\n```\n\n## Token\n\n`POST {}`\n\n```json\n{{}}\n```"


def test_the_server_of_an_introduction_and_that_of_one_page(tmp_path: Path) -> None:
    page = SIGNING.format("https://sea.example/oauth/v1", "/oauth/v1/token")
    result = built(tmp_path, INTRO, page, "## All\n\n`GET /boats`\n\n```json\n{}\n```")
    assert servers(result) == {"": ["https://sea.example/api/v0"], "/oauth/v1/token": ["https://sea.example"]}


def test_the_server_of_most_operations_is_that_of_the_document(tmp_path: Path) -> None:
    def page(name: str, count: int) -> str:
        lines = "".join(f"## {name} {n}\n\n`GET /{name}/{n}x`\n\n" for n in range(count))
        return f"**Base URL:** `https://{name}.example`\n\n{lines}"

    result = built(tmp_path, page("boats", 1), page("crews", 3))
    assert servers(result) == {"": ["https://crews.example"], "/boats/0x": ["https://boats.example"]}


def test_alternatives_that_one_page_names_stay_those_of_all(tmp_path: Path) -> None:
    both = "**Base URL:** `https://sea.example`\n\n**Sandbox Base URL:** `https://test.sea.example`\n\n"
    labels = both.replace("Sandbox Base URL", "Base URL")
    result = built(tmp_path, f"{labels}## All\n\n`GET /boats`", "## More\n\n`GET /crews`")
    assert servers(result) == {"": ["https://sea.example", "https://test.sea.example"]}


@pytest.mark.parametrize("end", ["Boats.xlsx", "a/b/chart.pdf", "logo.png"])
def test_the_address_of_a_file_is_no_server(tmp_path: Path, end: str) -> None:
    lead = "Put your base URL in front to form the address:"
    result = built(tmp_path, f"## Make\n\n`POST /boats`\n\n## Use\n\n{lead}\n\n```\nhttps://your.example/{end}\n```")
    assert "servers" not in result.spec


def test_the_address_of_a_script_is_one(tmp_path: Path) -> None:
    result = built(tmp_path, "Base URL:\n\n```\nhttps://sea.example/api.php\n```\n\n## All\n\n`GET /boats`")
    assert servers(result)[""] == ["https://sea.example/api.php"]


STEPS = {
    "a step of its own": ("/users/login", "/users/{login}/rights", "/users/login"),
    "another": ("/boats/export", "/boats/{export}/files", "/boats/export"),
    "a name with parts": ("/fleet/boat_id", "/fleet/{boat_id}/crew", "/fleet/{boat_id}"),
    "the singular of the step in front": ("/boats/boat", "/boats/{boat}/crew", "/boats/{boat}"),
}


@pytest.mark.parametrize(("first", "second", "made"), STEPS.values(), ids=STEPS)
def test_a_step_that_is_called_like_a_variable(tmp_path: Path, first: str, second: str, made: str) -> None:
    result = built(tmp_path, f"## One\n\n```\nGET {first}\n```\n\nIt.\n\n## Two\n\n```\nPOST {second}\n```\n\nIt.")
    assert set(calls(result)) == {f"GET {made}", f"POST {second}"}


@pytest.mark.parametrize("row", ["| ~~`/old/:id`~~ | ~~POST~~ | ~~Gone~~ |", "| ~~/old~~ | ~~PUT~~ | - |"])
def test_what_is_struck_out_is_no_operation(tmp_path: Path, row: str) -> None:
    table = f"| Endpoint | Method | Description |\n|---|---|---|\n| `/boats` | GET | All |\n{row}\n"
    result = built(tmp_path, f"## Endpoints\n\n{table}| `/boats/:id` | DELETE | Sink |\n")
    assert set(calls(result)) == {"GET /boats", "DELETE /boats/{id}"}


def test_a_name_that_is_struck_out_is_a_field(tmp_path: Path) -> None:
    table = "| Name | Type | Description |\n|---|---|---|\n| ~~size~~ | string | Deprecated, use length |\n"
    result = built(tmp_path, f"## Make\n\n`POST /boats`\n\n### Request body\n\n{table}")
    (schema,) = result.spec["components"]["schemas"].values()
    assert schema["properties"]["size"]["deprecated"] is True


HEADERS = {
    "bearer": ("Authorization", "Bearer {JWT}", {"type": "http", "scheme": "bearer"}),
    "basic": ("Authorization", "Basic `<credentials>`", {"type": "http", "scheme": "basic"}),
}


@pytest.mark.parametrize(("name", "value", "scheme"), HEADERS.values(), ids=HEADERS)
def test_values_of_headers_say_how_to_sign_in(tmp_path: Path, name: str, value: str, scheme: dict[str, str]) -> None:
    rows = f"| {name} | {value} | As told. |\n| Content-Type | multipart/form-data | A form. |\n"
    body = "### Form data\n\n| Field | Type |\n|---|---|\n| open | string |\n"
    table = f"| Name | Value | Description |\n|---|---|---|\n{rows}\n"
    spec = built(tmp_path, f"## Set\n\n`POST /doors`\n\n### Headers\n\n{table}{body}").spec
    assert list(spec["components"]["securitySchemes"].values()) == [scheme]
    operation = spec["paths"]["/doors"]["post"]
    assert list(operation["requestBody"]["content"]) == ["multipart/form-data"]
    assert {} not in operation.get("security", spec.get("security", []))


def test_a_value_of_which_no_fact_comes_is_told(tmp_path: Path) -> None:
    table = "| Name | Type | Value | Description |\n|---|---|---|---|\n| at | string | Where it is now | Its place. |\n"
    spec = built(tmp_path, f"## Make\n\n`POST /boats`\n\n### Request body\n\n{table}").spec
    (schema,) = spec["components"]["schemas"].values()
    assert schema["properties"]["at"]["description"] == "Its place.\nValue: Where it is now"


GRANTING = (
    "To get a token, send your client id and secret with HTTP Basic:\n\n```\nPOST /oauth/token HTTP/1.1\n"
    "Host: sea.example\nAuthorization: Basic YWJjOmRlZg==\nContent-Type: application/x-www-form-urlencoded\n\n"
    "grant_type=client_credentials\n```\n"
)


def test_credentials_of_the_call_for_a_token_are_of_that_call(tmp_path: Path) -> None:
    said = "Every call carries the access token in the `Authorization: Bearer` header."
    page = f"## Authentication\n\n{said}\n\n### Client credentials\n\n{GRANTING}"
    spec = built(tmp_path, page, "## All\n\n```\nGET https://sea.example/boats.json\n```\n\nAll of them.").spec
    assert spec["security"] == [{"bearerAuth": []}]
    assert spec["paths"]["/oauth/token"]["post"]["security"] == [{"basicAuth": []}]


@pytest.mark.parametrize("path", ["/srv/LoginViaDesktop", "/auth/login", "/oauth/token", "/sign_in"])
def test_what_a_call_to_sign_in_sends_is_not_sent_by_all(tmp_path: Path, path: str) -> None:
    call = f"```\nPOST {path} HTTP/1.1\nHost: sea\nAuthorization: Negotiate abc\n```\n"
    result = built(tmp_path, f"## In\n\n`POST {path}`\n\n{call}", "## All\n\n`GET /boats`\n\n```json\n{}\n```")
    assert "security" not in result.spec
    assert result.spec["paths"][path]["post"]["security"] == [{"Authorization": []}]


def test_lines_of_code_with_an_arrow_say_what_they_do(tmp_path: Path) -> None:
    code = "```\nGET /boats/ <- lists all\nGET /boats/id:/ <- tells of one\nDELETE /boats/id:/ <- sinks one\n```"
    result = built(tmp_path, f"## Methods\n\n{code}")
    assert calls(result) == ["GET /boats/", "GET /boats/{id}/", "DELETE /boats/{id}/"]
    assert result.spec["paths"]["/boats/{id}/"]["delete"]["summary"] == "sinks one"


def test_tables_of_one_row_below_words_for_method_and_path(tmp_path: Path) -> None:
    head = "| Documentation | Method | Endpoint | Description |\n|---|---|---|---|\n"
    tables = "".join(
        f"#### {name}\n\n{head}| [Details](./{name}.md) | GET | /{name} | Tells of {name}. |\n\n"
        for name in ("a1", "b2")
    )
    assert calls(built(tmp_path, tables)) == ["GET /a1", "GET /b2"]


@pytest.mark.parametrize("template", ["{?id,crew%5B%5D}", "{?id,crew[]}", "{?id,crew%5B%5D*}"])
def test_expansions_with_brackets_are_queries(tmp_path: Path, template: str) -> None:
    result = built(tmp_path, f"## All\n\n`GET /boats{template}`")
    (operation,) = (op for item in result.spec["paths"].values() for op in item.values())
    assert [(p["in"], p["name"]) for p in operation["parameters"]] == [("query", "id"), ("query", "crew[]")]


def test_a_path_without_slash_in_a_heading_is_whole(tmp_path: Path) -> None:
    result = built(tmp_path, '## GET crate/channel\n\nReturns it.\n\n```json\n{"result": 1}\n```')
    assert calls(result) == ["GET /crate/channel"]


def test_an_address_in_an_item_is_no_label(tmp_path: Path) -> None:
    result = built(tmp_path, "## In\n\n`GET /in`\n\nText.\n\n* redirects to `https://sea.example/in?token=...`\n")
    assert "https: //" not in result.spec["paths"]["/in"]["get"]["description"]


ARRAYS = ["`Boat[]` (See [Boat Schema](#boat-schema))", "`Boat[]` (see [Boat Schema](#boat-schema).)"]


@pytest.mark.parametrize("text", ARRAYS)
@pytest.mark.parametrize("label", ["Description", "Meaning"])
def test_an_array_of_what_a_link_in_brackets_leads_to(tmp_path: Path, text: str, label: str) -> None:
    answer = f"## Responses\n\n### Code `200`\n\n{label}: It went well.\n\nContent Type: {text}\n\n"
    table = "# Boat Schema\n\n| Property | Datatype | Description |\n|---|---|---|\n| id | string | Number |\n"
    spec = build_pages(tmp_path, f"# GET /boats\n\nAll.\n\n{answer}{table}", suffix=".md").spec
    found = spec["paths"]["/boats"]["get"]["responses"]["200"]
    assert found["description"] == "It went well."
    (content,) = found["content"].values()
    assert content["schema"]["type"] == "array"
    assert list(spec["components"]["schemas"][content["schema"]["items"]["$ref"].rpartition("/")[2]]["properties"]) == [
        "id"
    ]


MARKS = "| Type | Description |\n|---|---|\n| NONE | Anybody may call it. |\n| TRADE | Needs a key and a signature. |\n"
KEYED = f"## Security\n\nKeys are passed in the `X-SEA-APIKEY` header.\n\n{MARKS}\n"


@pytest.mark.parametrize(("mark", "needed"), [(" (TRADE)", True), (" [TRADE]", True), (" (NONE)", False), ("", False)])
def test_marks_behind_titles_say_who_needs_credentials(tmp_path: Path, mark: str, needed: bool) -> None:
    other = "### Sail (TRADE)\n\n```\nPOST /sails\n```\n\nSails.\n\n"
    spec = built(tmp_path, f"{KEYED}{other}### Tell{mark}\n\n```\nGET /boats\n```\n\nTells.").spec
    assert spec["security"] == [{"XSEAAPIKEY": []}]
    assert spec["paths"]["/boats"]["get"].get("security") == (None if needed else [])


def test_a_table_of_marks_that_no_title_has_opens_nothing(tmp_path: Path) -> None:
    spec = built(tmp_path, f"{KEYED}### Tell\n\n```\nGET /boats\n```\n\nTells.").spec
    assert "security" not in spec["paths"]["/boats"]["get"]


@pytest.mark.parametrize("base", ["/api", "/api/v1"])
def test_a_base_path_that_lines_have_themselves_is_no_server(tmp_path: Path, base: str) -> None:
    lines = "".join(f"## {n}\n\n`GET {base}/{n}`\n\n" for n in ("boats", "crews"))
    assert "servers" not in built(tmp_path, f"**Base URL:** `{base}`\n\n{lines}").spec


def test_prose_behind_a_word_for_rights_is_no_header(tmp_path: Path) -> None:
    page = "## All\n\n`GET /boats`\n\nAll.\n\n### Notes\n\n- Authorization: Users must be signed in as admins.\n"
    assert "securitySchemes" not in built(tmp_path, page).spec.get("components", {})


@pytest.mark.parametrize(
    ("title", "told"), [("Web hooks", False), ("Webhooks", False), ("Callbacks", False), ("Calls", True)]
)
def test_headers_of_requests_that_the_api_sends_are_of_no_operation(tmp_path: Path, title: str, told: bool) -> None:
    said = (
        "All requests contain additional data in headers:\n\n- `X-Sea-Area` - the area\n- `X-Sea-State` - the state\n"
    )
    spec = built(tmp_path, "## All\n\n`GET /boats`\n\nAll.", f"## {title}\n\n### Request headers\n\n{said}").spec
    assert bool(spec["paths"]["/boats"]["get"].get("parameters")) is told


BELOW = {
    "with a note": (
        "### 请求地址\n\nhttp://sea.example/process/\n\n### 请求方法\n\nPOST，需要签名\n\n",
        "POST /process/",
    ),
    "in English": (
        "### Resource URL\n\nhttp://sea.example/process/\n\n### Method\n\nPUT, with a signature\n\n",
        "PUT /process/",
    ),
    "by labels with a server": ("request url: {base-endpoint}/process\n\nrequest method: POST\n\n", "POST /process"),
}


@pytest.mark.parametrize(("stated", "made"), BELOW.values(), ids=BELOW)
@pytest.mark.parametrize("title", ["### 请求参数", "**Request parameter information:**"])
def test_methods_and_addresses_apart(tmp_path: Path, stated: str, made: str, title: str) -> None:
    table = "| Name | Type | Required |\n|---|---|---|\n| source | string | true |\n"
    result = built(tmp_path, f"## Process\n\nProcesses.\n\n{stated}{title}\n\n{table}")
    assert calls(result) == [made]
    (operation,) = (op for item in result.spec["paths"].values() for op in item.values())
    assert "requestBody" in operation
