"""Calls as code of clients and as HTTP messages: requests, fetch, axios, curl of PHP, a message with its Host.

requests.post("https://boats.example/boats", json={"name": "x"})        POST https://boats.example/boats
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from extractor.interpret.operations.calls.php_code.calls import php_call
from extractor.interpret.operations.calls.words import Call
from extractor.lazy_regex import lazy_regex

MAX_CODE = 8_000  # characters of code that are looked at
MAX_NEAR = 400  # characters behind a call in which its options stand
_METHODS = "get|post|put|delete|patch|head|options"
_STRING = r"[frb]{0,2}[\"'`]([^\"'`\n]{1,500})[\"'`]"
_GIVEN = rf"(?:{_STRING}|([A-Za-z_]\w{{0,40}})\b)"
_CLIENTS = r"(?:requests|session|httpx|client|axios|superagent|got|ky|\$http)"
# requests.post("…", session.get(f'…', axios.put(`…`, client.delete(url
_NAMED = lazy_regex(rf"\b{_CLIENTS}\.({_METHODS})\(\s{{0,80}}{_GIVEN}")
# requests.request("POST", "…"
_REQUEST = lazy_regex(
    rf"\b(?:requests|session|httpx)\.request\(\s{{0,80}}[\"']({_METHODS})[\"']\s{{0,8}},\s{{0,80}}{_GIVEN}",
    re.IGNORECASE,
)
# fetch("…", axios({
_FETCH = lazy_regex(rf"\b(?:fetch|axios|\$\.ajax)\(\s{{0,80}}(?:{_GIVEN}|(?=\{{))")
# method: 'POST'
_METHOD = lazy_regex(rf"\b(?:method|type)[\"']?\s{{0,4}}:\s{{0,4}}[\"']({_METHODS})[\"']", re.IGNORECASE)
_URL = lazy_regex(rf"\burl[\"']?\s{{0,4}}[:=]\s{{0,4}}{_STRING}")  # url: "https://…"
# POST /boats?x=1 HTTP/1.1
_MESSAGE = lazy_regex(rf"^[ \t]{{0,20}}({_METHODS.upper()})[ \t]{{1,8}}(\S{{1,600}})[ \t]{{1,8}}HTTP/\d", re.MULTILINE)
# "Host: boats.example"
_HOST = lazy_regex(r"^[ \t]{0,20}Host:[ \t]{0,8}([\w.-]{1,200}(?::\d{1,5})?)[ \t]*$", re.MULTILINE | re.IGNORECASE)
_HEADERS_END = lazy_regex(r"\r?\n[ \t]*\r?\n")  # the empty line of "Host: a\n\n{}"


def client_call(text: str) -> Call | None:
    """The first call in the code of a client, or the HTTP message; None where there is none."""
    code = text[:MAX_CODE]
    return next((call for read in _READERS if (call := read(code)) is not None), None)


@lru_cache(maxsize=1024)
def code_call(text: str) -> Call | None:
    """The first call in the code of a client; None where there is none, as in an HTTP message."""
    code = text[:MAX_CODE]
    return _named(code) or _fetch(code) or php_call(code)


def _message(code: str) -> Call | None:
    found = _MESSAGE.search(code)
    if found is None:
        return None
    host = _HOST.search(code, found.end())
    end = _HEADERS_END.search(code, found.end())
    target = found.group(2)
    address = f"https://{host.group(1)}{target}" if host and target.startswith("/") else target
    return Call(found.group(1).upper(), address, (code[end.end() :],) if end else ())


def _named(code: str) -> Call | None:
    found = (_REQUEST.search(code) or _NAMED.search(code)) if "(" in code else None
    if found is None:
        return None
    address = found.group(2) or _value_of(found.group(3), code)
    return Call(found.group(1).upper(), address) if address else None


def _fetch(code: str) -> Call | None:
    found = _FETCH.search(code) if "(" in code else None
    if found is None:
        return None
    near = code[found.end() : found.end() + MAX_NEAR]
    named, url = _METHOD.search(near), _URL.search(near)
    address = found.group(1) or _value_of(found.group(2), code) or (url.group(1) if url else "")
    return Call(named.group(1).upper() if named else "GET", address, stated=named is not None) if address else None


def _value_of(name: str | None, code: str) -> str:
    """The text that a variable is given: url = "https://…"."""
    found = re.search(rf"\b{re.escape(name)}\s{{0,4}}=\s{{0,4}}{_STRING}", code) if name else None
    return found.group(1) if found else ""


_READERS: tuple[Callable[[str], Call | None], ...] = (_message, _named, _fetch, php_call)
