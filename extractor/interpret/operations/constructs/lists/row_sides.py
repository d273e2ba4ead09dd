"""What the rows of a table of operations show of what is sent and of what is answered.

| Method | Path   | Body             | Response       |
| ------ | ------ | ---------------- | -------------- |
| POST   | /boats | `{ name, size }` | `{ "id": 7 }`  |
| GET    | /boats | `limit`, `skip`  |                |
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.dialects import Lexicon
from extractor.document import Cell, Row
from extractor.interpret.operations.model import SENDING, RequestLine
from extractor.interpret.operations.paths import variables
from extractor.interpret.outline.sections.model import FIELD_ROLES, RESPONSE_ROLES
from extractor.interpret.outline.words import section_role
from extractor.interpret.records.leads.listed import names_listed
from extractor.values import replace


def sides_of(header: Sequence[Cell], roles: Sequence[str], lexicon: Lexicon) -> dict[int, str]:
    """The columns that a table has for what is sent or answered, with the section that the word above each is."""
    others = (i for i in range(len(header)) if roles[i : i + 1] != ("description",))
    told = {i: section_role(header[i].text, lexicon) for i in others}
    return {i: role for i, role in told.items() if role in FIELD_ROLES}


def with_sides(line: RequestLine, row: Row, sides: Mapping[int, str]) -> RequestLine:
    """The request line with what its row shows: bodies as code, and names in its query."""
    for column, role in sides.items():
        cell = row.cells[column] if column < len(row.cells) else Cell()
        text = cell.text.strip(" `\n")
        code = text if text[:1] in {"{", "["} else ""
        marked = bool(cell.lines) and all(shown.fully_marked() for shown in cell.lines)
        told = names_listed(cell.text, marked=marked)
        names = [name for name in told if name not in {*line.query, *variables(line.path)}]
        if role in RESPONSE_ROLES:
            line = replace(line, answer=line.answer or code)
        elif role == "query" or (role == "request" and line.method not in SENDING):
            line = replace(line, query=(*line.query, *names))
        elif role in {"request", "request_body"} and line.method in SENDING:
            listed = f"{{ {', '.join(names)} }}" if names else ""
            line = replace(line, sample=line.sample or code or listed)
    return line
