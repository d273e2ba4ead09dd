"""What a group of records is: parameters (and of which place), status codes, error codes, endpoints, or none."""

from __future__ import annotations

import re
from functools import lru_cache
from http import HTTPStatus
from typing import Literal

from extractor.api import Columns
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width, fold_word
from extractor.document import Cell, Table
from extractor.interpret.fields.captions import (
    caption_location,
    location_named,
    object_name,
    place_in_brackets,
    split_label,
)
from extractor.interpret.fields.cells.kinds import without_kinds
from extractor.interpret.fields.tables.names import (
    IDENTIFIER,
    are_of_access,
    of_headers,
    of_identifiers,
    stand_for_values,
    with_codes,
)
from extractor.interpret.outline.announced import (
    announced_side,
    announces_answered_headers,
    announces_structure,
    names_fields,
)
from extractor.interpret.outline.sections.model import Placed, Section
from extractor.interpret.outline.words import CODE, said_parts, section_role
from extractor.interpret.records.lists.attributes import without_kind
from extractor.interpret.records.model import Group
from extractor.interpret.records.tables.read import read_table
from extractor.values import dataclass, replace

TableKind = Literal["parameters", "status", "body", "errors", "endpoints", "other"]
_OPTION = re.compile(r"[`*]{0,3}(?:-[A-Za-z][`,]{0,3}\s{1,3}`?--[A-Za-z]|--?[A-Za-z][\w-]{0,40}[\s=]<)")  # "-t, --type"
_LITERAL = re.compile(r"[`*\s]{0,4}(?:\"[^\"]{0,200}\"|'[^']{0,200}'|\[[^\]]{0,300}\])[`*\s]{0,4}")  # '"day"', "[1, 2]"
# Roles of sections whose tables are headers of an answer where the line above says so.
_MAY_ANSWER = frozenset({"", "function", "request", "request_line", "response", "response_body", "response_header"})
_UNSAID = frozenset({"", "function", "example", "request_example", "response_example"})  # whose tables a line may place
_STATUSES = frozenset(str(status.value) for status in HTTPStatus)


@dataclass(frozen=True, slots=True)
class GroupInfo:
    """A group with what its header, caption and section say.

    ``location`` is where its rows belong (``path`` … ``response_body``, ``root`` for the body or query of its section,
    "" where nothing tells); ``name`` the structure that the caption names; ``number`` the table's shown number.
    """

    group: Group
    section: Section
    kind: TableKind
    roles: tuple[str, ...]
    location: str = ""
    name: str = ""
    number: str = ""
    caption: str = ""
    asks: bool = False  # the header above the names says that these are parameters
    later: bool = False  # it stands behind the answers of its operation, below a heading that names something else
    sent: bool = False  # it stands right below the request line of a method that sends something
    typed: bool = False  # and a column names the structure of each answer
    behind: bool = False  # answers stand in front of it
    starred: bool = False  # a star behind its names marks what is mandatory
    member: bool = False  # the heading above it names a field that a group in front describes

    @property
    def index(self) -> int:
        """The number of the group on its page (1-based)."""
        return self.group.number

    def column(self, role: str) -> int | None:
        """The index of the column with this role."""
        return self.roles.index(role) if role in self.roles else None

    def columns(self) -> Columns:
        """Header texts by role, for evidence."""
        return _columns(self.roles, self.group.header)


@lru_cache(maxsize=1024)
def _columns(roles: tuple[str, ...], header: tuple[Cell, ...]) -> Columns:
    return Columns(tuple((r, c.text) for r, c in zip(roles, header, strict=False) if r))


def _sent_by(caption: str, section: Section, lexicon: Lexicon) -> str:
    """The place of a table whose caption is a word for what is sent, where the section is none: "POST parameters" below
    "Methods and URIs"."""
    sends = section.role in {"request_line", "function"} and section_role(caption, lexicon) == "request_body"
    return "request_body" if sends else ""


