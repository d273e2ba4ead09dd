"""Type expressions as pages write them, in a compact notation."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.api import TypeExpr
from extractor.dialects import lexicon
from extractor.dialects.type_grammar import parse_type
from extractor.dialects.type_values import listed_values

WORDS = lexicon()


def show(t: TypeExpr) -> str:
    """``array<object:Node>``, ``string(255)``, ``string|null``, ``?`` for what is unknown."""
    return f"{type_text(t)}|null" if t.nullable else type_text(t)


def type_text(t: TypeExpr) -> str:
    if not t.known:
        return f"?{t.name or ''}"
    inner = f"<{show(t.items)}>" if t.items else ""
    options = "|".join(show(o) for o in t.options)
    bounds = f"({','.join(str(v) for _, v in t.bounds)})" if t.bounds else ""
    return f"{options or t.kind}{':' + t.format if t.format else ''}{':' + t.name if t.name else ''}{inner}{bounds}"


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("String", "string"),
        ("Integer", "integer:int32"),
        ("integer", "integer"),
        ("Long", "integer:int64"),
        ("Float", "number:float"),
        ("Double", "number:double"),
        ("Boolean", "boolean"),
        ("字符串", "string"),
        ("整型", "integer"),
        ("Object", "object"),
        ("JSON", "object"),
        ("File", "string:binary"),
        ("Array", "array"),
        ("JSON Array", "array"),
        ("JSONArray", "array"),
        ("Array of strings", "array<string>"),
        ("Array of Long", "array<integer:int64>"),
        ("Array of Node objects", "array<object:Node>"),
        ("Node object", "object:Node"),
        ("Array<String>", "array<string>"),
        ("List<String>", "array<string>"),
        ("List(Dict)", "array<map>"),
        ('"asc" | "desc"', "string"),
        ("'asc' | null", "string|null"),
        ("string?", "string"),
        ("partial crane object", "object:crane"),
        ("?ISO8601 timestamp", "string:date-time|null"),
        ("Optional[int]", "integer:int32|null"),
        ("Array<Array<AvailabilityZone>>", "array<array<object:AvailabilityZone>>"),
        ("Map<String,String>", "map<string>"),
        ("Map<String,Array<String>>", "map<array<string>>"),
        ("Map<String,Map<String,Integer>>", "map<map<integer:int32>>"),
        ("Array of Map<String,String> objects", "array<map<string>>"),
        ("String[]", "array<string>"),
        ("[]string", "array<string>"),
        ("array[string]", "array<string>"),
        ("String array", "array<string>"),
        ("params array", "array<object:params>"),
        ("params结构数组", "array<object:params>"),
        ("字符串数组", "array<string>"),
        ("String(255)", "string(255)"),
        ("String(1-64)", "string(1,64)"),
        ("integer(int64)", "integer:int64"),
        ("string<date-time>", "string:date-time"),
        ("Integer/Boolean", "integer:int32|boolean"),
        ("String or Integer", "string|integer:int32"),
        ("Dictionary data structure", "map"),
        ("Null", "null"),
        ("unsigned", "integer"),
        ("unsigned or object", "integer|object"),
        ("Unix ts", "integer"),
        ("integer($i32)", "integer:int32"),
        ("integer(\\$i64)", "integer:int64"),
        ("number<f64>", "number:double"),
        ("integer($u32)", "integer(0)"),
        ("string($u32)", "?"),
        ("GUID string", "string:uuid"),
        ("URL encoded string", "string"),
        ("TRUE/FALSE", "boolean"),
        ("true | false", "boolean"),
        ("low|high|very-high", "string"),
        ("low | string", "?"),
        ("strings|integers", "string|integer"),
        ("Low|High", "object:Low|object:High"),
        ("Node", "?Node"),
        ("whatever it is", "?"),
        ("", "?"),
    ],
)
def test_type(shown: str, meant: str) -> None:
    assert show(parse_type(shown, WORDS)) == meant


NESTED = st.recursive(
    st.sampled_from([("String", "string"), ("Long", "integer:int64"), ("Boolean", "boolean")]),
    lambda inner: st.one_of(
        inner.map(lambda t: (f"Array<{t[0]}>", f"array<{t[1]}>")),
        inner.map(lambda t: (f"Map<String, {t[0]}>", f"map<{t[1]}>")),
    ),
    max_leaves=8,
)


@settings(deadline=None)
@given(NESTED)
def test_any_depth(pair: tuple[str, str]) -> None:
    assert show(parse_type(pair[0], WORDS)) == pair[1] or pair[0].count("<") > 10


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=120))
def test_no_text_makes_it_fail(text: str) -> None:
    parse_type(text, WORDS)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("List[Dict[str, object]]", ["array", "map", "object"]),
        ("Dict[str, str]", ["map", "string"]),
        ("Optional[List[int]]", ["array", "integer"]),
        ("Sequence<str>", ["any"]),
        ("object[5]", ["any"]),
    ],
)
def test_containers_as_python_writes_them(text: str, kinds: list[str]) -> None:
    shown: list[str] = []
    found: TypeExpr | None = parse_type(text, lexicon())
    while found is not None:
        shown.append(found.kind)
        found = found.items
    assert shown == kinds


@pytest.mark.parametrize(("text", "inner"), [("array string", "string"), ("List integer", "integer")])
def test_two_words_are_an_array_of_the_second(text: str, inner: str) -> None:
    found = parse_type(text, lexicon())
    assert (found.kind, found.items and found.items.kind) == ("array", inner)


@pytest.mark.parametrize("text", ["string integer", "array Specimen", "string string"])
def test_other_two_words_are_no_array(text: str) -> None:
    assert parse_type(text, lexicon()).kind != "array"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("low|high|very-high", ("low", "high", "very-high")),
        ("open | closed", ("open", "closed")),
        ("true|false", ()),
        ("string|null", ()),
        ("strings|integers", ()),
        ("Low|High", ()),
    ],
)
def test_words_that_bars_part_are_values(text: str, values: tuple[str, ...]) -> None:
    assert listed_values(text, WORDS) == values
