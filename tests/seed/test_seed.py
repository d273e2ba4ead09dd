"""Checks the spec built from the seed document against an answer key made by hand from the text alone.

One test a fact of `answer_key.yaml`; a few more see to it that the spec has nothing beyond the text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from extractor import build

Json = Any
HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
DOCUMENT = ROOT.parent / "shared" / "seed" / "modelarts_user_manual.txt"
KEY: Json = yaml.safe_load((HERE / "answer_key.yaml").read_text(encoding="utf-8"))
OPERATIONS: dict[str, Json] = KEY["operations"]
ORPHANS: list[Json] = KEY["orphans"]
METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})
VERBATIM = ("default", "minimum", "maximum", "minLength", "maxLength")
UNASSIGNED = "fragment-unassigned"
SEPARATOR = " > "

pytestmark = pytest.mark.skipif(
    not DOCUMENT.is_file(),
    reason=f"the seed document is not here: {DOCUMENT}",
)


class Fact(NamedTuple):
    """One statement of the text: `subject` is a parameter (`query.limit`) or the status of a response."""

    operation: str
    subject: str
    path: str
    kind: str
    expected: Json

    def __str__(self) -> str:
        subject = SEPARATOR.join(part for part in (self.subject, self.path) if part)
        return f"{self.operation} | {subject} | {self.kind}"


class Spec:
    """The built document, with references followed."""

    def __init__(self, document: Json) -> None:
        self.document = document

    def resolve(self, node: Json) -> Json:
        """The node with `$ref` and `allOf` merged into it; what stands beside them wins."""
        if not isinstance(node, dict):
            return node
        merged: dict[str, Json] = {}
        if "$ref" in node:
            merge(merged, self.resolve(self.target(node["$ref"])))
        for part in node.get("allOf", []):
            merge(merged, self.resolve(part))
        merge(merged, {name: value for name, value in node.items() if name not in ("$ref", "allOf")})
        return merged

    def target(self, reference: str) -> Json:
        assert reference.startswith("#/"), f"not a reference within the document: {reference}"
        node = self.document
        for step in reference[2:].split("/"):
            node = node[step.replace("~1", "/").replace("~0", "~")]
        return node

    def operations(self) -> dict[str, Json]:
        return {
            f"{method.upper()} {path}": operation
            for path, item in self.document["paths"].items()
            for method, operation in self.resolve(item).items()
            if method in METHODS
        }

    def operation(self, name: str) -> Json:
        operations = self.operations()
        assert name in operations, f"the spec has no operation {name}"
        return operations[name]

    def parameters(self, name: str) -> dict[str, Json]:
        """The parameters of the path and of the operation, as `place.name`."""
        shared = self.resolve(self.document["paths"].get(name.split(" ", 1)[1], {})).get("parameters", [])
        rows = [self.resolve(row) for row in [*shared, *self.operation(name).get("parameters", [])]]
        return {f"{row['in']}.{row['name']}": row for row in rows}

    def response(self, name: str, status: str) -> Json:
        responses = self.operation(name).get("responses", {})
        assert status in responses, f"no response {status}, only {sorted(responses)}"
        return self.resolve(responses[status])

    def body(self, name: str, status: str) -> Json:
        schemas = [media["schema"] for media in self.media(name, status) if "schema" in media]
        assert schemas, f"response {status} has no schema"
        return self.resolve(schemas[0])

    def media(self, name: str, status: str) -> list[Json]:
        return [self.resolve(media) for media in self.response(name, status).get("content", {}).values()]

    def examples(self, name: str, status: str) -> list[Json]:
        found: list[Json] = []
        for media in self.media(name, status):
            named = [self.resolve(example) for example in media.get("examples", {}).values()]
            found += [example.get("value", example) for example in named]
            found += [media["example"]] if "example" in media else []
        return found

    def field(self, schema: Json, path: str) -> Json:
        """The schema at a path such as `items[] > status > phase`."""
        for segment in path.split(SEPARATOR):
            name = segment.removesuffix("[]")
            properties = schema.get("properties", {})
            assert name in properties, f"{path}: no field {name}, only {sorted(properties)}"
            schema = self.resolve(properties[name])
            schema = self.resolve(schema.get("items", {})) if segment.endswith("[]") else schema
        return schema

    def fields(self, schema: Json, prefix: str = "", seen: tuple[str, ...] = ()) -> Iterator[str]:
        """The paths of all fields of a schema, in the form of the key."""
        schema = self.resolve(schema)
        mark = json.dumps(schema, sort_keys=True, default=str)
        if mark in seen:
            return
        for name, part in schema.get("properties", {}).items():
            yield prefix + name
            inner = self.resolve(part)
            array = inner.get("type") == "array"
            below = prefix + name + ("[]" if array else "") + SEPARATOR
            yield from self.fields(inner.get("items", {}) if array else inner, below, (*seen, mark))

    def reachable(self, node: Json, seen: set[str]) -> Iterator[Json]:
        """Every mapping under a node, references followed once each."""
        if isinstance(node, list):
            for part in node:
                yield from self.reachable(part, seen)
        if not isinstance(node, dict):
            return
        reference = node.get("$ref")
        if isinstance(reference, str) and reference.startswith("#/") and reference not in seen:
            seen.add(reference)
            yield from self.reachable(self.target(reference), seen)
        yield node
        for part in node.values():
            yield from self.reachable(part, seen)


def merge(into: dict[str, Json], part: dict[str, Json]) -> None:
    for name, value in part.items():
        if name == "properties" and isinstance(into.get(name), dict):
            into[name] = {**into[name], **value}
        else:
            into[name] = value


def tagged(value: Json) -> tuple[str, Json]:
    """A value with its type, as 1, 1.0 and True are equal in Python."""
    return type(value).__name__, value


def as_set(values: list[Json]) -> list[tuple[str, str]]:
    return sorted((type(value).__name__, str(value)) for value in values)


def as_text(value: Json) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def enum_descriptions(schema: Json) -> dict[str, str]:
    """`x-enum-descriptions`, which may be a mapping or a list beside `enum`."""
    found = schema.get("x-enum-descriptions", {})
    pairs = zip(schema.get("enum", []), found, strict=False) if isinstance(found, list) else found.items()
    return {as_text(value): str(text) for value, text in pairs}


def flat(text: str) -> str:
    return re.sub(r"\s+", "", text).rstrip("。.;")


def check_schema(spec: Spec, schema: Json, kind: str, expected: Json) -> None:
    if kind.startswith("enum_descriptions "):
        assert flat(enum_descriptions(schema).get(kind.split(" ", 1)[1], "")) == flat(expected)
    elif kind == "type":
        wanted = {name: value for name, value in expected.items() if value is not None}
        assert {name: schema.get(name) for name in wanted} == wanted
    elif expected is None:
        assert kind not in schema, f"the text states no {kind}, the spec has {schema[kind]!r}"
    elif kind == "enum":
        assert as_set(schema.get("enum", [])) == as_set(expected)
    elif kind == "items_enum":
        assert as_set(spec.resolve(schema.get("items", {})).get("enum", [])) == as_set(expected)
    elif kind == "items_type":
        assert spec.resolve(schema.get("items", {})).get("type") == expected
    else:
        assert kind in VERBATIM, f"the key has a fact of an unknown kind: {kind}"
        assert tagged(schema.get(kind)) == tagged(expected)


def facts_of_schema(stated: Json) -> Iterator[tuple[str, Json]]:
    """The facts of one row of the key; a type and its format are one fact."""
    yield "type", {"type": stated["type"], "format": stated.get("format")}
    for kind, expected in stated.items():
        if kind == "enum_descriptions":
            yield from ((f"enum_descriptions {value}", text) for value, text in expected.items())
        elif kind not in ("type", "format", "required"):
            yield kind, expected


def parameter_facts() -> Iterator[Fact]:
    for name, operation in OPERATIONS.items():
        for subject, stated in operation["parameters"].items():
            yield Fact(name, subject, "", "required", stated["required"])
            for kind, expected in facts_of_schema(stated):
                yield Fact(name, subject, "", kind, expected)


def field_facts() -> Iterator[Fact]:
    for name, operation in OPERATIONS.items():
        for status, fields in operation["responses"].items():
            for path, stated in fields.items():
                for kind, expected in facts_of_schema(stated):
                    yield Fact(name, status, path, kind, expected)


def status_facts(part: str) -> Iterator[Fact]:
    for name, operation in OPERATIONS.items():
        for status, expected in operation[part].items():
            yield Fact(name, status, "", part, expected)


def tables() -> Iterator[Fact]:
    """The responses that have a table in the text, with the paths of their fields."""
    for fact in status_facts("responses"):
        if fact.expected:
            yield fact._replace(kind="all fields", expected=sorted(fact.expected))


def all_facts() -> list[Fact]:
    """What the comment at the top of the key counts, but for operations and orphans."""
    parts = [status_facts(part) for part in ("responses", "examples", "example_has")]
    return [*parameter_facts(), *field_facts(), *(fact for part in parts for fact in part)]


def orphan_id(orphan: Json) -> str:
    return f"{' '.join(orphan['has'])} ({orphan['what']})"


@pytest.fixture(scope="module")
def result() -> Json:
    return build([DOCUMENT])


@pytest.fixture(scope="module")
def spec(result: Json) -> Spec:
    return Spec(result.spec)


@pytest.mark.parametrize("name", OPERATIONS)
def test_operation(spec: Spec, name: str) -> None:
    assert name in spec.operations()


def test_no_other_operation(spec: Spec) -> None:
    assert sorted(set(spec.operations()) - set(OPERATIONS)) == []


@pytest.mark.parametrize("fact", list(parameter_facts()), ids=str)
def test_parameter(spec: Spec, fact: Fact) -> None:
    parameters = spec.parameters(fact.operation)
    assert fact.subject in parameters, f"no parameter {fact.subject}, only {sorted(parameters)}"
    parameter = parameters[fact.subject]
    if fact.kind == "required":
        assert parameter.get("required", False) is fact.expected
        return
    schema = spec.resolve(parameter.get("schema", {}))
    described = {name: parameter[name] for name in ("x-enum-descriptions",) if name in parameter}
    check_schema(spec, {**described, **schema}, fact.kind, fact.expected)


@pytest.mark.parametrize("name", OPERATIONS)
def test_no_other_parameter(spec: Spec, name: str) -> None:
    assert sorted(set(spec.parameters(name)) - set(OPERATIONS[name]["parameters"])) == []


@pytest.mark.parametrize("fact", list(status_facts("responses")), ids=str)
def test_response_status(spec: Spec, fact: Fact) -> None:
    assert spec.response(fact.operation, fact.subject)


@pytest.mark.parametrize("name", OPERATIONS)
def test_no_other_response_status(spec: Spec, name: str) -> None:
    assert sorted(set(spec.operation(name).get("responses", {})) - set(OPERATIONS[name]["responses"])) == []


@pytest.mark.parametrize("fact", list(field_facts()), ids=str)
def test_response_field(spec: Spec, fact: Fact) -> None:
    schema = spec.field(spec.body(fact.operation, fact.subject), fact.path)
    check_schema(spec, schema, fact.kind, fact.expected)


@pytest.mark.parametrize("fact", list(tables()), ids=str)
def test_no_other_response_field(spec: Spec, fact: Fact) -> None:
    found = set(spec.fields(spec.body(fact.operation, fact.subject)))
    assert sorted(found - set(fact.expected)) == []


@pytest.mark.parametrize("fact", list(status_facts("examples")), ids=str)
def test_number_of_examples(spec: Spec, fact: Fact) -> None:
    assert len(spec.examples(fact.operation, fact.subject)) == fact.expected


@pytest.mark.parametrize("fact", list(status_facts("example_has")), ids=str)
def test_example_is_that_of_the_operation(spec: Spec, fact: Fact) -> None:
    examples = spec.examples(fact.operation, fact.subject)
    assert fact.expected in json.dumps(examples, ensure_ascii=False)


@pytest.mark.parametrize("orphan", ORPHANS, ids=orphan_id)
def test_orphan_is_in_no_operation(spec: Spec, orphan: Json) -> None:
    for name, operation in spec.operations().items():
        for node in spec.reachable(operation, set()):
            properties = node.get("properties")
            names = set(properties) if isinstance(properties, dict) else set()
            for fields in orphan["fields"]:
                assert not names >= set(fields), f"{name} has an object with the fields {fields}"
        for status in operation.get("responses", {}):
            text = json.dumps(spec.examples(name, status), ensure_ascii=False)
            assert not any(word in text for word in orphan["has"]), f"{name} has the example in {status}"


@pytest.mark.parametrize("orphan", ORPHANS, ids=orphan_id)
def test_orphan_is_reported(result: Json, orphan: Json) -> None:
    """The diagnostic names the object, or its origin the line of the fragment."""
    marks = "|".join([*map(re.escape, orphan["has"]), rf"(?<!\d){orphan['line']}(?!\d)"])
    reported = [f"{found.message} {found.origin}" for found in result.diagnostics if found.code == UNASSIGNED]
    assert any(re.search(marks, text) for text in reported), reported


def test_nothing_else_is_unassigned(result: Json) -> None:
    assert len([found for found in result.diagnostics if found.code == UNASSIGNED]) == len(ORPHANS)


def test_count_in_the_head_of_the_key() -> None:
    head = (HERE / "answer_key.yaml").read_text(encoding="utf-8").split("operations:", 1)[0]
    counted = len(all_facts()) + len(OPERATIONS) + len(ORPHANS)
    assert f" {counted} facts" in head
