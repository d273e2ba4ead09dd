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


@pytest.mark.parametrize("joint", ["/", ", ", " | "])
def test_several_methods_of_a_path_without_a_slash(tmp_path: Path, joint: str) -> None:
    text = f"# API\n\n## Calls\n\n- GET api/boats\n- POST{joint}DELETE api/boats/scrap\n- GET api/boats/:id\n"
    read = ["GET /api/boats", "POST /api/boats/scrap", "DELETE /api/boats/scrap", "GET /api/boats/{id}"]
    assert calls(build_pages(tmp_path, text, suffix=".md")) == read


def test_items_with_a_list_inside_state_their_operations(tmp_path: Path) -> None:
    text = '# API\n\n- `GET /boats` - the boats\n- `GET /boats/{name}` - one boat\n  - "deep" says how much\n'
    assert calls(build_pages(tmp_path, text, suffix=".md")) == ["GET /boats", "GET /boats/{name}"]


def test_variables_of_one_name_in_a_row(tmp_path: Path) -> None:
    rows = "| GET | /boats/:id/oars/:id |\n| GET | /boats/:id |\n"
    text = f"# Boats\n\n| Method | Path |\n| --- | --- |\n{rows}\n## Edit\n\n"
    text += "```\nPOST /boats/:id/oars/:oar_id\n```\n\n- so\n"
    result = build_pages(tmp_path, text, suffix=".md")
    assert "GET /boats/{id}/oars/{oar_id}" in calls(result)
    assert not [d for d in result.diagnostics if d.code == "spec-invalid"]


def test_commands_without_the_word_curl(tmp_path: Path) -> None:
    read = 'GET "https://boats.example/v7/tags?\\$filter=boat%20eq%20\'<UUID>\'" \\\n-H "Accept: application/json"'
    make = 'POST "https://boats.example/v7/tags" \\\n-H "Accept: application/json" \\\n--data \'{"key": "<KEY>"}\''
    parts = [f"### {t}\n\n```bash\n{c}\n```\n\n" for t, c in (("All tags", read), ("Make a tag", make))]
    result = build_pages(tmp_path, "# Tags\n\n## Examples of use\n\n" + "".join(parts), suffix=".md")
    assert calls(result) == ["GET /v7/tags", "POST /v7/tags"]
    assert [p["name"] for p in result.spec["paths"]["/v7/tags"]["get"]["parameters"]] == ["$filter"]
    assert "requestBody" in result.spec["paths"]["/v7/tags"]["post"]


def test_whole_messages_beside_labelled_ones(tmp_path: Path) -> None:
    message = "```\n{} HTTP/1.1\nHost: boats.example\n\n```\n\nExample Response:\n\n"
    message += '```\nHTTP/1.1 200 OK\n\n{{"id": 1}}\n```\n\n'
    first = "### All\n\nExample Request:\n\n" + message.format("GET /v2/boats/")
    text = "# API\n\n## Boats\n\n" + first + "### Sail\n\n" + message.format("POST /v2/boats/gull/sail/")
    found = calls(build_pages(tmp_path, text, suffix=".md"))
    assert found[0] == "GET /v2/boats/"
    assert found[1].startswith("POST /v2/boats/")


@pytest.mark.parametrize("head", ["url | Result", "Path | Description", "Endpoint | What it gives"])
def test_tables_of_paths_and_what_they_give(tmp_path: Path, head: str) -> None:
    rows = "| `/quays` | All of the quays |\n| `quays/{quay_id}` | One of the quays |\n"
    result = build_pages(tmp_path, f"# API\n\n### Accesses\n\n| {head} |\n| --- | --- |\n{rows}", suffix=".md")
    assert calls(result) == ["GET /quays", "GET /quays/{quay_id}"]
    assert all("x-guess" in item["get"] for item in result.spec["paths"].values())


def test_a_page_of_one_request_line(tmp_path: Path) -> None:
    text = "# Boat feed\n\nThe feed of the boats.\n\n```\nGET /api/user/boats\n```\n"
    assert calls(build_pages(tmp_path, text, suffix=".md")) == ["GET /api/user/boats"]


def test_one_request_line_of_a_guide(tmp_path: Path) -> None:
    text = "# Feeds\n\n## Set up\n\nWords.\n\n## Try it\n\nSo:\n\n```\nGET /api/user/boats\n```\n"
    assert calls(build_pages(tmp_path, text, suffix=".md")) == []


