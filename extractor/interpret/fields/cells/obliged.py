"""Tables without a column of what is mandatory, in which some descriptions open with "Optional." or "[optional]"."""

from __future__ import annotations

from extractor.dialects import Lexicon
from extractor.interpret.describe.flags import opening_requirement
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.fields.row_field import RowField
from extractor.values import replace

MIN_MARKED = 2  # one field that is called optional says nothing of the others


def others_required(fields: list[RowField], info: GroupInfo, lexicon: Lexicon) -> list[RowField]:
    """The fields; where no column says what is mandatory and some descriptions open with "Optional.", the rest is."""
    opened = [opening_requirement(r.field.description, lexicon) for r in fields]
    if info.kind != "parameters" or "required" in info.roles or not MIN_MARKED <= opened.count(False) < len(fields):
        return fields
    if any(r.field.required is not said for r, said in zip(fields, opened, strict=True)):
        return fields
    return [replace(r, field=replace(r.field, required=r.field.required is None)) for r in fields]
