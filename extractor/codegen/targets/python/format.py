"""Formats generated Python with ruff: unused imports go, lines are laid out. What does not parse is never published."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from ruff import find_ruff_bin  # type: ignore[import-untyped]  # ships no types

from extractor.codegen.target import GenerateError

_SETTINGS = """\
line-length = 120
target-version = "py311"
[lint]
select = ["F401", "I"]
[lint.isort]
known-first-party = ["{package}"]
"""


def finish(files: Mapping[str, str]) -> dict[str, str]:
    """All files, the Python ones formatted. Raises ``GenerateError``."""
    code = {path: text for path, text in files.items() if path.endswith(".py")}
    with tempfile.TemporaryDirectory(prefix="spectable-") as name:
        folder = Path(name)
        for path, text in code.items():
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8", newline="\n")
        package = min((p.split("/")[0] for p in code if p.endswith("client.py")), default="")
        (folder / "ruff.toml").write_text(_SETTINGS.format(package=package), encoding="utf-8")
        _ruff(folder, "check", "--fix", "--quiet")
        _ruff(folder, "format", "--quiet")
        formatted = {path: (folder / path).read_text(encoding="utf-8") for path in code}
    return {path: formatted.get(path, text) for path, text in files.items()}


def _ruff(folder: Path, *arguments: str) -> None:
    command = [find_ruff_bin(), *arguments, "--no-cache", "--config", "ruff.toml", "."]
    done = subprocess.run(  # noqa: S603 - a program that is installed with this package, on files of our own
        command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode:
        told = (done.stdout + done.stderr).strip().splitlines()
        raise GenerateError(f"generated Python is broken, please report it: {' '.join(told[:4])}")
