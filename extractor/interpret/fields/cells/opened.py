"""What opens a description where a table has no columns for it: a type with a word for required or optional.

`number` (optional) **Default: 20** How many boats there are on a page.        (string, required) The boat's name.
"""

from __future__ import annotations

from functools import lru_cache

from extractor.api import TypeExpr
from extractor.dialects import Lexicon
from extractor.dialects.text import fold_word
from extractor.dialects.type_grammar import parse_type
from extractor.document import Line
from extractor.lazy_regex import lazy_regex

# "number (optional) ...", "array[string] (required)"
_BEHIND = lazy_regex(r"([^\W\d][\w<>\[\]. ]{0,40}?)\s?\(([^(),]{1,20})\)(?!\w)")
# "(string, required) ...", "[integer, optional]"
_INSIDE = lazy_regex(r"[(\[]([^\W\d][\w<>. ]{0,40}?),\s?([^()\[\],]{1,20})[)\]](?!\w)")


def opening(lines: tuple[Line, ...], lexicon: Lexicon) -> tuple[TypeExpr, bool] | None:
    """The type that a description opens with and whether the field must be there; None where it says no such thing."""
    return _opening(lines[0].text.strip() if lines else "", lexicon)


@lru_cache(maxsize=8192)
def _opening(text: str, lexicon: Lexicon) -> tuple[TypeExpr, bool] | None:
    found = (_BEHIND.match(text) or _INSIDE.match(text)) if "(" in text[:64] or text[:1] == "[" else None
    if found is None:
        return None
    type_, required = parse_type(found.group(1).strip(), lexicon), lexicon.required.get(fold_word(found.group(2)))
    return (type_, required) if type_.known and required is not None else None
