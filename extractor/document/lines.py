"""Lines of text with their marks, links, and literals as they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from extractor.values import dataclass

if TYPE_CHECKING:
    Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
else:
    Json = Any  # what decodes cached facts cannot follow an alias that names itself

LineKind = Literal["text", "item", "code"]


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink: the text shown and the target as written."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text. ``marks`` are (start, end) offsets of words set in bold or code type."""

    text: str
    kind: LineKind = "text"
    depth: int = 0
    marks: tuple[tuple[int, int], ...] = ()

    def part(self, start: int, end: int | None = None) -> Line:
        """The text from one offset to another, as text, with the marks that lie in it."""
        last = len(self.text) if end is None else end
        marks = tuple((a - start, b - start) for a, b in self.marks if a >= start and b <= last)
        return Line(self.text[start:last], marks=marks)

    def fully_marked(self) -> bool:
        """Whether all of the text is set in bold or code type."""
        return sum(end - start for start, end in self.marks) >= len(self.text) > 0
