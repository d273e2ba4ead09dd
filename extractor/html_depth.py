"""How deep the elements of a page nest, told without parsing it."""

from __future__ import annotations

import re

MOST_DEPTH = 25_000  # the parser takes seconds to follow lists so deep, and four times as long twice as deep
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")  # "<div", "</div"
# Elements that have no content, and those that end where the next one begins: they do not nest by being repeated.
_FLAT = frozenset(
    "area base br col embed hr img input link meta param source track wbr"
    " p li dt dd tr td th thead tbody tfoot option a".split()
)


def is_too_deep(html: str) -> bool:
    """Whether elements nest deeper than a parser should be asked to follow."""
    if html.count("<") <= MOST_DEPTH:
        return False
    depth = 0
    for found in _TAG.finditer(html):
        closing, name = found.groups()
        if name.lower() not in _FLAT:
            depth = max(0, depth - 1) if closing else depth + 1
            if depth > MOST_DEPTH:
                return True
    return False
