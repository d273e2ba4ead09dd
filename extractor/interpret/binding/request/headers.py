"""Headers that are no parameters of an operation, though pages describe or show them."""

from __future__ import annotations

# What OpenAPI says elsewhere, and a document ignores as a parameter (OpenAPI 3.1, section 4.8.12.2.1).
SAID_ELSEWHERE = frozenset({"accept", "content-type", "authorization"})
# What every client sends by itself, or a server in front of it adds (RFC 9110, sections 5 to 12).
_OF_CLIENTS = frozenset(
    "host connection user-agent cookie origin referer pragma cache-control te expect via date dnt transfer-encoding "
    "upgrade upgrade-insecure-requests authorization proxy-authorization priority x-requested-with keep-alive".split()
)
_FAMILIES = ("accept", "content-", "sec-", "x-forwarded-")


def is_of_every_call(name: str) -> bool:
    """Whether a header that a call shows, in small letters, is sent with any call to any API."""
    return name in _OF_CLIENTS or name.startswith(_FAMILIES)
