"""What a table is: a parameter table (and of which place), status codes, error codes, endpoints, or none of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from extractor.api import Columns
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width, fold_word
from extractor.document import Cell, Row, Table
from extractor.interpret.section_words import section_role
from extractor.interpret.sections import ANSWERED, Placed, Section

TableKind = Literal["parameters", "status", "body", "errors", "endpoints", "other"]
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class TableInfo:
    """A table with what its header, caption and section say.

    ``place`` is where its rows belong (``path`` … ``response_body``, ``root`` for the body or query of its section,
    "" where nothing tells); ``name`` the structure that the caption names; ``number`` the table's shown number.
    """

    table: Table
    section: Section
    kind: TableKind
    roles: tuple[str, ...]
    place: str = ""
    name: str = ""
    number: str = ""
    caption: str = ""

    @property
    def index(self) -> int:
        """The number of the table in the file (1-based)."""
        return self.table.origin.table or 0

    def column(self, role: str) -> int | None:
        """The index of the column with this role."""
        return self.roles.index(role) if role in self.roles else None

    def columns(self) -> Columns:
        """Header texts by role, for evidence."""
        return _columns(self.roles, self.table.header)


@lru_cache(maxsize=1024)
def _columns(roles: tuple[str, ...], header: tuple[Cell, ...]) -> Columns:
    return Columns(tuple((r, c.text) for r, c in zip(roles, header, strict=False) if r))


def column_roles(header: Iterable[Cell], lexicon: Lexicon) -> tuple[str, ...]:
    """The role of each column, "" where its header is unknown; each role once, the first column that can takes it.

    Of two columns that may describe, the one that says so ("Description") does, not the one beside it ("Meaning").
    """
    words = [fold_word(cell.text) for cell in header]
    plain = next((w for w in words if w in lexicon.plain_descriptions), "")
    roles: list[str] = []
    for word in words:
        options = lexicon.columns.get(word, ())
        free = (r for r in options if r not in roles and (r != "description" or not plain or word == plain))
        roles.append(next(free, ""))
    return tuple(roles)


def _told_by_cells(roles: tuple[str, ...], table: Table, lexicon: Lexicon) -> tuple[str, ...]:
    """The roles, where a "Type" column that holds places (query, body) is the place column and the next the type."""
    if "type" not in roles or "place" in roles:
        return roles
    at = roles.index("type")
    shown = {fold_word(row.cells[at].text) for row in table.rows if at < len(row.cells)} - {""}
    if not shown or not shown <= set(lexicon.places):
        return roles
    header = [Cell() if i == at else c for i, c in enumerate(table.header)]
    return tuple("place" if i == at else role for i, role in enumerate(column_roles(header, lexicon)))


def _paths_as_names(roles: tuple[str, ...]) -> tuple[str, ...]:
    """A "Path" column beside types, without methods, names fields by where they stand in a body."""
    if "type" not in roles or not {"name", "method"}.isdisjoint(roles):
        return roles
    return tuple("name" if role == "path" else role for role in roles)


def with_header(table: Table, lexicon: Lexicon) -> Table:
    """A table whose header row is not marked as one, with its first row as header where the words are a header's."""
    if table.header or not table.rows:
        return table
    roles = column_roles(table.rows[0].cells, lexicon)
    if sum(bool(r) for r in roles) < 2:
        return table
    rows = tuple(Row(r.cells, n, r.continued, r.merged) for n, r in enumerate(table.rows[1:], 1))
    return Table(table.caption, table.rows[0].cells, rows, table.origin, table.anchors)


def look_at(placed: Placed, lexicon: Lexicon) -> TableInfo:
    """Say what a placed table is."""
    assert isinstance(placed.block, Table)  # the caller has told tables apart
    table, section = with_header(placed.block, lexicon), placed.section
    shown = table.caption or (section.lead if len(section.lead) <= 120 else "")
    number, caption = split_label(shown, lexicon)
    if not table.caption and not number:
        caption = caption if len(caption) <= 60 else ""
    if not section.role:
        section = replace(section, role=section_role(caption, lexicon))  # a caption serves as the heading of its table
    place = caption_place(caption, section, lexicon)
    roles = _paths_as_names(_told_by_cells(column_roles(table.header, lexicon), table, lexicon))
    kind = _kind(roles, section, place)
    if "header" in roles and place in {"", "root"}:
        place = "response_header" if section.side == "response" else "header"
    place = place or _place_in_header(table, roles, lexicon)
    name = "" if place else object_name(caption, lexicon)
    if kind == "parameters" and not section.role and not number and not place and _untitled(table, section, lexicon):
        name = object_name(section.subject, lexicon) or name
        table = replace(table, anchors=(*table.anchors, *section.anchors))
    return TableInfo(table, section, kind, _as_names(roles), place, name, number, caption)


