"""What several dialect files say below a key, put together: the files in, words, groups and templates out.

columns: {name: [Name, Field]} and columns: {name: [名称]}   ->  groups("columns") = {"name": ("name", "field", "名称")}
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from extractor.dialects.template import Templates, compile_all
from extractor.dialects.text import fold_word

Groups = Mapping[str, tuple[str, ...]]


class Said:
    """Access to the same key of several dialect files, in order."""

    def __init__(self, raws: Iterable[Mapping[str, Any]]) -> None:
        self.raws = tuple(raws)
        self._joiners = self.words("range_joiners")

    def words(self, *path: str) -> tuple[str, ...]:
        """All words below a key path, as written, without repeats."""
        found: dict[str, None] = {}
        for raw in self.raws:
            node: Any = raw
            for key in path:
                node = node.get(key, {}) if isinstance(node, Mapping) else {}
            if isinstance(node, list):
                found.update(dict.fromkeys(node))
        return tuple(found)

    def keys(self, *path: str) -> tuple[str, ...]:
        """All keys below a key path, without repeats."""
        found: dict[str, None] = {}
        for raw in self.raws:
            node: Any = raw
            for key in path:
                node = node.get(key, {})
            found.update(dict.fromkeys(node))
        return tuple(found)

    def folded(self, *path: str) -> tuple[str, ...]:
        """All words below a key path, folded."""
        return tuple(dict.fromkeys(fold_word(w) for w in self.words(*path)))

    def groups(self, *path: str) -> dict[str, tuple[str, ...]]:
        """The folded word lists below a key path, by group name."""
        return {group: self.folded(*path, group) for group in self.keys(*path)}

    def templates(self, *paths: tuple[str, ...], anchored: bool = False) -> Templates:
        """The templates below key paths. Raises TemplateError where one does not follow the syntax."""
        sources = tuple(source for path in paths for source in self.words(*path))
        return compile_all(sources, self._joiners, anchored=anchored)


def by_word(groups: Groups) -> dict[str, str]:
    """Word to group; the first group that claims a word keeps it."""
    found: dict[str, str] = {}
    for group, words in groups.items():
        for word in words:
            found.setdefault(word, group)
    return found


def longest_first(words: Iterable[str]) -> tuple[str, ...]:
    """The words, those of one length in alphabetical order."""
    return tuple(sorted(words, key=lambda w: (-len(w), w)))


def column_roles(said: Said) -> dict[str, tuple[str, ...]]:
    """Header words to the roles of their columns: one word may have several."""
    found: dict[str, tuple[str, ...]] = {}
    for role, words in said.groups("columns").items():
        for word in words:
            found[word] = (*found.get(word, ()), role)
    return found


def first_descriptions(said: Said) -> frozenset[str]:
    """The first word of each dialect for a column of descriptions."""
    return frozenset(fold_word(w) for raw in said.raws for w in raw.get("columns", {}).get("description", ())[:1])


def type_words(said: Said) -> dict[str, tuple[str, str | None]]:
    """Words for types, as written and in lower case, to type and format."""
    found: dict[str, tuple[str, str | None]] = {}
    for raw in said.raws:
        for word, meaning in raw.get("types", {}).items():
            found.setdefault(word, (meaning["type"], meaning.get("format")))
            found.setdefault(word.lower(), (meaning["type"], meaning.get("format")))
    # A lower-case word wins over the fold of a capitalised one ("integer" is not "Integer").
    for raw in said.raws:
        for word, meaning in raw.get("types", {}).items():
            if word == word.lower():
                found[word] = (meaning["type"], meaning.get("format"))
    return found


def caption_places(said: Said) -> tuple[tuple[str, str], ...]:
    """Phrases of captions with the place that each names, longest phrase first."""
    pairs = [(word, place) for place, words in said.groups("captions").items() for word in words]
    return tuple(sorted(pairs, key=lambda p: (-len(p[0]), p[0])))


def required_words(said: Said) -> dict[str, bool]:
    """Words for mandatory and optional."""
    yes = dict.fromkeys(said.folded("required", "yes"), True)
    no = dict.fromkeys(said.folded("required", "no"), False)
    # A dash folds to nothing; an empty cell must stay "not said".
    return {word: value for word, value in {**yes, **no}.items() if word}


def switched_off(said: Said) -> frozenset[str]:
    """The rules that dialects switch off; a later one wins."""
    switches = {name: on for raw in said.raws for name, on in raw.get("rules", {}).items()}
    return frozenset(name for name, on in switches.items() if not on)
