"""The protocol's own client over both transports, against the mock server of the same document."""

from __future__ import annotations

import asyncio
import json
import shutil
from pathlib import Path
from typing import Any

import httpx2
import pytest
from click.testing import CliRunner
from mcp import Client
from mcp.shared.exceptions import MCPError

from extractor.cli import main
from tests.agents.asked import over_http, over_stdio, spec_file, text_of
from tests.mock.served import FILES, SAMPLE, served
from tests.support import ROOT

ELB = ROOT.parent / "shared" / "corpus" / "html" / "elb"
# Words to search, the operation that is found first, arguments of its call.
CASES: dict[str, tuple[str, str, dict[str, Any]]] = {
    "modelarts": ("nodes of a pool", "ListPoolNodes", {"project_id": "p1", "pool_name": "q", "limit": 2}),
    "petstore": ("find pets by status", "findPetsByStatus", {"status": "sold"}),
    "github": ("list milestones", "issues/list-milestones", {"owner": "o", "repo": "r", "state": "all"}),
    "elb": ("details of a listener", "ShowListener", {"project_id": "p1", "listener_id": "l1"}),
}
TOKEN = {"TOKEN": "a-token-of-tests"}
BEARER = {"petstore": "petstore_auth", "github": "bearer"}


def document(name: str, folder: Path) -> Path:
    if name in FILES:
        return spec_file(name)
    if not ELB.is_dir():
        pytest.skip(f"{ELB.name} is not beside the project")
    assert CliRunner().invoke(main, ["build", str(ELB), "-o", str(folder), "-q"]).exit_code == 0
    return folder / "openapi.yaml"


async def found_described_and_called(client: Client, name: str) -> dict[str, Any]:
    words, operation, arguments = CASES[name]
    listed = await client.list_tools()
    assert [t.name for t in listed.tools] == ["search_operations", "describe_operation", "call_operation"]
    assert all(t.annotations and t.annotations.read_only_hint for t in listed.tools)

    hits = (await client.call_tool("search_operations", {"words": words})).structured_content["operations"]
    assert hits[0]["operation"] == operation

    told = (await client.call_tool("describe_operation", {"operation": operation})).structured_content
    assert set(arguments) <= set(told["arguments"]["properties"])
    assert "200" in told["answers"]
    if name in ("modelarts", "elb"):
        assert all(quote["where"] and quote["says"] for quote in told["evidence"])

    wrong = await client.call_tool("call_operation", {"operation": operation, "arguments": {**arguments, "no": 1}})
    assert wrong.is_error
    assert wrong.structured_content["problems"][0].startswith("no: there is no such argument")

    called = await client.call_tool("call_operation", {"operation": operation, "arguments": arguments})
    assert not called.is_error, called.structured_content
    assert json.loads(text_of(called.content[0])) == called.structured_content
    answer: dict[str, Any] = called.structured_content
    return answer


@pytest.mark.parametrize("name", CASES)
def test_over_both_transports_an_operation_is_found_described_and_called(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = document(name, tmp_path)
    credential = BEARER.get(name, "XAuthToken")
    monkeypatch.setenv("TOKEN", TOKEN["TOKEN"])

    async def both(base_url: str) -> None:
        options = ("--base-url", base_url, "--credential", f"{credential}=TOKEN")
        async with over_stdio(spec, *options, **TOKEN) as client:
            first = await found_described_and_called(client, name)
        with over_http(spec, *options) as running:
            for mode in ("auto", "legacy"):
                async with running.client(mode) as client:
                    assert await found_described_and_called(client, name) == first
            assert running.stop() == (0, "")
        assert first["status"] == 200
        assert first["answer"]

    with served(spec, "--quiet") as mock:
        asyncio.run(both(mock.url))


def test_pages_are_called_one_after_the_other_and_as_one_list() -> None:
    async def pages(base_url: str) -> None:
        options = ("--base-url", base_url, "--credential", "XAuthToken=TOKEN")
        async with over_stdio(SAMPLE, *options, **TOKEN) as client:
            _, operation, arguments = CASES["modelarts"]
            asked: dict[str, Any] = {"operation": operation, "arguments": arguments}
            one = (await client.call_tool("call_operation", asked)).structured_content
            assert one["next_page"] == {"continue": one["answer"]["metadata"]["continue"]}
            # The mock answers every page with the same items, at which the iterators of the runtime end.
            asked |= {"max_items": 10, "fields": ["metadata.name"]}
            everything = (await client.call_tool("call_operation", asked)).structured_content
            assert everything["answer"] == _names(one["answer"]["items"])
            asked |= {"max_items": 1}
            first = (await client.call_tool("call_operation", asked)).structured_content
            assert (len(first["answer"]), first["more_items"]) == (1, True)

    with served(SAMPLE, "--quiet") as mock:
        asyncio.run(pages(mock.url))


def _names(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"metadata": {"name": item["metadata"]["name"]}} for item in items]


