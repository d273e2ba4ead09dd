"""Names that a text lists, and nothing else: "`limit`, `skip?`", "name, size", "page (optional), [order]"."""

from __future__ import annotations

from extractor.lazy_regex import lazy_regex

# "limit", "skip?", "[order]", "name*", "page (integer, optional)"; "Boat" is a structure
_NAME = lazy_regex(r"\[?[`*]{0,2}([a-z_$@][\w.$@-]{0,60})[`*]{0,2}\??\]?\*?(?:\s?\([^()]{1,60}\))?")
_PARTS = lazy_regex(r"\s?[,;\n](?![^()]{0,60}\))\s{0,4}|\s(?:and|&)\s")  # ", ", not that of "(integer, optional)"
# "name:string", "`size`: int"
_TYPED = lazy_regex(
    r"[`*]{0,2}([A-Za-z_$@][\w.$@-]{0,60})[`*]{0,2}\s?[:：]\s?[`*]{0,2}([A-Za-z]\w{1,30}(?:\[\])?)[`*]{0,2}"
)
LEAST = 2  # plain words that are names


def names_listed(text: str, *, marked: bool) -> tuple[str, ...]:
    """The names that all of a text is, several, or one where it is ``marked`` as code or bold; () for other texts."""
    found = [_NAME.fullmatch(part.strip(" `*")) for part in _PARTS.split(text.strip(" `*."))]
    names = tuple(name.group(1) for name in found if name is not None)
    return names if len(names) == len(found) and (marked or len(names) >= LEAST) else ()


def typed_listed(text: str) -> tuple[tuple[str, str], ...]:
    """The names with a type each that all of a text is, a line or a comma apart: "name:string, size:int"; () for other
    texts."""
    found = [_TYPED.fullmatch(part.strip()) for part in _PARTS.split(text.strip(" `*."))]
    pairs = tuple((pair.group(1), pair.group(2)) for pair in found if pair is not None)
    return pairs if len(pairs) == len(found) else ()
