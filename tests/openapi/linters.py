"""Redocly and Spectral, in pinned versions, installed once into the room of toolchains."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.oas.pointer import escape
from tests.codegen.toolchains import ROOM, required, run

PACKAGES = {"@redocly/cli": "2.77.0", "@stoplight/spectral-cli": "6.16.3"}
_BEGINS = re.compile(r"[{\[]")  # of a JSON object or array
ERROR = 0  # Spectral's number for it


@dataclass(frozen=True, slots=True)
class Complaint:
    """An error of a linter: its rule, where, and its words."""

    rule: str
    pointer: str
    message: str


def programs() -> Path:
    """The folder of both programs. Skips where npm is missing, and fails under CI."""
    npm = required("npm")
    home = ROOM / ("linters-" + "-".join(PACKAGES.values()))
    if not home.is_dir():
        # Beside its place and renamed, as another worker may be installing too.
        beside = home.with_name(f"{home.name}.{os.getpid()}")
        beside.mkdir(parents=True, exist_ok=True)
        (beside / "package.json").write_text(json.dumps({"private": True, "dependencies": PACKAGES}))
        run(beside, npm, "install", "--no-audit", "--no-fund", "--no-package-lock", "--silent")
        try:
            beside.rename(home)
        except OSError:  # the other one was first
            shutil.rmtree(beside)
    return home / "node_modules" / ".bin"


def redocly(folder: Path) -> dict[str, list[Complaint]]:
    """The errors of Redocly's ruleset ``recommended`` in the documents of a folder, by the name of the file."""
    found: dict[str, list[Complaint]] = {}
    words = ("lint", "--extends", "recommended", "--format", "json", "--max-problems", "9999")
    printed = _values(_printed(folder, programs() / "redocly", *words, *_documents(folder)))  # one a document
    for problem in (problem for told in printed for problem in told["problems"]):
        if problem["severity"] == "error":
            place = problem["location"][0]
            complaint = Complaint(problem["ruleId"], str(place.get("pointer", "")).lstrip("#"), problem["message"])
            found.setdefault(Path(place["source"]["ref"]).name, []).append(complaint)
    return found


def spectral(folder: Path) -> dict[str, list[Complaint]]:
    """The errors of Spectral's ruleset ``spectral:oas`` likewise."""
    (folder / ".spectral.yaml").write_text('extends: ["spectral:oas"]\n')
    found: dict[str, list[Complaint]] = {}
    words = ("lint", "--format", "json", "--quiet")
    (printed,) = _values(_printed(folder, programs() / "spectral", *words, *_documents(folder)))
    for problem in printed:
        if problem["severity"] == ERROR:
            pointer = "".join(f"/{escape(str(step))}" for step in problem["path"])
            told = Complaint(problem["code"], pointer, problem["message"])
            found.setdefault(Path(problem["source"]).name, []).append(told)
    return found


def _values(text: str) -> Iterator[Any]:
    """The JSON values that stand in a text one after the other, with or without white space."""
    decoder, at = json.JSONDecoder(), 0
    while found := _BEGINS.search(text, at):
        value, at = decoder.raw_decode(text, found.start())
        yield value


def _documents(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.yaml"))


def _printed(folder: Path, program: Path, *words: str | Path) -> str:
    """The JSON that a linter prints; its exit code says only whether there were errors."""
    done = subprocess.run([program, *words], cwd=folder, capture_output=True, text=True, check=False)
    assert done.stdout.strip(), done.stderr
    return done.stdout
