"""Pages that show calls and state none: the call of a section is its operation, which a finding calls a guess."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import BuildResult, build
from tests.pages import build_pages

ANSWER = '\n```json\n{"id": 1}\n```\n'


def built(folder: Path, text: str) -> BuildResult:
    (folder / "a.md").write_text(text, encoding="utf-8")
    return build([folder])


def calls(result: BuildResult) -> list[str]:
    return [f"{method.upper()} {path}" for path, item in result.spec["paths"].items() for method in item]


# What stands in code, and the operation that it shows.
COMMANDS = {
    "method and address": ("curl -X DELETE https://boats.example/v1/boats", "DELETE /v1/boats"),
    "a prompt and a long option": ("$ curl --request PUT 'https://boats.example/v1/boats'", "PUT /v1/boats"),
    "what is sent is posted": ("curl https://boats.example/v1/boats -d name=Ada", "POST /v1/boats"),
    "a form": ("curl -F file=@a.png https://boats.example/v1/boats", "POST /v1/boats"),
    "nothing is sent": ("curl -s https://boats.example/v1/boats", "GET /v1/boats"),
    "lines that go on": (
        "curl \\\n  --header 'A: b' \\\n  -X PATCH \\\n  https://boats.example/v1/boats",
        "PATCH /v1/boats",
    ),
    "a body of several lines": ("curl -X POST https://boats.example/v1/boats -d '{\n  \"a\": 1\n}'", "POST /v1/boats"),
    "a UUID is a variable": (
        "curl https://boats.example/v1/boats/7be1d0c4-91f3-4a6d-b0a2-5c3f8e9d2a10",
        "GET /v1/boats/{boat_id}",
    ),
    "glued letters": ("curl -sSXPOST https://boats.example/v1/boats", "POST /v1/boats"),
    "data for the query": ("curl -G https://boats.example/v1/boats -d size=3", "GET /v1/boats"),
    "an encoded pair": ("curl https://boats.example/v1/boats --data-urlencode 'name=a b'", "POST /v1/boats"),
    "json": ("curl --json '{}' https://boats.example/v1/boats", "POST /v1/boats"),
    "a head": ("curl -I https://boats.example/v1/boats", "HEAD /v1/boats"),
    "a file": ("curl -T a.png https://boats.example/v1/boats", "PUT /v1/boats"),
    "the option url": ("curl -u me:secret --url https://boats.example/v1/boats", "GET /v1/boats"),
    "an option with a value": ("curl -H 'X: https://x.example/y' https://boats.example/v1/boats", "GET /v1/boats"),
    "a host without scheme": ("curl localhost:8080/v1/boats", "GET /v1/boats"),
    "a shell variable in front": ('curl -X DELETE "$API_URL/v1/boats"', "DELETE /v1/boats"),
    "a shell variable inside": ('curl -X DELETE "https://boats.example/v1/boats/$BOAT"', "DELETE /v1/boats/{BOAT}"),
    "a placeholder": ("curl -X DELETE https://boats.example/v1/boats/BOAT_ID", "DELETE /v1/boats/{boat_id}"),
    "angle brackets": ("curl -X DELETE https://boats.example/v1/boats/<boat>", "DELETE /v1/boats/{boat}"),
    "a prompt with a folder": ("user@host:~$ curl -X PUT https://boats.example/v1/boats", "PUT /v1/boats"),
    "a line that goes on to nothing": ("curl https://boats.example/v1/boats \\\n  -X PUT \\\n", "PUT /v1/boats"),
    "cmd": ("curl -X PUT ^\n  https://boats.example/v1/boats", "PUT /v1/boats"),
    "a host alone": ("curl -X PUT boats.example", "PUT /"),
    "HTTPie": ("http POST https://boats.example/v1/boats name=Ada", "POST /v1/boats"),
    "HTTPie without a method": ("http boats.example/v1/boats name=Ada", "POST /v1/boats"),
    "HTTPie that asks": ("http :8080/v1/boats size==3 X-Token:abc", "GET /v1/boats"),
    "wget": ("wget -qO- https://boats.example/v1/boats", "GET /v1/boats"),
    "wget that sends": ("wget --method=PUT --body-data='{}' https://boats.example/v1/boats", "PUT /v1/boats"),
    "PowerShell": ("Invoke-RestMethod -Method Post -Uri https://boats.example/v1/boats -Body $b", "POST /v1/boats"),
    "PowerShell on lines": ("Invoke-WebRequest `\n  -Uri 'https://boats.example/v1/boats'", "GET /v1/boats"),
    "a number stays": ("curl https://boats.example/v1/boats/3/crew", "GET /v1/boats/3/crew"),
}


@pytest.mark.parametrize(("command", "call"), COMMANDS.values(), ids=COMMANDS)
def test_the_call_of_a_section_is_its_operation(tmp_path: Path, command: str, call: str) -> None:
    result = built(tmp_path, f"# Boats\n\n## A call\n\n```\n{command}\n```\n{ANSWER}")
    assert calls(result) == [call]
    assert "request-line-from-example" in [d.code for d in result.diagnostics]


def test_each_section_has_its_own(tmp_path: Path) -> None:
    sections = "".join(
        f"## {title}\n\n```\ncurl -X {method} https://boats.example/boats\n```\n{ANSWER}\n"
        for title, method in (("List", "GET"), ("Make", "POST"))
    )
    result = built(tmp_path, f"# Boats\n\n{sections}")
    assert {m: o["summary"] for m, o in result.spec["paths"]["/boats"].items()} == {"get": "List", "post": "Make"}


def test_query_names_of_a_call_are_parameters(tmp_path: Path) -> None:
    result = built(tmp_path, f"# B\n\n## List\n\n```\ncurl 'https://boats.example/boats?limit=2'\n```\n{ANSWER}")
    assert [p["name"] for p in result.spec["paths"]["/boats"]["get"]["parameters"]] == ["limit"]


FIELDS = "| Name | Type | Required | Description |\n| --- | --- | --- | --- |\n| name | string | yes | Its name. |\n"
# Calls in code of clients, which documents an operation where fields are described beside it.
CODE = {
    "requests": ("requests.post('https://boats.example/boats', json={'name': 'x'})", "POST /boats"),
    "requests with a variable": ("url = 'https://boats.example/boats'\nr = requests.put(url, json=b)", "PUT /boats"),
    "requests by method": ("requests.request('DELETE', 'https://boats.example/boats')", "DELETE /boats"),
    "fetch": ("await fetch('https://boats.example/boats', {\n  method: 'POST',\n  body: b\n})", "POST /boats"),
    "fetch that asks": ("fetch(`https://boats.example/boats`).then(show)", "GET /boats"),
    "axios": ("axios.put('https://boats.example/boats', {name: 'x'})", "PUT /boats"),
    "axios by options": ("axios({method: 'patch', url: 'https://boats.example/boats'})", "PATCH /boats"),
}


@pytest.mark.parametrize(("code", "call"), CODE.values(), ids=CODE)
def test_code_of_a_client_shows_a_call_beside_fields(tmp_path: Path, code: str, call: str) -> None:
    assert calls(built(tmp_path, f"# Boats\n\n## Make one\n\n{FIELDS}\n```\n{code}\n```\n{ANSWER}")) == [call]
    assert calls(built(tmp_path / "", f"# Boats\n\n## Make one\n\n```\n{code}\n```\n{ANSWER}")) == []


ONE, TWO = "7be1d0c4-91f3-4a6d-b0a2-5c3f8e9d2a10", "0c4b7be1-91f3-4a6d-b0a2-5c3f8e9d2a11"
CURL = "```\ncurl -X DELETE https://boats.example/{}\n```\n"
# What stands around a call, its path, and the path with what that says.
SAID = {
    "a sentence": ("Deletes the boat with an ID of `2`.", "boats/2", "/boats/{boat_id}"),
    "a sentence of other words": ("Say identifier 2.", "boats/2", "/boats/{boat_id}"),
    "a row": ("| Name | Description |\n| --- | --- |\n| boatId | It. |\n", "boats/2", "/boats/{boatId}"),
    "an item": ("- `id`: The id of the boat.\n- `force`: Whether.\n", "boats/2", "/boats/{id}"),
    "a plural in -ies": ("Deletes the entry with id 2.", "entries/2", "/entries/{entry_id}"),
    "a key": ("Deletes it.", "boats/boat_9s6XKzkNRiz8i3", "/boats/{boat_id}"),
    "capitals and digits": ("Deletes it.", "boats/SBM7DV7BKF", "/boats/{boat_id}"),
    "a long run": ("Deletes it.", "boats/5c3f8e9d2a107be1d0c4", "/boats/{boat_id}"),
    "nothing": ("Deletes it, since 2 boats are enough.", "boats/2", "/boats/2"),
    "a version": ("Deletes the boat with the id `7`.", "boats/3/crew", "/boats/3/crew"),
    "a number in front": ("With the id 2.", "2/boats", "/2/boats"),
    "one name for two values": (
        "- `id`: The id of the crew.\n",
        f"boats/{ONE}/crews/{TWO}",
        "/boats/{boat_id}/crews/{id}",
    ),
    "names for two values": (
        "- `boatId`: The boat.\n- `id`: It.\n",
        f"boats/{ONE}/crews/{TWO}",
        "/boats/{boatId}/crews/{id}",
    ),
    "one noun for two values": ("Moves it.", f"boats/{ONE}/boats/{TWO}", "/boats/{boat_id_2}/boats/{boat_id}"),
    "two words written as one": ("- `fishingBoatId`: It.\n", f"fishingboats/{ONE}", "/fishingboats/{fishingBoatId}"),
}


@pytest.mark.parametrize(("text", "path", "told"), SAID.values(), ids=SAID)
def test_a_value_is_a_variable_where_something_says_so(tmp_path: Path, text: str, path: str, told: str) -> None:
    result = built(tmp_path, f"# Boats\n\n## Delete one\n\n{text}\n\n{CURL.format(path)}{ANSWER}")
    assert list(result.spec["paths"]) == [told]


def test_two_calls_with_other_values_are_one_operation(tmp_path: Path) -> None:
    parts = "".join(f"## {t}\n\n{CURL.format(p)}{ANSWER}\n" for t, p in (("One", "boats/1"), ("Other", "boats/2")))
    assert list(built(tmp_path, f"# Boats\n\n{parts}").spec["paths"]) == ["/boats/{boat_id}"]


def test_an_address_below_its_heading_has_the_method_of_the_call(tmp_path: Path) -> None:
    text = "## Make one\n\n### Resource URL\n\n`https://boats.example/boats`\n\n```\ncurl -X POST https://boats.example/boats\n```\n"
    result = built(tmp_path, f"# Boats\n\n{text}")
    assert {m: o["summary"] for m, o in result.spec["paths"]["/boats"].items()} == {"post": "Make one"}


NO_CALLS = {
    "the page states its request lines": (
        "# B\n\n## List\n\n`GET /boats`\n\n## Try it\n\n```\ncurl https://boats.example/me\n```\n" + ANSWER,
        ["GET /boats"],
    ),
    "a call alone in a guide": ("# B\n\n## Start\n\n```\ncurl https://boats.example/me\n```\n", []),
    "an unclosed quote": (f"# B\n\n## Start\n\n```\ncurl 'https://boats.example/me\n```\n{ANSWER}", []),
    "no address": (f"# B\n\n## Start\n\n```\ncurl --version\n```\n{ANSWER}", []),
}


@pytest.mark.parametrize(("text", "expected"), NO_CALLS.values(), ids=NO_CALLS)
def test_what_is_no_operation(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert calls(built(tmp_path, text)) == expected


@pytest.mark.parametrize(
    ("line", "path"),
    [("POST /plugins/pull?name=<plugin name>", "/plugins/pull"), ("GET /boats?of=<a harbour>&limit=<n>", "/boats")],
)
def test_a_placeholder_of_several_words_stands_in_a_query(tmp_path: Path, line: str, path: str) -> None:
    text = f"# Boats\n\n## Pull\n\n`{line}`\n\nWhat it does.\n"
    assert list(build_pages(tmp_path, text, suffix=".md").spec["paths"]) == [path]


@pytest.mark.parametrize("between", ["\\\n    ", "\\ \n", "\\\n"])
def test_a_path_that_goes_on_in_the_next_line_is_whole(tmp_path: Path, between: str) -> None:
    lines = f"POST /boats/{{boat}}/sails\n\nPATCH /boats/{between}{{boat}}/sails/{{sail}}"
    text = f"# Boats\n\n## Change\n\n```\n{lines}\n```\n"
    paths = build_pages(tmp_path, text, suffix=".md").spec["paths"]
    assert {(m, p) for p, item in paths.items() for m in item} == {
        ("post", "/boats/{boat}/sails"),
        ("patch", "/boats/{boat}/sails/{sail}"),
    }


# What a page with three calls shows, and the path of the last one.
BESIDE = {
    "a word that JSON has as a value": ("boats/ada", '{"name": "ada"}', "/v1/boats/{boat_id}"),
    "a word with digits in it": ("boats/boat-1", "{'id': 'boat-1'}", "/v1/boats/{boat_id}"),
    "a word of which nothing says what it is": ("boats/search", '{"name": "ada"}', "/v1/boats/search"),
    "no call has what stands in front": ("ports/ada", '{"name": "ada"}', "/v1/ports/ada"),
}


@pytest.mark.parametrize(("path", "shown", "expected"), BESIDE.values(), ids=BESIDE)
def test_words_that_are_values_are_variables(tmp_path: Path, path: str, shown: str, expected: str) -> None:
    make = f"## Make\n\n```sh\ncurl -X POST https://boats.example/v1/boats -d '{{}}'\n```\n\n```json\n{shown}\n```\n"
    text = f"# Boats\n\n{make}\n## Sink\n\n```sh\ncurl -X DELETE https://boats.example/v1/{path}\n```\n"
    assert calls(built(tmp_path, text)) == ["POST /v1/boats", f"DELETE {expected}"]


def test_reading_what_other_calls_document_needs_no_answer(tmp_path: Path) -> None:
    make = "## Make\n\n```sh\ncurl -X POST https://boats.example/v1/boats -d '{}'\n```\n\n"
    look = "## List\n\n```sh\ncurl https://boats.example/v1/boats\n```\n\n"
    other = "## Elsewhere\n\n```sh\ncurl https://boats.example/v1/status\n```\n"
    assert calls(built(tmp_path, f"# Boats\n\n{make}{look}{other}")) == ["POST /v1/boats", "GET /v1/boats"]


LOCAL = 'curl http://{host}/v1/{name}\n\n{{"id": 1}}'


def test_answers_in_the_block_of_a_call_on_the_reader_s_own_machine(tmp_path: Path) -> None:
    hosts = {"boats": "localhost:8080", "ports": "localhost:9090", "crews": "127.0.0.1:7070"}
    sections = (f"## Get {n}\n\n```\n{LOCAL.format(host=h, name=n)}\n```\n" for n, h in hosts.items())
    text = "# Harbour\n\n" + "\n".join(sections)
    assert sorted(calls(built(tmp_path, text))) == sorted(f"GET /v1/{name}" for name in hosts)


@pytest.mark.parametrize(("path", "expected"), [("queue/64", "queue/{queue_id}"), ("queue/6", "queue/6")])
def test_a_number_of_several_digits_at_the_end_is_an_id(tmp_path: Path, path: str, expected: str) -> None:
    text = f"# Jobs\n\n## Remove one\n\n```\ncurl -X DELETE http://localhost/jobs/main/{path}\n```\n"
    assert calls(built(tmp_path, text)) == [f"DELETE /jobs/main/{expected}"]


def test_a_method_with_an_address_is_a_call_where_an_answer_stands_below(tmp_path: Path) -> None:
    text = "# Jobs\n\n## Steps\n\n```\nGET http://localhost/jobs/steps\n```\n\n```\n[]\n```\n"
    assert calls(built(tmp_path, text)) == ["GET /jobs/steps"]
