"""The ASGI application: a request in, the documented answer or a problem out."""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping
from typing import Any

from starlette.middleware.cors import CORSMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from extractor.mock.hosts import OwnHosts
from extractor.mock.loading import plain
from extractor.mock.problems import Problem
from extractor.mock.requests.checks import Checks
from extractor.mock.requests.incoming import Incoming
from extractor.mock.requests.routing import Found, Route, Router
from extractor.mock.requests.security import Carried, missing
from extractor.mock.responses.answers import Answer, Answers, RefusedError
from extractor.mock.responses.content import as_json
from extractor.mock.responses.headers import sendable
from extractor.mock.responses.preferences import PreferenceError, Preferences, preferences
from extractor.oas.document import Document, UnresolvedError

log = logging.getLogger("spectable.mock")
MAX_BODY = 16 * 1024 * 1024


def mock_app(spec: Mapping[str, Any], *, check: bool = True, cors: bool = False) -> ASGIApp:
    """The mock server of an OpenAPI 3.0 or 3.1 document as an ASGI application.

    ``check``: refuse requests that are not as the document says. ``cors``: let pages of any origin call.
    Raises SpecError for what is no such document.
    """
    return application(Mock(plain(spec), check=check), cors=cors)


def application(mock: Mock, *, cors: bool = False, hosts: Collection[str] | None = None) -> ASGIApp:
    """A mock, open to pages of any origin or not; with ``hosts``, for this machine's names and these alone."""
    everyone = ["*"]
    app: ASGIApp = mock if hosts is None else OwnHosts(mock, hosts)
    if not cors:
        return app
    return CORSMiddleware(
        app, allow_origins=everyone, allow_methods=everyone, allow_headers=everyone, expose_headers=everyone
    )


class Mock:
    """Answers the requests of one document."""

    def __init__(self, spec: dict[str, Any], *, check: bool = True) -> None:
        self._document = Document(spec, "spec")
        self.router = Router(self._document)
        self._answers = Answers(self._document)
        self._checks = Checks(self._document, self.router.routes) if check else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI; only HTTP is served."""
        if scope["type"] != "http":
            await _not_http(scope, receive, send)
            return
        request = Request(scope, receive)
        try:
            body = await _body(request)
        except ClientDisconnect:
            return
        if body is None:
            await Response(f"at most {MAX_BODY} bytes are read\n", 413, media_type="text/plain")(scope, receive, send)
            return
        raw_path = scope.get("raw_path") or scope["path"].encode()
        path, query = raw_path.partition(b"?")[0].decode("latin-1"), scope.get("query_string", b"").decode("latin-1")
        incoming = Incoming(request.method, path, query, request.headers, body)
        answer = self.answer(incoming)
        content = b"" if incoming.method == "HEAD" else answer.body
        response = Response(content, answer.status)
        if incoming.method == "HEAD" and answer.body:
            response.headers["content-length"] = str(len(answer.body))
        for name, value in answer.headers:
            response.headers.append(name, sendable(value))
        await response(scope, receive, send)

    def answer(self, incoming: Incoming) -> Answer:
        """The answer to a request; whatever is wrong with it, or with the document, is an answer too."""
        accept = ", ".join(incoming.headers.getlist("accept"))
        found = self.router.find(incoming.method.lower(), incoming.path, incoming.says)
        try:
            answer, reason = self._answer(found, incoming, accept), ""
        except RefusedError as error:
            answer, reason = self._refusal(found.route, error.problem, accept), error.problem.detail
        except Exception as error:
            problem = _broken(found.route, error)
            answer, reason = _as_problem(problem), problem.detail
        line = f"{incoming.method} {incoming.path} → {answer.status}" + (f"  {reason}" if reason else "")
        # What a caller sends must not steer the terminal.
        log.info("%s", "".join(c if c.isprintable() else "?" for c in line))
        return answer

    def _answer(self, found: Found, incoming: Incoming, accept: str) -> Answer:
        if found.route is None:
            return self._without_route(found, incoming)
        try:
            wishes = preferences(incoming.headers.getlist("prefer"))
        except PreferenceError as error:
            raise RefusedError(Problem(400, str(error))) from error
        problem = self._problem(found.route, found.variables, incoming)
        if problem is not None:
            raise RefusedError(problem)
        answer = self._answers.answer(found.route, wishes, accept)
        return _preferred(answer, wishes)

    def _problem(self, route: Route, variables: Mapping[str, str], incoming: Incoming) -> Problem | None:
        if self._checks is None:
            return None
        carried = Carried(incoming.headers, incoming.query, incoming.cookies)
        return missing(self._document, route, carried) or self._checks.problem(route, variables, incoming)

    def _without_route(self, found: Found, incoming: Incoming) -> Answer:
        if found.choices:
            detail = f"{incoming.method} {incoming.path[:300]} needs one of {', '.join(found.choices[:20])}"
            raise RefusedError(Problem(400, detail, members={"calls": list(found.choices[:20])}))
        if not found.allowed:
            near = self.router.nearest(incoming.path)
            hint = f"; like it: {', '.join(near)}" if near else ""
            detail = f"the spec has no path {incoming.path[:300]}{hint}"
            raise RefusedError(Problem(404, detail, members={"nearest": near} if near else {}))
        allow = (("Allow", ", ".join(found.allowed)),)
        if incoming.method == "OPTIONS":
            return Answer(204, allow)
        detail = f"the spec has no {incoming.method} for {incoming.path[:300]}, but {', '.join(found.allowed)}"
        raise RefusedError(Problem(405, detail, headers=allow))

    def _refusal(self, route: Route | None, problem: Problem, accept: str) -> Answer:
        """In the form that the operation documents for the status, else as problem details."""
        try:
            documented = self._answers.refusal(route, problem, accept) if route is not None else None
        except Exception:
            log.debug("no documented form for %s", problem.status, exc_info=True)
            documented = None
        if documented is None:
            return _as_problem(problem)
        return Answer(documented.status, (*documented.headers, *problem.headers), documented.body)


async def _body(request: Request) -> bytes | None:
    """The body; None for one that is longer than is read. Raises ClientDisconnect."""
    parts: list[bytes] = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > MAX_BODY:
            return None
        parts.append(chunk)
    return b"".join(parts)


async def _not_http(scope: Scope, receive: Receive, send: Send) -> None:
    """Nothing to start or to stop; a websocket is closed."""
    await receive()
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008})
    else:
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await send({"type": "lifespan.shutdown.complete"})


def _as_problem(problem: Problem) -> Answer:
    headers = (("Content-Type", "application/problem+json"), *problem.headers)
    return Answer(problem.status, headers, as_json(problem.body))


def _broken(route: Route | None, error: Exception) -> Problem:
    pointer = route.pointer if route else ""
    if isinstance(error, UnresolvedError):
        return Problem(500, f"the spec is broken below {pointer}: no such place: {error}")
    log.debug("no answer", exc_info=error)
    return Problem(500, f"no answer could be made from {pointer}: {type(error).__name__}: {str(error)[:300]}")


def _preferred(answer: Answer, wishes: Preferences) -> Answer:
    if not wishes.applied or not wishes.applied.isascii() or not wishes.applied.isprintable():
        return answer
    return Answer(answer.status, (*answer.headers, ("Preference-Applied", wishes.applied)), answer.body)
