"""Values of a component: attributes, paths into their literals, the text that it holds, constants of a rule."""

from __future__ import annotations

import json
from collections.abc import Iterable

from extractor.document import Block, Code, Component, Heading, Items, Json, Paragraph, Table, flat


def value(block: Component, wanted: Iterable[str]) -> tuple[str, Json]:
    """The first of these values that a component has, and the name of the attribute; "" and None where it has none.

    A value is an attribute, a path into its literal ("param.name"), ``$text`` (what the component holds), or a constant
    behind "=".
    """
    for name in wanted:
        if name == "$text":
            found: Json = text_of(block.blocks)
        elif name.startswith("="):
            found = name[1:]
        else:
            found = _at(block, name)
        if found not in (None, ""):
            return name, found
    return "", None


def attribute_text(block: Component, wanted: Iterable[str]) -> str:
    """The value as text."""
    found = value(block, wanted)[1]
    if isinstance(found, bool):
        return "true" if found else "false"
    return found if isinstance(found, str) else "" if found is None else json.dumps(found, ensure_ascii=False)


def _at(block: Component, path: str) -> Json:
    first, *rest = path.split(".")
    node = block.attribute(first)
    for key in rest:
        node = node.get(key) if isinstance(node, dict) else None
    return node


def text_of(blocks: Iterable[Block]) -> str:
    """The text that blocks show, a line each."""
    lines: list[str] = []
    for block in flat(blocks):
        if isinstance(block, Items):
            lines.extend(line.text for line in block.lines)
        elif isinstance(block, Paragraph | Code | Heading):
            lines.append(block.text)
        elif isinstance(block, Table):
            lines.append(block.caption)
    return "\n".join(line for line in lines if line)
