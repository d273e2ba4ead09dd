"""The security schemes that all pages together name: one for each header, query parameter and scheme of HTTP.

X-Auth-Token, x-auth-token                       ->  XAuthToken: apiKey in header
Authorization in a row, "Bearer" in a text       ->  bearerAuth: http bearer, for both
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from extractor.api import Credential, Page, Parameter
from extractor.values import dataclass, replace

HTTP = frozenset({"bearer", "basic", "digest"})
GUESSES = {
    "stated": "what a page says of all requests, not of its operations",
    "shown": "calls that are shown send it; no page says so",
    "some": "what a page says of some requests",
}
NEARLY = 0.9  # of the operations with a scheme of HTTP
_RANK = ("", "stated", "shown", "some")  # how well a scheme is documented
_Key = tuple[str, str]


def scheme_name(header: str) -> str:
    """The security scheme name of a credential header: its letters and digits."""
    return re.sub(r"[^A-Za-z0-9]", "", header) or "credential"


@dataclass(frozen=True, slots=True)
class Schemes:
    """Names and nodes of schemes by what carries them; ``stated`` are the credentials of all requests."""

    names: dict[_Key, str]
    nodes: dict[str, dict[str, Any]]
    only: str  # the one scheme of HTTP that is stated of all requests, or that there is; "" where there are several
    stated: tuple[Credential, ...]
    limited: tuple[Credential, ...] = ()  # of some requests, as a page says

    def name(self, c: Credential) -> str:
        """The name of the scheme that a credential is of."""
        return self.names[_key(c, self.only)]

    def is_http(self, c: Credential) -> bool:
        """Whether a credential is of a scheme of HTTP."""
        return _key(c, self.only)[0] == "http"

    def knows(self, c: Credential) -> bool:
        """Whether a credential is of any scheme; else it is a parameter like others."""
        return _key(c, self.only) in self.names

    def is_one(self, p: Parameter) -> bool:
        """Whether a parameter is what carries a scheme: a row of it that tells nothing of credentials."""
        return p.location in {"header", "query"} and (p.location, p.field.name.lower()) in self.names

    def among(self, parameters: Iterable[Parameter]) -> tuple[Credential, ...]:
        """The credentials that are rows of parameters."""
        return tuple(
            Credential(
                p.field.name,
                "key",
                bool(p.field.required),
                p.field.origin,
                "query" if p.location == "query" else "header",
            )
            for p in parameters
            if self.is_one(p)
        )


NO_SCHEMES = Schemes({}, {}, "", ())


def known_schemes(pages: Iterable[Page]) -> Schemes:
    """The schemes that pages name, whoever uses them; not those of query parameters alone where pages state others."""
    spelt: dict[_Key, set[str]] = {}
    best: dict[_Key, int] = {}
    stated: dict[Credential, None] = {}
    unsure: list[Credential] = []
    limited: list[Credential] = []
    evident: set[_Key] = set()
    used: Counter[str] = Counter()  # schemes of HTTP, by operations
    for page in pages:
        used.update(c.scheme for o in page.operations for c in o.credentials if c.scheme in HTTP)
        stated.update(dict.fromkeys(c for c in page.credentials if c.guess != "some"))
        limited.extend(c for c in page.credentials if c.guess == "some")
        for c in (*page.credentials, *(c for o in page.operations for c in o.credentials)):
            if c.scheme == "authorization":
                unsure = [c] if not unsure or _RANK.index(c.guess) < _RANK.index(unsure[0].guess) else unsure
                continue
            key = _key(c, "")
            if c.guess or c.location == "header":
                evident.add(key)
            spelt.setdefault(key, set()).add(c.name)
            best[key] = min(best.get(key, len(_RANK)), _RANK.index(c.guess))
    # Where pages say how all calls sign in, a query parameter "apiKey" of one is what that call is about.
    spelt = {key: names for key, names in spelt.items() if not stated or key in evident}
    told = {c.scheme for c in stated if c.guess == "stated" and c.scheme in HTTP}
    schemes = list(told) if len(told) == 1 else [scheme for kind, scheme in spelt if kind == "http"]
    only = schemes[0] if len(schemes) == 1 else _most(used)
    for c in unsure:
        spelt.setdefault(_key(c, only), set()).add(c.name)
        best.setdefault(_key(c, only), _RANK.index(c.guess))
    said = tuple(c for c in stated if c.guess == "stated")
    return replace(_named(spelt, best, only, said or tuple(stated)), limited=tuple(limited))


def _most(used: Counter[str]) -> str:
    """The scheme of nearly all operations that have one of HTTP; "" for none."""
    scheme, count = max(used.items(), key=lambda found: found[1], default=("", 0))
    return scheme if count and count >= NEARLY * used.total() else ""


def _key(c: Credential, only: str) -> _Key:
    """What carries a credential; an Authorization header of which nothing more is said is of the one scheme of HTTP."""
    if c.scheme in HTTP:
        return "http", c.scheme
    return ("http", only) if c.scheme == "authorization" and only else (c.location, c.name.lower())


def _named(spelt: dict[_Key, set[str]], best: dict[_Key, int], only: str, stated: tuple[Credential, ...]) -> Schemes:
    names: dict[_Key, str] = {}
    nodes: dict[str, dict[str, Any]] = {}
    for key in sorted(spelt):
        location, carrier = key
        shown = min(spelt[key])  # "X-Auth-Token" comes before "x-auth-token"
        name = f"{carrier}Auth" if location == "http" else scheme_name(shown)
        name = f"{name}{location.title()}" if name in nodes else name
        node = (
            {"type": "http", "scheme": carrier}
            if location == "http"
            else {"type": "apiKey", "in": location, "name": shown}
        )
        guess = GUESSES.get(_RANK[best[key]])
        names[key], nodes[name] = name, node | ({"x-guess": guess} if guess else {})
    return Schemes(names, nodes, only, stated)
