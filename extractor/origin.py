"""Where something was read: the file, the line, the element of the page, and the place in that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, get_args

from extractor.values import dataclass

Element = Literal["heading", "paragraph", "list", "definitions", "code", "table", "component"]
RowKey = tuple[str, str, int, int]  # file, element, its number, row
ELEMENTS: tuple[Element, ...] = get_args(Element)
ELEMENT_WORDS: Mapping[str, str] = {name: name for name in ELEMENTS} | {"definitions": "definition list"}
_MEMBERS: Mapping[str, type] = {
    "file": str, "line": int, "anchor": str, "caption": str, "row": int, "column": str, "action": int
}  # fmt: skip
ROW_WORDS: Mapping[str, str] = {"table": "row", "list": "item", "definitions": "term"}


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something was read: file, line (1-based), anchor, and the element of the page that holds it.

    ``element`` is the kind of block and ``number`` counts those of its kind on the page (1-based). ``row`` is a body
    row of a table, a line of a list, a term of a definition list, or a line of code (1-based); ``column`` a column of
    a table by its header, or an attribute of a component. ``action`` is the number of an action (1-based): the file
    is then an overlay, which wrote it.
    """

    file: str
    line: int | None = None
    anchor: str | None = None
    element: Element | None = None
    number: int | None = None
    caption: str | None = None
    row: int | None = None
    column: str | None = None
    action: int | None = None

    @property
    def table(self) -> int | None:
        """The number of the table, where the origin lies in one."""
        return self.number if self.element == "table" else None

    def at_row(self, row: int, line: int | None = None) -> Origin:
        """The same element, at a row or item; ``line`` is the row's own where the source has lines."""
        # Spelled out, as below: one is made for every row, and ``replace`` takes five times as long.
        return Origin(
            self.file,
            line or self.line,
            self.anchor,
            self.element,
            self.number,
            self.caption,
            row,
            self.column,
            self.action,
        )

    def at_column(self, column: str | None) -> Origin:
        """The same row, at the column with this header text."""
        if not column:
            return self
        return Origin(
            self.file,
            self.line,
            self.anchor,
            self.element,
            self.number,
            self.caption,
            self.row,
            column,
            self.action,
        )

    def element_key(self) -> str:
        """The element of its file, ``table 3``; empty where the origin names none."""
        return f"{self.element} {self.number}" if self.element is not None else ""

    def part_key(self, *, inside: bool = False) -> str:
        """The element of its file; of a list or a definition list, of which others may be parts of their own, the part
        that begins here: ``list 3 from 2``. ``inside``: so may rows of a table, which hold lists."""
        part = (inside or self.element in {"list", "definitions"}) and self.row is not None and self.row > 1
        return f"{self.element_key()} from {self.row}" if part else self.element_key()

    def row_key(self) -> RowKey | None:
        """(file, element, number, row) where the origin lies in a row, an item or a term."""
        return self.record_key() if self.row is not None else None

    def record_key(self) -> RowKey | None:
        """(file, element, number, row) where the origin lies in what may be a record: a row, an item, a term, or an
        element that can be a record itself (row 0); the unit of the balance."""
        if self.element is None or self.number is None or (self.row is None and self.element in ROW_WORDS):
            return None
        return (self.file, self.element, self.number, self.row or 0)

    def describe(self) -> str:
        """The origin in words, for messages: ``page.html, table 3 "Node", row 2, column "Type"``."""
        parts = [self.file if self.line is None else f"{self.file}:{self.line}"]
        if self.element is not None:
            named = f' "{self.caption}"' if self.caption else ""
            parts.append(f"{ELEMENT_WORDS[self.element]} {self.number}{named}")
        if self.row is not None:
            parts.append(f"{self._row_word()} {self.row}")
        if self.column:
            parts.append(f'{"attribute" if self.element == "component" else "column"} "{self.column}"')
        return ", ".join(parts)

    def text_key(self) -> str:
        """The name of the text that stands here, of a whole row where it is in a table, list or definition list."""
        if self.element is not None:
            row = f", {self._row_word()} {self.row}" if self.row is not None else ""
            return f"{self.file}, {ELEMENT_WORDS[self.element]} {self.number}{row}"
        if self.line is not None:
            return f"{self.file}:{self.line}"
        return f"{self.file}#{self.anchor}" if self.anchor else self.file

    def as_json(self) -> dict[str, Any]:
        """The origin without its empty members; its element is a member named after the kind: ``"table": 3``."""
        found: dict[str, Any] = {"file": self.file} if self.action is None else {"kind": "overlay", "file": self.file}
        if self.line is not None:
            found["line"] = self.line
        if self.anchor is not None:
            found["anchor"] = self.anchor
        if self.number is not None:
            found[self.element or ""] = self.number
        if self.caption is not None:
            found["caption"] = self.caption
        if self.row is not None:
            found["row"] = self.row
        if self.column is not None:
            found["column"] = self.column
        if self.action is not None:
            found["action"] = self.action
        return found

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Origin:
        """The inverse of ``as_json``; members that are unknown here, or of another kind, are ignored. Raises TypeError
        without a file."""
        element = next((kind for kind in ELEMENTS if isinstance(raw.get(kind), int)), None)
        known: dict[str, Any] = {k: v for k, v in raw.items() if isinstance(v, _MEMBERS.get(k, ()))}
        return cls(**known, element=element, number=raw.get(element or ""))

    def _row_word(self) -> str:
        return ROW_WORDS.get(self.element or "table", "line")
