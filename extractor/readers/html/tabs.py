"""Tabs of a page: the label of each panel, whatever way its tab names it.

<div role="tab" id="a">curl</div> <div role="tabpanel" aria-labelledby="a">     by id, of the tab or the panel
<a href="#sent" data-toggle="tab">Request</a> <div class="tab-pane" id="sent">  by address
<input type="radio" id="a"><label for="a">Request</label> <div>                 by the order of labels and panels
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extractor.lazy_regex import lazy_regex
from extractor.readers.html.content import classes_of

Labels = Mapping[int | str, str]
_SIGNS = ("tabpanel", "tab-pane", 'type="radio"')  # what a page with tabs has in it
_OF_BOOTSTRAP = ",".join(
    f'a[{name}={kind}][href^="#"]' for name in ("data-toggle", "data-bs-toggle") for kind in ("tab", "pill")
)
_LISTS = frozenset({"nav-tabs", "nav-pills"})
MAX_CLIMB = 4  # elements between a list of tabs and what holds it and its panels
_STATUS = lazy_regex(r"[1-5](?:\d\d|XX)|default")  # "200"
LEAST = 2  # tabs that are a choice


def labels_of(parser: LexborHTMLParser, text: str) -> Labels:
    """The labels of the panels of tabs by id, of the tab and of the panel (WAI-ARIA, "tabpanel"); where there are as
    many tabs as panels in one container, which go together by their order, by the address of the panel in memory.
    ``text`` is that of the page."""
    found: dict[int | str, str] = {}
    if not any(sign in text for sign in _SIGNS):
        return found
    for tab in parser.css("[role=tab]"):
        keys = (tab.attributes.get("id"), tab.attributes.get("aria-controls"))
        found.update((key, _said(tab)) for key in keys if key)
    for tab in parser.css(_OF_BOOTSTRAP):
        found.setdefault((tab.attributes.get("href") or "").removeprefix("#"), _said(tab))
    for tabs in parser.css("[role=tablist]"):
        texts = [_said(tab) for tab in tabs.css("[role=tab]")]
        panels = _panels_of(tabs)
        if len(texts) == len(panels):
            found.update((panel.mem_id, text) for panel, text in zip(panels, texts, strict=True))
    for box in parser.css("div:has(> input[type=radio])"):
        found.update(_of_radio_buttons(box))
    return found


def is_of_status(panel: LexborNode, labels: Labels) -> bool:
    """Whether a panel is that of a tab that names a status: no element inside says of which answer it is."""
    return _STATUS.fullmatch(labels.get(panel.mem_id, "")) is not None


def _panels_of(tabs: LexborNode) -> list[LexborNode]:
    """The panels in the nearest element around a list of tabs that has some, without those inside another."""
    around = tabs.parent
    for _ in range(MAX_CLIMB):
        panels = around.css("[role=tabpanel]") if around is not None else []
        if panels or around is None:
            ids = {panel.mem_id for panel in panels}
            return [panel for panel in panels if not any(above.mem_id in ids for above in _above(panel, around))]
        around = around.parent
    return []


def _above(node: LexborNode, last: LexborNode | None) -> Iterator[LexborNode]:
    """The elements around one, up to ``last``."""
    above = node.parent
    while above is not None and last is not None and above.mem_id != last.mem_id:
        yield above
        above = above.parent


def _of_radio_buttons(box: LexborNode) -> Iterator[tuple[int | str, str]]:
    """The labels of panels that radio buttons choose, by panel and by the button that each is for."""
    labels = [label for label in box.css("label") if label.attributes.get("for")]
    panels = _panels(box, labels) if len(labels) >= LEAST else []
    for label, panel in zip(labels, panels, strict=False):
        yield panel.mem_id, _said(label)
        yield f"for {label.attributes.get('for')}", _said(label)


def _panels(box: LexborNode, labels: Sequence[LexborNode]) -> list[LexborNode]:
    """As many panels as labels: each behind its label, or together in an element of the box or behind it."""
    behind = [after for label in labels if (after := _next(label)) is not None and after.tag == "div"]
    if len(behind) == len(labels):
        return behind
    holders = [child for child in box.iter() if child.tag == "div" and child.css_first("label[for]") is None]
    after = _next(box)
    for holder in [*holders, *([after] if after is not None else [])]:
        inside = list(holder.iter())
        if len(inside) == len(labels):
            return inside
    return []


def _next(node: LexborNode) -> LexborNode | None:
    """The next element."""
    after = node.next
    while after is not None and after.tag in {"-text", "-comment", "_comment", "!comment"}:
        after = after.next
    return after


def _said(node: LexborNode) -> str:
    return " ".join(node.text(deep=True).split())


def panel_label(node: LexborNode, attributes: Mapping[str, str | None], labels: Labels) -> str | None:
    """The label of a panel of tabs; None for other elements."""
    named = attributes.get("role") == "tabpanel"
    pane = bool(labels) and "tab-pane" in classes_of(attributes) and attributes.get("id") in labels
    if not named and not pane and not (labels and node.mem_id in labels):
        return None
    keys = (attributes.get("aria-labelledby"), attributes.get("id"), node.mem_id)
    return next((labels[key] for key in keys if key and key in labels), attributes.get("aria-label") or "")


def is_tab(tag: str, attributes: Mapping[str, str | None], labels: Labels) -> bool:
    """Whether an element is tabs whose panels are there, or one of them."""
    if not labels:
        return False
    lists = attributes.get("role") == "tablist" or not _LISTS.isdisjoint(classes_of(attributes))
    return lists or (tag == "label" and f"for {attributes.get('for')}" in labels)
