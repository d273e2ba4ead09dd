"""The command as a user types it: what it refuses, and how it ends."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx2
import pytest
from click.testing import CliRunner, Result

from extractor.cli import main
from tests.agents.asked import BOATS, COMMAND, boats, over_http
from tests.mock.served import SAMPLE
from tests.support import ROOT


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["mcp", *map(str, arguments)])


def refused(*arguments: object) -> str:
    result = run(*arguments)
    assert result.exit_code == 2, result.output
    assert "Traceback" not in result.output
    return result.output.strip().removeprefix("spectable: ")


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    file = tmp_path / "boats.json"
    file.write_text(json.dumps(boats(components={"securitySchemes": {"Key": {"type": "http", "scheme": "basic"}}})))
    return file


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--tag", "Cars"], "no operation is chosen of 4; the tags are Boats (4)"),
        (["--allow", "SinkBoats"], "--allow SinkBoats: is no method and no operation; did you mean SinkBoat"),
        (["--each", "--method", "POST"], "no chosen operation may be called; --allow METHOD or --allow ID allows more"),
        (["--base-url", "a.example"], "--base-url a.example: is no whole address, such as https://"),
        (["--base-url", "https://u:p@a.example"], "must have no user, query or fragment"),
        (["--credential", "Key"], "--credential: write SCHEME=VARIABLE"),
        (["--credential", "Key=NOT_THERE"], "--credential Key: the variable NOT_THERE is not set"),
        (["--credential", "Lock=HOME"], "there is no scheme 'Lock'; there are: Key, bearer, basic, ak_sk"),
        (["--credential", "Key=HOME"], "Key: a credential of 2 parts is needed"),
        (["--http", "--host", "0.0.0.0"], "--host 0.0.0.0: is no address of this machine alone"),  # noqa: S104 - refused
        (["--http", "--host", "a.example"], "--host a.example: is no address of this machine alone"),
        (["--project", "spectable.toml"], "with SPEC, --project and --api are not"),
    ],
)
def test_choices_that_cannot_be_served(spec: Path, options: list[str], told: str) -> None:
    assert told in refused(spec, *options)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{}", "not an OpenAPI document: it has no member openapi"),
        ('{"openapi": "2.0"}', "openapi is 2.0; it must be 3.0.x or 3.1.x"),
        ('{"openapi": "3.1.0", "paths": {}}', "no operation in it"),
        ('{"openapi": "3.1.0", "paths": 1}', "paths is not an object"),
        ("[", "bad.json"),
    ],
)
def test_documents_that_cannot_be_served(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "bad.json").write_text(text)
    assert told in refused(tmp_path / "bad.json")


def test_a_document_that_is_not_there_and_no_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "nothing.yaml" in refused("nothing.yaml")
    assert "there is no spectable.toml here or above" in refused()


def test_a_short_token_is_refused(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPECTABLE_MCP_TOKEN", "short")
    assert "SPECTABLE_MCP_TOKEN: must be 16 or more" in refused(spec, "--http", "--port", "0")


def test_a_port_in_use_is_told(spec: Path) -> None:
    with over_http(spec) as running:
        port = re.search(r":(\d+)/", running.url)
        assert port
        assert f"cannot listen on 127.0.0.1 port {port[1]}" in refused(spec, "--http", "--port", port[1])


def test_without_the_extra_it_says_the_one_line_that_installs_it() -> None:
    hidden = "import sys; sys.modules['mcp'] = None; from extractor.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", hidden, "mcp", str(SAMPLE)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    wanted = 'python -m pip install "spectable[mcp]"'
    assert done.stderr == f"spectable: mcp needs an extra of spectable; install it: {wanted}\n"


def test_the_extra_alone_is_enough() -> None:
    others = ["openapi_core", "nh3", "protego", "defusedxml", "pdfplumber", "watchfiles", "distributed"]
    hidden = f"import sys; sys.modules |= dict.fromkeys({others}); from extractor.cli import main; main()"
    words = [sys.executable, "-c", hidden, "mcp", str(SAMPLE)]
    done = subprocess.run(words, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr


def test_no_other_command_imports_it() -> None:
    hidden = "import sys; sys.modules['mcp'] = None; from extractor.cli import main; main()"
    words = [sys.executable, "-c", hidden, "mock", str(SAMPLE), "--routes"]
    assert subprocess.run(words, capture_output=True, text=True, check=False).returncode == 0


def test_the_project_file_says_where_a_credential_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "spec"
    out.mkdir()
    scheme = {"Key": {"type": "apiKey", "in": "header", "name": "X-Key"}}
    (out / "openapi.yaml").write_text(json.dumps(boats(components={"securitySchemes": scheme})))
    project = tmp_path / "spectable.toml"
    project.write_text(
        '[api.boats]\nsources = ["docs"]\nout = "spec"\n[api.boats.credentials]\nKey = { file = "key" }\n'
    )
    assert f"{tmp_path / 'key'}: cannot be read" in refused("--project", project)
    project.write_text(project.read_text().replace('file = "key"', 'env = ["A", "B"]'))
    assert "Key: a credential of 1 part is needed" in refused("--project", project)
    project.write_text(project.read_text().replace('env = ["A", "B"]', 'value = "s3cret"'))
    assert "api.boats.credentials.Key" in refused("--project", project)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_over_stdio_it_ends_at_once_and_leaves_output_to_the_protocol(spec: Path, number: signal.Signals) -> None:
    with subprocess.Popen(
        [*COMMAND, spec], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        hello = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}}
        process.stdin.write(
            "no JSON\n" + json.dumps({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": hello}) + "\n"
        )
        process.stdin.flush()
        while (answer := json.loads(process.stdout.readline())).get("id") != 1:
            pass
        assert answer["result"]["serverInfo"]["name"] == "spectable"
        assert "no instructions" in answer["result"]["instructions"]
        process.send_signal(number)
        _, told = process.communicate(timeout=20)
    assert process.returncode == 0
    assert told.splitlines() == [
        f"{spec}: calls cannot be sent: the documentation names no whole address; whoever runs this server gives one "
        "by --base-url",
    ]


def test_a_document_without_any_text_is_served_as_well(tmp_path: Path) -> None:
    file = tmp_path / "bare.json"
    bare: dict[str, Any] = {
        path: {m: {"responses": {}} for m in item if m != "parameters"} for path, item in BOATS.items()
    }
    file.write_text(json.dumps({"openapi": "3.0.3", "paths": bare}))
    with over_http(file, "--base-url", "http://127.0.0.1:9") as running:
        assert httpx2.get(running.url, headers={"Authorization": f"Bearer {running.token}"}).status_code == 400
        assert running.stop() == (0, "")
