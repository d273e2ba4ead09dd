"""Tables of statuses: the codes that a row names, and the tables inside its cells.

| Status   | Meaning    | Schema |
| 400, 422 | Not valid  | Error  |
"""

from __future__ import annotations

import re

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.outline.words import section_role

CODE = re.compile(r"(?<!\d)([1-5]\d{2})(?!\d)")  # "404" of "HTTP 404"
_CODES = re.compile(r"[1-5]\d{2}(?:\s{0,2}(?:[,/;&]|\s|and|or|`)\s{0,2}[1-5]\d{2}){1,12}")  # "400, 500"


def answers_in(info: GroupInfo, lexicon: Lexicon) -> dict[int, tuple[str, str]]:
    """The tables inside the rows of a status table, by number: the part of the response that each describes, and
    its status."""
    column = info.column("status")
    if info.kind != "status" or column is None:
        return {}
    found: dict[int, tuple[str, str]] = {}
    for row in info.group.records:
        codes = status_codes(row.cells[column].text if column < len(row.cells) else "", lexicon)
        for table in (t for cell in row.cells for t in cell.tables) if len(codes) == 1 else ():
            headers = section_role(table.caption, lexicon) in {"header", "response_header"}
            found[table.origin.table or 0] = ("response_header" if headers else "response_body", codes[0])
    return found


def status_codes(shown: str, lexicon: Lexicon) -> list[str]:
    """The status codes that a cell of a status column names, one or several of nothing else ("400, 500"); words for
    every other one are ``default``."""
    if fold_word(shown) in lexicon.any_status:
        return ["default"]
    codes = CODE.findall(shown)
    return codes if len(codes) == 1 or _CODES.fullmatch(shown.strip(" .")) else []
