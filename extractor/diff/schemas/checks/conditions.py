"""Conditions that JSON Schema 2020-12 can state and tables of documentation hardly do: told whole, not looked into."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractor.diff.model import Found
from extractor.diff.schemas.merging import key_of
from extractor.diff.schemas.pair import Pair
from extractor.diff.schemas.view import CONDITIONS, View


def conditions(pair: Pair) -> Iterator[Found]:
    """Conditions that came, went or changed."""
    old, new = _stated(pair.old), _stated(pair.new)
    for name in dict.fromkeys([*old, *new]):
        if key_of(old.get(name)) == key_of(new.get(name)):
            continue
        action = "added" if name not in old else "removed" if name not in new else "changed"
        word = name.partition(" ")[0]
        yield Found(f"condition-{action}", pair.old.at(word), pair.new.at(word), (("name", name),))


def _stated(view: View) -> dict[str, Any]:
    """Conditions by keyword; of fields by pattern and items by position, the names alone."""
    found = {word: view.words[word] for word in CONDITIONS if word in view.words}
    for step in view.inner:
        if step not in ("[]", "{}"):
            word = "prefixItems" if step.startswith("[") else "patternProperties"
            found[f"{word} {step[1:-1]}"] = True
    return found
