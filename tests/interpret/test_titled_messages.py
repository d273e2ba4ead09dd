"""Messages of HTTP: several below one heading with their titles in front, forms behind the head, headers and hosts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages import build_pages, operation_lines

HEAD = "Host: api.boats-for-all.com\nContent-Type: application/x-www-form-urlencoded\n"
ADD = f"POST /boats/add HTTP/1.1\n{HEAD}\nname=ada&length=7"
DROP = "DELETE /boats/drop HTTP/1.1\nHost: api.boats-for-all.com"


def operations(folder: Path, text: str, suffix: str = ".md") -> dict[str, dict[str, Any]]:
    items = build_pages(folder, text, suffix=suffix).spec["paths"].items()
    return {f"{method.upper()} {path}": o for path, item in items for method, o in item.items()}


def summaries(folder: Path, text: str, suffix: str = ".md") -> dict[str, str]:
    return {name: o["summary"] for name, o in operations(folder, text, suffix).items()}


def code(text: str, indent: str = "") -> str:
    return "\n".join(f"{indent}{line}" for line in f"```\n{text}\n```".split("\n"))


EXPECTED = {"POST /boats/add": "add a boat", "DELETE /boats/drop": "drop a boat"}


@pytest.mark.parametrize(
    "text",
    [
        f"* add a boat:\n{code(ADD)}\n* drop a boat\n{code(DROP)}\n",
        f"- add a boat\n\n  {code(ADD, '  ').strip()}\n\n- drop a boat\n\n  {code(DROP, '  ').strip()}\n",
        f"add a boat:\n\n{code(ADD)}\n\nIt is there at once.\n\ndrop a boat:\n\n{code(DROP)}\n",
        f"add a boat\n\nRequest:\n{code(ADD)}\n\nResponse:\n{code('{}')}\n\ndrop a boat\n\nRequest:\n{code(DROP)}\n",
        f"1. add a boat\n\n   All of it.\n\n{code(ADD)}\n\n2. drop a boat\n{code(DROP)}\n",
    ],
)
def test_each_message_below_its_title(tmp_path: Path, text: str) -> None:
    assert summaries(tmp_path, f"# Harbour\n\n## Boats\n\n{text}") == EXPECTED


def test_what_stands_behind_a_title_describes_its_operation(tmp_path: Path) -> None:
    text = (
        f"# Harbour\n\n## Boats\n\n* add a boat: all of it counts\n{code(ADD)}\n* drop a boat\n\n"
        f"It sinks.\n{code(DROP)}\n\nSay farewell.\n"
    )
    found = operations(tmp_path, text)
    assert found["POST /boats/add"]["summary"] == "add a boat"
    assert found["POST /boats/add"]["description"] == "all of it counts"
    assert found["DELETE /boats/drop"]["description"] == "It sinks.\nSay farewell."


def test_a_text_too_long_for_a_title(tmp_path: Path) -> None:
    told = (
        "add a boat and say of it all that there is to say so that those who come behind know it well enough and pass"
    )
    found = operations(tmp_path, f"# Harbour\n\n## Boats\n\n* {told}\n{code(ADD)}\n* drop a boat\n{code(DROP)}\n")
    assert told in (found["POST /boats/add"]["summary"], found["POST /boats/add"].get("description"))
    assert found["DELETE /boats/drop"]["summary"] == "drop a boat"


@pytest.mark.parametrize(
    "text",
    [
        f"* Example: add a boat\n{code(ADD)}\n* Example: drop a boat\n{code(DROP)}\n",
        f"* first\n{code('GET /boats?page=1 HTTP/1.1')}\n* second\n{code('GET /boats?page=2 HTTP/1.1')}\n",
        f"* one\n{code('GET /boats/7 HTTP/1.1')}\n* another\n{code('GET /boats/8 HTTP/1.1')}\n",
    ],
)  # fmt: skip
def test_messages_that_are_examples(tmp_path: Path, text: str) -> None:
    assert len(operations(tmp_path, f"# Harbour\n\n## Boats\n\n{text}")) < 2


def test_messages_of_what_a_table_lists(tmp_path: Path) -> None:
    rows = "| POST | /boats/add | Adds |\n| DELETE | /boats/drop | Drops |\n"
    table = f"| Method | Path | Description |\n| --- | --- | --- |\n{rows}"
    text = f"# Harbour\n\n{table}\n## Try it\n\n* first\n{code(ADD)}\n* then\n{code(DROP)}\n"
    assert summaries(tmp_path, text).keys() == EXPECTED.keys()


def test_messages_of_what_lines_state(tmp_path: Path) -> None:
    lines = "`POST /boats/add`\n\nAdds one.\n\n`DELETE /boats/drop`\n\nDrops one.\n"
    text = f"# Harbour\n\n## Boats\n\n{lines}\n## Try it\n\n* first\n{code(ADD)}\n* then\n{code(DROP)}\n"
    assert not {"first", "then"} & set(summaries(tmp_path, text).values())


BODY = ["body name string", "body length integer"]


@pytest.mark.parametrize(
    "message",
    [
        ADD,
        ADD.replace("\n\n", "\n"),  # without the empty line
        ADD.replace("&", "&\n"),
        "\n".join(f"    {line}" for line in ADD.split("\n")),
        ADD.replace("\nHost", "\nX-Trace: 1\nHost"),
    ],
)
def test_a_form_behind_the_head(tmp_path: Path, message: str) -> None:
    text = f"# Harbour\n\n## Add a boat\n\n{code(message)}\n\n## Drop a boat\n\n{code(DROP)}\n"
    result = build_pages(tmp_path, text, suffix=".md")
    assert [line for line in operation_lines(result) if line.startswith("body")] == BODY
    assert list(result.spec["paths"]["/boats/add"]["post"]["requestBody"]["content"]) == [
        "application/x-www-form-urlencoded"
    ]


def test_a_form_of_parts(tmp_path: Path) -> None:
    message = (
        "POST /boats/photo HTTP/1.1\nContent-Type: multipart/form-data; boundary=--x\n\n"
        '----x\nContent-Disposition: form-data; name="title"\n\nSea\n'
        '----x\nContent-Disposition: form-data; name="photo"; filename="a.png"\nContent-Type: image/png\n\n…\n----x--'
    )
    result = build_pages(tmp_path, f"# Harbour\n\n## Add a photo\n\n{code(message)}\n", suffix=".md")
    (media,) = result.spec["paths"]["/boats/photo"]["post"]["requestBody"]["content"].items()
    assert media[0] == "multipart/form-data"
    assert list(media[1]["schema"]["properties"]) == ["title", "photo"]


@pytest.mark.parametrize("body", ["sink it", "<boat/>", "name&length", "a b=c&d"])
def test_what_is_no_form(tmp_path: Path, body: str) -> None:
    message = f"POST /boats/add HTTP/1.1\nX-Trace: 1\n\n{body}"
    text = f"# Harbour\n\n## Add a boat\n\n{code(message)}\n"
    result = build_pages(tmp_path, text, suffix=".md")
    assert not [line for line in operation_lines(result) if line.startswith("body")]


def test_headers_and_the_host(tmp_path: Path) -> None:
    message = (
        "PUT /boats/add HTTP/1.1\nHost: api.boats-for-all.com\nuser: ada\nX-Trace: 7\nAccept: */*\nConnection: close\n"
        'token: **the token here**\n\n{"name": "ada"}'
    )
    result = build_pages(tmp_path, f"# Harbour\n\n## Add a boat\n\n{code(message)}\n", suffix=".md")
    assert operation_lines(result) == ["header user string", "header X-Trace string", "body name string"]
    assert [server["url"] for server in result.spec["servers"]] == ["https://api.boats-for-all.com"]
    assert [scheme["name"] for scheme in result.spec["components"]["securitySchemes"].values()] == ["token"]


@pytest.mark.parametrize("host", ["boats.example", "localhost:8080", "your-server.com", "192.168.1.5"])
def test_a_host_that_is_made_up(tmp_path: Path, host: str) -> None:
    text = f"# Harbour\n\n## Drop a boat\n\n{code(DROP.replace('api.boats-for-all.com', host))}\n\n{code('{}')}\n"
    assert build_pages(tmp_path, text, suffix=".md").spec.get("servers", [{"url": "/"}]) == [{"url": "/"}]
