"""The files of a Python package."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extractor.codegen.target import Copied, Planned, Rendered, Shared, Source, TargetOptions, Written
from extractor.codegen.targets.python.client_views import errors, schemes
from extractor.codegen.targets.python.literals import string
from extractor.codegen.targets.python.models.files import begun
from extractor.codegen.targets.python.names import names
from extractor.codegen.targets.python.test_views import TestViews
from extractor.codegen.targets.python.views import Views
from extractor.codegen.testing.checks import simplest
from extractor.codegen.writing.prose import markdown, one_line, printable

RUNTIME = (
    "__init__", "auth", "decode", "encode", "endpoint", "errors", "headers", "lenient", "outgoing", "paging", "retry",
    "session", "settings", "signing", "streams", "unions", "upload", "values",
)  # fmt: skip


PROJECT = {"pyproject.toml": "pyproject.toml", "README.md": "README.md", ".gitignore": "gitignore"}


def plan(source: Source, options: TargetOptions, templates: Path) -> Iterator[Planned]:
    """The package, its tests and its project files; the models, which take longest, come last."""
    named = names(source.package, options.package)
    with begun(source.package, named, templates / "models") as models:
        views = Views(source.package, named)
        services = views.services()
        shared = {**_project(source, options, views), "names": named, "services": services}
        yield from _package(shared, named.package)
        for path, template in PROJECT.items():
            yield Rendered(path, f"project/{template}.jinja", shared)
        if options.tests:
            yield from _tests(source, views, shared)
        for path, text in models().items():
            yield Written(f"{named.package}/{path}", text)


def _package(shared: dict[str, Any], home: str) -> Iterator[Planned]:
    for name in RUNTIME:
        yield Copied(f"{home}/runtime/{name}.py", f"runtime/{name}.py")
    yield Written(f"{home}/py.typed", "")
    for name in ("__init__", "client", "errors"):
        yield Rendered(f"{home}/{name}.py", f"package/{name}.py.jinja", shared)
    for room in ("calls", "services"):
        yield Rendered(f"{home}/{room}/__init__.py", f"package/{room}_init.py.jinja", shared)
        for service in shared["services"]:
            values = {**shared, "service": service}
            yield Rendered(f"{home}/{room}/{service.module}.py", f"package/{room}.py.jinja", values)


def _tests(source: Source, views: Views, shared: dict[str, Any]) -> Iterator[Planned]:
    made = TestViews(source, views)
    yield Copied("tests/__init__.py", "tests/__init__.py")
    yield Copied("tests/services/__init__.py", "tests/__init__.py")
    yield Rendered("tests/support.py", "tests/support.py.jinja", {**shared, **made.client()})
    yield Rendered("tests/conftest.py", "tests/conftest.py.jinja", shared)
    yield Rendered("tests/test_client.py", "tests/test_client.py.jinja", {**shared, **made.client()})
    yield Shared("tests/signing.json", "signing.json")
    yield Rendered("tests/test_signing.py", "tests/test_signing.py.jinja", shared)
    yield Written("tests/models.json", made.models())
    yield Rendered("tests/test_models.py", "tests/test_models.py.jinja", shared)
    for service in made.services():
        yield Written(f"tests/services/answers/{service.module}.json", service.answers)
        values = {**shared, "service": service}
        yield Rendered(f"tests/services/test_{service.module}.py", "tests/test_service.py.jinja", values)


def _project(source: Source, options: TargetOptions, views: Views) -> dict[str, Any]:
    package = source.package
    server = package.servers[0] if package.servers else None
    variables = [
        {"argument": views.names.variables[n], "name": n, "default": default}
        for n, (default, _) in (server.variables.items() if server else ())
    ]
    version = options.version or package.version
    return {
        "title": one_line(package.title),
        "description": markdown(package.description),
        "about": string(one_line(package.title)),
        "api_version": string(printable(package.version)),
        "version": _version(version),
        "license": one_line(package.license),
        "errors": errors(views),
        "schemes": schemes(views),
        "server": string(server.url if server else ""),
        "server_text": printable(server.url) if server else "",
        "api_version_text": one_line(package.version),
        "first": _first_call(source, views),
        "variables": variables,
    }


def _first_call(source: Source, views: Views) -> dict[str, str]:
    """A call for the README."""
    chosen = simplest(source.package)
    call = TestViews(source, views).least_call(chosen)
    schemes = [views.names.schemes[n] for n in (chosen.security[0] if chosen.security else ())]
    return {"client": ", ".join(f'{name}="…"' for name in schemes), "call": call.replace("models.", "")}


def _version(wanted: str) -> str:
    """The version where packages may have it (PEP 440), else 0."""
    from packaging.version import InvalidVersion, Version  # noqa: PLC0415 - only this target needs it

    try:
        return str(Version(wanted))
    except InvalidVersion:
        return "0"
