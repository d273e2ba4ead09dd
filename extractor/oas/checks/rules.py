"""Validation of any OpenAPI 3 document: openapi-spec-validator, then checks of our own."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from extractor.diagnostic import Diagnostic, finding
from extractor.oas.checks.plain.schemas import Judge
from extractor.oas.checks.plain.values import Schema
from extractor.oas.checks.plain.whole import is_plainly_right
from extractor.oas.checks.structure import structure_of
from extractor.oas.document import METHODS
from extractor.oas.loading.structure import Unfollowed, leading_out
from extractor.oas.members import in_memory, pieces
from extractor.oas.pointer import escape, exists
from extractor.oas.shape import shaped
from extractor.oas.walk import references
from extractor.origin import Origin

Node = dict[str, Any]


def check(
    spec: Node,
    file: str = "",
    sources: Mapping[str, tuple[Origin, ...]] | None = None,
    unfollowed: Iterable[Unfollowed] = (),
) -> tuple[Diagnostic, ...]:
    """All findings about a document. ``sources`` adds the documentation's origins to those that have one;
    ``unfollowed`` are the references that its loader has left.
    """
    known = sources or {}
    found = [*_leading_out(spec, file, known, unfollowed), *_references(spec, file, known)]
    unresolved = bool(found)
    found += validity(spec, file, known)
    return tuple(found) if unresolved else (*found, *_own_checks(shaped(spec), file, known))


def _own_checks(spec: Node, file: str, known: Mapping[str, tuple[Origin, ...]]) -> list[Diagnostic]:
    from extractor.oas.checks.examples.fitting import check_examples  # noqa: PLC0415 -- slow to load

    findings = [*_operation_ids(spec, file, known), *_unused(spec, file, known), *_equal(spec, file, known)]
    check_examples(spec, known, findings, file, built=False)
    return findings


def _origin(pointer: str, file: str, sources: Mapping[str, tuple[Origin, ...]]) -> Origin:
    """Where a place of the document was read, else the document itself."""
    place = pointer
    while place:
        if found := sources.get(place):
            return found[0]
        place = place.rpartition("/")[0]
    return Origin(file)


def validity(spec: Node, file: str, sources: Mapping[str, tuple[Origin, ...]]) -> Iterator[Diagnostic]:
    """What openapi-spec-validator finds. A document that is not in memory is validated in pieces that hold all that
    they refer to; a finding about what several of them share is told once."""
    version = str(spec.get("openapi", ""))
    if not version.startswith(("3.0", "3.1")):
        reason = f"openapi is {version or 'missing'}; it must be 3.0.x or 3.1.x"
        yield finding("spec-unreadable", Origin(file), reason=reason)
        return
    told: set[Diagnostic] = set()
    for piece in [spec] if in_memory(spec) else pieces(spec):
        for found in _validity(piece, file, sources):
            if found not in told:
                told.add(found)
                yield found


def _judged(spec: Node) -> Judge:
    """What the validator says of single schemas, loaded where it is asked."""

    def is_right(schema: Schema) -> bool:
        from extractor.oas.checks.quick_schemas import judge_of  # noqa: PLC0415 -- slow to load

        return judge_of(spec)(schema)

    return is_right


def _validity(spec: Node, file: str, sources: Mapping[str, tuple[Origin, ...]]) -> Iterator[Diagnostic]:
    if is_plainly_right(spec, _judged(spec)):
        return
    # Imported here: a document that is plainly right needs a quarter of a second less.
    from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator  # noqa: PLC0415

    from extractor.oas.checks.quicken import quicken  # noqa: PLC0415 -- as above
    from extractor.oas.offline import schema_path  # noqa: PLC0415 -- as above

    modern = str(spec["openapi"]).startswith("3.1")
    path = schema_path(spec)
    validator = OpenAPIV31SpecValidator(path) if modern else OpenAPIV30SpecValidator(path)
    quicken(validator.keyword_validators_registry, spec)
    try:
        # What ``iter_errors`` of the validator does; that one keeps every document it ever saw.
        keywords = ((e.message, e.absolute_path) for e in validator.root_validator(validator.schema_path))
        schema = ((e.message, e.instance_path) for e in structure_of(modern=modern).iter_errors(spec))
        for message, steps in chain(schema, keywords):
            pointer = "".join(f"/{escape(str(step))}" for step in steps)
            at = f"{message} at {pointer or '/'}"
            yield finding("spec-invalid", _origin(pointer, file, sources), pointer=pointer or None, reason=at)
    except Exception as error:
        yield finding("spec-invalid", Origin(file), reason=f"{type(error).__name__}: {error}")


def _leading_out(
    spec: Node, file: str, sources: Mapping[str, tuple[Origin, ...]], unfollowed: Iterable[Unfollowed]
) -> Iterator[Diagnostic]:
    """References to other documents, with the reason why each is not followed."""
    told = {(u.pointer, u.reference): u for u in unfollowed}
    for place in leading_out(spec):
        left = Unfollowed(place.pointer, place.reference, "it leads to another document")
        origin = _origin(place.pointer, file, sources)
        yield told.get((place.pointer, place.reference), left).as_finding(origin)


def _references(spec: Node, file: str, sources: Mapping[str, tuple[Origin, ...]]) -> Iterator[Diagnostic]:
    for pointer, ref in references(spec):
        if ref.startswith("#/") and not exists(spec, ref[1:]):
            yield finding("reference-unresolved", _origin(pointer, file, sources), pointer=pointer, reference=ref)


def _operation_ids(spec: Node, file: str, sources: Mapping[str, tuple[Origin, ...]]) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for path, item in spec.get("paths", {}).items():
        for method in METHODS:
            operation = item.get(method) if isinstance(item, dict) else None
            name = operation.get("operationId") if isinstance(operation, dict) else None
            if name in seen:
                pointer = f"/paths/{escape(path)}/{method}/operationId"
                yield finding("operation-id-duplicate", _origin(pointer, file, sources), pointer=pointer, name=name)
            if name:
                seen.add(name)


def _unused(spec: Node, file: str, sources: Mapping[str, tuple[Origin, ...]]) -> Iterator[Diagnostic]:
    """Components that nothing reachable from an operation refers to."""
    reached: set[str] = set()
    pending = [ref for pointer, ref in references(spec) if not pointer.startswith("/components/")]
    by_component: dict[str, list[str]] = {}
    for pointer, ref in references(spec):
        if pointer.startswith("/components/"):
            by_component.setdefault("#" + "/".join(pointer.split("/")[:4]), []).append(ref)
    while pending:
        ref = pending.pop()
        if ref not in reached:
            reached.add(ref)
            pending.extend(by_component.get(ref, ()))
    for kind in ("schemas", "parameters", "responses", "requestBodies", "headers", "examples"):
        for name in spec.get("components", {}).get(kind, {}):
            pointer = f"/components/{kind}/{escape(name)}"
            if f"#{pointer}" not in reached:
                yield finding(
                    "component-unused",
                    _origin(pointer, file, sources),
                    pointer=pointer,
                    name=f"{kind}/{name}",
                )


def _equal(spec: Node, file: str, sources: Mapping[str, tuple[Origin, ...]]) -> Iterator[Diagnostic]:
    """Schemas of different names with equal contents."""
    seen: dict[str, str] = {}
    for name, schema in spec.get("components", {}).get("schemas", {}).items():
        if not isinstance(schema, dict) or "properties" not in schema:
            continue
        key = json.dumps(schema, sort_keys=True, default=str)
        other = seen.setdefault(key, name)
        if other != name:
            pointer = f"/components/schemas/{escape(name)}"
            yield finding("schema-duplicate", _origin(pointer, file, sources), pointer=pointer, name=name, other=other)
