"""Calls with their answers in one block or below it, and statuses that sentences say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.dialects import lexicon
from extractor.interpret.examples.messages.transcript import calls_in
from extractor.interpret.operations.calls.commands import command_of
from extractor.interpret.outline.statuses import said_status, said_statuses
from tests.interpret.test_developer_styles import built

BOTH = """# Boats

## Methods and URIs

```
GET /boats
GET /boats/{name}
POST /boats
```

## Responses

Returns `200 OK` if all went well.
Without a token the call returns `401 Unauthorized`.
A wrong name returns `404 Object Not Found`, and an object such as this:

```
{"error": "missing"}
```

## Examples

This call shows all of them:

```
curl -u me:pass http://localhost:8091/boats
```

```
  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current
                                 Dload  Upload   Total   Spent    Left  Speed
100  3784  100  3784    0     0   501k      0 --:--:-- --:--:-- --:--:--  527k
{"boats": [{"name": "Ada"}]}
```

This one shows one:

```
$ curl http://localhost:8091/boats/Ada
# Response
{"name": "Ada", "crew": 4}
```

And a new one:

```
curl -X POST \\
  http://localhost:8091/boats \\
  -d '{"name": "Eve"}'

HTTP/1.1 201 Created
Content-Type: application/json

{"id": 7}
```
"""


def _names(operation: dict[str, Any], status: str) -> set[str]:
    content = operation["responses"][status].get("content", {})
    return {name for media in content.values() for name in media["schema"].get("properties", {})}


def test_an_answer_is_that_of_the_call_in_front_of_it(tmp_path: Path) -> None:
    paths = built(tmp_path, BOTH).spec["paths"]
    every, one, new = paths["/boats"]["get"], paths["/boats/{name}"]["get"], paths["/boats"]["post"]
    assert _names(every, "200") == {"boats"}
    assert _names(one, "200") == {"name", "crew"}
    assert _names(new, "201") == {"id"}
    body = new["requestBody"]["content"]["application/json"]["schema"]
    assert set(body["properties"]) == {"name"}


EITHER = """# Search

```
GET /search
POST /search
```

