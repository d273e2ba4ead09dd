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

from selectolax.lexbor import LexborNode

from extractor.document import Json
from extractor.lazy_regex import lazy_regex
from extractor.readers.html.content import classes_of
from extractor.readers.html.inline.badges import METHODS
from extractor.readers.html.tabs import Labels, is_tab, panel_label

Values = tuple[tuple[str, Json], ...]
ENDPOINT = "Endpoint"
_METHODS = frozenset(method.lower() for method in METHODS)  # as classes have them
BLOCKS = frozenset({"div", "p", "section", "pre"})
_PATH = lazy_regex(r"/(?:\{[^{}]{1,80}\}|[^\s{}]){0,300}")  # "/boats/{boat name or id}"
TITLE_CLASS = "admonition-title"


def construct(
    node: LexborNode, tag: str, attributes: Mapping[str, str | None], labels: Labels
) -> tuple[str, Values] | None:
    """The name and the attributes of the component that an element is; None for any other element."""
    if tag in {"details", "summary"}:
        return tag, ()
    if not attributes and not labels:
        return None
    label = panel_label(node, attributes, labels)
    if label is not None:
        return "tabpanel", (("label", label),)
    classes = classes_of(attributes)
    if tag == "dl":
        return _described(node, classes)
    if "admonition" in classes:
        title = node.css_first(f".{TITLE_CLASS}")
        kind = next((name for name in classes if not name.startswith("admonition")), "note")
        return "admonition", (("kind", kind), ("title", " ".join(title.text().split()) if title is not None else ""))
    methods = _METHODS.intersection(classes) if len(classes) > 1 else ()
    text = " ".join(node.text(deep=True).split()) if methods and tag in BLOCKS else ""
    if text and _PATH.fullmatch(text):
        return ENDPOINT, (("method", next(iter(methods)).upper()), ("path", text))
    return None


def _described(node: LexborNode, classes: Sequence[str]) -> tuple[str, Values] | None:
    """The construct of a method that sphinxcontrib-httpdomain describes, each of its signatures an attribute; Sphinx
    before 3.5 names the method alone in the classes of the list."""
    method = _method_of(classes)
    signatures = [_signature(child) for child in node.iter() if _is_signature(child)] if method else []
    return (f"http:{method}", tuple((str(n), text) for n, text in enumerate(signatures))) if signatures else None


def _method_of(classes: Sequence[str]) -> str:
    return next((name for name in classes if name in _METHODS), "")


def _is_signature(node: LexborNode) -> bool:
    return node.tag == "dt" and node.css_first(".descname") is not None


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
    list_ = node.parent if tag == "dt" else None
    signed = list_ is not None and bool(_method_of(classes_of(list_.attributes))) and _is_signature(node)
    return signed or is_tab(tag, attributes, labels) or TITLE_CLASS in classes_of(attributes)


def labels_lists(node: LexborNode, tag: str) -> bool:
    """Whether a definition list or a table is a field list of docutils, whose terms are labels of the lists beside
    them: "Query Parameters:"."""
    fields = tag in {"dl", "table"} and "field-list" in classes_of(node.attributes)
    return fields and node.css_first("dd ul, td ul") is not None
