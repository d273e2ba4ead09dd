"""A response while it is gathered, and what it says of itself: a phrase, its headers, its media types."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus

from extractor.api import Body, Example, Field, Response
from extractor.dialects.text import fold_word
from extractor.document import Origin
from extractor.interpret.binding.request.rows import media_types
from extractor.values import dataclass, field, replace


@dataclass(slots=True)
class Draft:
    """A response while it is gathered."""

    status: str
    origin: Origin
    description: str = ""
    description_origin: Origin | None = None
    headers: list[Field] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    examples: list[Example] = field(default_factory=list)
    whole: Field | None = None
    text: bool = False  # a plain text shows it

    def take(self, other: Draft) -> None:
        """Have what an answer has that is the same, where nothing of its own is described."""
        if not (self.fields or self.examples or self.whole):
            self.fields, self.examples, self.whole = other.fields, other.examples, other.whole
        self.headers = self.headers or other.headers

    def response(self, body: Body | None) -> Response:
        """The response, with the media types that a Content-Type row names."""
        return Response(
            self.status,
            self.origin,
            self.description or phrase(self.status),
            self.description_origin,
            tuple(f for f in self.headers if not _is_media(f)),
            _with_media(body, [f for f in self.headers if _is_media(f)]),
        )


def _is_media(f: Field) -> bool:
    return fold_word(f.name) == "content-type" and bool(media_types(f))


def _with_media(body: Body | None, rows: Sequence[Field]) -> Body | None:
    """The body with the media types that a Content-Type row names; without a body, the row describes one."""
    found = [(m.rstrip("."), f.origin) for f in rows for m in media_types(f)]
    if not found:
        return body
    base = body or Body(found[0][1])
    return replace(
        base, media_types=tuple(dict.fromkeys(m for m, _ in found)), media_origins=tuple(o for _, o in found)
    )


def phrase(status: str) -> str:
    """The reason phrase of a status code (RFC 9110, section 15)."""
    try:
        return HTTPStatus(int(status)).phrase if status != "default" else "Any other status"
    except ValueError:
        return "Response"