@pytest.mark.parametrize(
    ("line", "said", "path"),
    [
        ("GET /quays/quay/depth", "Here `quay` is its name.", "/quays/{quay}/depth"),
        ("GET /quays/quay/depth", "Reads the depth.", "/quays/quay/depth"),
        ("GET /quays/quay/boats/boat", "Reads one boat.", "/quays/{quay}/boats/{boat}"),
    ],
)
def test_words_of_a_path_in_the_singular_of_the_word_in_front(tmp_path: Path, line: str, said: str, path: str) -> None:
    text = f"# API\n\n## Read\n\n```\n{line}\n```\n\n{said}\n\n- so\n"
    assert calls(build_pages(tmp_path, text, suffix=".md")) == [f"GET {path}"]


def test_a_word_that_is_the_name_of_the_variable_in_its_place(tmp_path: Path) -> None:
    text = "# API\n\n## All\n\n- `GET /quay/{name}/boats` - lists\n- `POST /quay/{name}/boats` - makes\n\n"
    text += "## Depth\n\n`GET /quay/name/boats/depth`\n\nReads.\n\n| Query | Type |\n| - | - |\n| a | string |\n"
    assert "GET /quay/{name}/boats/depth" in calls(build_pages(tmp_path, text, suffix=".md"))


def test_a_path_with_escaped_braces(tmp_path: Path) -> None:
    rows = "|===\n| Request Path | Method\n\n| `ocs/v1/boats/\\{id\\}` | `GET`\n|===\n"
    text = f"= API\n\n== Get boat\n\nReads one.\n\n{rows}"
    assert calls(build_pages(tmp_path, text, suffix=".adoc")) == ["GET /ocs/v1/boats/{id}"]


@pytest.mark.parametrize(
    ("classes", "text", "path"),
    [
        ("endpoint get", "/boats/{boat name or id}", "/boats/{boat}"),
        ("indent endpoint get", "/", "/"),
        ("get route", "<code>/boats</code>", "/boats"),
    ],
)
def test_a_method_among_the_classes_of_a_path(tmp_path: Path, classes: str, text: str, path: str) -> None:
    page = f'# Boats\n\n### Read it\n\n<div class="{classes}">{text}</div>\n\nReads.\n'
    result = build_pages(tmp_path, page, suffix=".md")
    assert calls(result) == [f"GET {path}"]
    assert result.spec["paths"][path]["get"]["description"] == "Reads."


@pytest.mark.parametrize("text", ["Read /boats", "boats", "/boats and more"])
def test_other_elements_with_a_method_among_their_classes(tmp_path: Path, text: str) -> None:
    page = f'# Boats\n\n### Read it\n\n<div class="endpoint get">{text}</div>\n\nReads.\n'
    assert calls(build_pages(tmp_path, page, suffix=".md")) == []


def test_a_request_line_in_quotes_or_behind_a_word_for_its_use(tmp_path: Path) -> None:
    page = "= API\n\n=== Name a boat\n--\n'PUT /boats/link:#id[\\{boat-id\\}]/name'\n--\n\nNames it.\n"
    assert calls(build_pages(tmp_path, page, suffix=".adoc")) == ["PUT /boats/{boat-id}/name"]


def test_usage_is_a_label_of_request_lines(tmp_path: Path) -> None:
    page = "# API\n\n#### Name\n\n**Description:** Names it.  \n**Usage:** PUT /boats/{boatKey}  \n**Since:** 2.2  \n"
    assert calls(build_pages(tmp_path, page, suffix=".md")) == ["PUT /boats/{boatKey}"]


@pytest.mark.parametrize(
    ("lead", "fields"),
    [
        ("`/boats` reads them.\nThe URL query parameters support the following values:", ["sail", "oar"]),
        ("The query parameters accept one of:", ["sail", "oar"]),
        ("The parameter `kind` supports the following values:", ["kind"]),
    ],
)
def test_values_of_parameters_are_the_parameters(tmp_path: Path, lead: str, fields: list[str]) -> None:
    page = f"# API\n\n## Read\n\n```\nGET /boats\n```\n\n{lead}\n\n- `sail`: Its sail.\n- `oar`: Its oar.\n"
    found = build_pages(tmp_path, page, suffix=".md").spec["paths"]["/boats"]["get"].get("parameters", [])
    assert [p["name"] for p in found] == fields


