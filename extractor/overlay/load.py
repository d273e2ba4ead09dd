"""Text to an overlay: YAML or JSON, held against the JSON Schema of its version, faults with their lines."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import yaml

from extractor.document import Origin
from extractor.oas.lines import Lines
from extractor.oas.loading.parse import parse
from extractor.overlay.merge import copied, measure
from extractor.overlay.model import Action, Evidence, Feature, Modifier, Overlay, OverlayError, Read

if TYPE_CHECKING:
    from jsonschema import ValidationError
    from jsonschema.protocols import Validator

Node = dict[str, Any]
EVIDENCE = "x-spectable-evidence"
SCHEMAS: dict[Feature, str] = {"1.0": "schema-1.0.yaml", "1.1": "schema-1.1.yaml"}
MAX_NESTING = 100  # what is written must be written and read again by tools that recurse
_VERSION = re.compile(r"(\d+\.\d+)\.\d+")  # "1.1.0"


def parse_overlay(text: str, file: str) -> Overlay:
    """The overlay in a text; ``file`` is its name, as origins show it.

    Raises OverlayError with a line for each fault.
    """
    lines = Lines(text)
    raw = _raw(text, file)
    feature = _feature(raw, file, lines)
    faults = [*_faults(raw, feature, file, lines)]
    if faults:
        raise OverlayError("\n".join(faults))
    actions = tuple(
        _action(node, number, Origin(file, lines.of(("actions", number - 1)), action=number))
        for number, node in enumerate(raw["actions"], 1)
    )
    extends = Origin(file, lines.of(("extends",)))
    return Overlay(file, feature, raw["info"]["title"], actions, raw.get("extends", ""), extends)


def _raw(text: str, file: str) -> Node:
    try:
        raw = copied(parse(text))
    except RecursionError:
        raise OverlayError(f"{file}: nests too deep") from None
    except (ValueError, TypeError, yaml.YAMLError) as error:
        raise OverlayError(f"{file}: neither YAML nor JSON: {error}") from None
    if measure(raw)[1] > MAX_NESTING:
        raise OverlayError(f"{file}: nests deeper than {MAX_NESTING} levels")
    if not isinstance(raw, dict):
        raise OverlayError(f"{file}: no overlay: it must be an object with overlay, info and actions")
    return raw


def _feature(raw: Node, file: str, lines: Lines) -> Feature:
    version = raw.get("overlay")
    if isinstance(version, str) and (found := _VERSION.fullmatch(version)):
        for feature in SCHEMAS:
            if found[1] == feature:
                return feature
    told = "has no member overlay" if "overlay" not in raw else f"overlay is {version!r}"
    raise OverlayError(f"{lines.location(file, ('overlay',))}: {told}; it must be 1.0.x or 1.1.x, as text")


@cache
def _validator(feature: Feature) -> Validator:
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - only commands with overlays wait for it

    text = (files("extractor.overlay") / SCHEMAS[feature]).read_text(encoding="utf-8")
    return Draft202012Validator(yaml.safe_load(text))


def _faults(raw: Node, feature: Feature, file: str, lines: Lines) -> list[str]:
    errors = sorted(_validator(feature).iter_errors(raw), key=lambda e: [str(p) for p in e.absolute_path])
    chosen = {tuple(e.absolute_path) for e in errors if e.validator == "oneOf"}
    # Where the choice fails, its members are "unevaluated" too; that would be one fault told twice.
    errors = [e for e in errors if e.validator != "unevaluatedProperties" or tuple(e.absolute_path) not in chosen]
    faults = [(tuple(e.absolute_path), _fault_text(e)) for e in errors]
    if not faults:
        faults = [(("actions", i, EVIDENCE), told) for i, told in _evidence_faults(raw)]
    return [f"{lines.location(file, path)}: {_path(path)}{told}" for path, told in faults]


def _path(path: tuple[str | int, ...]) -> str:
    shown = "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in path).removeprefix(".")
    return f"{shown}: " if shown else ""


def _fault_text(error: ValidationError) -> str:
    if error.validator == "oneOf":
        return "an action has exactly one of update, copy and remove"
    if error.validator == "pattern" and list(error.absolute_path)[-1:] == ["target"]:
        return "a target is a JSONPath query and starts with $"
    return error.message if len(error.message) <= 200 else f"{error.message[:199]}…"


def _evidence_faults(raw: Node) -> list[tuple[int, str]]:
    return [
        (index, "must be an object with a pointer and a list, read, of objects with sha256 and text")
        for index, action in enumerate(raw["actions"])
        if EVIDENCE in action and _evidence(action[EVIDENCE]) is None
    ]


def _evidence(raw: Any) -> Evidence | None:
    """The evidence of an action; None where it is none."""
    pointer, read = (raw.get("pointer"), raw.get("read")) if isinstance(raw, dict) else (None, None)
    if not isinstance(pointer, str) or not isinstance(read, list) or not read:
        return None
    pairs = [(r.get("sha256"), r.get("text", "")) for r in read if isinstance(r, dict)]
    found = tuple(Read(digest, text) for digest, text in pairs if isinstance(digest, str) and isinstance(text, str))
    return Evidence(pointer, found) if len(found) == len(read) else None


def _action(node: Node, number: int, origin: Origin) -> Action:
    """``remove: true`` wins over the others (section "Action Object")."""
    modifier: Modifier = "none"
    if node.get("remove"):
        modifier = "remove"
    elif "update" in node:
        modifier = "update"
    elif "copy" in node:
        modifier = "copy"
    value = node.get(modifier) if modifier in {"update", "copy"} else None
    return Action(number, node["target"], modifier, value, origin, _evidence(node.get(EVIDENCE)))
