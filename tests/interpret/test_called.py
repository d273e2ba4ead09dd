"""Calls outside example sections: what they send, and the answers behind them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult, Options
from extractor import build as build_with
from tests.pages import build_pages


def page(line: str, *more: str) -> str:
    return "\n\n".join(["# Boats", "## The boats", f"```\n{line}\n```", *more]) + "\n"


def examples(result: BuildResult) -> tuple[list[Any], list[Any]]:
    """The values of the examples of the request body and of the answers of the only operation."""
    ((_, item),) = result.spec["paths"].items()
    ((_, operation),) = item.items()
    sent = _values(operation.get("requestBody", {}))
    return sent, [v for answer in operation["responses"].values() for v in _values(answer)]


def _values(holder: Any) -> list[Any]:
    entries = [e for entry in holder.get("content", {}).values() for e in entry.get("examples", {}).values()]
    return [entry["value"] for entry in entries]


def build(tmp_path: Path, text: str) -> BuildResult:
    return build_pages(tmp_path, text, suffix=".md")


CURL = "```bash\ncurl 'https://boats.example/v1/boats?limit=2'\n```"
ANSWER = '```json\n{"boats": [{"id": 1}]}\n```'


@pytest.mark.parametrize("between", [(), ("gives",), ("Response:",), ("The answer names them.", "It looks like this:")])
def test_json_behind_a_call_is_its_answer(tmp_path: Path, between: tuple[str, ...]) -> None:
    text = page("GET /v1/boats", "The following asks for two of them:", CURL, *between, ANSWER)
    assert examples(build(tmp_path, text)) == ([], [{"boats": [{"id": 1}]}])


def test_what_a_call_sends_is_the_request(tmp_path: Path) -> None:
    call = '```\n$ curl -X POST https://boats.example/v1/boats \\\n    -d \'{"name": "Ada"}\'\n```'
    text = page("POST /v1/boats", call, '```json\n{"id": 1}\n```')
    assert examples(build(tmp_path, text)) == ([{"name": "Ada"}], [{"id": 1}])


@pytest.mark.parametrize(
    ("options", "media", "value"),
    [
        ("-d name=Ada", "application/x-www-form-urlencoded", {"name": "Ada"}),
        ("-d 'name=Ada&crew=4' -d fast=true", "application/x-www-form-urlencoded",
         {"name": "Ada", "crew": 4, "fast": True}),
        ("-F 'plan=@plan.pdf' -F name=Ada", "multipart/form-data", {"plan": "@plan.pdf", "name": "Ada"}),
        ("-d 'boat[name]=Ada' -d 'tags[]=a' -d 'tags[]=b'", "application/x-www-form-urlencoded",
         {"boat": {"name": "Ada"}, "tags": ["a", "b"]}),
        ("--data-urlencode 'q=a%20b'", "application/x-www-form-urlencoded", {"q": "a b"}),
    ],
)  # fmt: skip
def test_a_form_is_sent_as_one_and_text_is_no_answer(tmp_path: Path, options: str, media: str, value: Any) -> None:
    call = f"```\ncurl -X POST https://boats.example/v1/boats {options}\n```"
    result = build(tmp_path, page("POST /v1/boats", call, "```\nmade\n```"))
    assert examples(result) == ([value], [])
    body = result.spec["paths"]["/v1/boats"]["post"]["requestBody"]
    assert set(body["content"]) == {media}
    assert body["content"][media]["schema"]["x-inferred"] == "example"


@pytest.mark.parametrize("options", ["-d name", "-d @boat.json", "-H 'Content-Type: text/csv' -d a=b", "--data '<a/>'"])
def test_what_is_neither_json_nor_a_form_is_no_example(tmp_path: Path, options: str) -> None:
    call = f"```\ncurl -X POST https://boats.example/v1/boats {options}\n```"
    assert examples(build(tmp_path, page("POST /v1/boats", call))) == ([], [])


CALLS = """# Boats

