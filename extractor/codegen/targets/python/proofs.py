"""Credentials in generated tests, as code."""

from __future__ import annotations

from typing import Any

from extractor.codegen.model.package import SecurityScheme
from extractor.codegen.targets.python.client_views import SchemeView
from extractor.codegen.targets.python.literals import literal, string
from extractor.codegen.testing.proofs import given, proof


def scheme_test(scheme: SecurityScheme, view: SchemeView) -> dict[str, Any]:
    """How a credential shows in a request."""
    texts, shown = given(scheme), proof(scheme)
    return {
        "argument": view.argument,
        "scheme": view.name,
        "given": string(texts[0]) if len(texts) == 1 else f"({', '.join(map(string, texts))})",
        "variables": literal(dict(zip(view.environment, texts, strict=True))),
        "place": string(shown.place),
        "name": string(shown.name),
        "value": string(shown.value),
    }
