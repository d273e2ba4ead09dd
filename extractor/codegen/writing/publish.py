"""Generated files to a folder: whole or not at all, unchanged files untouched, files changed by hand kept.

The manifest lists the generated files with their hashes. Before files are replaced, it also lists what they will be
(``pending``), so that a run killed halfway leaves nothing that looks like an edit. It never holds the hash of an edit.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from extractor.codegen.target import GenerateError
from extractor.values import dataclass

MANIFEST = ".spectable.json"
_STAGING = ".spectable-staging-"


@dataclass(frozen=True, slots=True)
class Changes:
    """What publishing does, as paths inside the folder.

    ``edited`` were changed by hand, ``foreign`` stand in the way and were never generated; both are kept.
    ``kept_stale`` are no longer generated and were changed by hand. ``owned`` are the user's by their own word.
    """

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    edited: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    kept_stale: tuple[str, ...] = ()
    owned: tuple[str, ...] = ()

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
        tables = [{str(p): str(h) for p, h in t.items()} for t in (raw["files"], raw.get("pending", {}))]
        known = {p: frozenset(t[p] for t in tables if p in t) for p in sorted({*tables[0], *tables[1]})}
        return Manifest(str(raw["target"]), known)
    except OSError as error:
        raise GenerateError(f"{path}: cannot be read: {error.strerror or error}") from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise GenerateError(f"{path}: not a manifest of spectable; move it away to generate anew") from error


def plan(
    folder: Path, files: Mapping[str, bytes], target: str, *, keep: Sequence[str] = (), force: bool = False
) -> Changes:
    """Compare what is generated with what the folder holds. Raises ``GenerateError``.

    ``keep`` are patterns of files that belong to the user once they exist; ``force`` overwrites edits.
    """
    manifest = read_manifest(folder)
    if manifest.target not in ("", target):
        raise GenerateError(f"{folder} holds code of the target {manifest.target}; choose another folder")
    present = {p: _content(_inside(folder, p)) for p in sorted({*files, *manifest.files})}
    owned = {p for p, data in present.items() if data is not None and any(fnmatchcase(p, k) for k in keep)}
    kinds: dict[str, list[str]] = {k: [] for k in ("written", "unchanged", "edited", "foreign")}
    for path in sorted(files.keys() - owned):
        kinds[_kind(present[path], files[path], manifest.files.get(path), force)].append(path)
    removed: list[str] = []
    kept: list[str] = []
    for path in sorted(manifest.files.keys() - files.keys() - owned):
        data = present[path]
        if data is not None:
            (removed if force or digest(data) in manifest.files[path] else kept).append(path)
    made = {k: tuple(v) for k, v in kinds.items()}
    return Changes(**made, removed=tuple(removed), kept_stale=tuple(kept), owned=tuple(sorted(owned)))


def _kind(present: bytes | None, wanted: bytes, known: frozenset[str] | None, force: bool) -> str:
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
    except ValueError as error:  # a name that no file can have
        raise GenerateError(f"{str(place)!r}: cannot be read: {error}") from error


def _inside(folder: Path, path: str) -> Path:
    """The place of a file. Raises ``GenerateError`` where it would lie outside the folder, also by a link."""
    place = folder / path
    try:
        inside = place.parent.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError) as error:  # links in a circle, a name that no file can have
        raise GenerateError(f"{str(place)!r}: cannot be read: {error}") from error
    if ".." in Path(path).parts or Path(path).is_absolute() or not inside:
        raise GenerateError(f"{place} lies outside {folder}")
    return place


def publish(folder: Path, files: Mapping[str, bytes], changes: Changes, target: str) -> None:
    """Write what changed beside its place and rename it, then remove stale files. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    before = read_manifest(folder)
    kept = _recorded(folder, before, (*changes.edited, *changes.kept_stale, *changes.owned))
    ours = {p: digest(files[p]) for p in (*changes.written, *changes.unchanged)}
    _clear(folder)
    staging = Path(tempfile.mkdtemp(prefix=_STAGING, dir=folder))
    try:
        for path in changes.written:
            _stage(staging / path, files[path])
        if changes.written or changes.removed:
            old = _recorded(folder, before, before.files)
            _write_manifest(folder, staging, {"target": target, "files": old, "pending": ours})
        for path in changes.written:
            _move_into_place(staging / path, folder / path)
        for path in changes.removed:
            _remove(folder, folder / path)
        _write_manifest(folder, staging, {"target": target, "files": {**ours, **kept}})
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _clear(folder: Path) -> None:
    """Remove what a run that was killed had staged."""
    for left in folder.glob(f"{_STAGING}*"):
        shutil.rmtree(left, ignore_errors=True)


def _recorded(folder: Path, manifest: Manifest, paths: Iterable[str]) -> dict[str, str]:
    """Of files that were generated, the hash to record: that of the content if it was generated, else the last known.

    A file may have two: after a run that was killed, it holds what that run generated or what was there before.
    """
    made = {}
    for path in paths:
        if known := manifest.files.get(path):
            present = digest(_content(_inside(folder, path)) or b"")
            made[path] = present if present in known else min(known)
    return made


def _stage(place: Path, data: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data)
    place.chmod(0o644)


def _move_into_place(staged: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    os.replace(staged, place)


def _remove(folder: Path, place: Path) -> None:
    """Remove a file, and the folders that it leaves empty."""
    place.unlink(missing_ok=True)
    for parent in place.parents:
        if parent == folder or parent.is_symlink() or any(parent.iterdir()):
            return
        parent.rmdir()


def _write_manifest(folder: Path, staging: Path, content: dict[str, Any]) -> None:
    data = (json.dumps(content, indent=2, sort_keys=True) + "\n").encode()
    if _content(folder / MANIFEST) != data:
        _stage(staging / MANIFEST, data)
        os.replace(staging / MANIFEST, folder / MANIFEST)
