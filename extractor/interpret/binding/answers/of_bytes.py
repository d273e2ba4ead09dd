"""Answers of bytes, of which pages say the media type alone, and what their lines say behind a word for descriptions.

Description: All went well.
Media type: `image/png`
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.api import Body, Columns, Field, TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Origin
from extractor.interpret.binding.answers.returned import RETURNED
from extractor.lazy_regex import lazy_regex

_BYTES = lazy_regex(
    r"(?:image|audio|video)/(?!svg)[\w.+-]{1,60}|application/(?:pdf|zip|gzip|octet-stream)"
)  # "image/png"


def told_bytes(body: Body | None, media: Sequence[tuple[str, Origin]]) -> Body | None:
    """The body of an answer; bytes where nothing but a sentence says what it is, and lines state one media type, of
    bytes."""
    if len(media) != 1 or not _is_open(body) or not _BYTES.fullmatch(media[0][0]):
        return body
    origin = media[0][1]
    return Body(origin, whole=Field("", TypeExpr("string", "binary"), origin, Columns()))


def _is_open(body: Body | None) -> bool:
    """Whether nothing tells what a body is but a sentence, as a guess."""
    guessed = body is not None and body.whole is not None and RETURNED in body.whole.facts.guesses
    return body is None or (guessed and not body.examples)


def without_label(said: str, lexicon: Lexicon) -> str:
    """What is said behind a word for descriptions: "All went well." of "Description: All went well."."""
    label, colon, text = said.partition(":")
    described = colon and "description" in lexicon.columns.get(fold_word(label), ())
    return text.strip() if described else said
