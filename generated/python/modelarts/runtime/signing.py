"""Request signing with access key and secret key (SDK-HMAC-SHA256), as Huawei Cloud's API gateway checks it."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from urllib.parse import quote, unquote

ALGORITHM = "SDK-HMAC-SHA256"
DATE_FORMAT = "%Y%m%dT%H%M%SZ"
EMPTY_HASH = hashlib.sha256(b"").hexdigest()
UNSIGNED = "UNSIGNED-PAYLOAD"


def signed_headers(
    key: str,
    secret: str,
    method: str,
    path: str,
    query: Iterable[tuple[str, str]],
    headers: Mapping[str, str],
    body: bytes | None,
    now: datetime | None = None,
) -> dict[str, str]:
    """The headers to add: date, authorization, and a mark where the body is not signed.

    ``path`` may be percent-encoded; names and values of ``query`` are not. ``headers`` must hold ``Host``; names
    with a line ``_`` are left unsigned, as gateways drop them.
    """
    lower = {name.lower(): value.strip() for name, value in headers.items()}
    added: dict[str, str] = {}
    content_type = lower.get("content-type", "")
    if content_type and not content_type.startswith(("application/json", "application/bson")):
        added["X-Sdk-Content-Sha256"] = UNSIGNED
    if "x-sdk-date" not in lower:
        added["X-Sdk-Date"] = (now or datetime.now(UTC)).strftime(DATE_FORMAT)
    lower.update({name.lower(): value for name, value in added.items()})
    names = sorted(n for n in lower if "_" not in n)
    request = canonical_request(method, path, query, lower, names, body)
    digest = hashlib.sha256(request.encode()).hexdigest()
    to_sign = f"{ALGORITHM}\n{lower['x-sdk-date']}\n{digest}"
    signature = hmac.new(secret.encode(), to_sign.encode(), hashlib.sha256).hexdigest()
    added["Authorization"] = f"{ALGORITHM} Access={key}, SignedHeaders={';'.join(names)}, Signature={signature}"
    return added


def canonical_request(
    method: str,
    path: str,
    query: Iterable[tuple[str, str]],
    headers: Mapping[str, str],
    names: list[str],
    body: bytes | None,
) -> str:
    """The text whose hash is signed: one line a part, headers one line each."""
    shown = "".join(f"{n}:{headers[n]}\n" for n in names)
    payload = headers.get("x-sdk-content-sha256") or hashlib.sha256(body).hexdigest() if body else EMPTY_HASH
    return "\n".join((method.upper(), _uri(path), _query(query), shown, ";".join(names), payload))


def _uri(path: str) -> str:
    encoded = "/".join(quote(part, safe="~") for part in unquote(path).split("/"))
    return encoded if encoded.endswith("/") else f"{encoded}/"


def _query(pairs: Iterable[tuple[str, str]]) -> str:
    return "&".join(f"{quote(k, safe='~')}={quote(v, safe='~')}" for k, v in sorted(pairs))
