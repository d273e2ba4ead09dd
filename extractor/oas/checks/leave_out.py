"""What makes a document invalid, left out of it: the document stays usable, and each part that went is a finding.

The validator names the place of what breaks the schema of OpenAPI. Of a default that is no value of its own schema it
names none, so that these are looked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from extractor.diagnostic import Diagnostic, finding
from extractor.lazy_regex import lazy_regex
from extractor.oas.checks.rules import validity
from extractor.oas.members import in_memory, named
from extractor.oas.pointer import escape, exists, node_at, tokens
from extractor.oas.walk import NAMING, walk
from extractor.origin import Origin

Node = dict[str, Any]
Sources = Mapping[str, tuple[Origin, ...]]
_HOLDING = frozenset({"$ref", "properties", "items", "additionalProperties", "allOf", "anyOf", "oneOf"})
# "Unevaluated properties are not allowed ('extensions', 'tip' were unexpected)", as validators of JSON Schema say it
_UNEXPECTED = lazy_regex(r"properties are not allowed \((.{1,2000}) (?:was|were) unexpected\)")
_QUOTED = lazy_regex(r"'([^']{1,200})'")  # "'extensions'"
ROUNDS = 8  # a part may hide another
SHALLOW = 3  # steps of a pointer that lead to no more than an operation: /paths/~1boats/get


def leave_out(spec: Node, sources: Sources) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Take out of a document that was built what makes it invalid. What went, and what is still wrong, as findings.

    What an overlay wrote stays: it was written on purpose. A document that is not in memory stays as it is.
    """
    left: list[Diagnostic] = []
    for _ in range(ROUNDS):
        wrong = list(validity(spec, "", sources))
        parts = _parts(spec, wrong, sources) if wrong and in_memory(spec) else {}
        if not parts:
            return left, wrong
        for pointer, reason in sorted(parts.items(), reverse=True):
            if exists(spec, pointer):
                left.append(finding("part-left-out", _origin(pointer, sources), pointer=pointer, reason=reason))
                _remove(spec, pointer)
    return left, list(validity(spec, "", sources))


def _parts(spec: Node, wrong: list[Diagnostic], sources: Sources) -> dict[str, str]:
    """The pointers of what is to go, with the reasons."""
    placed = {p: d.message for d in wrong for p in _places(d) if exists(spec, p)}
    deep = {p: reason for p, reason in placed.items() if len(tokens(p)) > SHALLOW}
    found = deep or dict((*_misfits(spec), *_flags(spec)))
    return {p: reason for p, reason in found.items() if not any(o.action is not None for o in sources.get(p, ()))}


def _places(wrong: Diagnostic) -> list[str]:
    """The pointers of what a finding complains of: members that the schema of OpenAPI does not know, else the place."""
    if not wrong.pointer:
        return []
    unexpected = _UNEXPECTED.search(wrong.message)
    names = _QUOTED.findall(unexpected.group(1)) if unexpected else []
    return [f"{wrong.pointer}/{escape(name)}" for name in names] or [wrong.pointer]


def _misfits(spec: Node) -> Iterator[tuple[str, str]]:
    """Defaults that are no values of their own schemas."""
    # Imported here: a document is seldom invalid, and the library takes a tenth of a second.
    from openapi_schema_validator import OAS30Validator, OAS31Validator  # noqa: PLC0415 -- as above

    kind = OAS31Validator if str(spec.get("openapi", "")).startswith("3.1") else OAS30Validator
    for pointer, node in walk(spec):
        if not isinstance(node, dict) or "default" not in node or pointer.rpartition("/")[2] in NAMING:
            continue
        plain = node if not any(named(node)) else {k: v for k, v in node.items() if k not in _HOLDING}
        errors = kind(plain, format_checker=kind.FORMAT_CHECKER).iter_errors(node["default"])
        error = next(iter(errors), None)
        if error is not None:
            yield f"{pointer}/default", error.message


def _flags(spec: Node) -> Iterator[tuple[str, str]]:
    """Schemas that say of themselves that they are required, as parameters do; validators do not name their place."""
    for pointer, node in walk(spec):
        flagged = isinstance(node, dict) and isinstance(node.get("required"), bool)
        if flagged and not {"in", "content"} & node.keys() and pointer.rpartition("/")[2] not in NAMING:
            yield f"{pointer}/required", "in a schema, required is a list of names"


def _origin(pointer: str, sources: Sources) -> Origin:
    """Where a place, or the nearest one above it, was read."""
    place = pointer
    while place:
        if place in sources:
            return sources[place][0]
        place = place.rpartition("/")[0]
    return Origin("")


def _remove(spec: Node, pointer: str) -> None:
    *way, last = tokens(pointer)
    holder = node_at(spec, "".join(f"/{escape(step)}" for step in way))
    if isinstance(holder, list):
        del holder[int(last)]
    else:
        del holder[last]
