"""Findings in the languages of the review. Builds tell them in English; a translation has the same placeholders.

"crew" has more than one default: 3, 4  ->  “crew”有多个默认值：3, 4
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from string import Formatter

import yaml

from extractor.diagnostic import definitions
from extractor.review.html.markup import Markup, tag


@cache
def _chinese() -> Mapping[str, Mapping[str, str]]:
    raw = yaml.safe_load((files("extractor.review") / "findings_zh.yaml").read_text(encoding="utf-8"))
    return {str(code): {str(k): str(v) for k, v in words.items()} for code, words in raw.items()}


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Phrases that values of messages may be, with their translations."""
    raw = yaml.safe_load((files("extractor.review") / "values_zh.yaml").read_text(encoding="utf-8"))
    return tuple((_pattern(str(english)), str(chinese)) for english, chinese in raw.items())


@cache
def _pattern(template: str) -> re.Pattern[str]:
    """What reads the values out of a text that a template made; a name that comes again is the same value."""
    parts: list[str] = []
    seen: set[str] = set()
    for literal, name, _, _ in Formatter().parse(template):
        parts.append(re.escape(literal))
        if name:
            parts.append(f"(?P={name})" if name in seen else f"(?P<{name}>.*?)")
            seen.add(name)
    return re.compile("".join(parts), re.DOTALL)  # "rows are (?P<number>.*?)"


def values_in(code: str, what: str, text: str) -> dict[str, str] | None:
    """The values that the message or the remedy (``what``) of a finding was made with; None for a text that was not."""
    definition = definitions().get(code)
    if definition is None:
        return None
    found = _pattern(definition.message if what == "message" else definition.remedy).fullmatch(text)
    return found.groupdict() if found else None


def in_chinese(code: str, what: str, text: str) -> str:
    """The message or the remedy (``what``) of a finding in Chinese; the text itself where there is no translation."""
    template = _chinese().get(code, {}).get(what)
    values = values_in(code, what, text)
    if template is None or values is None:
        return text
    return template.format(**{name: _value_in_chinese(value) for name, value in values.items()})


def _value_in_chinese(value: str) -> str:
    """A value that is a phrase of ours in Chinese; any other value as it is."""
    for phrase, template in _phrases():
        if found := phrase.fullmatch(value):
            return template.format(**{name: _value_in_chinese(inner) for name, inner in found.groupdict().items()})
    return value


def finding_text(code: str, what: str, text: str, lang: Mapping[str, str]) -> Markup:
    """A text of a finding as HTML, which the switch of languages changes."""
    chinese = in_chinese(code, what, text)
    if chinese == text:
        return tag("span", None, text)
    return tag("span", {"data-en": text, "data-zh": chinese}, chinese if lang["tag"] == "zh" else text)
