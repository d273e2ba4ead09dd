"""Sentences in front of code that say whose body it shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pages import build_pages, operation_lines

PAGE = (
    "# Boats\n\n## Change a boat\n\nThe API is:\n\n```\nPUT /boats/{{id}}\n```\n\n{}\n\n"
    '```json\n{{"wood": "oak"}}\n```\n'
)


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        ("with a body of:", "body"),
        ("with the following body:", "body"),
        ("With a JSON body like the following:", "body"),
        ("A response body like the following is returned:", "200"),
        ("It returns a JSON body like the following:", "200"),
        ("The response looks like this:", "200"),
    ],
)
def test_a_sentence_says_whose_body_follows(tmp_path: Path, sentence: str, side: str) -> None:
    lines = operation_lines(build_pages(tmp_path, PAGE.format(sentence), suffix=".md"))
    assert [line for line in lines if not line.startswith("path")] == [f"{side} wood string"]


@pytest.mark.parametrize("sentence", ["and the response", "of a boat and its sails"])
def test_the_middle_of_a_sentence_announces_nothing(tmp_path: Path, sentence: str) -> None:
    lines = operation_lines(build_pages(tmp_path, PAGE.format(sentence), suffix=".md"))
    assert not [line for line in lines if line.startswith("body")]
