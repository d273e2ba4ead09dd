"""Documents of the kinds that are out there, as YAML, beside what the code model has of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.codegen.build import build
from extractor.codegen.model.package import Operation
from extractor.codegen.model.types import Kind, ListOf, Named, Scalar, Type
from extractor.oas.loading.load import load_whole
from extractor.oas.loading.parse import parse_document
from tests.codegen.documents import HEAD, made, members

TEXT, WHOLE = Scalar(Kind.STRING), Scalar(Kind.INTEGER)


def test_references_stand_for_anything() -> None:
    """Parameters, bodies, answers, whole paths, parts of schemas, and components with a slash in their name."""
    package = made("""
paths:
  /boats:
    parameters: [{$ref: '#/components/parameters/Trace'}, {name: limit, in: query, schema: {type: string}}]
    get:
      parameters: [{name: limit, in: query, schema: {type: integer}}, {$ref: '#/components/parameters/Alias'}]
      responses: {"200": {$ref: '#/components/responses/Boat'}}
    put:
      requestBody: {$ref: '#/components/requestBodies/Boat'}
      responses:
        "200":
          description: ""
          content: {application/json: {schema: {$ref: '#/components/schemas/Boat/properties/owner'}}}
  /ships: {$ref: '#/paths/~1boats'}
components:
  parameters:
    Trace: {name: X-Trace, in: header, required: true, schema: {type: string}}
    Alias: {$ref: '#/components/parameters/Kind'}
    Kind: {name: kind, in: query, schema: {type: array, items: {type: string}}}
  requestBodies: {Boat: {content: {application/json: {schema: {$ref: '#/components/schemas/a~1Boat'}}}}}
  responses: {Boat: {description: "", content: {application/json: {schema: {$ref: '#/components/schemas/a~1Boat'}}}}}
  schemas:
    Boat: {type: object, properties: {owner: {type: string}}}
    a/Boat: {type: object, properties: {id: {type: string}}}
""")
    assert [(o.method, o.path) for o in package.operations] == [
        ("GET", "/boats"), ("PUT", "/boats"), ("GET", "/ships"), ("PUT", "/ships"),
    ]  # fmt: skip
    get, put, *_ = package.operations
    assert [(p.name, p.type) for p in get.parameters] == [("X-Trace", TEXT), ("limit", WHOLE), ("kind", ListOf(TEXT))]
    assert answer(get) == Named("ABoat")
    assert answer(put) == TEXT
    assert put.body is not None
    assert put.body.content.type == Named("ABoat")


def answer(operation: Operation) -> Type | None:
    """The type of the first success."""
    content = operation.success[0].content
    return content.type if content else None


def test_references_to_other_files(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "boats.yaml").write_text("""
get:
  operationId: getBoat
  responses: {"200": {description: "", content: {application/json: {schema: {$ref: 'schemas.yaml#/Boat'}}}}}
""")
    (tmp_path / "parts" / "schemas.yaml").write_text("Boat: {type: object, properties: {name: {type: string}}}")
    document = tmp_path / "boats.yaml"
    document.write_text(f"{HEAD}paths: {{/boats: {{$ref: './parts/boats.yaml'}}}}")
    package, findings = build(load_whole(document), document.name)
    (operation,) = package.operations
    assert answer(operation) == Named("Boat")
    assert members(package, "Boat") == {"name": TEXT}
    assert findings == []


def test_words_that_yaml_takes_for_something_else() -> None:
    """Statuses and names without quotes, "no" and "on", a merge key, a day."""
    package = made("""
x-common: &common
  limit: {type: integer, default: 10}
paths:
  /on:
    get:
      operationId: on
      tags: [yes, 1]
      parameters: [{name: no, in: query, schema: {type: string, enum: [on, off, 1.0, 2020-01-01]}}]
      responses:
        200:
          description: fine
          content:
            application/json: {schema: {type: object, properties: {<<: *common, since: {type: string, format: date}}}}
        4xx: {description: bad}
""")
    (operation,) = package.operations
    assert (operation.id, operation.service, [p.name for p in operation.parameters]) == ("on", "yes", ["no"])
    assert [r.status for r in (*operation.success, *operation.errors)] == ["200", "4xx"]
    assert members(package, "OnResponse") == {"limit": WHOLE, "since": Scalar(Kind.DATE)}


def test_operations_of_one_name_are_told_apart() -> None:
    package = made("""
paths:
  /a:
    get: {operationId: get, responses: {"204": {description: ""}}}
    post: {operationId: get, responses: {"204": {description: ""}}}
  /b: {get: {operationId: Get, responses: {"204": {description: ""}}}}
  /c: {get: {responses: {"204": {description: ""}}}}
  /c/: {get: {responses: {"204": {description: ""}}}}
""")
    assert [o.id for o in package.operations] == ["get", "get 2", "Get 3", "get /c", "get /c/ 2"]


@pytest.mark.parametrize(
    ("scheme", "kind"),
    [
        ("{type: http, scheme: bearer}", "bearer"),
        ("{type: http, scheme: basic}", "basic"),
        ("{type: apiKey, in: cookie, name: session}", "api_key"),
        ("{type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://x.example/t', scopes: {}}}}", "bearer"),
        ("{type: openIdConnect, openIdConnectUrl: 'https://x.example/o'}", "bearer"),
    ],
)
def test_credentials(scheme: str, kind: str) -> None:
    package = made(f"paths: {{}}\ncomponents: {{securitySchemes: {{key: {scheme}}}}}")
    assert [s.kind.value for s in package.schemes] == [kind]


def test_credentials_that_clients_cannot_make_are_told() -> None:
    text = "paths: {}\ncomponents: {securitySchemes: {key: {type: http, scheme: digest}}}"
    package, findings = build(parse_document(HEAD + text), "boats.yaml")
    assert package.schemes == ()
    assert [d.pointer for d in findings] == ["/components/securitySchemes/key"]


def test_swagger_2_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"it is Swagger 2\.0, .*; convert it: "):
        parse_document('swagger: "2.0"\ninfo: {title: Boats, version: "1"}\npaths: {}')
