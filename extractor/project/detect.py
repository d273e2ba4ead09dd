"""A first project file, from what lies in a folder."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass, field

_SKIPPED = frozenset({"node_modules", "target", "build", "dist", "vendor", "venv", "site-packages", "__pycache__"})
UNTITLED = "API"  # the title of a document whose pages have none in common
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


@dataclass(frozen=True, slots=True)
class Known:
    """What is said of an API (``title``, ``servers``), and what its pages say: ``found`` is an OpenAPI document of
    them, of which title, servers and security schemes are shown as comments."""

    title: str = ""
    servers: tuple[str, ...] = ()
    found: Mapping[str, Any] = field(default_factory=dict)


def project_text(name: str, sources: Sequence[str], out: str, known: Known, targets: Sequence[str]) -> str:
    """A project file with what is known, and what else may be said as comments."""
    key = json.dumps(name) if "." in name else name
    code = "".join(f'\n[api.{key}.generate.{target}]\nout = "clients/{target}"\n' for target in targets)
    return _TEXT.format(
        key=key,
        sources=_quoted(list(sources)),
        out=_quoted(out),
        title=_title(known),
        servers=_servers(known),
        security=_security(key, known.found),
        code=code,
    )


def _quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _title(known: Known) -> str:
    if known.title:
        return f"title = {_quoted(known.title)}"
    found = known.found.get("info", {}).get("title")
    return (
        f"# title = {_quoted(found)}  # found in the documentation" if found and found != UNTITLED else '# title = "…"'
    )


def _servers(known: Known) -> str:
    if known.servers:
        return f"servers = {_quoted(list(known.servers))}"
    found = [server["url"] for server in known.found.get("servers", ()) if server.get("url")]
    if found:
        return f"# servers = {_quoted(found)}  # found in the documentation"
    return '# servers = ["https://api.example.com"]  # the pages that were looked at name none'


def _security(key: str, found: Mapping[str, Any]) -> str:
    """Security schemes as commented tables: those that the pages name, else one to start from."""
    schemes = found.get("components", {}).get("securitySchemes", {})
    if not schemes:
        return _NO_SECURITY.format(key=key)
    lines = ["# How to sign in, as found in the documentation; written out, it also serves operations that name none."]
    for name, scheme in schemes.items():
        shown = name if _BARE.fullmatch(name) else _quoted(name)
        members = [f"# {word} = {_quoted(scheme[word])}" for word in _SCHEME if isinstance(scheme.get(word), str)]
        lines += ["#", f"# [api.{key}.security.{shown}]", *members]
    return "\n".join(lines) + "\n"


_BARE = lazy_regex(r"[A-Za-z0-9_-]+")  # a key of TOML that needs no quotes: X-Auth-Token
_SCHEME = ("type", "in", "name", "scheme")
_NO_SECURITY = """\
# How to sign in, for operations of which the pages say nothing; those that were looked at name no way:
#
# [api.{key}.security.Token]
# type = "http"
# scheme = "bearer"
"""
_TEXT = """\
# What spectable builds here; `spectable build`, `generate` and `check` without arguments follow it.
# All members: `spectable init --schema`.

[api.{key}]
sources = {sources}  # files, folders, patterns; {{ url = "…", folder = "…" }} mirrors a site
out = {out}
{title}
# version = "1.0.0"
{servers}
# overlays = ["corrections.yaml"]

{security}{code}
[check]
strict = "warning"  # least severity that fails `spectable check`
# baseline = "spectable-baseline.yaml"  # accepted findings, written by `spectable accept`
"""
