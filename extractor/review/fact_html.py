"""Facts to HTML: each with its pointer, the keys of the cells it was read from, and the words in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extractor.diagnostic import Diagnostic
from extractor.review.blocks import Shown, finding_html
from extractor.review.facts import Facet, Fact
from extractor.review.links import Link, Links
from extractor.review.markup import Markup, joined, tag, word

LONG = frozenset({"description", "value", "said", "x-guess", "summary"})
_LONGEST = 6000  # characters of an example
_COLUMN = re.compile(r"c\d+\Z")


@dataclass(frozen=True, slots=True)
class Marked:
    """What is said of facts besides: findings by the pointer of their fact, rows (as keys) with findings, and the
    pointers that changed, with those above them."""

    findings: Mapping[str, Sequence[Diagnostic]] = field(default_factory=dict)
    rows: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()


def facts_html(facts: Sequence[Fact], links: Links, marked: Marked, lang: Mapping[str, str]) -> Markup:
    """Facts as a list."""
    shown = Shown(0, lang)
    return tag("ul", {"class": "facts"}, *(_fact(fact, links, marked, shown) for fact in facts))


def _fact(fact: Fact, links: Links, marked: Marked, shown: Shown) -> Markup:
    if fact.kind == "same":
        return tag("li", {"class": "same"}, word("shown_above", shown.lang), " ", _jump(fact))
    link = links.of(fact)
    found = marked.findings.get(fact.pointer, ())
    here = bool(found) or any(_COLUMN.sub("", key) in marked.rows for key in link.keys)
    classes = ["fact", fact.kind, *(["has-finding"] if here else [])]
    classes += ["changed"] if fact.pointer in marked.changed else []
    attributes = {
        "class": " ".join(classes),
        "data-p": fact.pointer,
        **_linked(link, fact.words),
        "data-o": "\n".join(dict.fromkeys(o.place() for o in link.origins)) or None,
    }
    short = [_facet(f, links) for f in fact.facets if f.kind not in LONG]
    long = [_facet(f, links) for f in fact.facets if f.kind in LONG]
    inside = [tag("ul", None, *(_fact(inner, links, marked, shown) for inner in fact.inside))] if fact.inside else []
    head = tag("div", {"class": "head"}, *_head(fact, shown), *short)
    return tag("li", attributes, head, *long, *(finding_html(d, shown) for d in found), *inside)


def _head(fact: Fact, shown: Shown) -> Iterator[Markup]:
    name = fact.name or shown.lang[f"kind_{fact.kind.replace('-', '_')}"]
    yield tag("button", {"type": "button", "class": "name"}, name)
    yield tag("small", {"class": "kind"}, word(f"kind_{fact.kind.replace('-', '_')}", shown.lang))


def _linked(link: Link, words: Sequence[str]) -> dict[str, str | None]:
    """The attributes by which a fact or facet finds its cells, and they it."""
    return {
        "data-s": " ".join(link.keys) or None,
        "data-w": words[0] if words and link.keys else None,
        "data-i": "" if link.inherited else None,
    }


def _facet(facet: Facet, links: Links) -> Markup:
    link = links.of(facet)
    text = facet.text if len(facet.text) <= _LONGEST else f"{facet.text[:_LONGEST]}…"
    name = "pre" if facet.kind == "value" else "p" if facet.kind in LONG else "span"
    reach = {"tabindex": 0} if name == "pre" else {}
    attributes = {"class": f"facet {facet.kind}", "data-p": facet.pointer, **_linked(link, facet.marked), **reach}
    return tag(name, attributes, *_label(facet), text)


def _label(facet: Facet) -> list[Markup]:
    """What a value is, where it does not speak for itself."""
    told = {"default": "default", "pattern": "pattern", "format": "format", "example": "example"}.get(facet.kind)
    return [tag("i", None, f"{told} ")] if told else []


def _jump(fact: Fact) -> Markup:
    return joined([tag("a", {"href": "#", "data-to": fact.same}, fact.name)])
