"""Parameters, credentials and the fields of the request body, out of the tables of the request."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.api import Columns, Credential, EnumValue, Facts, Field, Location, ObjectKey, Parameter, TypeExpr
from extractor.diagnostic import Diagnostic, finding
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Json, Origin
from extractor.interpret.binding.assign import Assigned
from extractor.interpret.binding.content.whole import is_apart, whole_body
from extractor.interpret.link.tables import normal_name
from extractor.interpret.operations.model import RequestLine
from extractor.interpret.operations.paths import variables
from extractor.interpret.security.texts import http_scheme
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass, field, replace

MEDIA_TYPE = lazy_regex(r"(?:application|text|multipart|image|audio|video)/[\w.+*-]{1,80}")
NO_BODY = frozenset({"GET", "HEAD", "OPTIONS"})
# OpenAPI 3.1, section 4.8.12.2: header parameters of these names are ignored.
IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})
STRING = TypeExpr("string")
_PLACES: Mapping[str, Location] = {"path": "path", "query": "query", "header": "header", "cookie": "cookie"}


@dataclass(slots=True)
class Request:
    """What the request tables of one operation yield, gathered row by row."""

    line: RequestLine
    parameters: list[Parameter] = field(default_factory=list)
    credentials: list[Credential] = field(default_factory=list)
    body: list[Field] = field(default_factory=list)
    cases: list[tuple[Field, ...]] = field(default_factory=list)  # the body in other cases
    media: list[tuple[str, Origin]] = field(default_factory=list)
    stated: Sequence[tuple[str, Origin]] = ()  # media types that lines state
    whole: Field | None = None  # a row that is the body itself
    form: bool = False
    has_body_table: bool = False
    bodiless: bool = False
    parted: bool = False  # a section of its own is about the body
    findings: list[Diagnostic] = field(default_factory=list)


def read_request(
    line: RequestLine,
    assigned: Sequence[Assigned],
    fields: Mapping[ObjectKey, tuple[Field, ...]],
    examples: Sequence[Json],
    lexicon: Lexicon,
    *,
    several: bool = False,
    parted: bool = False,
) -> Request:
    """Sort the rows of the request's tables into parameters and body, then compare with the request line.

    ``examples`` are request bodies that the page shows; ``several``: the tables describe other operations too, so that
    a body need not be this one's; ``parted``: a section of its own is about the body.
    """
    has_table = any(a.part == "request_body" for a in assigned)
    bodiless = any(_says_none(f) for a in assigned for f in fields[a.candidate.key])
    request = Request(
        line,
        form=bool(line.form),
        media=[(line.form, line.origin)] if "/" in line.form else [],
        has_body_table=has_table,
        parted=parted,
        bodiless=bodiless and not has_table and not examples,
    )
    for a in assigned:
        if a.part in {"path", "query", "header", "cookie", "uri", "request", "request_body"}:
            _take_group(request, a, fields[a.candidate.key], examples, lexicon)
        elif a.part == "request_case":
            request.cases.append(fields[a.candidate.key])
    if several and line.method in NO_BODY | {"DELETE"} and not examples:
        request.body, request.cases, request.whole = [], [], None  # the table speaks of the others
    _complete(request)
    for name, value in line.selector if not line.envelope else ():
        _fix(request, name, value)
    return request


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
    body_example, places = bool(examples), [row.location for row in a.candidate.fields]
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
    part = "uri" if apart else "request_body" if _is_of_form(request.line, a) else a.part
    known = {f.name for f in request.body} | {p.field.name for p in request.parameters} if a.case else set()
    for shown, row in zip(places, fields, strict=True):
        f = replace(row, required=None) if a.case and row.required else row
        if f.name in known:
            continue  # a case says more of what all have
        if f is whole:
            continue
        if shown == "body" and one_body:
            request.whole = f  # in "In | Name" tables a body has one row, which is all of it
        elif not shown and one_body and _parameter_location(request, f, part, body_example, lexicon) == "body":
            _sort_in(request, f, "query", body_example, lexicon)  # beside all of the body it is no field of it
        else:
            _sort_in(request, f, shown or part, body_example, lexicon)
    request.form = request.form or a.form


def _is_lone(f: Field, lexicon: Lexicon) -> bool:
    """Whether a row is a text, number or boolean by a name that no body has: a member of the body."""
    plain = f.type.known and f.type.kind in {"string", "integer", "number", "boolean"} and f.type.format != "binary"
    return plain and f.object is None and not f.links and fold_word(f.name) not in lexicon.body_rows


def _is_of_form(line: RequestLine, a: Assigned) -> bool:
    """Whether a table that the query of another method tells to be parameters lists what this one sends as a form."""
    told = a.candidate.info.location or a.candidate.info.section.role == "query"
    return bool(line.form) and a.part == "query" and not told


def _sort_in(request: Request, f: Field, part: str, body_example: bool, lexicon: Lexicon) -> None:
    location = _parameter_location(request, f, part, body_example, lexicon)
    if location in {"path", "query"} and _is_credential(request, f, lexicon):
        location = "header"
    if location == "body":
        request.body.append(f)
    elif location == "header":
        _header(request, f, lexicon)
    elif location == "path":
        _path(request, f, lexicon)
    else:
        _add(request, location, f, lexicon)


def _is_credential(request: Request, f: Field, lexicon: Lexicon) -> bool:
    """Whether a row of a table of the address is named as a header for credentials, which no address carries."""
    named = fold_word(f.name) in lexicon.credentials
    return named and f.name not in request.line.query and not _path_name(request, f.name)


def _parameter_location(request: Request, f: Field, part: str, body_example: bool, lexicon: Lexicon) -> str:
    if part in _PLACES:
        return part
    if part in {"request_body", "body"}:
        return "body"
    if _path_name(request, f.name):
        return "path"
    if part == "uri":
        return "query"
    if fold_word(f.name) in lexicon.credentials or fold_word(f.name) == "content-type" or f.name.startswith("X-"):
        return "header"
    if f.name in request.line.query or request.line.method in NO_BODY or request.has_body_table or request.bodiless:
        return "query"
    if request.line.method == "DELETE" and not body_example and f.object is None:
        return "query"
    return "body"


def _path_name(request: Request, name: str) -> str:
    """The path variable that a row's name means: the same, or the same but for case and underscores."""
    bare = name.strip("{}")
    names = variables(request.line.path)
    if bare in names:
        return bare
    alike = [n for n in names if normal_name(n) == normal_name(bare)]
    return alike[0] if len(alike) == 1 else ""


