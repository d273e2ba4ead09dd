"""Findings as values: stable code, severity, one sentence, origin, remedy.

The codes are data (``diagnostics.yaml``), so that the documentation page and the tests of the registry read the
same definitions as the program.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from extractor.kept import kept, place_of
from extractor.origin import Origin
from extractor.values import dataclass

FILE = Path(__file__).with_name("diagnostics.yaml")


class Severity(StrEnum):
    """How much a finding matters; ordered from harmless to fatal."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Definition:
    """What a code means, as defined in ``diagnostics.yaml``. ``contradiction``: pages contradict themselves."""

    code: str
    severity: Severity
    about: str
    message: str
    remedy: str
    contradiction: bool = False


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding. ``related`` are further origins; ``pointer`` the place in the spec, where there is one."""

    code: str
    severity: Severity
    message: str
    origin: Origin
    remedy: str = ""
    related: tuple[Origin, ...] = ()
    pointer: str | None = None

    def sort_key(self) -> tuple[str, int, str, int, int, str, str]:
        """By file, line, element, row, code, message: the order in which findings are printed."""
        origin = self.origin
        place = (origin.file, origin.line or 0, origin.element or "", origin.number or 0, origin.row or 0)
        return (*place, self.code, self.message)


@cache
def definitions() -> dict[str, Definition]:
    """All codes, by code.

    Raises ValueError where the definitions file itself is broken.
    """
    return kept(place_of(FILE), lambda: (FILE, Path(__file__)), dict[str, Definition], _defined)


def _defined() -> dict[str, Definition]:
    import yaml  # noqa: PLC0415 -- what it parses is kept

    return {
        code: Definition(
            code, Severity(d["severity"]), d["about"], d["message"], d.get("remedy", ""), d.get("contradiction", False)
        )
        for code, d in yaml.load(FILE.read_text(encoding="utf-8"), yaml.CSafeLoader).items()
    }


def shorten(text: str, limit: int = 120) -> str:
    """One printable line of at most ``limit`` characters; control characters are shown escaped."""
    flat = " ".join(text.split())
    flat = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in flat)
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"


def from_note(code: str, origin: Origin, details: Iterable[tuple[str, str]]) -> Diagnostic:
    """A diagnostic from a code and details that were kept as pairs."""
    values: dict[str, Any] = dict(details)
    return finding(code, origin, **values)


def finding(
    code: str,
    origin: Origin,
    /,
    *,
    related: tuple[Origin, ...] = (),
    pointer: str | None = None,
    **values: Any,
) -> Diagnostic:
    """Make a diagnostic; ``values`` fill the message's placeholders (shortened, made printable)."""
    d = definitions()[code]
    shown = {name: shorten(str(value)) for name, value in values.items()}
    return Diagnostic(code, d.severity, d.message.format(**shown), origin, d.remedy.format(**shown), related, pointer)
