"""Requests and answers that are as those of another operation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import build
from tests.pages import build_pages

PAGE = """# Boats

## Create a boat {{#create-boat}}

`POST /boats`

### Query parameters

| Name | Type | Description |
| --- | --- | --- |
| `dry` | boolean | Only try. |

### Request body

| Name | Type | Required | Description |
| --- | --- | --- | --- |
| `name` | string | yes | The name. |
| `crew` | integer | no | How many. |

### Response

| Name | Type | Description |
| --- | --- | --- |
| `id` | integer | Its id. |

## Change a boat {{#change-boat}}

`PATCH /boats/{{id}}`

{}
"""


def change(tmp_path: Path, said: str) -> dict[str, Any]:
    spec = build_pages(tmp_path, PAGE.format(said), suffix=".md").spec
    return dict(spec["paths"]["/boats/{id}"]["patch"])


@pytest.mark.parametrize(
    "said",
    [
        "### Request body\n\nSee [create](#create-boat).",
        "### Input\n\nSee [create](#create).",
        "Takes the same parameters as [creating a boat](#create-boat).",
        "The request body is identical to that of `POST /boats`.",
        "### Parameters\n\nThe same as POST /boats.",
        "### Request body\n\n[Create a boat](a.md#create-boat)",
    ],
)
def test_a_request_as_another_one(tmp_path: Path, said: str) -> None:
    operation = change(tmp_path, said)
    schema = operation["requestBody"]["content"]["application/json"]["schema"]
    assert schema == {"$ref": "#/components/schemas/PostBoatsRequestBody"}
    assert [p["name"] for p in operation["parameters"]] == ["id", "dry"]
    assert "200" not in operation["responses"]


@pytest.mark.parametrize(
    "said",
    [
        "### Response\n\nSee [create](#create-boat).",
        "The response is the same as that of `POST /boats`.",
        "### Response\n\n#### 200 OK\n\n- **Body**: a boat, see section [create](#create-boat).",
    ],
)
def test_an_answer_as_another_one(tmp_path: Path, said: str) -> None:
    operation = change(tmp_path, said)
    schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
    assert schema == {"$ref": "#/components/schemas/PostBoatsResponseBody"}
    assert "requestBody" not in operation


@pytest.mark.parametrize(
    "said",
    [
        "See also [create](#create-boat).",
        "### Request body\n\nSee [the notes](#notes).",
        "### Request body\n\n| Name | Type |\n| --- | --- |\n| `color` | string |\n\nSee [create](#create-boat).",
    ],
)
def test_what_is_no_such_statement_takes_nothing(tmp_path: Path, said: str) -> None:
    operation = change(tmp_path, said)
    assert "PostBoatsRequestBody" not in str(operation)


def test_the_finding_names_the_other(tmp_path: Path) -> None:
    text = PAGE.format("### Request body\n\nSee [create](#create-boat).")
    found = [d for d in build_pages(tmp_path, text, suffix=".md").diagnostics if d.code == "same-as-other"]
    assert [d.message for d in found] == ["the request is taken from POST /boats, as the page says"]
    assert found[0].related


@pytest.mark.parametrize(
    "said",
    [
        "In addition to the parameters of [making one](#make), it takes:",
        "All parameters accepted by `POST /boats`, plus the following optional parameters:",
        "Takes these parameters as well as all parameters of [making one](#make):",
    ],
)
def test_what_another_operation_takes_besides(tmp_path: Path, said: str) -> None:
    text = (
        "# Boats\n\n## Make {#make}\n\n`POST /boats`\n\n### Request body\n\n| Name | Type |\n| --- | --- |\n"
        "| name | string |\n\n### Query parameters\n\n| Name | Type |\n| --- | --- |\n| dry | boolean |\n\n"
        f"## Try {{#try}}\n\n`POST /boats/try`\n\n### Request body\n\n{said}\n\n"
        "| Name | Type |\n| --- | --- |\n| depth | integer |\n"
    )
    result = build_pages(tmp_path, text, suffix=".md")
    tried = result.spec["paths"]["/boats/try"]["post"]
    parts = tried["requestBody"]["content"]["application/json"]["schema"]["allOf"]
    names = [list(result.spec["components"]["schemas"][p["$ref"].rpartition("/")[2]]["properties"]) for p in parts]
    assert names == [["depth"], ["name"]]
    assert [p["name"] for p in tried["parameters"]] == ["dry"]
    assert "same-as-other" in [d.code for d in result.diagnostics]


def test_an_example_of_another_structure_stands_against_what_a_sentence_says(tmp_path: Path) -> None:
    one, several = '{"boat": {"id": 1}}', '{"total": 1, "boats": [{"id": 1}]}'
    text = (
        f"# Boats\n\n## Get boat\n\n`GET /boats/ID`\n\n### Response\n\n```json\n{one}\n```\n\n"
        f"## List boats\n\n`GET /boats`\n\n### Response\n\n```json\n{several}\n```\n\nSame as [Get boat](#get-boat).\n"
    )
    paths = build_pages(tmp_path, text, suffix=".md").spec["paths"]
    assert list(paths) == ["/boats/{ID}", "/boats"]
    schema = paths["/boats"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert list(schema["properties"]) == ["total", "boats"]


LISTED = """# Boats

