"""A first project file, from what lies in a folder."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

_SKIPPED = frozenset({"node_modules", "target", "build", "dist", "vendor", "venv", "site-packages", "__pycache__"})
_MOST = 20_000  # files that are looked at


def detect_sources(folder: Path, suffixes: Iterable[str]) -> list[str]:
    """Folders here with pages in them or below, those with most pages first."""
    wanted, counts = frozenset(suffixes), Counter[str]()
    for number, path in enumerate(_files(folder)):
        if number >= _MOST:
            break
        if path.suffix.lower() in wanted and path.name.upper() != path.name:  # README.md and the like are no pages
            counts[_top(path.parent.relative_to(folder))] += 1
    return [name for name, _ in sorted(counts.items(), key=lambda c: (-c[1], c[0])) if name != "."]


def _files(folder: Path) -> Iterable[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.name in _SKIPPED:
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _files(path)
        elif path.is_file():
            yield path


def _top(path: Path) -> str:
    return path.parts[0] if path.parts else "."


def api_name(source: str) -> str:
    """A name for the API of a source."""
    made = re.sub(r"[^A-Za-z0-9._-]+", "-", Path(source).name).strip("-._")
    return made or "api"


def project_text(name: str, sources: Sequence[str], out: str, title: str, targets: Sequence[str]) -> str:
    """A project file with what is known, and what else may be said as comments."""
    key = json.dumps(name) if "." in name else name
    quoted = (json.dumps(list(sources), ensure_ascii=False), json.dumps(out, ensure_ascii=False))
    code = "".join(f'\n[api.{key}.generate.{target}]\nout = "clients/{target}"\n' for target in targets)
    return _TEXT.format(
        key=key,
        sources=quoted[0],
        out=quoted[1],
        title=f"title = {json.dumps(title, ensure_ascii=False)}" if title else '# title = "…"',
        code=code,
    )


_TEXT = """\
# What spectable builds here; `spectable build`, `generate` and `check` without arguments follow it.
# All members: `spectable init --schema`.

[api.{key}]
sources = {sources}  # files, folders, patterns; {{ url = "…", folder = "…" }} mirrors a site
out = {out}
{title}
# version = "1.0.0"
# servers = ["https://api.example.com"]
# overlays = ["corrections.yaml"]
{code}
[check]
strict = "warning"  # least severity that fails `spectable check`
# baseline = "spectable-baseline.yaml"  # accepted findings, written by `spectable accept`
"""
