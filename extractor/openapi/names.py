"""Names: operation ids and schema names, stable and unique."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_VERSION = re.compile(r"v\d+(?:\.\d+)*", re.IGNORECASE)
_COMPONENT = re.compile(r"[A-Za-z0-9._-]{1,100}")  # OpenAPI 3.1, section 4.8.7.1
MAX_WORDS = 6


def pascal(text: str) -> str:
    """Words of letters and digits, each with a capital: ``import-tasks`` becomes ``ImportTasks``."""
    words = re.findall(r"[A-Za-z0-9]+", text)
    return "".join(w[0].upper() + w[1:] for w in words)


def schema_name(documented: str, fallbacks: Sequence[str]) -> str:
    """A component name: the documented one where it is one, else made of its words, else of a fallback's."""
    if _COMPONENT.fullmatch(documented) and documented[0].isupper():
        return documented
    for text in (documented, *fallbacks):
        if text.isascii() and len(text.split()) <= MAX_WORDS and (name := pascal(text)):
            return name if not name[0].isdigit() else f"Schema{name}"
    return "Schema"


def derived_id(method: str, path: str, *, versions: bool = False, every_variable: bool = False) -> str:
    """An operation id from method and path: ``getPoolsNodesByName``."""
    parts = [p for p in path.split("/") if p]
    words = [method.lower()]
    for index, part in enumerate(parts):
        if part.startswith("{"):
            if index == len(parts) - 1 or every_variable:
                words.append("By" + pascal(part))
        elif versions or not _VERSION.fullmatch(part):
            words.append(pascal(part))
    return "".join(words)


def operation_ids(operations: Iterable[tuple[str, str, str]]) -> dict[tuple[str, str], str]:
    """(method, path) to a unique id; input is (method, path, documented name), in order.

    A documented name that several operations have is kept by none of them.
    """
    every = list(operations)
    counts: dict[str, int] = {}
    for _, _, name in every:
        counts[name] = counts.get(name, 0) + 1
    ids: dict[tuple[str, str], str] = {}
    documented = {name for name, count in counts.items() if name and count == 1}
    taken = Taken(documented)
    for method, path, name in every:
        ids[(method, path)] = name if name in documented else _free(method, path, taken)
    return ids


def _free(method: str, path: str, taken: Taken) -> str:
    for versions, every in ((False, False), (True, False), (True, True)):
        candidate = derived_id(method, path, versions=versions, every_variable=every)
        if candidate not in taken:
            break
    return taken.unique(candidate)


class Taken:
    """Names that are in use."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names = set(names)
        self._last: dict[str, int] = {}  # the number that a name got last; those before it are in use

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def unique(self, name: str) -> str:
        """The name, or the name with the first free number behind it; it is in use from now on."""
        chosen = name
        if name in self._names:
            number = self._last.get(name, 1) + 1
            while f"{name}{number}" in self._names:
                number += 1
            self._last[name] = number
            chosen = f"{name}{number}"
        self._names.add(chosen)
        return chosen
