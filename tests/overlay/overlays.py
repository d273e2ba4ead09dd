"""What the tests of overlays share: overlays from actions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from extractor.oas.writing.write import to_yaml
from extractor.overlay.load import parse_overlay
from extractor.overlay.model import Overlay

VERSIONS = ("1.0.0", "1.1.0")
Node = dict[str, Any]


def text_of(actions: Sequence[Node], version: str = "1.0.0", **more: Any) -> str:
    """An overlay with these actions, as YAML."""
    return to_yaml({"overlay": version, "info": {"title": "T", "version": "1"}, **more, "actions": list(actions)})


def overlay_of(*actions: Node, version: str = "1.0.0", file: str = "fix.yaml") -> Overlay:
    """The same, read."""
    return parse_overlay(text_of(actions, version), file)
