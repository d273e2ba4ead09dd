"""A correction to start from: an action for a JSON pointer, with the evidence of the value that stands there now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from extractor.diagnostic import shorten
from extractor.document import Origin
from extractor.oas.writing.write import to_json, to_yaml
from extractor.overlay.evidence import anchor_of, read_at
from extractor.overlay.files import reference
from extractor.overlay.jsonpath.paths import Location, location_of, normalized, pointer_of
from extractor.overlay.load import EVIDENCE
from extractor.overlay.model import Read
from extractor.values import dataclass

Node = dict[str, Any]
QUOTED = 2000  # characters; the digest is that of the whole text
_LINE = 300


@dataclass(frozen=True, slots=True)
class SourceText:
    """What pages say: the place in the source map (``anchor_of``), and the texts that it was read from."""

    anchor: str = ""
    read: tuple[tuple[Origin, Read], ...] = ()


def source_text(sources: Mapping[str, tuple[Origin, ...]], texts: Mapping[str, str], pointer: str) -> SourceText:
    """What pages say about a pointer, or about the nearest place above it."""
    anchor = anchor_of(sources, pointer)
    return SourceText(anchor, tuple(read_at(sources, texts, anchor)))


def actions_for(document: Node, pointer: str, said: SourceText, note: str = "") -> list[dict[str, Any]]:
    """Actions that write what a pointer names as it is, for the user to change; valid in Overlay 1.0 and 1.1.

    A member of an object is written by the object that holds it. An array, whole or an item of it that is no object,
    is removed and written anew, as an update would append to it. An object is written by its members that are no
    objects and no arrays.

    Raises LookupError with the token that leads nowhere.
    """
    place = location_of(document, pointer)
    value = _at(document, place)
    about = {"description": _description(pointer, said.read, note), **_evidence(said)}
    if isinstance(value, dict):
        plain = {k: v for k, v in value.items() if not isinstance(v, dict | list)}
        return [{"target": normalized(place), **about, "update": plain}]
    while isinstance(place[-1], int):
        place = place[:-1]
    member, holder = str(place[-1]), place[:-1]
    value = _at(document, place)
    write = {"target": normalized(holder), **about, "update": {member: value}}
    if not isinstance(value, list):
        return [write]
    clear = {"target": normalized(place), "description": f"Written anew by the next action: {pointer_of(place)}"}
    return [{**clear, "remove": True}, write]


def new_overlay(title: str, extends: str, actions: Sequence[Node]) -> Node:
    """An overlay document that holds these actions."""
    info = {"title": f"Corrections of {title}", "version": "1.0.0"}
    return {"overlay": "1.0.0", "info": info, "extends": extends, "actions": list(actions)}


def started(document: Node, spec: Path, out: Path | None, actions: Sequence[Node]) -> str:
    """The text of an overlay for a document, with these actions; JSON where ``out`` says so."""
    info = document.get("info")
    title = str(info.get("title") or spec.name) if isinstance(info, dict) else spec.name
    overlay = new_overlay(title, reference(spec, out.parent if out else Path()), actions)
    return to_json(overlay) if out is not None and out.suffix == ".json" else to_yaml(overlay)


def _at(document: Node, location: Location) -> Any:
    node: Any = document
    for part in location:
        node = node[part]
    return node


def _description(pointer: str, read: Sequence[tuple[Origin, Read]], note: str) -> str:
    quoted = [f"{origin.describe()} says: {shorten(r.text, _LINE)}" for origin, r in read[:3]]
    more = [f"and {len(read) - 3} more places"] if len(read) > 3 else []
    return "\n".join([f"Corrects {pointer}.", *([note] if note else []), *quoted, *more])


def _evidence(said: SourceText) -> Node:
    """The extension that lets a later build see that the page has changed; empty where no page says anything."""
    if not said.read:
        return {}
    quoted = [{"origin": o.as_json(), "text": _source_text(r.text), "sha256": r.sha256} for o, r in said.read]
    return {EVIDENCE: {"pointer": said.anchor, "read": quoted}}


def _source_text(text: str) -> str:
    return text if len(text) <= QUOTED else f"{text[: QUOTED - 1]}…"
