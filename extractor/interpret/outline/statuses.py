"""Statuses that sentences say: "returns 404 Not Found", "a `409` if the name is taken"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from http import HTTPStatus

from extractor.dialects import Lexicon
from extractor.dialects.template import Match, first_match
from extractor.dialects.text import fold_width
from extractor.interpret.outline.words import phrased, section_role
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass

MAX_TEXT = 4000  # characters of a text that are looked at
MAX_LISTED = 7  # characters between the codes of a list: ", or "
MAX_CONDITION = 40
MAX_LABEL = 40
MAX_LEADING = 120
LEAST_FAILURE = 400
_ANSWERS = frozenset({"response", "response_body", "status"})
_PHRASES = {status.value: status.phrase.lower() for status in HTTPStatus}
_CODE = lazy_regex(r"(?<![\w.:/$€£#-])([1-5]\d{2})(?![\w%]|[.:/-]\d)", re.ASCII)  # "404", not that of "port:404"
_MARKS = lazy_regex(r"[*`\"']")  # "*", "`"
_WORD = lazy_regex(r"\s{1,3}[a-z]")  # " boats" behind a number
_HTTP = lazy_regex(r"\bHTTP[ *`]{1,3}\Z", re.IGNORECASE)  # "Responds with HTTP " in front of a code
_SHORT = lazy_regex(r"\s{1,3}[^\W\d_]{1,4}\s")  # " on success", " if it is"
_REASON = lazy_regex(r"[\s:–—(*`\"'-]{1,4}([A-Za-z][A-Za-z' -]{1,40})")  # " Not Found" behind a code
_END = lazy_regex(r"(?<=[.;!?])\s+|\n|[。；！]")  # ";" between "404; not found"


@dataclass(frozen=True, slots=True)
class SaidStatus:
    """A status code and the sentence that says it, "" where that is the code and its reason phrase alone."""

    status: str
    sentence: str


def said_statuses(text: str, lexicon: Lexicon) -> tuple[SaidStatus, ...]:
    """The statuses that a text says, each once: codes with their reason phrase (RFC 9110, section 15), or behind words
    that a dialect knows for it ("returns", "HTTP status")."""
    return _statuses_of_sentences(text[:MAX_TEXT], lexicon) if _CODE.search(text[:MAX_TEXT]) else ()


@lru_cache(maxsize=4096)
def _statuses_of_sentences(text: str, lexicon: Lexicon) -> tuple[SaidStatus, ...]:
    found: dict[str, SaidStatus] = {}
    for sentence in _END.split(text):
        for code in _codes(sentence, lexicon):
            found.setdefault(code, SaidStatus(code, "" if phrased(sentence.strip(" .*`")) else sentence.strip()))
    return tuple(found.values())


def _codes(sentence: str, lexicon: Lexicon) -> Iterator[str]:
    plain = _MARKS.sub(" ", fold_width(sentence))
    announced = _announced(plain, lexicon) | _labelled(plain, lexicon)
    behind = -MAX_LISTED
    for found in _CODE.finditer(plain):
        goes_on = found.start() - behind < MAX_LISTED  # "400 or 404"
        reason = _reason(found.group(1), plain[found.end() :])
        if goes_on or found.start() in announced or reason:
            behind = found.end() + reason
            yield found.group(1)


def _reason(code: str, rest: str) -> int:
    """The length of what begins ``rest`` and is the reason phrase of a code; 0 where nothing is."""
    reason = _REASON.match(rest)
    phrase = _PHRASES.get(int(code), "")
    fits = reason is not None and bool(phrase) and reason.group(1).lower().startswith(phrase)
    return reason.start(1) + len(phrase) if reason is not None and fits else 0


def _announced(sentence: str, lexicon: Lexicon) -> frozenset[int]:
    """Where codes of a sentence are that words for the status of an answer announce."""
    lower = sentence.lower()
    found: set[int] = set()
    for template in lexicon.status_sentences.among(lower):
        at = 0
        while (match := template.search(sentence, lower, at)) is not None:
            number = _CODE.search(sentence, match.start)
            at = match.end
            if number is not None and number.end() <= match.end and _may_follow(sentence, number, match, lexicon):
                found.add(number.start())
    return frozenset(found)


def _labelled(sentence: str, lexicon: Lexicon) -> frozenset[int]:
    """Where codes stand behind a label for answers: "Response: HTTP 200 on success, 500 on error"."""
    label, colon, _ = sentence[:MAX_LABEL].partition(":")
    if not colon or section_role(label.strip(), lexicon) not in _ANSWERS:
        return frozenset()
    codes = (found for found in _CODE.finditer(sentence, len(label)) if int(found.group(1)) in _PHRASES)
    return frozenset(c.start() for c in codes if not _WORD.match(sentence, c.end()) or _SHORT.match(sentence, c.end()))


def _may_follow(sentence: str, number: re.Match[str], match: Match, lexicon: Lexicon) -> bool:
    """Whether what stands behind a number leaves it a status: "returns 200 boats" says how many."""
    if int(number.group(1)) not in _PHRASES:
        return False
    rest = sentence[number.end() :]
    if match.end > number.end() or not _WORD.match(rest):
        return True
    said = sentence[match.start : number.start()]
    if _HTTP.search(said) or _names_status(said.lower(), lexicon):
        return True  # "HTTP 204 on success", "a status code of 204 and no body"
    condition = first_match(lexicon.conditions, rest[:MAX_CONDITION], rest[:MAX_CONDITION].lower())
    return condition is not None and not rest[: condition.start].strip()


def _names_status(said: str, lexicon: Lexicon) -> bool:
    """Whether words in front of a number have one for statuses of several words ("status code"): others count, too."""
    return any("status" in roles and " " in word and word in said for word, roles in lexicon.columns.items())


def said_status(text: str, lexicon: Lexicon) -> str:
    """The status of the answer that a text introduces: the only one of its last sentence that says any, or ""."""
    said = said_statuses(text, lexicon)
    last = [s for s in said if s.sentence == said[-1].sentence] if said else []
    return last[0].status if len(last) == 1 else ""


def status_of_reason(text: str) -> str:
    """The status of a failure whose reason phrase, of several words, a line that leads to an answer has: 404 of "Where
    the boat is not found:"; "" where it has none or several."""
    lower = text.lower() if text.rstrip().endswith((":", "：")) and len(text) <= MAX_LEADING else ""
    found = [code for code, phrase in _PHRASES.items() if code >= LEAST_FAILURE and " " in phrase and phrase in lower]
    return str(found[0]) if len(found) == 1 else ""
