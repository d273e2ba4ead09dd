"""The request of an operation, out of the tables that describe it: which rows are the body, and which are not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from extractor.api import Field, ObjectKey
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Json
from extractor.interpret.binding.assign import Assigned
from extractor.interpret.binding.content.whole import is_apart, whole_body
from extractor.interpret.binding.evidence import names_of
from extractor.interpret.binding.request.line import complete, fix
from extractor.interpret.binding.request.model import NO_BODY, Around, Request
from extractor.interpret.binding.request.rows import (
    is_of_path_alone,
    location_of,
    path_name,
    sort_in,
    variable_of,
)
from extractor.interpret.fields.cells.said_place import said_place
from extractor.interpret.operations.model import SENDING, RequestLine
from extractor.values import replace

LEAST_ASKED = 2  # names in the queries that are shown
PARTS = frozenset({"path", "query", "header", "cookie", "uri", "request", "request_body"})


def read_request(
    line: RequestLine,
    assigned: Sequence[Assigned],
    fields: Mapping[ObjectKey, tuple[Field, ...]],
    examples: Sequence[Json],
    lexicon: Lexicon,
    *,
    around: Around,
) -> Request:
    """Sort the rows of the request's tables into parameters and body, then compare with the request line.

    ``examples`` are request bodies that the page shows.
    """
    has_table = any(a.part == "request_body" for a in assigned) and not around.bodiless
    bodiless = around.bodiless or any(_says_none(f) for a in assigned for f in fields[a.candidate.key])
    request = Request(
        line,
        beside=around.beside,
        form=bool(line.form),
        media=[(line.form, line.origin)] if "/" in line.form else [],
        has_body_table=has_table,
        parted=around.parted,
        asked=around.asked,
        bodiless=bodiless and not has_table and not examples,
    )
    request.rows = tuple(f.name for a in assigned if a.part in PARTS for f in fields[a.candidate.key])
    request.named = frozenset(f.name for a in assigned for f in fields[a.candidate.key])
    arguments = [f for a in assigned if a.part == "path" for f in fields[a.candidate.key]]
    request.arguments_sent = _are_members(request, arguments, examples)
    for a in _without_body(assigned) if around.bodiless else assigned:
        if a.part in PARTS:
            _take_group(request, *_own(request, a, fields[a.candidate.key], around.elsewhere), examples, lexicon)
        elif a.part == "request_case":
            request.cases.append(fields[a.candidate.key])
    if around.several and line.method in NO_BODY | {"DELETE"} and not examples:
        request.body, request.cases, request.whole = [], [], None  # the table speaks of the others
    complete(request)
    for name, value in line.selector if not line.envelope else ():
        fix(request, name, value)
    return request


def _without_body(assigned: Sequence[Assigned]) -> Iterator[Assigned]:
    """The tables of a request that has no body: the first that stands where one is described has parameters."""
    told = any(a.part == "request" for a in assigned)
    for a in assigned:
        if a.part != "request_body":
            yield a
        elif not told:
            yield replace(a, part="request")
            told = True


def _own(
    request: Request, a: Assigned, fields: Sequence[Field], elsewhere: Set[str]
) -> tuple[Assigned, Sequence[Field]]:
    """A table with the rows that may be this operation's: variables of its path alone, where others are sent by another
    method."""
    told = a.part != "request" or any(row.location for row in a.candidate.fields)
    if told or elsewhere.isdisjoint(f.name for f in fields):
        return a, fields
    kept = [(row, f) for row, f in zip(a.candidate.fields, fields, strict=True) if path_name(request, f.name)]
    candidate = replace(a.candidate, fields=tuple(row for row, _ in kept))
    return replace(a, candidate=candidate), [f for _, f in kept]


def _is_of_another(f: Field, part: str, request: Request) -> bool:
    """Whether a row of a table of the address describes a variable that the path of another line beside has."""
    asked = path_name(request, f.name) or f.name in request.line.query
    named = any(variable_of(other, f.name) for other in request.beside)
    return part in {"path", "uri"} and named and not asked


def _says_none(f: Field) -> bool:
    """Whether a row says that the request has no media type, and so no body: "Content-Type: not defined", of which
    reading leaves nothing."""
    typed = f.shown_type and f.type.kind != "null"
    said = f.description or typed or f.facts.default or f.facts.enum or f.required
    return fold_word(f.name) == "content-type" and not said


def _take_group(
    request: Request, a: Assigned, fields: Sequence[Field], examples: Sequence[Json], lexicon: Lexicon
) -> None:
    """Sort the rows of one table."""
    body_example, places = bool(examples), _places(request.line, a, bool(examples))
    if a.part in {"request", "request_body"}:
        told = zip(places, fields, strict=True)
        places = [place or ("" if f.object else said_place(f.description, lexicon)) for place, f in told]
    members = {name for value in examples if isinstance(value, dict) for name in value}
    bodies = [f for f, place in zip(fields, places, strict=True) if place == "body"]
    # A body that is shown may have it as a member, and a lone text or number is one, unless the column says "in", as
    # OpenAPI does of all of a body.
    whole_told = fold_word(a.candidate.info.columns().header("place") or "").split()[-1:] == ["in"]
    one_body = len(bodies) == 1 and bodies[0].name not in members and (whole_told or not _is_lone(bodies[0], lexicon))
    # Behind fields of a body that tables above describe, a structure named as its type is one more.
    whole = None if request.body else whole_body(request.line, a.part, fields, examples, lexicon)
    if whole is not None:
        request.whole, one_body = whole, True
    apart = a.part == "request" and request.parted and not request.line.envelope and is_apart(fields, examples)
    apart = apart and not request.body  # a further table of what the body has
    apart = apart or (a.part == "request" and not request.line.envelope and _is_asked(request, fields, examples))
    sent = _is_of_form(request.line, a) or (a.part == "path" and request.arguments_sent)
    part = "uri" if apart else "request_body" if sent else a.part
    known = {f.name for f in request.body} | {p.field.name for p in request.parameters} if a.case else set()
    for shown, row in zip(places, fields, strict=True):
        f = replace(row, required=None) if a.case and row.required else row
        if f.name in known or _is_of_another(f, part, request):
            continue  # a case says more of what all have
        if f is whole:
            continue
        if shown == "body" and one_body:
            request.whole = f  # in "In | Name" tables a body has one row, which is all of it
        elif not shown and one_body and location_of(request, f, part, body_example, lexicon) == "body":
            sort_in(request, f, "query", body_example, lexicon)  # beside all of the body it is no field of it
        else:
            moved = not shown and not a.candidate.info.group.location and part == "query"
            of_path = moved and is_of_path_alone(request, f.name)
            sort_in(request, f, "path" if of_path else shown or part, body_example, lexicon)
    request.form = request.form or a.form


def _places(line: RequestLine, a: Assigned, body_example: bool) -> list[str]:
    """Where the rows of a table say that they belong. A method without a body has none where most rows are of the
    query: "fields (query), sort_key (query), in_use (body)" of a GET without an example."""
    said = [row.location for row in a.candidate.fields]
    sent = [place for place in said if place in {"body", "request_body"}]
    if line.method not in NO_BODY or body_example or said.count("query") <= len(sent):
        return said
    return ["query" if place in sent else place for place in said]


def _is_asked(request: Request, fields: Sequence[Field], examples: Sequence[Json]) -> bool:
    """Whether several names of a table stand in queries that the page shows, and none in a body."""
    asked = [f for f in fields if f.name in request.asked]
    sent = names_of(examples).every
    return len(asked) >= LEAST_ASKED and not any(f.name in sent for f in fields)


def _is_lone(f: Field, lexicon: Lexicon) -> bool:
    """Whether a row is a text, number or boolean by a name that no body has: a member of the body."""
    plain = f.type.known and f.type.kind in {"string", "integer", "number", "boolean"} and f.type.format != "binary"
    return plain and f.object is None and not f.links and fold_word(f.name) not in lexicon.body_rows


def _are_members(request: Request, fields: Sequence[Field], examples: Sequence[Json]) -> bool:
    """Whether bodies that are shown have what tables call "URL arguments", of which the address has none."""
    members = {name for value in examples if isinstance(value, dict) for name in value}
    in_address = any(path_name(request, f.name) or f.name in request.line.query for f in fields)
    return request.line.method in SENDING and not in_address and any(f.name in members for f in fields)


def _is_of_form(line: RequestLine, a: Assigned) -> bool:
    """Whether a table that the query of another method tells to be parameters lists what this one sends as a form."""
    told = a.candidate.info.location or a.candidate.info.section.role == "query"
    return bool(line.form) and a.part == "query" and not told
