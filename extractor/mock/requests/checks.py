"""Requests against the document, by openapi-core: what is wrong, and where."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from jsonschema import FormatChecker
from jsonschema_path import SchemaPath
from openapi_core.casting.schemas import oas30_write_schema_casters_factory, oas31_schema_casters_factory
from openapi_core.datatypes import RequestParameters
from openapi_core.templating.datatypes import TemplateResult
from openapi_core.templating.paths.datatypes import PathOperationServer
from openapi_core.validation.request.exceptions import (
    MissingRequestBody,
    ParameterValidationError,
)
from openapi_core.validation.request.validators import (
    V30RequestBodyValidator,
    V30RequestParametersValidator,
    V31RequestBodyValidator,
    V31RequestParametersValidator,
)
from openapi_core.validation.schemas.factories import SchemaValidatorsFactory

from extractor.mock.negotiation import bare, covers, is_json
from extractor.mock.problems import Fault, Problem
from extractor.mock.requests.faults import faults
from extractor.mock.requests.incoming import Incoming
from extractor.mock.requests.routing import Route
from extractor.mock.requests.styles import Styles
from extractor.oas.document import Document, Node, UnresolvedError, listing, mapping
from extractor.oas.offline import schema_path
from extractor.oas.schemas.flatten import joined, named_types
from extractor.oas.schemas.inferred import opened
from extractor.oas.values.guarded import start
from extractor.oas.values.validity import dialect_of, formats

MOST_FAULTS = 20
# Content that openapi-core takes apart; of other content, only the media type is looked at.
_FORMS = {"application/x-www-form-urlencoded", "multipart/form-data"}
_READ = {*_FORMS, "text/plain"}
# OpenAPI, "Parameter Object": header parameters of these names are ignored.
_IGNORED = {"accept", "content-type", "authorization"}
log = logging.getLogger("spectable.mock")


@dataclass
class _Request:
    """The protocol of openapi-core; the path is the key that ``_Finder`` looks up."""

    parameters: RequestParameters
    method: str
    body: bytes | None
    content_type: str
    path: str
    host_url: str = ""


class _Finder:
    """The operation is known already: the path of the request is its key."""

    def __init__(self, spec: SchemaPath, base_url: str | None = None) -> None:
        self.spec = spec

    def find(self, method: str, name: str) -> PathOperationServer:
        path = self.spec / "paths" / name
        return PathOperationServer(path, path / method, self.spec, TemplateResult(name, {}), TemplateResult(""))


class _Factory(SchemaValidatorsFactory):
    """Validators in bounded time, with one set of formats for all."""

    def get_format_checker(self, *_: Any, **__: Any) -> FormatChecker:
        return formats()


class Checks:
    """The checks of a document. Making one is cheap; schemas are read when a request needs them."""

    def __init__(self, document: Document, routes: list[Route]) -> None:
        self._document = document
        version = str(document.root.get("openapi", ""))
        self._keys = {route.pointer: f"route-{number}" for number, route in enumerate(routes)}
        # Every operation under a key without special characters, beside the paths that references may lead into.
        paths = {self._keys[route.pointer]: route.item for route in routes}
        whole = {**document.root, "paths": {**mapping(document.root.get("paths")), **paths}}
        shown = opened(whole)
        spec = schema_path(shown)
        old = version.startswith("3.0")
        casters = oas30_write_schema_casters_factory if old else oas31_schema_casters_factory
        settings: dict[str, Any] = {
            "path_finder_cls": _Finder,
            "extra_media_type_deserializers": _JsonTypes(),
            "style_deserializers_factory": Styles(document, casters),
        }
        # What is read-only stays out of bodies; a parameter may have the schema of a read-only member.
        plain, write = (_Factory(dialect_of(version, side), formats()) for side in ("", "write"))
        parameters = V30RequestParametersValidator if old else V31RequestParametersValidator
        body = V30RequestBodyValidator if old else V31RequestBodyValidator
        self._parameters = parameters(spec, schema_validators_factory=plain, **settings)
        self._body = body(spec, schema_validators_factory=write, **settings)
        # What examples show refuses nothing; where a body is none of it, the log says so.
        strict = schema_path(whole) if shown is not whole else None
        self._shown_body = body(strict, schema_validators_factory=write, **settings) if strict else None

    def problem(self, route: Route, variables: Mapping[str, str], incoming: Incoming) -> Problem | None:
        """What is wrong with a request for a route: 415 for its media type, 400 for the rest."""
        content = self._content(route)
        media_type = _documented_type(content, incoming.content_type)
        if content and incoming.body and media_type is None:
            return _unsupported(route, content, incoming.content_type)
        request = _Request(
            RequestParameters(incoming.query, incoming.headers, incoming.cookies, variables),
            route.method,
            incoming.body or None,
            _content_type(media_type, incoming.content_type),
            self._keys[route.pointer],
        )
        found = [*self._parameter_faults(request, route), *self._body_faults(request, media_type)][:MOST_FAULTS]
        if not found:
            self._compare_with_examples(request, route)
            return None
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        return Problem(400, f"{route}: {found[0]}{more}", tuple(found))

    def _content(self, route: Route) -> Node:
        try:
            return mapping(self._document.follow(route.operation.get("requestBody", {})).get("content"))
        except UnresolvedError:
            return {}

    def _parameter_faults(self, request: _Request, route: Route) -> Iterator[Fault]:
        for error in self._errors(self._parameters, request):
            if isinstance(error, ParameterValidationError):
                ignored = error.location == "header" and error.name.lower() in _IGNORED
                if not ignored and not self._may_be_empty(request, error, route):
                    yield from faults(error, error.location, error.name)

    def _may_be_empty(self, request: _Request, error: ParameterValidationError, route: Route) -> bool:
        """Whether the fault is only that a query parameter is empty, where its schema or the parameter allows that."""
        query: Any = request.parameters.query
        values = query.getlist(error.name)
        if error.location != "query" or not values or any(values):
            return False
        return _allows_empty(self._document, route, error.name)

    def _body_faults(self, request: _Request, media_type: str | None) -> Iterator[Fault]:
        name = bare(request.content_type)
        is_range = "*" in (media_type or "")
        if request.body and not is_json(name) and (is_range or name not in _READ):
            return
        if request.body and is_json(name):
            try:
                json.loads(request.body)
            except (ValueError, RecursionError) as error:
                yield Fault("body", "$", f"not JSON: {error}")
                return
        for wrong in self._errors(self._body, request):
            if not isinstance(wrong, MissingRequestBody):  # one that is required is an error of another class
                yield from faults(wrong, "body", "$", is_form=name in _FORMS)

    def _compare_with_examples(self, request: _Request, route: Route) -> None:
        """Warn of a body that is not as the examples show it."""
        for error in self._errors(self._shown_body, request) if self._shown_body is not None else ():
            for fault in faults(error, "body", "$"):
                log.warning("%s: %s, by the examples of the documentation", route, fault)

    def _errors(self, validator: Any, request: _Request) -> list[Exception]:
        """The errors of openapi-core; where a part of the document stops it, none but a warning."""
        start()
        # It writes into the parameters.
        request = replace(request, parameters=replace(request.parameters))
        try:
            return list(validator.iter_errors(request))
        except Exception as error:
            # A broken part of the document fails in any way.
            log.warning("not checked, as the spec is broken here: %s: %s", type(error).__name__, str(error)[:200])
            return []


class _JsonTypes(dict[str, Any]):
    """Reads every ``…+json`` as JSON, and what is sent under a documented range, which is read only if it is JSON."""

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and (is_json(key) or "*" in key)

    def __missing__(self, _: str) -> Any:
        return _loads

    def get(self, key: str, default: Any = None) -> Any:
        return _loads if key in self else default


def _loads(value: bytes, **_: str) -> Any:
    return json.loads(value)


def _documented_type(content: Node, given: str) -> str | None:
    """The documented media type that a ``Content-Type`` is; the most exact one."""
    fitting = [m for m in content if covers(bare(m), bare(given))] if given else []
    return min(fitting, key=lambda m: (m.count("*"), m != given), default=None)


def _content_type(media_type: str | None, given: str) -> str:
    """Under its documented name, for JSON; the boundary of a form stands in the one that was given."""
    return media_type if media_type is not None and is_json(media_type) else given or "application/octet-stream"


def _unsupported(route: Route, content: Node, given: str) -> Problem:
    documented = list(content)
    shown = f"Content-Type is {given[:200]}" if given else "there is no Content-Type"
    members = {"documented": documented}
    return Problem(415, f"{route} takes {', '.join(documented)}; {shown}", members=members)


def _allows_empty(document: Document, route: Route, name: str) -> bool:
    try:
        for raw in (*listing(route.operation.get("parameters")), *listing(route.item.get("parameters"))):
            parameter = document.follow(raw)
            if parameter.get("name") == name and parameter.get("in") == "query":
                return parameter.get("allowEmptyValue") is True or _takes_empty(
                    joined(document, mapping(parameter.get("schema")))
                )
    except UnresolvedError:
        return False
    return False


def _takes_empty(schema: Node) -> bool:
    """Texts may have no characters, and arrays no items; both are written as nothing."""
    kinds = named_types(schema) or ["string"]
    text_may = "string" in kinds and not schema.keys() & {"minLength", "pattern", "enum", "format", "const"}
    return text_may or ("array" in kinds and not schema.get("minItems"))