def test_methods_in_rows_of_their_own(tmp_path: Path) -> None:
    head = "<tr><th>HTTP request</th><th>operation</th><th>Description</th></tr>"
    rows = (
        "<tr><th>GET</th><td colspan=2>Reads boats.</td></tr>"
        "<tr><td></td><th>List boats</th><td><pre>/fleet/v2/</pre></td></tr>"
        "<tr><td></td><th>One boat</th><td>Reads one.<pre>/fleet/v2/&lt;boat&gt;</pre>With options.</td></tr>"
        "<tr><th>PUT</th><td colspan=2>Changes.</td></tr>"
        "<tr><td></td><th>Change it</th><td><pre>/fleet/v2/&lt;boat&gt;</pre></td></tr>"
    )
    result = build_pages(tmp_path, f"<h1>API</h1><h2>Requests</h2><table>{head}{rows}</table>", suffix=".html")
    titles = {f"{m} {path}": o["summary"] for path, item in result.spec["paths"].items() for m, o in item.items()}
    assert titles == {
        "get /fleet/v2/": "List boats",
        "get /fleet/v2/{boat}": "One boat",
        "put /fleet/v2/{boat}": "Change it",
    }


def boats(*values: str) -> str:
    """A page with a section for each value of a fixed parameter."""
    rows = "| Parameter | Description |\n| --- | --- |\n| session | Whose. |\n| ajax={0} | Always this. |\n\n"
    part = "## Call {0}\n\n- **Method:** GET\n- **URL:** /index?ajax={0}\n\n### Parameters\n\n" + rows
    return "# API\n\n" + "".join(part.format(value) for value in values)


def test_fixed_values_of_a_query_tell_calls_apart(tmp_path: Path) -> None:
    result = build_pages(tmp_path, boats("list", "show", "scrap", "sail"), suffix=".md")
    assert calls(result) == [f"GET /index#ajax={value}" for value in ("list", "show", "scrap", "sail")]
    shown = result.spec["paths"]["/index#ajax=show"]["get"]
    assert [p["name"] for p in shown["parameters"]] == ["session", "ajax"]


def test_few_values_are_examples(tmp_path: Path) -> None:
    assert calls(build_pages(tmp_path, boats("up", "down"), suffix=".md")) == ["GET /index"]


def test_variables_of_one_part_have_names_of_their_own(tmp_path: Path) -> None:
    text = "# API\n\n## Walk\n\n```\nGET /docks/{dock}/boats/{boat}/{dock},{tag}\n```\n\n- so\n"
    result = build_pages(tmp_path, text, suffix=".md")
    assert calls(result) == ["GET /docks/{dock}/boats/{boat}/{dock_2},{tag}"]
    assert not [d for d in result.diagnostics if d.code == "spec-invalid"]


@pytest.mark.parametrize(
    ("listed", "read"),
    [
        ("/v{major}/boats", ["POST /v1/boats"]),  # the overview is of any version
        ("/v2/boats", ["POST /v1/boats", "POST /v2/boats"]),  # another version is another operation
    ],
)
def test_versions_in_overviews(tmp_path: Path, listed: str, read: list[str]) -> None:
    rows = f"| Endpoint | Method | Use |\n| --- | --- | --- |\n| {listed} | POST | Build a boat |\n"
    rows += f"| {listed}/{{id}} | DELETE | Scrap it |\n\n## Uses\n\nWords.\n\n"
    text = f"# API\n\n## Context\n\n{rows}## Make one\n\n`POST /v1/boats`\n\nMakes one.\n\n"
    text += "| Name | Type |\n| - | - |\n| a | string |\n"
    found = calls(build_pages(tmp_path, text, suffix=".md"))
    assert sorted(call for call in found if call.startswith("POST")) == read


def test_a_sentence_about_its_request_line_is_no_title(tmp_path: Path) -> None:
    text = "# More\n\n## Balance\n\n`GET /accounts` to get the balance of all or\n\n`GET /accounts/{name}` for one.\n"
    text += '\n```json\n{"balance": 1}\n```\n'
    paths = build_pages(tmp_path, text, suffix=".md").spec["paths"]
    assert all(not item["get"]["summary"].endswith(("or", "one.", "one")) for item in paths.values())
