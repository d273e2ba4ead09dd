"""Rows of flattened tables: where one row ends and the next begins, found by the grammar of the header."""

from __future__ import annotations

import re

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.dialects.type_grammar import parse_type
from extractor.document import Cell, Line, Row
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass

# A name: an identifier with the characters of real field names (nvidia.com/gpu, @modelarts:hard, a[].b, X-Auth-Token).
_NAME = lazy_regex(r"[A-Za-z_@$][\w.@/$\-\[\]]{0,120}(?:[:][A-Za-z_]\w{0,60})?|\d{3}(?=\s)", re.ASCII)
_WORD = lazy_regex(r"\S+")  # "boats"
MAX_TYPE_WORDS = 7
_FIXED = ("name", "required", "type", "status", "error_code")


@dataclass(frozen=True, slots=True)
class Start:
    """Where a row begins: offsets of its fixed cells, and where its free text starts."""

    start: int
    cells: tuple[tuple[str, str], ...]  # (role, text)
    rest: int


@dataclass(frozen=True, slots=True)
class HeaderWord:
    """A header word and its offsets in the text."""

    text: str
    start: int
    end: int


def column_roles(words: list[str], lexicon: Lexicon) -> list[str]:
    """The role of each header word, each role used once; the first column is the name's."""
    roles: list[str] = []
    for word in words:
        options = lexicon.columns.get(fold_word(word), ("description",))
        roles.append(next((r for r in options if r not in roles), options[0]))
    return roles


def read_rows(
    text: str, end: int, header: list[HeaderWord], lexicon: Lexicon
) -> tuple[tuple[Cell, ...], tuple[Row, ...], str]:
    """Header cells, rows up to offset ``end``, and the text before the first row (which is in none).

    A first row's name can be a header word too
    ("key", "name"): of all places where the header may end, the last one that a row follows is taken.
    """
    words, body, starts = _best_header(text, end, header, lexicon)
    cells = tuple(_cell(w) for w in words)
    if not starts:
        return cells, (), " ".join(body.split())
    roles = column_roles(words, lexicon)
    ends = [s.start for s in starts[1:]] + [len(body)]
    rows = tuple(
        Row(_cells(start, body[start.rest : end], roles), number)
        for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
    )
    return cells, rows, " ".join(body[: starts[0].start].split())


def _best_header(text: str, end: int, header: list[HeaderWord], lexicon: Lexicon) -> tuple[list[str], str, list[Start]]:
    tried: list[tuple[list[str], str, list[Start]]] = []
    for count in range(len(header), 0, -1):
        words = [w.text for w in header[:count]]
        if tried and (count == 1 or not {"type", "description"} & set(column_roles(words, lexicon))):
            break  # what is left is no header of its own
        body = text[header[count - 1].end : end]
        starts = _row_starts(body, column_roles(words, lexicon), lexicon)
        if starts and not body[: starts[0].start].strip():
            return words, body, starts
        tried.append((words, body, starts))
    return max(tried, key=lambda t: len(t[2]))


def without_title(header: list[HeaderWord], lexicon: Lexicon) -> list[HeaderWord]:
    """Drop leading words that belong to the table's title: "(Query) parameters" before "Parameter", and words whose
    column comes again behind the name's."""
    roles = [lexicon.columns.get(fold_word(w.text), ("",))[0] for w in header]
    start = 0
    while start + 2 < len(roles) and (
        roles[start] == roles[start + 1] or (roles[start] != "name" and roles[start] in roles[start + 1 :])
    ):
        start += 1
    return header[start:]


def _cell(text: str) -> Cell:
    flat = " ".join(text.split())
    return Cell(flat, (Line(flat),)) if flat else Cell()


def _cells(start: Start, rest: str, roles: list[str]) -> tuple[Cell, ...]:
    texts = dict(start.cells)
    free = [r for r in roles if r not in _FIXED]
    if free:
        texts[free[-1] if "description" not in free else "description"] = rest
    return tuple(_cell(texts.get(role, "")) for role in roles)


def _row_starts(body: str, roles: list[str], lexicon: Lexicon) -> list[Start]:
    starts: list[Start] = []
    words = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(body)]
    index = 0
    while index < len(words):
        found = _start_at(body, words, index, roles, lexicon)
        if found is None or found[1] == index:  # no row begins with nothing
            index += 1
            continue
        starts.append(found[0])
        index = found[1]
    return starts


def _start_at(
    body: str, words: list[tuple[int, int, str]], index: int, roles: list[str], lexicon: Lexicon
) -> tuple[Start, int] | None:
    """A row start at word ``index`` and the index of the word behind its fixed cells, or None."""
    cells: list[tuple[str, str]] = []
    at = index
    for role in (r for r in roles if r in _FIXED):
        taken = _take(words, at, role, lexicon)
        if taken is None:
            return None
        text, at = taken
        cells.append((role, text))
    if not _is_convincing(words, index, cells, roles):
        return None
    rest = words[at][0] if at < len(words) else len(body)
    return Start(words[index][0], tuple(cells), rest), at


def _take(words: list[tuple[int, int, str]], at: int, role: str, lexicon: Lexicon) -> tuple[str, int] | None:
    if at >= len(words):
        return None
    word = words[at][2]
    if role in {"name", "status", "error_code"}:
        return (word, at + 1) if _NAME.fullmatch(word) else None
    if role == "required":
        # The yes/no values can be missing though the header names their column.
        return (word, at + 1) if fold_word(word) in lexicon.required else ("", at)
    return _take_type(words, at, lexicon)


def _take_type(words: list[tuple[int, int, str]], at: int, lexicon: Lexicon) -> tuple[str, int] | None:
    for count in range(min(MAX_TYPE_WORDS, len(words) - at), 0, -1):
        text = " ".join(w[2] for w in words[at : at + count])
        if parse_type(text, lexicon).known:
            return text, at + count
    return None


def _is_convincing(
    words: list[tuple[int, int, str]], index: int, cells: list[tuple[str, str]], roles: list[str]
) -> bool:
    """Whether the words really start a row: English prose such as "the object" must not."""
    texts = dict(cells)
    if "type" not in roles:
        return bool(texts.get("required")) or index == 0
    if texts.get("required") or texts["type"][:1].isupper() or index == 0:
        return True
    before = words[index - 1][2]
    return not before.isascii() or before[-1] in ".;!)"
