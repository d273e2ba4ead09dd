"""The response of a route: its status, media type, headers and a body that is valid under its schema."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from extractor.mock.negotiation import accepted, concrete, preferred
from extractor.mock.problems import Problem
from extractor.mock.requests.routing import Route
from extractor.mock.responses.content import encoded
from extractor.mock.responses.headers import Header, documented_headers
from extractor.mock.responses.preferences import Preferences
from extractor.mock.responses.statuses import Chosen, choose
from extractor.oas.document import Document, Node, UnresolvedError, mapping, text
from extractor.oas.values.samples import Documented, Sampler
from extractor.oas.values.validity import Validity

LEVELS = 3  # of nested structures that are shown with all their members
_BODILESS = {204, 205, 304}
log = logging.getLogger("spectable.mock")


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent."""

    status: int
    headers: tuple[Header, ...] = ()
    body: bytes = b""


class RefusedError(Exception):
    """A request that has no answer; ``problem`` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.detail)
        self.problem = problem


class Answers:
    """Makes answers, and keeps their bodies: the same request gets the same bytes."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._validity = Validity(document, "read")
        self._samplers = {
            wanted: Sampler(document, self._validity, wanted, "writeOnly")
            for wanted in (Documented.VALID, Documented.NONE)
        }
        self._bodies: dict[tuple[str, str, str, str | None, bool], bytes] = {}

    def answer(self, route: Route, wishes: Preferences, accept: str) -> Answer:
        """The answer to a request that is in order. Raises RefusedError, UnresolvedError."""
        chosen = choose(self._document, route, wishes.code)
        if chosen is None:
            raise RefusedError(_not_documented(route, wishes))
        return self._of(route, chosen, wishes, accept)

    def _of(self, route: Route, chosen: Chosen, wishes: Preferences, accept: str) -> Answer:
        headers = documented_headers(self._document, chosen.response, self._sampler(wishes), self._validity)
        content = mapping(chosen.response.get("content"))
        if not content or chosen.status in _BODILESS:
            return Answer(chosen.status, headers)
        media_type = accepted(accept, list(content))
        if media_type is None and 200 <= chosen.status < 300:
            raise RefusedError(_not_acceptable(route, accept, list(content)))
        # An error that the caller cannot read is still better than none.
        media_type = media_type or preferred(content) or ""
        body = self._body(route, chosen, media_type, wishes)
        return Answer(chosen.status, (("Content-Type", concrete(media_type, accept)), *headers), body)

    def refusal(self, route: Route, problem: Problem, accept: str) -> Answer | None:
        """A problem in the form that the operation documents for its status, where it does and it can be told there."""
        problem = _documented_status(route, problem)
        chosen = choose(self._document, route, problem.status)
        content = mapping(chosen.response.get("content")) if chosen else {}
        media_type = accepted(accept, list(content)) or preferred(content)
        if chosen is None or media_type is None:
            return None
        media = mapping(content[media_type])
        value, tells = self._telling(media, problem.body)
        headers = documented_headers(self._document, chosen.response, self._sampler(Preferences()), self._validity)
        named = concrete(media_type, accept)
        body = encoded(self._document, value, named, media.get("schema"))
        told = () if tells else (("X-Mock-Problem", _in_a_header(problem.detail)),)
        return Answer(problem.status, (("Content-Type", named), *headers, *told), body)

    def _telling(self, media: Node, problem: dict[str, Any]) -> tuple[Any, bool]:
        """The documented error with the members of the problem, where its schema allows them, and whether it does."""
        made = self.value(media, Preferences())
        both = [{**made, **problem}, {**problem, **made}] if isinstance(made, dict) else []
        for value in both:
            if self._validity.holds(media.get("schema", {}), value):
                return value, True
        return made, False

    def _sampler(self, wishes: Preferences) -> Sampler:
        return self._samplers[Documented.NONE if wishes.dynamic else Documented.VALID]

    def _body(self, route: Route, chosen: Chosen, media_type: str, wishes: Preferences) -> bytes:
        key = (route.pointer, chosen.key, media_type, wishes.example, wishes.dynamic)
        if key not in self._bodies:
            media = self._document.follow(chosen.response["content"][media_type] or {})
            if wishes.example is not None and wishes.example not in mapping(media.get("examples")):
                raise RefusedError(_no_such_example(route, chosen, wishes.example, media))
            value = self.value(media, wishes)
            self._bodies[key] = encoded(self._document, value, concrete(media_type, ""), media.get("schema"))
        return self._bodies[key]

    def value(self, media: Node, wishes: Preferences) -> Any:
        """The value of a media type: the wished example, else the first valid one, else one made from the schema."""
        schema = media.get("schema", {})
        shown = dict(self._examples(media)) if not wishes.dynamic else {}
        if wishes.example in shown:
            return shown[wishes.example]
        valid = (v for v in shown.values() if not schema or self._validity.holds(schema, v))
        for value in valid:
            return value
        if "schema" not in media:
            return {}
        made = self._sampler(wishes).value(schema, "value", LEVELS)
        faults = self._validity.errors(schema, made, 1)
        if faults:
            log.warning("the answer is not valid under its schema, for which none was found: %s", faults[0])
        return made

    def _examples(self, media: Node) -> Iterator[tuple[str, Any]]:
        for name, raw in mapping(media.get("examples")).items():
            try:
                example = self._document.follow(raw)
            except UnresolvedError:
                continue
            if "value" in example:
                yield str(name), example["value"]
        if "example" in media:
            yield "", media["example"]


def _in_a_header(text_: str) -> str:
    return "".join(c if c.isascii() and c.isprintable() else "?" for c in text_[:500])


def _documented_status(route: Route, problem: Problem) -> Problem:
    """Bad requests are 422 where only that is documented."""
    documented = mapping(route.operation.get("responses"))
    bare = problem.status == 400 and "400" not in documented and "422" in documented
    return replace(problem, status=422) if bare else problem


def _not_documented(route: Route, wishes: Preferences) -> Problem:
    known = ", ".join(map(str, mapping(route.operation.get("responses")))) or "no response"
    if wishes.code is not None and wishes.code >= 400:
        # Clients must cope with errors that no page documents, so they can be asked for.
        return Problem(wishes.code, f"{route} documents {known}; this status was asked for by Prefer")
    wanted = f"; not {wishes.code}, which Prefer asks for" if wishes.code is not None else ", none that can be sent"
    return Problem(400 if wishes.code is not None else 501, f"{route} documents {known}{wanted}")


def _not_acceptable(route: Route, accept: str, offered: list[str]) -> Problem:
    detail = f"{route} answers as {', '.join(offered)}; Accept is {accept[:200]}"
    return Problem(406, detail, members={"documented": offered})


def _no_such_example(route: Route, chosen: Chosen, name: str, media: Node) -> Problem:
    known = ", ".join(map(text, mapping(media.get("examples")))) or "none"
    return Problem(400, f"{route} has for {chosen.key} the examples {known}; not {name[:100]}, which Prefer asks for")
