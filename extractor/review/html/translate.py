"""Findings in the languages of the review. Builds tell them in English; a translation has the same placeholders.

"crew" has more than one default: 3, 4  ->  “crew”有多个默认值：3, 4
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

from extractor.diagnostic import definitions
from extractor.review.html.markup import Markup, tag

_NAME = re.compile(r"\\\{(\w+)\\\}")  # "\{name\}", a placeholder of an escaped template


@cache
def _chinese() -> Mapping[str, Mapping[str, str]]:
    raw = yaml.safe_load((files("extractor.review") / "findings_zh.yaml").read_text(encoding="utf-8"))
    return {str(code): {str(k): str(v) for k, v in words.items()} for code, words in raw.items()}


@cache
def _pattern(template: str) -> re.Pattern[str]:
    """What reads the values out of a text that a template made; a name that comes again is the same value."""
    seen: set[str] = set()

    def part(found: re.Match[str]) -> str:
        name = found[1]
        known = name in seen
        seen.add(name)
        return f"(?P={name})" if known else f"(?P<{name}>.*?)"

    return re.compile(_NAME.sub(part, re.escape(template)), re.DOTALL)


def in_chinese(code: str, what: str, text: str) -> str:
    """The message or the remedy (``what``) of a finding in Chinese; the text itself where there is no translation."""
    template = _chinese().get(code, {}).get(what)
    definition = definitions().get(code)
    if template is None or definition is None:
        return text
    found = _pattern(definition.message if what == "message" else definition.remedy).fullmatch(text)
    return template.format(**found.groupdict()) if found else text


def finding_text(code: str, what: str, text: str, lang: Mapping[str, str]) -> Markup:
    """A text of a finding as HTML, which the switch of languages changes."""
    chinese = in_chinese(code, what, text)
    if chinese == text:
        return tag("span", None, text)
    return tag("span", {"data-en": text, "data-zh": chinese}, chinese if lang["tag"] == "zh" else text)
