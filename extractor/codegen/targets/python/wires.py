"""The runtime's descriptions of parameters, bodies and pages, as code."""

from __future__ import annotations

from extractor.codegen.model.package import Operation, Parameter
from extractor.codegen.model.portions import Paging, Stream
from extractor.codegen.targets.python.literals import string
from extractor.codegen.targets.python.types import Typing


def parameter_wire(parameter: Parameter) -> str:
    """A parameter as the runtime is told of it."""
    made = [string(parameter.name), string(parameter.place.value)]
    made.append(f"style={string(parameter.style)}")
    made.append(f"explode={parameter.explode}")
    if parameter.json:
        made.append("json=True")
    if parameter.reserved:
        made.append("reserved=True")
    return f"Parameter({', '.join(made)})"


def body_wire(operation: Operation) -> str:
    """The body of an operation, or None."""
    if operation.body is None:
        return "None"
    content = operation.body.content
    made = [string(content.media_type), string(content.form.value)]
    if content.encoding:
        made.append(f"encoding=({', '.join(map(parameter_wire, content.encoding))},)")
    if content.parts:
        made.append(f"parts=({', '.join(f'({string(n)}, {string(t)})' for n, t in content.parts)},)")
    return f"Body({', '.join(made)})"


def paging_wire(paging: Paging) -> str:
    """How a list pages."""
    limit = string(paging.limit) if paging.limit else "None"
    parts = [string(paging.style.value), string(paging.parameter), limit, repr(paging.items), repr(paging.token)]
    parts += [repr(paging.more)] if paging.more else []
    parts += ["done=True"] if paging.done else []
    return f"Paging({', '.join(parts)})"


def stream_wire(stream: Stream, typing: Typing) -> str:
    """How a stream is asked for and read."""
    parts = [string(stream.media_type), string(stream.framing.value), string(stream.piece.value)]
    parts += [f"lambda: {typing.annotation(stream.item)}", *([string(stream.switch)] if stream.switch else [])]
    return f"Stream({', '.join(parts)})"
