"""Columns below "Type" that sort rows and name no types: words in capitals that come again and again.

| Code | Type          | Description  |
| B001 | REJECT        | No such boat |
| B002 | REJECT RETURN | It has sunk  |
"""

from __future__ import annotations

import re

from extractor.dialects import Lexicon
from extractor.dialects.type_grammar import parse_type
from extractor.interpret.records.model import Group
from extractor.values import replace

_KINDS = re.compile(r"[A-Z][A-Z0-9_-]{2,40}(?:[\s,/|]{1,8}[A-Z][A-Z0-9_-]{2,40}){0,8}")  # "REJECT", "REJECT, RETURN"
_KIND = re.compile(r"[A-Z0-9_-]+")  # "ENUM", "NOT-NULL"
MIN_ROWS = 3


def without_kinds(group: Group, lexicon: Lexicon) -> Group:
    """The group, such a column as one that is not read."""
    column = group.column("type")
    if column is None or group.kind != "table":
        return group
    cells = [r.cells[column] for r in group.records if column < len(r.cells) and r.cells[column].text.strip()]
    texts = [cell.text.strip(" `*") for cell in cells]
    if len(texts) < MIN_ROWS or not all(map(_KINDS.fullmatch, texts)) or any(cell.links for cell in cells):
        return group
    kinds = {kind for text in texts for kind in _KIND.findall(text)}
    if 2 * len(kinds) > len(texts) or any(parse_type(kind, lexicon).known for kind in kinds):
        return group
    return replace(group, roles=tuple("" if i == column else role for i, role in enumerate(group.roles)))