def _path(request: Request, f: Field, lexicon: Lexicon) -> None:
    name = _path_name(request, f.name)
    if name:
        _add(request, "path", replace(f, name=name, required=True), lexicon)
    elif f.name in request.line.query:
        _add(request, "query", f, lexicon)
    elif f.name in dict(request.line.selector):
        _sort_in(request, f, "request", False, lexicon)
    else:
        request.findings.append(finding("path-parameter-not-in-path", f.origin, name=f.name, path=request.line.path))
        if not variables(request.line.path):  # "URL parameters" of a path without any are those of its query
            _add(request, "query", replace(f, facts=replace(f.facts, guesses=(*f.facts.guesses, "queried"))), lexicon)


def _header(request: Request, f: Field, lexicon: Lexicon) -> None:
    folded = fold_word(f.name)
    scheme = lexicon.credentials.get(folded)
    if folded == "content-type":
        _content_type(request, f)
    elif scheme is not None:
        known = http_scheme(_header_text(f)) if scheme == "authorization" else ""
        request.credentials.append(Credential(f.name, known or scheme, bool(f.required), f.origin))
    elif folded in lexicon.credential_keys:
        request.credentials.append(Credential(f.name, "key", bool(f.required), f.origin))
    elif folded in IGNORED_HEADERS:
        request.findings.append(finding("header-ignored", f.origin, name=f.name))
    else:
        _add(request, "header", f, lexicon)


