"""The places of all facts of a page."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.api import Body, Field, Page, Response
from extractor.document import (
    Origin,
)


def origins_of(page: Page) -> Iterator[Origin]:
    """The places of all facts of a page but those of definitions that nothing has used yet."""
    for operation in page.operations:
        yield operation.origin
        for response in operation.responses:
            yield from _of_response(response)
        yield from (c.origin for c in operation.credentials if c.guess != "shown")
        yield from (operation.open,) if operation.open else ()
        yield from (e.origin for e in operation.errors)
        for parameter in operation.parameters:
            yield from _of_field(parameter.field)
    for response in page.answers:
        yield from _of_response(response)
    for body in bodies_of(page):
        yield from (body.origin, *body.media_origins)
        if body.whole is not None:
            yield from _of_field(body.whole)
    for f in (f for o in page.objects for f in o.fields):
        yield from _of_field(f)
    for f in (*(p.field for p in page.parameters), *(t.parameter.field for t in page.of_all), *page.headers):
        yield from _of_field(f)
    yield from (e.origin for e in page.errors)
    yield from (s.origin for s in page.servers)
    yield from (c.origin for c in page.credentials)


def _of_response(response: Response) -> Iterator[Origin]:
    yield response.origin
    if response.description_origin is not None:
        yield response.description_origin
    for f in response.headers:
        yield from _of_field(f)


def _of_field(f: Field) -> Iterator[Origin]:
    yield f.origin
    yield from f.extra


def bodies_of(page: Page) -> Iterator[Body]:
    """The bodies of requests and answers, with those for other cases."""
    held = (body for o in page.operations for body in (o.body, *(r.body for r in o.responses)))
    for body in (*held, *(r.body for r in page.answers)):
        if body is not None:
            yield body
            yield from body.alternatives
