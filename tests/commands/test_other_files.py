"""References out of a document, by each command: nothing outside its folder is opened, and nobody is asked."""

from __future__ import annotations

import json
import socket
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from extractor.cli import main

MARK = "zzz_marker_of_a_secret"
SECRET = {"type": "object", "required": [MARK], "get": {"operationId": MARK, "responses": {"200": {"description": ""}}}}


@dataclass
class World:
    """A folder with a secret, in it one with documents, and a server that wants to be asked."""

    top: Path
    address: str
    asked: list[object]
    opened: list[str] = field(default_factory=list)

    @property
    def folder(self) -> Path:
        return self.top / "in"

    def reference(self, form: str) -> str:
        secret = self.top / "secret.json"
        return form.format(server=self.address, uri=secret.as_uri(), path=secret)

    def written(self, document: dict[str, Any], name: str = "api.yaml") -> Path:
        (self.folder / name).write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
        return self.folder / name


_watched: list[World] = []  # the world of the test that runs; audit hooks stay for good


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _watched and event == "open":
        _watched[0].opened.append(str(arguments[0]))


sys.addaudithook(_hook)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    asked: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen() -> None:
            while True:
                try:
                    connection, address = server.accept()
                except OSError:
                    return
                asked.append(address)
                body = json.dumps(SECRET).encode()
                connection.sendall(b"HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n" + body)
                connection.close()

        threading.Thread(target=listen, daemon=True).start()
        made = World(tmp_path, f"127.0.0.1:{server.getsockname()[1]}", asked)
        made.folder.mkdir()
        secret = made.top / "secret.json"
        secret.write_text(json.dumps(SECRET), encoding="utf-8")
        (made.top / "secrets").mkdir()
        (made.top / "secrets" / "a.json").write_text(json.dumps(SECRET), encoding="utf-8")
        (made.folder / "link.json").symlink_to(secret)
        (made.folder / "linked").symlink_to(made.top / "secrets")
        made.written(document({"type": "object"}), "plain.yaml")
        fix = {"overlay": "1.0.0", "info": {"title": "t", "version": "1"}}
        made.written({**fix, "actions": [{"target": "$.info", "update": {"title": "N"}}]}, "fix.yaml")
        _watched.append(made)
        try:
            yield made
        finally:
            _watched.clear()
            server.shutdown(socket.SHUT_RDWR)


FORMS = {
    "http": "http://{server}/a.json",
    "a fragment of http": "http://{server}/a.json#/b",
    "no scheme": "//{server}/a.json",
    "file": "{uri}",
    "an absolute path": "{path}",
    "parent": "../secret.json",
    "parent in escapes": "%2e%2e/secret.json",
    "a link to a file": "link.json",
    "a link to a folder": "linked/a.json",
}


