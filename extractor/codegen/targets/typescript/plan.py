"""The files of a TypeScript package."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from extractor.codegen.model.package import Package
from extractor.codegen.target import Copied, Planned, Rendered, Shared, Source, TargetOptions, Written
from extractor.codegen.targets.typescript.client_views import errors, schemes
from extractor.codegen.targets.typescript.literals import comment, key
from extractor.codegen.targets.typescript.models import models
from extractor.codegen.targets.typescript.names import Names, names
from extractor.codegen.targets.typescript.test_views import TestViews, scheme_test
from extractor.codegen.targets.typescript.views import Views
from extractor.codegen.testing.checks import simplest
from extractor.codegen.writing.prose import flat, markdown, one_line, printable

RUNTIME = (
    "answer",
    "auth",
    "encode",
    "endpoint",
    "errors",
    "outgoing",
    "paging",
    "retry",
    "session",
    "shapes",
    "signing",
    "streams",
    "values",
)
PROJECT = {
    "package.json": "package.json", "tsconfig.json": "tsconfig.json", "tsconfig.test.json": "tsconfig.test.json",
    "eslint.config.js": "eslint.config.js", "README.md": "README.md", ".gitignore": "gitignore",
}  # fmt: skip
_VERSION = re.compile(r"\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?")  # "1.0.0", "1.0.0-rc.1"


def plan(source: Source, options: TargetOptions, templates: Path) -> Iterator[Planned]:
    """The package, its tests and its project files."""
    named = names(source.package, options.package)
    views = Views(source.package, named)
    shared = {**_project(source, options, views), "names": named, "services": views.services()}
    for name in RUNTIME:
        yield Copied(f"src/runtime/{name}.ts", f"runtime/{name}.ts")
    for path, text in models(source.package, named).items():
        yield Written(path, text)
    yield Written("src/shapes.ts", views.shapes.module())
    for name in ("index", "client", "errors", "options"):
        yield Rendered(f"src/{name}.ts", f"package/{name}.ts.jinja", shared)
    for service in shared["services"]:
        yield Rendered(f"src/services/{service.module}.ts", "package/service.ts.jinja", {**shared, "service": service})
    for path, template in PROJECT.items():
        yield Rendered(path, f"project/{template}.jinja", shared)
    if options.tests:
        yield from _tests(source, views, shared)


def _tests(source: Source, views: Views, shared: dict[str, Any]) -> Iterator[Planned]:
    made = TestViews(source, views)
    tests = list(made.services())
    pairs = zip(source.package.schemes, shared["schemes"], strict=True)
    values = {**shared, "tests": tests, "scheme_tests": [scheme_test(s, v) for s, v in pairs]}
    yield Shared("test/signing.json", "signing.json")
    yield Written("test/models.json", made.models())
    yield Written("test/shapes.json", made.structures())
    for name in ("all.test", "support", "client", "models", "signing"):
        yield Rendered(f"test/{name}.ts", f"tests/{name}.ts.jinja", values)
    for service in tests:
        yield Written(f"test/services/{service.module}.json", service.data)
        yield Rendered(f"test/services/{service.module}.ts", "tests/service.ts.jinja", {**values, "service": service})


def finish(files: Mapping[str, str]) -> dict[str, str]:
    """All files as the templates made them: that is their form."""
    return dict(files)


def _project(source: Source, options: TargetOptions, views: Views) -> dict[str, Any]:
    package = source.package
    return {
        "title": one_line(package.title),
        "description": markdown(package.description),
        "api_version": printable(package.version),
        "version": _semantic(options.version or package.version),
        "license": one_line(package.license),
        "errors": errors(views),
        "schemes": schemes(views),
        "server": package.servers[0].url if package.servers else "",
        "server_text": printable(package.servers[0].url) if package.servers else "",
        "variables": _variables(package, views.names),
        "first": _first_call(source, views),
    }


def _variables(package: Package, named: Names) -> list[dict[str, str]]:
    """Parts of the documented server's address: options of the client."""
    found = package.servers[0].variables if package.servers else {}
    return [
        {
            "option": key(named.variables[name]),
            "access": f"options.{named.variables[name]}" if key(named.variables[name]) == named.variables[name]
            else f"options[{key(named.variables[name])}]",
            "name": name,
            "default": default,
            "comment": comment(f"Part {flat(name)} of the documented server's address; else {flat(default)}.", "  "),
        }
        for name, (default, _) in found.items()
    ]  # fmt: skip


def _first_call(source: Source, views: Views) -> dict[str, str]:
    """A call for the README."""
    chosen = simplest(source.package)
    pairs = {s.name: v for s, v in zip(source.package.schemes, schemes(views), strict=True)}
    used = [pairs[n] for n in (chosen.security[0] if chosen.security else ())]
    shown_ = {1: '"…"', 2: '["…", "…"]'}
    given = [f"{key(v.option)}: {shown_[len(v.environment)]}" for v in used]
    return {
        "options": f"{{ {', '.join(given)} }}" if given else "",
        "call": TestViews(source, views).least_call(chosen),
    }


def _semantic(wanted: str) -> str:
    """The version where npm takes it, with what is missing filled in: ``2`` is 2.0.0; else 0.0.0."""
    numbers = wanted.strip().lstrip("v")
    filled = f"{numbers}{'.0' * (2 - numbers.count('.'))}" if re.fullmatch(r"\d+(?:\.\d+)?", numbers) else numbers
    return filled if _VERSION.fullmatch(filled) else "0.0.0"
