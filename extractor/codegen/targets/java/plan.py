"""The files of a Maven project."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from extractor.codegen.model.package import Package
from extractor.codegen.target import Planned, Rendered, Shared, Source, TargetOptions, Written
from extractor.codegen.targets.java.client_views import errors, schemes
from extractor.codegen.targets.java.literals import comment, string
from extractor.codegen.targets.java.names import Names, names
from extractor.codegen.targets.java.test_views import TestViews, scheme_test
from extractor.codegen.targets.java.types import Typing
from extractor.codegen.targets.java.views import Views
from extractor.codegen.testing.checks import simplest
from extractor.codegen.writing.prose import markdown, one_line, printable
from extractor.codegen.writing.unions import Unions

RUNTIME = (
    "ApiException", "Auth", "Bodies", "Call", "CallException", "Codec", "ConnectionException", "Day", "Encode",
    "FileContent", "Model", "OneOf", "OpenEnum", "Operation", "Outgoing", "Pages", "Paging", "Parameter", "Problems",
    "Reply", "RetryPolicy", "Session", "Signing", "StreamItems", "Streaming", "Timestamp", "Transport",
    "UnexpectedContentException",
)  # fmt: skip
PROJECT = {"pom.xml": "pom.xml", "README.md": "README.md", ".gitignore": "gitignore"}


def plan(source: Source, options: TargetOptions, templates: Path) -> Iterator[Planned]:
    """The package, its tests and its project files."""
    named = names(source.package, options.package)
    views = Views(source.package, named, Typing(named.classes, Unions(named.models)))
    shared = _project(source, options, views)
    home = f"src/main/java/{named.folder}"
    for name in RUNTIME:
        yield Rendered(f"{home}/runtime/{name}.java", f"runtime/{name}.java", {"home": named.package})
    for path, template in PROJECT.items():
        yield Rendered(path, f"project/{template}.jinja", shared)
    yield from _package(home, views, shared)
    if options.tests:
        yield from _tests(source, views, shared)
    for view in views.unions():  # when all that need one are made
        values = {"home": named.package, "view": view}
        yield Rendered(f"{home}/models/{view.cls}.java", "package/Union.java.jinja", values)


def _package(home: str, views: Views, shared: Mapping[str, Any]) -> Iterator[Planned]:
    for kind, found in (("Model", views.models()), ("Enum", views.enums())):
        for view in found:
            values = {"home": views.names.package, "view": view}
            yield Rendered(f"{home}/models/{view.cls}.java", f"package/{kind}.java.jinja", values)
    for service in shared["services"]:
        values = {**shared, "service": service}
        yield Rendered(f"{home}/services/{service.cls}.java", "package/Service.java.jinja", values)
        for call in service.calls:
            yield Rendered(f"{home}/services/{call.cls}.java", "package/Call.java.jinja", {**shared, "call": call})
    for error in shared["errors"]:
        yield Rendered(f"{home}/errors/{error.cls}.java", "package/Error.java.jinja", {**shared, "error": error})
    for name in ("Client", "Errors"):
        folder = home if name == "Client" else f"{home}/errors"
        yield Rendered(f"{folder}/{name}.java", f"package/{name}.java.jinja", shared)


def _tests(source: Source, views: Views, shared: Mapping[str, Any]) -> Iterator[Planned]:
    made = TestViews(source, views)
    home, data = f"src/test/java/{views.names.folder}", f"src/test/resources/{views.names.folder}"
    pairs = zip(source.package.schemes, shared["schemes"], strict=True)
    values = {**shared, "scheme_tests": [scheme_test(s, v) for s, v in pairs], "models": list(views.models())}
    yield Shared(f"{data}/runtime/signing.json", "signing.json")
    yield Rendered(f"{home}/runtime/RuntimeTest.java", "tests/RuntimeTest.java.jinja", shared)
    yield Written(f"{data}/models.json", made.models())
    for name in ("Support", "ModelsTest", "ClientTest"):
        yield Rendered(f"{home}/{name}.java", f"tests/{name}.java.jinja", values)
    for service in made.services():
        yield Written(f"{data}/{service.cls}.json", service.data)
        file = f"{home}/{service.cls}Test.java"
        yield Rendered(file, "tests/ServiceTest.java.jinja", {**values, "service": service})


def finish(files: Mapping[str, str]) -> dict[str, str]:
    """All files as the templates made them: that is their form."""
    return dict(files)


def _project(source: Source, options: TargetOptions, views: Views) -> dict[str, Any]:
    package = source.package
    server = package.servers[0].url if package.servers else ""
    return {
        "home": views.names.package,
        "names": views.names,
        "title": one_line(package.title),
        "about": comment(f"A client of {one_line(package.title)}; safe to share between threads."),
        "description": markdown(package.description),
        "version": _version(options.version or package.version),
        "license": one_line(package.license),
        "server": string(server),
        "server_text": printable(server),
        "services": views.services(),
        "schemes": schemes(views),
        "errors": list(errors(views)),
        "variables": _variables(package, views.names),
        "first": TestViews(source, views).first_call(simplest(package)),
        "url_variable": string(f"{views.names.prefix}_BASE_URL"),
    }


def _variables(package: Package, named: Names) -> list[dict[str, str]]:
    found = package.servers[0].variables if package.servers else {}
    return [
        {"method": named.variables[n], "name": string("{" + n + "}"), "default": string(default)}
        for n, (default, _) in found.items()
    ]


def _version(wanted: str) -> str:
    """The version where Maven takes it, else 0."""
    return wanted if re.fullmatch(r"[0-9A-Za-z][0-9A-Za-z._-]{0,40}", wanted) else "0"