def classify(placed: Placed, lexicon: Lexicon, *, sent: bool = False) -> GroupInfo:
    """What a placed group, or table, is. ``sent``: it stands where a request shows what it sends."""
    group = read_table(placed.block, lexicon) if isinstance(placed.block, Table) else placed.block
    assert isinstance(group, Group)  # the caller has told groups apart
    group = with_codes(without_kinds(group, lexicon), placed.section.role)
    section, roles = placed.section, group.roles
    shown = group.caption or _lead(group, section, lexicon)
    number, caption = split_label(shown, lexicon)
    if not group.caption and not number:
        caption = caption if len(caption) <= 60 else ""
    if section.role == "status" and group.kind == "table" and names_fields(section.lead, lexicon):
        section, caption = replace(section, role="response"), ""  # "Data:" behind the statuses
    if not section.role:
        section = replace(section, role=section_role(caption, lexicon))  # a caption serves as the heading of its table
    location = group.location or caption_location(caption, section, lexicon) or _sent_by(caption, section, lexicon)
    if not location and group.kind == "items" and section.role in {"", "function", "request_line"}:
        side = announced_side(section.lead, lexicon)
        location = side if side in {"request_body", "query"} else ""
        section = replace(section, role="request") if side == "request" and section.role == "request_line" else section
    listed = group.kind == "items" and section.side != "response"
    if not location and (listed or (group.kind == "table" and section.role in _UNSAID)):
        location = "response_body" if announced_side(section.lead, lexicon) == "response_body" else ""
    told = location in {"", "response_body"} and not group.location and section.role in _MAY_ANSWER
    if told and announces_answered_headers(section.lead, lexicon):
        location = "response_header"
    location = location or ("form" if section.role == "request_body" and _is_form(section.title, lexicon) else "")
    location = location or (place_in_brackets(section.title, lexicon) if section.role == "request" else "")
    named = location or _location_in_header(group, lexicon)
    fields = group.kind != "table" and "name" in roles
    kind = "parameters" if fields else _kind(group, section, named or sent)
    kind = "other" if kind == "parameters" and (_are_options(group) or _are_literals(group)) else kind
    kind = "other" if kind == "parameters" and are_of_access(group, section, lexicon) else kind
    if fields and not location and section.side == "request" and _goes_on(section, lexicon):
        location = "root"
    if "header" in roles and location in {"", "root"}:
        location = "response_header" if section.side == "response" else "header"
    location = location or named
    name = "" if location else object_name(caption, lexicon)
    own = not section.role or section.title == section.subject  # a heading that names what is described
    own = own and not (section.side == "request" and "type" not in roles)  # "Parameters > Limits" sorts parameters
    if kind == "parameters" and own and not number and not location and _untitled(group, section, lexicon):
        name = object_name(without_kind(section.subject, lexicon) or section.subject, lexicon) or name
        group = replace(group, anchors=(*group.anchors, *section.anchors))
    return GroupInfo(
        group, section, kind, _as_names(roles), location, name, number, caption, _asks(group, section, lexicon)
    )


def _are_options(group: Group) -> bool:
    """Whether most names are options of a command line: "-t, --type <value>"."""
    column = group.column("name")
    names = [r.cells[column].text for r in group.records if column is not None and column < len(r.cells)]
    return 2 * sum(_OPTION.match(name) is not None for name in names) > len(names)


def _are_literals(group: Group) -> bool:
    """Whether what stands in the place of most names are texts in quotes, or lists, and one of them could be no name:
    values, of which nothing says a type or whether they are mandatory."""
    column = group.column("name")
    if column is None or not {"type", "required", "place"}.isdisjoint(group.roles):
        return False
    names = [r.cells[column].text for r in group.records if column < len(r.cells)]
    literals = [name for name in names if _LITERAL.fullmatch(name)]
    return 2 * len(literals) > len(names) and any(not IDENTIFIER.fullmatch(n.strip('`*" ')) for n in literals)


def _goes_on(section: Section, lexicon: Lexicon) -> bool:
    """Whether the line before says that these are parameters too, of no structure that it names: "For paging, these
    parameters:"."""
    folded = fold_width(section.lead).strip(" :.")
    lower = folded.lower()
    if any(form.fullmatch(folded, lower) for form in lexicon.caption_forms.among(lower)):
        return False
    return "parameters" in said_parts(folded, lexicon)


def _is_form(title: str, lexicon: Lexicon) -> bool:
    """Whether a heading says that a body is a form: "Form data"."""
    return location_named(fold_word(title), lexicon) == "form"


