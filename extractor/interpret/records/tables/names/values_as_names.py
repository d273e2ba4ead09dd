"""Tables whose first column is headed by a word for values and holds the names of fields.

| Value  | Type   | Required | Description |
| name   | String | O        | Its name    |        a field "name"
| - size | Int    | X        | How long    |
"""

from __future__ import annotations

from extractor.dialects import Lexicon
from extractor.dialects.type_grammar import parse_type
from extractor.document import Table
from extractor.interpret.records.tables.cells import texts_of
from extractor.lazy_regex import lazy_regex

# "name", "- size", "└ crew.name", "boats[].id": no constant in capitals, which is a value
_NAME = lazy_regex(r"(?:[-–—>└├·.]{1,6}\s{0,3})*`?[A-Za-z_$@][\w.$@\[\]-]{0,60}`?")
_WORDS = frozenset({"true", "false", "null"})


def values_as_names(roles: tuple[str, ...], table: Table, lexicon: Lexicon) -> tuple[str, ...]:
    """The roles, with names in a first column of values where the next one has types and another one describes."""
    if roles[:2] != ("range", "type") or "name" in roles or "description" not in roles:
        return roles
    shown = [text for text in texts_of(table, 0) if text.strip()]
    named = bool(shown) and all(_NAME.fullmatch(text.strip()) for text in shown)
    told = named and not all(text.isupper() or text.strip(" `").lower() in _WORDS for text in shown)
    typed = all(parse_type(text, lexicon).known for text in texts_of(table, 1))
    return ("name", *roles[1:]) if told and typed else roles
