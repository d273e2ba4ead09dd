"""Rows that stand for a body as a whole, and tables of parameters that a shown body has nothing of.

| boatDto | BoatDto | The boat. |        beside the variables of the path: all of the body
| Boat | What is built. <<Boat>> |        alone in a table of the body, too
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.api import Field
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.document import Json
from extractor.interpret.binding.evidence import names_of
from extractor.interpret.link.candidates import normal_name
from extractor.interpret.operations.model import SENDING, RequestLine
from extractor.interpret.operations.paths import variables

MAX_BESIDE = 2  # parameters in the table of an operation without path variables, beside the body


def whole_body(
    line: RequestLine, part: str, fields: Sequence[Field], examples: Sequence[Json], lexicon: Lexicon
) -> Field | None:
    """The only row of a table of all parameters that is the body itself: a structure under the name of its type
    ("boatDto: BoatDto") or under a word for bodies, which no example has as a member."""
    alone = fields[0] if part == "request_body" and len(fields) == 1 else None
    if alone is not None and (_is_all(alone, examples) or _is_structure(alone, examples)):
        return alone
    if part != "request" or line.method not in SENDING | {"DELETE"}:
        return None
    named = set(variables(line.path))
    # A body's own table has no variables of the path; where the path has none, few rows stand beside the body.
    mixed = named <= {f.name for f in fields} if named else len(fields) <= MAX_BESIDE + 1
    found = [f for f in fields if _names_body(f, lexicon, mixed=mixed, whole=mixed and bool(named))]
    members = {name for value in examples if isinstance(value, dict) for name in value}
    return found[0] if len(found) == 1 and found[0].name not in members else None


def _is_all(f: Field, examples: Sequence[Json]) -> bool:
    """Whether the only row of a body's table is a word for all of it: the body that is shown has other members."""
    members = {name for value in examples if isinstance(value, dict) for name in value}
    plain = f.type.known and f.type.leaf().kind not in {"object", "any"}
    return len(members) > 1 and f.name not in members and not plain


def _is_structure(f: Field, examples: Sequence[Json]) -> bool:
    """Whether the only row of a body's table has, in capitals, the name of the structure that it leads to."""
    led = (f.object is not None or bool(f.links)) and f.name[:1].isupper()
    named = f.type.leaf().name == f.name or f.description.rstrip(" .").endswith(f.name)
    return led and named and not any(isinstance(value, dict) and f.name in value for value in examples)


def _names_body(f: Field, lexicon: Lexicon, *, mixed: bool, whole: bool) -> bool:
    """``mixed``: few other rows may be parameters; ``whole``: variables of the path are among them."""
    leaf = f.type.leaf()
    structured = f.object is not None or bool(f.links) or bool(leaf.name)
    by_type = mixed and bool(leaf.name) and normal_name(leaf.name or "") == normal_name(f.name)
    return (structured and by_type) or ((structured or whole) and fold_word(f.name) in lexicon.body_rows)


def is_apart(fields: Sequence[Field], examples: Sequence[Json]) -> bool:
    """Whether bodies are shown, and have none of the names of a table of parameters, at any depth."""
    names = names_of(examples).every
    return len(names) > 1 and not any(f.name in names for f in fields)
