"""Schemas read from examples: types, arrays and nesting; never what is mandatory, values or bounds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from extractor.document import Json
from extractor.lazy_regex import lazy_regex
from extractor.oas.schemas.inferred import INFERRED
from extractor.openapi.schemas.flavor import Flavor, Node

MAX_DEPTH = 24  # levels of an example that are read; what is deeper is left open
MAX_VALUES = 200  # of one place in the examples
_FROM_FILE = "@"
_MIN_KEYS = 3  # ids, dates or UUIDs as names of members
# "2026-11-28T10:00:00Z", "2026-11-28T10:00:00.123+02:00" (RFC 3339, section 5.6)
_DATE_TIME = lazy_regex(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d{1,12})?(?:[Zz]|[+-]\d\d:\d\d)", re.ASCII)
_DATE = lazy_regex(r"\d{4}-\d\d-\d\d", re.ASCII)  # "2026-11-28"
_UUID = lazy_regex(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")  # "7d444840-9dc0-11d1-b245-5ffdce74fad2"
_URI = lazy_regex(
    r"https?://[\w.:-]{1,253}(?:/[\w./?=&%~#@!$'()*+,;:-]{0,2000})?", re.ASCII
)  # "https://a.example/b?c=1"
_EMAIL = lazy_regex(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}", re.ASCII)  # "ann@mail.example"
# The name of a member that is an id: "1042", "ann@mail.example", "2026-11-28", a UUID, or a long hexadecimal number
# ("5f2a91c0d4e7b386").
_ID = lazy_regex(
    rf"\d{{1,20}}|{_EMAIL.pattern}|{_DATE.pattern}(?:[T ][\d:.Z+-]{{4,20}})?|{_UUID.pattern}"
    r"|(?=[0-9a-fA-F]*\d)[0-9a-fA-F]{12,128}",
    re.ASCII,
)
# What no API would name a member: a UUID, be it in front of more ("…-5ffdce74fad2.binpack"), an address, a path, or
# bytes in base64 ("NLOoV2WBU8ieJIrYXXx8NRb5C2xU61pVVWRDLEIMxlU=").
_KEY = lazy_regex(
    rf"{_UUID.pattern}(?:[.:/_-][\w.-]{{1,60}})?|https?://\S{{3,250}}|/[\w./-]{{0,250}}|[A-Za-z0-9+/]{{20,127}}={{1,2}}",
    re.ASCII,
)


def inferred(values: Sequence[Json], flavor: Flavor) -> Node:
    """The schema that all values fit, marked as read from examples."""
    return {**_schema(values, flavor, 0), INFERRED: "example"}


def mark_attributes(node: Node, ways: Iterable[Sequence[str]]) -> None:
    """Mark members that are attributes of XML, by the names that lead to each, in the schema that was read from it."""
    for way in ways:
        held = [node]
        for name in way:
            held = [inner["properties"][name] for found in held for inner in _inside(found) if _has(inner, name)]
        for found in held:
            found["xml"] = {"attribute": True}


def mark_files(node: Node, values: Iterable[Json]) -> None:
    """Make files of the members of a form that commands read from files: "-F photo=@boat.png"."""
    told = [value for value in values if isinstance(value, dict)]
    for name, inner in node.get("properties", {}).items():
        shown = [v for value in told if name in value for v in _each(value[name])]
        if shown and all(isinstance(v, str) and v.startswith(_FROM_FILE) for v in shown):
            held = inner.get("items", inner)
            held.update(type="string", format="binary")


def _each(value: Json) -> Sequence[Json]:
    return value if isinstance(value, list) else [value]


def _has(node: Node, name: str) -> bool:
    return name in node.get("properties", ())


def _inside(node: Node) -> Iterator[Node]:
    """The schema itself, that of its items, and each of several forms."""
    yield node
    for held in (*node.get("anyOf", ()), *([node["items"]] if "items" in node else ())):
        yield from _inside(held)


def _schema(values: Sequence[Json], flavor: Flavor, depth: int) -> Node:
    by_kind: dict[str, list[Json]] = {}
    for value in values[:MAX_VALUES]:
        by_kind.setdefault(_kind(value), []).append(value)
    if "number" in by_kind:
        by_kind["number"] += by_kind.pop("integer", [])
    nullable = by_kind.pop("null", None) is not None
    options = [_READERS[kind](found, flavor, depth + 1) for kind, found in by_kind.items()]
    if not options or depth >= MAX_DEPTH:
        return {}
    node = options[0] if len(options) == 1 else flavor.any_of(options)
    return flavor.nullable(node) if nullable else node


def _kind(value: Json) -> str:
    if value is None or isinstance(value, bool):
        return "null" if value is None else "boolean"
    return next(kind for type_, kind in _KINDS if isinstance(value, type_))


_KINDS: tuple[tuple[type, str], ...] = (
    (int, "integer"), (float, "number"), (str, "string"), (list, "array"), (dict, "object"),
)  # fmt: skip


def _array(values: Iterable[Json], flavor: Flavor, depth: int) -> Node:
    items = list(chain.from_iterable(v for v in values if isinstance(v, list)))
    return {"type": "array", "items": _schema(items, flavor, depth)}


def _object(values: Iterable[Json], flavor: Flavor, depth: int) -> Node:
    members: dict[str, list[Json]] = {}
    for name, value in chain.from_iterable(v.items() for v in values if isinstance(v, dict)):
        members.setdefault(name, []).append(value)
    if _is_map(members):
        return {
            "type": "object",
            "additionalProperties": _schema([v for m in members.values() for v in m], flavor, depth),
        }
    node: Node = {"type": "object"}
    if members:
        node["properties"] = {name: _schema(found, flavor, depth) for name, found in members.items()}
    return node


def _is_map(members: Mapping[str, Sequence[Json]]) -> bool:
    """Whether the names of members are ids, dates or UUIDs, and all values have one shape; of what cannot be a name of
    its own one is enough."""
    keys = members and all(_KEY.fullmatch(name) for name in members)
    if not keys and (len(members) < _MIN_KEYS or not all(_ID.fullmatch(name) for name in members)):
        return False
    return len({_shape(v) for found in members.values() for v in found if v is not None}) <= 1


def _shape(value: Json) -> str | frozenset[str]:
    return frozenset(value) if isinstance(value, dict) else _kind(value)


def _string(values: Sequence[Json], flavor: Flavor, depth: int) -> Node:
    texts = [v for v in values if isinstance(v, str)]
    fmt = next((name for name, fits in _FORMATS if all(fits(t) for t in texts)), None)
    return {"type": "string", "format": fmt} if fmt else {"type": "string"}


def _is_time(text: str) -> bool:
    if not _DATE_TIME.fullmatch(text):
        return False
    return _is_date(text[:10]) and text[11:13] < "24" and text[14:16] < "60"


def _is_date(text: str) -> bool:
    from datetime import datetime  # noqa: PLC0415 -- few documents show dates

    try:
        return bool(_DATE.fullmatch(text) and datetime.strptime(text, "%Y-%m-%d"))
    except ValueError:
        return False


_FORMATS: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("date-time", _is_time), ("date", _is_date), ("uuid", _UUID.fullmatch),
    ("uri", _URI.fullmatch), ("email", _EMAIL.fullmatch),
)  # fmt: skip
_READERS: Mapping[str, Callable[[Sequence[Json], Flavor, int], Node]] = {
    "boolean": lambda values, flavor, depth: {"type": "boolean"},
    "integer": lambda values, flavor, depth: {"type": "integer"},
    "number": lambda values, flavor, depth: {"type": "number"},
    "string": _string,
    "array": _array,
    "object": _object,
}
