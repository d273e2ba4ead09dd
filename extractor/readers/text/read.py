"""Flattened text to a Document: documentation copied as one run of words, without table delimiters.

A file is a heap of fragments (one a bullet); their order means nothing, so the Document is ``loose``. Inside a
fragment, constructs are found by their own grammar: a status line, a table label with its header words, a JSON
value, a request line. What lies between is prose.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Block, Code, Document, Heading, Line, Note, Origin, Paragraph, Table
from extractor.lazy_regex import lazy_regex
from extractor.readers.text.grammar import grammar
from extractor.readers.text.lined import lined_blocks
from extractor.readers.text.rows import HeaderWord, read_rows, without_title
from extractor.values import dataclass, replace

_BULLET = lazy_regex(r"^[ \t]{0,20}[•●▪■◦‣⁃][ \t]{0,8}", re.MULTILINE)  # "• a boat"
_RULE = lazy_regex(r"^[ \t|:+-]{0,200}-{3}[ \t|:+-]{0,200}$", re.MULTILINE)  # "--- | ---"
_JSON = lazy_regex(r"[\[{]\s{0,8}(?=[\"'{}\[\]])")  # '{"', "[ {"
# "GET /boats", "POST https://boats.example/boats"
_REQUEST = lazy_regex(
    r"(?<![A-Za-z])(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\s{1,8}(?:https?://|/)[^\s\u4e00-\u9fff]{1,600}"
)
ONE_LINE = 60  # characters from which a bullet's first line can be the whole of it


@dataclass(frozen=True, slots=True)
class Piece:
    """A construct inside a fragment: its kind, and where it stands in the file's text."""

    kind: str
    start: int
    end: int
    found: re.Match[str] | None = None


def read_text(text: str, file: str, lexicon: Lexicon) -> Document:
    """Read flattened text. ``lexicon`` gives the words of headers, sections, table labels and types."""
    reader = _Reader(_unruled(text), file, lexicon)
    if lined := [] if reader.has_flat_tables() else lined_blocks(text, file, lexicon):
        title = lined[0].text if isinstance(lined[0], Heading) else ""
        return Document(file, title, tuple(lined))
    blocks = [b for start, end in reader.fragments() for b in reader.fragment(start, end)]
    return Document(file, reader.title(), tuple(blocks), loose=True, notes=tuple(reader.notes))


def _unruled(text: str) -> str:
    """Blank out the bars of pipe tables whose cells stand on lines of their own; offsets stay."""
    if not _RULE.search(text):
        return text
    bare = _RULE.sub(lambda m: " " * len(m.group()), text)
    return re.sub(r"\|[ \t]{0,8}$", lambda m: " " * len(m.group()), bare, flags=re.MULTILINE)


