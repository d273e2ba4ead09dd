"""How a field of the lexicon is read from dialects, said where the field is declared.

any_status: frozenset[str] = folded_set("any_status")   ->  the folded words below "any_status" of all dialects
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import Field
from typing import Any, TypeVar, cast

from extractor.dialects.merging.said import Said, by_word
from extractor.dialects.template import Templates

T = TypeVar("T")


def read_by(read: Callable[[Said], T]) -> T:
    """A field that a function reads, which is its default until ``merge`` calls it; typed as its value."""
    return cast(T, read)


def value_of(declared: Field[Any], said: Said) -> Any:
    """What dialects say for a field that is declared so."""
    read: Any = declared.default
    return read(said)


def words(*path: str) -> tuple[str, ...]:
    """The words below a key path, as written."""
    return read_by(lambda said: said.words(*path))


def word_set(*path: str) -> frozenset[str]:
    """Likewise, in no order."""
    return read_by(lambda said: frozenset(said.words(*path)))


def words_by_key(key: str) -> Mapping[str, tuple[str, ...]]:
    """The words below each key below a key."""
    return read_by(lambda said: {inner: said.words(key, inner) for inner in said.keys(key)})


def lower_set(*path: str) -> frozenset[str]:
    """The words below a key path in lower case, in no order."""
    return read_by(lambda said: frozenset(word.lower() for word in said.words(*path)))


def folded(*path: str) -> tuple[str, ...]:
    """The folded words below a key path."""
    return read_by(lambda said: said.folded(*path))


def folded_set(*path: str) -> frozenset[str]:
    """Likewise, in no order."""
    return read_by(lambda said: frozenset(said.folded(*path)))


def groups_by_word(*path: str) -> Mapping[str, str]:
    """Folded words to the group below a key path that has them."""
    return read_by(lambda said: by_word(said.groups(*path)))


def templates(*path: str, anchored: bool = False) -> Templates:
    """The templates below a key path; ``anchored``: they match whole texts."""
    return read_by(lambda said: said.templates(path, anchored=anchored))


def templates_of(*paths: tuple[str, ...]) -> Templates:
    """The templates below several key paths, together."""
    return read_by(lambda said: said.templates(*paths))


def templates_by_key(key: str, *, anchored: bool = False) -> Mapping[str, Templates]:
    """The templates below each key below a key."""
    return read_by(lambda said: {inner: said.templates((key, inner), anchored=anchored) for inner in said.keys(key)})
