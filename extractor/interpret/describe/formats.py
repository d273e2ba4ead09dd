"""Whether a value has a format of JSON Schema, told as jsonschema tells it: "a@b.example" is an e-mail address.

That library takes as long to load as twenty pages to read; only dates with times are left to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from ipaddress import IPv4Address, IPv6Address
from typing import TYPE_CHECKING
from uuid import UUID

from extractor.document import Json
from extractor.lazy_regex import lazy_regex

if TYPE_CHECKING:
    from jsonschema import FormatChecker

# "yyyy-MM-dd", "YYYY/MM/DD", "dd.MM.yyyy", "yyyy-MM-dd'T'HH:mm" with its time
_DATE = lazy_regex(
    r"(?<![\w-])(?:(?P<iso>y{4}-m{2}-d{2})|y{2,4}[/.]?m{1,2}[/.]?d{1,2}|d{1,2}[-/.]m{1,2}[-/.]y{2,4})"
    r"(?P<time>['\s]{0,2}T?['\s]{0,2}hh)?(?![a-z])",
    re.IGNORECASE,
)
_HYPHENS = (8, 13, 18, 23)  # where they stand in "7d444840-9dc0-11d1-b245-5ffdce74fad2"


def as_shown(name: str | None, text: str) -> str | None:
    """A format as a text shows it: that of dates where "ISO 8601 (yyyy-MM-dd)" has no time, none where their parts are
    written otherwise ("dd.MM.yyyy")."""
    shown = _DATE.search(text) if name == "date-time" else None
    if shown is None or shown.group("time"):
        return name
    return "date" if shown.group("iso") else None


def conforms(value: Json, name: str) -> bool:
    """Whether a value has a format; what is no text has each."""
    if not isinstance(value, str):
        return True
    try:
        return _FORMS[name](value)
    except ValueError:
        return False


def _is_uuid(text: str) -> bool:
    return bool(UUID(text)) and all(text[place] == "-" for place in _HYPHENS)


def _is_date_time(text: str) -> bool:
    return _checker().conforms(text, "date-time")


@cache
def _checker() -> FormatChecker:
    from jsonschema import FormatChecker  # noqa: PLC0415 -- see above

    return FormatChecker(("date-time",))


_FORMS: Mapping[str, Callable[[str], bool]] = {
    "uuid": _is_uuid,
    "date-time": _is_date_time,
    "email": lambda text: "@" in text,
    "ipv4": lambda text: bool(IPv4Address(text)),
    "ipv6": lambda text: not getattr(IPv6Address(text), "scope_id", ""),
}
