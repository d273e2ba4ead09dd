"""Numbers and words in capitals in paths that are values of a variable, as other request lines of the page show.

/boats/42 beside /boats, /boats/{boatID}/icon or /boats/7        /boats/{boatID}, else /boats/{boat_id}
/coins/EUR/scan beside /coins/{coin}/fees, /coins/{coin}/events    /coins/{coin}/scan
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.interpret.operations.calls.literals import singular
from extractor.interpret.operations.model import RequestLine
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_NUMBER = lazy_regex(r"\d{1,20}")  # "42"
_NOUN = lazy_regex(r"[A-Za-z][A-Za-z_-]{1,40}s", re.ASCII)  # "boats", in front of the number of one
_CODE = lazy_regex(r"[A-Z][A-Z0-9]{1,9}", re.ASCII)  # "EUR"
LEAST_BESIDE = 2  # paths with one variable where another has a word in capitals
MIN_INDEX = 2  # a number in front of all else is a version


def with_sibling_values(line: RequestLine, paths: Sequence[str]) -> RequestLine:
    """The line with variables for its numbers, where ``paths``, as the page has them, show that other values may stand
    there."""
    parts = line.path.split("/")
    made = list(parts)
    for index in range(MIN_INDEX, len(parts)):
        if _NUMBER.fullmatch(parts[index]) and _NOUN.fullmatch(parts[index - 1]):
            others = list(_beside(parts, index, paths))
            named = next((other for other in others if other.startswith("{")), "")
            if others:
                made[index] = named or f"{{{singular(parts[index - 1]).replace('-', '_')}_id}}"
        elif _CODE.fullmatch(parts[index]):
            named = _variable_beside(parts, index, paths)
            known = "/".join([*made[:index], named, *parts[index + 1 :]]) in paths
            made[index] = named if named and not known else parts[index]
    return replace(line, path="/".join(made))


def _variable_beside(parts: Sequence[str], index: int, paths: Sequence[str]) -> str:
    """The variable that several paths with the same beginning have in a place, where all others that go on have it."""
    others = (path.rstrip("/").split("/") for path in paths)
    found = [other[index] for other in others if other[:index] == list(parts[:index]) and len(other) > index]
    names = {name for name in found if name != parts[index]}
    named = next(iter(names)) if len(names) == 1 else ""
    return named if named.startswith("{") and found.count(named) >= LEAST_BESIDE else ""


def _beside(parts: Sequence[str], index: int, paths: Sequence[str]) -> Iterator[str]:
    """What other paths have in the place of a number: another number, a variable, or nothing."""
    for path in paths:
        other = path.rstrip("/").split("/")
        if not _same(other[:index], parts[:index]) or len(other) < index:
            continue
        shown = other[index] if len(other) > index else ""
        if shown != parts[index] and (not shown or shown.startswith("{") or _NUMBER.fullmatch(shown)):
            yield shown


def _same(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two beginnings of paths are one, whatever values they have."""
    return len(some) == len(others) and all(
        a == b or (_is_value(a) and _is_value(b)) for a, b in zip(some, others, strict=True)
    )


def _is_value(part: str) -> bool:
    return part.startswith("{") or bool(_NUMBER.fullmatch(part))