def _location_in_header(group: Group, lexicon: Lexicon) -> str:
    """The place that the header above the names tells: "Query parameter"."""
    column = group.column("name") if group.header else None
    role = section_role(group.heading(column), lexicon) if column is not None else ""
    return role if role in {"path", "query", "request_body"} else ""


def _lead(group: Group, section: Section, lexicon: Lexicon) -> str:
    """The line before a group, where it may be its caption: for what is no table it has to announce something."""
    announces = group.kind == "table" or section.titled or section.lead.endswith((":", "："))
    announces = announces or announces_structure(section.lead, lexicon)
    return section.lead if announces and len(section.lead) <= 120 else ""


_REQUEST = re.compile(r"[A-Z]{3,7} /\w[^\s:]{0,200}\s?[:：]$")  # "GET /boats:" at the end of a sentence


def names_request(lead: str) -> bool:
    """Whether a line that announces ends in a request line: "Further parameters of `GET /boats`:"."""
    return _REQUEST.search(lead) is not None


def _asks(group: Group, section: Section, lexicon: Lexicon) -> bool:
    if group.kind == "items" and section.role in {"", "function"} and section.lead.endswith((":", "：")):
        said = said_parts(section.lead, lexicon)
        titled = said_parts(section.title, lexicon)[-1:] == ["parameters"]  # "Cloud parameters"
        first = next((part for part in said if part != "filler"), None)
        opens = first == "parameters" and not stand_for_values(group)  # "The parameters are as follows:"
        sent = said[-1:] == ["parameters"] or opens
        sent = sent or ((names_request(section.lead) or titled) and "parameters" in said)
        return sent and "response" not in said  # "… with the following parameters:"
    if group.header and section.role in {"", "function"} and section.title == section.subject:
        said = said_parts(section.title, lexicon)
        if said[-1:] == ["parameters"] and "response" not in said:
            return True  # "Other parameters"
    column = group.column("name") if group.header else None
    word = fold_word(group.heading(column)) if column is not None else ""
    return word in lexicon.root_captions or lexicon.heading_parts.get(word) == "parameters"


def _as_names(roles: tuple[str, ...]) -> tuple[str, ...]:
    """A "Header" column names its row as a "Parameter" column does."""
    return tuple("name" if r == "header" and "name" not in roles else r for r in roles)


def _untitled(group: Group, section: Section, lexicon: Lexicon) -> bool:
    """Whether what is described is left to the heading above: no title, or only words such as "Properties"."""
    shown = group.caption or (section.lead if section.titled else "")
    return not shown or fold_word(shown) in lexicon.caption_suffixes


def _kind(group: Group, section: Section, location: str | bool) -> TableKind:
    have = set(group.roles)
    if section.role == "constraints" and have.isdisjoint({"required", "error_code"}):
        return "other"
    of_operations = section.role == "request_line" and "path" in have
    of_security_schemes = "scopes" in have and "description" not in have
    if of_operations or of_security_schemes:
        return "other"
    if have & {"name", "header"} and not _names_codes(group):
        said = section.side or location or of_identifiers(group) or of_headers(group)
        if have & {"type", "required", "place"} or (have & {"description", "example", "range"} and said):
            return "parameters"
        return "other"
    if section.role == "request_body" and "type" in have and have <= {"type", "required", "description"}:
        return "body"
    if "error_code" in have:
        return "errors"
    if "endpoint" in have and have & {"region", "protocol"}:
        return "endpoints"
    told = {"description", "message"} | ({"type"} if _has_codes(group) else set())
    return "status" if "status" in have and have & told else "other"


def _names_codes(group: Group) -> bool:
    """Whether names are those of statuses beside them: "404 | Not Found | There is no such boat"."""
    have, at = set(group.roles), group.column("status")
    if at is None or have & {"type", "required", "place"} or not have & {"description", "message"}:
        return False
    shown = (re.findall(r"\w+", r.cells[at].text) for r in group.records if at < len(r.cells))
    return all(words and _STATUSES.issuperset(words) for words in shown)


def _has_codes(group: Group) -> bool:
    """Whether the cells of a column for statuses all open with a code: "202 - success"."""
    at = group.column("status")
    cells = [r.cells[at].text.strip("`* ") for r in group.records if at is not None and at < len(r.cells)]
    return bool(cells) and all(CODE.match(text) is not None for text in cells)
