"""Elements of HTML that are constructs with a title or a kind: components of the page, as those of MDX are.

<details><summary>Answer</summary>…</details>                     details, with a summary inside
<div role="tab" id="a">curl</div>
<div role="tabpanel" aria-labelledby="a" hidden>…</div>           tabpanel, with its label
<div class="admonition tip"><p class="admonition-title">Tip</p>…  admonition, with kind and title
<div class="endpoint get">/boats/{boat}</div>                     Endpoint, with method and path
"""

from __future__ import annotations

from collections.abc import Mapping

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extractor.document import Json
from extractor.lazy_regex import lazy_regex

Values = tuple[tuple[str, Json], ...]
Labels = Mapping[int | str, str]
ENDPOINT = "Endpoint"
METHODS = frozenset({"get", "post", "put", "patch", "delete", "head", "options"})  # as classes have them
BLOCKS = frozenset({"div", "p", "section", "pre"})
_PATH = lazy_regex(r"/(?:\{[^{}]{1,80}\}|[^\s{}]){0,300}")  # "/boats/{boat name or id}"
TITLE_CLASS = "admonition-title"


def labels_of(parser: LexborHTMLParser) -> Labels:
    """The labels of the panels of tabs by id, of the tab and of the panel (WAI-ARIA, "tabpanel"); where there are as
    many tabs as panels in one container, which go together by their order, by the address of the panel in memory."""
    found: dict[int | str, str] = {}
    for tab in parser.css("[role=tab]"):
        keys = (tab.attributes.get("id"), tab.attributes.get("aria-controls"))
        found.update((key, " ".join(tab.text(deep=True).split())) for key in keys if key)
    for tabs in parser.css("[role=tablist]"):
        texts = [" ".join(tab.text(deep=True).split()) for tab in tabs.css("[role=tab]")]
        panels = tabs.parent.css("[role=tabpanel]") if tabs.parent is not None else []
        if len(texts) == len(panels):
            found.update((panel.mem_id, text) for panel, text in zip(panels, texts, strict=True))
    return found


def construct(
    node: LexborNode, tag: str, attributes: Mapping[str, str | None], labels: Labels
) -> tuple[str, Values] | None:
    """The name and the attributes of the component that an element is; None for any other element."""
    if tag in {"details", "summary"}:
        return tag, ()
    if not attributes:
        return None
    if attributes.get("role") == "tabpanel":
        keys = (attributes.get("aria-labelledby"), attributes.get("id"), node.mem_id)
        label = next((labels[key] for key in keys if key and key in labels), attributes.get("aria-label") or "")
        return "tabpanel", (("label", label),)
    classes = (attributes.get("class") or "").split()
    if "admonition" in classes:
        title = node.css_first(f".{TITLE_CLASS}")
        kind = next((name for name in classes if not name.startswith("admonition")), "note")
        return "admonition", (("kind", kind), ("title", " ".join(title.text().split()) if title is not None else ""))
    methods = METHODS.intersection(classes) if len(classes) > 1 else ()
    text = " ".join(node.text(deep=True).split()) if methods and tag in BLOCKS else ""
    if text and _PATH.fullmatch(text):
        return ENDPOINT, (("method", next(iter(methods)).upper()), ("path", text))
    return None


def is_title(attributes: Mapping[str, str | None], labels: Labels) -> bool:
    """Whether an element repeats what is an attribute of a component: tabs whose panels are there, the title of an
    admonition."""
    if not attributes:
        return False
    repeated = bool(labels) and attributes.get("role") == "tablist"
    return repeated or TITLE_CLASS in (attributes.get("class") or "").split()
