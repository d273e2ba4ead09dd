"""The statuses that a cell of a table of operations lists, with what is said of each.

"`400` Bad request (no name), `500` Internal"        ("400", "Bad request (no name)"), ("500", "Internal")
"`201 Created` `Boat { id: int }`"                   ("201", "Created Boat { id: int }")
"""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Cell
from extractor.interpret.outline.sections.model import RESPONSE_ROLES
from extractor.interpret.outline.words import said_parts, section_role
from extractor.lazy_regex import lazy_regex

# "400 Bad request", "400/401 on a bad token", "File: 201 Created"
_STATUS = lazy_regex(
    r"(?:[^\W\d][\w ]{0,30}:\s?)?([1-5]\d{2}(?:\s?/\s?[1-5]\d{2}){0,4})(?![\w.])[\s:–—-]{0,3}(.{0,300})"
)
# ", 404 No such boat", "; File: 201 Created"
_NEXT = lazy_regex(r"[,;]\s{0,3}(?=(?:[^\W\d][\w ]{0,30}:\s?)?[1-5]\d{2}(?![\w.]))")
PHRASES = {str(status.value): status.phrase for status in HTTPStatus}
_ROLES = RESPONSE_ROLES | {"status", "errors"}
_TOLD = frozenset({"status", "error", "response"})
_BRACKETS = lazy_regex(r"\([^()]{0,60}\)")  # "(status and body)"


def status_columns(header: Sequence[Cell], roles: Sequence[str], lexicon: Lexicon) -> frozenset[int]:
    """The columns whose header speaks of answers: of what comes back, of success, of errors."""
    others = (i for i in range(len(header)) if roles[i : i + 1] not in {("description",), ("method",), ("path",)})
    return frozenset(i for i in others if _tells(_BRACKETS.sub("", header[i].text).strip(), lexicon))


def _tells(header: str, lexicon: Lexicon) -> bool:
    words = fold_word(header).split()
    told = not _TOLD.isdisjoint(said_parts(header, lexicon)) or any(word in lexicon.success_words for word in words)
    return told or section_role(header, lexicon) in _ROLES


def statuses_in(text: str) -> tuple[tuple[str, str], ...]:
    """The statuses that a text lists, with what is said of each behind its reason phrase; none where it does not open
    with one."""
    found = [_STATUS.fullmatch(part.strip(" `")) for part in _NEXT.split(" ".join(text.split()))]
    if not found or found[0] is None:
        return ()
    return tuple(
        (code.strip(), _said(code.strip(), f.group(2).strip(" .,;")))
        for f in found
        if f
        for code in f.group(1).split("/")
    )


def _said(code: str, text: str) -> str:
    """What is said behind a status, without its reason phrase (RFC 9110): "Boat" of "OK Boat"."""
    phrase = PHRASES.get(code, "")
    behind = text[len(phrase) :].strip(" ,:–—-") if phrase and text.lower().startswith(phrase.lower()) else text
    return behind if behind[:1].isalnum() else text
