"""What is written here has the bytes of libyaml; what only that can write is refused."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.oas.writing.emit import Emitter, NotPlainError
from extractor.oas.writing.write import to_yaml, yaml_pieces

# Letters, and what means something in YAML: "a: b", "- a", "#", "yes", "0x1", quotes, white space, other scripts.
TEXT = st.text(st.sampled_from("ab:-# ?,[]{}&*!|>'\"%@`=~.0x1_yes/no\n\té船名，（\u200b"), max_size=9)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXT | st.text(max_size=6)
NODES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=12,
)


def emitted(node: dict[str, Any]) -> str:
    return "".join(Emitter(to_yaml).mapping(node, 0))


@given(st.dictionaries(TEXT, NODES, min_size=1, max_size=4))
def test_mappings(node: dict[str, Any]) -> None:
    try:
        text = emitted(node)
    except ValueError:
        return
    assert text == to_yaml(node)


@pytest.mark.parametrize(
    "value",
    ["yes", "No", "null", "~", "1", "0o7", "1e3", "a: b", "a:", "a #b", "a#b", " a", "a ", "", "-", "- a", "=", "<<",
     "2026-01-01", "https://a.example", "a\nb", "a\n", "\n", " a\nb", "a \nb", "船名", "船名：a", "é", "[a", "a, b",
     "{}", "%a", "a%", "/", "/boats/{id}", "/ #", "/a: b", "3.1.0", "3.1", "1.2.3.4", "200", "007", "08", "0x1F", "1_0",
     "123456789012345678", "#/components/schemas/Boat", "#/a~1b/c.d", "#", "#/", "#/a b", "1:20", "1:20:30"],
)  # fmt: skip
def test_texts(value: str) -> None:
    node = {"a": value, "b": [value, {"c": value, "d": [[value]]}]}
    assert emitted(node) == to_yaml(node)


@given(st.text(st.sampled_from("/#.~-0128_aZ{: "), max_size=12))
def test_paths_numbers_and_references(text: str) -> None:
    assert emitted({text: [text, 1, -20, True, False]}) == to_yaml({text: [text, 1, -20, True, False]})


@pytest.mark.parametrize("node", [{"a\nb": 1}, {"a" * 129: 1}, {1: "a"}, {"a": "b\rc"}, {"a": "b\u2028c\nd"}], ids=str)
def test_what_only_libyaml_can_write_is_left_to_it(node: dict[Any, Any]) -> None:
    with pytest.raises(NotPlainError):
        emitted(node)
    document = {"openapi": "3.1.0", "paths": {}, "components": {"schemas": {"A": node, "B": {"type": "object"}}}}
    assert "".join(yaml_pieces(document)) == to_yaml(document)
