"""The command as a process: what it prints, how it ends."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import httpx2
import pytest
import yaml

from tests.mock.served import COMMAND, SAMPLE, served
from tests.support import ROOT


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*COMMAND, *arguments], capture_output=True, text=True, cwd=ROOT, check=False, timeout=60)


def test_routes_are_listed() -> None:
    listed = run(str(SAMPLE), "--routes")
    assert listed.returncode == 0
    assert "GET     /v1/{project_id}/notebooks" in listed.stdout
    assert "CreateNotebook" in listed.stdout
    assert len(listed.stdout.splitlines()) == 14


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_answers_tells_so_and_stops_cleanly(number: signal.Signals) -> None:
    with served(SAMPLE) as mock:
        answer = httpx2.get(f"{mock.url}/v2/p/pools/q/nodepools", headers={"X-Auth-Token": "t"})
        assert answer.status_code == 200
        assert httpx2.get(f"{mock.url}/v2/p/pools/q/nodepools").status_code == 401
        code, told = mock.stop(number)
    assert code == 0
    assert told.splitlines()[0] == "GET /v2/p/pools/q/nodepools → 200"
    assert "→ 401  GET /v2/{project_id}/pools/{pool_name}/nodepools needs XAuthToken (header X-Auth-Token)" in told
    assert "Traceback" not in told


def test_requests_in_flight_are_finished(tmp_path: Path) -> None:
    pattern = "^(([a-z])+.)+[A-Z]([a-z])+$"  # its check takes as long as a check may
    parameter = {"name": "v", "in": "query", "schema": {"type": "string", "pattern": pattern}}
    spec = {"openapi": "3.1.0", "paths": {"/p": {"get": {"parameters": [parameter], "responses": {}}}}}
    (tmp_path / "slow.yaml").write_text(yaml.safe_dump(spec), encoding="utf-8")
    statuses: list[int] = []
    with served(tmp_path / "slow.yaml", "--quiet") as mock:
        assert httpx2.get(f"{mock.url}/q").status_code == 404
        call = threading.Thread(target=lambda: statuses.append(httpx2.get(f"{mock.url}/p?v={'a' * 3000}").status_code))
        call.start()
        time.sleep(0.2)
        assert mock.stop() == (0, "")
        call.join()
    assert statuses == [400]


def test_a_port_in_use_is_an_error_that_says_what_to_do() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        failed = run(str(SAMPLE), "--port", str(taken.getsockname()[1]))
    assert failed.returncode == 2
    assert "Address already in use; choose another --port, or 0 for a free one" in failed.stderr


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (None, "cannot be read: No such file"),
        ("a: [", "not an OpenAPI document"),
        ("swagger: '2.0'", "it is Swagger 2.0"),
        ("openapi: 4.0.0", "must be 3.0.x or 3.1.x"),
        ("openapi: 3.1.0\npaths: {}", "no operation in it"),
        ("openapi: 3.1.0\npaths: &p {/x: *p}", "leads back to itself"),
        ('{"openapi": "3.1.0", "paths": {}', "not an OpenAPI document"),
        ("[" * 5000, "not an OpenAPI document"),
    ],
)
def test_what_cannot_be_served_is_an_error_in_one_line(text: str | None, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "spec.yaml"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    failed = run(str(path))
    assert (failed.returncode, failed.stdout) == (2, "")
    assert re.search(reason, failed.stderr), failed.stderr
    assert "Traceback" not in failed.stderr


def test_a_host_that_is_none_is_an_error() -> None:
    failed = run(str(SAMPLE), "--host", "no.such.host.invalid", "--port", "0")
    assert failed.returncode == 2
    assert "cannot listen on no.such.host.invalid port 0" in failed.stderr


def test_other_commands_do_not_load_the_server() -> None:
    heavy = "starlette uvicorn openapi_core"
    code = f"import sys, extractor.cli; print([m for m in {heavy.split()} if m in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert shown.stdout.strip() == "[]"
