"""What a guess is called in the document (``x-guess``), by the kind of the guess."""

from __future__ import annotations

from collections.abc import Mapping

GUESSES: Mapping[str, str] = {
    "colon": "the values are capitals behind a colon",
    "marked": "the values are the words in code or bold",
    "equated": "the values are those that lines equate with a meaning",
    "named": "the values are the words in code or quotes behind a noun",
    "barred": "the values are the words between bars",
    "bracketed": "the values are those in square brackets",
    "conditioned": "the values are those that sentences open with, each with its condition",
    "itemised": "the values are those of a list without a lead-in",
    "lined": "the values stand on lines of their own, without a lead-in",
    "paired": "the values are words before colons",
    "dashed": "the values are the words before their meanings",
    "meant": "the values are those that the text explains",
    "glued": "the values are capitals before their explanation",
    "bare": "the values are capitals at the end of the text",
    "told": "the type is that of its default and values",
    "type": "a parameter without a type is a string",
    "side": "as much speaks for the request as for the answer",
    "queried": "the path has no variable of this name",
    "returned": "a sentence says that it is returned",
    "resource": "the section of the resource describes it",
    "sent": "a line names it as what is sent",
    "members": "the rows behind it are its members: the path names it, and no example shows the body",
    "mentioned": "a sentence alone names it",
    "shown": "the example has the members of this structure",
}
