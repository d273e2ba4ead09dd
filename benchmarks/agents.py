"""How soon tools for agents are there, and how soon a search answers, over stdio with the SDK's own client.

    python benchmarks/agents.py [SPEC …]

Without SPEC: the sample, and the documents of ../shared/specs where they are present. Seconds of the processor are
those of the server, so that what else the machine does weighs less.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
import time
from pathlib import Path

import psutil  # type: ignore[import-untyped]  # its stubs are for this benchmark alone
from mcp import Client, StdioServerParameters

ROOT = Path(__file__).resolve().parents[1]
SPECS = ROOT.parent / "shared" / "specs"
WORDS = ("list projects", "create an issue", "delete a task", "find pets by status", "nodes of a pool", "members")
ROUNDS = 5


async def measured(spec: Path) -> str:
    """A line about a document: its size, operations, seconds until the tools are listed, milliseconds of a search."""
    words = ["-m", "extractor", "mcp", str(spec), "--base-url", "http://127.0.0.1:9"]
    started = time.perf_counter()
    async with Client(StdioServerParameters(command=sys.executable, args=words, cwd=ROOT)) as client:
        await client.list_tools()
        there = time.perf_counter() - started
        server = next(p for p in psutil.Process().children() if str(spec) in p.cmdline())
        used = server.cpu_times().user + server.cpu_times().system
        took = []
        for text in WORDS * ROUNDS:
            begun = time.perf_counter()
            await client.call_tool("search_operations", {"words": text})
            took.append((time.perf_counter() - begun) * 1000)
        everything = (await client.call_tool("search_operations", {})).structured_content
    size = spec.stat().st_size / 1e6
    return (
        f"{spec.name:16} {size:5.1f} MB {everything['found']:5} operations: there after {there:.1f} s "
        f"({used:.1f} s of the processor); a search takes {statistics.median(took):.1f} ms, at most {max(took):.1f} ms"
    )


def main() -> None:
    """Measure each document."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("specs", nargs="*", type=Path)
    sample = ROOT / "spec" / "modelarts" / "openapi.yaml"
    known = [sample, *(SPECS / n for n in ("petstore.yaml", "asana.yaml", "github.json") if (SPECS / n).is_file())]
    for spec in parser.parse_args().specs or known:
        print(asyncio.run(measured(spec)))


if __name__ == "__main__":
    main()
