"""Actions added to the text of an overlay; comments and order of the text stay as they are."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any

import yaml

from extractor.oas.lines import Lines
from extractor.oas.loading.parse import parse
from extractor.oas.writing.write import to_json, to_yaml
from extractor.overlay.merge import copied

Node = dict[str, Any]


def with_actions(text: str, actions: Sequence[Node]) -> str:
    """The text of an overlay with further actions behind its last one.

    The text is that of a valid overlay. Where its form leaves no room for lines (JSON, flow style), it is written anew.
    """
    whole = copied(parse(text))
    whole["actions"] = [*whole["actions"], *actions]
    if text.lstrip().startswith("{"):
        return to_json(whole)
    added = _inserted(text, actions)
    return added if added is not None and _holds(added, whole) else to_yaml(whole)


def _inserted(text: str, actions: Sequence[Node]) -> str | None:
    node = Lines(text).node(("actions",))
    if not isinstance(node, yaml.SequenceNode) or node.flow_style or not node.value:
        return None
    lines = text.splitlines(keepends=True)
    end = node.end_mark.line if node.end_mark.column == 0 else node.end_mark.line + 1
    while end and not lines[end - 1].strip():
        end -= 1
    above = "".join(lines[:end])
    block = textwrap.indent(to_yaml(list(actions)), " " * node.start_mark.column, lambda line: bool(line.strip()))
    return above + ("" if above.endswith("\n") else "\n") + block + "".join(lines[end:])


def _holds(text: str, whole: Node) -> bool:
    try:
        return bool(copied(parse(text)) == whole)
    except (ValueError, TypeError, yaml.YAMLError):
        return False
