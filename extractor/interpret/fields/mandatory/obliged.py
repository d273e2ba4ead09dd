"""Tables without a column of what is mandatory, in which some descriptions open with "Optional." or "[optional]", or
some names end in a question mark."""

from __future__ import annotations

from extractor.api import Columns, Field
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.interpret.describe.flags import opening_requirement, requirement
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.fields.row_field import RowField
from extractor.lazy_regex import lazy_regex
from extractor.values import replace

_NOTES = lazy_regex(r"(?:\[[^\[\]]{1,80}\]\s{0,3}){1,4}")  # "[optional] [default to 0]"
MAX_PLAIN = 5  # letters of a word for yes or no
FIRST_IDEOGRAPH = "\u2e80"
MIN_MARKED = 2  # one field that is called optional says nothing of the others
_DASHES = frozenset("-–—?")  # cells that say nothing


def others_required(fields: list[RowField], info: GroupInfo, lexicon: Lexicon) -> list[RowField]:
    """The fields; where no column says what is mandatory, and some descriptions open with "Optional." or some names
    end in a question mark, the rest is."""
    if info.kind != "parameters" or "required" in info.roles:
        return fields
    if any(r.unsure for r in fields):
        return [r if _is_told(r.field) else replace(r, field=replace(r.field, required=True)) for r in fields]
    if _has_notes(info, lexicon):
        return [r if _is_told(r.field) else replace(r, field=replace(r.field, required=True)) for r in fields]
    opened = [opening_requirement(r.field.description, lexicon) for r in fields]
    if not MIN_MARKED <= opened.count(False) < len(fields):
        return fields
    if any(r.field.required is not said for r, said in zip(fields, opened, strict=True)):
        return fields
    return [replace(r, field=replace(r.field, required=r.field.required is None)) for r in fields]


def _has_notes(info: GroupInfo, lexicon: Lexicon) -> bool:
    """Whether a column holds notes in brackets and nothing else, some of which say that a field is optional."""
    for n in range(len(info.group.header)):
        shown = [r.cells[n].text.strip() for r in info.group.records if n < len(r.cells)]
        notes = [text for text in shown if text]
        if notes and all(_NOTES.fullmatch(text) for text in notes):
            return any(requirement(part.strip("[] "), lexicon) is False for text in notes for part in text.split("]"))
    return False


def _is_told(field: Field) -> bool:
    """Whether something of a field says whether it is mandatory; one with a default may be left out."""
    return field.required is not None or bool(field.facts.default) or field.facts.deprecated


def is_denied(word: str, columns: Columns, lexicon: Lexicon) -> bool:
    """Whether yes and no say the contrary, as the header asks what is optional; "mandatory" below it does not, and a
    dash says nothing."""
    header = fold_word(columns.header("required") or "").strip("? ")
    if lexicon.required.get(header) is not False or len(word) > MAX_PLAIN or word in lexicon.nothing:
        return False
    ideographs = word[:1] >= FIRST_IDEOGRAPH
    answers = word.isalpha() and (len(word) == 1 if ideographs else len(word) > 1)
    return answers or not (word.isalpha() or word in _DASHES)
