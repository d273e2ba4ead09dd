"""Sentences of a method and a path and nothing else, with what is sent and what comes back in code below."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines

GROUP = (
    '# Berths\n\n## Make\n\nPermission needed: `harbour`\n\n{line}\n\n```json\n{{"size": 4}}\n```\n\n'
    'Response:\n\n```json\n# HTTP-Code 201 Created\n\n{{"id": 7, "size": 4}}\n```\n'
)


@pytest.mark.parametrize(
    "line", ["`POST`-Request sent: `/v1/berths`", "Send `POST` to `/v1/berths`", "**POST** request: `/v1/berths`"]
)
def test_such_a_sentence_states_an_operation(tmp_path: Path, line: str) -> None:
    result = build_pages(tmp_path, GROUP.format(line=line), suffix=".md")
    assert list(result.spec["paths"]["/v1/berths"]) == ["post"]
    assert operation_lines(result) == ["body size integer", "201 id integer", "201 size integer"]


@pytest.mark.parametrize(
    "line",
    [
        "As the last chapter told, a `POST` to `/v1/berths` makes a berth for boats of any size.",
        "Neither `GET` nor `POST` of `/v1/berths`",
    ],
)
def test_sentences_that_say_more_mention_one(tmp_path: Path, line: str) -> None:
    assert not build_pages(tmp_path, GROUP.format(line=line), suffix=".md").spec["paths"]


@pytest.mark.parametrize("host", ["SITE_ROOT", "HOST", "BASE_URL", "API_SERVER"])
def test_capitals_in_front_of_a_path_are_a_server(tmp_path: Path, host: str) -> None:
    result = build_pages(tmp_path, f"# List\n\n`GET {host}/v1/boats/`\n\nReturns a list of boats.\n", suffix=".md")
    assert list(result.spec["paths"]) == ["/v1/boats/"]
    assert [server["url"] for server in result.spec["servers"]] == [f"{{{host}}}"]


@pytest.mark.parametrize("text", ["GET HTTP/1.1", "POST JSON/XML data"])
def test_other_words_in_capitals_are_none(tmp_path: Path, text: str) -> None:
    assert not build_pages(tmp_path, f"# List\n\n`{text}`\n\nMore of it.\n", suffix=".md").spec["paths"]


def test_the_end_of_a_tag_with_attributes_is_one(tmp_path: Path) -> None:
    menu = 'Version:\n<select id="version">\n<option value="1">v1</option>\n</select>\n\n'
    result = build_pages(tmp_path, f"# Boats\n\n{menu}## List\n\n`GET /boats`\n\nReturns boats.\n", suffix=".md")
    assert list(result.spec["paths"]) == ["/boats"]


ANNOUNCED = "# Berths\n\n## Make\n\n{sentence}\n\n```\n{address}\n```\n\nIt has a size.\n"


@pytest.mark.parametrize(
    ("address", "server"),
    [
        ("http://<host>:<port>/db/<name>/berths", ["http://{host}:{port}"]),
        ("https://harbour.example/db/{name}/berths", ["https://harbour.example"]),
        ("/db/{name}/berths", []),
    ],
)
def test_a_sentence_with_a_method_announces_the_address_below(tmp_path: Path, address: str, server: list[str]) -> None:
    sentence = "To make one, submit a `POST` request to the following address:"
    result = build_pages(tmp_path, ANNOUNCED.format(sentence=sentence, address=address), suffix=".md")
    assert {path: list(item) for path, item in result.spec["paths"].items()} == {"/db/{name}/berths": ["post"]}
    assert [s["url"] for s in result.spec.get("servers", [])] == server
    assert result.spec["paths"]["/db/{name}/berths"]["post"]["summary"] == "Make"


@pytest.mark.parametrize(
    ("sentence", "address"),
    [
        ("Send a `GET` or a `POST` request to:", "/berths"),
        ("A `POST` request is not what makes one.", "/berths"),
        ("A `POST` request logs:", "/var/log/harbour.log was written"),
    ],
)
def test_other_sentences_announce_none(tmp_path: Path, sentence: str, address: str) -> None:
    text = ANNOUNCED.format(sentence=sentence, address=address)
    assert not build_pages(tmp_path, text, suffix=".md").spec["paths"]
