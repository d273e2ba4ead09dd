"""Which elements of HTML dialects call components, and where in them the values of attributes stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from extractor.dialects.merging.said import Said
from extractor.lazy_regex import lazy_regex
from extractor.values import dataclass

OWN = "."  # the place that is the text of the element itself; of ``drop``, the element
EACH = "[]"  # behind a selector: a list of the texts of all that it finds
JOINED = " & "  # between places that must all be there
ASKED = lazy_regex(r"([^?]+)\?([^?]*)")  # ".star?", ".brace-open?object"


@dataclass(frozen=True, slots=True)
class ElementRule:
    """Which elements of HTML are a component, and where in them the values of its attributes stand.

    A place is a selector of CSS for elements inside, whose text it is; with "[]" behind it, a list of their texts; with
    "@name", their attribute of this name; with "?", true or the words behind that where there is one. "." is the text
    of the element itself. " & " joins places that must all be there. Of several, the first that is there counts."""

    name: str  # of the component
    select: str
    where: str  # what must be on the page; "": nothing
    values: tuple[tuple[str, tuple[str, ...]], ...]
    drop: tuple[str, ...]  # what in the element is no content
    following: str  # siblings behind it that belong to it


def element_rules(said: Said) -> tuple[ElementRule, ...]:
    """The rules for elements of HTML; those of a later dialect come first, so that a file of one's own wins."""
    return tuple(_rule(name, raw) for held in reversed(said.raws) for name, raw in held.get("elements", {}).items())


def _rule(name: str, raw: Mapping[str, Any]) -> ElementRule:
    values = tuple((key, several(said)) for key, said in raw.get("values", {}).items())
    return ElementRule(
        name, raw["select"], raw.get("where", ""), values, several(raw.get("drop", ())), raw.get("following", "")
    )


def several(said: str | Sequence[str]) -> tuple[str, ...]:
    """What YAML has as one text or as a list of them."""
    return (said,) if isinstance(said, str) else tuple(said)


def broken_selector(elements: Mapping[str, Any]) -> str:
    """Where the first selector of the rules stands that is none of CSS, and what it is; "" where all are."""
    from selectolax.lexbor import LexborHTMLParser, SelectolaxError  # noqa: PLC0415 -- only files of users are checked

    page = LexborHTMLParser("<p>")
    for name, raw in elements.items():
        for place, selector in _selectors(_rule(name, raw)):
            try:
                page.css(selector)
            except SelectolaxError:
                return f"elements/{name}/{place}: {selector!r} is no selector of CSS"
    return ""


def _selectors(rule: ElementRule) -> Iterator[tuple[str, str]]:
    yield "select", rule.select
    yield from (("where", rule.where),) if rule.where else ()
    yield from (("following", rule.following),) if rule.following else ()
    yield from (("drop", selector) for selector in rule.drop if selector != OWN)
    for key, places in rule.values:
        parts = (part.strip() for place in places for part in place.split(JOINED))
        found = (selector_of(part) for part in parts if part != OWN)
        yield from ((f"values/{key}", selector) for selector in found if selector)


def selector_of(place: str) -> str:
    """The selector of a place, without what stands behind it; "" for an attribute of the element itself."""
    asked = ASKED.fullmatch(place)
    return asked.group(1) if asked is not None else place.removesuffix(EACH).partition("@")[0]