def test_resources_and_the_prompt() -> None:
    async def read() -> None:
        async with over_stdio(SAMPLE) as client:
            uris = [r.uri for r in (await client.list_resources()).resources]
            assert uris[:3] == [
                "spectable://document",
                "spectable://completeness",
                "spectable://page/CreateNotebook.html",
            ]
            page = text_of((await client.read_resource(uris[2])).contents[0])
            assert "[table 5, row 3]\ncapacity | No | Integer | Storage capacity in GB." in page
            assert "-> /components/schemas/VolumeReq/properties/capacity" in page
            whole = json.loads(text_of((await client.read_resource(uris[0])).contents[0]))
            assert len(whole["paths"]) >= 10
            lacks = json.loads(text_of((await client.read_resource(uris[1])).contents[0]))
            assert lacks["operations"] == 14
            assert lacks["without_server"] == 0
            with pytest.raises(MCPError, match="there is no such resource"):
                await client.read_resource("spectable://page/../secrets")
            (prompt,) = (await client.list_prompts()).prompts
            asked = await client.get_prompt(prompt.name, {"task": "list my notebooks"})
            assert "The task: list my notebooks" in text_of(asked.messages[0].content)
            assert "call_operation" in text_of(asked.messages[0].content)

    asyncio.run(read())


def test_many_pages_are_listed_a_hundred_at_a_time(tmp_path: Path) -> None:
    shutil.copytree(SAMPLE.parent, tmp_path / "spec")
    pages = [f"p{n:03}.html" for n in range(250)]
    origins = {f"/paths/{n}": [{"file": name, "table": 1, "row": 1}] for n, name in enumerate(pages)}
    (tmp_path / "spec" / "sources.json").write_text(json.dumps(origins))
    texts = {"texts": {f"{name}, table 1, row 1": "a | b" for name in pages}}
    (tmp_path / "spec" / "evidence.json").write_text(json.dumps(texts))

    async def listed() -> list[str]:
        found: list[str] = []
        cursor = None
        async with over_stdio(tmp_path / "spec" / "openapi.yaml") as client:
            while True:
                part = await client.list_resources(cursor=cursor)
                found += [r.name for r in part.resources]
                cursor = part.next_cursor
                if cursor is None:
                    break
            with pytest.raises(MCPError, match="there is no place '999'"):
                await client.list_resources(cursor="999")
        return found

    assert asyncio.run(listed())[2:] == pages


def test_over_http_only_those_with_the_token_and_of_this_host_are_answered() -> None:
    body = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}
    accepted = {"Accept": "application/json, text/event-stream"}
    with over_http(SAMPLE) as running:
        own = {**accepted, "Authorization": f"Bearer {running.token}"}
        for era in ({}, {"MCP-Protocol-Version": "2026-07-28", "Mcp-Method": "tools/list"}):
            for more, status in (
                ({"Authorization": ""}, 401),
                ({"Authorization": "Bearer wrong"}, 401),
                ({"Authorization": f"Basic {running.token}"}, 401),
                ({"Host": "evil.example"}, 421),
                ({"Host": "127.0.0.1:1"}, 421),
                ({"Origin": "http://evil.example"}, 403),
                ({"Origin": "null"}, 403),
            ):
                answer = httpx2.post(running.url, json=body, headers={**own, **era, **more})
                assert answer.status_code == status, (era, more, answer.text)
                assert running.token not in answer.text
        assert httpx2.get(running.url.removesuffix("/mcp"), headers=own).status_code == 404
        too_much = httpx2.post(
            running.url, content=b" " * (5 * 1024 * 1024), headers={**own, "Content-Type": "application/json"}
        )
        assert too_much.status_code == 413
        code, told = running.stop()
    assert code == 0
    assert running.token not in told
    assert "Traceback" not in told