## List boats {#list}

`GET /boats`

### Query parameters

| Name | Type |
| --- | --- |
| name | string |
| size | integer |

### Response

```json
{"total": 1}
```

## One boat

`GET /boats/{boatId}`

### Response

```json
{"id": 7}
```

## Ask for boats

`POST /ask/boats`

ASKED

## Change a boat

`PUT /boats/{boatId}`

CHANGED
"""


def listed(folder: Path, asked: str = "", changed: str = "") -> dict[str, Any]:
    (folder / "sea").mkdir()
    (folder / "sea" / "a.md").write_text(LISTED.replace("ASKED", asked).replace("CHANGED", changed), encoding="utf-8")
    return dict(build([folder]).spec)


@pytest.mark.parametrize("link", ["#list", "a.md#list", "sea/a.md#list"])
def test_parameters_of_a_query_that_another_call_takes_in_its_body(tmp_path: Path, link: str) -> None:
    said = f"The fields are the same as the parameters of [listing]({link}), but they go into the body, {'so ' * 90}."
    spec = listed(tmp_path, said)
    asking = spec["paths"]["/ask/boats"]["post"]
    name = asking["requestBody"]["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
    assert list(spec["components"]["schemas"][name]["properties"]) == ["name", "size"]
    assert "parameters" not in asking


def test_a_long_paragraph_that_links_another_call_says_nothing_of_the_same(tmp_path: Path) -> None:
    said = f"Parameters of [listing](#list) matter here. {'So it is, and ' * 30} see the notes in the body."
    assert "requestBody" not in listed(tmp_path, said)["paths"]["/ask/boats"]["post"]


@pytest.mark.parametrize(
    "said",
    [
        "**Response body:** see response for boats/{boatId}.",
        "### Response\n\nThe same as for /boats/{boatId}.",
    ],
)
def test_an_answer_as_that_of_reading_a_path(tmp_path: Path, said: str) -> None:
    answers = listed(tmp_path, changed=said)["paths"]["/boats/{boatId}"]["put"]["responses"]
    assert list(answers) == ["200"]
    assert list(answers["200"]["content"]["application/json"]["schema"]["properties"]) == ["id"]


LIST = (
    "# Boats\n\n## List {#list}\n\n`GET /boats`\n\n### Query parameters\n\n| Name | Type |\n| --- | --- |\n"
    "| limit | integer |\n\n### Response\n\n| Name | Type |\n| --- | --- |\n| id | integer |\n\n"
    "## Latest {#latest}\n\n{}\n\n`GET /boats/latest`\n"
)


def latest(tmp_path: Path, said: str) -> tuple[list[str], set[str]]:
    found = build_pages(tmp_path, LIST.replace("{}", said), suffix=".md").spec["paths"]["/boats/latest"]["get"]
    return [p["name"] for p in found.get("parameters", ())], set(found["responses"])


@pytest.mark.parametrize(
    "said",
    [
        "Exact same as [List](#list) but with the latest ones.",
        "Works like [listing boats](#list).",
        "This call is identical to `GET /boats`.",
        "Of the last week alone. Same as [List](#list).",
    ],
)
def test_all_of_an_operation_may_be_as_another_one(tmp_path: Path, said: str) -> None:
    assert latest(tmp_path, said) == (["limit"], {"200"})


@pytest.mark.parametrize(
    "said",
    [
        "The boats that are shown on the first page are the same as in [List](#list).",
        "See [List](#list).",
        "Works like a charm.",
        "The same as [Harbours](#harbours).",
    ],
)
def test_other_sentences_say_nothing_of_all(tmp_path: Path, said: str) -> None:
    assert latest(tmp_path, said) == ([], {"default"})


@pytest.mark.parametrize("said", ["Refer to parameters from [List](#list).", "For parameters, refer to [List](#list)."])
def test_parameters_may_be_referred_to(tmp_path: Path, said: str) -> None:
    assert latest(tmp_path, said) == (["limit"], {"default"})
