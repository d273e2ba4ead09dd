"""Where the description of a field says that it is sent: "This is specified as a query string parameter."."""

from __future__ import annotations

from functools import lru_cache

from extractor.dialects import Lexicon
from extractor.dialects.template import first_match
from extractor.document import Line
from extractor.interpret.describe.sentences import sentences


@lru_cache(maxsize=4096)
def said_place(description: str, lexicon: Lexicon) -> str:
    """The place that a sentence names without a condition, "query" or "header"; "" where none does, or several."""
    found = {
        place
        for sentence in sentences((Line(description),), lexicon)
        for place, templates in lexicon.said_places.items()
        if not sentence.conditional and first_match(templates, sentence.plain, sentence.plain_lower) is not None
    }
    return found.pop() if len(found) == 1 else ""
