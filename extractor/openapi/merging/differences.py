"""Findings about several pages that describe one operation: that they do, and where they disagree."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.api import Field, Operation, Parameter
from extractor.diagnostic import Diagnostic, finding


def differences(pages: Sequence[Operation]) -> list[Diagnostic]:
    """One finding that the pages are merged, and one for each parameter that they tell differently."""
    first, *others = pages
    found = [_merged(first, others)]
    known = {(p.location, p.field.name): p.field for p in first.parameters}
    for page in others:
        for p in page.parameters:
            other = known.get((p.location, p.field.name))
            if other is not None and (other.type, other.required) != (p.field.type, p.field.required):
                found.append(_contradiction(page, p, other))
    return found


def _merged(first: Operation, others: Sequence[Operation]) -> Diagnostic:
    related = tuple(p.origin for p in others)
    places = 1 + len(others)
    return finding(
        "operation-merged", first.origin, related=related, method=first.method, path=first.path, places=places
    )


def _contradiction(page: Operation, parameter: Parameter, first: Field) -> Diagnostic:
    return finding(
        "operation-duplicate",
        parameter.field.origin,
        related=(first.origin,),
        method=page.method,
        path=page.path,
        what=f"the {parameter.location} parameter {parameter.field.name}",
        why=_preferred_page(parameter.field, first),
    )


def _preferred_page(here: Field, first: Field) -> str:
    """Which of two pages' rows of one parameter is to be believed, and why."""
    if here.type.known != first.type.known:
        return f"{'this' if here.type.known else 'the other'} page, since it alone names a type that can be read"
    if (here.required is None) != (first.required is None):
        return f"{'the other' if here.required is None else 'this'} page, since it alone says whether it is required"
    if here.type == first.type:
        return "the page that does not require it, since a caller may follow that page alone"
    longer = len(here.description) > len(first.description)
    return f"{'this' if longer else 'the other'} page, since its row says more"
