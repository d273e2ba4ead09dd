"""Whether a request carries the credentials that its operation asks for. Their values are not judged."""

from __future__ import annotations

from collections.abc import Mapping

from extractor.mock.problems import Problem
from extractor.mock.requests.routing import Route
from extractor.oas.document import SIGNED, Document, Node, UnresolvedError, listing, mapping, text
from extractor.values import dataclass


@dataclass(frozen=True, slots=True)
class Carried:
    """Where credentials may be: headers by lower-case name, query, cookies."""

    header: Mapping[str, str]
    query: Mapping[str, str]
    cookie: Mapping[str, str]


def missing(document: Document, route: Route, carried: Carried) -> Problem | None:
    """A 401 where every alternative of the operation asks for something that the request does not carry."""
    alternatives = [mapping(a) for a in listing(route.operation.get("security", document.root.get("security")))]
    named = mapping(mapping(document.root.get("components")).get("securitySchemes"))
    schemes = {name: _followed(document, named.get(name)) for a in alternatives for name in a}
    if (
        not alternatives
        or _signed(carried)
        or any(all(_carries(schemes[name], carried) for name in a) for a in alternatives)
    ):
        return None
    wanted = [" and ".join(_described(name, schemes[name]) for name in a) for a in alternatives]
    detail = f"{route} needs {', or '.join(wanted)}; any value will do"
    challenges = dict.fromkeys(c for a in alternatives for name in a if (c := _challenge(schemes[name])))
    return Problem(401, detail, headers=tuple(("WWW-Authenticate", c) for c in challenges))


def _signed(carried: Carried) -> bool:
    """Whether the request is signed (AK/SK): gateways take that in place of whatever the pages ask for."""
    return carried.header.get("authorization", "").lower().startswith(f"{SIGNED} ")


def _followed(document: Document, node: object) -> Node:
    try:
        return document.follow(node)
    except UnresolvedError:
        return {}


def _scheme(scheme: Node) -> str:
    """The scheme of the ``Authorization`` header, in lower case."""
    return text(scheme.get("scheme")).lower() if scheme.get("type") == "http" else "bearer"


def _carries(scheme: Node, carried: Carried) -> bool:
    kind = scheme.get("type")
    if kind == "apiKey":
        name, place = text(scheme.get("name")), scheme.get("in")
        if place == "header":
            return bool(carried.header.get(name.lower()))
        return bool((carried.query if place == "query" else carried.cookie).get(name))
    if kind in ("http", "oauth2", "openIdConnect"):
        given, _, value = carried.header.get("authorization", "").partition(" ")
        return given.lower() == _scheme(scheme) and bool(value.strip())
    # A certificate (mutualTLS) cannot be seen here, and an unknown scheme cannot be asked for.
    return True


def _described(name: str, scheme: Node) -> str:
    if scheme.get("type") == "apiKey":
        return f"{name} ({scheme.get('in')} {scheme.get('name')})"
    return f"{name} (header Authorization: {_scheme(scheme).capitalize()} …)"


def _challenge(scheme: Node) -> str:
    if scheme.get("type") == "apiKey":
        return ""
    name = _scheme(scheme).capitalize()
    return f'{name} realm="mock"' if name.isascii() and name.isalnum() else ""
