"""What the names of a group are written as: identifiers, headers, words that stand for values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from http import HTTPStatus

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.interpret.outline.headings import is_of_access
from extractor.interpret.outline.sections.model import Section
from extractor.interpret.records.model import Group
from extractor.values import replace

_NOTE = re.compile(r"\s?\([a-z]{4,12}\)$")  # "(required)" behind a name
IDENTIFIER = re.compile(r"[a-z_$@][\w.\-\[\]$@]{0,80}\??", re.ASCII)  # "limit", "filter[name]", "page?"
_HEADER = re.compile(r"[A-Z][A-Za-z0-9]{0,30}(?:-[A-Z][A-Za-z0-9]{0,30}){0,6}\*?")  # "Content-Type"
_STATUSES = frozenset(str(status.value) for status in HTTPStatus)


def _texts(group: Group, role: str) -> Iterator[str]:
    """The texts of a column, none without one."""
    at = group.column(role)
    return (r.cells[at].text for r in group.records if at is not None and at < len(r.cells))


def stand_for_values(group: Group) -> bool:
    """Whether all names are in capitals, as words are that stand for values in a call: "USER_NAME"."""
    names = list(_texts(group, "name"))
    return bool(names) and all(name.isupper() for name in names)


def with_codes(group: Group, role: str) -> Group:
    """A table of two columns without a header, below a word for statuses or answers, all of whose rows open with a code
    of HTTP, as one of statuses and what they mean."""
    if group.kind != "table" or any(group.roles) or role not in {"status", "response", "errors"}:
        return group
    rows = [[cell.text.strip("`* ") for cell in r.cells] for r in group.records]
    coded = bool(rows) and all(len(row) == 2 and row[0] in _STATUSES for row in rows)
    return replace(group, roles=("status", "description")) if coded else group


def of_headers(group: Group) -> bool:
    """Whether a column of headers holds nothing but words written as those of headers are: "Content-Type"."""
    cells = [text.strip("`* ") for text in _texts(group, "header")]
    return bool(cells) and all(_HEADER.fullmatch(text) for text in cells)


def of_identifiers(group: Group) -> bool:
    """Whether a column of names, under a header of its own word, holds nothing but identifiers in small letters."""
    column = group.column("name")
    if column is None or fold_word(group.heading(column)) == "name":
        return False
    cells = [_NOTE.sub("", text) for text in _texts(group, "name")]
    return bool(cells) and all(IDENTIFIER.fullmatch(text) for text in cells)


def are_of_access(group: Group, section: Section, lexicon: Lexicon) -> bool:
    """Whether a table of a section about signing in has a header above its names that no dialect knows for such: it
    lists kinds of tokens, or errors."""
    column = group.column("name")
    if group.kind != "table" or column is None or not group.header or section.side:
        return False
    known = lexicon.columns.get(fold_word(group.heading(column)), ())
    return is_of_access(section.subject, lexicon) and not {"name", "header"} & {*known}
