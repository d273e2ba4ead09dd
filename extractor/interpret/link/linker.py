"""Which table describes the structure that a field holds.

Evidence in order of strength: a link to the table, "see Table 5", the name of the type, the name of the field.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.api import Field
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.fields.row_field import RowField
from extractor.interpret.link.candidates import Candidate, normal_anchor, normal_name
from extractor.values import replace

TEXTS = frozenset({"path", "query", "header", "cookie"})
STRUCTURED = frozenset({"object", "array", "map", "any", "union"})


class Linker:
    """Finds the table for a field among the parameter tables of one page."""

    def __init__(self, candidates: Sequence[Candidate], lexicon: Lexicon) -> None:
        self.candidates = [c for c in candidates if not c.part]
        self.lexicon = lexicon
        self.by_anchor: dict[str, list[Candidate]] = {}
        self.by_name: dict[str, list[Candidate]] = {}
        for c in self.candidates:
            for anchor in c.info.group.anchors:
                self.by_anchor.setdefault(normal_anchor(anchor), []).append(c)
            if c.info.name:
                self.by_name.setdefault(normal_name(c.info.name), []).append(c)

    def find(self, row: RowField, holder: Candidate) -> Candidate | None:
        """The table that describes what the row holds, or None."""
        field = row.field
        if row.field.object is not None and not row.field.combined:
            return None  # its structure is nested in the table itself
        if row.nested:
            return next((c for c in self.candidates if c.info.index in row.nested), None)
        if field.type.leaf().kind not in STRUCTURED:
            # A string that the page describes by a table holds that structure as JSON text.
            return self._numbered(field, holder) if field.type.kind == "string" and not field.facts.enum else None
        return (
            self._linked(row, holder)
            or (None if self._leads_elsewhere(row) else self._numbered(field, holder))
            or self._named(field.type.leaf().name or "", holder)
            or self._named_like_field(row, holder)
        )

    def choice(self, field: Field, holder: Candidate) -> Field:
        """The field; where its type leaves the choice among structures ("Cat or Dog"), pointing to their tables."""
        if field.object is not None and field.object[2] > 0:
            return field  # the table itself has its rows
        found = [self._named(o.name or "", holder) for o in field.type.leaf().options]
        keys = [c.key for c in found if c is not None]
        return replace(field, object=keys[0], alternatives=tuple(keys[1:])) if keys else field

    def _linked(self, row: RowField, holder: Candidate) -> Candidate | None:
        for href in row.links:
            page, _, anchor = href.partition("#")
            found = self.by_anchor.get(normal_anchor(anchor), ()) if anchor and _same_page(page, holder) else ()
            others = [c for c in found if c.key != holder.key]
            if others:
                return self._nearest(others, holder)  # some pages use an anchor twice
        return None

    def _leads_elsewhere(self, row: RowField) -> bool:
        """Whether "Table 3" is a link to an anchor that this page does not have: the third table of another page."""
        anchors = [anchor for href in row.links if (anchor := href.partition("#")[2])]
        return (
            bool(anchors)
            and bool(row.field.facts.tables)
            and not any(normal_anchor(a) in self.by_anchor for a in anchors)
        )

    def _numbered(self, field: Field, holder: Candidate) -> Candidate | None:
        for number in field.facts.tables:
            found = [c for c in self.candidates if c.info.number == number and c is not holder]
            if found:
                return self._nearest(found, holder)
        return None

    def _named(self, name: str, holder: Candidate) -> Candidate | None:
        """By name; a name that is also the holder's own means the structure holds itself."""
        found = self.by_name.get(normal_name(name), []) if name else []
        return self._nearest(found, holder) if found else None

    def _named_like_field(self, row: RowField, holder: Candidate) -> Candidate | None:
        """A field that is some object, and a table named as the field is."""
        field, leaf = row.field, row.field.type.leaf()
        if leaf.name and row.type_links and normal_name(leaf.name) != normal_name(field.name):
            return None  # the structure has a name of its own, and a link leads to it on another page
        if leaf.name and field.type.known:
            return self._by_field_name(field, holder)
        if leaf.kind == "any" and (row.location or holder.info.location) in TEXTS:
            return None  # text that travels outside bodies, such as a path variable "boat"
        return self._by_field_name(field, holder) if leaf.kind in {"object", "array", "any"} else None

    def _by_field_name(self, field: Field, holder: Candidate) -> Candidate | None:
        if field.type.leaf().kind == "any" and field.type.kind == "any" and field.facts.enum:
            return None
        for name in (field.name, field.name.removesuffix("s"), f"{field.name}s"):
            # A table of parameters below a heading is of what that describes, no structure.
            found = [c for c in self.by_name.get(normal_name(name), []) if c is not holder and not _is_of_call(c.info)]
            own = _of_own_part(found, holder) if self._is_open(name) else found
            if own:
                return self._nearest(own, holder)
        return None

    def _is_open(self, name: str) -> bool:
        """Whether a name is a word for any part of what is sent or answered: "data", "result", "items"."""
        return fold_word(name) in self.lexicon.name_noise or fold_word(name) in self.lexicon.heading_parts

    def _nearest(self, found: Sequence[Candidate], holder: Candidate) -> Candidate:
        """The candidate on the same side (request or response), then the next one below, then the nearest."""
        here = holder.info

        def distance(c: Candidate) -> tuple[bool, bool, int]:
            other_side = bool(here.section.side and c.info.section.side != here.section.side)
            return (other_side, c.info.index <= here.index, abs(c.info.index - here.index))

        return min(found, key=distance)


def _of_own_part(found: Sequence[Candidate], holder: Candidate) -> Sequence[Candidate]:
    """The tables of a name that says nothing of what it holds ("data"): those below what other operations send or
    answer are of them."""
    own = holder.info.section.subject
    return [c for c in found if not c.info.section.side or c.info.section.subject == own]


def _is_of_call(info: GroupInfo) -> bool:
    """Whether a table without a caption is headed by a word for parameters."""
    return info.asks and not info.caption


def _same_page(page: str, holder: Candidate) -> bool:
    return not page or holder.info.group.origin.file.endswith(page.rsplit("/", 1)[-1])
