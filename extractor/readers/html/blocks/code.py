"""Code of HTML: the language that highlighters name it by."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

_NAMED_LANGUAGE = re.compile(r"(?:^|\s)(?:language|highlight|lang)-([\w+#-]{1,30})")  # "language-json"


def language_of(node: LexborNode) -> str | None:
    """The language that a class names, as highlighters have it: "language-json", "highlight-json", "lang-json"."""
    inner = node.css_first("code")
    holder = node.parent.parent if node.parent is not None else None  # Sphinx: div.highlight-json > div.highlight > pre
    for element in (node, inner, holder):
        found = _NAMED_LANGUAGE.search((element.attributes.get("class") or "") if element is not None else "")
        if found is not None:
            return found.group(1).lower()
    return None
