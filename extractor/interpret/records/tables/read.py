"""Tables as groups of records: the role of each column by the words of its header, or by what its cells hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Cell, Table
from extractor.interpret.outline.words import CODE
from extractor.interpret.records.leads.model import NAME
from extractor.interpret.records.model import Group, Record
from extractor.interpret.records.tables.cells import holds_places, obliges, states, texts_of, types
from extractor.interpret.records.tables.names.behind_names import with_parted_names
from extractor.interpret.records.tables.names.in_lines import with_lines_as_columns
from extractor.interpret.records.tables.names.marked_names import with_marked_names
from extractor.interpret.records.tables.names.values_as_names import values_as_names
from extractor.interpret.records.tables.places_in_types import with_places_in_types
from extractor.interpret.records.tables.said_values import with_said_values
from extractor.interpret.records.tables.service_codes import of_http, with_service_codes
from extractor.interpret.records.tables.surplus import with_types
from extractor.interpret.records.tables.unsaid import roles_by_cells
from extractor.lazy_regex import lazy_regex

# "--", ":---:"; of smart punctuation "–", "—", "—–"
_DASHES = lazy_regex(r"[ :]{0,3}(?:-{2,200}|[–—]{1,99}-?)[ :]{0,3}")
MIN_COLUMNS = 2
MIN_PROSE = 4  # words of a description
MIN_SAID = 2  # words that a row says of a status
_SAYING = frozenset({"description", "message", "name", "error_code", "type", "example"})
MORE = "more"  # the role of a further column that describes


def read_table(shown: Table, lexicon: Lexicon) -> Group:
    """The rows of a table as records; a role is "" where no dialect knows the header."""
    table = with_types(with_lines_as_columns(with_header(shown, lexicon), lexicon), lexicon)
    roles = with_said_values(column_roles(table.header, lexicon), table, lexicon)
    roles = with_service_codes(_with_status(_composed(roles, table, lexicon), table, lexicon), table)
    roles = values_as_names(roles, table, lexicon)
    roles = _paths_as_names(_told_by_cells(_with_prose(_with_answers(roles, table), table), table, lexicon))
    if not any(cell.text for cell in table.header):
        roles = roles_by_cells(table, lexicon)
    table, roles = with_marked_names(*with_parted_names(table, roles, lexicon), lexicon)
    table, roles = with_places_in_types(table, roles, lexicon)
    origin = table.origin
    rows = (r for r in table.rows if not _is_divider(r.cells))
    records = tuple(Record(r.cells, r.number, line=r.line, continued=r.continued, merged=r.merged) for r in rows)
    return Group("table", origin, origin.number or 0, roles, records, table.header, table.caption, table.anchors)


def _is_divider(cells: Sequence[Cell]) -> bool:
    """Whether a row is a line between others, drawn with dashes: "--|--|---"."""
    return any(_DASHES.fullmatch(c.text) for c in cells) and all(_DASHES.fullmatch(c.text) or not c.text for c in cells)


def column_roles(header: Iterable[Cell], lexicon: Lexicon) -> tuple[str, ...]:
    """The role of each column, "" where its header is unknown; each role once, the first column that can takes it.

    Of two columns that may describe, the one that says so ("Description") does, not the one beside it ("Meaning"),
    which tells more.
    """
    words = [fold_word(cell.text) for cell in header]
    plain = next((w for w in words if w in lexicon.plain_descriptions), "")
    roles: list[str] = []
    for word in words:
        options = lexicon.columns.get(word, ())
        free = (r for r in options if r not in roles and (r != "description" or not plain or word == plain))
        roles.append(next(free, MORE if "description" in options else ""))
    return tuple(roles)


def _composed(roles: tuple[str, ...], table: Table, lexicon: Lexicon) -> tuple[str, ...]:
    """The roles, where words above the first column end in one for fields ("Sampling parameter") and its cells are
    names: those of fields, described beside them."""
    words = fold_word(table.header[0].text).split() if table.header else []
    if roles[:1] == ("",) and "name" not in roles and not {"type", "required", "place"}.isdisjoint(roles):
        shown = [_name_in(row.cells[0]) for row in table.rows if row.cells]
        named = all(NAME.fullmatch(text) for text in shown) and len(set(shown)) == len(shown)
        return ("name", *roles[1:]) if shown and named else roles
    if roles[:1] == ("",) and "description" in roles and "name" not in roles and _is_headed_by_name(words, table):
        return ("name", *roles[1:])
    last = lexicon.heading_parts.get(words[-1]) if len(words) > 1 else ""
    if "name" in roles or roles[:1] != ("",) or "description" not in roles or last not in {"parameters", "fields"}:
        return roles
    named = all(NAME.fullmatch(_name_in(row.cells[0])) for row in table.rows if row.cells)
    return ("name", *roles[1:]) if named and table.rows else roles


def _name_in(cell: Cell) -> str:
    """What a cell says in front of a value: "after" of "after=<time>"."""
    return cell.text.strip("` *").partition("=")[0]


def _is_headed_by_name(words: list[str], table: Table) -> bool:
    """Whether the only row of a table has the words above its first cell as its name ("Height precision" above
    ``height_precision``)."""
    shown = [row.cells[0].text.strip("` *") for row in table.rows if row.cells]
    return len(words) > 1 and len(shown) == 1 and shown[0].lower() in {"_".join(words), "".join(words), "-".join(words)}


def _with_prose(roles: tuple[str, ...], table: Table) -> tuple[str, ...]:
    """The roles, where a column "Header" has the names and one "Parameter" beside it says what they are for."""
    if "description" in roles or not {"header", "name"} <= set(roles):
        return roles
    named = all(NAME.fullmatch(text.strip("` *")) for text in texts_of(table, roles.index("header")))
    prose = [len(text.split()) >= MIN_PROSE for text in texts_of(table, roles.index("name"))]
    said = named and sum(prose) * 2 > len(prose)
    return tuple("description" if role == "name" else role for role in roles) if said else roles


def _told_by_cells(roles: tuple[str, ...], table: Table, lexicon: Lexicon) -> tuple[str, ...]:
    """The roles, where cells tell what the header does not: a column "Type" or of an unknown header that holds places
    (query, body) is the place column, and the next one that can be is the type; one "Status" or of an unknown header
    that holds yes and no, or "optional", says what is mandatory; one of an unknown header that holds types is that of
    types, and so is one that has both ("required, string")."""
    if "name" not in roles:
        return roles
    roles = _with_places(roles, table, lexicon)
    for role, instead, holds in (
        ("required", {"", MORE, "status", "type"}, obliges),
        ("type", {""}, types),
        ("type", {"", MORE, "required", "range"}, states),
    ):
        found = (i for i, r in enumerate(roles) if r in instead and holds(texts_of(table, i), lexicon))
        if role not in roles and (at := next(found, None)) is not None:
            roles = (*roles[:at], role, *roles[at + 1 :])
    return roles


def _with_status(roles: tuple[str, ...], table: Table, lexicon: Lexicon) -> tuple[str, ...]:
    """The roles, where the header has several words for a status ("Code", "HTTP Status"): it is the column that holds
    status codes, and the one that is said to be of HTTP of two that do; the others are something else."""
    may_be = [i for i, c in enumerate(table.header) if "status" in lexicon.columns.get(fold_word(c.text), ())]
    holding = of_http(may_be, table)
    of_fields = "name" in roles and not {"type", "required", "place"}.isdisjoint(roles)
    if len(may_be) < MIN_COLUMNS or len(holding) != 1 or of_fields:
        return roles
    return tuple("status" if i == holding[0] else "" if i in may_be else role for i, role in enumerate(roles))


def _with_answers(roles: tuple[str, ...], table: Table) -> tuple[str, ...]:
    """The roles, where no column beside one of status codes is known to describe ("Code", "Body"): of those of unknown
    headers the one with most words does."""
    if "status" not in roles or not _SAYING.isdisjoint(roles):
        return roles
    codes = [CODE.fullmatch(text.strip("`* ")) for text in texts_of(table, roles.index("status"))]
    words = {i: sum(len(t.split()) for t in texts_of(table, i)) for i, r in enumerate(roles) if not r}
    at = max(words, key=lambda i: words[i], default=None)
    if at is None or not codes or not all(codes) or words[at] < MIN_SAID * len(codes):
        return roles
    return (*roles[:at], "description", *roles[at + 1 :])


def _with_places(roles: tuple[str, ...], table: Table, lexicon: Lexicon) -> tuple[str, ...]:
    if "place" in roles:
        return roles
    at = next((i for i, r in enumerate(roles) if r in {"", "type"} and holds_places(table, i, lexicon)), None)
    if at is None:
        return roles
    header = [Cell() if i == at else c for i, c in enumerate(table.header)]
    return tuple("place" if i == at else role for i, role in enumerate(column_roles(header, lexicon)))


def _paths_as_names(roles: tuple[str, ...]) -> tuple[str, ...]:
    """A "Path" column beside types, without methods, names fields by where they stand in a body."""
    if "type" not in roles or not {"name", "method"}.isdisjoint(roles):
        return roles
    return tuple("name" if role == "path" else role for role in roles)


def with_header(table: Table, lexicon: Lexicon) -> Table:
    """A table whose header row is not marked as one, with its first row as header where the words are a header's, and
    do not say of a field what those of all other rows do ("id | path | string | required")."""
    if any(cell.text for cell in table.header) or not table.rows:
        return table
    roles = column_roles(table.rows[0].cells, lexicon)
    if sum(bool(r) for r in roles) < 2 or not {"place", "type"}.isdisjoint(roles_by_cells(table, lexicon)):
        return table
    return Table(table.caption, table.rows[0].cells, table.rows[1:], table.origin, table.anchors)
