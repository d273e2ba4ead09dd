"""The runtime of the generated clients calls the operations of every spec with their samples, and the mock takes it.

What the code model says of a request, what the runtime makes of it and what openapi-core reads in it must agree.
"""

from __future__ import annotations

import asyncio
import importlib.util
import sys
from importlib import import_module
from typing import Any

import httpx2
import pytest

from extractor.codegen.build import build as build_model
from extractor.codegen.model import Form, Operation, Package, SchemeKind, SecurityScheme
from extractor.mock import mock_app
from extractor.mock.loading import plain
from tests.mock.served import FILES, spec_named
from tests.support import ROOT


def _runtime() -> None:
    """The runtime's folder as a package of its own, as it is in a generated client."""
    folder = ROOT / "templates" / "python" / "runtime"
    spec = importlib.util.spec_from_file_location(
        "runtime_of_clients", folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert spec is not None
    sys.modules["runtime_of_clients"] = importlib.util.module_from_spec(spec)


# Of 1,223 operations every third, for the time it takes; all of them pass.
STEPS = {"github": 3}
_runtime()
AUTH, ENDPOINT, SESSION = (import_module(f"runtime_of_clients.{name}") for name in ("auth", "endpoint", "session"))


def _credential(scheme: SecurityScheme) -> Any:
    match scheme.kind:
        case SchemeKind.API_KEY:
            return AUTH.ApiKey("k", scheme.parameter, scheme.place)
        case SchemeKind.BASIC:
            return AUTH.Basic("u", "p")
        case _:
            return AUTH.Bearer("t")


def _call(operation: Operation) -> Any:
    body = operation.body
    endpoint = ENDPOINT.Endpoint(
        operation.id,
        operation.method.upper(),
        operation.path,
        tuple(ENDPOINT.Parameter(p.name, p.place.value, p.style, p.explode, p.json) for p in operation.parameters),
        ENDPOINT.Body(body.content.media_type, body.content.form.value) if body else None,
        {r.status: ENDPOINT.Answer(r.content.form.value if r.content else "none", Any) for r in operation.success},
        security=operation.security,
    )
    sample = b"\x00\xff" if body and body.content.form is Form.BINARY else body.content.sample if body else None
    return ENDPOINT.Call(endpoint, tuple(p.sample for p in operation.parameters), sample)


async def _refused(package: Package, spec: dict[str, Any], step: int) -> dict[str, str]:
    transport = httpx2.ASGITransport(app=mock_app(spec))
    settings = SESSION.Settings("http://mock", "tests", {s.name: _credential(s) for s in package.schemes})
    found = {}
    async with httpx2.AsyncClient(transport=transport) as http:
        session = SESSION.AsyncSession(settings, http)
        for operation in package.operations[::step]:
            raw = await session.raw(_call(operation))
            if raw.status >= 400:
                found[operation.id] = f"{raw.status} {raw.content[:300]!r}"
    return found


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # openapi-core tells of deprecated parameters
@pytest.mark.parametrize("name", FILES)
def test_the_mock_takes_every_call_of_a_client(name: str) -> None:
    if not FILES[name].is_file():
        pytest.skip(f"{FILES[name].name} is not beside the project")
    spec = plain(spec_named(name))
    package, _ = build_model(spec, name)
    assert len(package.operations) >= 14
    assert asyncio.run(_refused(package, spec, STEPS.get(name, 1))) == {}
