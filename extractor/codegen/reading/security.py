"""Credentials that a document asks for. What a target cannot prove is reported, and calls go without it."""

from __future__ import annotations

from typing import Any

from extractor.codegen.model.package import SchemeKind, SecurityScheme
from extractor.oas.document import SIGNED, Document, Node, UnresolvedError, listing, mapping, text
from extractor.oas.pointer import escape


def schemes(document: Document) -> tuple[SecurityScheme, ...]:
    """All schemes that code can serve, in the order of the document."""
    found = []
    for name, raw in mapping(mapping(document.root.get("components")).get("securitySchemes")).items():
        try:
            made = _scheme(str(name), document.follow(raw))
        except UnresolvedError:
            made = None
        if made is None:
            document.report("security-unsupported", f"/components/securitySchemes/{escape(str(name))}", name=name)
        else:
            found.append(made)
    return tuple(found)


def _scheme(name: str, node: Node) -> SecurityScheme | None:
    kind, described = text(node.get("type")), text(node.get("description"))
    scheme = text(node.get("scheme")).lower()
    if kind == "apiKey" and node.get("in") in ("header", "query", "cookie") and text(node.get("name")):
        if SIGNED in described.lower() and text(node["name"]).lower() == "authorization":
            return SecurityScheme(name, SchemeKind.AK_SK, description=described)
        return SecurityScheme(name, SchemeKind.API_KEY, text(node["in"]), text(node["name"]), described)
    if kind == "http" and scheme == SIGNED:
        return SecurityScheme(name, SchemeKind.AK_SK, description=described)
    if kind == "http" and scheme == "basic":
        return SecurityScheme(name, SchemeKind.BASIC, description=described)
    if kind in ("oauth2", "openIdConnect") or (kind == "http" and scheme == "bearer"):
        return SecurityScheme(name, SchemeKind.BEARER, description=described)
    return None


def required(raw: Any, known: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    """Alternatives of an operation that code can serve whole; that of no credential comes last, so that one which is
    given travels.
    """
    told = [tuple(str(n) for n in mapping(alternative)) for alternative in listing(raw)]
    return tuple(sorted(dict.fromkeys(t for t in told if known.issuperset(t)), key=lambda names: not names))
