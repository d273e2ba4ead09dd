"""Defaults, deprecation, and what is said to people only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from extractor.diff.model import Found
from extractor.diff.schemas.merging import key_of
from extractor.diff.schemas.pair import Pair

Places = Callable[[str], tuple[str, str]]

_VALUES = "x-enum-descriptions"
PROSE = (("title", "title-changed"), ("summary", "summary-changed"), ("description", "description-changed"))


def defaults(pair: Pair) -> Iterator[Found]:
    """What holds where a value is left out."""
    old, new = pair.old.words, pair.new.words
    if ("default" in old) == ("default" in new) and key_of(old.get("default")) == key_of(new.get("default")):
        return
    action = "added" if "default" not in old else "removed" if "default" not in new else "changed"
    values = tuple((name, words["default"]) for name, words in (("old", old), ("new", new)) if "default" in words)
    yield Found(f"default-{action}", pair.old.at("default"), pair.new.at("default"), values)


def deprecation(pair: Pair) -> Iterator[Found]:
    """Whether the value is deprecated."""
    was, is_ = "deprecated" in pair.old.words, "deprecated" in pair.new.words
    if was != is_:
        yield Found("deprecated" if is_ else "reactivated", pair.old.at("deprecated"), pair.new.at("deprecated"))


def prose(pair: Pair) -> Iterator[Found]:
    """Titles, descriptions, examples, links."""
    old, new = pair.old, pair.new
    yield from prose_of(old.words, new.words, lambda word: (old.at(word), new.at(word)))
    if key_of(old.words.get("examples")) != key_of(new.words.get("examples")):
        word_old = "example" if "example" in old.places else "examples"
        word_new = "example" if "example" in new.places else "examples"
        yield Found("examples-changed", old.at(word_old), new.at(word_new))
    if key_of(old.words.get(_VALUES)) != key_of(new.words.get(_VALUES)):
        yield Found("value-descriptions-changed", old.at(_VALUES), new.at(_VALUES))


def prose_of(old: Mapping[str, Any], new: Mapping[str, Any], places: Places) -> Iterator[Found]:
    """What two nodes say to people; white space does not count. ``places`` gives both pointers of a keyword."""
    for word, kind in PROSE:
        left, right = _flat(old.get(word)), _flat(new.get(word))
        if left != right:
            yield Found(kind, *places(word), (("old", left), ("new", right)))
    links = [_link(node.get("externalDocs")) for node in (old, new)]
    if links[0] != links[1]:
        yield Found("external-docs-changed", *places("externalDocs"), (("old", links[0]), ("new", links[1])))


def _flat(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _link(value: Any) -> str:
    return str(value.get("url", "")) if isinstance(value, Mapping) else ""