def document(schema: Any, **operation: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": schema}}
    post = {"requestBody": {"content": content}, "responses": {"200": {"description": "ok"}}, **operation}
    paths = {"/a": {"post": post}, "/b": {"get": {"responses": {"200": {"description": "ok"}}}}}
    return {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths}


def call(*arguments: object) -> Result:
    result = CliRunner().invoke(main, [str(a) for a in arguments])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


COMMANDS: dict[str, tuple[int, list[str]]] = {
    "validate": (1, ["validate", "{spec}"]),
    "overlay apply": (1, ["overlay", "apply", "{folder}/fix.yaml", "{spec}", "-o", "{folder}/out.yaml"]),
    "overlay apply, not validated": (0, ["overlay", "apply", "--no-validate", "{folder}/fix.yaml", "{spec}"]),
    "overlay new": (2, ["overlay", "new", "/info", "--spec", "{spec}"]),
    "mock": (2, ["mock", "{spec}", "--routes"]),
    "mcp": (2, ["mcp", "{spec}"]),  # where there is something to serve, the empty input ends it
    "generate": (1, ["generate", "{spec}", "-t", "go", "-o", "{folder}/out"]),
    "diff, the old one": (2, ["diff", "{spec}", "{folder}/plain.yaml"]),
    "diff, the new one": (2, ["diff", "{folder}/plain.yaml", "{spec}"]),
    "review": (2, ["review", "{spec}", "-o", "{folder}/site"]),
    "explain": (2, ["explain", "{spec}", "/info"]),
}


def run(world: World, command: str, spec: Path) -> Result:
    _, arguments = COMMANDS[command]
    return call(*(a.format(spec=spec, folder=world.folder) for a in arguments))


def assert_nothing_was_read(world: World, result: Result) -> None:
    assert world.asked == [], "the server was asked"
    assert [n for n in world.opened if n.startswith(str(world.top)) and _leads_out(Path(n), world)] == []
    inside = [p for p in world.folder.rglob("*") if p.is_file() and not _leads_out(p, world)]
    assert not any(MARK in text for text in [result.output, *(p.read_text(encoding="utf-8") for p in inside)])


def _leads_out(path: Path, world: World) -> bool:
    return not path.resolve().is_relative_to(world.folder.resolve())


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_outside_is_read_and_the_reference_is_named(world: World, command: str, form: str) -> None:
    reference = world.reference(form)
    result = run(world, command, world.written(document({"$ref": reference})))
    assert result.exit_code == COMMANDS[command][0], result.output
    assert_nothing_was_read(world, result)
    assert reference[:60] in result.output


PLACES: dict[str, dict[str, Any]] = {
    "a parameter's schema": document({}, parameters=[{"in": "query", "name": "q", "schema": {"$ref": "{}"}}]),
    "a parameter": document({}, parameters=[{"$ref": "{}"}]),
    "a response": document({}, responses={"200": {"$ref": "{}"}}),
    "a header": document({}, responses={"200": {"description": "", "headers": {"X-A": {"$ref": "{}"}}}}),
    "a schema beside an example": document(
        {},
        responses={
            "200": {
                "description": "ok",
                "content": {"application/json": {"example": {"a": 1}, "schema": {"$ref": "{}"}}},
            }
        },
    ),
    "an item with a default": document({"type": "array", "default": [1], "items": {"$ref": "{}"}}),
    "a part of a schema": document({"allOf": [{"$ref": "{}"}, {"properties": {"a": {"$ref": "{}"}}}]}),
    "a discriminator": document({"oneOf": [{}], "discriminator": {"propertyName": "a", "mapping": {"x": "{}"}}}),
    "a path item": {**document({}), "paths": {"/a": {"$ref": "{}"}, "/b": document({})["paths"]["/b"]}},
    "components": {**document({}), "components": {"schemas": {"A": {"$ref": "{}"}}}},
    "all schemas": {**document({}), "components": {"schemas": {"$ref": "{}"}}},
}


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize("form", ["http://{server}/a.json", "{uri}"], ids=["http", "file"])
@pytest.mark.parametrize("place", PLACES)
def test_wherever_the_reference_stands(world: World, place: str, form: str, version: str) -> None:
    reference = world.reference(form)
    text = json.dumps({**PLACES[place], "openapi": version}).replace('"{}"', json.dumps(reference))
    spec = world.written(json.loads(text))
    for command in ("validate", "overlay apply", "mock", "mcp", "generate"):
        result = run(world, command, spec)
        assert result.exit_code == COMMANDS[command][0], result.output
        assert_nothing_was_read(world, result)
        assert reference[:60] in result.output


@pytest.mark.parametrize("name", ["$id", "$schema", "$dynamicRef", "jsonSchemaDialect"])
def test_other_words_of_json_schema_ask_nobody_either(world: World, name: str) -> None:
    address = f"http://{world.address}/a.json"
    schema = {"properties": {"a": {"$dynamicRef": "b.json"}}, "example": {"a": 1}, "default": {"a": 1}}
    spec = document({**schema, **({name: address} if name.startswith("$") else {})})
    spec["paths"]["/a"]["post"]["requestBody"]["content"]["application/json"]["example"] = {"a": 1}
    spec |= {name: address} if not name.startswith("$") else {}
    path = world.written(spec)
    for command in ("validate", "overlay apply", "mock", "generate"):
        assert_nothing_was_read(world, run(world, command, path))


def test_a_reference_that_an_overlay_writes(world: World) -> None:
    spec = world.written(document({"type": "object"}))
    (world.folder / "pet.yaml").write_text("{type: object, title: Pet}", encoding="utf-8")
    target = "$.paths['/a'].post.requestBody.content['application/json'].schema"
    fix = {"overlay": "1.0.0", "info": {"title": "t", "version": "1"}}
    for reference, code in ((f"http://{world.address}/a.json", 1), ("pet.yaml", 0)):
        world.written({**fix, "actions": [{"target": target, "update": {"$ref": reference}}]}, "fix.yaml")
        result = run(world, "overlay apply", spec)
        assert result.exit_code == code, result.output
        assert_nothing_was_read(world, result)
    made = yaml.safe_load((world.folder / "out.yaml").read_text(encoding="utf-8"))
    assert made["components"]["schemas"] == {"pet": {"type": "object", "title": "Pet"}}


def test_an_overlay_that_takes_the_reference_away_mends_the_document(world: World) -> None:
    spec = world.written(document({"$ref": f"http://{world.address}/a.json"}))
    target = "$.paths['/a'].post.requestBody.content['application/json'].schema['$ref']"
    fix = {"overlay": "1.1.0", "info": {"title": "t", "version": "1"}}
    world.written({**fix, "actions": [{"target": target, "remove": True}]}, "fix.yaml")
    assert run(world, "overlay apply", spec).exit_code == 0


@pytest.mark.parametrize("command", COMMANDS)
def test_files_in_the_folder_are_taken_in(world: World, command: str) -> None:
    (world.folder / "parts").mkdir()
    (world.folder / "parts" / "pet.yaml").write_text("{type: object, title: Pet}", encoding="utf-8")
    spec = world.written(document({"$ref": "parts/pet.yaml"}))
    (world.folder / "sources.json").write_text('{"/info": [{"file": "a.html"}]}', encoding="utf-8")
    result = run(world, command, spec)
    assert "not followed" not in result.output
    assert result.exit_code == 0, result.output
    if command == "diff, the new one":
        assert "schema -> #/components/schemas/pet/title" in result.output


@pytest.mark.parametrize("command", ["review -o site", "explain /info"])
def test_a_document_that_no_build_wrote_is_told(world: World, command: str) -> None:
    (world.folder / "parts").mkdir()
    (world.folder / "parts" / "pet.yaml").write_text("{type: object, title: Pet}", encoding="utf-8")
    spec = world.written(document({"$ref": "parts/pet.yaml"}))
    name, *rest = command.split()
    result = CliRunner().invoke(main, [name, str(spec), *rest])
    assert result.exit_code == 2
    assert f"{spec}: no source map (sources.json) lies beside it" in result.output
    assert "validate, diff, mock and generate take any" in result.output


def test_code_is_generated_for_what_does_not_need_the_reference(world: World) -> None:
    spec = world.written(document({"$ref": f"http://{world.address}/a.json"}, operationId="bad"))
    result = run(world, "generate", spec)
    assert result.exit_code == 1
    assert "go: " in result.output
    assert (world.folder / "out" / "go.mod").is_file()


def test_where_no_operation_is_left_the_reference_is_named(world: World) -> None:
    address = f"http://{world.address}/a.json"
    spec = document({"$ref": address})
    del spec["paths"]["/b"]
    result = run(world, "generate", world.written(spec))
    assert result.exit_code == 2
    assert "no operation that code could be generated for" in result.output
    assert address in result.output
