"""The runtime of the generated clients calls the operations of every spec with their samples, and the mock takes it.

What the code model says of a request, what the runtime makes of it and what openapi-core reads in it must agree.
"""

from __future__ import annotations

import asyncio
from typing import Any

import httpx2
import pytest

from extractor.codegen.build import build as build_model
from extractor.codegen.model.package import Form, Operation, Package, SchemeKind, SecurityScheme
from extractor.codegen.targets.python.runtime import auth, endpoint, endpoint_of, session
from extractor.mock import mock_app
from extractor.mock.loading import plain
from tests.mock.served import FILES, spec_named

# Of 1,223 operations every third, for the time it takes; all of them pass.
STEPS = {"github": 3}


def _credential(scheme: SecurityScheme) -> Any:
    match scheme.kind:
        case SchemeKind.API_KEY:
            return auth.ApiKey("k", scheme.parameter, scheme.place)
        case SchemeKind.BASIC:
            return auth.Basic("u", "p")
        case _:
            return auth.Bearer("t")


def _call(operation: Operation) -> Any:
    body = operation.body
    sample = b"\x00\xff" if body and body.content.form is Form.BINARY else body.content.sample if body else None
    values = (*(p.sample for p in operation.parameters), *(str(p.sample) for p in operation.fixed))
    return endpoint.Call(endpoint_of(operation), values, sample)


async def _refused(package: Package, spec: dict[str, Any], step: int) -> dict[str, str]:
    transport = httpx2.ASGITransport(app=mock_app(spec))
    settings = session.Settings("http://mock", "tests", {s.name: _credential(s) for s in package.schemes})
    found = {}
    async with httpx2.AsyncClient(transport=transport) as http:
        client = session.AsyncSession(settings, http)
        for operation in package.operations[::step]:
            raw = await client.raw(_call(operation))
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
