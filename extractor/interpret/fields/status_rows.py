"""Rows of tables without names: a status or a media type, and the schema of what is sent with it."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.api import Field
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.dialects.type_grammar import UNKNOWN
from extractor.interpret.fields.cells.row_text import without_remark
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.fields.row_field import RowField
from extractor.interpret.fields.rows import RowReader, form_of
from extractor.lazy_regex import lazy_regex

# "application/json: Pet"
_MEDIA = lazy_regex(r"((?:application|text|multipart|image|audio|video)/[\w.+*-]{1,80})\s?:\s?")


def status_fields(info: GroupInfo, lexicon: Lexicon) -> Iterator[RowField]:
    """One field a row of a table without names, its schema column as the type; the status, if any, as the name."""
    form = form_of(info)
    for row in info.group.records:
        read = RowReader(form, row.cells, info.group.at(row), lexicon)
        media, shown = _by_media(read.text("type"))
        shown = without_remark(shown)
        type_ = read.type_of(shown) if fold_word(shown) not in lexicon.nothing else UNKNOWN
        # A link inside a type that cannot be read may be any part of it.
        links = read.links() if type_.known or type_.name else ()
        required = lexicon.required.get(fold_word(read.text("required")))
        name = read.text("status") or media
        field = Field(name, type_, read.origin, info.columns(), required=required, links=links, combined=read.combined)
        yield RowField(field, links, inner=read.inner)


def _by_media(text: str) -> tuple[str, str]:
    """Media type and type of a cell that lists "application/json: Pet" lines; the first stands for all."""
    found = list(_MEDIA.finditer(text))
    if not found or found[0].start():
        return "", text
    return found[0].group(1), text[found[0].end() : found[1].start() if found[1:] else None].strip()
