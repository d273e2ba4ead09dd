"""What a call sends as its body: JSON, or the fields of a form.

-d a=1 -d 'b[c]=x'        {"a": 1, "b": {"c": "x"}} as application/x-www-form-urlencoded
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import unquote_plus

from extractor.document import Json
from extractor.interpret.examples.parse import Parsed, parse_alone
from extractor.interpret.operations.calls.words import MULTIPART, Call
from extractor.lazy_regex import lazy_regex

URLENCODED = "application/x-www-form-urlencoded"
FORMS = frozenset({URLENCODED, MULTIPART})
MAX_FIELDS = 200
_PAIR = lazy_regex(r"([A-Za-z_$@][\w.$@-]{0,80}(?:\[[\w.-]{0,60}\]){0,4})=(.{0,4000})", re.DOTALL)  # "b[c]=x", "a="
_KEY = lazy_regex(r"\[([\w.-]{0,60})\]")  # "[name]" of "boat[name]"
_NUMBER = lazy_regex(r"-?(?:0|[1-9]\d{0,14})", re.ASCII)  # "-20"
_DECIMAL = lazy_regex(r"-?(?:0|[1-9]\d{0,8})\.\d{1,6}", re.ASCII)  # "29.99"
_FIELD = lazy_regex(r"([A-Za-z][\w-]{0,60})\s?:\s{0,3}(.{1,2000})", re.DOTALL)  # 'If-Match: "a1"'
_MEDIA = lazy_regex(r"content-type\s?:\s?([\w.+-]{1,60}/[\w.+-]{1,80})", re.IGNORECASE)  # "Content-Type: text/csv"


def sent_by(call: Call) -> tuple[Parsed | None, str]:
    """The body of a call and its media type; (None, "") where it sends nothing that can be read."""
    named = next((m.group(1).lower() for header in call.headers if (m := _MEDIA.match(header.strip()))), "")
    if len(call.data) == 1 and (parsed := parse_alone(call.data[0])) is not None:
        return parsed, named if "json" in named else ""
    media = call.media or named or URLENCODED
    fields = list(pairs(call.data, whole=call.media == MULTIPART))
    if not fields or not 0 < len(fields) <= MAX_FIELDS or media not in FORMS:
        return None, ""
    return Parsed(nested(fields), "", ()), media


def queried_by(call: Call) -> tuple[tuple[str, Json], ...]:
    """The names in the query of a call's address, with their values."""
    query = call.address.partition("?")[2].partition("#")[0]
    return tuple((name, _value(value)) for name, value in pairs([query], whole=False))


def headed_by(call: Call) -> tuple[tuple[str, str], ...]:
    """The headers of a call, each with its value as written."""
    found = (_FIELD.fullmatch(header.strip()) for header in call.headers)
    return tuple((m.group(1), m.group(2).strip()) for m in found if m is not None)


def pairs(data: Iterable[str], *, whole: bool) -> Iterator[tuple[str, str]]:
    """The names and values of the parts of a form ("a=1&b=2"), or of one that is a part as it stands (``whole``); none
    at all where a part is no pair."""
    parts = [part for text in data for part in ([text] if whole else text.split("&")) if part]
    found = [_PAIR.fullmatch(part.strip()) for part in parts]
    for pair in found if all(found) else ():
        if pair is not None:
            yield pair.group(1), pair.group(2)


def nested(fields: Iterable[tuple[str, str]]) -> dict[str, Json]:
    """The fields with brackets as structures: ``a[]`` is an array, ``a[b]`` an object."""
    root: dict[str, Json] = {}
    for name, text in fields:
        keys = _KEY.findall(name)
        _put(root, name.partition("[")[0], keys, _value(text))
    return root


def _put(holder: dict[str, Json], key: str, keys: Sequence[str], value: Json) -> None:
    """Set a member, or one below it; what contradicts an earlier field is left out."""
    if not keys:
        held = holder.get(key)
        holder[key] = value if key not in holder else [*(held if isinstance(held, list) else [held]), value]
    elif keys[0] and not keys[0].isdigit():
        inner = holder.setdefault(key, {})
        if isinstance(inner, dict):
            _put(inner, keys[0], keys[1:], value)
    else:
        items = holder.setdefault(key, [])
        if isinstance(items, list):
            _add(items, keys[1:], value)


def _add(items: list[Json], keys: Sequence[str], value: Json) -> None:
    """Add an item, or a member of the last one that lacks it."""
    if not keys:
        items.append(value)
        return
    last = items[-1] if items else None
    if not isinstance(last, dict) or keys[0] in last:
        last = {}
        items.append(last)
    _put(last, keys[0], keys[1:], value)


def _value(text: str) -> Json:
    """The value of a field: a number or a truth value where it can be nothing else, else text."""
    shown = unquote_plus(text) if "%" in text or "+" in text else text
    if _NUMBER.fullmatch(shown):
        return int(shown)
    if _DECIMAL.fullmatch(shown) and str(float(shown)) == shown:
        return float(shown)
    return shown == "true" if shown in {"true", "false"} else shown
