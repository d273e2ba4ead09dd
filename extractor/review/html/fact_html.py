"""Facts to HTML: each with its pointer, the keys of the cells it was read from, and the words in them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from extractor.diagnostic import Diagnostic
from extractor.review.facts.model import Facet, Fact
from extractor.review.html.blocks import PageMarks, finding_html
from extractor.review.html.examples import example_html, paths_of
from extractor.review.html.markup import Markup, escape, joined, tag, word
from extractor.review.sources.links import Link, Links
from extractor.values import dataclass, field

LONG = frozenset({"description", "value", "said", "x-guess", "summary"})
LABELLED = frozenset({"default", "pattern", "format", "example"})
_LONGEST = 6000  # characters of an example
_COLUMN = re.compile(r"c\d+\Z")  # "c2"


@dataclass(frozen=True, slots=True)
class Marked:
    """What is said of facts besides: findings by the pointer of their fact, rows (as keys) with findings, and the
    pointers that changed, with those above them."""

    findings: Mapping[str, Sequence[Diagnostic]] = field(default_factory=dict)
    rows: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()


def facts_html(facts: Sequence[Fact], links: Links, marked: Marked, lang: Mapping[str, str]) -> Markup:
    """Facts as a list."""
    shown = PageMarks(0, lang)
    return tag("ul", {"class": "facts"}, *(_fact(fact, links, marked, shown) for fact in facts))


def _fact(fact: Fact, links: Links, marked: Marked, shown: PageMarks) -> Markup:
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
        "data-s": " ".join(link.keys) or None,
        "data-w": fact.words[0] if fact.words and link.keys else None,
        "data-i": "" if link.inherited else None,
        "data-o": "\n".join(dict.fromkeys(o.describe() for o in link.origins)) or None,
    }
    short = [_facet(f, links) for f in fact.facets if f.kind not in LONG]
    long = [_facet(f, links, paths_of(found)) for f in fact.facets if f.kind in LONG]
    inside = [tag("ul", None, *(_fact(inner, links, marked, shown) for inner in fact.inside))] if fact.inside else []
    head = tag("div", {"class": "head"}, *_head(fact, shown), *short)
    return tag("li", attributes, head, *long, *(finding_html(d, shown) for d in found), *inside)


def _head(fact: Fact, shown: PageMarks) -> Iterator[Markup]:
    name = fact.name or shown.lang[f"kind_{fact.kind.replace('-', '_')}"]
    yield tag("button", {"type": "button", "class": "name"}, name)
    yield tag("small", {"class": "kind"}, word(f"kind_{fact.kind.replace('-', '_')}", shown.lang))


def _linked(link: Link, words: Sequence[str]) -> str:
    """The attributes by which a fact or facet finds its cells, and they it."""
    keys = f' data-s="{" ".join(link.keys)}"' if link.keys else ""
    word = f' data-w="{escape(words[0])}"' if words and link.keys else ""
    return f"{keys}{word} data-i" if link.inherited else keys + word


def _facet(facet: Facet, links: Links, paths: Collection[str] = ()) -> Markup:
    """A facet. A page has hundreds, so that they are written in one go. Of an example, the lines at ``paths`` are
    marked."""
    text = facet.text if len(facet.text) <= _LONGEST else f"{facet.text[:_LONGEST]}…"
    name = "pre" if facet.kind == "value" else "p" if facet.kind in LONG else "span"
    said = example_html(text, paths) if facet.kind == "value" else escape(text)
    reach = ' tabindex="0"' if name == "pre" else ""
    head = f'<{name} class="facet {escape(facet.kind)}" data-p="{escape(facet.pointer)}"{reach}'
    return Markup(f"{head}{_linked(links.of(facet), facet.marked)}>{_label(facet)}{said}</{name}>")


def _label(facet: Facet) -> str:
    """What a value is, where it does not speak for itself."""
    return f"<i>{facet.kind} </i>" if facet.kind in LABELLED else ""


def _jump(fact: Fact) -> Markup:
    return joined([tag("a", {"href": "#", "data-to": fact.same}, fact.name)])
