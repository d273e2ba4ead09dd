"""How an array travels in the query: ids=1,2 or ids=1&ids=2.

"Comma-separated list of ids."   ->  style: form, explode: false
`ids[]`                          ->  style: form, explode: true
"""

from __future__ import annotations

from typing import Any

from extractor.api import Parameter


def array_style(p: Parameter) -> dict[str, Any]:
    """How the values of an array travel in the query: as one between commas, or one by one, as "ids[]" does. Nothing
    where the page does not say; elsewhere commas are what OpenAPI takes for granted."""
    joined = p.field.facts.joined
    if joined is None and p.field.name.endswith("[]"):
        joined = False
    travels = p.location == "query" and p.field.type.may_be_array and joined is not None
    return {"style": "form", "explode": not joined} if travels else {}
