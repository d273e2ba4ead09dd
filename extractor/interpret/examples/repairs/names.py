"""Objects of which a page shows the names of the members and nothing else, as programs abbreviate them.

{ name, email? }        [{ id, name }]
"""

from __future__ import annotations

import re

from extractor.document import Json

_NAME = r"[A-Za-z_$][\w$-]{0,80}\??"  # "name", "email?"
_LIST = rf"{_NAME}(?:\s{{0,9}},\s{{0,40}}{_NAME}){{0,60}}"  # "name, email?"
_NAMES = re.compile(rf"(\[)?\s{{0,20}}\{{\s{{0,40}}({_LIST})[\s,]{{0,40}}\}}\s{{0,20}}(\])?")  # "[{ name, email }]"
LEAST = 2  # one word in braces may be a variable: "{id}"


def schema_of_names(text: str) -> dict[str, Json] | None:
    """The JSON Schema of the object, or of the array of such objects, that a text is; None for other texts."""
    found = _NAMES.fullmatch(text.strip()) if "{" in text[:40] and ":" not in text else None
    if found is None or bool(found.group(1)) != bool(found.group(3)):
        return None
    names = [name.strip().rstrip("?") for name in found.group(2).split(",")]
    if len(set(names)) < LEAST and "{ " not in text:
        return None
    shown: dict[str, Json] = {"type": "object", "properties": {name: {} for name in names}}
    return {"type": "array", "items": shown} if found.group(1) else shown
