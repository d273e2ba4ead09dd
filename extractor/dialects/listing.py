"""Dialects as text: what there is, what one holds, and which ones a set of pages uses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from extractor.dialects import built_in, read_dialect
from extractor.dialects.text import fold_word
from extractor.document import Document, Heading, flat

INDENT = "  "


def list_dialects() -> Iterator[str]:
    """One line for each shipped dialect: its name, how many words it has, what it is about."""
    names = built_in()
    width = max(map(len, names))
    for name in names:
        raw = read_dialect(name)
        yield f"{name:<{width}}  {sum(1 for _ in _words(raw)):>5} words  {raw['about']}"


def explain_dialect(name: str) -> Iterator[str]:
    """All that a dialect (by name or file) holds, group by group. Raises DialectError."""
    raw = read_dialect(name)
    yield f"{raw['name']}: {raw['about']}"
    for key, value in raw.items():
        if key not in {"name", "about"}:
            yield ""
            yield f"{key}:"
            yield from _group(value, INDENT)


def _group(value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if isinstance(inner, Mapping):
                yield f"{indent}{key}: " + ", ".join(f"{k} {v}" for k, v in inner.items())
            else:
                yield f"{indent}{key}: " + " | ".join(map(str, inner if isinstance(inner, list) else [inner]))
    else:
        yield from (f"{indent}{item}" for item in (value if isinstance(value, list) else [value]))


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if key not in {"name", "about"}:
                yield from _words(inner)
    elif isinstance(value, list):
        yield from map(str, value)
    else:
        yield str(value)


def used_by(documents: Iterable[Document]) -> dict[str, tuple[int, int]]:
    """For each dialect, how many table headers and headings of the pages are its words; most first.

    A word that several dialects have counts for each of them.
    """
    vocabulary = {name: _vocabulary(read_dialect(name)) for name in built_in()}
    headers: Counter[str] = Counter()
    headings: Counter[str] = Counter()
    for document in documents:
        texts = (fold_word(c.text) for t in document.tables() for c in t.header)
        for text in texts:
            headers.update(name for name, (columns, _) in vocabulary.items() if text in columns)
        for text in (fold_word(b.text) for b in flat(document.blocks) if isinstance(b, Heading)):
            headings.update(name for name, (_, sections) in vocabulary.items() if text in sections)
    found = {name: (headers[name], headings[name]) for name in vocabulary}
    return dict(sorted(found.items(), key=lambda item: (-sum(item[1]), item[0])))


def _vocabulary(raw: Mapping[str, Any]) -> tuple[set[str], set[str]]:
    columns, sections = (
        {fold_word(w) for words in raw.get(k, {}).values() for w in words} for k in ("columns", "sections")
    )
    return columns, sections
