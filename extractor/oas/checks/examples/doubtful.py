"""What was read from prose and an example refuses: patterns, and lists of values that were guessed."""

from __future__ import annotations

from typing import Any

from jsonschema.exceptions import ValidationError

from extractor.diagnostic import Diagnostic, finding
from extractor.oas.checks.examples.votes import is_placeholder
from extractor.origin import Origin

GUESSED = "the values are"  # how the reason begins for which a list of values is a guess


def schema_of(error: ValidationError) -> dict[str, Any]:
    """The schema that refuses."""
    return error.schema if isinstance(error.schema, dict) else {}


def is_guessed(error: ValidationError) -> bool:
    """Whether a value is none of a list that was guessed from prose; a placeholder, or the field's own name, says
    nothing against a list."""
    if error.validator != "enum" or GUESSED not in str(schema_of(error).get("x-guess", "")):
        return False
    shown = str(error.instance).lower()
    if any(str(value).lower() == shown for value in schema_of(error).get("enum", ())):
        return False  # another spelling of one of the values speaks for the list
    own = error.absolute_path[-1] if error.absolute_path else ""
    return error.instance is not None and error.instance != own and not is_placeholder(error.instance)


def keywords_of(place: str) -> list[str]:
    """What goes with a keyword: descriptions of values, and that they are a guess, with the values."""
    holder, _, keyword = place.rpartition("/")
    return [place, f"{holder}/x-enum-descriptions", f"{holder}/x-guess"] if keyword == "enum" else [place]


def doubtful(error: ValidationError, pointer: str, origins: tuple[Origin, ...]) -> Diagnostic:
    """A pattern that was read from a sentence and that an example breaks: it was more likely misread."""
    value = str(error.instance)[:80]
    if error.validator == "enum":
        shown = ", ".join(str(v) for v in schema_of(error)["enum"])
        return finding("enum-doubtful", origins[0], pointer=pointer, value=value, values=shown)
    pattern = str(error.validator_value)
    return finding("pattern-doubtful", origins[0], pointer=pointer, value=value, pattern=pattern)
