"""Templates of a page: those in scripts, which a script of it shows, and the shadow trees of elements, which are shown.

<script id="boats" type="text/x-handlebars-template"> <h1>Boats</h1> … </script> <div class="boats"></div>
<boat-list><template shadowrootmode="open"> <h1>Boats</h1> … </template></boat-list>
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from extractor.lazy_regex import lazy_regex

# "text/x-handlebars-template", "text/template", "text/html", "x-tmpl-mustache", "text/ng-template"
_TEMPLATE = lazy_regex(
    r"(?:text/)?(?:x-)?(?:html|(?:[a-z]{1,20}-)?(?:template|tmpl|handlebars|mustache)(?:-[a-z]{1,20})?)", re.IGNORECASE
)
_TAG = lazy_regex(r"<(/?)template\b([^<>]{0,300})>", re.IGNORECASE)  # '<template shadowrootmode="open">'
_SHADOW = lazy_regex(r"\bshadow(?:root)?(?:mode)?\s{0,3}=", re.IGNORECASE)  # 'shadowrootmode="open"', 'shadowmode='


def templates_of(parser: LexborHTMLParser) -> str:
    """The HTML of all templates, in their order; "" where a page has none."""
    scripts = parser.css("script[type]")
    held = (s.text() or "" for s in scripts if _TEMPLATE.fullmatch((s.attributes.get("type") or "").strip()))
    return "\n".join(text for text in held if text.strip())


def with_shadow_trees(text: str) -> str:
    """A page with the shadow trees of its elements, as browsers save them, as content of these."""
    return "".join(_shown(text)) if "shadowroot" in text or "shadowmode" in text else text


def _shown(text: str) -> Iterator[str]:
    """The parts of a page, the tags of shadow trees as those of ``<div>``."""
    open_: list[bool] = []  # of the templates around, whether each is a shadow tree
    end = 0
    for tag in _TAG.finditer(text):
        yield text[end : tag.start()]
        end = tag.end()
        if not tag.group(1):
            open_.append(_SHADOW.search(tag.group(2)) is not None)
        shadow = open_[-1] if open_ else False
        if tag.group(1) and open_:
            open_.pop()
        yield f"<{tag.group(1)}div>" if shadow else tag.group()
    yield text[end:]
