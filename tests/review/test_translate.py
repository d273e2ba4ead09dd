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


COMMANDS = (
    "baseline-",
    "code-",
    "document-offered",
    "fetch-",
    "file-",
    "no-empty-servers",
    "operation-",
    "overlay-",
    "parameter-description",
    "part-",
    "spec-",
    "template-",
    "union-unclear",
)  # of commands that have no review


def test_findings_of_builds_are_all_translated() -> None:
    assert [code for code in definitions() if code not in WORDS and not code.startswith(COMMANDS)] == []


def test_reasons_and_sides_are_translated_where_they_are_phrases_of_ours() -> None:
    reason, why = "'x' is not of type 'integer'", "the example shows a placeholder"
    found = finding("example-mismatch", Origin("a.html"), path="$.size", reason=reason, side="table", why=why)
    shown = in_chinese(found.code, "message", found.message)
    assert shown == "示例在 $.size 处与表格不符：'x' 的类型不是 'integer'；表格 更可能正确：示例中是占位符"


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
