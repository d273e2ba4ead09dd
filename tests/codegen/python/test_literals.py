"""Any text as Python source: it evaluates back to itself, and to nothing else."""

from __future__ import annotations

import ast
import math
import tomllib
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extractor.codegen.targets.python.literals import doc_text, docstring, literal, string, toml
from extractor.codegen.writing.prose import cell, printable

HOSTILE = (
    'x"""',
    '"""',
    '""""',
    'a "quoted"',
    '\\"',
    '"\\',
    "end\\",
    "\\\\",
    "a\\\nb",
    "two\nlines\"\"\"",
    "'''",
    "*/ //",
    "{{ evil }} {% evil %} {# evil #}",
    "\\N{BULLET} \\x41 \\u0041",
    "\0 \x07 \x1b[31m",
    "\u202e\u2066bidi",
    "\u200bzero\ufeff",
    "\ud800 lone",
    "\x85\u2028\u2029",
    "<script>`|</script> &lt; &#60; &",
    '"""\nimport os\n"""',
    "   \n\t",
    "",
)  # fmt: skip
ALPHABET = st.sampled_from([*"\"'\\\n\r\t {}%#*/`|<>ax0", "\0", "\u202e", "\u2028", "\ud800", "\U0001f600", "é"])
TEXT = st.one_of(st.text(ALPHABET, max_size=30), st.text(max_size=20), st.sampled_from(HOSTILE))
SURROGATES = st.characters(categories=["Cs"])
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), TEXT, st.text(SURROGATES)),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(TEXT, inner, max_size=4)),
    max_leaves=10,
)


def encodable(source: str) -> str:
    """The source, which a file of UTF-8 can hold on one line of it."""
    source.encode("utf-8")
    assert len(source.splitlines()) <= 1
    return source


@given(st.one_of(TEXT, st.text(SURROGATES)))
def test_a_string_evaluates_to_the_text(text: str) -> None:
    assert ast.literal_eval(encodable(string(text))) == text


@pytest.mark.parametrize("sign", ["\0", "\u202e", "\u2066", "\u200b", "\ufeff", "\ud800", "\u2028", "\x7f"])
def test_signs_that_do_not_show_are_escaped(sign: str) -> None:
    assert sign not in string(f"a{sign}b")


@given(VALUES)
def test_a_literal_evaluates_to_the_value(value: Any) -> None:
    made = eval(encodable(literal(value)), {"__builtins__": {"float": float}})  # noqa: S307 - float("inf") is no literal
    assert made == value
    assert repr(made) == repr(value), "true is not 1, and 1.0 is not 1"


def test_a_number_that_is_none_is_one_in_python_too() -> None:
    assert math.isnan(eval(literal(float("nan"))))  # noqa: S307 - the text is ours


def docstring_of(source: str) -> str:
    """The one text that a function with this docstring holds."""
    module = ast.parse(f"def f():\n    {source}\n")
    (function,) = module.body
    assert isinstance(function, ast.FunctionDef)
    (statement,) = function.body
    assert isinstance(statement, ast.Expr)
    assert isinstance(statement.value, ast.Constant)
    assert isinstance(statement.value.value, str)
    return statement.value.value


@given(TEXT)
def test_a_docstring_is_one_text_with_the_words_of_the_document(text: str) -> None:
    made = docstring(text)
    made.encode("utf-8")
    assert docstring_of(made).split() == (printable(text).split() or ["Not", "described."])


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("indent", ["", "    ", "        "])
def test_hostile_texts_are_docstrings(text: str, indent: str) -> None:
    assert docstring_of(docstring(text, indent)).split() == (printable(text).split() or ["Not", "described."])


def test_a_docstring_is_wrapped_and_keeps_its_lines() -> None:
    made = docstring("One.\n\n\n  - " + "word " * 40, "    ")
    assert made.startswith('"""One.\n\n      - word')
    assert max(map(len, made.splitlines())) <= 100


@given(TEXT)
def test_text_inside_a_docstring_stays_inside(text: str) -> None:
    made = encodable(doc_text(text))
    assert docstring_of(f'"""{made}"""').split() == printable(text).split()


@given(TEXT)
def test_toml_holds_the_text_on_one_line(text: str) -> None:
    source = encodable(toml(text))
    assert tomllib.loads(f"a = {source}\nb = 1\n") == {"a": " ".join(printable(text).split()), "b": 1}


@given(TEXT)
def test_a_cell_of_a_table_ends_no_cell_and_opens_no_tag(text: str) -> None:
    made = encodable(cell(text))
    assert "<" not in made
    bare = made.replace("\\|", "").replace("\\`", "")
    assert "|" not in bare
    assert "`" not in bare


@given(TEXT)
@example("a\\|b")
@example("a\\`b")
@example("&lt; &amp; a & b")
def test_a_cell_shows_the_text(text: str) -> None:
    """Markdown takes a backslash in front of a sign away, so one of the text must not stand there unescaped."""
    made = cell(text).replace("&lt;", "<").replace("&amp;", "&")
    assert unescaped(made) == " ".join(printable(text).split())


def unescaped(text: str) -> str:
    out, at = [], 0
    while at < len(text):
        at += text[at] == "\\" and text[at + 1 : at + 2] in {"\\", "|", "`"}
        out.append(text[at])
        at += 1
    return "".join(out)