class _Reader:
    def __init__(self, text: str, file: str, lexicon: Lexicon) -> None:
        self.text = text
        self.file = file
        self.lexicon = lexicon
        self.grammar = grammar(lexicon)
        self.line_starts = [0, *(m.end() for m in re.finditer("\n", text))]
        self.tables = 0
        self.notes: list[Note] = []

    def origin(self, offset: int) -> Origin:
        return Origin(self.file, line=bisect.bisect_right(self.line_starts, offset))

    def title(self) -> str:
        """The first line that is no bullet."""
        first = next((ln.strip() for ln in self.text.splitlines() if ln.strip()), "")
        return "" if _BULLET.match(first) or len(first) > 120 else first

    def has_flat_tables(self) -> bool:
        """Whether the words of a table's header follow each other, without tabs between them."""
        headers = self.grammar.table.finditer(self.text)
        return any("\t" not in found.group("header") and self._is_header(found) for found in headers)

    def fragments(self) -> list[tuple[int, int]]:
        """(start, end) of each fragment: a bullet's text up to the next bullet, else the whole file."""
        bullets = [(m.start(), m.end()) for m in _BULLET.finditer(self.text)]
        titled = sum(self.grammar.section.match(self.text, end) is not None for _, end in bullets)
        if titled * 2 <= len(bullets):  # bullets of a list inside one page, or none at all
            return [(0, len(self.text))]
        ends = [start for start, _ in bullets[1:]] + [len(self.text)]
        spans = [(start, end) for (_, start), end in zip(bullets, ends, strict=True)]
        return _one_line_each(self.text, spans)

    def fragment(self, start: int, end: int) -> list[Block]:
        """The blocks of one fragment; it opens with a heading where it opens with a section word."""
        blocks: list[Block] = []
        cursor = start + _leading_space(self.text, start, end)
        opening = self.grammar.section.match(self.text, cursor, end)
        title = opening.group() if opening else ""
        blocks.append(Heading(" ".join(title.split()), 1, self.origin(cursor)))
        cursor = opening.end() if opening else cursor
        for piece in self._pieces(cursor, end, self._marks(cursor, end)):
            blocks.extend(self._prose(cursor, piece.start))
            blocks.extend(self._block(piece))
            cursor = piece.end
        blocks.extend(self._prose(cursor, end))
        return blocks

    def _prose(self, start: int, end: int) -> list[Block]:
        text = " ".join(self.text[start:end].split())
        if not text:
            return []
        offset = start + _leading_space(self.text, start, end)
        return [Paragraph(Line(text), self.origin(offset))]

    def _marks(self, start: int, end: int) -> dict[str, list[Piece]]:
        """All constructs of a fragment by kind, in order; found once, so that long fragments stay cheap."""
        g = self.grammar
        patterns = (
            ("table", g.table),
            ("status", g.status),
            ("request", _REQUEST),
            ("json", _JSON),
            ("section", g.section),
        )
        return {
            kind: [
                Piece(kind, m.start(), m.end(), m)
                for m in pattern.finditer(self.text, start, end)
                if self._is_meant(kind, m, end)
            ]
            for kind, pattern in patterns
        }

    def _pieces(self, start: int, end: int, marks: dict[str, list[Piece]]) -> Iterator[Piece]:
        """The constructs of a fragment in order; a table reaches to the next construct that ends it."""
        cursor = start
        while cursor < end:
            following = [p for pieces in marks.values() if (p := _first_from(pieces, cursor))]
            piece = min(following, key=lambda p: p.start, default=None)
            if piece is None:
                return
            if piece.kind == "table":
                ends = (_first_from(marks[kind], piece.end) for kind in ("table", "status", "section"))
                piece = replace(piece, end=min((p.start for p in ends if p), default=end))
            elif piece.kind == "json":
                piece = replace(piece, end=json_end(self.text, piece.start, end))
            yield piece
            cursor = max(piece.end, cursor + 1)

    def _is_meant(self, kind: str, found: re.Match[str], end: int) -> bool:
        """Whether words that look like a construct are one."""
        if kind == "table":
            return self._is_header(found)
        return kind != "section" or self._is_section(found, end)

    def _is_header(self, found: re.Match[str]) -> bool:
        """Two or more header words, one of them a name's and one a type's or a description's."""
        roles = {r for w in self._header_words(found) for r in self.lexicon.columns[fold_word(w.text)]}
        return bool(roles & {"name", "header", "status", "error_code"}) and bool(
            roles & {"type", "description", "required"}
        )

    def _header_words(self, found: re.Match[str]) -> list[HeaderWord]:
        """The words of a header; "Parameter Type" in front is two of them, a name's and a type's."""
        at = found.start("header")
        matches = self.grammar.header_word.finditer(found.group("header"))
        words = [HeaderWord(m.group(), at + m.start(), at + m.end()) for m in matches]
        first, second = words[0].text.split(" ", 1) if " " in words[0].text else (words[0].text, "")
        columns = self.lexicon.columns
        if "name" in columns.get(fold_word(first), ()) and "name" not in columns[fold_word(words[0].text)]:
            middle = words[0].start + len(first)
            if fold_word(second) in columns:
                head = HeaderWord(first, words[0].start, middle)
                words[:1] = [head, HeaderWord(second, middle + 1, words[0].end)]
        return words

    def _is_section(self, found: re.Match[str], end: int) -> bool:
        """Whether a section word in the middle of a fragment is followed by what such a section opens with."""
        rest = found.end() + _leading_space(self.text, found.end(), end)
        return _stands_out(found.group()) and self._opens_section(rest, end)

    def _opens_section(self, at: int, end: int) -> bool:
        g = self.grammar
        header = g.table.match(self.text, at, end)
        if header is not None:
            return self._is_header(header)
        return any(p.match(self.text, at, end) for p in (g.status, _REQUEST, _JSON))

    def _block(self, piece: Piece) -> list[Block]:
        origin = self.origin(piece.start)
        text = " ".join(self.text[piece.start : piece.end].split())
        if piece.kind == "table":
            return self._table(piece, origin)
        if piece.kind == "json":
            return [Code(self.text[piece.start : piece.end], origin)]
        if piece.kind == "section":
            return [Heading(text, 2, origin)]
        return [Paragraph(Line(text), origin)]

    def _table(self, piece: Piece, origin: Origin) -> list[Block]:
        assert piece.found is not None  # a table piece is made from its header's match
        self.tables += 1
        words = without_title(self._header_words(piece.found), self.lexicon)
        full = " ".join(self.text[piece.start : words[0].start].split())
        at = Origin(origin.file, origin.line, element="table", number=self.tables, caption=full or None)
        header, rows, leftover = read_rows(self.text, piece.end, words, self.lexicon)
        if leftover:
            self.notes.append(Note("text-outside-rows", at, (("text", leftover),)))
        return [Table(full, header, rows, at)]


def _first_from(pieces: list[Piece], at: int) -> Piece | None:
    """The first piece that starts at an offset or behind it."""
    index = bisect.bisect_left(pieces, at, key=lambda p: p.start)
    return pieces[index] if index < len(pieces) else None


def _stands_out(word: str) -> bool:
    """Whether a section word may be a heading in running text: "request" in "Bad request" is none."""
    return len(word.strip(" :：")) > 2 and not word[0].islower()


def _one_line_each(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where every fragment but few is one long line, lines that follow (a footer) are no part of it."""
    lines = [(start, end if (at := text.find("\n", start, end)) < 0 else at) for start, end in spans]
    long = sum(end - start >= ONE_LINE for start, end in lines)
    return lines if long * 10 >= len(lines) * 7 else spans


def _leading_space(text: str, start: int, end: int) -> int:
    piece = text[start : min(end, start + 4096)]
    return len(piece) - len(piece.lstrip())


def json_end(text: str, start: int, end: int) -> int:
    """The offset behind the JSON value that opens at ``start``; ``end`` where it never closes."""
    depth, index, quoted = 0, start, False
    while index < end:
        char = text[index]
        if quoted:
            index += char == "\\"
            quoted = char != '"'
        elif char == '"':
            quoted = True
        elif char in "{[":
            depth += 1
        elif char in "}]":
            depth -= 1
            if depth == 0:
                return index + 1
        index += 1
    return end
