"""Names that a text lists, and nothing else: "`limit`, `skip?`", "name, size", "page (optional), [order]"."""

from __future__ import annotations

from extractor.lazy_regex import lazy_regex

# "limit", "skip?", "[order]", "name*", "page (integer, optional)"; "Boat" is a structure
_NAME = lazy_regex(r"\[?[`*]{0,2}([a-z_$@][\w.$@-]{0,60})[`*]{0,2}\??\]?\*?(?:\s?\([^()]{1,60}\))?")
_PARTS = lazy_regex(r"\s?[,;\n](?![^()]{0,60}\))\s{0,4}|\s(?:and|&)\s")  # ", ", not that of "(integer, optional)"
LEAST = 2  # plain words that are names


def names_listed(text: str, *, marked: bool) -> tuple[str, ...]:
    """The names that all of a text is, several, or one where it is ``marked`` as code or bold; () for other texts."""
    found = [_NAME.fullmatch(part.strip(" `*")) for part in _PARTS.split(text.strip(" `*."))]
    names = tuple(name.group(1) for name in found if name is not None)
    return names if len(names) == len(found) and (marked or len(names) >= LEAST) else ()
