"""Tables that may describe a structure, by the keys and names under which fields point to them."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.api import ObjectKey
from extractor.interpret.binding.weights import Reason
from extractor.interpret.fields.classify import GroupInfo
from extractor.interpret.fields.row_field import RowField
from extractor.values import dataclass

STATUS_PART = -1  # the rows of a status table, whose schema column points to structures


@dataclass(frozen=True, slots=True)
class Candidate:
    """A table that may be an object's, with its fields."""

    info: GroupInfo
    fields: tuple[RowField, ...]
    part: int = 0  # 0 for the table itself, 1 and up for structures nested in its rows
    reasons: tuple[Reason, ...] = ()  # why the group is on the side that it is
    outermost: frozenset[str] = frozenset()  # sides whose examples have more of its names outermost than deeper

    @property
    def key(self) -> ObjectKey:
        """The object key of the table, or of the structure nested in it; of a part of a list, with its first item; of a
        list in a row, which may be one of several, with its own number."""
        group = self.info.group
        listed = group.kind in {"items", "definitions"} and bool(group.records)
        if listed and group.origin.row is not None:
            return (group.origin.file, f"{group.origin.element_key()} list {group.number}", self.part)
        first = group.at(group.records[0]) if listed else group.origin
        return (group.origin.file, first.part_key(), self.part)


def status_key(info: GroupInfo) -> ObjectKey:
    """The key under which the rows of a table without names (statuses, a bare schema) are kept."""
    return Candidate(info, (), STATUS_PART).key


@lru_cache(maxsize=8192)
def normal_name(name: str) -> str:
    """A structure name for comparison: letters and digits only, lower case."""
    return re.sub(r"[\W_]+", "", name).lower()


@lru_cache(maxsize=8192)
def normal_anchor(anchor: str) -> str:
    """An anchor for comparison: generators differ in case, and in what they make of signs between words."""
    return re.sub(r"[\W_]+", "-", anchor).strip("-").lower() or anchor
