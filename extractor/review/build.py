"""What a build left, and the pages that it was made of: all that a review shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from extractor.diagnostic import Diagnostic, Severity
from extractor.diff.model import Change
from extractor.document import Document, Origin, RowKey
from extractor.review.facts.operations import Operation, operations_of
from extractor.review.places import Place, shown_blocks

Origins = tuple[Origin, ...]


@dataclass(frozen=True)
class Build:
    """A document with its source map, texts and findings, the pages, and the changes since an older document.

    ``sources`` and ``texts`` are those of ``sources.json`` and ``evidence.json``; ``changes`` is None where there is
    no older document. ``blocks`` says how many blocks of the pages ended where, by destination, and
    ``completeness`` how many operations lack what.
    """

    spec: Mapping[str, Any]
    sources: Mapping[str, Origins]
    texts: Mapping[str, str]
    findings: tuple[Diagnostic, ...] = ()
    pages: tuple[Document, ...] = ()
    changes: tuple[Change, ...] | None = None
    blocks: Mapping[str, int] = field(default_factory=dict)
    completeness: Mapping[str, int] = field(default_factory=dict)
    operations: tuple[Operation, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "operations", tuple(operations_of(self.spec)))

    @cached_property
    def places(self) -> dict[str, Place]:
        """The pages by their file."""
        return {page.file: Place(replace(page, blocks=shown_blocks(page))) for page in self.pages}

    @cached_property
    def groups(self) -> dict[str, list[str]]:
        """The pointers of the source map by what they belong to: an operation, a path, a component, a member."""
        found: dict[str, list[str]] = {}
        for pointer in self.sources:
            found.setdefault(group_of(pointer), []).append(pointer)
        return found

    def origins_on(self, pointer: str, files: frozenset[str]) -> Origins:
        """The origins of a pointer on these pages; those on all pages where it has none on these. A component that a
        thousand pages describe is asked for a thousand times, so that it is sorted once."""
        origins = self.sources.get(pointer, ())
        if len(origins) < 2:
            return origins
        known = self._by_file.get(pointer)
        if known is None:
            known = self._by_file[pointer] = {}
            for origin in origins:
                known.setdefault("" if origin.action is not None else origin.file, []).append(origin)
        near = [o for file in sorted(files) for o in known.get(file, ())]
        return (*known.get("", ()), *near) if near else origins

    @cached_property
    def _by_file(self) -> dict[str, dict[str, list[Origin]]]:
        return {}

    @cached_property
    def rows(self) -> frozenset[RowKey]:
        """The rows that something in the document was read from."""
        return frozenset(k for found in self.sources.values() for o in found if (k := o.row_key()) is not None)

    @cached_property
    def elements(self) -> frozenset[tuple[str, str, int]]:
        """The tables and lists that rows and items of the document were read from."""
        return frozenset(key[:3] for key in self.rows)

    @cached_property
    def reported(self) -> frozenset[RowKey]:
        """The rows that are in a finding and not in the document."""
        found = {k for d in self.findings for o in (d.origin, *d.related) if (k := o.row_key()) is not None}
        return frozenset(found - self.rows)

    @cached_property
    def findings_by_file(self) -> dict[str, list[Diagnostic]]:
        """The findings by the page that they lie in, in their order."""
        found: dict[str, list[Diagnostic]] = {}
        for diagnostic in self.findings:
            found.setdefault(diagnostic.origin.file, []).append(diagnostic)
        return found

    @cached_property
    def findings_by_group(self) -> dict[str, list[Diagnostic]]:
        """The findings that name a place of the document, by what it belongs to."""
        found: dict[str, list[Diagnostic]] = {}
        for diagnostic in self.findings:
            if diagnostic.pointer:
                found.setdefault(group_of(diagnostic.pointer), []).append(diagnostic)
        return found

    @cached_property
    def changes_by_operation(self) -> dict[str, list[Change]]:
        """The changes by the operation that they reach."""
        found: dict[str, list[Change]] = {}
        for change in self.changes or ():
            for label in change.operations:
                found.setdefault(label, []).append(change)
        return found

    @cached_property
    def readers(self) -> dict[str, dict[int, set[int]]]:
        """By file and block, the numbers of the operations that were read from it."""
        found: dict[str, dict[int, set[int]]] = {}
        for operation in self.operations:
            for pointer in self.groups.get(operation.pointer, ()):
                for origin in self.sources[pointer]:
                    self._note(found, origin, operation.number)
        return found

    def _note(self, found: dict[str, dict[int, set[int]]], origin: Origin, number: int) -> None:
        place = self.places.get(origin.file)
        if place is not None:
            blocks = found.setdefault(origin.file, {})
            for key in place.keys(origin):
                blocks.setdefault(place.block(key), set()).add(number)


def group_of(pointer: str) -> str:
    """The operation, path item or component that a pointer lies in, else the member of the document."""
    parts = pointer.split("/", 4)
    depth = {"paths": 4, "components": 4}.get(parts[1] if len(parts) > 1 else "", 2)
    if depth == 4 and len(parts) > 3 and parts[1] == "paths" and parts[3] in {"parameters", "servers"}:
        depth = 3
    return "/".join(parts[:depth])


def findings_from_json(raw: Mapping[str, Any]) -> tuple[Diagnostic, ...]:
    """The findings in the ``diagnostics.json`` of a build.

    Raises ValueError, TypeError, KeyError or AttributeError where it holds none.
    """
    return tuple(_finding(entry) for entry in raw.get("diagnostics", []))


def counts_from_json(raw: Mapping[str, Any], what: str) -> dict[str, int]:
    """Counts of the balance in the ``diagnostics.json`` of a build, such as its "blocks" by destination; none in that
    of an earlier version."""
    balance = raw.get("balance")
    counts = balance.get(what) if isinstance(balance, dict) else None
    return {k: v for k, v in counts.items() if isinstance(v, int)} if isinstance(counts, dict) else {}


def _finding(raw: Mapping[str, Any]) -> Diagnostic:
    return Diagnostic(
        str(raw["code"]),
        Severity(raw["severity"]),
        str(raw["message"]),
        _origin(raw["origin"]),
        str(raw.get("remedy", "")),
        tuple(_origins(raw.get("related", []))),
        raw.get("pointer"),
    )


def _origins(raw: Iterable[Mapping[str, Any]]) -> Iterable[Origin]:
    return (_origin(entry) for entry in raw)


def _origin(raw: Mapping[str, Any]) -> Origin:
    """An origin, also one of ``diagnostics.json``, which has all members, those without a value too."""
    element = raw.get("element")
    members = {name: value for name, value in raw.items() if value is not None}
    return Origin.from_json({**members, element: raw.get("number")} if isinstance(element, str) else members)
