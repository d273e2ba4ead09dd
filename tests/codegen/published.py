"""What the tests of publishing share: three versions of some files, and what a folder holds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from extractor.codegen.writing.publish import MANIFEST, Changes, plan, publish

A = {"a.py": b"a", "room/b.py": b"b", "room/deep/c.py": b"c", "same.py": b"same"}
B = {"a.py": b"a2", "d.py": b"d", "room/b.py": b"b2", "same.py": b"same"}
C = {"a.py": b"a3", "d.py": b"d3", "same.py": b"same"}


def generate(folder: Path, files: Mapping[str, bytes], target: str = "x", **options: Any) -> Changes:
    changes = plan(folder, files, target, **options)
    publish(folder, files, changes, target)
    return changes


def held(folder: Path) -> dict[str, bytes]:
    """All files but the manifest."""
    found = {p.relative_to(folder).as_posix(): p for p in folder.rglob("*") if p.is_file()}
    return {name: path.read_bytes() for name, path in sorted(found.items()) if name != MANIFEST}


def manifest(folder: Path) -> Any:
    return json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
