"""What several pages say of one operation, put together: the first page's words win, and nothing is left out."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.api import Facts, Operation, Parameter, Response
from extractor.openapi.merging.differences import says_something
from extractor.openapi.merging.model import Merged
from extractor.values import replace


def merged(pages: Sequence[Operation]) -> Merged:
    """One operation of what each page says of it; there is at least one page."""
    responses: dict[str, list[Response]] = {}
    for r in (r for page in pages for r in page.responses):
        responses.setdefault(r.status, []).append(r)
    ways = {(c.name, c.scheme, c.location, c.guess): c for page in reversed(pages) for c in page.credentials}
    return Merged(
        pages[0].method,
        pages[0].path,
        tuple(pages),
        _parameters(pages),
        tuple(b for page in pages if page.body is not None for b in (page.body, *page.body.alternatives)),
        tuple(tuple(responses[s]) for s in sorted(responses)),
        tuple(ways.values()),
        tuple(e for page in pages for e in page.errors),
    )


def _parameters(pages: Sequence[Operation]) -> tuple[Parameter, ...]:
    """The parameters of all pages, each once."""
    found: dict[tuple[str, str], Parameter] = {}
    for p in (p for page in pages for p in page.parameters):
        known = found.setdefault((p.location, p.field.name), p)
        if known is not p:
            found[(p.location, p.field.name)] = _of_both(known, p)
    if any(p.field.facts.fixed for page in pages for p in page.parameters):
        return tuple(_of_some(p, pages) for p in found.values())
    return tuple(found.values())


def _of_both(first: Parameter, other: Parameter) -> Parameter:
    """The first page's parameter, with where the other describes it; required only where both say so, or the other says
    nothing but its name."""
    field = first.field
    if not says_something(field) and says_something(other.field):
        first, other = other, first  # a name in a request line says less than a row
        field = first.field
    silent = first.location == "path" or other.field.required or not says_something(other.field)
    return replace(
        first,
        field=replace(
            field,
            extra=(*field.extra, other.field.origin, *other.field.extra),
            required=field.required if silent else False,
            facts=_either(field.facts, other.field.facts),
        ),
    )


def _either(first: Facts, other: Facts) -> Facts:
    """What is said of a parameter that has one value here and one there: both values."""
    if not (first.fixed and other.fixed):
        return first
    values = {v.value: v for v in (*other.enum, *first.enum)}
    ordered = tuple(dict.fromkeys(v.value for v in (*first.enum, *other.enum)))
    return replace(first, enum=tuple(values[v] for v in ordered), fixed=True)


def _of_some(p: Parameter, pages: Sequence[Operation]) -> Parameter:
    """A parameter of some calls only is not required of all."""
    everywhere = all(any((q.location, q.field.name) == (p.location, p.field.name) for q in o.parameters) for o in pages)
    return p if everywhere or p.location == "path" else replace(p, field=replace(p.field, required=False))
