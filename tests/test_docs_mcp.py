"""docs/mcp.md: its four commands and its program run as they stand there; its configurations and table are true."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import click

from extractor.commands.uses.mcp import mcp_command
from extractor.project.load import parse_project
from tests.support import ROOT

DOCS = (ROOT / "docs" / "mcp.md").read_text(encoding="utf-8")
MOCK, TOOLS = "127.0.0.1:8080", "127.0.0.1:8765"


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", DOCS, re.M | re.S)


def transcript() -> list[tuple[str, str]]:
    """Commands with what they print."""
    (text,) = [b for b in blocks("console") if "spectable mock" in b]
    return [(c.strip(), out) for c, out in re.findall(r"^\$ ([^\n]*)\n((?:(?!\$ ).*\n)*)", text, re.M)]


def here(text: str, places: dict[str, str]) -> str:
    """The text with the addresses of this run."""
    for documented, place in places.items():
        text = text.replace(documented, place)
    return text


@contextmanager
def running(words: list[str], folder: Path, environment: dict[str, str]) -> Iterator[str]:
    """A command that goes on; its first line."""
    with subprocess.Popen(words, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline()
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=20)


def test_four_commands_lead_from_the_pages_to_the_call_of_an_agent(tmp_path: Path) -> None:
    places: dict[str, str] = {}
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    (program,) = blocks("python")
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "SPECTABLE_MCP_TOKEN": "the-secret-of-this-test",
        "MODEL_ARTS_X_AUTH_TOKEN": "the-credential-of-this-test",
    }
    commands = transcript()
    assert len(commands) == 4
    with ExitStack() as stack:
        for command, printed in commands:
            words = here(command, places).split()
            if words[-1] == "&":
                line = stack.enter_context(running([*words[:-1], "--port", "0"], tmp_path, environment))
                found = re.search(r"http://([^/ ]+)(?:/mcp)? (?:with|\()", line)
                assert found, line
                places[TOOLS if "--http" in words else MOCK] = found[1]
                assert line == here(printed, places)
                (tmp_path / "agent.py").write_text(here(program, places), encoding="utf-8")
            else:
                done = subprocess.run(words, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
                assert (done.stdout, done.returncode) == (printed, 0), done.stderr


def test_the_configurations_can_be_read() -> None:
    for text in blocks("json"):
        (server,) = json.loads(text)["mcpServers"].values()
        assert "url" in server or server["args"][0] == "mcp"
    tables = [tomllib.loads(text) for text in blocks("toml")]
    assert tables[0]["mcp_servers"]["boats"]["command"] == "spectable"
    project = '[api.boats]\nsources = ["docs"]\nout = "spec"\n' + blocks("toml")[1]
    (api,) = parse_project(project, Path("/x/spectable.toml")).apis
    assert api.credentials == {
        "Token": {"env": ["HARBOUR_TOKEN"]},
        "Sign": {"env": ["HARBOUR_ACCESS_KEY", "HARBOUR_SECRET_KEY"]},
        "Basic": {"file": Path("/x/secrets/basic")},
    }


def test_every_option_is_told() -> None:
    told = set(re.findall(r"`(--[a-z-]+)", DOCS))
    options = {name for p in mcp_command.params if isinstance(p, click.Option) for name in (*p.opts, *p.secondary_opts)}
    assert {o for o in options if o.startswith("--")} - {"--check"} <= told
    assert told <= options
