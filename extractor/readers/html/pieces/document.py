"""Documents that a generator of pages cut into pieces: a script for each schema, beside what the page shows of it.

defs.Boat = {"type": "object"};                                             a schema
<article data-name="getBoat"><pre data-type="get">/boats/{id}</pre>         an operation
var schemaWrapper = {"name": "id", "in": "path", "type": "string"};         a parameter of it, a body or an answer
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extractor.lazy_regex import lazy_regex
from extractor.readers.html.pieces.shown import saved_schema, shown_credentials, shown_parameters, status_of

Node = dict[str, Any]
MAX_OPERATIONS = 5_000
MAX_DEPTH = 60
# "defs.Boat = {", 'defs["Boat"] = {'
_DEFINED = lazy_regex(r"\bdefs(?:\.([\w$.-]{1,120})|\[[\"']([^\"']{1,120})[\"']\])\s{0,9}=\s{0,9}(?=\{)")
_WRAPPED = lazy_regex(r"\bschemaWrapper\s{0,9}=\s{0,9}(?=\{)")  # "schemaWrapper = {"
_STATUS = lazy_regex(r"[^\d]{0,40}\b([1-5]\d{2}|default)\b\s{0,9}-?\s{0,9}(.{0,300})")  # "Status: 200 - Found"
_ADDRESS = lazy_regex(r"[\"'](https?://[^\s\"'?]{1,300})")  # '"https://boats.example/v1/boats'
_VARIABLE = lazy_regex(r"\{([^{}/]{1,100})\}")  # "{id}"
_LOCAL = lazy_regex(r"https?://localhost(?::\d{1,5})?(?=/|$)")  # "https://localhost"
_OLD, _NEW = "#/definitions/", "#/components/schemas/"
_OF_SCHEMA = (
    "type format items enum default minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength pattern "
    "minItems maxItems uniqueItems multipleOf"
).split()
_METHODS = frozenset("get put post delete options head patch trace".split())
_JSON = json.JSONDecoder()


def document_of_pieces(parser: LexborHTMLParser) -> Iterator[str]:
    """The document, as JSON with a line for each member; none where a page has no such pieces."""
    every = ((a, a.css_first("pre[data-type]")) for a in parser.css("article[data-name]")[:MAX_OPERATIONS])
    articles = [(article, line) for article, line in every if line is not None]
    if not articles or not any("schemaWrapper" in (s.text() or "") for s in parser.css("script")):
        return
    schemas = dict(_definitions(parser))
    paths: dict[str, Node] = {}
    bases: list[str] = []
    schemes: dict[str, Node] = {}
    for article, shown in articles:
        path, method = (shown.text() or "").strip(), (shown.attributes.get("data-type") or "").lower()
        if path.startswith("/") and method in _METHODS:
            paths.setdefault(path, {}).setdefault(method, _operation(article, path))
            bases.extend(_base(article, path))
            schemes |= shown_credentials(article)
    document: Node = {"openapi": "3.0.3", "info": {"title": _text(parser.css_first("title")), "version": ""}}
    if len({*bases}) == 1 and bases[0]:
        document["servers"] = [{"url": bases[0]}]
    document |= {"paths": paths, "components": {"schemas": schemas} | ({"securitySchemes": schemes} if schemes else {})}
    if paths:
        yield json.dumps(_linked(document, schemas, 0), ensure_ascii=False, indent=1)


def _definitions(parser: LexborHTMLParser) -> Iterator[tuple[str, Any]]:
    for script in parser.css("script"):
        text = script.text() or ""
        for found in _DEFINED.finditer(text):
            value = _decoded(text, found.end())
            if isinstance(value, dict):
                yield found.group(1) or found.group(2), value


def _decoded(text: str, at: int) -> Any:
    try:
        return _JSON.raw_decode(text, at)[0]
    except (ValueError, RecursionError):
        return None


def _operation(article: LexborNode, path: str) -> Node:
    """The operation that an article shows, of the scripts in it; those below a status are of its answer."""
    parameters: list[Node] = []
    node: Node = {"operationId": article.attributes.get("data-name") or ""}
    responses: dict[str, Node] = {}
    status = ""
    for inner in article.traverse():
        if inner.tag in {"h2", "h3"}:
            told = _status(inner) if inner.tag == "h3" else None
            status = told[0] if told else status
            if told:
                responses.setdefault(status, {"description": told[1]})
        elif inner.tag in {"script", "input"} and (piece := _piece(inner)):
            _take(piece, node, parameters, responses.get(status))
    for shown in shown_parameters(article):
        _take(shown, node, parameters, None)
    node |= _said(article)
    held = dict.fromkeys(_VARIABLE.findall(path))
    parameters = [p for p in parameters if p["in"] != "path" or p["name"] in held]
    lacking = [name for name in held if name not in {p["name"] for p in parameters if p["in"] == "path"}]
    parameters += [{"name": n, "in": "path", "required": True, "schema": {"type": "string"}} for n in lacking]
    if parameters:
        node["parameters"] = parameters
    if asked := shown_credentials(article):
        node["security"] = [{name: []} for name in asked]
    node["responses"] = responses or {"default": {"description": ""}}
    return node


def _status(heading: LexborNode) -> tuple[str, str] | None:
    """The status that a heading says, or its script, and its description."""
    told = _STATUS.fullmatch(_text(heading))
    return (told.group(1), told.group(2).strip()) if told else status_of(heading)


def _said(article: LexborNode) -> Node:
    """The summary and the description of an operation: the paragraph beside its name, and the marked one."""
    beside, marked = article.css_first("h1 + p"), article.css_first("p.marked")
    told = {"summary": _text(beside), "description": _text(marked)}
    return {key: text for key, text in told.items() if text}


def _piece(script: LexborNode) -> Node:
    """The schema that a script has, or the control that it left in a page that a browser saved."""
    if script.tag == "input":
        return saved_schema(script)
    text = script.text() or ""
    found = _WRAPPED.search(text)
    value = _decoded(text, found.end()) if found else None
    return value if isinstance(value, dict) else {}


def _take(piece: Node, node: Node, parameters: list[Node], answer: Node | None) -> None:
    """Put a piece where it belongs: the answer of the status above, the body, or a parameter."""
    place = piece.get("in")
    if answer is not None:
        content = piece.get("content") or (
            {"application/json": {"schema": piece["schema"]}} if "schema" in piece else {}
        )
        if isinstance(content, dict) and content:
            answer.setdefault("content", content)
    elif place == "body" or ("content" in piece and not place):
        shown = piece.get("content")
        content = shown if isinstance(shown, dict) else {"application/json": {"schema": piece.get("schema", {})}}
        node.setdefault("requestBody", {"content": content, "required": bool(piece.get("required"))})
    elif place == "formData":
        _add_to_form(piece, node)
    elif place in {"path", "query", "header", "cookie"} and isinstance(piece.get("name"), str):
        made = _parameter(piece)
        if all((p["name"], p["in"]) != (made["name"], made["in"]) for p in parameters):
            parameters.append(made)


def _parameter(piece: Node) -> Node:
    kept: Node = {key: piece[key] for key in ("name", "in", "description", "required", "deprecated") if key in piece}
    kept["required"] = piece["in"] == "path" or bool(piece.get("required"))
    held = piece.get("schema")
    schema = held if isinstance(held, dict) else {key: piece[key] for key in _OF_SCHEMA if key in piece}
    return {**kept, "schema": schema}


def _add_to_form(piece: Node, node: Node) -> None:
    file = piece.get("type") == "file"
    body = node.setdefault("requestBody", {"content": {}})
    kinds = body["content"]
    if any(not isinstance(k, dict) or not isinstance(k.get("schema"), dict) for k in kinds.values()):
        return
    kind = "multipart/form-data" if file or "multipart/form-data" in kinds else "application/x-www-form-urlencoded"
    form: Node = next(iter(kinds.values()), {"schema": {"type": "object", "properties": {}}})
    own = {"type": "string", "format": "binary"} if file else {k: piece[k] for k in _OF_SCHEMA if k in piece}
    form["schema"].setdefault("properties", {})[str(piece.get("name"))] = own
    body["content"] = {kind: form}


def _base(article: LexborNode, path: str) -> Iterator[str]:
    """What stands in front of the path in the call that is shown; of a host of the reader's own, its path."""
    for code in article.css("pre code")[:4]:
        found = _ADDRESS.search(code.text() or "")
        if found and found.group(1).endswith(path):
            yield _LOCAL.sub("", found.group(1).removesuffix(path))
            return


def _text(node: LexborNode | None) -> str:
    return " ".join((node.text() or "").split()) if node is not None else ""


def _linked(value: Any, schemas: Mapping[str, Any], depth: int) -> Any:
    """A value whose references lead to the schemas of the document; those that lead nowhere say nothing."""
    if depth > MAX_DEPTH:
        return {}
    if isinstance(value, dict):
        target = value.get("$ref")
        if isinstance(target, str):
            name = target.rpartition("/")[2]
            return {"$ref": f"{_NEW}{name}"} if target.startswith((_OLD, _NEW)) and name in schemas else {}
        made = {key: _linked(inner, schemas, depth + 1) for key, inner in value.items()}
        kind = made.get("discriminator")
        return made | {"discriminator": {"propertyName": kind}} if isinstance(kind, str) else made
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_linked(inner, schemas, depth + 1) for inner in value]
    return value
