"""Lines of code each with the name of a field and its type, as pages sketch what is sent or comes back.

name: string (required)         - name=<string>
length?: number // in metres    photo: file
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.dialects import Lexicon
from extractor.dialects.type_grammar import parse_type
from extractor.document import Code, Line
from extractor.interpret.records.leads.model import NAME_FORM, Lead, roles_of
from extractor.interpret.records.leads.parts import peeled
from extractor.interpret.records.model import Group, Record
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

# "name: string", "* length? : number", "  'photo' = <file>", "crew:" above its members
_FIELD = lazy_regex(
    rf"[ \t]{{0,40}}(?:[*+-][ \t]{{1,4}})?[\"'`]?({NAME_FORM})(\?)?[\"'`]?(\?)?"  # the name, and "?" of an optional one
    r"[ \t]{0,20}[:=][ \t]{0,20}(.{0,400})"
)
_NOTE = lazy_regex(r"[ \t]{1,80}(?://|#|/\*)[ \t]{0,8}(.{0,300}?)[ \t]{0,8}(?:\*/)?$")  # "  // in metres"
_SET_OFF = lazy_regex(r"^[<\"'`]([^<>\"'`]{1,80})[>\"'`]")  # '"string" (required)', "<string>"
UNSURE = "?"  # behind a name as in TypeScript; the dialects say what it means
OF_SCHEMAS = frozenset({"properties", "$ref", "allOf"})  # lines of a JSON Schema, not of what it describes
MAX_LINES = 200
MOST = 0.6  # the share of lines whose type must be known

_Shown = tuple[int, int, Lead]  # number of a line, its indent, the field


def read_typed_lines(code: Code, number: int, lexicon: Lexicon) -> Group | None:
    """The fields that lines of code are, those set in further inside the one above; None where a line is anything
    else, or too few have a type that is known."""
    shown = list(enumerate(code.text.splitlines(), 1)) if len(code.text) < MAX_LINES * 400 else []
    lines = [(n, text) for n, text in shown if text.strip()]
    if not lines or len(lines) > MAX_LINES:
        return None
    found = [(n, text, _field(text, lexicon)) for n, text in lines]
    fields = [(n, _indent(text), lead) for n, text, lead in found if lead is not None]
    typed = sum(parse_type(lead.type, lexicon).known for _, _, lead in fields)
    if len(fields) < len(lines) or typed < MOST * len(fields) or any(f.name in OF_SCHEMAS for _, _, f in fields):
        return None
    roles = roles_of([lead for _, _, lead in fields])
    records = (
        Record(lead.cells(roles, (), (), depth), n, row=row) for n, (row, depth, lead) in enumerate(_nested(fields), 1)
    )
    return Group("items", code.origin, number, roles, tuple(records))


def _field(text: str, lexicon: Lexicon) -> Lead | None:
    """The field that a line is."""
    found = _FIELD.fullmatch(text.rstrip())
    if found is None:
        return None
    name, before, behind, said = found.groups()
    note = _NOTE.search(f" {said}")
    told = f" {said}"[: note.start()] if note else said
    bare = _SET_OFF.sub(r"\1", told.strip(" \t,"))
    told = f"{bare} - {note.group(1)}" if note else bare
    lead = peeled(Lead(name, rest=Line(told, "text")), lexicon, glued=False)
    return replace(lead, required=lead.required or (UNSURE if before or behind else ""))


def _indent(text: str) -> int:
    """How far a line is set in; a bullet in front of its name counts as blank."""
    return len(text) - len(text.lstrip(" \t*+-"))


def _nested(fields: list[_Shown]) -> Iterator[_Shown]:
    """The fields, with their depth in place of the indent."""
    open_: list[int] = []
    for row, indent, lead in fields:
        while open_ and open_[-1] >= indent:
            open_.pop()
        yield row, len(open_), lead
        open_.append(indent)
