"""Structures written inside a type: ``{ "data": [ Media ], "meta": { "code": integer } }``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractor.api import Columns, Field, TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.type_grammar import MAX_DEPTH, parse_type
from extractor.dialects.type_values import split_top
from extractor.document import Line, Link, Origin
from extractor.interpret.describe import describe
from extractor.interpret.fields.row_field import RowField
from extractor.values import dataclass, replace

MAX_TEXT = 5_000
# '"name": string', "name?: string"
_MEMBER = re.compile(r'\s{0,9}(?:"([^"]{1,100})"|([\w$@-]{1,100}))\s?\??\s?:\s?(.*)', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Inline:
    """An object type (or arrays of one) and the fields that its braces list."""

    type: TypeExpr
    members: tuple[RowField, ...]
    combined: bool = False  # beside those of the structure that the type names ("Media & { … }")


class InlineReader:
    """Reads the structures inside the type cell of one row; ``links`` are the cell's."""

    def __init__(self, origin: Origin, columns: Columns, links: Iterable[Link], lexicon: Lexicon) -> None:
        self.origin = origin
        self.columns = columns
        self.links = tuple(links)
        self.lexicon = lexicon

    def read(self, text: str, depth: int = 0) -> Inline | None:
        """The structure that the text spells out, or None where it is none (a plain type, prose in braces)."""
        text = " ".join(text.split()) if not depth else text.strip()
        if len(text) > MAX_TEXT or depth > MAX_DEPTH:
            return None
        if text.startswith("[") and text.endswith("]"):
            inner = self.read(text[1:-1], depth + 1)
            if inner is None:
                return None
            return Inline(TypeExpr("array", items=inner.type), inner.members, inner.combined)
        parts = split_top(text, "&")
        if len(parts) > 1:
            return self._combined(parts, depth)
        if not (text.startswith("{") and text.endswith("}")) or len(split_top(text, ",")) > 1:
            return None
        members = [self._member(name, shown, depth) for name, shown in _members(text[1:-1])]
        return Inline(TypeExpr("object"), tuple(members)) if members else None

    def _combined(self, parts: list[str], depth: int) -> Inline | None:
        """A structure that another page or table describes, and members beside its own."""
        named = [t for p in parts if (t := parse_type(p.strip(), self.lexicon)).name]
        spelled = [i for p in parts if (i := self.read(p, depth + 1)) is not None]
        if len(parts) != 2 or len(named) != 1 or len(spelled) != 1:
            return None
        return Inline(TypeExpr("object", name=named[0].name), spelled[0].members, combined=True)

    def links_to(self, type_: TypeExpr) -> tuple[str, ...]:
        """The targets of the links that show the name of the type's structure."""
        return tuple(link.href for link in self.links if link.text == type_.leaf().name)

    def _member(self, name: str, shown: str, depth: int) -> RowField:
        inline = self.read(shown, depth + 1)
        if inline is not None:
            links = self.links_to(inline.type)
            field = Field(name, inline.type, self.origin, self.columns, shown_type=shown, links=links)
            return RowField(replace(field, combined=inline.combined), links, inner=inline.members)
        first, *rest = split_top(shown, ",")
        type_ = parse_type(first, self.lexicon)
        more = ",".join(rest).strip()
        facts = describe((Line(more),) if more else (), type_, self.lexicon)
        links = self.links_to(type_)
        return RowField(
            Field(name, type_, self.origin, self.columns, facts=facts, shown_type=first, links=links), links
        )


def _members(text: str) -> Iterator[tuple[str, str]]:
    """(name, type text) of each member; a part without a name goes on with the member before it."""
    name, shown = "", ""
    in_quotes = text.lstrip().startswith('"')
    for part in split_top(text, ","):
        found = _MEMBER.fullmatch(part)
        if found is None or in_quotes != (found.group(1) is not None):
            shown += f",{part}"
            continue
        if name:
            yield name, shown.strip()
        name, shown = found.group(1) or found.group(2), found.group(3)
    if name:
        yield name, shown.strip()
