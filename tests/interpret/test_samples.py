"""Pages that show calls and state none: the call of a section is its operation, which a finding calls a guess."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import BuildResult, build

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
