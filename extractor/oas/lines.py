"""Where the parts of a YAML or JSON text stand in it."""

from __future__ import annotations

from collections.abc import Sequence

import yaml


class Lines:
    """The nodes of a text with their marks; a text that cannot be composed has none."""

    def __init__(self, text: str) -> None:
        self.root: yaml.Node | None = None
        try:
            self.root = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        except (yaml.YAMLError, RecursionError, ValueError):
            return

    def node(self, path: Sequence[str | int]) -> yaml.Node | None:
        """The node at a path of names and indexes; None where there is none."""
        found = self._along(path)
        return found[-1] if len(found) == len(path) + 1 else None

    def of(self, path: Sequence[str | int]) -> int | None:
        """The line (1-based) of the node at a path, or of the nearest node above it."""
        found = self._along(path)
        return found[-1].start_mark.line + 1 if found else None

    def location(self, file: str, path: Sequence[str | int]) -> str:
        """``file:line``, or the file alone."""
        line = self.of(path)
        return f"{file}:{line}" if line else file

    def _along(self, path: Sequence[str | int]) -> list[yaml.Node]:
        found = [self.root] if self.root is not None else []
        for part in path if found else ():
            inner = _child(found[-1], part)
            if inner is None:
                break
            found.append(inner)
        return found


def _child(node: yaml.Node, part: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == str(part)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        found: yaml.Node = node.value[part]
        return found
    return None
