"""Lists right below code whose items open with names that it has: they say what these are.

{"wait": true, "hull": {"size": 3}}

* `wait`: Whether the call waits
* `hull.size`: How big it is
"""

from __future__ import annotations

import re

from extractor.document import Code, Items
from extractor.lazy_regex import lazy_regex

_JSON = lazy_regex(r"\s{0,20}[\[{]")  # "{", "[{": what JSON opens with
_TOKEN = lazy_regex(r"\"((?:[^\"\\\n]|\\.){0,400})\"(\s{0,3}:)?|[{}]")  # '"wait":', '"a text"', "{"
_NAME = re.compile(r"[A-Za-z_$@][\w.$@\[\]-]{0,100}")  # "wait", "hulls[].size"
_FIRST = re.compile(r"[\w$@-]+")  # "hulls" of "hulls[].size"
MAX_CODE = 20_000  # characters


def opens_with_shown(items: Items, above: object) -> bool:
    """Whether all outermost items of a list open, in code or bold, with names of members of one object that the code
    right above it shows."""
    if not isinstance(above, Code) or not _JSON.match(above.text):
        return False
    top = min((line.depth for line in items.lines), default=0)
    heads = [line for line in items.lines if line.kind == "item" and line.depth == top]
    opened = [line.text[: line.marks[0][1]] if line.marks and not line.marks[0][0] else "" for line in heads]
    names = [name.strip(" `*:") for name in opened]
    if not names or not all(_NAME.fullmatch(name) for name in names):
        return False
    first = {found.group() for name in names if (found := _FIRST.match(name))}
    return any(first <= members for members in _members(above))


def _members(code: Code) -> list[set[str]]:
    """The names of the members of each object that code in JSON shows, comments or not."""
    found: list[set[str]] = []
    open_: list[set[str]] = []
    for token in _TOKEN.finditer(code.text[:MAX_CODE]):
        if token.group() == "{":
            open_.append(set())
            found.append(open_[-1])
        elif token.group() == "}":
            del open_[-1:]
        elif token.group(2) and open_:
            open_[-1].add(token.group(1))
    return found
