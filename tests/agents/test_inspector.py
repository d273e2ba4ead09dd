"""The protocol's inspector in its command-line form: another implementation of the protocol sees the same."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

from tests.agents.asked import COMMAND, over_http
from tests.codegen.toolchains import ROOM, required, run
from tests.mock.served import SAMPLE

VERSION = "1.0.3"  # the last one that runs on Node 20
# It reads its version from a file that only the package around it has.
AROUND = {"name": "@modelcontextprotocol/inspector", "version": VERSION}


def inspector() -> list[str]:
    """The command of the inspector. Skips where Node is missing, and fails under ``CI=true``."""
    node, npm = required("node"), required("npm")
    room = ROOM / f"inspector-{VERSION}"
    package = Path("node_modules") / "@modelcontextprotocol"
    if not room.is_dir():
        # Beside its place and renamed, as another worker may be installing too.
        beside = room.with_name(f"{room.name}.{os.getpid()}")
        beside.mkdir(parents=True, exist_ok=True)
        wanted = f"@modelcontextprotocol/inspector-cli@{VERSION}"
        run(beside, npm, "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", wanted)
        (beside / package / "package.json").write_text(json.dumps(AROUND))
        try:
            beside.rename(room)
        except OSError:
            shutil.rmtree(beside)
    return [node, str(room / package / "inspector-cli" / "build" / "cli.js"), "--cli"]


def inspected(folder: Path, server: list[str], *words: str) -> dict[str, Any]:
    printed = run(folder, *inspector(), *server, *words)
    found: dict[str, Any] = json.loads(printed[printed.index("{") :])
    return found


def test_it_lists_and_calls_over_stdio(tmp_path: Path) -> None:
    server = [*COMMAND, str(SAMPLE), "--dry-run", "--base-url", "http://127.0.0.1:9"]
    tools = inspected(tmp_path, server, "--method", "tools/list")["tools"]
    assert [t["name"] for t in tools] == ["search_operations", "describe_operation", "call_operation"]
    assert tools[0]["annotations"]["readOnlyHint"] is True
    words = ["--method", "tools/call", "--tool-name", "search_operations", "--tool-arg", "words=notebooks"]
    found = inspected(tmp_path, server, *words)["structuredContent"]["operations"]
    assert found[0]["operation"] == "ListNotebooks"


def test_it_reads_resources_and_the_prompt_over_http(tmp_path: Path) -> None:
    with over_http(SAMPLE) as running:
        server = [running.url, "--transport", "http", "--header", f"Authorization: Bearer {running.token}"]
        resources = inspected(tmp_path, server, "--method", "resources/list")["resources"]
        assert resources[0]["uri"] == "spectable://document"
        prompts = inspected(tmp_path, server, "--method", "prompts/list")["prompts"]
        assert [p["name"] for p in prompts] == ["call-the-api"]
