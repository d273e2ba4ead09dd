"""The ``Prefer`` header (RFC 7240): which of the documented responses a caller wants to see."""

from __future__ import annotations

import re

from extractor.values import dataclass

_PREFERENCE = re.compile(r'\s*([\w-]+)\s*(?:=\s*("(?:[^"\\]|\\.)*"|[^,;]*))?[^,]*')  # 'example="sunk"'


class PreferenceError(ValueError):
    """A preference that cannot be honoured; the message says why."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """``code``: the status; ``example``: the name of an example; ``dynamic``: no example, made from the schema."""

    code: int | None = None
    example: str | None = None
    dynamic: bool = False

    @property
    def applied(self) -> str:
        """The value of ``Preference-Applied``; empty without preferences."""
        shown = [f"code={self.code}"] if self.code is not None else []
        shown += [f'example="{self.example}"'] if self.example is not None else []
        return ", ".join(shown + (["dynamic=true"] if self.dynamic else []))


def preferences(headers: list[str]) -> Preferences:
    """The preferences of all ``Prefer`` headers; those that are not the mock's are left alone, as the RFC asks.

    Raises PreferenceError for a code that is no status of a response.
    """
    given: dict[str, str] = {}
    for name, value in (m.groups() for header in headers for m in _PREFERENCE.finditer(header)):
        given.setdefault(name.lower(), _unquoted((value or "").strip()))
    code = given.get("code")
    if code is not None and not re.fullmatch(r"[2-5][0-9]{2}", code):
        raise PreferenceError(f"Prefer: code={code} is no status of a response; give one from 200 to 599")
    return Preferences(int(code) if code else None, given.get("example"), given.get("dynamic", "false") in ("true", ""))


def _unquoted(value: str) -> str:
    return re.sub(r"\\(.)", r"\1", value[1:-1]) if value.startswith('"') and value.endswith('"') else value