```
$ curl "http://localhost:9/search?q=a"
{"hits": []}
```
"""


def test_methods_of_one_path_that_no_call_shows_answer_as_the_others(tmp_path: Path) -> None:
    found = built(tmp_path, EITHER).spec["paths"]["/search"]
    assert _names(found["get"], "200") == _names(found["post"], "200") == {"hits"}
    assert "requestBody" not in found["post"]


def test_a_sentence_says_the_status_of_the_example_below_it(tmp_path: Path) -> None:
    every = built(tmp_path, BOTH).spec["paths"]["/boats"]["get"]
    assert {"200", "401", "404"} <= set(every["responses"])
    assert _names(every, "404") == {"error"}


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Returns 404 if there is no such boat.", ["404"]),
        ("The call responds with 409 Conflict or 422 when the name is taken.", ["409", "422"]),
        ("Fails with HTTP 503.", ["503"]),
        ("`401 Unauthorized` without a token; `403 Forbidden` without the role.", ["401", "403"]),
        ("If the boat is gone, a 410 error is raised.", ["410"]),
        ("Returns 100 results at most.", []),
        ("It returns 200 boats by default, and 500 on request.", []),
        ("Listens on port 404; takes 300 ms.", []),
        ("成功时返回200，否则返回404。", ["200", "404"]),
        ("Gibt 404 zurück, wenn es keins gibt: Statuscode 404", ["404"]),
        ("存在しない場合は404エラー", ["404"]),
    ],
)
def test_statuses_in_sentences(text: str, statuses: list[str]) -> None:
    words = lexicon("en", "zh", "de", "ja")
    assert [s.status for s in said_statuses(text, words)] == statuses


def test_the_status_of_a_lead_is_that_of_its_last_sentence() -> None:
    words = lexicon("en")
    assert said_status("Success returns 200 OK. A wrong name returns 400 Bad Request. For example:", words) == "400"
    assert said_status("Returns 400 Bad Request or 404 Not Found, such as:", words) == ""


@pytest.mark.parametrize(
    ("command", "method", "data", "headers"),
    [
        ("""echo '{"n": 1}' | http boats.example/boats""", "POST", ('{"n": 1}',), ()),
        ("""$ echo '{"n": 1}' | http PUT boats.example/boats --verbose""", "PUT", ('{"n": 1}',), ()),
        ("""echo -n "n=1" |\n curl -X PUT -d @- boats.example/boats""", "PUT", ("n=1",), ()),
        ("""printf '{"n": 1}' | curl --json @- boats.example/boats""", "POST", ('{"n": 1}',), ()),
        ("cat boat.json | http POST boats.example/boats", "POST", (), ()),
        ("http PUT boats.example/boats name=Ada age:=3 photo=@a.txt", "PUT",
         ('{"name": "Ada", "age": 3, "photo": null}',), ()),
        ("http delete boats.example/boats", "DELETE", (), ()),
        ("http -f POST boats.example/boats name=Ada", "POST", ("name=Ada",), ()),
        ("http -a ada:x GET boats.example/boats", "GET", (), ("Authorization: Basic ada:x",)),
        ("http boats.example/boats --auth=ada:x -v", "GET", (), ("Authorization: Basic ada:x",)),
        ("http -A bearer -a abc boats.example/boats", "GET", (), ("Authorization: Bearer abc",)),
        ("curl -d 'n=1' boats.example/boats | jq", "POST", ("n=1",), ()),
    ],
)  # fmt: skip
def test_what_commands_send(command: str, method: str, data: tuple[str, ...], headers: tuple[str, ...]) -> None:
    call = command_of(command)
    assert call is not None
    assert (call.method, call.data, call.headers) == (method, data, headers)


@pytest.mark.parametrize(
    ("text", "method", "status", "value"),
    [
        ('> http POST boats.example/boats name=Ada\n\nHTTP/1.1 201 Created\n\n{"id": 1}', "POST", "201", {"id": 1}),
        ("$ curl -sv boats.example/boats\n> GET /boats\n< HTTP/2 200\n< x: y\n\n[1]", "GET", "200", [1]),
        ('curl https://boats.example/a -d \'{\n "n": 1\n}\'\n{"ok": true}', "POST", "", {"ok": True}),
        ('curl https://boats.example/a | jq\n# =>\n{"a": 1}', "GET", "", {"a": 1}),
        ("curl https://boats.example/a\nOK", "GET", "", None),
    ],
)
def test_calls_and_answers_of_one_block(text: str, method: str, status: str, value: object) -> None:
    (shown,) = calls_in(text)
    assert (shown.call.method, shown.status) == (method, status)
    assert (shown.parsed.value if shown.parsed else None) == value


def test_the_value_of_a_header_is_no_body(tmp_path: Path) -> None:
    call = "```\n$ curl -I boats.example/ping\n\nHTTP/1.1 204 No Content\nRequest-Id: [...]\nX-Version: 1\n```"
    spec = built(tmp_path, f"# Boats\n\n## Ping\n\n`GET /ping`\n\n{call}\n").spec
    assert "content" not in spec["paths"]["/ping"]["get"]["responses"]["204"]


@pytest.mark.parametrize(
    ("shown", "address"),
    [
        ("'https://boats.example/boats/:id?all=1\n  &page=2'", "https://boats.example/boats/:id?all=1&page=2"),
        ('"https://boats.example/boats\n    ?page=2"', "https://boats.example/boats?page=2"),
        ("'https://boats.example\n  /boats'", "https://boats.example/boats"),
    ],
)
def test_a_quoted_address_goes_on_in_the_next_line(shown: str, address: str) -> None:
    call = command_of(f'$ curl {shown} -X DELETE -H "Accept: text/plain"\n')
    assert call is not None
    assert (call.method, call.address) == ("DELETE", address)


def test_lines_of_what_is_sent_stay_lines() -> None:
    call = command_of("curl https://boats.example/find -d 'https://a.example\nhttps://b.example'")
    assert call is not None
    assert call.data == ("https://a.example\nhttps://b.example",)
