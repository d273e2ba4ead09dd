"""What the tests of the tools share: documents, tools over them, services that answer as told, clients."""

from __future__ import annotations

import asyncio
import json
import re
import signal
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx2
import pytest
from mcp import Client, StdioServerParameters
from mcp.client.streamable_http import streamable_http_client
from mcp_types import TextContent, TextResourceContents

from extractor.agents.descriptions.evidence import Evidence
from extractor.agents.prepare import Choices, Prepared, prepare
from extractor.agents.tools import Result, Toolbox
from tests.mock.served import FILES
from tests.support import ROOT

COMMAND = [sys.executable, "-m", "extractor", "mcp"]
BOATS: dict[str, Any] = {
    "/boats": {
        "get": {
            "operationId": "ListBoats",
            "tags": ["Boats"],
            "summary": "Lists boats",
            "parameters": [
                {
                    "name": "limit",
                    "in": "query",
                    "description": "How many",
                    "schema": {"type": "integer", "maximum": 50},
                },
                {"name": "marker", "in": "query", "schema": {"type": "string"}},
            ],
            "responses": {"200": {"description": "d", "content": {"application/json": {"schema": {
                "type": "object",
                "properties": {"boats": {"type": "array", "items": {"$ref": "#/components/schemas/Boat"}}},
            }}}}},
        },
        "post": {
            "operationId": "AddBoat",
            "tags": ["Boats"],
            "summary": "Adds a boat",
            "requestBody": {
                "required": True,
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Boat"}}},
            },
            "responses": {"201": {"description": "added"}, "409": {"description": "There is such a boat"}},
        },
    },
    "/boats/{id}": {
        "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
        "get": {"operationId": "ShowBoat", "tags": ["Boats"], "responses": {"200": {"description": "d", "content": {
            "application/json": {"schema": {"$ref": "#/components/schemas/Boat"}}}}}},
        "delete": {"operationId": "SinkBoat", "tags": ["Boats"], "responses": {"204": {"description": "gone"}}},
    },
}  # fmt: skip
BOAT: dict[str, Any] = {
    "type": "object",
    "required": ["name"],
    "properties": {
        "id": {"type": "string", "readOnly": True},
        "name": {"type": "string", "maxLength": 10},
        "kind": {"type": "string", "enum": ["sail", "motor"]},
        "tender": {"$ref": "#/components/schemas/Boat"},
    },
}


def boats(paths: Mapping[str, Any] | None = None, **root: Any) -> dict[str, Any]:
    """A document of boats."""
    components = {"schemas": {"Boat": BOAT}, **root.pop("components", {})}
    info = {"title": "Boats", "version": "1"}
    return {
        "openapi": "3.1.0",
        "info": info,
        "paths": BOATS if paths is None else dict(paths),
        "components": components,
        **root,
    }


def prepared(spec: dict[str, Any], evidence: Evidence | None = None, **choices: Any) -> Prepared:
    return prepare(spec, "boats.yaml", evidence or Evidence(), Choices(**choices))


def tools(spec: dict[str, Any], **choices: Any) -> Toolbox:
    return prepared(spec, **choices).toolbox


def ask(toolbox: Toolbox, name: str, **given: Any) -> Result:
    return asyncio.run(toolbox.call(name, given))


def call(toolbox: Toolbox, operation: str, arguments: Mapping[str, Any] | None = None, **options: Any) -> Result:
    return ask(toolbox, "call_operation", operation=operation, arguments=dict(arguments or {}), **options)


@dataclass(slots=True)
class Said:
    """What a service answers at a path."""

    body: bytes = b"{}"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Service:
    """A running service: where it is, and the requests that it got."""

    url: str
    got: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)


def said(value: Any, **members: Any) -> Said:
    return Said(json.dumps(value).encode(), headers={"Content-Type": "application/json"}, **members)


@contextmanager
def service(answers: Mapping[str, Said]) -> Iterator[Service]:
    """A service that answers by path and query, else with what it was sent; it never forgets a request."""
    running = Service("")

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            running.got.append((self.command, self.path, dict(self.headers)))
            told = answers.get(self.path, said({"path": self.path, "headers": dict(self.headers)}))
            self.send_response(told.status)
            for name, value in {**told.headers, "Content-Length": str(len(told.body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(told.body)

        do_GET = do_POST = do_DELETE = _answer  # noqa: N815 - as the library calls them

        def log_message(self, format: str, *args: Any) -> None:
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        running.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield running
        server.shutdown()


def text_of(part: object) -> str:
    """The text of a part of an answer of the protocol."""
    assert isinstance(part, TextContent | TextResourceContents)
    return part.text


def spec_file(name: str) -> Path:
    """The file of a document; skips where it is not beside the project."""
    if not FILES[name].is_file():
        pytest.skip(f"{FILES[name].name} is not beside the project")
    return FILES[name]


@asynccontextmanager
async def over_stdio(spec: Path, *options: str, mode: str = "auto", **env: str) -> AsyncIterator[Client]:
    """The SDK's client over standard input and output of the command."""
    words = [*COMMAND[1:], str(spec), *options]
    parameters = StdioServerParameters(command=COMMAND[0], args=words, env=env, cwd=ROOT)
    async with Client(parameters, mode=mode, read_timeout_seconds=60) as client:
        yield client


@dataclass(slots=True)
class Running:
    """The command over HTTP: its address, token and process."""

    url: str
    token: str
    process: subprocess.Popen[str]

    def stop(self) -> tuple[int, str]:
        self.process.send_signal(signal.SIGINT)
        _, errors = self.process.communicate(timeout=20)
        return self.process.returncode, errors

    @asynccontextmanager
    async def client(self, mode: str = "auto") -> AsyncIterator[Client]:
        """The SDK's client over streamable HTTP."""
        headers = {"Authorization": f"Bearer {self.token}"}
        async with (
            httpx2.AsyncClient(headers=headers, timeout=60) as http,
            Client(streamable_http_client(self.url, http_client=http), mode=mode) as client,
        ):
            yield client


@contextmanager
def over_http(spec: Path, *options: str) -> Iterator[Running]:
    words = [*COMMAND, str(spec), "--http", "--port", "0", *options]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            found = re.search(r"at (http://\S+) with Authorization: Bearer (\S+)", line)
            assert found, f"no address in {line!r}: {process.stderr.read() if process.stderr else ''}"
            yield Running(found[1], found[2], process)
        finally:
            if process.poll() is None:
                process.kill()
                process.communicate()
