"""Lines that list statuses behind a word for them: "Error codes: notFound (404), 409"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.dialects import Lexicon
from extractor.dialects.text import fold_width
from extractor.interpret.outline.words import section_role

MAX_LABEL = 60
_METHOD = re.compile(r"\b(?:GET|POST|PUT|PATCH|DELETE)\b")  # in capitals: "sent for a DELETE request"
_CODE = re.compile(r"(?<!\d)([1-5]\d{2})(?!\d)")
# A status of a list, its name in front or a note behind: "404", "notFound (404)", "200 (since 1.2)"
_ENTRY = re.compile(
    r"\s{0,9}(?:(?P<name>[A-Za-z]\w{0,40})\s?\((?P<codes>[1-5]\d{2}\b[^()]{0,40})\)"
    r"|(?P<code>[1-5]\d{2})\b(?:\s?\([^()]{0,60}\))?)\s{0,9},?"
)


def of_other_methods(code: str, texts: Iterable[str], method: str) -> bool:
    """Whether what is said of a success names other methods only: a table for all operations tells them apart so."""
    named = {found.group() for text in texts for found in _METHOD.finditer(text)} if code.startswith("2") else set()
    return bool(named) and method not in named


def listed_statuses(text: str, lexicon: Lexicon) -> list[tuple[str, str]]:
    """The status codes of a line that lists them behind a word for statuses, each with its name, up to the first word
    that is neither; none of any other line."""
    label, colon, rest = fold_width(text).partition(":")
    if not colon or len(label) > MAX_LABEL or section_role(label.strip(" *`"), lexicon) != "status":
        return []
    found: list[tuple[str, str]] = []
    at = 0
    while entry := _ENTRY.match(rest, at):
        codes = _CODE.findall(entry["codes"] or entry["code"])
        found.extend((code, entry["name"] or "") for code in codes)
        at = entry.end()
    return found
