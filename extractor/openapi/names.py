"""Names: operation ids and schema names, stable and unique."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, MutableMapping, Sequence

from extractor.lazy_regex import lazy_regex
from extractor.spill import MEMORY, Storage

_VERSION = lazy_regex(r"v\d+(?:\.\d+)*", re.IGNORECASE)  # "v1", "v2.1"
_COMPONENT = lazy_regex(r"[A-Za-z0-9._-]{1,100}")  # OpenAPI 3.1, section 4.8.7.1
MAX_WORDS = 6
UNNAMED = "Schema"  # where no word of a name can stand in one


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
    return UNNAMED


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


def operation_ids(operations: Iterable[tuple[str, str, str]], storage: Storage = MEMORY) -> Mapping[str, str]:
    """``operation_key`` to a unique id; input is (method, path, documented name), in order, and is looked at more than
    once.

    A documented name that several operations have is kept by none of them.
    """
    counts: MutableMapping[str, int] = storage.index()
    for _, _, name in operations:
        counts[name] = counts.get(name, 0) + 1
    taken = Taken(storage.index())
    for name, count in counts.items():
        if name and count == 1:
            taken.add(name)
    ids: MutableMapping[str, str] = storage.index()
    for method, path, name in operations:
        documented = name and counts[name] == 1
        ids[operation_key(method, path)] = name if documented else _free(method, path, taken)
    return ids


def operation_key(method: str, path: str) -> str:
    """The name under which an operation is found."""
    return f"{method} {path}"


def _free(method: str, path: str, taken: Taken) -> str:
    for versions, every in ((False, False), (True, False), (True, True)):
        candidate = derived_id(method, path, versions=versions, every_variable=every)
        if candidate not in taken:
            break
    return taken.unique(candidate)


class Taken:
    """Names that are in use."""

    def __init__(self, names: MutableMapping[str, int] | None = None) -> None:
        self._names = {} if names is None else names
        self._last: dict[str, int] = {}  # the number that a name got last; those before it are in use

    def add(self, name: str) -> None:
        """From now on the name is in use."""
        self._names[name] = 1

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
        self.add(chosen)
        return chosen
