"""Review state: what people said of facts, kept in a file of the repository, and whether it still holds.

An entry names a fact by its JSON pointer and holds a digest of the fact and of the texts that it was read from. Where
either is another one now, the entry is stale. An operation is reviewed with all the components that it leads to.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import yaml

from extractor.diagnostic import Diagnostic, finding
from extractor.document import Origin
from extractor.oas.document import METHODS
from extractor.oas.lines import Lines
from extractor.oas.loading.parse import parse
from extractor.oas.pointer import exists, node_at, tokens
from extractor.oas.writing.publishing import write_files
from extractor.oas.writing.write import to_yaml

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

State = Literal["reviewed", "wrong"]
Sources = Mapping[str, tuple[Origin, ...]]
VERSION = 2


class ReviewError(ValueError):
    """A review file that cannot be used; the message has a line for each fault."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What somebody said of a fact. ``line`` is where it stands in its file; it is no part of its value."""

    state: State
    digest: str
    note: str = ""
    evidence: str = ""  # the digest of the texts alone; files of version 1 have none
    line: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Review:
    """All entries by JSON pointer; ``file`` is the name of their file, ``version`` that of its form."""

    entries: Mapping[str, Entry] = field(default_factory=dict)
    file: str = "review.yaml"
    version: int = field(default=VERSION, compare=False)


@dataclass(frozen=True, slots=True)
class Stale:
    """An entry whose fact is another one now, or is gone."""

    pointer: str
    entry: Entry
    reason: Literal["changed", "gone"]


