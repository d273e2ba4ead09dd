"""Names for code: words of a text, cases, and scopes in which every name is its own.

Identifiers are made of letters and digits after NFKC, so zero-width and direction marks cannot hide in them.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache

LONGEST = 60
_HUMPS = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+|[^\W\d_A-Za-z]+")
_SIGNS = {"+": "plus", "-": "minus", ">": "greater than", "<": "less than", "=": "equals", "!": "not", "$": "", "@": ""}
DEVICE_NAMES = {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))}


@lru_cache(maxsize=65536)
def _words(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKC", text).strip()
    sign = _SIGNS.get(plain[:1], "") if len(plain) > 1 else ""
    found = [w for w in _HUMPS.findall(plain) if w.isidentifier() or (w.isdecimal() and w.isascii())]
    if not found:
        shown = unicodedata.name(plain[0], "").replace("-", " ") if plain else "empty"
        return tuple(w.lower() for w in shown.split()) or ("x",)
    return (*sign.split(), *_joined_digits(found))


def words(text: str) -> list[str]:
    """The words of a name in any case: ``petId`` is pet, Id; ``nvidia.com/gpu`` is nvidia, com, gpu.

    A sign in front counts (``-1`` is minus, 1); a text without letters and digits is named by its first character.
    """
    return list(_words(text))


def _joined_digits(parts: list[str]) -> list[str]:
    """Digits stay with the word in front of them: v2, sha256."""
    joined: list[str] = []
    for part in parts:
        if part.isdigit() and joined and not joined[-1][-1].isdigit():
            joined[-1] += part
        else:
            joined.append(part)
    return joined


def shorten(name: str, longest: int = LONGEST) -> str:
    """The name, or for a long one its beginning and a mark made from all of it."""
    if len(name) <= longest:
        return name
    return f"{name[: longest - 8]}{hashlib.sha256(name.encode('utf-8', 'replace')).hexdigest()[:8]}"


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

    def claim(self, wish: str) -> str:
        """The wish, or the nearest name that is free."""
        base = f"{self._digit_prefix}{wish}" if wish[:1].isdigit() or not wish else wish
        base = f"{base}_" if base in self._reserved else base
        name, count = base, 1
        while name.casefold() in self._taken:
            count += 1
            name = f"{base.rstrip('_')}{self._separator}{count}"
        self._taken.add(name.casefold())
        return name


def claimed(names: Iterable[str], case: Callable[[str], str], scope: Scope) -> dict[str, str]:
    """Name on the wire to name in code. Names that need no change are served first, so that they keep theirs."""
    order = list(dict.fromkeys(names))
    made: dict[str, str] = {}
    for name in sorted(order, key=lambda n: case(n) != n):
        made[name] = scope.claim(case(name))
    return {name: made[name] for name in order}
