"""Accepted findings: a file of codes, places and JSON pointers that a team looked at and lets through.

version: 2
findings:
- code: example-mismatch
  place: ListBoats.html, table 2, row 3
  pointer: /paths/~1boats/get/responses/200/content/application~1json/examples/found
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import compress
from operator import not_
from pathlib import Path
from typing import Any

import yaml

from extractor.diagnostic import Diagnostic, finding
from extractor.document import Origin
from extractor.values import dataclass, replace

VERSION = 2  # 1 was a list, without pointers: an entry let every finding of its code on a page through
_HEAD = "# Accepted findings, by code, place and JSON pointer. `spectable accept` writes this file.\n"
_TEXTS = frozenset({"code", "place", "pointer", "note"})
_REQUIRED = frozenset({"code", "place"})
Key = tuple[str, str, str | None]


class BaselineError(Exception):
    """The file cannot be used; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """One entry: ``count`` findings of a code at a place, and at a pointer into the document ("" for none; None in a
    file of version 1: at any). ``line`` is where it stands, ``note`` why it was accepted."""

    code: str
    place: str
    line: int
    note: str = ""
    pointer: str | None = ""
    count: int = 1

    @property
    def key(self) -> Key:
        """What it is found by."""
        return (self.code, self.place, self.pointer)


@dataclass(frozen=True, slots=True)
class Sorted:
    """Findings that are new, those that were accepted, and a finding for each entry that matches less than it says."""

    new: tuple[Diagnostic, ...]
    accepted: tuple[Diagnostic, ...]
    unmatched: tuple[Diagnostic, ...]


def place_of(diagnostic: Diagnostic) -> str:
    """The place of a finding that stays when lines move: table and row, else anchor, else the file."""
    origin = diagnostic.origin
    if origin.element is not None or origin.anchor:
        return replace(origin, line=None).text_key()
    return origin.file


def key_of(diagnostic: Diagnostic) -> Key:
    """What a finding is accepted by."""
    return (diagnostic.code, place_of(diagnostic), diagnostic.pointer or "")


def read_baseline(file: Path, *, older: bool = False) -> tuple[Accepted, ...]:
    """The entries of a file, of one of version 1 where ``older`` says so.

    Raises BaselineError where it cannot be read, holds something else, or is of another version.
    """
    try:
        root = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except OSError as error:
        raise BaselineError(f"{file}: cannot be read: {error.strerror or error}") from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise BaselineError(f"{file}: not YAML: {' '.join(str(error).split())}") from None
    if root is None:
        return ()
    if isinstance(root, yaml.SequenceNode):
        return _first_version(root, file, older=older)
    members = {k.value: v for k, v in root.value} if isinstance(root, yaml.MappingNode) else {}
    _check_version(members.get("version"), file)
    found = members.get("findings")
    if not isinstance(found, yaml.SequenceNode) or members.keys() != {"version", "findings"}:
        raise BaselineError(f"{file}:1: must have a version and findings, a list of entries with code and place")
    return tuple(_entry(node, file) for node in found.value)


def _first_version(root: yaml.SequenceNode, file: Path, *, older: bool) -> tuple[Accepted, ...]:
    if root.value and not older:
        raise BaselineError(
            f"{file}: was written by an earlier version, whose entries let later findings of the same page through; "
            "run `spectable accept` again and look at the difference"
        )
    return tuple(replace(_entry(node, file), pointer=None) for node in root.value)


def _check_version(node: yaml.Node | None, file: Path) -> None:
    told = node.value if isinstance(node, yaml.ScalarNode) else ""
    if told.isdecimal() and int(told) > VERSION:
        raise BaselineError(f"{file}: has version {told}, and this spectable knows {VERSION}; use a later spectable")
    if told != str(VERSION):
        raise BaselineError(f"{file}:1: must have version: {VERSION}; run `spectable accept` again")


def _entry(node: yaml.Node, file: Path) -> Accepted:
    line = node.start_mark.line + 1
    members: dict[str, Any] = {}
    if isinstance(node, yaml.MappingNode):
        members = {k.value: v.value for k, v in node.value}
    count = members.pop("count", "1")
    fits = members.keys() >= _REQUIRED and members.keys() <= _TEXTS and isinstance(count, str) and count.isdecimal()
    if not fits or not all(isinstance(v, str) for v in members.values()):
        raise BaselineError(
            f"{file}:{line}: an entry has code and place, and perhaps a pointer and a note, all texts, and a count"
        )
    return Accepted(**members, line=line, count=int(count))


def sort_out(diagnostics: Iterable[Diagnostic], entries: Sequence[Accepted], file: str) -> Sorted:
    """Findings held against a baseline; ``file`` is its name in findings about it.

    Where there are more findings of a key than were accepted, all of them are new: which one is, nobody can tell.
    """
    most = Counter[Key]()
    for entry in entries:
        most[entry.key] += entry.count
    found = list(diagnostics)
    met = Counter(map(key_of, found))
    fits = [met[key_of(d)] <= most[key_of(d)] for d in found]
    unmatched = [
        finding("baseline-unmatched", Origin(file, line=e.line), found=e.code, place=", ".join(filter(None, e.key[1:])))
        for e in entries
        if met[e.key] < most[e.key]
    ]
    return Sorted(tuple(compress(found, map(not_, fits))), tuple(compress(found, fits)), tuple(unmatched))


def baseline_text(diagnostics: Iterable[Diagnostic], before: Sequence[Accepted]) -> str:
    """The file that accepts all these findings; notes of entries that stay are kept."""
    return _text(Counter(map(key_of, diagnostics)), before)


def baseline_with(more: Iterable[Diagnostic], before: Sequence[Accepted]) -> str:
    """The file that accepts these findings, which are all of their keys, besides what it accepts."""
    counts = Counter[Key]()
    for entry in before:
        counts[entry.key] += entry.count
    return _text(counts | Counter(map(key_of, more)), before)


def _text(counts: Counter[Key], before: Sequence[Accepted]) -> str:
    notes = {e.key: e.note for e in before}
    entries = [
        {"code": code, "place": place}
        | ({"pointer": pointer} if pointer else {})
        | ({"count": count} if count > 1 else {})
        | ({"note": note} if (note := notes.get((code, place, pointer)) or notes.get((code, place, None))) else {})
        for (code, place, pointer), count in sorted(
            counts.items(), key=lambda item: (item[0][1], item[0][0], item[0][2] or "")
        )
    ]
    whole = {"version": VERSION, "findings": entries}
    return _HEAD + yaml.safe_dump(whole, allow_unicode=True, sort_keys=False, width=10_000)
