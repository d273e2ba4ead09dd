"""The runtime of generated clients as modules of this process: an API is called without generating code for it.

An operation of the code model in, ``endpoint_of`` makes what the runtime knows of it, ``session`` sends calls of that.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from typing import TYPE_CHECKING, Any

from extractor.codegen.model.package import Form, Operation, Parameter, Response
from extractor.codegen.model.portions import Paging as ModelPaging
from extractor.codegen.writing.render import template_root

if TYPE_CHECKING:
    from templates.python.runtime import auth, encode, endpoint, errors, outgoing, paging, retry, session, values
else:
    _NAME = "spectable_runtime"  # a package of its own, as it is in a generated client

    def _load() -> None:
        folder = template_root() / "python" / "runtime"
        spec = spec_from_file_location(_NAME, folder / "__init__.py", submodule_search_locations=[str(folder)])
        sys.modules.setdefault(_NAME, module_from_spec(spec))

    _load()
    auth, encode, endpoint, errors, outgoing, paging, retry, session, values = (
        import_module(f"{_NAME}.{name}")
        for name in ("auth", "encode", "endpoint", "errors", "outgoing", "paging", "retry", "session", "values")
    )

__all__ = [
    "auth", "encode", "endpoint", "endpoint_of", "errors", "outgoing", "paging", "paging_of", "retry", "session",
    "values",
]  # fmt: skip


def endpoint_of(operation: Operation) -> endpoint.Endpoint[Any]:
    """The operation as the runtime is told of it; its answers are read as JSON values, text or bytes.

    The values of a call are those of ``operation.sent``, in that order.
    """
    body = operation.body
    return endpoint.Endpoint(
        operation.id,
        operation.method,
        operation.route,
        tuple(map(_parameter, operation.sent)),
        _body(operation) if body else None,
        {r.status: _answer(r) for r in operation.success},
        {r.status: _answer(r) for r in operation.errors},
        operation.security,
        operation.server,
    )


def _parameter(parameter: Parameter) -> endpoint.Parameter:
    return endpoint.Parameter(
        parameter.name, parameter.place.value, parameter.style, parameter.explode, parameter.json, parameter.reserved
    )


def _body(operation: Operation) -> endpoint.Body:
    assert operation.body is not None
    content = operation.body.content
    encoding = tuple(map(_parameter, content.encoding))
    return endpoint.Body(content.media_type, content.form.value, encoding, content.parts)


def _answer(response: Response) -> endpoint.Answer:
    if response.content is None:
        return endpoint.Answer("none")
    match response.content.form:
        case Form.TEXT:
            return endpoint.Answer("text")
        case Form.BINARY:
            return endpoint.Answer("binary")
        case _:
            return endpoint.Answer("json", lambda: Any)


def paging_of(found: ModelPaging) -> paging.Paging[Any]:
    """How a list pages, as the runtime is told of it."""
    told = found.items, found.token, found.more, found.done
    return paging.Paging(found.style.value, found.parameter, found.limit, *told)
