"""Codes of the service's own, which are no statuses of HTTP, in columns whose header may mean either.

| Code | Description |      | Code | HTTP code | Description |
| -1   | Error       |      | 101  | 400       | No name     |
| -101 | No address  |      | 103  | 503       | Not ready   |
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.dialects.text import fold_word
from extractor.document import Table
from extractor.interpret.outline.status_lists import KNOWN
from extractor.interpret.outline.words import CODE
from extractor.interpret.records.tables.cells import texts_of
from extractor.lazy_regex import lazy_regex

_NUMBER = lazy_regex(r"[`*(\s]{0,4}([-−–]?\d{1,9})(?![\w.])")  # "-101", "`404` Not Found", "22"
_HTTP = lazy_regex(r"\bhttp\b")  # "http" of "http code"
_DIGITS = 3
_FAILURE = "4"  # the first digit of the statuses among which servers use some that no registry has


def are_of_service(shown: Iterable[str]) -> bool:
    """Whether the codes that texts open with are the service's own: one of them is negative, has not three digits or
    is a success or redirection that HTTP does not know, or HTTP does not know most of them."""
    codes = [m.group(1) for text in shown for m in [_NUMBER.match(text)] if m]
    unknown = [code for code in codes if code not in KNOWN]
    own = any(not code.isdigit() or len(code) != _DIGITS or code < _FAILURE for code in unknown)
    return own or 2 * len(unknown) > len(codes)


def with_service_codes(roles: tuple[str, ...], table: Table) -> tuple[str, ...]:
    """The roles, a column of statuses that holds codes of the service as one of error codes; not where its header says
    that they are of HTTP."""
    at = roles.index("status") if "status" in roles and "error_code" not in roles else None
    if at is None or "name" in roles or _HTTP.search(fold_word(table.header[at].text)):
        return roles
    texts = texts_of(table, at)
    taken = any(CODE.search(text) for text in texts) and are_of_service(texts)
    return (*roles[:at], "error_code", *roles[at + 1 :]) if taken else roles


def of_http(columns: Sequence[int], table: Table) -> list[int]:
    """Of several columns that may be of statuses those that hold codes, or the one of them that is said to be of HTTP
    ("HTTP code")."""
    found = [i for i in columns if (texts := texts_of(table, i)) and all(CODE.fullmatch(t.strip("`* ")) for t in texts)]
    named = [i for i in found if _HTTP.search(fold_word(table.header[i].text))]
    return named if len(found) > 1 and len(named) == 1 else found
