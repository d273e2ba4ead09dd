"""Small edits of OpenAPI documents, each of one kind, for pairs that differ in a known way."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from typing import Any

from tools.spec_places import (
    LIMIT_WORDS,
    LIMITS,
    METHODS,
    Node,
    answers,
    bodies,
    contents,
    fields,
    free_parameters,
    limited,
    objects,
    of_type,
    operations,
    scalars,
    secured,
    with_enum,
)

Edit = Callable[[random.Random, Node], bool]


def edited(document: Node, kind: str, seed: int) -> Node | None:
    """A copy with one edit of a kind, the same for the same seed; None where the document has no place for it."""
    chosen = random.Random(f"{kind} {seed}")  # noqa: S311 - a draw that must repeat, no secret
    found = copy.deepcopy(document)
    return found if EDITS[kind](chosen, found) else None


def _on(places: Callable[[Node], list[Any]], change: Callable[[random.Random, Any], None]) -> Edit:
    def edit(chosen: random.Random, document: Node) -> bool:
        found = places(document)
        if found:
            change(chosen, chosen.choice(found))
        return bool(found)

    return edit


def _remove_field(chosen: random.Random, schema: Node) -> None:
    name = chosen.choice(sorted(schema["properties"]))
    del schema["properties"][name]
    schema["required"] = [n for n in schema.get("required", []) if n != name] or None
    if not schema["required"]:
        del schema["required"]


def _add_field(chosen: random.Random, schema: Node, *, required: bool = False) -> None:
    schema["properties"]["addedField"] = {"type": chosen.choice(["string", "integer", "boolean"])}
    if required:
        schema["required"] = [*schema.get("required", []), "addedField"]


def _toggle_required(chosen: random.Random, schema: Node) -> None:
    name = chosen.choice(sorted(schema["properties"]))
    names = set(schema.get("required", [])) ^ {name}
    schema.pop("required", None)
    if names:
        schema["required"] = sorted(names)


def _retype(chosen: random.Random, schema: Node) -> None:
    kinds = {"string", "integer", "number", "boolean"} - {schema["type"]}
    schema["type"] = chosen.choice(sorted(kinds))
    for word in ("format", "enum", "default", "example", "examples", "pattern", *LIMIT_WORDS):
        schema.pop(word, None)


def _reformat(chosen: random.Random, schema: Node) -> None:
    formats = {"string": ["uuid", "date", ""], "integer": ["int32", "int64", ""], "number": ["float", "double", ""]}
    wanted = chosen.choice([f for f in formats[schema["type"]] if f != schema.get("format", "")])
    schema.pop("format", None)
    if wanted:
        schema["format"] = wanted


def _limit(chosen: random.Random, schema: Node) -> None:
    word = chosen.choice(LIMITS[schema["type"]])
    if word in schema:
        schema[word] += chosen.choice([-1, 1])
    else:
        schema[word] = 5


def _drop_limit(chosen: random.Random, schema: Node) -> None:
    del schema[chosen.choice([w for w in LIMIT_WORDS if w in schema])]


def _set(word: str, value: Any) -> Callable[[random.Random, Node], None]:
    def change(_: random.Random, node: Node) -> None:
        node[word] = value

    return change


def _flip(word: str) -> Callable[[random.Random, Node], None]:
    def change(_: random.Random, node: Node) -> None:
        if not node.pop(word, False):
            node[word] = True

    return change


def _null(_: random.Random, schema: Node) -> None:
    schema["type"] = [schema["type"], "null"]


def _split(_: random.Random, schema: Node) -> None:
    inner = dict(schema)
    schema.clear()
    schema["allOf"] = [inner]


def _choose(_: random.Random, schema: Node) -> None:
    inner = dict(schema)
    schema.clear()
    schema["oneOf"] = [inner, {"type": "array" if inner["type"] == "boolean" else "boolean"}]


def _drop_parameter(_: random.Random, place: tuple[Node, Node]) -> None:
    place[0]["parameters"].remove(place[1])


def _add_parameter(chosen: random.Random, operation: Node) -> None:
    parameter: Node = {"name": "addedParameter", "in": chosen.choice(["query", "header"]), "schema": {"type": "string"}}
    if chosen.random() < 0.5:
        parameter["required"] = True
    operation.setdefault("parameters", []).append(parameter)


def _need_parameter(chosen: random.Random, place: tuple[Node, Node]) -> None:
    _flip("required")(chosen, place[1])


def _add_media(_: random.Random, content: Node) -> None:
    content["text/csv"] = {"schema": {"type": "string"}}


def _drop_media(chosen: random.Random, content: Node) -> None:
    content["application/x-other"] = content.pop(chosen.choice(sorted(content)))


def _add_response(chosen: random.Random, operation: Node) -> None:
    operation["responses"][chosen.choice(["206", "418"])] = {"description": "Added"}


def _drop_response(chosen: random.Random, operation: Node) -> None:
    del operation["responses"][chosen.choice(sorted(operation["responses"]))]


def _add_header(_: random.Random, response: Node) -> None:
    response.setdefault("headers", {})["X-Added"] = {"schema": {"type": "string"}}


def _drop_header(chosen: random.Random, response: Node) -> None:
    del response["headers"][chosen.choice(sorted(response["headers"]))]


def _drop_operation(chosen: random.Random, document: Node) -> bool:
    path = chosen.choice(sorted(document["paths"]))
    item = document["paths"][path]
    del item[chosen.choice([m for m in METHODS if m in item])]
    if not any(m in item for m in METHODS):
        del document["paths"][path]
    return True


def _add_operation(_: random.Random, document: Node) -> bool:
    document["paths"]["/added"] = {"get": {"responses": {"200": {"description": "Added"}}}}
    return True


def _rename_path_parameter(chosen: random.Random, document: Node) -> bool:
    found = [p for p, item in document["paths"].items() if "{" in p and "parameters" not in item]
    if not found:
        return False
    path = chosen.choice(found)
    name = path[path.index("{") + 1 : path.index("}")]
    item = document["paths"].pop(path)
    for method in METHODS:
        for parameter in item.get(method, {}).get("parameters", []):
            if parameter.get("in") == "path" and parameter.get("name") == name:
                parameter["name"] = "renamed"
    document["paths"][path.replace("{" + name + "}", "{renamed}")] = item
    return True


def _drop_security(_: random.Random, operation: Node) -> None:
    operation["security"] = operation["security"][1:]


def _default(chosen: random.Random, schema: Node) -> None:
    if "default" in schema and chosen.random() < 0.5:
        del schema["default"]
    else:
        schema["default"] = {"string": "added", "integer": 7, "number": 7.5, "boolean": True}[schema["type"]]


EDITS: dict[str, Edit] = {
    "operation removed": _drop_operation,
    "operation added": _add_operation,
    "operation deprecated": _on(lambda d: list(operations(d)), _flip("deprecated")),
    "operationId changed": _on(lambda d: list(operations(d)), _set("operationId", "renamedOperation")),
    "description changed": _on(lambda d: list(operations(d)), _set("description", "Other words.")),
    "path parameter renamed": _rename_path_parameter,
    "parameter removed": _on(free_parameters, _drop_parameter),
    "parameter added": _on(lambda d: list(operations(d)), _add_parameter),
    "parameter required": _on(free_parameters, _need_parameter),
    "body required": _on(bodies, _flip("required")),
    "body removed": _on(lambda d: [o for o in operations(d) if "requestBody" in o], lambda _, o: o.pop("requestBody")),
    "request media type added": _on(lambda d: contents(d, "requestBody"), _add_media),
    "request media type replaced": _on(lambda d: contents(d, "requestBody"), _drop_media),
    "response media type added": _on(lambda d: contents(d, "responses"), _add_media),
    "response media type replaced": _on(lambda d: contents(d, "responses"), _drop_media),
    "response added": _on(lambda d: list(operations(d)), _add_response),
    "response removed": _on(lambda d: [o for o in operations(d) if len(o["responses"]) > 1], _drop_response),
    "header added": _on(answers, _add_header),
    "header removed": _on(lambda d: [r for r in answers(d) if r.get("headers")], _drop_header),
    "security removed": _on(secured, _drop_security),
    "field removed": _on(objects, _remove_field),
    "field added": _on(objects, _add_field),
    "required field added": _on(objects, lambda c, s: _add_field(c, s, required=True)),
    "field required": _on(objects, _toggle_required),
    "field deprecated": _on(fields, _flip("deprecated")),
    "field read-only": _on(fields, _flip("readOnly")),
    "type changed": _on(scalars, _retype),
    "format changed": _on(lambda d: of_type(d, "string", "integer", "number"), _reformat),
    "null allowed": _on(scalars, _null),
    "enum added": _on(lambda d: [s for s in of_type(d, "string") if "enum" not in s], _set("enum", ["a", "b"])),
    "enum removed": _on(with_enum, lambda _, s: s.pop("enum")),
    "enum value added": _on(with_enum, lambda _, s: s["enum"].append("added")),
    "enum value removed": _on(with_enum, lambda c, s: s["enum"].pop(c.randrange(len(s["enum"])))),
    "limit set or moved": _on(lambda d: of_type(d, *LIMITS), _limit),
    "limit removed": _on(limited, _drop_limit),
    "pattern set": _on(lambda d: of_type(d, "string"), _set("pattern", "^added$")),
    "multiple set": _on(lambda d: of_type(d, "integer", "number"), _set("multipleOf", 3)),
    "default changed": _on(scalars, _default),
    "items unique": _on(lambda d: of_type(d, "array"), _flip("uniqueItems")),
    "wrapped in allOf": _on(scalars, _split),
    "choice of types": _on(scalars, _choose),
}
