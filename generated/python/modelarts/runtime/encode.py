"""Values to the wire: parameters by the styles of OpenAPI 3.1 (section 4.8.12.6), bodies by media type."""

from __future__ import annotations

import json
import math
import secrets
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus

from pydantic import BaseModel

from .endpoint import Body, Call, Parameter
from .upload import Upload, upload
from .values import MISSING, OCTETS, File, wire_names

_SEPARATORS = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}


def plain(value: Any) -> Any:
    """A value as JSON knows it."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, warnings=False)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(k): plain(v) for k, v in value.items() if v is not MISSING}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(v) for v in value]
    return value


def word(value: Any) -> str:
    """A scalar as text: ``true``, ``1.5``, nothing for null; structures as JSON."""
    value = plain(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and math.isfinite(value):
        return _number(value)
    return _json(value) if isinstance(value, dict | list) else str(value)


def _number(value: float) -> str:
    """A number as other languages write it too: ``10`` for 10.0, ``0.00001`` for 1e-05."""
    if value.is_integer() and abs(value) < 1e21:
        return str(int(value))
    shortest = repr(value)
    return f"{Decimal(shortest):f}" if 1e-7 <= abs(value) < 1e21 else shortest.replace("e-0", "e-")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def quoted(text: str) -> str:
    """Percent-encoded, so that no character means anything (RFC 3986, section 2.1)."""
    return quote(text, safe="~")


def path(template: str, call: Call[Any]) -> str:
    """The path with its values. Raises ValueError for a value that would change the route: empty, ``.`` or ``..``."""
    for parameter, value in zip(call.endpoint.parameters, call.values, strict=True):
        if parameter.place != "path":
            continue
        text = _path_value(parameter, value)
        if text in ("", ".", ".."):
            raise ValueError(f"{call.endpoint.id}: the path parameter {parameter.name!r} must not be {text!r}")
        template = template.replace("{" + parameter.name + "}", text)
    return template


def _path_value(parameter: Parameter, value: Any) -> str:
    value, name = plain(value), quoted(parameter.name)
    if parameter.json:
        return quoted(_json(value))
    if parameter.style == "matrix" and parameter.explode and isinstance(value, list | dict):
        pairs = value.items() if isinstance(value, dict) else [(parameter.name, v) for v in value]
        return "".join(_matrix(quoted(k), quoted(word(v))) for k, v in pairs)
    separator = "." if parameter.style == "label" and parameter.explode else ","
    text = separator.join(_listed(value, "=" if parameter.explode else ",", quoted))
    if parameter.style == "matrix":
        return _matrix(name, text)
    return f".{text}" if parameter.style == "label" else text


def _matrix(name: str, text: str) -> str:
    """A name with its value; without one, the name alone (RFC 6570, section 3.2.7)."""
    return f";{name}={text}" if text else f";{name}"


def _listed(value: Any, joint: str, encoded: Callable[[str], str]) -> list[str]:
    """The words of a value: items of a list, members of an object with the joint between name and value."""
    if isinstance(value, list):
        return [encoded(word(v)) for v in value]
    if isinstance(value, dict):
        named = quoted if encoded is _with_reserved else encoded  # names keep no reserved characters
        return [f"{named(k)}{joint}{encoded(word(v))}" for k, v in value.items()]
    return [encoded(word(value))]


def query(call: Call[Any]) -> list[tuple[str, str]]:
    """Pairs of the query, percent-encoded, in the order of the parameters."""
    pairs: list[tuple[str, str]] = []
    for parameter, value in zip(call.endpoint.parameters, call.values, strict=True):
        if parameter.place == "query" and value is not MISSING:
            pairs.extend(_query_pairs(parameter, plain(value)))
    return pairs


def _query_pairs(parameter: Parameter, value: Any) -> Iterable[tuple[str, str]]:
    name, encoded = quoted(parameter.name), _with_reserved if parameter.reserved else quoted
    if parameter.json:
        return [(name, encoded(_json(value)))]
    if not isinstance(value, list | dict):
        return [(name, encoded(word(value)))]
    if parameter.style == "deepObject":
        return list(_deep(parameter.name, value, encoded))
    if parameter.explode:
        pairs = value.items() if isinstance(value, dict) else [(parameter.name, v) for v in value]
        return [(quoted(k), encoded(word(v))) for k, v in pairs]
    separator = _SEPARATORS.get(parameter.style, ",")
    return [(name, separator.join(_listed(value, separator, encoded)))] if value else []


def _with_reserved(text: str) -> str:
    """Percent-encoded, but for reserved characters that a query may hold and that mean nothing in a form."""
    return quote(text, safe="~:/?@!$'()*,;")


def _deep(name: str, value: Any, encoded: Callable[[str], str]) -> Iterable[tuple[str, str]]:
    """``a[b]=1``; items of a list have no key (``a[]=1``), but for structures, whose members must stay together."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _deep(f"{name}[{key}]", inner, encoded)
    elif isinstance(value, list):
        keyed = any(isinstance(inner, dict | list) for inner in value)
        for number, inner in enumerate(value):
            yield from _deep(f"{name}[{number if keyed else ''}]", inner, encoded)
    else:
        yield quoted(name), encoded(word(value))


