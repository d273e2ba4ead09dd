"""The files of a Rust package."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from extractor.codegen.model.package import Operation
from extractor.codegen.target import Copied, Planned, Rendered, Shared, Source, TargetOptions, Written
from extractor.codegen.targets.rust.literals import comment, string
from extractor.codegen.targets.rust.models import models
from extractor.codegen.targets.rust.names import Names, names
from extractor.codegen.targets.rust.test_views import TestViews, scheme_test
from extractor.codegen.targets.rust.types import typing
from extractor.codegen.targets.rust.views import Views
from extractor.codegen.testing.checks import simplest
from extractor.codegen.writing.prose import flat, json_lines, markdown, one_line, printable

RUNTIME = (
    "mod", "answer", "auth", "call", "encode", "errors", "lenient", "multipart", "paging", "request", "retry",
    "session", "signing", "streams", "values",
)  # fmt: skip
_VERSION = re.compile(r"\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[0-9A-Za-z]+)?")  # "1.0.0", "1.0.0-rc1"


def plan(source: Source, options: TargetOptions, templates: Path) -> Iterator[Planned]:
    """The package, its tests and its project files; models come last, when all unions that any file needs are known."""
    package = source.package
    named = names(package, options.package)
    views = Views(package, typing(package, named))
    shared = _project(source, options, views)
    for name in RUNTIME:
        yield Copied(f"src/runtime/{name}.rs", f"runtime/{name}.rs")
    for service in package.services:
        made = named.services[service.name]
        text = service.description or f"Operations of {flat(service.name)}."
        methods = [views.method(o, made) for o in service.operations]
        values = {"service": made, "comment": comment(text), "methods": methods}
        yield Rendered(f"src/services/{made.module}.rs", "package/service.rs.jinja", values)
    yield Rendered("src/services.rs", "package/services.rs.jinja", shared)
    for name in ("lib", "client", "status_errors"):
        yield Rendered(f"src/{name}.rs", f"package/{name}.rs.jinja", shared)
    for name, path in {"Cargo.toml": "Cargo.toml", "README.md": "README.md", "gitignore": ".gitignore"}.items():
        yield Rendered(path, f"project/{name}.jinja", shared)
    yield Rendered("rustfmt.toml", "project/rustfmt.toml.jinja", shared)
    if options.tests:
        yield from _tests(source, views, shared)
    for path, text in models(package, views.typing).items():
        yield Written(path, text)


def _tests(source: Source, views: Views, shared: dict[str, Any]) -> Iterator[Planned]:
    pairs = zip(source.package.schemes, shared["schemes"], strict=True)
    made = TestViews(source, views)
    structures, services = made.structures(), list(made.services())
    values = {**shared, "scheme_tests": [scheme_test(s, v) for s, v in pairs], "structures": list(structures)}
    values["tested"] = [s.module for s in services]
    yield Shared("tests/api/data/signing.json", "signing.json")
    for name in ("main", "support", "client", "models", "signing"):
        yield Rendered(f"tests/api/{name}.rs", f"tests/{name}.rs.jinja", values)
    yield Written("tests/api/data/models.json", f"{json_lines(structures)}\n")
    for service in services:
        yield Written(f"tests/api/data/{service.module}.json", service.data)
        yield Rendered(f"tests/api/{service.module}.rs", "tests/service.rs.jinja", {**values, "service": service})


def finish(files: Mapping[str, str]) -> dict[str, str]:
    """All files as the templates made them: that is the formatter's form."""
    return dict(files)


def _project(source: Source, options: TargetOptions, views: Views) -> dict[str, Any]:
    package, named = source.package, views.typing.names
    wanted = (options.version or package.version).strip().lstrip("v")
    server = package.servers[0] if package.servers else None
    schemes = views.schemes()
    return {
        "names": named,
        "title": one_line(package.title),
        "description": markdown(package.description),
        "api_version": printable(package.version),
        "version": wanted if _VERSION.fullmatch(wanted) else "0.0.0",
        "license": one_line(package.license),
        "services": [
            {
                "names": named.services[s.name],
                "title": one_line(s.name),
                "count": len(s.operations),
                "comment": comment(s.description or f"Operations of {flat(s.name)}.", "    "),
            }
            for s in package.services
        ],
        "errors": list(views.errors()),
        "schemes": schemes,
        "server": server.url if server else "",
        "server_text": printable(server.url) if server else "",
        "variables": _variables(named, server.variables if server else {}),
        "first": _first_call(source, views, simplest(package)),
    }


def _variables(named: Names, variables: Mapping[str, tuple[str, tuple[str, ...]]]) -> list[dict[str, str]]:
    return [_variable(named.variables[name], name, default) for name, (default, _) in variables.items()]


def _variable(method: str, name: str, default: str) -> dict[str, str]:
    told = f"The part {flat(name)} of the documented server's address; else {flat(default)}."
    return {"method": method, "name": string(name), "default": string(default), "comment": comment(told, "    ")}


def _first_call(source: Source, views: Views, chosen: Operation) -> dict[str, Any]:
    """A call for the README."""
    pairs = {s.name: v for s, v in zip(source.package.schemes, views.schemes(), strict=True)}
    used = [pairs[n] for n in (chosen.security[0] if chosen.security else ())]
    shown_ = {1: '"…"', 2: '"…", "…"'}
    given = [f".{v.method}({shown_[len(v.environment)]})" for v in used]
    return {"options": "".join(given), "call": TestViews(source, views).least_call(chosen)}
