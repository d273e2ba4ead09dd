"""What the tests of the mock share: the command as a process of its own, the specs, and calls in process."""

from __future__ import annotations

import asyncio
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2

from extractor.mock import mock_app
from extractor.oas.loading.parse import parse_document
from tests.support import ROOT

SPECS = ROOT.parent / "shared" / "specs"
SAMPLE = ROOT / "spec" / "modelarts" / "openapi.yaml"
FILES = {
    "modelarts": SAMPLE,
    "petstore": SPECS / "petstore.yaml",
    "asana": SPECS / "asana.yaml",
    "github": SPECS / "github.json",
}
COMMAND = [sys.executable, "-m", "extractor", "mock"]


def spec_named(name: str) -> dict[str, Any]:
    return parse_document(FILES[name].read_text(encoding="utf-8"))


@dataclass(slots=True)
class Served:
    """A running mock: its address, and what it has written once it has ended."""

    process: subprocess.Popen[str]
    url: str

    def stop(self, number: signal.Signals = signal.SIGINT) -> tuple[int, str]:
        self.process.send_signal(number)
        _, errors = self.process.communicate(timeout=20)
        return self.process.returncode, errors


@contextmanager
def served(spec: Path, *options: str) -> Iterator[Served]:
    with subprocess.Popen(
        [*COMMAND, str(spec), "--port", "0", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            found = re.search(r"http://\S+", line)
            assert found, f"no address in {line!r}: {process.stderr.read() if process.stderr else ''}"
            yield Served(process, found[0])
        finally:
            if process.poll() is None:
                process.kill()
                process.communicate()


@dataclass(slots=True)
class Calls:
    """Calls of a mock in this process."""

    app: Any

    def __call__(self, method: str, path: str, **request: Any) -> httpx2.Response:
        async def call() -> httpx2.Response:
            transport = httpx2.ASGITransport(app=self.app)
            async with httpx2.AsyncClient(transport=transport) as client:
                return await client.request(method, f"http://mock{path}", **request)

        return asyncio.run(call())


def calls(spec: dict[str, Any], **options: Any) -> Calls:
    return Calls(mock_app(spec, **options))


def api(paths: dict[str, Any], version: str = "3.1.0", **root: Any) -> dict[str, Any]:
    """A document with little in it."""
    return {"openapi": version, "info": {"title": "t", "version": "1"}, "paths": paths, **root}


def answering(schema: Any = None, **media: Any) -> dict[str, Any]:
    """An operation that answers 200 with a JSON body of a schema."""
    content = {"application/json": {**({} if schema is None else {"schema": schema}), **media}}
    return {"responses": {"200": {"description": "d", "content": content}}}
