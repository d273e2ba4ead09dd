"""Tables whose name cells tell more than names: a type, whether the field must be there, a mark of its place.

Name                      | Description
--------------------------|-------------------
/boat_id string required  | Which boat.              a variable of the path
?limit integer            | How many at most.        a query parameter
boat object               | What is sent.

chunked=[true|false]      | Whether in parts.        what may be sent behind the name
after=<time>              | From where.

A status in front of what is answered ("200 Boat") is read likewise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Cell, Table
from extractor.interpret.records.leads.model import NAME
from extractor.interpret.records.linked_types import parse_linked_type
from extractor.interpret.records.model import EMPTY, line_cell
from extractor.interpret.records.tables.columns import with_columns
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass, replace

# "» boat_id string (required)": nesting marks, a mark of the place, the name, what stands behind it
_NAMED = lazy_regex(
    rf"(?P<nested>(?:[»└├─>]\s?){{0,9}})(?P<mark>[/?]?)[`*]{{0,3}}(?P<name>{NAME.pattern})[`*]{{0,3}}"
    r"(?:[\s:,]{1,4}(?P<rest>\S.{0,120}))?",
    re.ASCII,
)
# "after=<time>", "epoch=[ns,u,ms]", "pretty=true"
_ASSIGNED = lazy_regex(
    rf"[`*]{{0,3}}(?P<name>{NAME.pattern})=(?P<value>\\?[<\[{{]?[^=`*]{{1,120}})[`*]{{0,3}}", re.ASCII
)
_LISTED = lazy_regex(r"\\?\[([^\[\]<>]{1,100})\]")  # "[ns,u,ms]"
_STATUS = lazy_regex(r"(?P<nested>)(?P<mark>)(?P<name>[1-5]\d\d)\s{1,3}(?P<rest>\S.{0,120})")  # "200 Boat"
_EDGES = " ()[]:,*`_"
_PLACES = {"/": "path", "?": "query", "": "body"}
_PLAIN = frozenset({"string", "integer", "number", "boolean", "object", "array"})
_LEAST = 2  # rows that have a type behind the name


@dataclass(frozen=True, slots=True)
class _Told:
    """What one name cell tells."""

    name: str = ""
    mark: str = ""
    type: str = ""
    required: str = ""
    sure: bool = False  # whether the type is a link or a plain word for one
    assigned: bool = False  # whether a value stands behind the name


def with_parted_names(table: Table, roles: tuple[str, ...], lexicon: Lexicon) -> tuple[Table, tuple[str, ...]]:
    """The table, with what stands behind or in front of the names in columns of their own, and the roles of all
    columns; as they are where not every name cell can be read so."""
    at = roles.index("name") if "name" in roles else roles.index("status") if "status" in roles else None
    if at is None or "type" in roles:
        return table, roles
    form = _NAMED if roles[at] == "name" else _STATUS
    told = [_name_and_more(row.cells[at] if at < len(row.cells) else EMPTY, form, lexicon) for row in table.rows]
    if not _is_parted(told):
        return table, roles
    more = _columns([t for t in told if t is not None], [row.cells[at] for row in table.rows], lexicon)
    names = more.pop("name")
    kept = {role: cells for role, cells in more.items() if role not in roles and any(c.text for c in cells)}
    return with_columns(table, at, names, list(kept.values()), len(roles)), (*roles, *kept)


def _columns(told: Sequence[_Told], cells: Sequence[Cell], lexicon: Lexicon) -> dict[str, tuple[Cell, ...]]:
    """The cells that the name cells are parted into, by the role of their column."""
    words = {place: word for word, place in reversed(tuple(lexicon.places.items()))}
    marked = any(t.mark for t in told)
    return {
        "name": tuple(line_cell(t.name) for t in told),
        "type": tuple(replace(line_cell(t.type), links=c.links) for t, c in zip(told, cells, strict=True)),
        "required": tuple(line_cell(t.required) for t in told),
        "place": tuple(line_cell(words.get(_PLACES[t.mark], "") if marked else "") for t in told),
    }


def _name_and_more(cell: Cell, form: re.Pattern[str], lexicon: Lexicon) -> _Told | None:
    """What a name cell tells; None where what stands behind its name is no type."""
    text = " ".join(cell.text.split())
    if form is _NAMED and (assigned := _ASSIGNED.fullmatch(text)):
        listed = _LISTED.fullmatch(assigned.group("value").strip())
        values = "|".join(part.strip() for part in re.split(r"[,|]", listed.group(1))) if listed else ""
        return _Told(assigned.group("name"), type=f"enum({values})" if values else "", assigned=True)
    found = form.fullmatch(text)
    if found is None:
        return None
    words = (found.group("rest") or "").split()
    ends = [i for i in (-1, 0) if words and fold_word(words[i].strip(_EDGES)) in lexicon.required]
    required = fold_word(words.pop(ends[0]).strip(_EDGES)) if ends else ""
    type_ = " ".join(words).strip(" :,*`")
    linked = type_.strip("[]") in {link.text for link in cell.links}
    read = parse_linked_type(type_, cell.links, lexicon)
    if type_ and not read.known and not linked:
        return None
    sure = linked or (read.leaf().kind in _PLAIN and read.leaf().format is None)
    name = f"{found.group('nested')}{found.group('name')}"
    return _Told(name, found.group("mark"), type_, required, sure=bool(type_) and sure)


def _is_parted(told: Sequence[_Told | None]) -> bool:
    """Whether all cells were read, and several tell a type, one of them for sure ("date" may be a word of a name), or
    one has a value behind the name."""
    if None not in told and any(t is not None and t.assigned for t in told):
        return True
    types = [t for t in told if t is not None and t.type]
    return None not in told and len(types) >= min(_LEAST, len(told)) and any(t.sure for t in types)