def _header_text(f: Field) -> str:
    """All that the row of a header says of its value."""
    return " ".join((f.description, *map(str, f.facts.default), *(str(v.value) for v in f.facts.enum)))


def media_types(f: Field) -> list[str]:
    """The media types that a Content-Type row names."""
    told = (f.description, *(str(d) for d in f.facts.default), *(str(v.value) for v in f.facts.enum))
    return list(dict.fromkeys(m.rstrip(".") for m in MEDIA_TYPE.findall(" ".join(told))))


def _content_type(request: Request, f: Field) -> None:
    request.media.extend((m, f.origin) for m in media_types(f) or [""])


def _add(request: Request, location: str, f: Field, lexicon: Lexicon) -> None:
    target = _PLACES[location]
    if target == "query" and fold_word(f.name) in lexicon.credential_keys:
        request.credentials.append(Credential(f.name, "key", bool(f.required), f.origin, "query"))
    if any(p.location == target and _is_same(p.field.name, f.name) for p in request.parameters):
        request.findings.append(finding("row-duplicate", f.origin, name=f.name))
        return
    request.parameters.append(Parameter(target, _repeated(_as_text(f)) if target == "query" else _as_text(f)))


def _is_same(name: str, other: str) -> bool:
    """Whether two names are one: a page writes a name of several letters with another capital now and then."""
    return name == other or (len(name) > 1 and name.casefold() == other.casefold())


def _repeated(f: Field) -> Field:
    """A parameter whose name ends as one that is repeated does ("ids[]") is an array of what its row describes."""
    return f if f.type.may_be_array or not f.name.endswith("[]") else replace(f, type=TypeExpr("array", items=f.type))


def _as_text(f: Field) -> Field:
    """A parameter of a table without a type column: what stands in a request line or a header is text, unless an
    example of its row shows another type."""
    if f.type.known or f.shown_type or f.columns.header("type") or f.object:
        return f
    if f.sample and not any(isinstance(value, str) for value, _ in f.sample):
        return f
    f = replace(f, sample=())
    return replace(f, type=STRING, facts=replace(f.facts, guesses=(*f.facts.guesses, "type")))


def _complete(request: Request) -> None:
    """Variables and query names of the request line that no row describes."""
    line = request.line
    have = {(p.location, p.field.name) for p in request.parameters}
    asked = [p.field.name for p in request.parameters if p.location == "query"]
    stated = dict(line.kinds)
    for name in variables(line.path):
        if ("path", name) not in have:
            f = Field(name, TypeExpr(stated[name]) if name in stated else STRING, line.origin, Columns(), required=True)
            request.parameters.append(Parameter("path", f))
        if ("path", name) not in have | {("path", name) for name in stated}:
            request.findings.append(finding("path-variable-undocumented", line.origin, name=name, path=line.path))
    for name in line.query:
        if not any(_is_same(name, other) for other in asked) and name not in dict(line.selector):
            request.parameters.append(Parameter("query", Field(name, STRING, line.origin, Columns())))
            request.findings.append(finding("query-name-undocumented", line.origin, name=name, path=line.path))


def _fix(request: Request, name: str, value: str) -> None:
    """Give the parameter or member that selects the call its one value; without a row, it is in the query."""
    for index, p in enumerate(request.parameters):
        if p.field.name == name:
            request.parameters[index] = replace(p, field=_fixed(p.field, value))
            return
    for index, f in enumerate(request.body):
        if f.name == name:
            request.body[index] = _fixed(f, value)
            return
    f = Field(name, STRING, request.line.origin, Columns())
    request.parameters.append(Parameter("query", _fixed(f, value)))


def _fixed(f: Field, value: str) -> Field:
    facts = Facts(enum=(EnumValue(value),), deprecated=f.facts.deprecated, fixed=True)
    return replace(f, type=STRING, required=True, facts=facts, object=None, alternatives=())
