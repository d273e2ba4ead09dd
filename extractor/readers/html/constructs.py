"""Elements of HTML that are constructs with a title or a kind: components of the page, as those of MDX are.

<details><summary>Answer</summary>…</details>                     details, with a summary inside
<div role="tab" id="a">curl</div>
<div role="tabpanel" aria-labelledby="a" hidden>…</div>           tabpanel, with its label
<div class="admonition tip"><p class="admonition-title">Tip</p>…  admonition, with kind and title
<div class="endpoint get">/boats/{boat}</div>                     Endpoint, with method and path
<dl class="http get"><dt><span class="descname">GET …             http:get, with its signature as "0" (Sphinx)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extractor.document import Json
from extractor.lazy_regex import lazy_regex

Values = tuple[tuple[str, Json], ...]
Labels = Mapping[int | str, str]
ENDPOINT = "Endpoint"
METHODS = frozenset({"get", "post", "put", "patch", "delete", "head", "options"})  # as classes have them
BLOCKS = frozenset({"div", "p", "section", "pre"})
_PATH = lazy_regex(r"/(?:\{[^{}]{1,80}\}|[^\s{}]){0,300}")  # "/boats/{boat name or id}"
# The tabs of Bootstrap, which name their panels: <a href="#sent" data-toggle="tab">Request</a>
OF_BOOTSTRAP = ",".join(
    f'a[{name}={kind}][href^="#"]' for name in ("data-toggle", "data-bs-toggle") for kind in ("tab", "pill")
)
TITLE_CLASS = "admonition-title"


def labels_of(parser: LexborHTMLParser) -> Labels:
    """The labels of the panels of tabs by id, of the tab and of the panel (WAI-ARIA, "tabpanel"); where there are as
    many tabs as panels in one container, which go together by their order, by the address of the panel in memory."""
    found: dict[int | str, str] = {}
    for tab in parser.css("[role=tab]"):
        keys = (tab.attributes.get("id"), tab.attributes.get("aria-controls"))
        found.update((key, " ".join(tab.text(deep=True).split())) for key in keys if key)
    for tab in parser.css(OF_BOOTSTRAP):
        found.setdefault((tab.attributes.get("href") or "").removeprefix("#"), " ".join(tab.text(deep=True).split()))
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
    classes = _classes(node)
    if attributes.get("role") == "tabpanel" or ("tab-pane" in classes and attributes.get("id") in labels):
        keys = (attributes.get("aria-labelledby"), attributes.get("id"), node.mem_id)
        label = next((labels[key] for key in keys if key and key in labels), attributes.get("aria-label") or "")
        return "tabpanel", (("label", label),)
    if tag == "dl":
        return _described(node, classes)
    if "admonition" in classes:
        title = node.css_first(f".{TITLE_CLASS}")
        kind = next((name for name in classes if not name.startswith("admonition")), "note")
        return "admonition", (("kind", kind), ("title", " ".join(title.text().split()) if title is not None else ""))
    methods = METHODS.intersection(classes) if len(classes) > 1 else ()
    text = " ".join(node.text(deep=True).split()) if methods and tag in BLOCKS else ""
    if text and _PATH.fullmatch(text):
        return ENDPOINT, (("method", next(iter(methods)).upper()), ("path", text))
    return None


def _described(node: LexborNode, classes: Sequence[str]) -> tuple[str, Values] | None:
    """The construct of a method that sphinxcontrib-httpdomain describes, each of its signatures an attribute; Sphinx
    before 3.5 names the method alone in the classes of the list."""
    method = next((name for name in classes if name in METHODS), "")
    terms = [child for child in node.iter() if child.tag == "dt"] if method else []
    signatures = [_signature(term) for term in terms if term.css_first(".descname") is not None]
    if not signatures or len(signatures) != len(terms):
        return None
    return f"http:{method}", tuple((str(n), text) for n, text in enumerate(signatures))


def _signature(term: LexborNode) -> str:
    """The path of a term: "GET /boats/(int: id)" without the method and the link to itself."""
    links = [link.text(deep=True) for link in term.css("a.headerlink")]
    text = term.text(deep=True).removesuffix(links[-1] if links else "")
    return " ".join(text.split()[1:])


def is_title(node: LexborNode, tag: str, attributes: Mapping[str, str | None], labels: Labels) -> bool:
    """Whether an element repeats what is an attribute of a component: tabs whose panels are there, the title of an
    admonition, the signature of a method."""
    if not attributes:
        return False
    classes = _classes(node)
    lists = attributes.get("role") == "tablist" or not {"nav-tabs", "nav-pills"}.isdisjoint(classes)
    signed = tag == "dt" and node.parent is not None and _described(node.parent, _classes(node.parent)) is not None
    return (bool(labels) and lists) or signed or TITLE_CLASS in classes


def labels_lists(node: LexborNode, tag: str) -> bool:
    """Whether a definition list or a table is a field list of docutils, whose terms are labels of the lists beside
    them: "Query Parameters:"."""
    fields = tag in {"dl", "table"} and "field-list" in _classes(node)
    return fields and node.css_first("dd ul, td ul") is not None


def _classes(node: LexborNode) -> Sequence[str]:
    return (node.attributes.get("class") or "").split()
