"""Names for code: cases, and scopes in which every name is its own."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache

from extractor.oas.words import words

LONGEST = 60
DEVICE_NAMES = {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))}


_TAIL = 20  # characters that a long name keeps of its end
_BORDER = re.compile(r"(?<=_)(?!_)|(?<=[^A-Z_])(?=[A-Z])")  # between words: Pet|Status, pet_|status


def shorten(name: str, longest: int = LONGEST) -> str:
    """The name, or for a long one its first words and its last ones; scopes tell apart what becomes equal."""
    if len(name) <= longest:
        return name
    borders = [found.start() for found in _BORDER.finditer(name)]
    end = next((b for b in borders if len(name) - b <= _TAIL), len(name))
    room = longest - (len(name) - end)
    start = max((b for b in borders if b <= room), default=room)
    return (name[:start] + name[end:]).strip("_")


def pascal(text: str) -> str:
    """``PetStatus``; abbreviations keep only their first capital."""
    return shorten(_composed("".join(w[:1].upper() + w[1:].lower() for w in words(text))))


@lru_cache(maxsize=65536)
def camel(text: str) -> str:
    """``petStatus``."""
    name = pascal(text)
    first = words(name)[0] if name else ""
    return _composed(first.lower() + name[len(first) :]) if name.startswith(first) else name


@lru_cache(maxsize=65536)
def snake(text: str) -> str:
    """``pet_status``."""
    return shorten(_composed("_".join(w.lower() for w in words(text))))


def constant(text: str) -> str:
    """``PET_STATUS``."""
    return _composed(snake(text).upper())


def _composed(name: str) -> str:
    """Letters that a change of case took apart, put together: compilers do so, and looking a name up does not."""
    return unicodedata.normalize("NFKC", name)


def file_stem(text: str) -> str:
    """A file name without its ending, safe on every system."""
    stem = re.sub(r"[^a-z0-9_]+", "_", snake(text)).strip("_") or "x" + shorten(snake(text).encode().hex(), 16)
    return f"{stem}_" if stem in DEVICE_NAMES else stem


class Scope:
    """Names of one place: no two are equal, also not when case is ignored; reserved words get a line behind them."""

    def __init__(self, reserved: Iterable[str] = (), *, digit_prefix: str = "n", separator: str = "_") -> None:
        self._reserved = frozenset(reserved)
        self._taken: set[str] = set()
        self._digit_prefix = digit_prefix
        self._separator = separator

    def reserve(self, *names: str) -> None:
        """Take names that others must not get."""
        self._taken.update(n.casefold() for n in names)

    def free(self, wish: str) -> bool:
        """Whether the name could be claimed as it is."""
        return wish not in self._reserved and wish.casefold() not in self._taken and not wish[:1].isdigit()

    def claim(self, wish: str) -> str:
        """The wish, or the nearest name that is free."""
        base = f"{self._digit_prefix}{wish}" if wish[:1].isdigit() or not wish else wish
        base = f"{base}_" if base in self._reserved else base
        name, count = base, 1
        while name.casefold() in self._taken:
            count += 1
            tail = f"{self._separator}{count}"
            name = f"{base.rstrip('_')[: LONGEST - len(tail)]}{tail}"
        self._taken.add(name.casefold())
        return name


def claimed(names: Iterable[str], case: Callable[[str], str], scope: Scope) -> dict[str, str]:
    """Name on the wire to name in code. Names that need no change are served first, so that they keep theirs."""
    order = list(dict.fromkeys(names))
    made: dict[str, str] = {}
    for name in sorted(order, key=lambda n: case(n) != n):
        made[name] = scope.claim(case(name))
    return {name: made[name] for name in order}


def methods(ids: Iterable[str], service: str, case: Callable[[str], str], scope: Scope) -> dict[str, str]:
    """Operation to method. A name that begins with that of its service goes without it where the rest is free:
    ``issues.add_labels`` for ``issues/add-labels``.
    """
    order = list(dict.fromkeys(ids))
    rest = {i: case(short) for i in order if (short := _without(i, service))}
    taken = Counter(case(i).casefold() for i in order) + Counter(r.casefold() for r in rest.values())
    wishes = {i: r for i, r in rest.items() if taken[r.casefold()] == 1 and scope.free(r)}
    return claimed(order, lambda i: wishes.get(i) or case(i), scope)


def _without(name: str, service: str) -> str:
    """The words of a name behind those of the service; nothing where it does not begin with them, or has no more."""
    own, first = words(name), [w.casefold() for w in words(service)]
    rest = own[len(first) :]
    begins = [w.casefold() for w in own[: len(first)]] == first
    return " ".join(rest) if begins and rest and not rest[0][0].isdigit() else ""


def service_name(service: str, case: Callable[[str], str], scope: Scope) -> str:
    """The name of a service in code; one that is a word of the language gets another word behind it."""
    return case(service) if scope.free(case(service)) else case(f"{service} api")
