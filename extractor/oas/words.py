"""The words that a name is made of: ``petId`` to pet, Id.

Words are made of letters and digits after NFKC, so zero-width and direction marks cannot hide in them.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from extractor.lazy_regex import lazy_regex

# petId is pet, Id; HTTPServer2 is HTTP, Server, 2
_HUMPS = lazy_regex(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+|[^\W\d_A-Za-z]+")
_SIGNS = {"+": "plus", "-": "minus", ">": "greater than", "<": "less than", "=": "equals", "!": "not", "$": "", "@": ""}


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
