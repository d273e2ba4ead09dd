"""Where a first sentence ends."""

from __future__ import annotations

import pytest

from extractor.dialects import lexicon
from extractor.interpret.outline.first_sentences import first_of


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Get add. parameters. All of them", "Get add. parameters"),
        ("Lists boats. Needs a key.", "Lists boats"),
        ("Lists boats", "Lists boats"),
        ("Lists boats, e.g. Ada. Needs a key.", "Lists boats, e.g. Ada"),
        ("Liefert Boote (Nr., ggf. Name) des Hafens. Mehr dort.", "Liefert Boote (Nr., ggf. Name) des Hafens"),
        ("Liefert ein Boot, z. B. Ada. Mehr dort.", "Liefert ein Boot, z. B. Ada"),
        ("Da un barco, p. ej. Ada. Más allí.", "Da un barco, p. ej. Ada"),
        ("Возвращает лодки, т. е. все. Ещё.", "Возвращает лодки, т. е. все"),
        ("Lists boats (all. Needs a key.", "Lists boats (all"),  # a bracket that nothing closes
        ("Uses a bridge. Needs a key.", "Uses a bridge"),  # no "e." of "i.e."
        ("Moors at pier A.B. Needs a key.", "Moors at pier A.B"),
        ("", ""),
    ],
)
def test_the_first_sentence(text: str, first: str) -> None:
    assert first_of(text, lexicon().abbreviations) == first


def test_without_abbreviations_every_stop_ends_one() -> None:
    assert first_of("Lists boats, e.g. Ada.", ()) == "Lists boats, e.g"
