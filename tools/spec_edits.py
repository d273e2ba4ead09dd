"""Small edits of OpenAPI documents, each of one kind, for pairs that differ in a known way."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Iterator
from typing import Any

Node = dict[str, Any]
Edit = Callable[[random.Random, Node], bool]
METHODS = ("get", "put", "post", "delete", "patch")
_LIMITS = {
    "string": ("minLength", "maxLength"),
    "integer": ("minimum", "maximum"),
    "number": ("exclusiveMinimum", "maximum"),
    "array": ("minItems", "maxItems"),
}


def edited(document: Node, kind: str, seed: int) -> Node | None:
    """A copy with one edit of a kind, the same for the same seed; None where the document has no place for it."""
    chosen = random.Random(f"{kind} {seed}")  # noqa: S311 - a draw that must repeat, no secret
    found = copy.deepcopy(document)
    return found if EDITS[kind](chosen, found) else None


def operations(document: Node) -> Iterator[Node]:
    """All operations."""
    for item in document["paths"].values():
        yield from (item[m] for m in METHODS if m in item)


def schemas(node: Any) -> Iterator[Node]:
    """All schemas that state a type or fields, in examples none."""
    if isinstance(node, dict):
        if isinstance(node.get("type"), str | list) and "in" not in node and "flows" not in node:
            yield node
        for key, value in node.items():
            if key not in ("example", "examples", "default", "enum", "securitySchemes"):
                yield from schemas(value)
    elif isinstance(node, list):
        for value in node:
            yield from schemas(value)


def _of_type(document: Node, *kinds: str) -> list[Node]:
    return [s for s in schemas(document) if s["type"] in kinds and "$ref" not in s]


def _objects(document: Node) -> list[Node]:
    return [s for s in _of_type(document, "object") if s.get("properties")]


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
    for word in ("format", "enum", "default", "example", "examples", "pattern", *_WORDS):
        schema.pop(word, None)


def _reformat(chosen: random.Random, schema: Node) -> None:
    formats = {"string": ["uuid", "date", ""], "integer": ["int32", "int64", ""], "number": ["float", "double", ""]}
    wanted = chosen.choice([f for f in formats[schema["type"]] if f != schema.get("format", "")])
    schema.pop("format", None)
    if wanted:
        schema["format"] = wanted


_WORDS = [word for pair in _LIMITS.values() for word in pair]


def _limit(chosen: random.Random, schema: Node) -> None:
    word = chosen.choice(_LIMITS[schema["type"]])
    if word in schema:
        schema[word] += chosen.choice([-1, 1])
    else:
        schema[word] = 5


def _drop_limit(chosen: random.Random, schema: Node) -> None:
    del schema[chosen.choice([w for w in _WORDS if w in schema])]


def _limited(document: Node) -> list[Node]:
    return [s for s in schemas(document) if any(w in s for w in _WORDS)]


def _with_enum(document: Node) -> list[Node]:
    return [s for s in schemas(document) if len(s.get("enum", [])) > 1]


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


def _parameters(document: Node, required: bool | None = None) -> list[tuple[Node, Node]]:
    return [
        (operation, parameter)
        for operation in operations(document)
        for parameter in operation.get("parameters", [])
        if parameter.get("in", "path") != "path" and required in (None, parameter.get("required", False))
    ]


def _drop_parameter(_: random.Random, place: tuple[Node, Node]) -> None:
    place[0]["parameters"].remove(place[1])


def _add_parameter(chosen: random.Random, operation: Node) -> None:
    parameter: Node = {"name": "addedParameter", "in": chosen.choice(["query", "header"]), "schema": {"type": "string"}}
    if chosen.random() < 0.5:
        parameter["required"] = True
    operation.setdefault("parameters", []).append(parameter)


def _need_parameter(chosen: random.Random, place: tuple[Node, Node]) -> None:
    _flip("required")(chosen, place[1])


def _contents(document: Node, word: str) -> list[Node]:
    bodies = [op.get("requestBody", {}) for op in operations(document)]
    answers = [r for op in operations(document) for r in op.get("responses", {}).values()]
    return [b["content"] for b in (bodies if word == "requestBody" else answers) if b.get("content")]


def _add_media(_: random.Random, content: Node) -> None:
    content["text/csv"] = {"schema": {"type": "string"}}


def _drop_media(chosen: random.Random, content: Node) -> None:
    content["application/x-other"] = content.pop(chosen.choice(sorted(content)))


def _add_response(chosen: random.Random, operation: Node) -> None:
    operation["responses"][chosen.choice(["206", "418"])] = {"description": "Added"}


def _drop_response(chosen: random.Random, operation: Node) -> None:
    del operation["responses"][chosen.choice(sorted(operation["responses"]))]


def _answers(document: Node) -> list[Node]:
    return [r for op in operations(document) for r in op["responses"].values() if "$ref" not in r]


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


def _secured(document: Node) -> list[Node]:
    return [op for op in operations(document) if op.get("security")]


def _bodies(document: Node) -> list[Node]:
    return [op["requestBody"] for op in operations(document) if "content" in op.get("requestBody", {})]


def _scalars(document: Node) -> list[Node]:
    return _of_type(document, "string", "integer", "number", "boolean")


def _default(chosen: random.Random, schema: Node) -> None:
    if "default" in schema and chosen.random() < 0.5:
        del schema["default"]
    else:
        schema["default"] = {"string": "added", "integer": 7, "number": 7.5, "boolean": True}[schema["type"]]


def _fields(document: Node) -> list[Node]:
    return [p for s in _objects(document) for p in s["properties"].values() if isinstance(p, dict) and "type" in p]


EDITS: dict[str, Edit] = {
    "operation removed": _drop_operation,
    "operation added": _add_operation,
    "operation deprecated": _on(lambda d: list(operations(d)), _flip("deprecated")),
    "operationId changed": _on(lambda d: list(operations(d)), _set("operationId", "renamedOperation")),
    "description changed": _on(lambda d: list(operations(d)), _set("description", "Other words.")),
    "path parameter renamed": _rename_path_parameter,
    "parameter removed": _on(_parameters, _drop_parameter),
    "parameter added": _on(lambda d: list(operations(d)), _add_parameter),
    "parameter required": _on(_parameters, _need_parameter),
    "body required": _on(_bodies, _flip("required")),
    "body removed": _on(lambda d: [o for o in operations(d) if "requestBody" in o], lambda _, o: o.pop("requestBody")),
    "request media type added": _on(lambda d: _contents(d, "requestBody"), _add_media),
    "request media type replaced": _on(lambda d: _contents(d, "requestBody"), _drop_media),
    "response media type added": _on(lambda d: _contents(d, "responses"), _add_media),
    "response media type replaced": _on(lambda d: _contents(d, "responses"), _drop_media),
    "response added": _on(lambda d: list(operations(d)), _add_response),
    "response removed": _on(lambda d: [o for o in operations(d) if len(o["responses"]) > 1], _drop_response),
    "header added": _on(_answers, _add_header),
    "header removed": _on(lambda d: [r for r in _answers(d) if r.get("headers")], _drop_header),
    "security removed": _on(_secured, _drop_security),
    "field removed": _on(_objects, _remove_field),
    "field added": _on(_objects, _add_field),
    "required field added": _on(_objects, lambda c, s: _add_field(c, s, required=True)),
    "field required": _on(_objects, _toggle_required),
    "field deprecated": _on(_fields, _flip("deprecated")),
    "field read-only": _on(_fields, _flip("readOnly")),
    "type changed": _on(_scalars, _retype),
    "format changed": _on(lambda d: _of_type(d, "string", "integer", "number"), _reformat),
    "null allowed": _on(_scalars, _null),
    "enum added": _on(lambda d: [s for s in _of_type(d, "string") if "enum" not in s], _set("enum", ["a", "b"])),
    "enum removed": _on(_with_enum, lambda _, s: s.pop("enum")),
    "enum value added": _on(_with_enum, lambda _, s: s["enum"].append("added")),
    "enum value removed": _on(_with_enum, lambda c, s: s["enum"].pop(c.randrange(len(s["enum"])))),
    "limit set or moved": _on(lambda d: _of_type(d, *_LIMITS), _limit),
    "limit removed": _on(_limited, _drop_limit),
    "pattern set": _on(lambda d: _of_type(d, "string"), _set("pattern", "^added$")),
    "multiple set": _on(lambda d: _of_type(d, "integer", "number"), _set("multipleOf", 3)),
    "default changed": _on(_scalars, _default),
    "items unique": _on(lambda d: _of_type(d, "array"), _flip("uniqueItems")),
    "wrapped in allOf": _on(_scalars, _split),
    "choice of types": _on(_scalars, _choose),
}
