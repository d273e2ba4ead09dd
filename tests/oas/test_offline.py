"""Documents in memory that refer to a server and to files: the libraries that follow references retrieve nothing."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from extractor.codegen.generate import generate
from extractor.diff.compare import diff_documents
from extractor.oas.checks.rules import check, validity
from extractor.oas.document import Document
from extractor.oas.values.samples import Documented, Sampler
from extractor.oas.values.validity import Validity
from tests.mock.served import api, calls

OTHER = {"type": "object", "required": ["zzz"]}


@pytest.fixture
def server() -> Iterator[tuple[str, list[object]]]:
    """The address of a server, and who asked it."""
    asked: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def listen() -> None:
            while True:
                try:
                    connection, address = listening.accept()
                except OSError:
                    return
                asked.append(address)
                connection.sendall(b"HTTP/1.0 200 OK\r\n\r\n" + json.dumps(OTHER).encode())
                connection.close()

        threading.Thread(target=listen, daemon=True).start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}", asked
        listening.shutdown(socket.SHUT_RDWR)


@pytest.fixture(params=["http", "file"])
def reference(request: pytest.FixtureRequest, server: tuple[str, list[object]], tmp_path: Path) -> Iterator[str]:
    """A reference to what any library would be glad to read; nobody asks the server in the test."""
    (tmp_path / "other.json").write_text(json.dumps(OTHER), encoding="utf-8")
    yield f"{server[0]}/other.json" if request.param == "http" else (tmp_path / "other.json").as_uri()
    assert server[1] == []


def spec(reference: str, version: str = "3.1.0") -> dict[str, Any]:
    schema = {"properties": {"a": {"$ref": reference}}}
    media = {"application/json": {"schema": schema, "example": {"a": {}}}}
    operation = {
        "parameters": [{"name": "q", "in": "query", "schema": {"$ref": reference}}],
        "requestBody": {"content": media},
        "responses": {"200": {"description": "ok", "content": media}},
    }
    return api({"/a": {"post": operation}, "/b": {"$ref": reference}}, version)


def test_checks(reference: str) -> None:
    for version in ("3.0.3", "3.1.0"):
        found = check(spec(reference, version))
        assert [d.code for d in found if d.pointer == "/paths/~1b"] == ["reference-not-followed"]
        assert sum(d.code == "reference-not-followed" for d in found) == 4
        assert any("Unresolvable" in d.message for d in validity(spec(reference, version), "", {}))


def test_values(reference: str) -> None:
    document = Document(spec(reference), "spec")
    (error,) = Validity(document).errors({"$ref": reference}, {})
    assert "cannot be checked" in error
    assert reference in error
    made = Sampler(document, documented=Documented.VALID).value({"properties": {"a": {"$ref": reference}}}, "a")
    assert made == {"a": {}}, "the part that cannot be known is empty"


def test_a_mock(reference: str) -> None:
    call = calls(spec(reference))
    assert call("POST", "/a?q=1", json={"a": 1}).status_code in {200, 400, 500}
    assert call("GET", "/b").status_code in {404, 405}


@pytest.mark.parametrize("target", ["python", "go"])
def test_code(reference: str, target: str, tmp_path: Path) -> None:
    document = spec(reference)
    document["paths"]["/c"] = {"get": {"operationId": "c", "responses": {"200": {"description": "ok"}}}}
    made = generate(document, "spec", target, tmp_path / "out")
    assert made.operations
    assert any(reference in d.message for d in made.diagnostics)


def test_changes(reference: str) -> None:
    old = spec(reference)
    new = {**old, "info": {"title": "t", "version": "2"}}
    assert [change.rule for change in diff_documents(old, new)] == ["version-changed"]


def test_what_lies_below_a_media_type_is_checked_too() -> None:
    for version in ("3.0.3", "3.1.0"):
        content = {"application/json": {"schema": {"type": "integer", "default": "one"}}}
        operation = {"responses": {"200": {"description": "ok", "content": content}}}
        found = validity(api({"/a": {"post": operation}}, version), "", {})
        assert [d.code for d in found] == ["spec-invalid"], "a default that is none"