def _place_in_header(table: Table, roles: tuple[str, ...], lexicon: Lexicon) -> str:
    """The place that the header above the names tells: "Query parameter"."""
    role = section_role(table.header[roles.index("name")].text, lexicon) if "name" in roles else ""
    return role if role in {"path", "query", "request_body"} else ""


def _untitled(table: Table, section: Section, lexicon: Lexicon) -> bool:
    """Whether what is described is left to the heading above: no title, or only words such as "Properties"."""
    shown = table.caption or (section.lead if section.titled else "")
    return not shown or fold_word(shown) in lexicon.caption_suffixes


def _as_names(roles: tuple[str, ...]) -> tuple[str, ...]:
    """A "Header" column names its row as a "Parameter" column does."""
    return tuple("name" if r == "header" and "name" not in roles else r for r in roles)


def _kind(roles: tuple[str, ...], section: Section, place: str) -> TableKind:
    have = set(roles)
    if section.role == "constraints" and "required" not in have:
        return "other"
    of_operations = section.role == "request_line" and "path" in have
    of_security_schemes = "scopes" in have and "description" not in have
    if of_operations or of_security_schemes:
        return "other"
    if have & {"name", "header"}:
        if have & {"type", "required"} or (have & {"description", "example", "range"} and (section.side or place)):
            return "parameters"
        return "other"
    if section.role == "request_body" and "type" in have and have <= {"type", "required", "description"}:
        return "body"
    if "error_code" in have:
        return "errors"
    if "endpoint" in have and have & {"region", "protocol"}:
        return "endpoints"
    return "status" if "status" in have and have & {"description", "message"} else "other"


@lru_cache(maxsize=8192)
def split_label(text: str, lexicon: Lexicon) -> tuple[str, str]:
    """The number of a caption's label and the words behind it: ("3", "Node") for "Table 3 Node"."""
    folded = fold_width(text).strip()
    lower = folded.lower()
    for template in lexicon.labels.among(lower):
        found = template.search(folded, lower)
        if found is not None and found.start == 0:
            return found.captures["n"], text.strip()[found.end :].strip(" :：.-–")
    return "", text.strip()


def caption_place(caption: str, section: Section, lexicon: Lexicon) -> str:
    """The place that a caption names, seen from its section; "root" for words such as "Request parameters"."""
    place = _place_named(fold_word(caption), lexicon)
    response = section.side == "response" or (not section.side and "response" in section.role)
    if response and place in ANSWERED:
        return ANSWERED[place]
    return place


@lru_cache(maxsize=8192)
def _place_named(folded: str, lexicon: Lexicon) -> str:
    return next((p for phrase, p in lexicon.captions if _names(phrase, folded, p)), "")


def _names(phrase: str, folded: str, place: str) -> bool:
    """Root words must be the whole caption: "Parameters" is a body, "storage parameters" a structure."""
    if place == "root":
        return _DIGITS.sub("", folded).strip() == phrase
    at = folded.find(phrase)
    # "path parameters" is no part of "host_path parameters".
    return at >= 0 and not (at and phrase[0].isascii() and (folded[at - 1].isalnum() or folded[at - 1] in "_-"))


def _stands_apart(name: str, suffix: str) -> bool:
    """Whether a suffix is a word behind the name: "Node parameter", but not "api.v1.Parameter" or "NodeParameter"."""
    before = name[: len(name) - len(suffix)]
    return bool(before) and not (suffix[0].isascii() and (before[-1].isalnum() or before[-1] in "._-"))


@lru_cache(maxsize=8192)
def object_name(caption: str, lexicon: Lexicon) -> str:
    """The structure name in a caption: "Node" for "Node field description"."""
    folded = fold_width(caption).strip(" :.")
    lower = folded.lower()
    for form in lexicon.caption_forms.among(lower):
        found = form.fullmatch(folded, lower)
        if found is not None:
            return found.captures["name"].strip("\"'“”‘’` ")
    name = caption.strip(" :：.")
    for suffix in lexicon.caption_suffixes:
        if fold_word(name).endswith(suffix) and _stands_apart(name, suffix):
            name = name[: len(name) - len(suffix)].strip(" :：-_")
            break
    return name.strip("\"'“”‘’`")
