"""What is wrong becomes the start of a correction: an action of an overlay, with the evidence of what stands there."""

from __future__ import annotations

from pathlib import Path

from extractor.oas.loading.parse import parse
from extractor.oas.pointer import exists
from extractor.oas.publishing import write_files
from extractor.overlay.add import with_actions
from extractor.overlay.files import read_text
from extractor.overlay.load import parse_overlay
from extractor.overlay.start import actions_for, source_text, started
from extractor.review.build import Build


def start_correction(build: Build, spec: Path, overlay: Path, pointer: str, note: str) -> bool:
    """Write an action for a pointer into an overlay, which is made where it is not there; whether one was written.

    A place that the overlay corrects already is left alone. Raises OverlayError where the file is no overlay, OSError
    where it cannot be written, LookupError where the document has no such place.
    """
    if not exists(build.spec, pointer):
        raise LookupError(pointer)
    # Actions name in their first line what they correct; so one that was started for this place is known again.
    mark = f"Corrects {pointer}."
    actions = actions_for(dict(build.spec), pointer, source_text(build.sources, build.texts, pointer), note)
    if overlay.exists():
        text = read_text(overlay)
        parse_overlay(text, overlay.name)
        if any(str(action.get("description", "")).startswith(mark) for action in parse(text)["actions"]):
            return False
        made = with_actions(text, actions)
    else:
        made = started(dict(build.spec), spec, overlay, actions)
    write_files(overlay.parent, {overlay.name: made})
    return True
