"""What the blocks of one page share: where the reading is, which ids are taken, and the titles by id."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Sequence

from extractor.lazy_regex import lazy_regex
from extractor.readers.asciidoc.inline.macros import REFERENCE_MARK
from extractor.readers.asciidoc.meta import BlockMeta
from extractor.readers.html.elements import LINE_ATTRIBUTE
from extractor.readers.sources.included import SourceLine
from extractor.values import dataclass, field

Lines = Sequence[SourceLine]

_TAG = lazy_regex(r"<[^<>]{0,3000}>")  # "<em>"
_NO_ID = lazy_regex(r"[^\w\s.-]")  # "!" of "Boats!"
_GAP = lazy_regex(r"[\s._-]+")  # " - " of "a - b"
# an id between two of these signs: "\u0000boats\u0000"
_REFERENCE = lazy_regex(f"{REFERENCE_MARK}([^{REFERENCE_MARK}]*){REFERENCE_MARK}")
_LED = lazy_regex(r'href="#([^"<>]+)"')  # 'href="#boats"'


@dataclass(slots=True)
class Cursor:
    """Where the reading of some lines is."""

    lines: Lines
    at: int = 0
    listed: bool = False  # what is read is joined to an item of a list

    @property
    def text(self) -> str | None:
        """The line that comes next, None at the end."""
        return self.lines[self.at].text if self.at < len(self.lines) else None

    def ended(self) -> bool:
        """Whether no line is left."""
        return self.at >= len(self.lines)

    @property
    def number(self) -> int:
        """The number of the line that comes next."""
        return self.lines[self.at].number

    def following(self) -> str:
        """The line behind the one that comes next."""
        return self.lines[self.at + 1].text if self.at + 1 < len(self.lines) else ""

    def skip_blank(self) -> None:
        """Go on to the next line with text."""
        while self.text is not None and not self.text:
            self.at += 1

    def up_to(self, fence: str) -> Lines:
        """The lines between a fence and its end, or the end of all; the cursor stands behind it then."""
        start = self.at + 1
        end = next((n for n in range(start, len(self.lines)) if self.lines[n].text == fence), len(self.lines))
        self.at = end + 1
        return self.lines[start:end]


@dataclass(slots=True)
class PageState:
    """Carried along while the blocks of a page are written. ``write`` writes the blocks of lines in another block,
    ``write_one`` the block at a cursor."""

    write: Callable[[Lines, PageState, int], Iterator[str]]
    write_one: Callable[[Cursor, BlockMeta, PageState, int], Iterator[str]]
    prefix: str = "_"
    separator: str = "_"
    titles: dict[str, str] = field(default_factory=dict)  # id -> title as HTML
    by_title: dict[str, str] = field(default_factory=dict)  # title as text -> id
    taken: dict[str, int] = field(default_factory=dict)  # id that AsciiDoc gives -> how often it has been given

    def name(self, ids: Sequence[str], title: str) -> str:
        """The id of a heading with this title (HTML); where it has none of its own, the one that AsciiDoc gives it."""
        plain = html.unescape(_TAG.sub("", title))
        own = ids[0] if ids else self._given(plain)
        for each in ids or [own]:
            self.titles.setdefault(each, title)
        self.by_title.setdefault(plain, own)
        return own

    def _given(self, title: str) -> str:
        base = self.prefix + _GAP.sub(self.separator, _NO_ID.sub("", title.lower())).strip(self.separator or None)
        number = self.taken[base] = self.taken.get(base, 0) + 1
        return base if number == 1 else f"{base}{self.separator}{number}"

    def resolved(self, page: str) -> str:
        """The page with titles put in where a cross reference shows none, and references by title led to their id."""
        return _REFERENCE.sub(self._title, _LED.sub(self._led, page))

    def _title(self, found: re.Match[str]) -> str:
        return self.titles.get(html.unescape(found.group(1)), found.group(1))

    def _led(self, found: re.Match[str]) -> str:
        written = html.unescape(found.group(1))
        own = written if written in self.titles else self.by_title.get(written, written)
        return f'href="#{html.escape(own)}"'


def read_meta(cursor: Cursor) -> BlockMeta:
    """What stands above the next block; the cursor is at that block then, or at the end."""
    meta = BlockMeta()
    while not cursor.ended() and (not cursor.text or meta.take(cursor.text, cursor.number)):
        cursor.at += 1
    return meta


def at_line(number: int) -> str:
    """The attribute that tells the walker of pages where an element stands in the source."""
    return f' {LINE_ATTRIBUTE}="{number}"'


def anchors(ids: Sequence[str]) -> str:
    """Empty links that carry ids."""
    return "".join(f'<a id="{html.escape(i)}"></a>' for i in ids)
