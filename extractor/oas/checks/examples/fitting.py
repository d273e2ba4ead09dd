"""Examples against the schemas of their own page: what does not fit is a finding about the documentation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import islice
from typing import Any
from urllib.parse import unquote

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Resource
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from extractor.diagnostic import Diagnostic, finding
from extractor.oas.checks.examples.doubtful import doubtful, is_guessed, keywords_of
from extractor.oas.checks.examples.placed import Placed, examples, nearest_origins
from extractor.oas.checks.examples.taken import Taken
from extractor.oas.checks.examples.votes import Verdict, Votes, of_mismatch, of_unknown
from extractor.oas.offline import REGISTRY
from extractor.oas.pointer import escape, exists, fragment, node_at
from extractor.oas.schemas.inferred import is_added, is_inferred
from extractor.oas.values.guarded import TooDeepError, guarded, start
from extractor.origin import Origin
from extractor.spill import AppendLog, filled

Node = dict[str, Any]
URN = "urn:spectable:document"
Unknown = tuple[str, Node, Node]  # path of the field, the structure's properties, the object that has the field
MAX_PER_EXAMPLE = 20
MAX_REFERENCES = 20  # that lead to references


def check_examples(
    spec: Node,
    sources: Mapping[str, tuple[Origin, ...]],
    findings: AppendLog[Diagnostic],
    file: str = "",
    *,
    built: bool,
) -> set[str]:
    """Add findings, and return pointers of the patterns that a documented example breaks.

    ``built``: the patterns were read from sentences and go where an example breaks them, which is a finding of its own.
    ``spec`` is a 3.0 or 3.1 document. Origins come from ``sources``; without one, the pointer in ``file`` is named.
    """
    registry = REGISTRY.with_resource(URN, Resource.from_contents(spec, default_specification=DRAFT202012))
    dialect = dialect_of(str(spec.get("openapi", "")))
    check = _Check(spec, sources, findings, Votes.of(spec, (e.value for e in examples(spec))), built=built)
    for example in examples(spec):
        origins = nearest_origins(example.pointer, sources) or (Origin(file),)
        validator = dialect({"$ref": f"{URN}#{fragment(example.schema)}"}, registry=registry)
        try:
            errors = broken_keywords(validator, example)
        except Unresolvable as error:  # of a dynamic reference, or below an $id that changes what references mean
            filled(findings, [finding("reference-unresolved", origins[0], pointer=example.schema, reference=error.ref)])
            continue
        except UncheckedError as error:
            filled(findings, [finding("example-unchecked", origins[0], pointer=example.pointer, reason=error)])
            continue
        check.example(example, errors, origins)
    filled(findings, check.taken.apply(spec))
    return check.patterns


class _Check:
    """The examples of a document, one by one: findings, patterns that they break, schemas that they widen."""

    def __init__(
        self,
        spec: Node,
        sources: Mapping[str, tuple[Origin, ...]],
        findings: AppendLog[Diagnostic],
        votes: Votes,
        *,
        built: bool,
    ) -> None:
        self._spec, self._sources, self._findings, self._votes, self._built = spec, sources, findings, votes, built
        self.patterns: set[str] = set()
        self.taken = Taken()

    def example(self, example: Placed, errors: list[ValidationError], origins: tuple[Origin, ...]) -> None:
        """Take an example into account, with what it breaks and where it was read."""
        doubted = self._doubted(example, errors)
        if self._built:
            filled(self._findings, (doubtful(e, example.pointer, origins) for e in doubted))
            errors = [e for e in errors if e not in doubted]
            own = partial(_own_place, example=example, spec=self._spec, sources=self._sources)
            errors = self.taken.nulls(errors, own, origins[0])
            self.taken.large(example.value, self._spec, example.schema, origins[0])
        errors = [e for e in errors if not is_there_by_parts(e)]
        filled(self._findings, _mismatches(errors, example, origins, self._votes))
        schema, unknown = node_at(self._spec, example.schema), dict[str, Verdict]()
        for path, documented, present in _undocumented(example.value, self._spec, schema, "$", 0):
            unknown.setdefault(path, of_unknown(path, documented, present, self._votes))
        filled(self._findings, _unknown_fields(unknown, example, origins))

    def _doubted(self, example: Placed, errors: list[ValidationError]) -> list[ValidationError]:
        """The errors about what was read from sentences, whose patterns are remembered; none that an overlay wrote."""
        broken = [(e, place_of(e, example, self._spec)) for e in errors if e.validator == "pattern" or is_guessed(e)]
        broken = [(e, place) for e, place in broken if not _overlaid(place, self._sources)]
        self.patterns.update(keyword for _, place in broken for keyword in keywords_of(place))
        return [e for e, _ in broken]


class UncheckedError(Exception):
    """An example that cannot be held against its schema; the message says why."""


def broken_keywords(validator: Any, example: Placed) -> list[ValidationError]:
    """What an example breaks, in order. Raises Unresolvable where a reference leads nowhere, UncheckedError where its
    schema has no end, or is none."""
    start()
    try:
        return sorted(validator.iter_errors(example.value), key=lambda e: (str(e.json_path), e.message))
    except Unresolvable:
        raise
    except (TooDeepError, RecursionError) as error:
        raise UncheckedError(str(error)) from None
    except Exception as error:  # a schema with values that the library does not expect
        raise UncheckedError(f"its schema cannot be used: {type(error).__name__}") from None


def _own_place(error: ValidationError, example: Placed, spec: Node, sources: Mapping[str, tuple[Origin, ...]]) -> str:
    """The pointer of the keyword that an example breaks, unless an overlay wrote it."""
    place = place_of(error, example, spec)
    return "" if _overlaid(place, sources) else place


def is_there_by_parts(error: ValidationError) -> bool:
    """Whether what is missing is there in parts: a table that names "owner.name" means the member of "owner"."""
    have = error.instance if isinstance(error.instance, dict) else {}
    if error.validator != "required" or "'" not in error.message:
        return False
    step, dot, _ = str(error.message).split("'")[1].partition(".")
    return bool(dot) and step.removesuffix("[]") in have


@cache
def dialect_of(version: str) -> Any:
    """The validator of schemas, in bounded time. 3.0 has a dialect of its own: nullable, exclusive bounds as flags
    (OAS 3.0, section 4.7.24)."""
    if not version.startswith("3.0"):
        return guarded(Draft202012Validator)
    from openapi_schema_validator import OAS30Validator  # noqa: PLC0415 -- a tenth of a second that only 3.0 needs

    return guarded(OAS30Validator)


def _overlaid(pointer: str, sources: Mapping[str, tuple[Origin, ...]]) -> bool:
    """Whether an overlay wrote what is there: then it was not read from a sentence."""
    return any(o.action is not None for o in sources.get(pointer, ()))


def _mismatches(
    errors: list[ValidationError], example: Placed, origins: tuple[Origin, ...], votes: Votes
) -> list[Diagnostic]:
    shown: dict[tuple[str, str], Verdict] = {}
    for error in errors:
        shown.setdefault((_generic_path(error), _reason(error)), of_mismatch(error, votes))
    found = (({"path": path, "reason": reason}, verdict) for (path, reason), verdict in shown.items())
    return _contradiction_findings("example-mismatch", found, example, origins)


def _unknown_fields(paths: dict[str, Verdict], example: Placed, origins: tuple[Origin, ...]) -> list[Diagnostic]:
    found = (({"path": path}, verdict) for path, verdict in paths.items())
    return _contradiction_findings("example-field-undocumented", found, example, origins)


def _contradiction_findings(
    code: str, found: Iterable[tuple[dict[str, Any], Verdict]], example: Placed, origins: tuple[Origin, ...]
) -> list[Diagnostic]:
    """A finding for each contradiction of an example, up to a limit."""
    place: dict[str, Any] = {"related": origins[1:], "pointer": example.pointer}
    return [
        finding(code, origins[0], **place, **shown, side=verdict.side, why=verdict.why)
        for shown, verdict in islice(found, MAX_PER_EXAMPLE)
    ]


def _reason(error: ValidationError) -> str:
    """What is wrong, in the words of JSON: the library writes the value as Python does."""
    for python, shown in ((None, "null"), (True, "true"), (False, "false")):
        if error.instance is python:
            return error.message.replace(repr(python), shown, 1)
    return error.message


def _generic_path(error: ValidationError) -> str:
    return "$" + "".join("[]" if isinstance(p, int) else f".{p}" for p in error.absolute_path)


def place_of(error: ValidationError, example: Placed, spec: Node) -> str:
    """The pointer of the keyword that an example breaks; "" where it cannot be told."""
    steps = tuple(str(s) for s in error.absolute_schema_path)
    for pointer in _ways(example.schema, steps, spec):
        if node_at(spec, pointer.rpartition("/")[0]) == error.schema:
            return pointer
    return ""


def _ways(at: str, steps: tuple[str, ...], spec: Node, depth: int = 0) -> Iterator[str]:
    """Where steps lead from a place, by what stands there and by what it refers to: the library names no references."""
    if not steps:
        yield at
        return
    node = node_at(spec, at) if exists(spec, at) else None
    if isinstance(node, list) or (isinstance(node, dict) and steps[0] in node):
        yield from _ways(f"{at}/{escape(steps[0])}", steps[1:], spec)
    ref = node.get("$ref") if isinstance(node, dict) else None
    if isinstance(ref, str) and depth < MAX_REFERENCES:
        yield from _ways(unquote(ref.removeprefix("#")), steps, spec, depth + 1)


def _resolve(schema: Any, spec: Node) -> Node:
    seen = 0
    while isinstance(schema, dict) and "$ref" in schema and seen < MAX_REFERENCES:
        ref = str(schema["$ref"])
        schema, seen = (node_at(spec, ref[1:]) if ref.startswith("#/") else {}), seen + 1
    return schema if isinstance(schema, dict) else {}


def _undocumented(value: Any, spec: Node, schema: Any, path: str, depth: int) -> Iterator[Unknown]:
    """Fields of the value that closed structures (those with properties) do not have, with both sides' fields."""
    if depth > 60:
        return
    resolved = _resolve(schema, spec)
    if isinstance(value, list) and "items" in resolved:
        for item in value:
            yield from _undocumented(item, spec, resolved["items"], f"{path}[]", depth + 1)
    if not isinstance(value, dict):
        return
    properties, needed = resolved.get("properties", {}), resolved.get("required", ())
    for key, item in value.items():
        if key in properties and (key in needed or not is_added(properties[key])):  # no example says what is mandatory
            if is_inferred(properties[key]):
                continue
            yield from _undocumented(item, spec, properties[key], f"{path}.{key}", depth + 1)
        elif "additionalProperties" in resolved:
            yield from _undocumented(item, spec, resolved["additionalProperties"], f"{path}.*", depth + 1)
        elif properties and not any(name.startswith((f"{key}.", f"{key}[")) for name in properties):
            yield f"{path}.{key}", properties, value
