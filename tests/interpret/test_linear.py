"""Hostile text costs little: every rule that looks at page text stays near linear time."""

from __future__ import annotations

import time

import pytest

from extractor import interpret, read
from extractor.dialects import lexicon
from extractor.dialects.type_grammar import parse_type
from extractor.document import Line
from extractor.interpret.describe import describe
from extractor.interpret.examples.parse import parse_example
from tests.pages import page, response

WORDS = lexicon()
UNITS = [
    "a", " ", "(", "[", "{", '"', "'", "“", "1,", "1", "-", ".", ": ", "a:", "a:b ", "A ", "A, ", "AB CD ", "0:中 ",
    "**", "/", "</b>", "The value can be ", "The default value is ", "see Table 1 ", "取值为", "默认", "表1", "GET /a ",
    "https://", "{a}", "Array<", "[{", "//", ",,",
    "true 中 false ", "A中,", "letters, ", "at most 1 ", "If ", "Value range: ", "^(a", "\ue000", "\ue000x\ue001",
]  # fmt: skip
SIZE = 20_000
LIMIT = 4.0  # seconds; a quadratic rule takes far longer


def hostile(unit: str) -> str:
    return unit * (SIZE // len(unit))


def timed(started: float) -> None:
    assert time.process_time() - started < LIMIT


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("type_", ["String", "Integer", "Boolean", "Array of strings"])
def test_descriptions(unit: str, type_: str) -> None:
    started = time.process_time()
    describe((Line(hostile(unit)), Line("Options:"), Line(hostile(unit), "item", 1)), parse_type(type_, WORDS), WORDS)
    timed(started)


@pytest.mark.parametrize("unit", UNITS)
def test_examples(unit: str) -> None:
    started = time.process_time()
    parse_example(hostile(unit))
    parse_example("{" + hostile(unit) + "}")
    timed(started)


@pytest.mark.parametrize("unit", UNITS)
def test_pages(unit: str) -> None:
    text = hostile(unit).replace("<", "&lt;")
    started = time.process_time()
    html = page(
        f"<h4>{text}</h4><p>{text}</p><pre>{text}</pre>",
        response([(text, text, text)]),
        line=f"GET /{text}",
        title=text,
    )
    interpret([read(html.encode(), "a.html")])
    timed(started)


@pytest.mark.parametrize(
    "unit",
    [
        *UNITS,
        "表1 参数 参数类型 描述 ",
        "URI ",
        "状态码: 200 ",
        "• URI ",
        "参数 ",
        "Parameter Type Description ",
        "a String ",
    ],
)
def test_flattened_text(unit: str) -> None:
    started = time.process_time()
    interpret([read(("x • URI GET /v1/a 表1 参数 参数类型 描述 " + hostile(unit)).encode(), "a.txt")])
    timed(started)