def read_review(path: Path) -> Review:
    """The review in a file; an empty one where there is no file. Raises ReviewError."""
    try:
        return parse_review(path.read_text(encoding="utf-8"), path.name)
    except FileNotFoundError:
        return Review(file=path.name)
    except OSError as error:
        raise ReviewError(f"{path}: cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise ReviewError(f"{path}: no text in UTF-8") from None


def parse_review(text: str, file: str) -> Review:
    """The review in a text. Raises ReviewError with a line for each fault."""
    lines = Lines(text)
    try:
        raw = parse(text)
    except (ValueError, TypeError, RecursionError, yaml.YAMLError) as error:
        raise ReviewError(f"{file}: neither YAML nor JSON: {error}") from None
    faults = sorted(_validator().iter_errors(raw), key=lambda e: [str(p) for p in e.absolute_path])
    if faults:
        told = (
            f"{lines.location(file, tuple(e.absolute_path))}: {_path_text(e.absolute_path)}{e.message[:200]}"
            for e in faults
        )
        raise ReviewError("\n".join(told))
    entries = {
        pointer: Entry(e["state"], e["digest"], e.get("note", ""), e.get("evidence", ""), lines.of(("facts", pointer)))
        for pointer, e in raw.get("facts", {}).items()
    }
    return Review(entries, file, raw["version"])


def _path_text(path: Any) -> str:
    return "".join(f"[{p}]" for p in path) + ": " if path else ""


@cache
def _validator() -> Validator:
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - only what reads a review waits for it

    text = (files("extractor.review.marks") / "state_schema.yaml").read_text(encoding="utf-8")
    return Draft202012Validator(yaml.safe_load(text))


def to_text(review: Review) -> str:
    """A review as its file holds it: entries by pointer, in order."""
    entries = {
        pointer: {k: v for k, v in _entry_as_json(e).items() if v} for pointer, e in sorted(review.entries.items())
    }
    return to_yaml({"version": VERSION, "facts": entries})


def _entry_as_json(entry: Entry) -> dict[str, str]:
    """An entry as its file holds it."""
    return {"state": entry.state, "note": entry.note, "digest": entry.digest, "evidence": entry.evidence}


def write_review(path: Path, review: Review) -> None:
    """Write a review whole or not at all. Raises OSError."""
    write_files(path.parent, {path.name: to_text(review)})


def digest_of(
    spec: Mapping[str, Any], sources: Sources, texts: Mapping[str, str], pointer: str, *, named: str = ""
) -> str:
    """The SHA-256 of a fact and its evidence as canonical JSON; ``named``: as if it stood at this place.

    The evidence is the set of texts behind the pointer and all below it, so that a row that only moved is the same.
    Raises LookupError where the document has no such place.
    """
    places = [pointer, *_led_to(spec, pointer)]
    fact = {(named or pointer) if place == pointer else place: node_at(spec, place) for place in places}
    return _digest({"fact": fact, "evidence": _texts(sources, texts, places)})


def evidence_of(spec: Mapping[str, Any], sources: Sources, texts: Mapping[str, str], pointer: str) -> str:
    """The SHA-256 of the evidence alone."""
    return _digest(_texts(sources, texts, [pointer, *_led_to(spec, pointer)]))


def _texts(sources: Sources, texts: Mapping[str, str], places: Sequence[str]) -> list[str]:
    wanted = {key for place in places for key in _keys(sources, place)}
    return sorted({texts.get(key, "") for key in wanted})


def _digest(held: Any) -> str:
    text = json.dumps(held, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _keys(sources: Sources, pointer: str) -> Iterator[str]:
    below = pointer + "/"
    found = [p for p in sources if p == pointer or p.startswith(below)]
    above = pointer
    while above and not found:  # a value of a list was read where the list was
        above = above.rpartition("/")[0]
        found = [above] if above in sources else []
    return (o.text_key() for p in found for o in sources[p])


def _led_to(spec: Mapping[str, Any], pointer: str) -> list[str]:
    """The components that an operation leads to, in order; none for anything else."""
    parts = tokens(pointer)
    if len(parts) != 3 or parts[0] != "paths" or parts[2] not in METHODS:
        return []
    found: dict[str, None] = {}
    todo: list[Any] = [node_at(spec, pointer)]
    while todo:
        node = todo.pop()
        if isinstance(node, dict):
            target = node.get("$ref")
            if (
                isinstance(target, str)
                and target.startswith("#/")
                and target[1:] not in found
                and exists(spec, target[1:])
            ):
                found[target[1:]] = None
                todo.append(node_at(spec, target[1:]))
            todo.extend(node.values())
        elif isinstance(node, list):
            todo.extend(node)
    return sorted(found)


def stale(review: Review, spec: Mapping[str, Any], sources: Sources, texts: Mapping[str, str]) -> list[Stale]:
    """The entries that do not hold any more, in their order. Pure."""
    found: list[Stale] = []
    for pointer, entry in review.entries.items():
        if not exists(spec, pointer):
            found.append(Stale(pointer, entry, "gone"))
        elif digest_of(spec, sources, texts, pointer) != entry.digest:
            found.append(Stale(pointer, entry, "changed"))
    return found


def review_findings(
    review: Review, spec: Mapping[str, Any], sources: Sources, texts: Mapping[str, str]
) -> list[Diagnostic]:
    """What a check says of a review: facts that changed since, that are gone (of a file of an older version, one
    finding for all of them), and that are wrong as they still are."""
    old = {s.pointer: s.reason for s in stale(review, spec, sources, texts)}
    found: list[Diagnostic] = []
    for pointer, entry in review.entries.items():
        origin = Origin(review.file, entry.line)
        if old.get(pointer) == "gone" and review.version < VERSION:
            continue
        if old.get(pointer) == "gone":
            found.append(finding("review-gone", origin, place=pointer))
        elif old.get(pointer) == "changed":
            found.append(finding("review-changed", origin, pointer=pointer, place=pointer, state=entry.state))
        elif entry.state == "wrong":
            found.append(finding("review-wrong", origin, pointer=pointer, place=pointer, note=entry.note or "–"))
    lost = [pointer for pointer, reason in old.items() if reason == "gone"] if review.version < VERSION else []
    if lost:
        origin = Origin(review.file, review.entries[lost[0]].line)
        found.append(finding("review-older", origin, version=review.version, count=len(lost), first=lost[0]))
    return found
