"""Templates: which of them are tried on a text, and what letter case means to them."""

from __future__ import annotations

import pytest

from extractor.dialects.template import Template, compile_all, compile_template, first_match
from extractor.dialects.template_syntax import TemplateError

SOURCES = ("at most {n}", "e.g. {value}", "(size|length)", "取值范围", "_x {n}", "over|under {n}")


def found(template: Template, text: str) -> dict[str, str] | None:
    match = template.search(text, text.lower())
    return None if match is None else match.captures


@pytest.mark.parametrize(
    ("text", "tried"),
    [
        ("AT MOST 5", ["at most {n}"]),
        ("the length", ["(size|length)"]),
        ("sizes", []),
        ("almost at mostly 5", []),
        ("see e.g. 7", ["e.g. {value}"]),
        ("范围", []),
        ("取值范围", ["取值范围"]),
        ("a_x 3", ["_x {n}"]),
        ("move_over 3 is under 4", ["over|under {n}"]),
    ],
)
def test_only_templates_whose_words_a_text_has_are_tried(text: str, tried: list[str]) -> None:
    among = {t.source for t in compile_all(SOURCES).among(text.lower())}
    assert among == set(tried)


def test_templates_are_tried_longest_first() -> None:
    templates = compile_all(("{value} is used", "by default {value} is used"))
    text = "By default 5 is used"
    assert [t.source for t in templates.among(text.lower())] == ["by default {value} is used", "{value} is used"]
    match = first_match(templates, text, text.lower())
    assert match is not None
    assert (match.start, match.captures) == (0, {"value": "5"})


@pytest.mark.parametrize(
    ("text", "captures"),
    [
        ("DEFAULT: Red", {"value": "Red"}),  # captures keep their case
        ("Größe, Default: Grün", {"value": "Gr"}),  # a bare word is ASCII
        ("İ default: Red", {"value": "Red"}),  # its lower-case form is longer
        ("default: K8", {"value": "K8"}),  # the Kelvin sign, a "k" where case is ignored
        ("default: ıd", {"value": "ıd"}),
        ("fault: Red", None),
    ],
)
def test_case_is_ignored_and_captures_are_as_written(text: str, captures: dict[str, str] | None) -> None:
    assert found(compile_template("default: {value}"), text) == captures


@pytest.mark.parametrize("source", ["a]", ")a(", "{n} or {n}", "{value} ({value})"])
def test_brackets_that_open_nothing_and_placeholders_that_repeat_are_refused(source: str) -> None:
    with pytest.raises(TemplateError, match="template"):
        compile_template(source)


@pytest.mark.parametrize(
    ("source", "alternatives", "words"),
    [
        ("default {value}", (), ("default",)),
        ("(are|is) {list}", ("are", "is"), ("are", "is")),
        ("(all|every) [of the|other] (requests|calls)", ("requests", "calls"), ("requests", "calls")),
        ("be (set|passed on) [here]", ("set", "passed"), ("set", "passed")),
        ("(有效值|取值)[为]{list}", ("有效值", "取值"), ("有", "取")),
        ("(a|{n}) of", (), ("of",)),
        ("[only] {list}", (), ("",)),
    ],
)
def test_what_a_text_must_have_to_match(source: str, alternatives: tuple[str, ...], words: tuple[str, ...]) -> None:
    template = compile_template(source)
    assert (template.alternatives, template.words) == (alternatives, words)


def test_templates_are_found_by_their_alternatives() -> None:
    templates = compile_all(("(are|is) {list}", "(有效值|取值)[为]{list}", "default {value}"))
    assert [t.source for t in templates.among("the colours are red and blue")] == ["(are|is) {list}"]
    assert [t.source for t in templates.among("取值为红")] == ["(有效值|取值)[为]{list}"]
    assert templates.among("this area isolates") == []


def test_a_template_is_tried_where_all_its_words_stand() -> None:
    templates = compile_all(("default value of this parameter is {value}", "value is {value} by default"))
    assert templates.among("this parameter is reserved, and its value can only be oak") == []
    shown = "the default value of this parameter is oak"
    assert [t.source for t in templates.among(shown)] == ["default value of this parameter is {value}"]
