"""Values on the wire: the examples of OpenAPI, and two implementations of its styles beside each other."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.codegen.build import build
from extractor.codegen.model.package import Location, Operation, Parameter
from extractor.codegen.model.types import Anything
from extractor.codegen.testing import wire
from extractor.codegen.testing.cases import request_of
from extractor.codegen.testing.checks import expected
from extractor.oas.document import Json
from tests.support import ROOT

LIST: Json = ["blue", "black", "brown"]
OBJECT: Json = {"R": 100, "G": 200, "B": 150}
EMPTY, TEXT = "", "blue"

# OpenAPI 3.1, section 4.8.12.6: style, explode, and what becomes of the empty text, a text, a list and an object.
# Lists and objects of ``label`` without explode are written with commas, as 3.1.1 and RFC 6570 do.
PATH = [
    ("matrix", False, ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
    ("matrix", True, ";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"),
    ("label", False, ".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
    ("label", True, ".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
    ("simple", False, "", "blue", "blue,black,brown", "R,100,G,200,B,150"),
    ("simple", True, "", "blue", "blue,black,brown", "R=100,G=200,B=150"),
]
COLORS = "color=blue&color=black&color=brown"
QUERY = [
    ("form", False, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
    ("form", True, "color=", "color=blue", COLORS, "R=100&G=200&B=150"),
    ("spaceDelimited", False, None, None, "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"),
    ("spaceDelimited", True, None, None, COLORS, None),
    ("pipeDelimited", False, None, None, "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"),
    ("pipeDelimited", True, None, None, COLORS, None),
    ("deepObject", True, None, None, None, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
]
HEADER = [
    ("simple", False, "", "blue", "blue,black,brown", "R,100,G,200,B,150"),
    ("simple", True, "", "blue", "blue,black,brown", "R=100,G=200,B=150"),
]
COOKIE = [("form", False, "", "blue", "blue,black,brown", "R,100,G,200,B,150")]


def rows(table: list[tuple[Any, ...]]) -> list[tuple[str, bool, Json, str]]:
    """A row for each value that the style is defined for."""
    values = (EMPTY, TEXT, LIST, OBJECT)
    return [(r[0], r[1], v, e) for r in table for v, e in zip(values, r[2:], strict=True) if e is not None]


def parameter(
    place: Location,
    style: str,
    explode: bool,
    *,
    name: str = "color",
    json: bool = False,
    reserved: bool = False,
) -> Parameter:
    return Parameter(name, place, Anything(), required=True, style=style, explode=explode, json=json, reserved=reserved)


def sent(made: Parameter, value: Json) -> str:
    """What the document says must be sent."""
    if made.place is Location.PATH:
        return wire.path(Operation("x", "x", "GET", "{color}", parameters=(made,)), {"color": value})
    if made.place is Location.QUERY:
        return "&".join(f"{k}={v}" for k, v in wire.query_pairs(made, value))
    return wire.header(made, value)


@pytest.mark.parametrize(("style", "explode", "value", "expected"), rows(PATH))
def test_path(style: str, explode: bool, value: Json, expected: str) -> None:
    assert sent(parameter(Location.PATH, style, explode), value) == expected


@pytest.mark.parametrize(("style", "explode", "value", "expected"), rows(QUERY))
def test_query(style: str, explode: bool, value: Json, expected: str) -> None:
    assert sent(parameter(Location.QUERY, style, explode), value) == expected


@pytest.mark.parametrize(("style", "explode", "value", "expected"), rows(HEADER))
def test_header(style: str, explode: bool, value: Json, expected: str) -> None:
    assert sent(parameter(Location.HEADER, style, explode), value) == expected


@pytest.mark.parametrize(("style", "explode", "value", "expected"), rows(COOKIE))
def test_cookie(style: str, explode: bool, value: Json, expected: str) -> None:
    assert sent(parameter(Location.COOKIE, style, explode), value) == expected


@pytest.mark.parametrize(
    ("place", "style", "value", "expected"),
    [
        (Location.QUERY, "form", "a b&c=d/?é", "color=a%20b%26c%3Dd%2F%3F%C3%A9"),
        (Location.QUERY, "form", "-._~", "color=-._~"),
        (Location.QUERY, "form", True, "color=true"),
        (Location.QUERY, "form", 1.5, "color=1.5"),
        (Location.QUERY, "form", None, "color="),
        (Location.QUERY, "form", [], ""),
        (Location.QUERY, "form", {}, ""),
        (Location.QUERY, "form", ["a,b", None], "color=a%2Cb&color="),
        (Location.QUERY, "deepObject", {"a": {"b": [1, 2]}}, "color%5Ba%5D%5Bb%5D%5B%5D=1&color%5Ba%5D%5Bb%5D%5B%5D=2"),
        (Location.PATH, "simple", "a/b", "a%2Fb"),
        (Location.PATH, "simple", "{color}", "%7Bcolor%7D"),
        (Location.HEADER, "simple", "a b", "a b"),
        (Location.HEADER, "simple", False, "false"),
    ],
)
def test_signs_and_values_without_an_example(place: Location, style: str, value: Json, expected: str) -> None:
    assert sent(parameter(place, style, explode=True), value) == expected


@pytest.mark.parametrize("place", list(Location))
@pytest.mark.parametrize(
    ("value", "expected"),
    [({"a": [1, None]}, '{"a":[1,null]}'), ("blue", '"blue"'), (None, "null"), (True, "true")],
)
def test_content_that_is_json(place: Location, value: Json, expected: str) -> None:
    assert unquote(sent(parameter(place, "simple", explode=False, json=True), value)).removeprefix("color=") == expected


def test_names_are_encoded_too() -> None:
    made = parameter(Location.QUERY, "form", explode=True, name="a&b[]")
    assert list(wire.query_pairs(made, "x")) == [("a%26b%5B%5D", "x")]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (["a", "b"], [("color[]", "a"), ("color[]", "b")]),
        ({"in": ["a", "b"]}, [("color[in][]", "a"), ("color[in][]", "b")]),
        ([{"n": 1, "m": 2}, {"n": 3}], [("color[0][n]", "1"), ("color[0][m]", "2"), ("color[1][n]", "3")]),
    ],
)
def test_lists_in_brackets(value: Json, expected: list[tuple[str, str]]) -> None:
    pairs = wire.query_pairs(parameter(Location.QUERY, "deepObject", explode=True), value)
    assert [(unquote(k), unquote(v)) for k, v in pairs] == expected


def test_reserved_characters_stay_but_those_that_end_a_value() -> None:
    made = parameter(Location.QUERY, "form", explode=True, reserved=True)
    assert sent(made, "a/b?c:d,e&f=g#h+i j") == "color=a/b?c:d,e%26f%3Dg%23h%2Bi%20j"


FORM = {
    "meta": {"type": "object", "additionalProperties": {"type": "string"}},
    "tags": {"type": "array", "items": {"type": "string"}, "minItems": 2},
    "plain": {"type": "array", "items": {"type": "string"}, "minItems": 2},
    "lines": {"type": "array", "items": {"type": "object", "properties": {"n": {"type": "integer"}}}, "minItems": 1},
}


def test_members_of_a_form_are_written_as_the_document_says() -> None:
    deep = {"style": "deepObject", "explode": True}
    encoding = {"meta": deep, "lines": deep, "tags": {"explode": False}}
    schema = {"type": "object", "required": list(FORM), "properties": FORM}
    content = {"application/x-www-form-urlencoded": {"schema": schema, "encoding": encoding}}
    operation = {"operationId": "send", "requestBody": {"content": content}, "responses": {"204": {"description": ""}}}
    package, _ = build({"openapi": "3.1.0", "paths": {"/a": {"post": operation}}}, "small.yaml")
    (made,) = package.operations
    body: Json = {"meta": {"a": "b c"}, "tags": ["x", "y"], "plain": ["x", "y"], "lines": [{"n": 1}]}
    request = request_of(made, {}, body, sends_body=True)
    found = expected(made, request, package).content
    assert found is not None
    assert found.value == [["meta[a]", "b c"], ["tags", "x,y"], ["plain", "x"], ["plain", "y"], ["lines[0][n]", "1"]]


@pytest.fixture(scope="module")
def runtime() -> Iterator[ModuleType]:
    """The runtime of the Python target, which encodes on its own."""
    package = ROOT / "templates" / "python" / "runtime"
    name = "runtime_of_templates"
    spec = importlib.util.spec_from_file_location(
        name, package / "__init__.py", submodule_search_locations=[str(package)]
    )
    assert spec is not None
    sys.modules[name] = importlib.util.module_from_spec(spec)
    try:
        importlib.import_module(f"{name}.endpoint")
        yield importlib.import_module(f"{name}.encode")
    finally:
        for module in [m for m in sys.modules if m.partition(".")[0] == name]:
            del sys.modules[module]


SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=6), st.text("{}a%+,;=&. /", max_size=6),
)  # fmt: skip
KEYS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=4)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=6,
)
STYLES = {
    Location.PATH: ("simple", "label", "matrix"),
    Location.QUERY: ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    Location.HEADER: ("simple",),
    Location.COOKIE: ("form",),
}
PARAMETERS = st.sampled_from(list(Location)).flatmap(
    lambda place: st.builds(
        parameter,
        st.just(place),
        st.sampled_from(STYLES[place]),
        st.booleans(),
        name=KEYS.filter(lambda n: not set("{}") & set(n)),
        json=st.booleans(),
        reserved=st.booleans(),
    )
)


@settings(max_examples=400, deadline=None)
@given(chosen=st.lists(st.tuples(PARAMETERS, VALUES), max_size=4, unique_by=lambda pair: (pair[0].place, pair[0].name)))
def test_the_runtime_sends_what_the_document_says(runtime: ModuleType, chosen: list[tuple[Parameter, Json]]) -> None:
    given = [(p, v) for p, v in chosen if p.place is not Location.PATH or wire.path_text(p, v) not in {"", ".", ".."}]
    given = [
        (p, v)
        for p, v in given
        if p.place in (Location.PATH, Location.QUERY) or not set("\r\n\0") & set(wire.header(p, v))
    ]
    path = "/x" + "".join(f"/{{{p.name}}}" for p, _ in given if p.place is Location.PATH)
    operation = Operation("x", "x", "GET", path, parameters=tuple(p for p, _ in given))
    call = called(runtime, operation, [v for _, v in given])
    assert runtime.path(path, call) == wire.path(operation, {p.name: v for p, v in given if p.place is Location.PATH})
    pairs = [pair for p, v in given if p.place is Location.QUERY for pair in wire.query_pairs(p, v)]
    assert runtime.query(call) == pairs
    headers = [(p.name, wire.header(p, v)) for p, v in given if p.place is Location.HEADER]
    cookies = [
        f"{wire.encoded(p.name)}={wire.encoded(wire.header(p, v))}" for p, v in given if p.place is Location.COOKIE
    ]
    assert runtime.headers(call) == [*headers, *([("Cookie", "; ".join(cookies))] if cookies else [])]


def test_a_header_of_cookies_joins_those_of_parameters(runtime: ModuleType) -> None:
    parameters = (
        Parameter("c", Location.COOKIE, Anything(), required=False),
        Parameter("cookie", Location.HEADER, Anything(), required=False),
    )
    call = called(runtime, Operation("x", "x", "GET", "/x", parameters=parameters), ["a b", "d=e; f=g"])
    assert runtime.headers(call) == [("Cookie", "c=a%20b; d=e; f=g")]


def called(runtime: ModuleType, operation: Operation, values: list[Json]) -> Any:
    described = tuple(
        runtime.Parameter(p.name, p.place.value, style=p.style, explode=p.explode, json=p.json, reserved=p.reserved)
        for p in operation.parameters
    )
    endpoint = sys.modules[f"{runtime.__package__}.endpoint"].Endpoint("x", "GET", operation.path, parameters=described)
    return runtime.Call(endpoint, tuple(values))


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_the_runtime_refuses_a_value_that_would_change_the_route(runtime: ModuleType, value: str) -> None:
    operation = Operation(
        "x", "x", "GET", "/a/{color}", parameters=(parameter(Location.PATH, "simple", explode=False),)
    )
    with pytest.raises(ValueError, match="must not be"):
        runtime.path("/a/{color}", called(runtime, operation, [value]))


@pytest.mark.parametrize("place", [Location.HEADER, Location.COOKIE])
@pytest.mark.parametrize("sign", ["\r", "\n", "\0"])
def test_the_runtime_refuses_a_header_with_a_line_break(runtime: ModuleType, place: Location, sign: str) -> None:
    operation = Operation("x", "x", "GET", "/", parameters=(parameter(place, "simple", explode=False),))
    with pytest.raises(ValueError, match="line break"):
        runtime.headers(called(runtime, operation, [f"a{sign}b"]))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (10.0, "10"),
        (1.5, "1.5"),
        (1e-05, "0.00001"),
        (1e-08, "1e-8"),
        (1e21, "1e+21"),
        (-0.25, "-0.25"),
        (1e16, "1" + "0" * 16),
    ],
)
def test_numbers_are_written_as_all_languages_write_them(value: float, text: str) -> None:
    assert wire.word(value) == text
