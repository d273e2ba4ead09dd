"""Generated files to a folder: whole or not at all, unchanged files untouched, files changed by hand kept.

The manifest lists the generated files with their hashes. Before files are replaced, it also lists what they will be
(``pending``), so that a run killed halfway leaves nothing that looks like an edit.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.codegen.target import GenerateError

MANIFEST = ".spectable.json"


@dataclass(frozen=True, slots=True)
class Changes:
    """What publishing does, as paths inside the folder.

    ``edited`` were changed by hand, ``foreign`` stand in the way and were never generated; both are kept.
    ``kept_stale`` are no longer generated and were changed by hand.
    """

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    edited: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    kept_stale: tuple[str, ...] = ()

    @property
    def fresh(self) -> bool:
        """Whether the folder already holds exactly what is generated."""
        return not (self.written or self.removed or self.edited or self.foreign or self.kept_stale)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What was generated before: path to the hashes that the file may have."""

    target: str
    files: Mapping[str, frozenset[str]]


def digest(data: bytes) -> str:
    """The hash of a file's content."""
    return hashlib.sha256(data).hexdigest()


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a folder; an empty one where there is none. Raises ``GenerateError`` for a broken one."""
    path = folder / MANIFEST
    if not path.exists():
        return Manifest("", {})
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        files, pending = dict(raw["files"]), dict(raw.get("pending", {}))
        known = {str(p): frozenset(t[p] for t in (files, pending) if p in t) for p in {**files, **pending}}
        return Manifest(str(raw["target"]), known)
    except OSError as error:
        raise GenerateError(f"{path}: cannot be read: {error.strerror or error}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise GenerateError(f"{path}: not a manifest of spectable; move it away to generate anew") from error


def plan(folder: Path, files: Mapping[str, bytes], target: str, *, force: bool = False) -> Changes:
    """Compare what is generated with what the folder holds. Raises ``GenerateError``."""
    manifest = read_manifest(folder)
    if manifest.target not in ("", target):
        raise GenerateError(f"{folder} holds code of the target {manifest.target}; choose another folder")
    kinds: dict[str, list[str]] = {k: [] for k in ("written", "unchanged", "edited", "foreign")}
    for path in sorted(files):
        kinds[_kind(_inside(folder, path), files[path], manifest.files.get(path), force)].append(path)
    removed: list[str] = []
    kept: list[str] = []
    for path in sorted(manifest.files.keys() - files.keys()):
        present = _content(_inside(folder, path))
        if present is not None:
            (removed if force or digest(present) in manifest.files[path] else kept).append(path)
    return Changes(**{k: tuple(v) for k, v in kinds.items()}, removed=tuple(removed), kept_stale=tuple(kept))


def _kind(place: Path, wanted: bytes, known: frozenset[str] | None, force: bool) -> str:
    present = _content(place)
    if present == wanted:
        return "unchanged"
    if present is None or force:
        return "written"
    if known is None:
        return "foreign"
    return "written" if digest(present) in known else "edited"


def _content(place: Path) -> bytes | None:
    """The content of a file; None where there is none. Raises ``GenerateError`` for what is no file."""
    try:
        return place.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise GenerateError(f"{place}: cannot be read: {error.strerror or error}") from error


def _inside(folder: Path, path: str) -> Path:
    """The place of a file. Raises ``GenerateError`` where it would lie outside the folder, also by a link."""
    place = folder / path
    home = folder.resolve()
    if ".." in Path(path).parts or Path(path).is_absolute() or not place.parent.resolve().is_relative_to(home):
        raise GenerateError(f"{place} lies outside {folder}")
    return place


def publish(folder: Path, files: Mapping[str, bytes], changes: Changes, target: str) -> None:
    """Write what changed beside its place and rename it, then remove stale files. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    before = read_manifest(folder)
    kept = {p: sorted(before.files[p])[0] for p in (*changes.edited, *changes.kept_stale)}
    ours = {p: digest(files[p]) for p in (*changes.written, *changes.unchanged)}
    staging = Path(tempfile.mkdtemp(prefix=".spectable-", dir=folder))
    try:
        for path in changes.written:
            _stage(staging / path, files[path])
        old = {p: sorted(h)[0] for p, h in before.files.items()}
        if changes.written or changes.removed:
            _write_manifest(folder, staging, {"target": target, "files": old, "pending": ours})
        for path in changes.written:
            _place(staging / path, folder / path)
        for path in changes.removed:
            _remove(folder, folder / path)
        _write_manifest(folder, staging, {"target": target, "files": dict(sorted({**ours, **kept}.items()))})
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _stage(place: Path, data: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data)
    place.chmod(0o644)


def _place(staged: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    os.replace(staged, place)


def _remove(folder: Path, place: Path) -> None:
    """Remove a file, and the folders that it leaves empty."""
    place.unlink(missing_ok=True)
    for parent in place.parents:
        if parent == folder or any(parent.iterdir()):
            return
        parent.rmdir()


def _write_manifest(folder: Path, staging: Path, content: dict[str, Any]) -> None:
    data = (json.dumps(content, indent=2, sort_keys=True) + "\n").encode()
    if _content(folder / MANIFEST) != data:
        _stage(staging / MANIFEST, data)
        os.replace(staging / MANIFEST, folder / MANIFEST)
