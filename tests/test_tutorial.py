"""The tutorial is a transcript: its commands are run, and what they print is compared."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

from tests.support import ROOT

TEXT = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)
SCRIPT = re.compile(r"```python\n(.*?)```", re.DOTALL)
PORT = "8080"
CONNECT = f'import socket; socket.create_connection(("127.0.0.1", {PORT}))'
WAIT = f"until python -c '{CONNECT}' 2>/dev/null; do sleep 0.1; done"


def steps(block: str) -> list[tuple[str, str]]:
    """The commands of a block with what they print."""
    found = []
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, printed = part.partition("\n")
        found.append((command, printed))
    return found


def expected(printed: str) -> re.Pattern[str]:
    """What may be printed: a line of one … stands for any lines, one within a line for any characters of it."""
    lines = (".*\n" if line == "…" else re.escape(line).replace("…", "[^\n]*") + "\n" for line in printed.splitlines())
    return re.compile("".join(lines), re.DOTALL)


def free_port() -> str:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return str(bound.getsockname()[1])


def test_the_tutorial_is_a_transcript(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    shutil.copy(ROOT / "samples" / "styles" / "html-tables.html", tmp_path / "docs" / "berths.html")
    (tmp_path / "call.py").write_text(SCRIPT.findall(TEXT)[0], encoding="utf-8")
    port, env = free_port(), {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    told = [step for block in CONSOLE.findall(TEXT) for step in steps(block)]
    assert len(told) > 9
    script = []
    for number, (command, _) in enumerate(told):
        served = command.replace("spectable mock --quiet", f"spectable mock --quiet --port {PORT} >/dev/null")
        script += [served, WAIT if command.endswith("&") else ":", f"echo '=== {number}'"]
    whole = "set -m\n" + "\n".join(script).replace(PORT, port)
    bash = shutil.which("bash") or "/bin/bash"
    done = subprocess.run([bash, "-c", whole], cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    printed = re.split(r"^=== \d+\n", done.stdout.replace(port, PORT), flags=re.MULTILINE)
    for (command, text), real in zip(told, printed, strict=False):
        assert expected(text).fullmatch(real), f"$ {command}\n{real}\n{done.stderr[-2000:]}"
