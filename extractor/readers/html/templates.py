"""Templates in the scripts of a page, which a script of it shows: what they hold is HTML.

<script id="boats" type="text/x-handlebars-template"> <h1>Boats</h1> … </script> <div class="boats"></div>
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from extractor.lazy_regex import lazy_regex

# "text/x-handlebars-template", "text/template", "text/html", "x-tmpl-mustache", "text/ng-template"
_TEMPLATE = lazy_regex(
    r"(?:text/)?(?:x-)?(?:html|(?:[a-z]{1,20}-)?(?:template|tmpl|handlebars|mustache)(?:-[a-z]{1,20})?)", re.IGNORECASE
)


def templates_of(parser: LexborHTMLParser) -> str:
    """The HTML of all templates, in their order; "" where a page has none."""
    scripts = parser.css("script[type]")
    held = (s.text() or "" for s in scripts if _TEMPLATE.fullmatch((s.attributes.get("type") or "").strip()))
    return "\n".join(text for text in held if text.strip())
