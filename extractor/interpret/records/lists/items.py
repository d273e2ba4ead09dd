"""Lists whose items describe fields, nested items the fields of a structure, as groups of records.

- `limit` (integer): At most so many.
- `order` - The order, one of:
- `asc`
- `desc`
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_marks, fold_word
from extractor.document import Items, Line
from extractor.interpret.outline.status_lists import labelled_status
from extractor.interpret.records.leads.joined import opening_fields
from extractor.interpret.records.leads.model import Lead, roles_of
from extractor.interpret.records.leads.read import assigns, opens_with_name, read_lead, sets_name
from extractor.interpret.records.lists.attributes import structure_in
from extractor.interpret.records.lists.nested import nested_fields
from extractor.interpret.records.model import Group, Record
from extractor.values import dataclass, replace

# "limit: At most", "boatId - The boat", "UUID", "tag   (as id or name)"; "Note: nothing" is a sentence
_PLAIN = re.compile(
    r"([a-z_$@][\w.$@-]{0,60}(?:\[\w{0,20}\]){0,3}|[A-Z][A-Z_]{2,20})(?=\s{0,20}(?:[:=(]|[-–—]\s|$))", re.ASCII
)
# "'limit'" of "'limit' - At most", '"limit": at most'
_QUOTED = re.compile(r"[\"'“‘]([A-Za-z_$@][\w.$@-]{0,60})[\"'”’](?=\s{0,3}(?:[:=(,]|[-–—]\s|$))", re.ASCII)
_STATUS = re.compile(r"[:：–—-]\s{1,3}[1-5]\d\d\s{1,3}\([A-Z][A-Za-z ]{1,40}\)\.?$")  # ": 201 (Created)"
_SPELT = re.compile(r"[a-z0-9][_A-Z]")  # "owner_id", "ownerId"
MOST = 0.6  # the share of the outermost items that must be fields


@dataclass(frozen=True, slots=True)
class _Item:
    """A field with the number of its line, its depth below the outermost, and the lines that follow it."""

    lead: Lead
    number: int
    depth: int
    more: tuple[Line, ...] = ()
    also: tuple[Lead, ...] = ()  # further fields that the line opens with


def read_items(items: Items, number: int, lexicon: Lexicon, *, announced: bool) -> Group | None:
    """The fields that a list describes; None where most of its items describe something else. ``announced``: a line
    above says that these are fields, so that a name in code or bold is enough, or plain ones in front of a mark."""
    items = _without_quotes(items) if announced else items
    found = _read(items, number, lexicon, announced=announced)
    plain = _with_marked_names(items, lexicon) if announced and found is None else None
    return _read(plain, number, lexicon, announced=True) if plain is not None else found


def _without_quotes(items: Items) -> Items:
    """A list whose outermost items all open with a name in quotes ("'limit' - At most"), with these names as if they
    were marked; others as they are."""
    top = min((line.depth for line in items.lines), default=0)
    if not all(_QUOTED.match(line.text) for line in items.lines if line.kind == "item" and line.depth == top):
        return items
    return replace(items, lines=tuple(_unquoted(line) for line in items.lines))


def _unquoted(line: Line) -> Line:
    found = _QUOTED.match(line.text) if line.kind == "item" else None
    if found is None:
        return line
    name, gap = found.group(1), len(found.group()) - len(found.group(1))
    marks = tuple((a - gap, b - gap) for a, b in line.marks if a >= found.end())
    return replace(line, text=name + line.text[found.end() :], marks=((0, len(name)), *marks))


def _with_marked_names(items: Items, lexicon: Lexicon) -> Items | None:
    """A list whose outermost items all open with a name, in plain type or not, as if all were marked: "- limit: At
    most"; None for others, and for words that open sentences in capitals."""
    top = min((line.depth for line in items.lines), default=0)
    made: list[Line] = []
    for line in items.lines:
        outermost = line.kind == "item" and line.depth == top and not opens_with_name(line)
        name = _PLAIN.match(fold_marks(line.text)) if outermost else None
        if outermost and (name is None or fold_word(name.group(1)) in lexicon.nothing):
            return None
        if name is not None and line.marks and line.marks[0][0] < name.end(1):
            return None
        made.append(line if name is None else replace(line, marks=((0, name.end(1)), *line.marks)))
    return replace(items, lines=tuple(_with_marked_members(made, top)))


