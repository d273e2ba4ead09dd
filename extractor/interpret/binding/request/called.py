"""What shown calls add to a request: names of the query and headers that no row has, and that parameters travel as a
form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.api import Columns, Field, Parameter, TypeExpr
from extractor.diagnostic import finding
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Json, Origin
from extractor.interpret.binding.request.headers import is_of_every_call
from extractor.interpret.binding.request.model import Request
from extractor.interpret.examples.model import ExampleBlock
from extractor.interpret.examples.sent import FORMS
from extractor.interpret.link.candidates import normal_name
from extractor.interpret.operations.model import SENDING
from extractor.interpret.security.texts import sounds_secret

ANY = TypeExpr("any")
LEAST_ASKED = 2  # names of a table in the addresses of calls


def add_headers(request: Request, examples: Sequence[ExampleBlock], lexicon: Lexicon) -> None:
    """Add the headers that only calls of this operation show, but for those of every client and of credentials."""
    known = {p.field.name.lower() for p in request.parameters} | {c.name.lower() for c in request.credentials}
    found: dict[str, tuple[str, Origin, list[Json]]] = {}
    for e in _calls(request, examples):
        for name, value in e.headers:
            folded = name.lower()
            if folded in known or is_of_every_call(folded) or sounds_secret(name, lexicon):
                continue
            found.setdefault(folded, (name, e.origin, []))[2].append(value)
    for name, origin, values in found.values():
        request.parameters.append(Parameter("header", Field(name, ANY, origin, Columns(), shown=tuple(values))))
        request.findings.append(finding("header-from-example", origin, name=name, path=request.line.path))


def add_called(request: Request, examples: Sequence[ExampleBlock], lexicon: Lexicon) -> None:
    """Add the names of queries that only calls of this operation show, each with its values."""
    known = {normal_name(p.field.name) for p in request.parameters} | {normal_name(c.name) for c in request.credentials}
    known |= {normal_name(name) for name, _ in request.line.selector}
    found: dict[str, tuple[Origin, list[Json]]] = {}
    for e in _calls(request, examples):
        for name, value in e.query:
            if normal_name(name) not in known and fold_word(name) not in lexicon.credential_keys:
                found.setdefault(name, (e.origin, []))[1].append(value)
    for name, (origin, values) in found.items():
        request.parameters.append(Parameter("query", Field(name, ANY, origin, Columns(), shown=tuple(values))))
        request.findings.append(finding("query-from-example", origin, name=name, path=request.line.path))


def _calls(request: Request, examples: Sequence[ExampleBlock]) -> Iterator[ExampleBlock]:
    """The calls of the operation that are shown."""
    return (e for e in examples if e.side == "request" and e.line is not None and request.line.fits(e.line))


def send_as_form(request: Request) -> None:
    """Where the page says that a form carries what it describes as query parameters, move them into the body,
    unless calls have several of them in their addresses."""
    named = [media for media, _ in request.stated if media in FORMS]
    if not named or request.body or request.whole or request.line.method not in SENDING:
        return
    moved = [p for p in request.parameters if p.location == "query" and not _in_address(p, request)]
    asked = [p for p in moved if p.field.name in request.asked]
    if len(asked) >= LEAST_ASKED:
        return  # calls have a form besides
    request.parameters = [p for p in request.parameters if p not in moved]
    request.body = [p.field for p in moved]
    request.form = request.form or bool(moved)


def _in_address(p: Parameter, request: Request) -> bool:
    return p.field.name in request.line.query or bool(p.field.shown)
