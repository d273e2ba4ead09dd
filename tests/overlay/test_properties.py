"""Properties of overlays over any document."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.document import Origin
from extractor.oas.pointer import exists, node_at
from extractor.overlay.apply import apply_overlay
from extractor.overlay.jsonpath.paths import location_of, normalized, pointer_of, select
from extractor.overlay.merge import copied
from extractor.overlay.sources import corrected_sources
from tests.overlay.overlays import overlay_of

NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=6) | st.sampled_from(
    ["", "'", '"', "\\", "/", "~", "~1", "0", "-1", "*", "@", "$", "..", "\n", "\x7f", "\u2028", "😀", "a b", "[0]"]
)
SCALARS = st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=3)
NODES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4), max_leaves=16
)
DOCUMENTS = st.dictionaries(NAMES, NODES, max_size=4)


def places(document: Any, location: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The locations of all nodes."""
    pairs = (
        document.items() if isinstance(document, dict) else enumerate(document) if isinstance(document, list) else ()
    )
    return [location, *(place for key, value in pairs for place in places(value, (*location, key)))]


@given(DOCUMENTS)
def test_a_normalized_path_selects_its_node_alone(document: Any) -> None:
    for place in places(document):
        found = select(normalized(place), document)
        assert [n.location for n in found] == [place]
        assert location_of(document, pointer_of(place)) == place
        assert found[0].value is node_at(document, pointer_of(place))


@given(DOCUMENTS)
def test_a_document_merged_into_itself_without_arrays_is_the_same(document: Any) -> None:
    def without(node: Any) -> Any:
        return {k: without(v) for k, v in node.items() if not isinstance(v, list)} if isinstance(node, dict) else node

    applied = apply_overlay(document, overlay_of({"target": "$", "update": without(document)}))
    assert json.dumps(applied.document) == json.dumps(document)
    assert [d.code for d in applied.findings] == ["overlay-no-effect"]


@given(DOCUMENTS, st.data())
def test_what_is_removed_is_gone_and_the_rest_stays(document: Any, data: st.DataObject) -> None:
    chosen = data.draw(st.sampled_from(places(document)))
    applied = apply_overlay(document, overlay_of({"target": normalized(chosen), "remove": True}, version="1.1.0"))
    if not chosen:
        assert [d.code for d in applied.findings] == ["overlay-action-invalid"]
        return
    assert not applied.findings
    holder = node_at(applied.document, pointer_of(chosen[:-1]))
    expected = copied(node_at(document, pointer_of(chosen[:-1])))
    del expected[chosen[-1]]
    assert holder == expected
    assert isinstance(holder, list) or not exists(applied.document, pointer_of(chosen))


@given(DOCUMENTS, st.data())
def test_evidence_stays_with_its_node(document: Any, data: st.DataObject) -> None:
    """Each node is told by an origin of its own; after removals, each origin is where its node is now."""
    marked: list[Any] = []

    def mark(node: Any) -> Any:
        if isinstance(node, dict):
            return {k: mark(v) for k, v in node.items()}
        if isinstance(node, list):
            return [mark(v) for v in node]
        marked.append(node)
        return len(marked)

    numbered = mark(document)
    known = {
        pointer_of(p): (Origin("page", line=node_at(numbered, pointer_of(p))),)
        for p in places(numbered)
        if isinstance(node_at(numbered, pointer_of(p)), int)
    }
    chosen = data.draw(st.lists(st.sampled_from(places(numbered)), unique=True, max_size=4))
    actions = [{"target": normalized(p), "remove": True} for p in chosen if p]
    if not actions:
        return
    applied = apply_overlay(numbered, overlay_of(*actions, version="1.1.0"))
    sources, _ = corrected_sources(known, applied)
    kept = [p for p in places(applied.document) if isinstance(node_at(applied.document, pointer_of(p)), int)]
    assert list(sources) == [pointer_of(p) for p in kept]
    for pointer, origins in sources.items():
        assert origins[0].line == node_at(applied.document, pointer)


@pytest.mark.parametrize("pointer", ["/none", "/a/2", "/a/-1", "/a/+1", "/a/x", "/b/c", "/a/²"])
def test_a_pointer_that_leads_nowhere_is_told(pointer: str) -> None:
    with pytest.raises(LookupError):
        location_of({"a": [1, 2], "b": 1}, pointer)
