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
            if other is None or not (says_something(p.field) and says_something(other)):
                continue
            if (other.type, other.required) != (p.field.type, p.field.required):
                found.append(_contradiction(page, p, other))
    return found


def says_something(f: Field) -> bool:
    """Whether a parameter is described: it is no mere name in a request line or a call."""
    return bool(f.columns.headers or f.description or f.facts.enum) or f.required is not None or f.type.kind != "string"


def _merged(first: Operation, others: Sequence[Operation]) -> Diagnostic:
    related = tuple(p.origin for p in others)
    places = 1 + len(others)
    return finding(
        "operation-merged", first.origin, related=related, method=first.method, path=first.path, places=places
    )


def _contradiction(page: Operation, parameter: Parameter, first: Field) -> Diagnostic:
    one_page = parameter.field.origin.file == first.origin.file
    return finding(
        "operation-differs-on-page" if one_page else "operation-duplicate",
        parameter.field.origin,
        related=(first.origin,),
        method=page.method,
        path=page.path,
        what=f"the {parameter.location} parameter {parameter.field.name}",
        why=_preferred(parameter.field, first, "place" if one_page else "page"),
    )


def _preferred(here: Field, first: Field, place: str) -> str:
    """Which of two rows of one parameter is to be believed, and why; ``place`` is what they stand on."""
    if here.type.known != first.type.known:
        return f"{'this' if here.type.known else 'the other'} {place}, since it alone names a type that can be read"
    if (here.required is None) != (first.required is None):
        return f"{'the other' if here.required is None else 'this'} {place}, since it alone says whether it is required"
    if here.type == first.type:
        return f"the {place} that does not require it, since a caller may follow that {place} alone"
    longer = len(here.description) > len(first.description)
    return f"{'this' if longer else 'the other'} {place}, since its row says more"
