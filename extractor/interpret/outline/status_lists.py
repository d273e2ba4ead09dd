"""Lines that list statuses behind a word for them ("Error codes: notFound (404), 409"), and lists of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from http import HTTPStatus

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width, fold_word
from extractor.interpret.outline.words import CODE, phrased, says_error, section_role, status_of
from extractor.lazy_regex import lazy_regex

# "401 AUTH-001 (no token)", ", 409 VAL-409": a status and the API's own code
_WITH_NAMES = lazy_regex(
    r"[\s`*,;]{0,6}(?P<code>[45]\d{2})\s[A-Z][A-Z0-9_]{1,30}(?:-[A-Z0-9]{1,20}){0,3}[`*]{0,2}(?:\s?\((?P<said>[^()]{1,200})\))?"
)
MAX_LABEL = 60
_METHOD = lazy_regex(r"\b(?:GET|POST|PUT|PATCH|DELETE)\b")  # in capitals: "sent for a DELETE request"
_CODE = lazy_regex(r"(?<!\d)([1-5]\d{2})(?!\d)")  # "404"
# A status of a list, its name in front or a note behind: "404", "notFound (404)", "200 (since 1.2)"
_ENTRY = lazy_regex(
    r"\s{0,9}(?:(?P<name>[A-Za-z]\w{0,40})\s?\((?P<codes>[1-5]\d{2}\b[^()]{0,40})\)"
    r"|(?P<code>[1-5]\d{2})\b(?:\s?\([^()]{0,60}\))?)\s{0,9},?"
)

# What stands in front of what is said of a status: "404 Not Found: text", "status-404, text", "404 - text"
_OPENED = lazy_regex(r"(?P<head>[^:,–—]{3,40}?)\s{0,3}(?:[:,–—]|\s-{1,2}\s)\s{0,3}(?P<said>\S.{0,400})", re.DOTALL)
# What a label for a status has behind it: "404 if there is no such boat", "`201` – made"; "400 (number)" is a value
_BEHIND = lazy_regex(r"[ *`]{0,4}(?P<code>[1-5]\d{2})(?![\w.]| ?\([a-z])[ *`:–—-]{0,5}(?P<said>.{0,400})", re.DOTALL)
KNOWN = frozenset(str(status.value) for status in HTTPStatus)


def opening_status(text: str, lexicon: Lexicon) -> tuple[str, str]:
    """The status code that a line opens with and what it says of it; "" and "" where it opens with something else."""
    found = _OPENED.fullmatch(fold_width(text).strip())
    head = found["head"].strip(" *`|()") if found else ""
    code = head if CODE.fullmatch(head) else phrased(head) or status_of(head.replace("-", " "), lexicon.statuses)
    return (code, found["said"].strip()) if found and code else ("", "")


def labelled_status(text: str, lexicon: Lexicon) -> tuple[str, str]:
    """The status code behind a word for it and what the line says of it ("Code: 404 if there is no such boat"); "" and
    "" for any other line."""
    label, colon, rest = fold_width(text).partition(":")
    named = bool(colon) and "status" in lexicon.columns.get(fold_word(label.strip(" *`")), ())
    found = _BEHIND.fullmatch(rest) if named else None
    told = found is not None and found["code"] in KNOWN
    return (found["code"], found["said"].strip()) if found and told else ("", "")


def list_of_statuses(texts: Sequence[str], lexicon: Lexicon) -> list[tuple[str, str]]:
    """The statuses of a list each line of which opens with one, whatever stands above: several, one of them of a
    failure; none where a line says something else."""
    found = [opening_status(text, lexicon) for text in texts]
    codes = {code for code, _ in found}
    return found if len(found) > 1 and codes <= KNOWN and any(code >= "400" for code in codes) else []


def of_other_methods(code: str, texts: Iterable[str], method: str) -> bool:
    """Whether what is said of a success names other methods only: a table for all operations tells them apart so."""
    named = {found.group() for text in texts for found in _METHOD.finditer(text)} if code.startswith("2") else set()
    return bool(named) and method not in named


def listed_statuses(text: str, lexicon: Lexicon) -> list[tuple[str, str]]:
    """The status codes of a line that lists them behind a word for statuses, each with its name, up to the first word
    that is neither; none of any other line."""
    label, colon, rest = fold_width(text).partition(":")
    role = section_role(label.strip(" *`"), lexicon) if colon and len(label) <= MAX_LABEL else ""
    found = _entries(rest)[0] if role in {"status", "errors"} else []
    if colon and _WITH_NAMES.match(rest) and (role or says_error(label, lexicon)):
        return [(entry["code"], entry["said"] or "") for entry in _WITH_NAMES.finditer(rest)]
    return found if role == "status" or all(code >= "400" for code, _ in found) else []


def codes_alone(text: str) -> list[tuple[str, str]]:
    """The status codes of a line that is nothing but several of them: "401, 404"."""
    found, end = _entries(text)
    return found if len(found) > 1 and end == len(text.rstrip(" .")) else []


def _entries(text: str) -> tuple[list[tuple[str, str]], int]:
    """The codes that open a text, each with its name, and where they end."""
    found: list[tuple[str, str]] = []
    at = 0
    while entry := _ENTRY.match(text, at):
        codes = _CODE.findall(entry["codes"] or entry["code"])
        found.extend((code, entry["name"] or "") for code in codes)
        at = entry.end()
    return found, at
