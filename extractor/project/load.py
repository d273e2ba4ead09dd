"""Project files: found, parsed, checked by their schema, with the line in every message."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match

from extractor.project.lines import line_of
from extractor.project.model import ApiPlan, Mirror, Project, ProjectError, TargetPlan

NAME = "spectable.toml"
_SHARED = "pyproject.toml"
_TABLE = ("tool", "spectable")


def schema_text() -> str:
    """The JSON Schema of project files, for editors."""
    return (files("extractor.project") / "schema.json").read_text(encoding="utf-8")


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(schema_text()))


def find_project(start: Path) -> Path | None:
    """The nearest project file in a folder or above it: ``spectable.toml``, or a ``pyproject.toml`` with its table."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / NAME).is_file():
            return folder / NAME
        if (folder / _SHARED).is_file() and _has_table(folder / _SHARED):
            return folder / _SHARED
    return None


def _has_table(file: Path) -> bool:
    try:
        tools = tomllib.loads(file.read_text(encoding="utf-8")).get("tool", {})
    except (OSError, ValueError):
        return False  # it is somebody else's file, and its faults are told by others
    return isinstance(tools, dict) and _TABLE[1] in tools


def read_project(file: Path) -> Project:
    """The project of a file. Raises ProjectError where it cannot be read or does not fit the schema."""
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise ProjectError(f"{file}: cannot be read: {error.strerror or error}") from None
    except ValueError:
        raise ProjectError(f"{file}: no text in UTF-8") from None
    return parse_project(text, file)


def parse_project(text: str, file: Path) -> Project:
    """The project of a text; ``file`` is where paths begin. Raises ProjectError where it does not fit the schema."""
    try:
        raw: Any = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ProjectError(f"{file}: not TOML: {error}") from None
    above: tuple[str, ...] = ()
    if file.name == _SHARED:
        above, raw = _TABLE, raw.get("tool", {}).get(_TABLE[1], {})
    if fault := best_match(_validator().iter_errors(raw)):
        place = [*above, *fault.absolute_path]
        line = line_of(text, [*place, *_named(fault)])
        at = f"{file}:{line}" if line else str(file)
        raise ProjectError(f"{at}: {'.'.join(map(str, place)) or 'the file'}: {_fault_text(fault)}")
    return _project(raw, file)


def _named(error: ValidationError) -> Sequence[str]:
    """The member that should not be there, where that is the fault."""
    return _unknown(error)[:1]


def _known(error: ValidationError) -> list[str]:
    """The members that the schema knows at the place of a fault."""
    return sorted(error.schema.get("properties", {})) if isinstance(error.schema, Mapping) else []


def _unknown(error: ValidationError) -> list[str]:
    if error.validator != "additionalProperties" or not isinstance(error.instance, dict):
        return []
    known = _known(error)
    return [name for name in error.instance if name not in known]


def _fault_text(error: ValidationError) -> str:
    if unknown := _unknown(error):
        return f"{', '.join(unknown)} is not known here; known are {', '.join(_known(error))}"
    return error.message


def _project(raw: Mapping[str, Any], file: Path) -> Project:
    folder, check = file.resolve().parent, raw.get("check", {})
    baseline = check.get("baseline")
    return Project(
        file.resolve(),
        tuple(_api(name, node, folder) for name, node in raw["api"].items()),
        check.get("strict", "error"),
        folder / baseline if baseline else None,
    )


def _api(name: str, node: Mapping[str, Any], folder: Path) -> ApiPlan:
    mirrors = [n for n in node["sources"] if isinstance(n, dict)]
    return ApiPlan(
        name=name,
        sources=tuple(n for n in node["sources"] if isinstance(n, str)),
        mirrors=tuple(Mirror(n["url"], folder / n["folder"], n.get("prefix", "")) for n in mirrors),
        out=folder / node["out"],
        oas=node.get("oas", "3.1"),
        format=node.get("format", "yaml"),
        title=node.get("title", ""),
        version=node.get("version", ""),
        servers=tuple(node.get("servers", ())),
        docs_url=node.get("docs-url", ""),
        keep_description=node.get("keep-description", False),
        actions=node.get("actions", "apart"),
        variant=node.get("variant", ""),
        dialects=tuple(_dialect(d, folder) for d in node.get("dialects", ())),
        overlays=tuple(folder / o for o in node.get("overlays", ())),
        review=folder / node["review"] if "review" in node else None,
        security=node.get("security", {}),
        credentials={n: _place(p, folder) for n, p in node.get("credentials", {}).items()},
        infer=node.get("infer", True),
        targets=tuple(_target(t, n, folder) for t, n in node.get("generate", {}).items()),
    )


def _place(node: Mapping[str, Any], folder: Path) -> Mapping[str, Any]:
    """Where a credential is: variables of the environment as a list, or the path of a file."""
    if "file" in node:
        return {"file": folder / node["file"]}
    return {"env": [node["env"]] if isinstance(node["env"], str) else node["env"]}


def _dialect(text: str, folder: Path) -> str:
    """A dialect's name, or the path of its file."""
    return str(folder / text) if text.endswith((".yaml", ".yml")) else text


def _target(name: str, node: Mapping[str, Any], folder: Path) -> TargetPlan:
    templates = node.get("templates")
    return TargetPlan(
        target=name,
        out=folder / node["out"],
        package=node.get("package", ""),
        version=node.get("version", ""),
        templates=folder / templates if templates else None,
        keep=tuple(node.get("keep", ())),
        tests=node.get("tests", True),
    )
