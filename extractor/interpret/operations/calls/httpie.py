"""Calls of HTTPie: its items are the body, the query and headers.

http POST boats.example/boats name=Ada age:=3        POST boats.example/boats {"name": "Ada", "age": 3}
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from extractor.interpret.operations.calls.words import ADDRESS, MULTIPART, Call, options_of, with_query
from extractor.lazy_regex import lazy_regex

_METHOD = lazy_regex(r"get|post|put|patch|delete|head|options", re.IGNORECASE)  # "POST"
_LOCAL = lazy_regex(r":\d{0,5}(?:/\S*)?")  # ":/boats", ":8080", ":" of HTTPie, on this machine
# "name=Ada", "age:=3", "file@a.png", "q==boats", "X-Token:abc" of HTTPie
_ITEM = lazy_regex(r"([\w.\[\]-]{1,80})(==|:=@?|=@|[=@:])")
# Options that take a value.
_HTTPIE_TAKES = frozenset(
    "-a --auth -A --auth-type -o --output -p --print -s --style --pretty --session --session-read-only --timeout "
    "--proxy --verify --cert --cert-key --max-redirects --ssl --raw --boundary --format-options".split()
)


def httpie(words: Sequence[str]) -> Call | None:
    """``http [METHOD] URL [ITEM...]``: what is sent makes it a POST."""
    told = list(options_of(words, _HTTPIE_TAKES))
    others = [value for name, value in told if not name]
    named = others[0].upper() if others and _METHOD.fullmatch(others[0]) else ""
    rest = others[1:] if named else others
    address = rest[0] if rest and (ADDRESS.fullmatch(rest[0]) or _LOCAL.fullmatch(rest[0])) else ""
    if not address:
        return None
    items = [(m.group(1), m.group(2), w) for w in rest[1:] if (m := _ITEM.match(w))]
    queried = tuple(w.replace("==", "=", 1) for _, kind, w in items if kind == "==")
    sent = [(name, kind, w) for name, kind, w in items if kind not in {"==", ":"}]
    form = not {"-f", "--form"}.isdisjoint(words) or any(kind == "@" for _, kind, _ in sent)
    data = tuple(w for _, _, w in sent) if form else _as_json(sent)
    method = named or ("POST" if data else "GET")
    headers = (*(w for _, kind, w in items if kind == ":"), *_authorised(dict(told)))
    media = MULTIPART if any(kind == "@" for _, kind, _ in sent) else ""
    return Call(method, with_query(address, queried), data, headers, bool(named or data), media)


def _authorised(options: Mapping[str, str]) -> Iterator[str]:
    """The header line that HTTPie makes of credentials."""
    kind = options.get("--auth-type") or options.get("-A") or "basic"
    credentials = options.get("--auth") or options.get("-a") or ""
    if credentials and kind in {"basic", "bearer", "jwt"}:
        yield f"Authorization: {'Basic' if kind == 'basic' else 'Bearer'} {credentials}"


def _as_json(items: Sequence[tuple[str, str, str]]) -> tuple[str, ...]:
    """The JSON that HTTPie makes of items: "name=Ada" a text, "age:=3" the value itself; what a file holds is null."""
    made = {}
    for name, kind, word in items:
        value = word[len(name) + len(kind) :]
        try:
            made[name] = json.loads(value) if kind == ":=" else None if "@" in kind else value
        except ValueError:
            made[name] = value
    return (json.dumps(made),) if made else ()
