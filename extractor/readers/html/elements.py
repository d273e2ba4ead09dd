"""How other readers write a component for the reader of HTML: an element with its name and its attributes as JSON.

<x-component data-name="ParamField" data-values="{&quot;query&quot;: &quot;limit&quot;}" data-source-line="4">
"""

from __future__ import annotations

import html
import json
from collections.abc import Mapping

from selectolax.lexbor import LexborNode

from extractor.document import Json

ELEMENT = "x-component"  # what a component is written as; custom elements have a hyphen (HTML, section 4.13)
CLOSING = f"</{ELEMENT}>"
NAME_ATTRIBUTE, VALUES_ATTRIBUTE = "data-name", "data-values"
LINE_ATTRIBUTE = "data-source-line"  # set by the readers that render other markup to HTML


def opening(name: str, values: Mapping[str, Json], line: int | None) -> str:
    """The opening tag of the element that a component is written as; ``CLOSING`` ends it."""
    shown = html.escape(json.dumps(values, ensure_ascii=False))
    at = f' {LINE_ATTRIBUTE}="{line}"' if line else ""
    return f'<{ELEMENT} {NAME_ATTRIBUTE}="{html.escape(name)}" {VALUES_ATTRIBUTE}="{shown}"{at}>'


def values_of(node: LexborNode) -> tuple[tuple[str, Json], ...]:
    """The attributes of a component; none where a page has such an element of its own."""
    try:
        values = json.loads(node.attributes.get(VALUES_ATTRIBUTE) or "{}")
    except (ValueError, RecursionError):
        return ()
    return tuple(values.items()) if isinstance(values, dict) else ()
