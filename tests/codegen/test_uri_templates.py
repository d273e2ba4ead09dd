"""Paths that are templates beside the path and the parameters of the call that is generated."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.codegen.build import build
from extractor.codegen.testing.cases import cases


def parameter(described: str) -> dict[str, Any]:
    """``id path`` or ``id path matrix``: name, place and style."""
    name, place, *style = described.split()
    more = {"style": style[0]} if style else {}
    return {"name": name, "in": place, "required": place == "path", "schema": {"type": "string"}, **more}


def called(path: str, *parameters: str) -> tuple[str, str, list[str]]:
    """The path and the query of a call, and what is told."""
    node = {"parameters": [parameter(p) for p in parameters], "responses": {"204": {"description": ""}}}
    document = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {path: {"get": node}}}
    package, findings = build(document, "x")
    made = next(iter(cases(package).values())).full
    assert {d.pointer for d in findings} <= {f"/paths/{path.replace('~', '~0').replace('/', '~1')}/get"}
    return made.path, made.query, [d.message.removeprefix("no code for ") for d in findings]


@pytest.mark.parametrize(
    ("path", "parameters", "route", "query"),
    [
        ("/boats{?name,length}", ["name query", "length query"], "/boats", "name=name&length=length"),
        ("/boats{?name*}", ["name query"], "/boats", "name=name"),
        ("/boats?deep=true{&name}", ["name query"], "/boats", "deep=true&name=name"),
        ("/boats{?crew%5B%5D}", ["crew[] query"], "/boats", "crew%5B%5D=crew"),
        ("/boats{/id}", ["id path"], "/boats/id", ""),
        ("/boats{/id,deck}{?name}", ["id path", "deck path", "name query"], "/boats/id/deck", "name=name"),
        ("/boats{;id}", ["id path"], "/boats;id=id", ""),
        ("/boats{;id}", ["id path matrix"], "/boats;id=id", ""),
        ("/boats{.kind}", ["kind path"], "/boats.kind", ""),
        ("/boats{.kind}", ["kind path label"], "/boats.kind", ""),
        ("/boats/{a,b}", ["a path", "b path"], "/boats/a,b", ""),
        # Routers have expressions of their own.
        ("/boats/{id:[0-9]+}", ["id path"], "/boats/id", ""),
        ("/boats/{id?}", ["id path"], "/boats/id", ""),
        ("/files/{*name}", ["name path"], "/files/name", ""),
        # What is described as it is written is a name.
        ("/boats/{id:int}", ["id:int path"], "/boats/id-int", ""),
        ("/boats/{+id}", ["+id path"], "/boats/plus-id", ""),
    ],
)
def test_expressions_are_read(path: str, parameters: list[str], route: str, query: str) -> None:
    made, asked, told = called(path, *parameters)
    assert (made, sorted(asked.split("&")), told) == (route, sorted(query.split("&")), [])


@pytest.mark.parametrize(
    ("path", "parameters", "route", "told"),
    [
        ("/boats{?name}", [], "/boats", ["the variable name of {?name} in the path"]),
        ("/boats{?name,id}", ["name query"], "/boats", ["the variable id of {?name,id} in the path"]),
        ("/boats{?name}", ["name path"], "/boats", ["the variable name of {?name} in the path"]),
        ("/boats{/id}", [], "/boats", ["the variable id of {/id} in the path"]),
        ("/boats{/id}", ["id query"], "/boats", ["the variable id of {/id} in the path"]),
        ("/boats{;id}", [], "/boats", ["the variable id of {;id} in the path"]),
        ("/boats{#part}", [], "/boats", ["the variable part of {#part} in the path"]),
        ("/files/{+name}", ["name path"], "/files/name", ["signs that are not percent-encoded of {+name} in the path"]),
        ("/boats{?}", [], "/boats", ["the variable of {?} in the path"]),
    ],
)
def test_what_nothing_describes_is_told_and_never_sent(
    path: str, parameters: list[str], route: str, told: list[str]
) -> None:
    made, _, found = called(path, *parameters)
    assert (made, found) == (route, told)


@pytest.mark.parametrize("path", ["/boats/{id}", "/boats/{boat-id}", "/boats/{a:b}", "/{a<b}"])
def test_variables_of_openapi_stay_as_they_are(path: str) -> None:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {path: {"get": {"responses": {"204": {"description": ""}}}}},
    }
    package, findings = build(document, "x")
    assert (package.operations[0].path, findings) == (path, [])
