"""JSON-RPC 2.0: one address, and a member of the request that names the method."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor import BuildResult
from tests.pages import build_pages

CALL = '{{"jsonrpc": "2.0", "id": 1, "method": "{0}", "params": {1}}}'
ROWS = "| Name | Type | Required | Description |\n| --- | --- | --- | --- |\n| dock | string | yes | Where. |\n"


def calls(result: BuildResult) -> dict[str, str]:
    every = ((m, p, o) for p, item in result.spec["paths"].items() for m, o in item.items())
    return {f"{m.upper()} {p}": o["operationId"] for m, p, o in every}


def built(folder: Path, text: str) -> BuildResult:
    return build_pages(folder, f"# Boat node\n\n{text}", suffix=".md")


def code(text: str) -> str:
    return f"```\n{text}\n```\n\n"


def body(result: BuildResult) -> dict[str, Any]:
    ((_, item),) = result.spec["paths"].items()
    reference = item["post"]["requestBody"]["content"]["application/json"]["schema"]["$ref"]
    found: dict[str, Any] = result.spec["components"]["schemas"][reference.rpartition("/")[2]]
    return found


# How a page shows a call, and where it goes.
SHOWN = {
    "the request alone": (code(CALL.format("moorBoat", "{}")), "/"),
    "members in another order": (code('{"method": "moorBoat", "params": [], "id": 1, "jsonrpc": "2.0"}'), "/"),
    "curl": (code(f"curl https://node.boats.example/rpc -d '{CALL.format('moorBoat', '{}')}'"), "/rpc"),
    "curl on lines": (
        code(
            'curl https://node.boats.example/rpc -X POST -d \'\n{\n  "jsonrpc": "2.0",\n  "method": "moorBoat"\n}\n\''
        ),
        "/rpc",
    ),
    "a message": (code(f"POST /rpc HTTP/1.1\nHost: boats.example\n\n{CALL.format('moorBoat', '[]')}"), "/rpc"),
    "code of a client": (code('rpc.send({jsonrpc: "2.0", method: "moorBoat", params: []})'), "/"),
}


@pytest.mark.parametrize(("shown", "path"), SHOWN.values(), ids=SHOWN)
def test_a_call_names_its_method(tmp_path: Path, shown: str, path: str) -> None:
    assert calls(built(tmp_path, f"## moorBoat\n\nMoors one.\n\n{shown}")) == {
        f"POST {path}#method=moorBoat": "moorBoat"
    }


def test_every_heading_has_its_own_and_an_answer_has_none(tmp_path: Path) -> None:
    answer = code('{"jsonrpc": "2.0", "id": 1, "result": {"moored": true}}')
    parts = (
        f"## {n}\n\n### Request\n\n{code(CALL.format(n, '{}'))}### Response\n\n{answer}" for n in ("moor", "leave")
    )
    result = built(tmp_path, "".join(parts))
    assert calls(result) == {"POST /#method=moor": "moor", "POST /#method=leave": "leave"}
    assert result.spec["paths"]["/#method=moor"]["post"]["x-guess"]


def test_the_page_says_where_calls_go(tmp_path: Path) -> None:
    text = f"Calls go to `https://node.boats.example/rpc/v1`.\n\n## moor\n\n{code(CALL.format('moor', '{}'))}"
    assert list(calls(built(tmp_path, text))) == ["POST /rpc/v1#method=moor"]


def test_rows_are_members_of_the_parameters(tmp_path: Path) -> None:
    shown = code(CALL.format("moor", '{"dock": "a"}'))
    result = built(tmp_path, f"## moor\n\n### Parameters\n\n{ROWS}\n### Example request\n\n{shown}")
    members = body(result)
    assert members["required"] == ["jsonrpc", "method", "params"]
    assert members["properties"]["method"] == {"type": "string", "const": "moor"}
    assert members["properties"]["params"] == {"$ref": "#/components/schemas/MoorParams"}
    assert list(result.spec["components"]["schemas"]["MoorParams"]["properties"]) == ["dock"]


def test_parameters_by_position_are_a_list(tmp_path: Path) -> None:
    shown = code(CALL.format("moor", '["a"]'))
    result = built(tmp_path, f"## moor\n\n### Parameters\n\n{ROWS}\n### Example request\n\n{shown}")
    assert body(result)["properties"]["params"] == {
        "type": "array",
        "items": {"type": "string", "x-inferred": "example"},
        "description": "1. `dock`: Where.",
    }
    assert result.balance.reported == 0


# Code that shows no call of JSON-RPC.
OTHERS = {
    "another version": '{"jsonrpc": "1.0", "method": "moor"}',
    "a method of HTTP": '{"method": "moor", "url": "/boats"}',
    "an answer": '{"jsonrpc": "2.0", "result": 1}',
    "several calls": f"[{CALL.format('moor', '[]')}, {CALL.format('leave', '[]')}]",
}


@pytest.mark.parametrize("shown", OTHERS.values(), ids=OTHERS)
def test_other_code_makes_no_call(tmp_path: Path, shown: str) -> None:
    assert calls(built(tmp_path, f"## moor\n\n{code(shown)}")) == {}


TWIN = CALL.format("boat.moor", '{"dock": "A"}')
ANSWER = '{"moored": true}'


@pytest.mark.parametrize("line", ["POST /boat/moor", "POST /boats/moor", "POST /api/boat/moor HTTP/1.1"])
@pytest.mark.parametrize("first", [True, False])
def test_a_call_beside_a_request_line_of_the_same_name_is_another_way_to_it(
    tmp_path: Path, line: str, first: bool
) -> None:
    twins = (code(f"{line}\n\n" + '{"dock": "A"}'), code(TWIN))
    text = "## Moor a boat\n\n" + "".join(twins if first else twins[::-1]) + "Answers:\n\n" + code(ANSWER)
    result = built(tmp_path, text + "## Boat\n\n" + code("GET /boat") + code(CALL.format("boat.get", "{}")))
    path = line.split()[1]
    assert set(calls(result)) == {f"POST {path}", "GET /boat"}
    assert "jsonrpc" not in str(result.spec)


def test_a_call_sent_to_a_path_of_another_name_is_the_operation(tmp_path: Path) -> None:
    text = "## moorBoat\n\n" + code(f"POST /rpc HTTP/1.1\nHost: boats.example\n\n{CALL.format('moorBoat', '{}')}")
    assert set(calls(built(tmp_path, text))) == {"POST /rpc#method=moorBoat"}


@pytest.mark.parametrize("addresses", [("rpc.php",), ("rpc.php", "other.php"), ()])
def test_calls_without_an_address_go_to_the_only_one_of_all_pages(tmp_path: Path, addresses: tuple[str, ...]) -> None:
    plain = f"# Docks\n\n## getDock\n\n{code(CALL.format('getDock', '{}'))}"
    shown = []
    for n, address in enumerate(addresses):
        call = code(f"curl https://x.example/{address} -d '{CALL.format(f'getBoat{n}', '{}')}'")
        shown.append(f"# Boats {n}\n\n## getBoat{n}\n\n{call}")
    found = set(calls(build_pages(tmp_path, plain, *shown, suffix=".md")))
    assert f"POST {'/rpc.php' if len(addresses) == 1 else '/'}#method=getDock" in found
