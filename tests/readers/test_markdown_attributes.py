"""Attributes in braces behind headings and links of Markdown."""

from __future__ import annotations

import pytest

from extractor.document import Heading, Paragraph
from extractor.readers.markdown.read import read_markdown


@pytest.mark.parametrize(
    "line",
    [
        "## Boats {:id=boats}",
        "## Boats {id=boats}",
        '## Boats {id="boats" dir="ltr"}',
        "## Boats {:#boats}",
    ],
)
def test_attributes_behind_a_heading(line: str) -> None:
    (heading,) = read_markdown(f"{line}\n", "a.md").blocks
    assert isinstance(heading, Heading)
    assert (heading.text, heading.anchors) == ("Boats", ("boats",))


@pytest.mark.parametrize("line", ['## Boats {dir="ltr"}', '## Boats {:dir="ltr" .wide}'])
def test_attributes_without_an_id(line: str) -> None:
    (heading,) = read_markdown(f"{line}\n", "a.md").blocks
    assert isinstance(heading, Heading)
    assert heading.text == "Boats"


@pytest.mark.parametrize("line", ["## /boats/{boat}", "## Boats {a, b}", "## Boats {boat} of {harbour}"])
def test_braces_that_are_no_attributes(line: str) -> None:
    (heading,) = read_markdown(f"{line}\n", "a.md").blocks
    assert isinstance(heading, Heading)
    assert heading.text == line.removeprefix("## ")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('All [boats](b.md){:target="_blank"}.', "All boats."),
        ('All [boats](b.md){target="_blank" .wide}.', "All boats."),
        ("All [boats](b.md){ size }.", "All boats{ size }."),
        ('`boats(a){a="b"}`', 'boats(a){a="b"}'),
    ],
)
def test_attributes_behind_a_link(text: str, shown: str) -> None:
    (paragraph,) = read_markdown(f"{text}\n", "a.md").blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == shown


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("### POST/boats###", "POST/boats"),
        ("## Boats##", "Boats"),
        ("### Boats ###", "Boats"),
        ("# Boats in C#", "Boats in C#"),
        ("### Boats##", "Boats##"),
        ("## In F# and C##", "In F# and C##"),
    ],
)
def test_signs_that_close_a_heading(line: str, shown: str) -> None:
    (heading,) = read_markdown(f"{line}\n", "a.md").blocks
    assert isinstance(heading, Heading)
    assert heading.text == shown
