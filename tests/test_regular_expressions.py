"""Each regular expression has a comment on its lines or right above them, with an example that it really finds.

An example stands in quotes ("…" or '…') or is all that the comment says, or what stands between its commas. In it
`` `x` `` is a word that a reader marked, and an escape like ``\\n`` or ``\\u0041`` the character that it names.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.support import ROOT

PACKAGE = ROOT / "extractor"
NOT_SHOWN = ("noqa", "type:", "fmt:")
ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "\\": "\\"}


def comments(source: str) -> dict[int, str]:
    """What comments say, by the number of their line."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    found = {t.start[0]: t.string.removeprefix("#").strip() for t in tokens if t.type == tokenize.COMMENT}
    return {line: text for line, text in found.items() if not text.startswith(NOT_SHOWN)}


def is_pattern(node: ast.AST) -> bool:
    """Whether a call makes a regular expression."""
    match node:
        case ast.Call(func=ast.Name(id="lazy_regex")):
            return True
        case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr="compile")):
            return True
    return False


def statements(node: ast.AST) -> Iterator[ast.stmt]:
    """The innermost statements that make a regular expression."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.stmt):
            yield from statements(child)
            within = [c for c in ast.iter_child_nodes(child) if not isinstance(c, ast.stmt)]
            if any(is_pattern(n) for c in within for n in ast.walk(c)):
                yield child


def beside(statement: ast.stmt, said: dict[int, str], lines: list[str]) -> str:
    """What the comments on the lines of a statement and right above it say."""
    last = statement.end_lineno or statement.lineno
    found = [said[n] for n in range(statement.lineno, last + 1) if n in said]
    above = statement.lineno - 1
    while above in said and lines[above - 1].lstrip().startswith("#"):
        found.insert(0, said[above])
        above -= 1
    return " ".join(found)


def examples(comment: str) -> Iterator[str]:
    """What a comment may show as an example."""
    for text in (*re.findall(r'"([^"]+)"', comment), *re.findall(r"'([^']+)'", comment)):
        yield from read(text)
    for text in (comment, *re.split(r", |: ", comment)):
        yield from read(text.strip())
        yield from read(text.strip().strip("'\""))


def read(text: str) -> Iterator[str]:
    """What an example stands for."""
    plain = re.sub(r"\\(?:u([0-9a-fA-F]{4})|([nrt\\]))", lambda m: chr(int(m[1], 16)) if m[1] else ESCAPES[m[2]], text)
    yield plain
    yield re.sub(r"`([^`]*)`", "\ue000\\1\ue001", plain)


def pattern_of(module: str, statement: ast.stmt) -> Any:
    """The regular expression that a statement gives a name; None where it makes several, or none of a module."""
    match statement:
        case ast.Assign(targets=[ast.Name(id=name)], value=value) if is_pattern(value):
            return getattr(import_module(module), name, None)
    return None


def finds(pattern: Any, text: str) -> bool:
    shown: str | bytes = text.encode("utf-8", "surrogatepass") if isinstance(pattern.pattern, bytes) else text
    return pattern.search(shown) is not None


def with_patterns() -> list[Path]:
    texts = ((path, path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py")))
    return [path for path, text in texts if "re.compile" in text or "lazy_regex" in text]


@pytest.mark.parametrize("path", with_patterns(), ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_each_has_an_example(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    said, lines = comments(source), source.split("\n")
    module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    wrong = []
    for statement in statements(ast.parse(source)):
        comment = beside(statement, said, lines)
        pattern = pattern_of(module, statement)
        shown = bool(comment) if pattern is None else any(finds(pattern, text) for text in examples(comment))
        if not shown:
            wrong.append(f"line {statement.lineno}: {comment or 'no comment'}")
    assert wrong == []
