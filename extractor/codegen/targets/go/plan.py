"""The files of a Go module."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from extractor.codegen.target import Planned, Rendered, Shared, Source, TargetOptions, Written
from extractor.codegen.targets.go.literals import comment, imports, string
from extractor.codegen.targets.go.models import models, unions
from extractor.codegen.targets.go.names import Names, names
from extractor.codegen.targets.go.test_views import TestViews, scheme_test
from extractor.codegen.targets.go.types import typing as typed
from extractor.codegen.targets.go.views import Views
from extractor.codegen.testing.checks import simplest
from extractor.codegen.writing.prose import flat, json_lines, markdown, one_line, printable
from extractor.codegen.writing.statuses import documented, error_class

RUNTIME = ("auth", "call", "encode", "errors", "lenient", "outgoing", "retry", "session", "signing", "values")


def plan(source: Source, options: TargetOptions, templates: Path) -> Iterator[Planned]:
    """The package, its tests and its project files; unions come last, when all that need them are made."""
    package = source.package
    named = names(package, options.package, (error_class(s) for s in documented(package)))
    typing = typed(package, named)
    views = Views(package, typing)
    shared = {**_project(source, options, views), "names": named, "imports": imports}
    more = (
        *(["paging"] if any(o.paging for o in package.operations) else []),
        *(["streams"] if any(o.stream for o in package.operations) else []),
    )
    for name in (*RUNTIME, *more):
        yield Rendered(f"runtime_{name}.go", f"runtime/{name}.go.jinja", shared)
    for path, text in models(package, typing).items():
        yield Written(path, text)
    for service in package.services:
        methods = [views.method(o) for o in service.operations]
        text = comment(f"{named.services[service.name].type}: {service.description or service.name}")
        values = {"names": named, "service": named.services[service.name], "comment": text, "methods": methods}
        path = f"{named.services[service.name].file}.go"
        yield Rendered(path, "package/service.go.jinja", {**values, "imports": imports})
    for name in ("client", "status_errors"):
        yield Rendered(f"{name}.go", f"package/{name}.go.jinja", shared)
    yield Rendered("go.mod", "project/go.mod.jinja", shared)
    yield Rendered("README.md", "project/README.md.jinja", shared)
    if options.tests:
        yield from _tests(source, views, shared)
    if typing.unions.made:
        yield Rendered("runtime_union.go", "runtime/union.go.jinja", shared)
        yield Written("unions.go", unions(typing))
        if options.tests and (found := TestViews(source, views).unions()):
            yield Written("testdata/unions.json", f"{json_lines(found)}\n")
            yield Rendered("unions_test.go", "tests/unions_test.go.jinja", {**shared, "unions": list(found)})


def _tests(source: Source, views: Views, shared: dict[str, Any]) -> Iterator[Planned]:
    pairs = zip(source.package.schemes, shared["schemes"], strict=True)
    values = {**shared, "scheme_tests": [scheme_test(s, v) for s, v in pairs]}
    values["streamed"] = any(o.stream for o in source.package.operations)
    values["paged"] = any(o.paging for o in source.package.operations)
    yield Shared("testdata/signing.json", "signing.json")
    for name in ("support", "client", "signing"):
        yield Rendered(f"{name}_test.go", f"tests/{name}_test.go.jinja", values)
    made = TestViews(source, views)
    structures = made.structures()
    yield Written("testdata/models.json", f"{json_lines(structures)}\n")
    yield Rendered("models_test.go", "tests/models_test.go.jinja", {**values, "structures": list(structures)})
    for service in made.services():
        yield Written(f"testdata/{service.file}.json", service.data)
        yield Rendered(f"{service.file}_test.go", "tests/service_test.go.jinja", {**values, "service": service})


def finish(files: Mapping[str, str]) -> dict[str, str]:
    """All files as the templates made them: that is the formatter's form."""
    return dict(files)


def _project(source: Source, options: TargetOptions, views: Views) -> dict[str, Any]:
    package, named = source.package, views.typing.names
    server = package.servers[0] if package.servers else None
    chosen = simplest(package)
    return {
        "title": one_line(package.title),
        "description": markdown(package.description),
        "api_version": printable(package.version),
        "version": flat(options.version or package.version) or "0",
        "license": one_line(package.license),
        "services": [
            {"names": named.services[s.name], "title": one_line(s.name), "count": len(s.operations)}
            for s in package.services
        ],
        "errors": list(views.errors()),
        "schemes": views.schemes(),
        "server": server.url if server else "",
        "server_text": printable(server.url) if server else "",
        "variables": _variables(named, server.variables if server else {}),
        "first": _first_call(source, views, chosen),
    }


def _variables(named: Names, variables: Mapping[str, tuple[str, tuple[str, ...]]]) -> list[dict[str, str]]:
    return [_variable(named.variables[name], name, default) for name, (default, _) in variables.items()]


def _variable(option: str, name: str, default: str) -> dict[str, str]:
    told = f"{option} sets the part {flat(name)} of the documented server's address; else {flat(default)}."
    return {"option": option, "name": string(name), "default": string(default), "comment": comment(told)}


def _first_call(source: Source, views: Views, chosen: Any) -> dict[str, Any]:
    """A call for the README."""
    pairs = {s.name: v for s, v in zip(source.package.schemes, views.schemes(), strict=True)}
    used = [pairs[n] for n in (chosen.security[0] if chosen.security else ())]
    shown_ = {1: '"…"', 2: '"…", "…"'}
    given = [f"{v.option}({shown_[len(v.environment)]})" for v in used]
    return {
        "options": given,
        "call": TestViews(source, views).least_call(chosen),
        "returns": bool(views.typing.returned(chosen.success)),
    }