def _with_marked_members(lines: Sequence[Line], top: int) -> Iterator[Line]:
    """The lines of a list, with the names that open the items right below a bare name as if they were marked: all of
    them have one, and one of these is spelt as a name is ("owner_id"); words such as "asc: …" may be values."""
    below: list[Line] = []
    bare = False
    for line in (*lines, None):
        if line is not None and line.depth > top:
            below.append(line)
            continue
        names = [_PLAIN.match(fold_marks(ln.text)) for ln in below if ln.kind == "item" and ln.depth == top + 1]
        told = bare and all(names) and any(_SPELT.search(name.group(1)) for name in names if name)
        for ln in below:
            name = _PLAIN.match(fold_marks(ln.text)) if told and ln.kind == "item" and ln.depth == top + 1 else None
            yield ln if name is None or ln.marks else replace(ln, marks=((0, name.end(1)),))
        below = []
        if line is not None:
            bare = bool(line.marks) and line.marks[0][1] >= len(line.text.rstrip(" :："))
            yield line


def _read(items: Items, number: int, lexicon: Lexicon, *, announced: bool) -> Group | None:
    top = min((line.depth for line in items.lines), default=0)
    heads = [line for line in items.lines if line.kind == "item" and line.depth == top]

    going_on = announced and len(heads) > 1 and all(opens_with_name(line) for line in heads)
    members = {id(items.lines[n]) for n in nested_fields(items, lexicon)} if announced else set()

    def read(line: Line) -> Lead | None:
        if id(line) in values:
            return None
        lead = read_lead(opening_fields(line, lexicon)[0], lexicon, going_on=going_on and line.depth == top)
        # Below the outermost items are values, unless they are typed or members of a structure.
        certain = lead is not None and (lead.certain or (announced and line.depth == top) or id(line) in members)
        return lead if lead is not None and lead.name and certain else None

    values = set(map(id, _values_of_others(heads)))
    heads = [line for line in heads if id(line) not in values]
    if len(items.lines) == len(heads) and any(structure_in(line, lexicon) for line in heads):
        return None  # "Attributes (Boat)" names what has the fields
    fitting = [line for line in heads if read(line) is not None]
    if all(_STATUS.search(line.text) or labelled_status(line.text, lexicon)[0] for line in heads):
        return None  # "**Success**: 201 (Created)", "Code: 404 if it is lost" say what is answered
    if not fitting or len(fitting) < MOST * len(heads):
        return None
    if len(fitting) == 1 and not announced and not fitting[0].marks:
        return None  # "Boats (all, required)" may be anything
    fields = list(_gathered(items, top, read, lexicon))
    if len(fields) == 1 and not announced and not (fields[0].lead.type or fields[0].more):
        return None  # "**`sudo` required** – This call needs it" is a remark
    if any(assigns(line) for line in heads) and len({f.lead.name for f in fields}) < len(fields):
        return None  # "`do=start`", "`do=stop`" are calls
    roles = roles_of([lead for f in fields for lead in (f.lead, *f.also)])
    return Group("items", items.origin, number, roles, tuple(_records(fields, roles, items)))


def _values_of_others(heads: Sequence[Line]) -> Iterator[Line]:
    """The items that only set names, right behind one that ends in a colon ("The filters:"): its values."""
    announced = False
    for line in heads:
        if announced and sets_name(line):
            yield line
        else:
            announced = line.text.rstrip().endswith((":", "："))


def _gathered(items: Items, top: int, reading: Callable[[Line], Lead | None], lexicon: Lexicon) -> Iterator[_Item]:
    """Each field with the lines that follow it; items that are no fields (values) belong to the field above."""
    current: _Item | None = None
    for number, line in enumerate(items.lines, items.first):
        lead = reading(line) if line.kind == "item" else None
        if lead is None:
            if current is not None:
                deeper = replace(line, depth=max(0, line.depth - current.depth - top))
                current = replace(current, more=(*current.more, deeper))
            continue
        if current is not None:
            yield current
        current = _Item(lead, number, line.depth - top, also=opening_fields(line, lexicon)[1])
    if current is not None:
        yield current


def _records(fields: Sequence[_Item], roles: Sequence[str], items: Items) -> Iterator[Record]:
    shown = [(item, lead) for item in fields for lead in (item.lead, *(_like(item.lead, other) for other in item.also))]
    own = items.origin if items.origin.row is not None else None  # a list in a row of another element is that row
    for number, (item, lead) in enumerate(shown, 1):
        cells = lead.cells(roles, item.more, items.links, item.depth)
        yield Record(cells, number, row=item.number, origin=own)


def _like(lead: Lead, other: Lead) -> Lead:
    """A further field of a line: a name alone has all that the first has, one with brackets only what is said of
    both."""
    return replace(lead, name=other.name) if other.rest is None and not (other.type or other.required) else other
