"""Document attributes: entries, references, and the conditions that ask for them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass, field

# Intrinsic attributes (AsciiDoc language documentation, "Character Replacement Attributes Reference").
INTRINSIC: Mapping[str, str] = {
    "blank": "", "empty": "", "sp": " ", "nbsp": "\u00a0", "zwsp": "\u200b", "wj": "\u2060", "apos": "'", "quot": '"',
    "lsquo": "\u2018", "rsquo": "\u2019", "ldquo": "\u201c", "rdquo": "\u201d", "deg": "\u00b0", "plus": "&#43;",
    "brvbar": "\u00a6", "vbar": "&#124;", "amp": "&amp;", "lt": "&lt;", "gt": "&gt;", "startsb": "[", "endsb": "]",
    "caret": "&#94;", "asterisk": "&#42;", "tilde": "&#126;", "backslash": "&#92;", "backtick": "&#96;",
    "two-colons": "::", "two-semicolons": ";;", "cpp": "C&#43;&#43;", "pp": "&#43;&#43;",
}  # fmt: skip
# What a page may ask of the program that renders it: it is rendered to HTML.
BACKEND: Mapping[str, str] = {
    "backend": "html5",
    "backend-html5": "",
    "basebackend": "html",
    "basebackend-html": "",
    "doctype": "article",
}
MAX_VALUE = 4096  # characters of one value: what a value of values can grow to
BUDGET = 1 << 20  # characters that references may add to a page

_REFERENCE = lazy_regex(r"(\\?)\{([A-Za-z0-9_][\w-]{0,80})\}")  # "{version}", "\{version}"
_ENTRY = lazy_regex(r":(!?)([A-Za-z0-9_][\w-]{0,80})(!?):(?:[ \t]+(.*))?")  # ":version: 2", ":!toc:"
_EVAL = lazy_regex(r"\s*(\S.{0,200}?)\s*(==|!=|<=|>=|<|>)\s*(\S.{0,200}?)\s*")  # '"a" == "b"'


@dataclass(slots=True)
class Attributes:
    """The attributes that are set where a page has been read to, and what references may still add."""

    values: dict[str, str] = field(default_factory=lambda: {**INTRINSIC, **BACKEND})
    budget: int = BUDGET

    def take(self, line: str) -> bool:
        """Whether the line is an attribute entry (``:name: value``, ``:!name:``); if so it is carried out."""
        found = _ENTRY.fullmatch(line.rstrip())
        if found is None:
            return False
        before, name, behind, value = found.groups()
        if before or behind:
            self.values.pop(name.lower(), None)
        else:
            self.values[name.lower()] = self.fill((value or "").strip())[:MAX_VALUE]
        return True

    def fill(self, text: str) -> str:
        """The text with references replaced by values; a name that is not set stays as written."""
        return _REFERENCE.sub(self._value, text) if "{" in text else text

    def _value(self, found: re.Match[str]) -> str:
        value = self.values.get(found.group(2).lower())
        if found.group(1) or value is None or len(value) > self.budget:
            return found.group()
        self.budget -= len(value)
        return value

    def any_set(self, names: str) -> bool:
        """``a,b``: one of them is set; ``a+b``: all of them are."""
        if "+" in names:
            return all(n.strip().lower() in self.values for n in names.split("+"))
        return any(n.strip().lower() in self.values for n in names.split(","))

    def holds(self, expression: str) -> bool:
        """An ``ifeval`` expression; one that compares nothing does not hold."""
        found = _EVAL.fullmatch(self.fill(expression))
        if found is None:
            return False
        left, sign, right = _operand(found.group(1)), found.group(2), _operand(found.group(3))
        if sign in {"==", "!="}:
            return (left == right) == (sign == "==")
        if isinstance(left, str) != isinstance(right, str):
            return False
        order = (left > right) - (left < right)  # type: ignore[operator]  # both are texts, or both numbers
        return {"<": order < 0, "<=": order <= 0, ">": order > 0, ">=": order >= 0}[sign]


def _operand(text: str) -> str | float:
    if text[:1] in {'"', "'"}:
        return text.strip("\"'")
    try:
        return float(text)
    except ValueError:
        return text
