"""Calls that share a path (``/#Action=MoorBoat``): clients send the path in front of "#", and the selector's value."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from extractor.codegen.build import build
from extractor.codegen.generate import generate
from extractor.codegen.model.package import Operation
from extractor.codegen.target import TargetOptions
from extractor.codegen.testing.cases import cases
from extractor.oas.selected import route_of, selector_of
from tests.codegen.go import golang
from tests.codegen.java import support as java
from tests.codegen.rust import rustlang
from tests.codegen.toolchains import own_tests, required, run
from tests.codegen.typescript import node

STRING = {"type": "string"}
NOTHING = {"responses": {"204": {"description": "Done."}}}


def parameter(name: str, place: str = "query", schema: Any = STRING) -> dict[str, Any]:
    return {"name": name, "in": place, "required": True, "schema": schema}


def call(name: str, *parameters: dict[str, Any]) -> dict[str, Any]:
    return {"operationId": name, "tags": ["boats"], "parameters": list(parameters), **NOTHING}


MOOR = call("moor", parameter("Action", schema={**STRING, "const": "MoorBoat"}), parameter("Zone"))
LEAVE = call("leave", parameter("Action", schema={**STRING, "enum": ["LeaveDock"]}))
OPEN = call("open", parameter("X-Do", "header", {**STRING, "const": "open"}), parameter("id", "path"))
SPEC: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Boats", "version": "1"},
    "servers": [{"url": "https://api.boats.example"}],
    "paths": {
        "/#Action=MoorBoat": {"get": MOOR},
        "/#Action=LeaveDock": {"get": LEAVE},
        "/docks/{id}#X-Do=open": {"post": OPEN},
    },
}


def operations() -> dict[str, Operation]:
    return {o.id: o for o in build(SPEC, "boats.yaml")[0].operations}


@pytest.mark.parametrize(
    ("path", "route", "selector"),
    [
        ("/#Action=MoorBoat", "/", (("Action", "MoorBoat"),)),
        ("/a.php#do=list&kind=boat", "/a.php", (("do", "list"), ("kind", "boat"))),
        ("/boats", "/boats", ()),
        ("/boats#crew", "/boats", ()),
        ("/boats/{#}", "/boats/{#}", ()),
    ],
)
def test_what_stands_behind_the_sign_selects(path: str, route: str, selector: tuple[tuple[str, str], ...]) -> None:
    assert (route_of(path), selector_of(path)) == (route, selector)


def test_nobody_is_asked_for_the_selector() -> None:
    asked = {name: [p.name for p in o.parameters] for name, o in operations().items()}
    assert asked == {"moor": ["Zone"], "leave": [], "open": ["id"]}
    assert {name: [p.sample for p in o.fixed] for name, o in operations().items()} == {
        "moor": ["MoorBoat"], "leave": ["LeaveDock"], "open": ["open"],
    }  # fmt: skip


def test_its_value_travels_and_the_sign_does_not() -> None:
    sent = {name: made.full for name, made in cases(build(SPEC, "boats.yaml")[0]).items()}
    assert {name: (r.path, r.query, dict(r.headers)) for name, r in sent.items()} == {
        "moor": ("/", "Zone=zone&Action=MoorBoat", {}),
        "leave": ("/", "Action=LeaveDock", {}),
        "open": ("/docks/id", "", {"X-Do": "open"}),
    }


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    file = tmp_path / "boats.yaml"
    file.write_text(yaml.safe_dump(SPEC, sort_keys=False), encoding="utf-8")
    return file


def test_the_python_client(tmp_path: Path) -> None:
    out = tmp_path / "out"
    generate(SPEC, "boats.yaml", "python", out, TargetOptions(package="boats"))
    assert "def moor(self, zone: str, *, options" in (out / "boats" / "services" / "boats.py").read_text()
    own_tests(out)


def test_the_go_client(tmp_path: Path, spec: Path) -> None:
    golang.package(spec, tmp_path / "out", "boats")
    assert not golang.unformatted(tmp_path / "out")
    assert run(tmp_path / "out", required("go"), "test", "./...").startswith("ok")


def test_the_java_client(tmp_path: Path) -> None:
    java.toolchain()
    java.package(SPEC, tmp_path / "out", "boats")
    ran, failed = java.verified(tmp_path / "out")
    assert ran > len(operations())
    assert failed == 0


def test_the_typescript_client(tmp_path: Path, spec: Path) -> None:
    node.package(spec, tmp_path / "out", "boats")
    node.compiled(tmp_path / "out")
    node.tested(tmp_path / "out")


def test_the_rust_client(tmp_path: Path, spec: Path) -> None:
    rustlang.package(spec, tmp_path / "out", "boats")
    rustlang.cargo(tmp_path / "out", "fmt", "--check")
    told = re.findall(r"test result: ok. (\d+) passed", rustlang.cargo(tmp_path / "out", "test"))
    assert max(map(int, told)) >= len(operations())
