"""An overlay that writes what examples show and tables do not: types, values, fields and what may be left out.

Only where the example is more likely right, and none of it is applied unseen: each action says what it was made of, and
whoever looks through the file deletes what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from extractor.document import Origin
from extractor.oas.checks.examples.contradictions import Contradiction, contradictions
from extractor.oas.checks.examples.votes import json_type
from extractor.oas.pointer import escape, exists, node_at
from extractor.oas.schemas.inferred import INFERRED
from extractor.overlay.jsonpath.paths import location_of, normalized
from extractor.values import dataclass

Node = dict[str, Any]
_PLAIN = frozenset({"string", "integer", "number", "boolean"})
_QUOTED = re.compile(r"'([^']{1,200})'")  # 'name' in "'name' is a required property"


@dataclass(frozen=True, slots=True)
class _Made:
    """What to write at a place of the document."""

    pointer: str
    update: Node
    remove: str = ""  # a member of ``required`` that goes
    name: str = ""  # of a field that is added


def fixes(spec: Node, sources: Mapping[str, tuple[Origin, ...]]) -> list[Node]:
    """The actions of an overlay, one for each place of a schema that an example contradicts."""
    found: dict[tuple[str, str, str], Node] = {}
    absent: dict[str, dict[str, Contradiction]] = {}  # what may be left out, by structure
    for contradiction in contradictions(spec, sources):
        if contradiction.verdict.side != "example":
            continue
        for made in _made(contradiction, spec):
            if made.remove:
                absent.setdefault(made.pointer, {}).setdefault(made.remove, contradiction)
                continue
            what = repr(contradiction.value) if contradiction.rule == "enum" else made.name
            found.setdefault((made.pointer, contradiction.rule, what), _action(spec, made, contradiction))
    return [*(a for pointer, names in absent.items() for a in _without(spec, pointer, names)), *found.values()]


def _without(spec: Node, pointer: str, names: Mapping[str, Contradiction]) -> Iterator[Node]:
    """The actions that take names out of what is required: an update would append to the list, so it is new."""
    target = normalized(location_of(spec, pointer))
    about = "\n".join(_about(found) for found in names.values())
    yield {"target": f"{target}['required']", "description": about, "remove": True}
    rest = [name for name in node_at(spec, pointer)["required"] if name not in names]
    if rest:
        yield {"target": target, "description": "What is still required.", "update": {"required": rest}}


def _made(found: Contradiction, spec: Node) -> Iterator[_Made]:
    write = _RULES.get(found.rule)
    holder = found.pointer.rpartition("/")[0] if found.rule != "unknown" else found.pointer
    if write is not None and holder and exists(spec, holder):
        yield from write(found, holder, node_at(spec, holder))


def _of_type(found: Contradiction, holder: str, node: Node) -> Iterator[_Made]:
    shown = json_type(found.value)
    said = node.get("type")
    if (
        shown in {"string", "integer", "number", "boolean"}
        and isinstance(said, str)
        and said not in {"array", "object"}
    ):
        wider = "number" if {shown, said} == {"integer", "number"} else shown
        yield _Made(holder, {"type": wider})


def _of_value(found: Contradiction, holder: str, node: Node) -> Iterator[_Made]:
    yield _Made(holder, {"enum": [found.value]})  # an update appends to an array


def _of_missing(found: Contradiction, holder: str, node: Node) -> Iterator[_Made]:
    name = _QUOTED.search(found.reason)
    if name and name.group(1) in node.get("required", ()):
        yield _Made(holder, {}, remove=name.group(1))


def _of_unknown(found: Contradiction, holder: str, node: Node) -> Iterator[_Made]:
    known = node.get("properties", {}).get(found.name)
    if known is not None:  # its schema was read from examples: only the mark goes, and overlays remove no lone values
        bare = {key: value for key, value in known.items() if key != INFERRED}
        yield _Made(f"{holder}/properties/{escape(found.name)}", {}, name=found.name)
        yield _Made(holder, {"properties": {found.name: bare}}, name=found.name)
        return
    kind = json_type(found.value)
    schema: Node = {} if kind == "null" else {"type": kind, **({"items": {}} if kind == "array" else {})}
    yield _Made(holder, {"properties": {found.name: schema}}, name=found.name)


_RULES: dict[str, Callable[[Contradiction, str, Node], Iterator[_Made]]] = {
    "type": _of_type,
    "enum": _of_value,
    "required": _of_missing,
    "unknown": _of_unknown,
}


def _action(spec: Node, made: _Made, found: Contradiction) -> Node:
    target = normalized(location_of(spec, made.pointer))
    change = {"update": made.update} if made.update else {"remove": True}
    return {"target": target, "description": _about(found), **change}


def _about(found: Contradiction) -> str:
    """Why something is written."""
    return f"{found.reason} ({found.origin.describe()}): {found.verdict.why}."
