"""What the templates of generated tests read: calls as code; what they send and get is data beside the tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from extractor.codegen.model.package import Form, Operation, SecurityScheme
from extractor.codegen.target import Source
from extractor.codegen.targets.java.client_views import SchemeView
from extractor.codegen.targets.java.literals import string
from extractor.codegen.targets.java.views import Views
from extractor.codegen.testing.cases import Request
from extractor.codegen.testing.checks import (
    AnswerCheck,
    Expected,
    OperationChecks,
    ServiceChecks,
    model_facts,
    service_checks,
)
from extractor.codegen.testing.proofs import given, proof
from extractor.codegen.testing.test_data import service_data
from extractor.codegen.writing.prose import json_lines
from extractor.values import dataclass


@dataclass(frozen=True, slots=True)
class CallTest:
    """A call as code with the key of its data."""

    method: str
    call: str
    key: str


@dataclass(frozen=True, slots=True)
class AnswerTest:
    """An answer, which method of the test checks it, and the exception that it makes."""

    method: str
    call: str
    key: str
    answer: str
    status: int
    media_type: str
    error: str


@dataclass(frozen=True, slots=True)
class PagesTest:
    """A list on two pages."""

    method: str
    call: str
    key: str
    pages: tuple[str, str]
    queries: tuple[str, str]
    items: int
    link: str


@dataclass(frozen=True, slots=True)
class StreamTest:
    """A stream, with the keys of its content and of its items."""

    method: str
    call: str
    key: str
    answer: str
    items: str
    status: int
    media_type: str


@dataclass(frozen=True, slots=True)
class ServiceTests:
    """The tests of a service, and the data that they use."""

    cls: str
    calls: tuple[CallTest, ...]
    answers: tuple[AnswerTest, ...]
    pages: tuple[PagesTest, ...]
    streams: tuple[StreamTest, ...]
    data: str


@dataclass(frozen=True, slots=True)
class TestViews:
    """Makes the views of generated tests."""

    source: Source
    views: Views

    def services(self) -> Iterator[ServiceTests]:
        """One class of tests a service."""
        for checks in service_checks(self.source, self.views.names.methods):
            yield self._service(checks)

    def models(self) -> str:
        """A sample, the required members and the names of all members in code of structures, by their classes."""
        facts, names = model_facts(self.source.package), self.views.names
        made = {
            names.classes[n]: {"sample": s, "required": facts.required[n], "names": names.fields[n]}
            for n, s in facts.samples.items()
        }
        return f"{json_lines(made)}\n"

    def first_call(self, operation: Operation) -> str:
        """A call for the README: texts are given, other arguments are named."""
        named = self.views.names.parameters[operation.id]
        typing = self.views.typing
        arguments = [
            '"…"' if typing.type(p.type) == "String" else named[p.place, p.name]
            for p in operation.parameters
            if p.required
        ]
        arguments += ["body"] if operation.body and operation.body.required else []
        return f"client.{self._method(operation)}({', '.join(arguments)}).send()"

    def _method(self, operation: Operation) -> str:
        names = self.views.names
        return f"{names.services[operation.service].method}().{names.methods[operation.id]}"

    def _service(self, checks: ServiceChecks) -> ServiceTests:
        data: dict[str, Any] = {}
        calls: list[CallTest] = []
        answers: list[AnswerTest] = []
        pages: list[PagesTest] = []
        streams: list[StreamTest] = []
        for made in filter(_carried, checks.operations):
            calls += self._calls(made, data)
            answers += self._answers(made)
            pages += self._pages(made, data)
            streams += self._streams(made, data)
        cls = self.views.names.services[checks.service.name].cls
        return ServiceTests(
            cls,
            tuple(calls),
            tuple(answers),
            tuple(pages),
            tuple(streams),
            service_data(calls=data, answers=checks.answers),
        )

    def _calls(self, made: OperationChecks, data: dict[str, Any]) -> Iterator[CallTest]:
        name = self.views.names.methods[made.operation.id]
        for label, request, sent in made.requests():
            key = f"{name}_{label}" if label else name
            data[key] = {"given": _given(made.operation, request), "sent": _sent(sent)}
            yield CallTest(f"sends_{key}", self._call(made.operation, request), string(key))

    def _call(self, operation: Operation, request: Request) -> str:
        """The call, with the arguments read from ``in`` at their place."""
        required, optional = [], []
        named = self.views.names.parameters[operation.id]
        codec = self.views.typing.codec
        for number, p in enumerate(operation.parameters):
            if (p.place, p.name) in request.arguments:
                text = f"{codec(p.type)}.read(in.get({number}))"
                required += [text] if p.required else []
                optional += [] if p.required else [f".{named[p.place, p.name]}({text})"]
        if request.sends_body and operation.body:
            text = f"{self.views.content(operation.body.content)[1]}.read(in.get({len(operation.parameters)}))"
            required += [text] if operation.body.required else []
            optional += [] if operation.body.required else [f".body({text})"]
        return f"client.{self._method(operation)}({', '.join(required)}){''.join(optional)}"

    def _answers(self, made: OperationChecks) -> Iterator[AnswerTest]:
        name = self.views.names.methods[made.operation.id]
        call = self._call(made.operation, made.full)
        for kind, found in (("reads", made.answers), ("raises", made.errors)):
            for check in found:
                error = self._error(check) if kind == "raises" else ""
                media_type = check.reply.content.media_type if check.reply.content else ""
                yield AnswerTest(
                    f"{kind}_{name}_{check.label}", call, string(name), string(check.key), check.reply.status,
                    string(media_type), error,
                )  # fmt: skip

    def _error(self, check: AnswerCheck) -> str:
        return self.views.names.errors.get(str(check.reply.status), "ApiException")

    def _pages(self, made: OperationChecks, data: dict[str, Any]) -> Iterator[PagesTest]:
        if made.pages is None:
            return
        name = self.views.names.methods[made.operation.id]
        data[f"{name}/pages"] = {"given": _given(made.operation, made.pages.call)}
        call = self._call(made.operation, made.pages.call)
        queries = (string(made.pages.queries[0]), string(made.pages.queries[1]))
        keys = (string(made.pages.keys[0]), string(made.pages.keys[1]))
        yield PagesTest(
            f"pages_{name}", call, string(f"{name}/pages"), keys, queries, made.pages.items, string(made.pages.link)
        )

    def _streams(self, made: OperationChecks, data: dict[str, Any]) -> Iterator[StreamTest]:
        check = made.stream
        if check is None:
            return
        name = self.views.names.methods[made.operation.id]
        data[check.key] = {"given": _given(made.operation, check.call), "sent": _sent(check.sent)}
        call = self._call(made.operation, check.call)
        key, items, media_type = (string(t) for t in (check.key, check.items, check.media_type))
        yield StreamTest(f"streams_{name}", call, key, key, items, check.status, media_type)


def _carried(made: OperationChecks) -> bool:
    """Whether headers are ASCII: the JDK's client refuses or changes others."""
    requests = (made.full, made.least) if made.least else (made.full,)
    return all(v.isascii() for r in requests for v in r.headers.values())


def _given(operation: Operation, request: Request) -> list[Any]:
    """The arguments as JSON at their place, the body behind them."""
    values = [request.arguments.get((p.place, p.name)) for p in operation.parameters]
    binary = operation.body is not None and operation.body.content.form is Form.BINARY
    return [*values, "content" if binary else request.body]


def _sent(expected: Expected) -> dict[str, Any]:
    made = asdict(expected)
    return {**made, "headers": dict(expected.headers), "cookies": dict(expected.cookies)}


def scheme_test(scheme: SecurityScheme, view: SchemeView) -> dict[str, str]:
    """How a credential is given to a client, and how it shows."""
    shown = proof(scheme)
    return {
        "give": f".{view.method}({', '.join(map(string, given(scheme)))})",
        "secret": string(given(scheme)[-1]),
        "place": string(shown.place),
        "name": string(shown.name),
        "value": string(shown.value),
    }
