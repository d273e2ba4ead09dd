"""What is wrong becomes the start of a correction: an action of an overlay, with the evidence of what stands there."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from extractor.document import Json
from extractor.oas.loading.parse import parse
from extractor.oas.pointer import exists, node_at
from extractor.oas.writing.publishing import write_files
from extractor.overlay.drafts.add import with_actions
from extractor.overlay.drafts.start import actions_for, source_text, started
from extractor.overlay.files import read_text
from extractor.overlay.load import parse_overlay
from extractor.review.build import Build
from extractor.values import dataclass


@dataclass(frozen=True, slots=True)
class Value:
    """What a place should say."""

    value: Json


def start_correction(
    build: Build, spec: Path, overlay: Path, pointer: str, note: str, *, value: Value | None = None
) -> bool:
    """Write an action for a pointer into an overlay, which is made where it is not there; whether one was written.
    The action writes ``value``, or, without one, what stands there, for the user to change.

    A place that the overlay corrects already is left alone. Raises OverlayError where the file is no overlay, OSError
    where it cannot be written, LookupError where the document has no such place, ValueError where a value is given for
    what is no single value, or is corrected already.
    """
    if not exists(build.spec, pointer):
        raise LookupError(pointer)
    document = dict(build.spec) if value is None else _with_value(build.spec, pointer, value)
    # Actions name in their first line what they correct; so one that was started for this place is known again.
    mark = f"Corrects {pointer}."
    actions = actions_for(document, pointer, source_text(build.sources, build.texts, pointer), note)
    if overlay.exists():
        text = read_text(overlay)
        parse_overlay(text, overlay.name)
        if any(str(action.get("description", "")).startswith(mark) for action in parse(text)["actions"]):
            if value is not None:
                raise ValueError(f"{overlay.name} corrects this place already; change the value there")
            return False
        made = with_actions(text, actions)
    else:
        made = started(dict(build.spec), spec, overlay, actions)
    write_files(overlay.parent, {overlay.name: made})
    return True


def _with_value(spec: Mapping[str, Any], pointer: str, value: Value) -> dict[str, Any]:
    """The document with another value at a pointer. Raises ValueError where an object or a list stands there."""
    if isinstance(node_at(spec, pointer), dict | list):
        raise ValueError("this is no single value; select one of those inside it")
    changed = copy.deepcopy(dict(spec))
    above, _, last = pointer.rpartition("/")
    holder = node_at(changed, above)
    if isinstance(holder, list):
        holder[int(last)] = value.value
    else:
        holder[last.replace("~1", "/").replace("~0", "~")] = value.value
    return changed
