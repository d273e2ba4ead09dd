"""What brackets behind the name of a field say besides its type and whether it is mandatory: facts of its values.

(integer, optional, max: 100)        max: 100
(integer - default: 20)              default: 20
(uuid, left out before it sails)     left out before it sails
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Line
from extractor.values import replace

# What may name a type that no dialect knows: "Boat", "boat list", "map[string]Boat"; not "at most 3", "e.g. oak"
_NAMED = re.compile(r"[A-Za-z_$][\w$<>\[\]|/-]{0,60}(?:\.[\w$<>\[\]-]{1,60}){0,3}(?:\s[A-Za-z][\w<>\[\]|-]{0,40})?")
_LABELLED = re.compile(r"[^\W\d_][\w ]{0,30}:\s?[^\s<>]{1,60}")  # "max: 100"


def facts_of(parts: Sequence[str], is_told: Callable[[str], bool], lexicon: Lexicon) -> tuple[str, ...]:
    """The parts of brackets that are no type, and nothing else that is told of a field (``is_told``); what follows one
    of them and says nothing by itself goes on with it: "e.g. oak, elm"."""
    found: list[str] = []
    goes_on = False
    for part in parts:
        fact = not is_told(part) and (
            _LABELLED.fullmatch(part) or not _names(part) or fold_word(part) in lexicon.field_notes
        )
        if goes_on and not is_told(part) and not _LABELLED.fullmatch(part):
            found[-1] = f"{found[-1]}, {part}"
        elif fact:
            found.append(part)
        goes_on = bool(fact) or (goes_on and not is_told(part))
    return tuple(found)


def _names(part: str) -> bool:
    """Whether a part may name a structure, or is a word that says nothing of values: "Boat", "<boat>", "unique"."""
    return _NAMED.fullmatch(part) is not None or "<" in part


def with_facts(facts: Iterable[str], rest: Line, marks: tuple[tuple[int, int], ...] = ()) -> Line:
    """What is said of a field, with facts in front of it as a sentence; ``marks`` are those of the facts."""
    said = "; ".join(facts)
    if not said:
        return rest
    begun = f"{said}. " if rest.text else f"{said}."
    width = len(begun)
    return replace(rest, text=begun + rest.text, marks=(*marks, *((a + width, b + width) for a, b in rest.marks)))
