"""Resources that a section describes in front of their operations, which send and answer them.

## Boats                  ### Properties    id, name          the answer of GET /boats/{id}
### GET /boats/{id}       ### POST /boats                     what POST /boats sends

No sentence says so: the structure is named as the last word of the path, and each is a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from http import HTTPStatus

from extractor.api import Body, Columns, Definition, Facts, Field, Object, Operation, Response, TypeExpr
from extractor.interpret.link.candidates import normal_name
from extractor.interpret.operations.calls.literals import singular
from extractor.values import replace

GUESS = "resource"
_SENT = {"POST": False, "PUT": True, "PATCH": True}  # whether a variable closes the path
_VARIABLE = re.compile(r"\{[^{}/]{1,100}\}")  # "{id}"
_LEAST = 2  # members of a resource


def with_resources(operations: Sequence[Operation], definitions: Iterable[Definition]) -> list[Operation]:
    """The operations; one whose body or answer nothing tells sends or answers the resource of its path, where the page
    describes one of that name in front of it."""
    described = [d.object for d in definitions if d.kept and not d.shown and len(d.object.fields) >= _LEAST]
    return [_operation(o, described) for o in operations] if described else list(operations)


def _operation(o: Operation, described: Sequence[Object]) -> Operation:
    name, closed = _resource(o.path)
    before = [d for d in described if (d.origin.line or 0) < (o.origin.line or 0) and _is_named(d.name, name)]
    if len(before) != 1 or o.same:
        return o
    whole = _whole(before[0])
    if o.method == "GET" and closed:
        return _answering(o, whole)
    if o.body is None and _SENT.get(o.method) is closed:
        return replace(o, body=Body(whole.origin, whole=whole))
    return o


def _resource(path: str) -> tuple[str, bool]:
    """The last word of a path, and whether a variable stands behind it: ("boats", True) of "/v1/boats/{id}"."""
    steps = [step for step in path.partition("#")[0].split("/") if step]
    closed = bool(steps) and _VARIABLE.fullmatch(steps[-1]) is not None
    word = steps[-2:-1] if closed else steps[-1:]
    return (word[0], closed) if word and not _VARIABLE.search(word[0]) else ("", closed)


def _is_named(title: str, word: str) -> bool:
    return bool(word) and bool(title) and singular(normal_name(title)) == singular(normal_name(word))


def _whole(described: Object) -> Field:
    facts = Facts(guesses=(GUESS,))
    type_ = TypeExpr("object", name=described.name)
    return Field("", type_, described.origin, Columns(), object=described.key, facts=facts)


def _answering(o: Operation, whole: Field) -> Operation:
    """The operation with the resource as the answer of its success, where nothing tells what that holds."""
    told = [r for r in o.responses if r.status.startswith("2") or r.status == "default"]
    if not told:
        made = Response("200", whole.origin, HTTPStatus.OK.phrase, body=Body(whole.origin, whole=whole))
        return replace(o, responses=tuple(sorted((*o.responses, made), key=lambda r: r.status)))
    if len(told) > 1 or told[0].body is not None or told[0].status in {"202", "204"}:
        return o
    answers = (replace(r, body=Body(whole.origin, whole=whole)) if r is told[0] else r for r in o.responses)
    return replace(o, responses=tuple(answers))
