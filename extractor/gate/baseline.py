"""Accepted findings: a file of codes and places that a team looked at and lets through."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from extractor.diagnostic import Diagnostic, finding
from extractor.document import Origin

_HEAD = "# Accepted findings, by code and place. `spectable accept` writes this file.\n"
_MEMBERS = frozenset({"code", "place", "note"})


class BaselineError(Exception):
    """The file cannot be used; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """One entry; ``line`` is where it stands, ``note`` why it was accepted."""

    code: str
    place: str
    line: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Sorted:
    """Findings that are new, those that were accepted, and a finding for each entry that matches nothing."""

    new: tuple[Diagnostic, ...]
    accepted: tuple[Diagnostic, ...]
    unmatched: tuple[Diagnostic, ...]


def place_of(diagnostic: Diagnostic) -> str:
    """The place of a finding that stays when lines move: table and row, else anchor, else the file."""
    origin = diagnostic.origin
    if origin.element is not None or origin.anchor:
        return replace(origin, line=None).text_key()
    return origin.file


def read_baseline(file: Path) -> tuple[Accepted, ...]:
    """The entries of a file. Raises BaselineError where it cannot be read or holds something else."""
    try:
        root = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except OSError as error:
        raise BaselineError(f"{file}: cannot be read: {error.strerror or error}") from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise BaselineError(f"{file}: not YAML: {' '.join(str(error).split())}") from None
    if root is None:
        return ()
    if not isinstance(root, yaml.SequenceNode):
        raise BaselineError(f"{file}:1: must be a list of entries with code and place")
    return tuple(_entry(node, file) for node in root.value)


def _entry(node: yaml.Node, file: Path) -> Accepted:
    line = node.start_mark.line + 1
    members: dict[str, Any] = {}
    if isinstance(node, yaml.MappingNode):
        members = {k.value: v.value for k, v in node.value}
    fits = {"code", "place"} <= set(members) <= _MEMBERS
    if not fits or not all(isinstance(v, str) for v in members.values()):
        raise BaselineError(f"{file}:{line}: an entry has code and place, and perhaps a note, all texts")
    return Accepted(members["code"], members["place"], line, members.get("note", ""))


def sort_out(diagnostics: Iterable[Diagnostic], entries: Sequence[Accepted], file: str) -> Sorted:
    """Findings held against a baseline; ``file`` is its name in findings about it."""
    known = {(e.code, e.place) for e in entries}
    new, accepted, met = [], [], set()
    for diagnostic in diagnostics:
        key = (diagnostic.code, place_of(diagnostic))
        if key in known:
            met.add(key)
            accepted.append(diagnostic)
        else:
            new.append(diagnostic)
    unmatched = [
        finding("baseline-unmatched", Origin(file, line=e.line), found=e.code, place=e.place)
        for e in entries
        if (e.code, e.place) not in met
    ]
    return Sorted(tuple(new), tuple(accepted), tuple(unmatched))


def baseline_text(diagnostics: Iterable[Diagnostic], before: Sequence[Accepted]) -> str:
    """The file that accepts all these findings; notes of entries that stay are kept."""
    notes = {(e.code, e.place): e.note for e in before}
    keys = sorted({(place_of(d), d.code) for d in diagnostics})
    entries = [
        {"code": code, "place": place} | ({"note": notes[code, place]} if notes.get((code, place)) else {})
        for place, code in keys
    ]
    return _HEAD + (yaml.safe_dump(entries, allow_unicode=True, sort_keys=False, width=10_000) if entries else "[]\n")
