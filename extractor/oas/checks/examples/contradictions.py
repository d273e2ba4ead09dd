"""What examples show and their schemas refuse, each with the place of the schema: what a correction is made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from referencing import Resource
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from extractor.oas.checks.examples.fitting import (
    URN,
    UncheckedError,
    broken_keywords,
    dialect_of,
    is_there_by_parts,
    place_of,
)
from extractor.oas.checks.examples.placed import Placed, examples
from extractor.oas.checks.examples.votes import Verdict, Votes, of_mismatch, of_unknown
from extractor.oas.offline import REGISTRY
from extractor.oas.pointer import escape, exists, fragment, node_at
from extractor.oas.schemas.inferred import is_added, is_inferred
from extractor.origin import Origin
from extractor.values import dataclass

Node = dict[str, Any]
MAX_DEPTH = 60


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One of them: the keyword that refuses (``rule``; "unknown" for a field that no schema has), the pointer of the
    keyword or of the structure, the value, the field's name, and which side is more likely right."""

    rule: str
    pointer: str
    value: Any
    name: str
    reason: str
    verdict: Verdict
    origin: Origin


def contradictions(spec: Node, sources: Mapping[str, tuple[Origin, ...]]) -> Iterator[Contradiction]:
    """All contradictions of the examples of a document, in their order."""
    registry = REGISTRY.with_resource(URN, Resource.from_contents(spec, default_specification=DRAFT202012))
    dialect = dialect_of(str(spec.get("openapi", "")))
    votes = Votes.of(spec, (e.value for e in examples(spec)))
    for example in examples(spec):
        origin = sources.get(example.pointer, (Origin(""),))[0]
        validator = dialect({"$ref": f"{URN}#{fragment(example.schema)}"}, registry=registry)
        try:
            errors = [e for e in broken_keywords(validator, example) if not is_there_by_parts(e)]
        except (Unresolvable, UncheckedError):
            continue
        for error in errors:
            place, name = place_of(error, example, spec), str(error.absolute_path[-1]) if error.absolute_path else ""
            verdict = of_mismatch(error, votes)
            yield Contradiction(str(error.validator), place, error.instance, name, error.message, verdict, origin)
        yield from _unknown(example, spec, votes, origin)


def _unknown(example: Placed, spec: Node, votes: Votes, origin: Origin) -> Iterator[Contradiction]:
    """The fields of an example that no schema has."""
    for pointer, name, holder in _walk(example.value, spec, example.schema, 0):
        properties = node_at(spec, pointer)["properties"]
        verdict = of_unknown(f"$.{name}", properties, holder, votes)
        reason = f"the example has the field {name!r}"
        yield Contradiction("unknown", pointer, holder[name], name, reason, verdict, origin)


def _walk(value: Any, spec: Node, pointer: str, depth: int) -> Iterator[tuple[str, str, Node]]:
    """Pointers of structures with the names of fields that they lack, and the values that have these."""
    node = node_at(spec, pointer) if exists(spec, pointer) else None
    if not isinstance(node, dict) or depth > MAX_DEPTH:
        return
    ref = node.get("$ref")
    if isinstance(ref, str) and ref.startswith("#/"):
        yield from _walk(value, spec, ref[1:], depth + 1)
    elif isinstance(value, list) and "items" in node:
        for item in value:
            yield from _walk(item, spec, f"{pointer}/items", depth + 1)
    elif isinstance(value, dict) and isinstance(node.get("properties"), dict) and "additionalProperties" not in node:
        for name, item in value.items():
            if name in node["properties"] and not is_added(node["properties"][name]):
                if is_inferred(node["properties"][name]):
                    continue
                yield from _walk(item, spec, f"{pointer}/properties/{escape(name)}", depth + 1)
            elif name in node["properties"] or not any(
                known.startswith((f"{name}.", f"{name}[")) for known in node["properties"]
            ):
                yield pointer, name, value
