"""Rows of tables without names: a status or a media type, and the schema of what is sent with it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.api import Field
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.dialects.type_grammar import UNKNOWN
from extractor.interpret.fields.cells.row_text import without_remark
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.fields.row_cells import cells_of, form_of
from extractor.interpret.fields.row_field import RowField
from extractor.interpret.fields.row_type import StatedType, spelled

# "application/json: Pet"
_MEDIA = re.compile(r"((?:application|text|multipart|image|audio|video)/[\w.+*-]{1,80})\s?:\s?")


def status_fields(info: GroupInfo, lexicon: Lexicon) -> Iterator[RowField]:
    """One field a row of a table without names, its schema column as the type; the status, if any, as the name."""
    form = form_of(info)
    for row in info.group.records:
        cells, origin = cells_of(form, row.cells, lexicon), info.group.at(row)
        media, shown = _by_media(cells.text("type"))
        shown = without_remark(shown)
        said = fold_word(shown) not in lexicon.nothing
        stated = spelled(shown, cells.cell("type"), origin, info.columns(), lexicon) if said else StatedType(UNKNOWN)
        links = (
            cells.links() if stated.names_type else ()
        )  # one inside a type that cannot be read may be any part of it
        required = lexicon.required.get(fold_word(cells.text("required")))
        name = cells.text("status") or media
        field = Field(
            name, stated.type, origin, info.columns(), required=required, links=links, combined=stated.combined
        )
        yield RowField(field, links, inner=stated.inner)


def _by_media(text: str) -> tuple[str, str]:
    """Media type and type of a cell that lists "application/json: Pet" lines; the first stands for all."""
    found = list(_MEDIA.finditer(text))
    if not found or found[0].start():
        return "", text
    return found[0].group(1), text[found[0].end() : found[1].start() if found[1:] else None].strip()
