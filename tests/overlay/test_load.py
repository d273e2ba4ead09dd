"""Overlay documents: what is valid, what is told about the others, and that no text breaks the reader."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from extractor.oas.writing.write import to_yaml
from extractor.overlay.apply import apply_overlay
from extractor.overlay.load import MAX_NESTING, parse_overlay
from extractor.overlay.model import OverlayError
from tests.overlay.overlays import text_of

INFO = {"title": "T", "version": "1"}
REMOVE = {"target": "$.a", "remove": True}
EVIDENCE = {"pointer": "/a", "read": [{"sha256": "0", "text": "t"}]}


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"extends": "./openapi.yaml"},
        {"x-owner": {"team": [1, None]}},
        {"info": {**INFO, "x-y": 1}},
        {"actions": [{**REMOVE, "description": "why", "x-z": 1}]},
        {"actions": [{**REMOVE, "x-spectable-evidence": EVIDENCE}]},
        {"overlay": "1.0.17"},
        {"overlay": "1.1.3", "info": {**INFO, "description": "d"}},
        {"overlay": "1.1.0", "actions": [{"target": "$.a", "copy": "$.b"}]},
    ],
)
def test_valid_documents(more: dict[str, Any]) -> None:
    whole = {"overlay": "1.0.0", "info": INFO, "actions": [REMOVE], **more}
    read = [parse_overlay(text, "f") for text in (to_yaml(whole), json.dumps(whole))]
    assert replace(read[0], actions=()) == replace(read[1], actions=(), extends_origin=read[0].extends_origin)
    assert [(a.target, a.modifier, a.value) for a in read[0].actions] == [
        (a.target, a.modifier, a.value) for a in read[1].actions
    ]
    assert parse_overlay(to_yaml(whole), "f").feature == str(whole["overlay"])[:3]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"overlay": "2.0.0"}, "f.yaml:1: overlay is '2.0.0'; it must be 1.0.x or 1.1.x"),
        ({"overlay": "1.0"}, "f.yaml:1: overlay is '1.0'"),
        ({"overlay": 1.0}, "f.yaml:1: overlay is 1.0"),
        ({"overlay": "1.2.0"}, "it must be 1.0.x or 1.1.x"),
        ({"info": {"title": "T"}}, "f.yaml:3: info: 'version' is a required property"),
        ({"info": {**INFO, "version": 1.0}}, "f.yaml:4: info.version: 1.0 is not of type 'string'"),
        ({"info": {**INFO, "description": "1.1 only"}}, "'description' was unexpected"),
        ({"actions": []}, "f.yaml:5: actions: [] should be non-empty"),
        ({"actions": [REMOVE, REMOVE]}, "has non-unique elements"),
        ({"actions": [{"remove": True}]}, "f.yaml:6: actions[0]: 'target' is a required property"),
        ({"actions": [{"target": "paths"}]}, "f.yaml:6: actions[0].target: a target is a JSONPath query"),
        ({"actions": [REMOVE, {"target": "$", "remove": "yes"}]}, "f.yaml:9: actions[1].remove: 'yes' is not of type"),
        ({"actions": [{"target": "$", "copy": "$.a"}]}, "'copy' was unexpected"),
        ({"actions": ["$"]}, "f.yaml:6: actions[0]: '$' is not of type 'object'"),
        ({"extends": 1}, "extends: 1 is not of type 'string'"),
        ({"action": []}, "'action' was unexpected"),
        ({"actions": [{**REMOVE, "x-spectable-evidence": {"pointer": "/a"}}]}, "must be an object with a pointer and"),
        (
            {"actions": [{**REMOVE, "x-spectable-evidence": {"pointer": "/a", "read": [{}]}}]},
            "a list, read, of objects",
        ),
    ],
)
def test_faults_have_a_line(more: dict[str, Any], told: str) -> None:
    whole = {"overlay": "1.0.0", "info": INFO, "actions": [REMOVE], **more}
    with pytest.raises(OverlayError) as error:
        parse_overlay(to_yaml(whole), "f.yaml")
    assert told in str(error.value)
    assert str(error.value).startswith("f.yaml:")


@pytest.mark.parametrize(
    "action",
    [
        {"target": "$", "update": {}, "remove": True},
        {"target": "$", "update": {}, "copy": "$.a"},
        {"target": "$", "copy": "$.a", "remove": False},
        {"target": "$"},
    ],
)
def test_in_1_1_an_action_has_one_modifier(action: dict[str, Any]) -> None:
    with pytest.raises(OverlayError) as error:
        parse_overlay(text_of([action], "1.1.0"), "f")
    assert str(error.value).splitlines() == ["f:6: actions[0]: an action has exactly one of update, copy and remove"]


@pytest.mark.parametrize(
    "text", ["", "a: [", "- 1", "null", "&a [*a]", "{" * 5000, "- " * 5000, "\x00", "overlay: !!python/x y"]
)
def test_what_is_no_overlay_is_told(text: str) -> None:
    with pytest.raises(OverlayError, match=r"^f"):
        parse_overlay(text, "f")


def test_nesting_has_a_limit() -> None:
    node: Any = 1
    for _ in range(MAX_NESTING):
        node = [node]
    with pytest.raises(OverlayError, match="f: nests deeper than 100 levels"):
        parse_overlay(text_of([{"target": "$", "update": {"x": node}}]), "f")


def test_every_fault_is_told() -> None:
    with pytest.raises(OverlayError) as error:
        parse_overlay("overlay: 1.0.0\nactions: [{}]\n", "f")
    assert len(str(error.value).splitlines()) == 2


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6) | st.integers(), inner, max_size=3),
    max_leaves=12,
)
QUERIES = st.sampled_from(["$", "$.a", "$..*", "$.a[0]", "$[?@.a]", "$.a.b", "$.*"]) | st.text(max_size=12)
ACTIONS = st.fixed_dictionaries(
    {}, optional={"target": QUERIES | VALUES, "update": VALUES, "copy": QUERIES, "remove": st.booleans() | VALUES}
)
WHOLE = st.fixed_dictionaries(
    {},
    optional={
        "overlay": st.sampled_from(["1.0.0", "1.1.0"]) | VALUES,
        "info": st.just(INFO) | VALUES,
        "extends": st.text(max_size=8) | VALUES,
        "actions": st.lists(ACTIONS, max_size=4) | VALUES,
        "x-spectable-evidence": VALUES,
    },
)


@given(WHOLE, VALUES)
def test_any_document_is_an_overlay_or_an_error(whole: Any, value: Any) -> None:
    """Never a traceback; what is an overlay can be applied to anything."""
    try:
        overlay = parse_overlay(yaml.safe_dump(whole, allow_unicode=True), "f")
    except OverlayError:
        return
    apply_overlay({"a": value, "b": {"a": [value]}}, overlay)


@given(
    st.lists(
        st.fixed_dictionaries({"target": QUERIES.map(lambda q: f"${q}"), "update": VALUES}), min_size=1, unique_by=str
    ),
    VALUES,
)
def test_any_update_of_anything_is_applied_or_told(actions: list[Any], value: Any) -> None:
    try:
        overlay = parse_overlay(yaml.safe_dump({"overlay": "1.1.0", "info": INFO, "actions": actions}), "f")
    except OverlayError:
        return
    document = {"a": value, "b": {"a": [value]}}
    applied = apply_overlay(document, overlay)
    for step in applied.steps:
        told = [d for d in applied.findings if d.origin.action == step.action.number]
        assert bool(step.changes) != bool(told) or told[0].code == "overlay-action-invalid"


@given(st.text(max_size=60))
def test_any_text_is_an_overlay_or_an_error(text: str) -> None:
    with pytest.raises(OverlayError):
        parse_overlay(text, "f")
