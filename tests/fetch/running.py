"""A run in this process against the tests' own server, with a clock that does not wait."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from extractor.fetch.network.addresses import Resolver, resolve
from extractor.fetch.network.pace import Clocks
from extractor.fetch.network.transport import Transport
from extractor.fetch.scope import scope, starts
from extractor.fetch.session import Files, Manners, Result, fetch
from extractor.fetch.steps import Task

TODAY = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass
class Time:
    """A clock that goes on only by sleeping; ``slept`` are the waits."""

    now: float = 0.0
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def clocks(self) -> Clocks:
        return Clocks(lambda: self.now, self.sleep, lambda: 0.0, lambda: TODAY)


def run(
    folder: Path,
    *urls: str,
    prefix: tuple[str, ...] = (),
    hosts: tuple[str, ...] = (),
    time: Time | None = None,
    resolver: Resolver = resolve,
    manners: Manners = Manners(rate=1000, retries=2),  # noqa: B008 - a frozen value
    files: Files = Files(),  # noqa: B008 - likewise
    **limits: Any,
) -> Result:
    """Fetch into a folder. ``limits`` are further members of the Task, and ``timeout`` and ``private``."""
    timeout, private = limits.pop("timeout", 5.0), limits.pop("private", True)
    given = starts(urls)
    transport = Transport("spectable/test", timeout, private=private, resolver=resolver)
    task = Task(given, scope(given, prefix, hosts), **limits)
    try:
        return fetch(task, folder, transport, manners, files=files, clocks=(time or Time()).clocks())
    finally:
        transport.close()


def codes(result: Result) -> list[str]:
    """The codes of all findings, in their order."""
    return [d.code for d in result.findings]


def files(folder: Path) -> list[str]:
    """The names of the stored pages, without the folder of the host."""
    found = (p.relative_to(folder) for p in folder.rglob("*") if p.is_file() and not p.name.startswith("."))
    return sorted("/".join(p.parts[1:]) for p in found)


def manifest(folder: Path) -> dict[str, Any]:
    """The manifest as it lies on the disk."""
    found: dict[str, Any] = json.loads((folder / ".spectable-fetch.json").read_bytes())
    return found
