"""Calls of curl in code of PHP, with what they send.

curl_setopt($ch, CURLOPT_URL, 'https://boats.example/api.php');
curl_setopt($ch, CURLOPT_POSTFIELDS, http_build_query(array('action' => 'ListBoats')));
        POST https://boats.example/api.php, which is sent action=ListBoats
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import quote_plus

from extractor.interpret.operations.calls.php_code.values import GivenOptions, PhpReader, Value
from extractor.interpret.operations.calls.words import MULTIPART, Call
from extractor.lazy_regex import lazy_regex

MAX_DEPTH = 8
# "CURLOPT_URL, ", "CURLOPT_POST =>"
_OPTION = lazy_regex(r"\bCURLOPT_(URL|CUSTOMREQUEST|POST|POSTFIELDS|HTTPHEADER)\s{0,40}(?:,|=>)")
_STARTED = lazy_regex(r"\bcurl_init\s{0,4}\((?!\s{0,8}\))")  # curl_init('https://boats.example/boats')
_NAME = lazy_regex(r"[A-Za-z_$@]")  # what the name of a field begins with
_METHODS = frozenset({"GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"})


def php_call(code: str) -> Call | None:
    """The call of curl in code of PHP; None where there is none, or no address that can be read."""
    options = _options(code) if "CURLOPT_" in code or "curl_init" in code else {}
    address = options.get("URL")
    if not isinstance(address, str) or not address.strip():
        return None
    told = str(options.get("CUSTOMREQUEST") or "").upper()
    sends = options.get("POSTFIELDS") is not None or options.get("POST") in (1, "1")
    method = told if told in _METHODS else "POST" if sends else "GET"
    data, media = _sent(options.get("POSTFIELDS"))
    stated = bool(told) or sends
    return Call(method, address.strip(), data, _headers(options.get("HTTPHEADER")), stated=stated, media=media)


def _options(code: str) -> dict[str, Value]:
    reader = PhpReader(code)
    started = _STARTED.search(code)
    found: dict[str, Value] = {"URL": reader.value(started.end())[0]} if started else {}
    for option in _OPTION.finditer(code):
        found[option.group(1)] = reader.value(option.end())[0]
    return found


def _headers(told: Value) -> tuple[str, ...]:
    held = told.values() if isinstance(told, dict) else ()
    return tuple(value for value in held if isinstance(value, str))


def _sent(fields: Value) -> tuple[tuple[str, ...], str]:
    """What is sent, and its media type where the way it is given says so: an array travels as parts of a form."""
    if isinstance(fields, str):
        return (fields,), ""
    if isinstance(fields, GivenOptions):
        if fields.function == "json_encode":
            return (json.dumps(_plain(fields.value)),), ""
        return tuple(_pairs(fields.value, "", 0)), ""
    return tuple(_pairs(fields, "", 0)), MULTIPART


def _plain(value: Value) -> object:
    """A value as JSON has it: an array without names of its own is a list."""
    if isinstance(value, GivenOptions):
        return None
    if not isinstance(value, dict):
        return value
    listed = list(value) == [str(n) for n in range(len(value))]
    return [_plain(v) for v in value.values()] if listed else {name: _plain(v) for name, v in value.items()}


def _pairs(value: Value, name: str, depth: int) -> Iterator[str]:
    """Names with their values, those inside arrays in brackets."""
    if isinstance(value, dict) and depth <= MAX_DEPTH:
        for key, held in value.items():
            listed = name and key.isdigit() and (held is None or isinstance(held, GivenOptions))
            # An item that cannot be read says nothing, a member its name; what begins with "//" is a note.
            if not listed and (name or _NAME.match(key)):
                yield from _pairs(held, f"{name}[{key}]" if name else key, depth + 1)
    elif name:
        shown = str(value).lower() if isinstance(value, bool) else value
        yield f"{name}={quote_plus(str(shown)) if isinstance(shown, str | int | float) else ''}"
