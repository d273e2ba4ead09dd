"""Values in paths where other operations have a variable; base paths that answers show by their links to themselves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult, build

FLEET = "# Fleets\n\n## One fleet\n\n`GET /fleets/{fleet}`\n"
VALUES = '```json\n{"fleet": "f1", "ships": ["ADA"]}\n```\n'


def stated(line: str, answer: str = "") -> str:
    return f"# Ships\n\n## Ships of a fleet\n\n`{line}`\n\n### Response\n\n{answer}\n"


def built(folder: Path, *texts: str) -> BuildResult:
    for number, text in enumerate(texts):
        (folder / f"{number}.md").write_text(text, encoding="utf-8")
    return build([folder])


def test_a_word_that_is_an_operation_of_its_own_stays(tmp_path: Path) -> None:
    tree = "# Trees\n\n## The whole tree\n\n`GET /fleets/ROOT/ships`\n\n## One tree\n\n`GET /fleets/{fleet}/ships`\n\n"
    answer = '### Response\n\n```json\n{"fleet": "ROOT"}\n```\n'
    assert "/fleets/ROOT/ships" in built(tmp_path, FLEET, tree + answer).spec["paths"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("GET /fleets/7/ships", "/fleets/{fleet}/ships"),  # a number
        ("GET /fleets/f1/ships", "/fleets/{fleet}/ships"),  # a value of the answer
        ("GET /fleets/f2/ships", "/fleets/f2/ships"),  # of nothing
        ("GET /fleets/ADA/ships", "/fleets/ADA/ships"),  # a word in capitals that the page states
        ("GET /fleets/recent/ships", "/fleets/recent/ships"),
        ("GET /harbours/f1/ships", "/harbours/f1/ships"),  # no other operation has a variable there
        ("GET /fleets/v2/ships", "/fleets/v2/ships"),  # a version
    ],
)
def test_a_value_becomes_the_variable_of_other_operations(tmp_path: Path, line: str, expected: str) -> None:
    result = built(tmp_path, FLEET, stated(line, VALUES))
    assert sorted(result.spec["paths"]) == sorted(["/fleets/{fleet}", expected])
    assert ("path-value" in {d.code for d in result.diagnostics}) == (expected == "/fleets/{fleet}/ships")
    assert not [d for d in result.diagnostics if d.code == "spec-invalid"]


def test_each_place_is_told_by_what_stands_in_front(tmp_path: Path) -> None:
    more = "# Ship\n\n## One ship\n\n`GET /fleets/{fleet}/ships/{ship}`\n"
    result = built(tmp_path, FLEET, more, stated("PUT /fleets/f1/ships/7", VALUES))
    item = result.spec["paths"]["/fleets/{fleet}/ships/{ship}"]
    assert [p["name"] for p in item["put"]["parameters"]] == ["fleet", "ship"]


def answered(link: str) -> str:
    return f'```json\n{{"name": "f1", {link}}}\n```\n'


@pytest.mark.parametrize(
    "link",
    [
        '"href": "https://sea.example/v1/fleets/f1"',
        '"self": "/v1/fleets/f1"',
        '"_links": {"self": {"href": "https://sea.example/v1/fleets/f1?a=1"}}',
        '"links": {"self": "https://sea.example/v1/fleets/f1"}',
    ],
)
def test_a_link_of_an_answer_to_itself_shows_the_base_path(tmp_path: Path, link: str) -> None:
    fleet = f"{FLEET}\n### Response\n\n{answered(link)}"
    ports = "# Ports\n\n`GET /v1/ports`\n\n## One\n\n`GET /v1/ports/{port}`\n"
    made = built(tmp_path, fleet, "# Make\n\n## Make a fleet\n\n`POST /fleets/{fleet}`\n", ports).spec["paths"]
    assert {path: sorted(item) for path, item in made.items() if "fleets" in path} == {
        "/v1/fleets/{fleet}": ["get", "post"]
    }


@pytest.mark.parametrize(
    "link", ['"href": "https://sea.example/v1/fleets"', '"page": "https://sea.example/v1/fleets/f1"']
)
def test_other_links_show_none(tmp_path: Path, link: str) -> None:
    ports = "# Ports\n\n`GET /v1/ports`\n\n## One\n\n`GET /v1/ports/{port}`\n"
    made = built(tmp_path, f"{FLEET}\n### Response\n\n{answered(link)}", ports).spec["paths"]
    assert "/fleets/{fleet}" in made


def answers(result: BuildResult) -> dict[str, Any]:
    ((_, item),) = result.spec["paths"].items()
    ((_, operation),) = item.items()
    found: dict[str, Any] = operation["responses"]
    return found


@pytest.mark.parametrize("status", ["201 Created", "HTTP 201 Created", "HTTP/1.1 201 Created"])
@pytest.mark.parametrize("body", ['{"id": 7}', ""])
def test_a_status_line_below_a_request_opens_its_answer(tmp_path: Path, status: str, body: str) -> None:
    shown = f'POST /fleets\n\n{{"name": "f1"}}\n\n{status}\n{body}'
    found = answers(built(tmp_path, f"# Fleets\n\n## Make one\n\n`POST /fleets`\n\n### Example\n\n```\n{shown}\n```\n"))
    assert list(found) == ["201"]
    assert ("content" in found["201"]) == bool(body)


def test_an_answer_behind_a_request_line_and_a_status(tmp_path: Path) -> None:
    shown = 'GET /fleets\n\n200 OK\n[{"id": 7}]'
    found = answers(built(tmp_path, f"# Fleets\n\n## List\n\n`GET /fleets`\n\n### Example\n\n```\n{shown}\n```\n"))
    assert "content" in found["200"]


def lines_of(*lines: str) -> str:
    return "# Coins\n\n" + "\n\n".join(f"## Title {n}\n\n`{line}`" for n, line in enumerate(lines)) + "\n"


@pytest.mark.parametrize(
    ("line", "others", "expected"),
    [
        ("/coins/EUR/scan", ("/coins/{coin}/fees", "/coins/{coin}/events"), "/coins/{coin}/scan"),
        ("/v1/coins/BTC2/scan/{id}", ("/v1/coins/{c}/fees", "/v1/coins/{c}"), "/v1/coins/{c}/scan/{id}"),
        ("/coins/EUR/scan", ("/coins/{coin}/fees", "/coins/{name}/events"), "/coins/EUR/scan"),  # of two names
        ("/coins/EUR/scan", ("/coins/{coin}/fees", "/ships/{coin}/events"), "/coins/EUR/scan"),  # only one beside
        ("/coins/EUR/fees", ("/coins/{coin}/fees", "/coins/{coin}/events"), "/coins/EUR/fees"),  # one of its own
        ("/coins/EUR/scan", ("/coins/{coin}/fees", "/coins/{coin}", "/coins/all/x"), "/coins/EUR/scan"),
    ],
)
def test_a_code_is_a_value_where_all_others_have_one_variable(
    tmp_path: Path, line: str, others: tuple[str, ...], expected: str
) -> None:
    result = built(tmp_path, lines_of(f"GET {line}", *(f"GET {other}" for other in others)))
    assert expected in result.spec["paths"]
    assert len(result.spec["paths"]) == len({expected, *others})


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("http://fleet:80/v1/boats/{boatid}/state", "/v1/boats/{boatid}/state"),
        ("/v1/boats/<boatid>/state", "/v1/boats/{boatid}/state"),
        ("/v1/ports/{port}/state", "/v1/boats/boat_1/state"),
        ("see /v1/boats/{boatid}/state", "/v1/boats/boat_1/state"),
    ],
)
def test_an_address_with_variables_in_code_beside_a_call(tmp_path: Path, address: str, path: str) -> None:
    """Only an address that is all of a line counts, and one that the call is of."""
    call = "```\nGET http://fleet:80/v1/boats/boat_1/state\n```\n"
    table = "| Item | Data type |\n| --- | --- |\n| state | string |\n"
    shown = f"### Response examples\n\nHTTP request:\n\n{call}\nResponse body:\n\n```json\n{{}}\n```\n"
    text = f"# API\n\n## State\n\n### URI\n\n```\n{address}\n```\n\n### Elements\n\n{table}\n{shown}"
    assert list(built(tmp_path, text).spec["paths"]) == [path]
