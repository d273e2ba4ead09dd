"""Findings in Chinese: the values of the English message in the places where Chinese has them."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest
import yaml

from extractor.diagnostic import definitions, finding
from extractor.origin import Origin
from extractor.review.html.translate import finding_text, in_chinese

WORDS = yaml.safe_load((files("extractor.review") / "findings_zh.yaml").read_text(encoding="utf-8"))
NAME = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize("code", WORDS)
def test_a_translation_says_what_the_message_says(code: str) -> None:
    definition = definitions()[code]
    for what, english in (("message", definition.message), ("remedy", definition.remedy)):
        chinese = WORDS[code].get(what, "")
        assert bool(chinese) == bool(english)
        names = set(NAME.findall(english.replace("{{", "").replace("}}", "")))
        assert set(NAME.findall(chinese)) == names
        values = {name: f"<{name}>" for name in names}
        assert in_chinese(code, what, english.format(**values)) == chinese.format(**values)


def test_values_are_kept() -> None:
    found = finding("default-conflict", Origin("a.html"), name="crew", detail="3, 4")
    assert in_chinese(found.code, "message", found.message) == "“crew”有多个默认值：3, 4"


def test_what_has_no_translation_stays() -> None:
    assert in_chinese("fetch-robots", "message", "robots.txt forbids it") == "robots.txt forbids it"
    assert in_chinese("default-conflict", "message", "something else") == "something else"


def test_both_languages_are_in_the_page_and_escaped() -> None:
    shown = str(finding_text("default-conflict", "message", '"<b>" has more than one default: 1, 2', {"tag": "zh"}))
    assert "<b>" not in shown
    assert ">“&lt;b&gt;”有多个默认值：1, 2</span>" in shown
