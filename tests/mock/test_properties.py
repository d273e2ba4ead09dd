"""Whatever is sent is answered, and whatever schema is served gets an answer that is valid under it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from starlette.datastructures import Headers

from extractor.mock.app import Mock
from extractor.mock.loading import plain
from extractor.mock.requests.incoming import Incoming
from extractor.oas.document import Document
from extractor.oas.values.samples import Sampler
from extractor.oas.values.validity import Validity
from tests.mock.served import spec_named

MOCK = Mock(plain(spec_named("modelarts")))
PATHS = [route.path for route in MOCK.router.routes]
PRINTABLE = st.text(st.characters(min_codepoint=32, max_codepoint=255), max_size=30)
ASCII = st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=30)
NAMES = ["accept", "content-type", "prefer", "cookie", "x-auth-token", "authorization", "x-other"]
VALUES = st.one_of(
    PRINTABLE,
    st.sampled_from(
        ["application/json", "code=404", "code=500, example=x", "*/*", "text/html;q=0", "Bearer t", "a=b; c"]
    ),
)
BODIES = st.one_of(
    st.binary(max_size=60),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["name", "volume", "endpoints", "x"]), inner, max_size=4)
        ),
        max_leaves=8,
    ).map(lambda value: json.dumps(value).encode()),
)


@settings(max_examples=400, deadline=None)
@given(
    method=st.sampled_from(["GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "BREW"]),
    template=st.sampled_from([*PATHS, "", "/", "/../..", "/%00"]),
    filler=ASCII,
    query=st.one_of(ASCII, st.sampled_from(["limit=1", "limit=x&offset=", "limit=1&limit=2", "%ff=%zz&&="])),
    headers=st.lists(st.tuples(st.sampled_from(NAMES), VALUES), max_size=4),
    body=BODIES,
)
def test_every_request_has_an_answer(  # noqa: PLR0917 - the parts of a request
    method: str, template: str, filler: str, query: str, headers: list[tuple[str, str]], body: bytes
) -> None:
    path = template.replace("{project_id}", filler).replace("{", "").replace("}", "")
    raw = [(name.encode(), value.encode("latin-1")) for name, value in headers]
    answer = MOCK.answer(Incoming(method, path, query, Headers(raw=raw), body))
    # 500 and its like come only where a caller asks for them.
    asked = any(name == "prefer" and "code=5" in value for name, value in headers)
    assert 200 <= answer.status < 500 or asked
    kinds = dict(answer.headers)
    if kinds.get("Content-Type", "").endswith("json"):
        json.loads(answer.body)
    assert all(value.isascii() and value.isprintable() for value in kinds.values())


def _bounded(low_name: str, high_name: str, most: int) -> st.SearchStrategy[dict[str, Any]]:
    pair = st.tuples(st.integers(0, most), st.integers(0, most)).map(sorted)
    both = pair.map(lambda p: {low_name: p[0], high_name: p[1]})
    return st.one_of(st.just({}), both, pair.map(lambda p: {low_name: p[0]}), pair.map(lambda p: {high_name: p[1]}))


PATTERNS = st.sampled_from([r"^[a-z]{2,9}$", r"^\d+$", r"[A-Z]", r"^(a|bc)*x?$", r"^[^\s]+@\w+\.[a-z]{2}$", r"\p{L}+"])
TEXTS = st.one_of(
    _bounded("minLength", "maxLength", 40).map(lambda b: {"type": "string", **b}),
    PATTERNS.map(lambda p: {"type": "string", "pattern": p}),
    st.sampled_from(["date", "date-time", "uuid", "email", "uri", "ipv4", "byte", "duration", "hostname"]).map(
        lambda f: {"type": "string", "format": f}
    ),
)
NUMBERS = st.one_of(
    _bounded("minimum", "maximum", 50).map(lambda b: {"type": "number", **b}),
    _bounded("minimum", "maximum", 50).map(lambda b: {"type": "integer", **b}),
    st.tuples(st.integers(-20, 20), st.integers(1, 9)).map(
        lambda p: {"type": "integer", "minimum": p[0], "multipleOf": p[1]}
    ),
    st.integers(-9, 9).map(lambda n: {"type": "number", "exclusiveMinimum": n, "exclusiveMaximum": n + 1}),
)
OTHERS = st.sampled_from(
    [{"type": "boolean"}, {"type": "null"}, {"enum": ["a", 1, None]}, {"const": None}, {"type": ["string", "null"]}, {}]
)
KEYS = st.sampled_from(["a", "b", "c", "kind"])


def _inside(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    properties = st.dictionaries(KEYS, inner, max_size=3)
    objects = st.tuples(properties, st.lists(KEYS, max_size=3, unique=True)).map(
        lambda p: {"type": "object", "properties": p[0], "required": p[1]}
    )
    closed = properties.map(
        lambda p: {"type": "object", "properties": p, "required": list(p), "additionalProperties": False}
    )
    maps = st.tuples(inner, st.integers(0, 3)).map(
        lambda p: {"type": "object", "additionalProperties": p[0], "minProperties": p[1]}
    )
    lists = st.tuples(inner, st.integers(0, 4)).map(lambda p: {"type": "array", "items": p[0], "minItems": p[1]})
    tuples = st.lists(inner, min_size=1, max_size=3).map(
        lambda p: {"type": "array", "prefixItems": p, "minItems": len(p), "items": False}
    )
    limits = _bounded("minimum", "maximum", 50)
    narrowed = st.tuples(limits, st.just({"type": "integer", "minimum": 20, "maximum": 30})).map(
        lambda p: {"allOf": [*p] if p[0].get("minimum", 0) <= 30 and p[0].get("maximum", 50) >= 20 else [p[1]]}
    )
    either = st.lists(inner, min_size=1, max_size=3).map(lambda p: {"anyOf": p})
    all_ = objects.map(lambda o: {"allOf": [o, {"required": ["more"]}]})
    return st.one_of(objects, closed, maps, lists, tuples, either, all_, narrowed)


SCHEMAS = st.recursive(st.one_of(TEXTS, NUMBERS, OTHERS), _inside, max_leaves=8)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(schema=SCHEMAS, levels=st.integers(0, 3))
def test_every_schema_that_can_be_met_is_met(schema: Any, levels: int) -> None:
    document = Document({"openapi": "3.1.0"}, "spec")
    value = Sampler(document).value(schema, "member", levels)
    assert Validity(document).errors(schema, value) == []


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(schemas=st.lists(SCHEMAS, min_size=2, max_size=3))
@example(schemas=[{"type": "number"}, {}])
def test_of_alternatives_one_is_met_where_one_can_be(schemas: list[Any]) -> None:
    document, schema = Document({"openapi": "3.1.0"}, "spec"), {"oneOf": schemas}
    validity = Validity(document)
    value = Sampler(document).value(schema, "member")
    alone = [Sampler(document).value(s, "member") for s in schemas]
    if any(sum(validity.holds(s, v) for s in schemas) == 1 for v in alone):
        assert validity.holds(schema, value), value


@pytest.mark.parametrize("json_text", [b"[" * 100_000, b'{"a":' * 100_000, b"1" * 5000, b'"\\ud800"', b"NaN"])
def test_hostile_bodies_are_answered(json_text: bytes) -> None:
    headers = Headers({"content-type": "application/json", "x-auth-token": "t"})
    answer = MOCK.answer(Incoming("POST", "/v1/p/notebooks", "", headers, json_text))
    assert answer.status == 400
