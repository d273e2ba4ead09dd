"""Text whose lines are kept, as of a page that was printed or copied from a browser: each line a paragraph, section
words and titles headings, what was a table or code again one.

List boats               a title: the line in front of a request line, or behind the one above
GET /boats               a title itself where there is none in front
QUERY PARAMETERS         a section word
limit integer
Responses
200 The boats.

Where request lines stood beside what they state, they come at its end: they are put in front of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from http import HTTPStatus
from itertools import pairwise

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Block, Heading, Line, Origin, Paragraph
from extractor.lazy_regex import lazy_regex
from extractor.readers.text.grammar import grammar
from extractor.readers.text.pieces import METHODS, Piece, pieces_of

SEVERAL = 2  # request lines
MAX_LINE = 600  # characters: longer lines are text that is flattened
LONG = 200  # characters of a line of which there are few
MOST_LONG = 0.1  # of all lines
MAX_TITLE = 8  # words
TITLE_LEVEL, SECTION_LEVEL, STATUS_LEVEL = 2, 3, 4
_REQUEST = lazy_regex(rf"(?:{METHODS})\s{{1,8}}(?:https?://[\w.:-]{{1,200}})?/\S{{0,300}}")  # "GET /boats"
_MEDIA = lazy_regex(r"\s*(?:application|multipart|text)/[\w.+*-]{1,80}$")  # "application/json"
_STATUS = lazy_regex(r"[^\w\s]{0,2}\s?([1-5]\d{2})(?:\s{1,3}[A-Z].*|[^\W\d_].{0,20})?")  # "200 The boats.", "🟢404"
_STATUS_BEHIND = lazy_regex(r"[^\W\d]{1,20}\s?[(（]([1-5]\d{2})[)）]")  # "成功(200)"
_OPEN = lazy_regex(r"[:：]$|(?i:\b(?:min|max)\w*)")  # "Max length", "Default:": a number below is its value
_CODES = frozenset(status.value for status in HTTPStatus)


def lined_blocks(text: str, file: str, lexicon: Lexicon) -> list[Block]:
    """The blocks of text that states a request on a line of its own; none for other text."""
    lines = [line for line in text.splitlines() if line.strip()]
    long = sum(len(line) > LONG for line in lines)
    if long > MOST_LONG * len(lines) or any(len(line) > MAX_LINE for line in lines):
        return []
    pieces = pieces_of(text, file)
    if not any(_is_request(piece) for piece in pieces):
        return []
    return list(_blocks(_in_front(pieces, lexicon), file, lexicon))


def _is_request(piece: Piece) -> bool:
    return _REQUEST.fullmatch(piece.text) is not None


def _in_front(pieces: Sequence[Piece], lexicon: Lexicon) -> Sequence[Piece]:
    """The pieces, request lines that end what describes them in front of it, behind its title: such are several, each
    behind lines of its own, the first behind a section word."""
    stating = [at for at, piece in enumerate(pieces) if _is_request(piece)]
    apart = all(b - a > 1 for a, b in pairwise(stating))
    if len(stating) < SEVERAL or not apart or not any(_is_section(p.text, lexicon) for p in pieces[: stating[0]]):
        return pieces
    out: list[Piece] = []
    for start, end in pairwise((-1, *stating)):
        own = pieces[start + 1 : end]
        front = next((n for n, piece in enumerate(own) if not _is_title(piece.text, lexicon)), 0) if start < 0 else 1
        title = front if own and (start < 0 or _is_title(own[0].text, lexicon)) else 0
        out += (*own[:title], pieces[end], *own[title:])
    return (*out, *pieces[stating[-1] + 1 :])


def _blocks(pieces: Sequence[Piece], file: str, lexicon: Lexicon) -> Iterator[Block]:
    answered = False  # whether a status stands above, in the same operation
    for at, piece in enumerate(pieces):
        origin = Origin(file, line=piece.number)
        answered = answered and not _is_request(piece)
        level = _level(pieces, at, answered, lexicon)
        answered = (answered or level == STATUS_LEVEL) and level != TITLE_LEVEL
        if piece.block is not None:
            yield piece.block
        else:
            yield Heading(piece.text, level, origin) if level else Paragraph(Line(piece.text), origin)


def _level(pieces: Sequence[Piece], at: int, answered: bool, lexicon: Lexicon) -> int:
    """The level of the heading that a line is, 0 for others; ``answered`` is whether what follows is of a status:
    "Body" below "200" is the answer's."""
    text = pieces[at].text
    if _is_request(pieces[at]):
        return 0 if at <= 1 or _is_title(pieces[at - 1].text, lexicon) else TITLE_LEVEL
    if not text:
        return 0
    if _is_section(text, lexicon):
        return STATUS_LEVEL + 1 if answered and not _asks(text, lexicon) else SECTION_LEVEL
    if _is_status(text):
        return 0 if at and _OPEN.search(pieces[at - 1].text) else STATUS_LEVEL
    if not _is_title(text, lexicon) or not (at == 0 or (at + 1 < len(pieces) and _is_request(pieces[at + 1]))):
        return 0
    return TITLE_LEVEL if at else 1


def _is_status(text: str) -> bool:
    found = _STATUS.fullmatch(text) or _STATUS_BEHIND.fullmatch(text)
    return found is not None and int(found[1]) in _CODES and len(text.split()) <= MAX_TITLE


def _asks(text: str, lexicon: Lexicon) -> bool:
    """Whether section words speak of the request: those for its path or query, or with a word for it."""
    folded = fold_word(text)
    asking = (word for word, part in lexicon.heading_parts.items() if part in {"request", "path", "query"})
    return any(word in folded for word in asking)


def _is_section(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is section words, and at most a media type behind them; "description" may be a field."""
    words = "" if text[:1].islower() else _MEDIA.sub("", text)
    return bool(words) and grammar(lexicon).section.fullmatch(words) is not None


def _is_title(text: str, lexicon: Lexicon) -> bool:
    plain = 0 < len(text.split()) <= MAX_TITLE and text[-1] not in ".:;,。：；，"
    return plain and not _MEDIA.fullmatch(text) and not _is_status(text) and not _is_section(text, lexicon)
