"""Credentials in generated tests: what is given to the client, and what it adds to a request."""

from __future__ import annotations

from typing import Any

from extractor.codegen.model import SchemeKind, SecurityScheme
from extractor.codegen.targets.python.client_views import SchemeView
from extractor.codegen.targets.python.literals import literal, string


def shown_proof(scheme: SecurityScheme) -> tuple[str, str, str]:
    """Place, name and (beginning of the) value of what the tests' credential adds to a request."""
    return {
        SchemeKind.BEARER: ("header", "Authorization", "Bearer secret-value"),
        SchemeKind.BASIC: ("header", "Authorization", "Basic bmFtZTpzZWNyZXQtdmFsdWU="),
        SchemeKind.AK_SK: ("header", "Authorization", "SDK-HMAC-SHA256 Access=name, "),
        SchemeKind.API_KEY: (scheme.place, scheme.parameter, "secret-value"),
    }[scheme.kind]


def scheme_test(scheme: SecurityScheme, view: SchemeView) -> dict[str, Any]:
    """How a credential shows in a request."""
    pair = scheme.kind in (SchemeKind.BASIC, SchemeKind.AK_SK)
    given = '("name", "secret-value")' if pair else '"secret-value"'
    shown = shown_proof(scheme)
    variables = dict(zip(view.environment, ("name", "secret-value") if pair else ("secret-value",), strict=True))
    place, name, value = shown
    return {
        "argument": view.argument,
        "scheme": view.name,
        "given": given,
        "variables": literal(variables),
        "place": string(place),
        "name": string(name),
        "value": string(value),
    }