def headers(call: Call[Any]) -> list[tuple[str, str]]:
    """Headers and cookies of the parameters. Raises ValueError for a value with a line break."""
    found: list[tuple[str, str]] = []
    cookies: list[str] = []
    for parameter, value in zip(call.endpoint.parameters, call.values, strict=True):
        if value is MISSING or parameter.place not in ("header", "cookie"):
            continue
        bare = plain(value)
        joint = "=" if parameter.explode else ","
        text = _json(bare) if parameter.json else ",".join(_listed(bare, joint, str))
        if any(c in text for c in "\r\n\0"):
            raise ValueError(f"{call.endpoint.id}: the {parameter.place} {parameter.name!r} holds a line break")
        if parameter.place == "cookie":
            cookies.append(f"{quoted(parameter.name)}={quoted(text)}")
        elif parameter.name.lower() == "cookie":
            cookies.append(text)
        else:
            found.append((parameter.name, text))
    return [*found, ("Cookie", "; ".join(cookies))] if cookies else found


def content(body: Body | None, value: Any) -> tuple[bytes | Upload | None, str | None]:
    """The content of a body and its media type; nothing for a body that is unset."""
    if body is None or value is MISSING:
        return None, None
    match body.form:
        case "json":
            return json.dumps(plain(value), ensure_ascii=False, separators=(",", ":")).encode(), body.media_type
        case "form":
            return _form(plain(value), body.encoding).encode(), body.media_type
        case "multipart":
            return _multipart(value, body)
        case "text":
            return str(
                value
            ).encode(), f"{body.media_type}; charset=utf-8" if "charset" not in body.media_type else body.media_type
        case "binary":
            return upload([value.content if isinstance(value, File) else bytes(value)]), body.media_type


def _form(value: Any, encoding: tuple[Parameter, ...]) -> str:
    styled = {p.name: p for p in encoding}
    pairs: list[str] = []
    for name, inner in value.items() if isinstance(value, dict) else ():
        if name in styled:
            pairs.extend(f"{k}={v}".replace("%20", "+") for k, v in _query_pairs(styled[name], inner))
        else:
            items = inner if isinstance(inner, list) else [inner]
            pairs.extend(f"{quote_plus(name)}={quote_plus(word(item))}" for item in items)
    return "&".join(pairs)


def _members(value: Any) -> Iterable[tuple[str, Any]]:
    """Members of a model by their names on the wire, with files as they are."""
    if isinstance(value, BaseModel):
        for name, told in wire_names(type(value)).items():
            yield told, getattr(value, name)
        yield from (value.model_extra or {}).items()
    elif isinstance(value, Mapping):
        yield from value.items()


def _multipart(value: Any, body: Body) -> tuple[bytes | Upload, str]:
    types = dict(body.parts)
    boundary = secrets.token_hex(16)
    out: list[bytes | Path] = []
    for name, inner in _members(value):
        for item in inner if isinstance(inner, list) else [inner]:
            if item is not MISSING:
                out += [f"--{boundary}\r\n".encode(), *_part(name, item, types.get(name)), b"\r\n"]
    out.append(f"--{boundary}--\r\n".encode())
    return upload(out), f"{body.media_type}; boundary={boundary}"


def _part(name: str, item: Any, media_type: str | None) -> list[bytes | Path]:
    head = f'Content-Disposition: form-data; name="{_header_safe(name)}"'
    if isinstance(item, bytes):
        item = File(item)
    if isinstance(item, File):
        known = media_type if media_type and item.media_type == OCTETS else _header_safe(item.media_type)
        head = f'{head}; filename="{_header_safe(item.name)}"\r\nContent-Type: {known}\r\n\r\n'
        return [head.encode(), item.content]
    if isinstance(item, BaseModel | Mapping):
        media_type = media_type or "application/json"
    kind = f"\r\nContent-Type: {media_type}" if media_type else ""
    return [f"{head}{kind}\r\n\r\n{word(item)}".encode()]


def _header_safe(text: str) -> str:
    """Quotes and line breaks as WHATWG's multipart encoding writes them."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
