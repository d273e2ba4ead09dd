"""Objects of which a page shows the names of the members and little else, as programs abbreviate them.

{ name, email? }        [{ id, name }]        { id, crew: [{ name, age }], /* and */ hull: { size } }
"""

from __future__ import annotations

from collections.abc import Iterator

from extractor.document import Json
from extractor.lazy_regex import lazy_regex

# A sign, a name with its mark ("email?"), dots for more, or a comment ("// all of them" to the end of its line).
_TOKEN = lazy_regex(
    r"\s{0,80}(?:(?P<note>//[^\n]{0,300}|/\*[^*]{0,300}\*/)|(?P<sign>[{}\[\],:]|\.{3})|(?P<name>[A-Za-z_$][\w$-]{0,80}\??))\s{0,80}"
)
_OPENS = lazy_regex(r"\s{0,80}(?:\[\s{0,80})?\{")  # "{", "[{"
_TYPES = frozenset({"string", "number", "integer", "boolean"})  # of JSON Schema
LEAST = 2  # one word in braces may be a variable: "{id}"
MOST_DEPTH = 8
MAX_TEXT = 8000


class _OtherError(ValueError):
    """The text is anything else."""


def schema_of_names(text: str) -> dict[str, Json] | None:
    """The JSON Schema of the object, or of the array of such objects, that a text is, which has names alone as members;
    None for other texts."""
    if not _OPENS.match(text) or len(text) > MAX_TEXT:
        return None
    try:
        tokens = list(_tokens(text))
        made, end = _value(tokens, 0, 0)
    except _OtherError:
        return None
    lone = len({t for t in tokens if t[0].isalpha()}) < LEAST
    return made if end == len(tokens) and _names_alone(tokens) and not (lone and "{ " not in text) else None


def _tokens(text: str) -> Iterator[str]:
    """The signs and names of a text, without its comments."""
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise _OtherError
        at = found.end()
        if found["note"] is None and found["sign"] != "...":
            yield found["sign"] or found["name"]


def _names_alone(tokens: list[str]) -> bool:
    """Whether a member is a name alone: others show types or values, which are read elsewhere."""
    before = zip(["", *tokens], tokens, [*tokens[1:], ""], strict=False)
    return any(t[0] not in "{}[],:" and a in {"{", ","} and b in {",", "}"} for a, t, b in before)


def _value(tokens: list[str], at: int, depth: int) -> tuple[dict[str, Json], int]:
    """The schema of what stands at a token, and the number of the one behind it."""
    sign = tokens[at] if at < len(tokens) else ""
    if depth > MOST_DEPTH or sign in {"", ":", ",", "}", "]"}:
        raise _OtherError
    if sign == "{":
        return _object(tokens, at + 1, depth)
    if sign != "[":
        return ({"type": sign} if sign in _TYPES else {}), at + 1
    if tokens[at + 1 : at + 2] == ["]"]:
        return {"type": "array", "items": {}}, at + 2
    items, end = _value(tokens, at + 1, depth + 1)
    end += tokens[end : end + 1] == [","]
    if tokens[end : end + 1] != ["]"]:
        raise _OtherError
    return {"type": "array", "items": items}, end + 1


def _object(tokens: list[str], at: int, depth: int) -> tuple[dict[str, Json], int]:
    """The schema of the object whose members begin at a token."""
    members: dict[str, Json] = {}
    while at < len(tokens) and tokens[at] != "}":
        name = tokens[at]
        if name in {"{", "[", "]", ",", ":"}:
            raise _OtherError
        held: dict[str, Json] = {}
        at += 1
        if tokens[at : at + 1] == [":"]:
            held, at = _value(tokens, at + 1, depth + 1)
        members.setdefault(name.rstrip("?"), held)
        if tokens[at : at + 1] not in ([","], ["}"]):
            raise _OtherError
        at += tokens[at] == ","
    if at >= len(tokens):
        raise _OtherError
    return {"type": "object", "properties": members}, at + 1