## The boats

```
GET /v1/boats
```

Query parameters:

- `limit` (integer): How many.
- `tags[]` (string): Those with this tag.

```
curl 'https://boats.example/v1/boats?limit=2&color=red&api_key=1'
```
"""


def test_a_query_name_that_only_a_call_shows_is_inferred(tmp_path: Path) -> None:
    result = build(tmp_path, CALLS)
    limit, tags, color = result.spec["paths"]["/v1/boats"]["get"]["parameters"]
    assert (limit["name"], tags["name"], color["name"]) == ("limit", "tags[]", "color")
    assert color["schema"] == {"type": "string", "x-inferred": "example"}
    assert (tags["schema"], tags["explode"]) == ({"type": "array", "items": {"type": "string"}}, True)
    assert "query-from-example" in {d.code for d in result.diagnostics}
    bare = build_with([tmp_path], Options(infer=False))
    assert len(bare.spec["paths"]["/v1/boats"]["get"]["parameters"]) == 2


def test_a_form_may_carry_what_the_page_describes_as_query(tmp_path: Path) -> None:
    said = "The parameters can be sent in the body with `Content-Type: application/x-www-form-urlencoded`."
    text = page("GET /search\nPOST /search", "URL query parameters:\n\n- `q` (string): Words.", said)
    paths = build(tmp_path, text).spec["paths"]["/search"]
    assert [p["name"] for p in paths["get"]["parameters"]] == ["q"]
    assert "parameters" not in paths["post"]
    assert set(paths["post"]["requestBody"]["content"]) == {"application/x-www-form-urlencoded"}


def test_json_alone_is_the_answer_of_a_method_without_a_body(tmp_path: Path) -> None:
    assert examples(build(tmp_path, page("GET /v1/boats", ANSWER))) == ([], [{"boats": [{"id": 1}]}])
    assert examples(build(tmp_path, page("POST /v1/boats", ANSWER))) == ([], [])


def test_json_far_behind_a_call_is_not_its_answer(tmp_path: Path) -> None:
    text = page("POST /v1/boats", CURL, "One.", "Two.", "Three.", ANSWER)
    assert examples(build(tmp_path, text)) == ([], [])


def test_a_base_path_may_stand_in_front_of_the_path_of_an_example(tmp_path: Path) -> None:
    head = "    POST /v1.24/boats HTTP/1.1\n    Content-Type: application/json"
    message = f'**Example request**:\n\n{head}\n\n    {{"name": "Ada"}}'
    answer = '**Example response**:\n\n    HTTP/1.1 201 Created\n    Content-Type: application/json\n\n    {"id": 1}'
    text = f"# Boats\n\n## Make a boat\n\n`POST /boats`\n\n{message}\n\n{answer}\n"
    result = build(tmp_path, text)
    assert examples(result) == ([{"name": "Ada"}], [{"id": 1}])
    assert not [d for d in result.diagnostics if d.code == "example-other-operation"]


@pytest.mark.parametrize("head", ["HTTP/1.1 204 No Content", "HTTP/1.1 204 No Content\n    Content-Length: 0"])
def test_a_message_without_a_body_is_a_status(tmp_path: Path, head: str) -> None:
    text = f"# Boats\n\n## Sink a boat\n\n`DELETE /boats`\n\n**Example response**:\n\n    {head}\n"
    result = build(tmp_path, text)
    assert list(result.spec["paths"]["/boats"]["delete"]["responses"]) == ["204"]
    assert not [d for d in result.diagnostics if d.code in {"example-unread", "block-unplaced"}]


def test_a_request_with_values_is_no_operation_beside_the_one_with_variables(tmp_path: Path) -> None:
    message = "```\nPOST /v2/ports/159/boats\nContent-Type: application/json\n```"
    text = (
        f"# Boats\n\n## Make a boat\n\n### Request\n\n#### Endpoint\n\n{message}\n\n`POST /v2/ports/:port_id/boats`\n"
    )
    assert list(build(tmp_path, text).spec["paths"]) == ["/v2/ports/{port_id}/boats"]


@pytest.mark.parametrize("head", ["Content-Type: application/json\n201 Created", "201 Created"])
def test_the_head_of_an_answer_without_its_version_says_its_status(tmp_path: Path, head: str) -> None:
    text = page("POST /v2/boats", "### Response", f"```\n{head}\n```", '```json\n{"id": 1}\n```')
    answers = build(tmp_path, text).spec["paths"]["/v2/boats"]["post"]["responses"]
    assert list(answers) == ["201"]
    assert _values(answers["201"]) == [{"id": 1}]


@pytest.mark.parametrize("host", ["[localhost]:8091", "[::1:8091", "[node-1]", "a]b"])
def test_an_address_that_is_none_breaks_no_page(tmp_path: Path, host: str) -> None:
    call = f"```\ncurl -X POST http://{host}/boats -d name=Ada\n```"
    for text in (f"# Boats\n\n## Make\n\n{call}\n", f"# Boats\n\n## Make\n\n`POST http://{host}/boats`\n\n{call}\n"):
        result = build(tmp_path, text)
        assert not [d for d in result.diagnostics if d.severity == "error" and d.code != "operation-missing"]


@pytest.mark.parametrize("call", ["POST: https://boats.example/deploy", "POST https://boats.example/deploy"])
def test_bodies_that_the_lines_above_announce(tmp_path: Path, call: str) -> None:
    sent, back = '```\n{"name": "x"}\n```', '```\n{"id": 7}\n```'
    text = f"# B\n\n## 3. Deploy the boats\n\n```\n{call}\n```\n\nTo do so at once, the body is:\n\n{sent}\n\n"
    result = build(tmp_path, f"{text}In either case, the response JSON is as follows:\n\n{back}\n")
    assert examples(result) == ([{"name": "x"}], [{"id": 7}])
    assert result.spec["paths"]["/deploy"]["post"]["summary"] == "Deploy the boats"


def test_json_that_no_line_announces_is_nobody_s(tmp_path: Path) -> None:
    text = page("POST /v1/boats", "Names are like this:", '```\n{"name": "x"}\n```')
    assert examples(build(tmp_path, text)) == ([], [])


def test_headers_of_calls_that_no_row_describes(tmp_path: Path) -> None:
    call = (
        "```\ncurl -X PUT 'https://boats.example/v1/boats' -H 'If-Match: \"a1\"' -H 'X-Boats-Confirm: true' \\\n"
        " -H 'Accept: application/json' -H 'Content-Type: application/json' -H 'X-Api-Key: k' -H 'User-Agent: me' \\\n"
        ' -d \'{"name": "Ada"}\'\n```'
    )
    result = build(tmp_path, page("PUT /v1/boats", call))
    shown = result.spec["paths"]["/v1/boats"]["put"]["parameters"]
    assert [(p["in"], p["name"], p["schema"]["x-inferred"]) for p in shown] == [
        ("header", "If-Match", "example"),
        ("header", "X-Boats-Confirm", "example"),
    ]
    assert [d.code for d in result.diagnostics].count("header-from-example") == 2


def test_files_that_a_command_reads_are_files_of_the_form(tmp_path: Path) -> None:
    sent = "-F 'plans[]=@a.pdf' -F 'plans[]=@b.pdf' -F photo=@c.png -F name=Ada"
    call = f"```\ncurl https://boats.example/v1/boats {sent}\n```"
    body = build(tmp_path, page("POST /v1/boats", call)).spec["paths"]["/v1/boats"]["post"]["requestBody"]
    members = body["content"]["multipart/form-data"]["schema"]["properties"]
    assert {n: m.get("items", m).get("format") for n, m in members.items()} == {
        "plans": "binary",
        "photo": "binary",
        "name": None,
    }
