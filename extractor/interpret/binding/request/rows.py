"""Where a row of a request belongs: in the path, the query, a header or the body, or with the credentials."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractor.api import Credential, Field, Location, Parameter, TypeExpr
from extractor.diagnostic import finding
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.interpret.binding.request.headers import SAID_ELSEWHERE
from extractor.interpret.binding.request.model import NO_BODY, STRING, Request
from extractor.interpret.link.candidates import normal_name
from extractor.interpret.operations.model import SENDING, RequestLine
from extractor.interpret.operations.paths import variables
from extractor.interpret.security.texts import http_scheme
from extractor.values import replace

MEDIA_TYPE = re.compile(r"(?:application|text|multipart|image|audio|video)/[\w.+*-]{1,80}")  # "application/json"
TWICE = 2  # rows of one name: of the path, and of the query
_PLACES: Mapping[str, Location] = {"path": "path", "query": "query", "header": "header", "cookie": "cookie"}


def sort_in(request: Request, f: Field, part: str, body_example: bool, lexicon: Lexicon) -> None:
    """Put a row of a table of this part where it belongs; ``body_example``: the page shows a body."""
    location = location_of(request, f, part, body_example, lexicon)
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
    return named and f.name not in request.line.query and not path_name(request, f.name)


def location_of(request: Request, f: Field, part: str, body_example: bool, lexicon: Lexicon) -> str:
    """Where a row belongs: "path", "query", "header", "cookie" or "body"."""
    if part in _PLACES:
        return part
    if part in {"request_body", "body"}:
        return "body"
    if path_name(request, f.name):
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


def is_of_path_alone(request: Request, name: str) -> bool:
    """Whether a row told to be of the query has just the name of a variable of the path that no other row has, and that
    no query shows."""
    taken = any(p.location == "path" and p.field.name == name for p in request.parameters)
    shown = name in request.line.query or name in request.asked
    return name in variables(request.line.path) and not taken and not shown and request.rows.count(name) < TWICE


def path_name(request: Request, name: str) -> str:
    """The path variable that a row's name means: the same, or the same but for case and underscores, or for "id"."""
    if named := variable_of(request.line, name):
        return named
    own = normal_name(name.strip("{}<>"))
    alike = [n for n in variables(request.line.path) if _is_identified(request, n, own)]
    return alike[0] if len(alike) == 1 else ""


def variable_of(line: RequestLine, name: str) -> str:
    """The variable of the path of a line that a name means, or ""."""
    bare = name.strip("{}<>")
    names = variables(line.path)
    if bare in names:
        return bare
    alike = [n for n in names if normal_name(n) == normal_name(bare)]
    return alike[0] if len(alike) == 1 else ""


def _is_identified(request: Request, variable: str, name: str) -> bool:
    """Whether a name is that of a variable with "id" behind it ("boatId" and "{boat}"), which no row has by its own
    name; a body may have both."""
    sends = request.line.method in SENDING
    return not sends and name == f"{normal_name(variable)}id" and variable not in request.named


def _path(request: Request, f: Field, lexicon: Lexicon) -> None:
    name = path_name(request, f.name)
    if name:
        _add(request, "path", replace(f, name=name, required=True), lexicon)
    elif f.name in request.line.query:
        _add(request, "query", f, lexicon)
    elif f.name in dict(request.line.selector):
        sort_in(request, f, "request", False, lexicon)
    else:
        request.findings.append(finding("path-parameter-not-in-path", f.origin, name=f.name, path=request.line.path))
        # "URL parameters" of a path without any, and such as may be left out, are those of its query.
        if not variables(request.line.path) or f.required is False or f.facts.default:
            _add(request, "query", replace(f, facts=replace(f.facts, guesses=(*f.facts.guesses, "queried"))), lexicon)


def _header(request: Request, f: Field, lexicon: Lexicon) -> None:
    folded = fold_word(f.name)
    scheme = lexicon.credentials.get(folded)
    needed = bool(f.required) or (f.required is None and not f.columns.header("required"))  # what is shown is sent
    if folded == "content-type":
        _content_type(request, f)
    elif scheme is not None:
        known = http_scheme(_header_text(f)) if scheme == "authorization" else ""
        request.credentials.append(Credential(f.name, known or scheme, needed, f.origin))
    elif folded in lexicon.credential_keys:
        request.credentials.append(Credential(f.name, "key", needed, f.origin))
    elif folded in SAID_ELSEWHERE:
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
    if any(p.location == target and is_same_name(p.field.name, f.name) for p in request.parameters):
        request.findings.append(finding("row-duplicate", f.origin, name=f.name))
        return
    request.parameters.append(Parameter(target, _repeated(_as_text(f)) if target == "query" else _as_text(f)))


def is_same_name(name: str, other: str) -> bool:
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
