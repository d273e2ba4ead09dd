"""Tables of values: "Parameter | Value" for fields of the table before, and those inside a cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator

from extractor.api import Field
from extractor.dialects import Lexicon
from extractor.dialects.template import first_match
from extractor.dialects.text import fold_word
from extractor.document import Line, Origin, Table
from extractor.interpret.describe.flags import is_joined
from extractor.interpret.describe.sentences import clean_value, sentences
from extractor.interpret.describe.values import RawValue, typed
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.fields.row_field import RowField, split_name
from extractor.interpret.link.candidates import Candidate
from extractor.interpret.records.tables.read import column_roles, with_header
from extractor.values import replace

Values = list[tuple[RawValue, Origin]]
Listed = dict[str, Values]


def lists_values(info: GroupInfo, before: Candidate, lexicon: Lexicon) -> bool:
    """Whether a table has names and values only, the names all of the table before; or the line above it says that it
    has the values of one of them."""
    if valued_field(info, before, lexicon):
        return True
    if set(info.roles) - {""} not in ({"name", "range"}, {"name", "range", "description"}):
        return False
    listed = _listed(info, before, lexicon)
    several = any(len(values) > 1 for values in listed.values()) or _is_announced(info, lexicon)
    return bool(listed) and several and listed.keys() <= _names(before, lexicon).keys()


def _is_announced(info: GroupInfo, lexicon: Lexicon) -> bool:
    """Whether a heading or caption says that values are listed: without one, a value a name is an example's."""
    shown = (info.section.title, info.caption, info.section.lead)
    return any(first_match(lexicon.enum_lead_ins, text, text.lower()) is not None for text in shown if text)


def _names(candidate: Candidate, lexicon: Lexicon) -> Counter[str]:
    """How many rows of the candidate's table have each name, those nested in others too."""
    column = candidate.info.column("name") or 0
    rows = candidate.info.group.records
    return Counter(split_name(r.cells[column].text, lexicon)[0] for r in rows if column < len(r.cells))


def valued_field(info: GroupInfo, before: Candidate, lexicon: Lexicon) -> str:
    """The field of the table before whose values a table lists, as the line above it says ("The values that `show` may
    have:"), "" for none or several."""
    lead = info.section.lead.strip()
    if set(info.roles) - {""} != {"name", "description"} or not lead.endswith((":", "：")):
        return ""
    words = [_bare(word) for word in lead.split()]
    told = any("range" in lexicon.columns.get(fold_word(word), ()) for word in words)
    named = {word for word in words if _names(before, lexicon)[word] == 1} if told else set()
    own = {_bare(row.cells[0].text) for row in info.group.records if row.cells}
    return named.pop() if len(named) == 1 and own.isdisjoint(_names(before, lexicon)) else ""


def _bare(word: str) -> str:
    return word.strip("`'\"“”‘’*:：.,()")


def _listed(info: GroupInfo, before: Candidate, lexicon: Lexicon) -> Listed:
    """The values of each name, with the origins of their rows."""
    found: Listed = {}
    of = valued_field(info, before, lexicon)
    for row in info.group.records:
        cells = {role: c.text for role, c in zip(info.roles, row.cells, strict=False) if role}
        name = of or split_name(cells.get("name", ""), lexicon)[0]
        value = RawValue(clean_value(cells.get("name" if of else "range", "")), cells.get("description", ""))
        found.setdefault(name, []).append((value, info.group.at(row)))
    return found


def with_values(candidate: Candidate, info: GroupInfo, lexicon: Lexicon) -> Candidate:
    """The candidate with the values of the table in its fields, and the table's rows as their evidence."""
    listed, unclear = _listed(info, candidate, lexicon), ambiguous(info, candidate, lexicon)
    rows = _numbers(candidate, lexicon)
    return replace(
        candidate,
        fields=tuple(_row(r, listed, unclear, rows, parts=_holds_several(r.field, lexicon)) for r in candidate.fields),
    )


def ambiguous(info: GroupInfo, before: Candidate, lexicon: Lexicon) -> dict[str, Origin]:
    """Names that several rows of the table before have, with different values listed: whose they are is not said."""
    fields = _names(before, lexicon)
    return {n: found[0][1] for n, found in _listed(info, before, lexicon).items() if not _shares(found, fields[n])}


def _numbers(candidate: Candidate, lexicon: Lexicon) -> dict[str, list[int]]:
    """The numbers of the rows that have each name."""
    column = candidate.info.column("name") or 0
    found: dict[str, list[int]] = {}
    for row in candidate.info.group.records:
        if column < len(row.cells):
            found.setdefault(split_name(row.cells[column].text, lexicon)[0], []).append(row.row or row.number)
    return found


def _shares(found: Values, fields: int) -> list[Values]:
    """The values of each of the fields that have the name, in order: all of them for a lone field, else one list for
    each, where a value that comes again tells that the next one has begun; empty where that does not come out even."""
    if fields == 1:
        return [found]
    shares: list[Values] = []
    seen: set[str] = set()
    for value, origin in found:
        if not shares or value.text in seen:
            shares.append([])
            seen = set()
        shares[-1].append((value, origin))
        seen.add(value.text)
    return shares if len(shares) == fields else []


def _holds_several(f: Field, lexicon: Lexicon) -> bool:
    """Whether a field is a text that has several values, between commas."""
    said = sentences((Line(f.description),), lexicon) if f.type.kind == "string" else ()
    return bool(is_joined(said, lexicon))


def _row(
    row: RowField, listed: Listed, unclear: Container[str], rows: dict[str, list[int]], *, parts: bool
) -> RowField:
    name = row.field.name
    found = listed.get(name)
    if not found:
        return row
    if name in unclear:
        return replace(row, field=replace(row.field, extra=(*row.field.extra, *(origin for _, origin in found))))
    numbers = rows.get(name, [])
    shares = _shares(found, len(numbers))
    own = shares[numbers.index(row.field.origin.row) if row.field.origin.row in numbers else 0]
    alike = [pair for s in shares if _texts(s) == _texts(own) for pair in s]  # a list repeated word for word
    return replace(row, field=(_of_parts if parts else _field)(row.field, own, alike))


def _texts(values: Values) -> list[str]:
    return [value.text for value, _ in values]


def _field(f: Field, found: Values, evidence: Values) -> Field:
    values = typed([value for value, _ in found], f.type.leaf()) or ()
    extra = (*f.extra, *(origin for _, origin in evidence))
    return replace(f, facts=replace(f.facts, enum=values or f.facts.enum, guesses=()), extra=extra)


def _of_parts(f: Field, found: Values, evidence: Values) -> Field:
    """A field whose text holds several of the values: they are told, and none of them is all of it."""
    told = (f"- `{value.text}`: {value.description}".rstrip(": ") for value, _ in found)
    extra = (*f.extra, *(origin for _, origin in evidence))
    return replace(f, description="\n".join((f.description, *told)), brief=None, extra=extra)


def values_in(table: Table, lexicon: Lexicon) -> Iterator[RawValue]:
    """The rows of a table of values: one column of values, one of meanings, no names."""
    shown = with_header(table, lexicon)
    roles = column_roles(shown.header, lexicon)
    if "range" not in roles or "name" in roles:
        return
    for row in shown.rows:
        cells = {role: c.text for role, c in zip(roles, row.cells, strict=False)}
        if cells.get("range"):
            yield RawValue(clean_value(cells["range"]), cells.get("description", ""))
